package unknot.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import unknot.access.Scope;
import unknot.booking.FreeTimes;
import unknot.booking.FreeTimes.Search;
import unknot.schedule.Timetable;
import unknot.schedule.Timetables;
import unknot.shared.ThisClinic;

/** The times that are still free. */
@Path("/api/v1/open-slots")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Tags.SCHEDULE)
public class OpenSlotsResource {

    private static final int DAYS = 7;

    @Inject
    FreeTimes freeTimes;
    @Inject
    Timetables timetables;
    @Inject
    ThisClinic clinic;

    @Schema(name = "Slots")
    public record SlotsJson(List<SlotJson> slots) {
    }

    @GET
    @PermissionsAllowed(Scope.SCHEDULE_READ)
    @Transactional
    @Operation(operationId = "openSlots", summary = "The free times for a service, by start and then therapist")
    public SlotsJson openSlots(
            @Parameter(description = "The id of the service", required = true, schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("service") String service,
            @Parameter(description = "The id of the therapist; without it, anybody who offers the service", schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("practitioner") String practitioner,
            @Parameter(description = "The first day; today without it", schema = @Schema(type = SchemaType.STRING, format = "date")) @QueryParam("from") String from,
            @Parameter(description = "How many days, 1 to 31", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "31", defaultValue = "7")) @QueryParam("days") String days,
            @Parameter(description = "The id of the location; anywhere without it", schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("location") String location) {
        Query query = new Query();
        long serviceId = query.id("service", service);
        Long practitionerId = query.idOrNull("practitioner", practitioner);
        Long locationId = query.idOrNull("location", location);
        LocalDate first = query.date("from", from, clinic.time().today());
        int count = query.days("days", days, DAYS);
        Timetable timetable = timetables.current();
        query.errors().require(serviceId == 0 || timetable.services().containsKey(serviceId), "service", "unknown-service", "There is no such service.");
        query.errors().require(practitionerId == null || timetable.therapists().containsKey(practitionerId), "practitioner", "unknown-practitioner",
                "There is no such therapist.");
        query.errors().require(locationId == null || timetable.places().containsKey(locationId), "location", "unknown-location", "There is no such location.");
        query.errors().check();
        int minutes = timetable.services().get(serviceId).minutes();
        return new SlotsJson(freeTimes.all(Search.of(serviceId, practitionerId, first, count).at(locationId), timetable).stream()
                .map(free -> SlotJson.of(free, minutes, timetable)).toList());
    }
}
