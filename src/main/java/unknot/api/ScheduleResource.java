package unknot.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import unknot.access.Scope;
import unknot.schedule.Timetable.Place;
import unknot.schedule.Timetable.RoomAt;
import unknot.schedule.Timetable.Therapist;
import unknot.schedule.Timetable.Treatment;
import unknot.schedule.Timetables;

/** What can be booked, with whom and where: the ids that the other addresses ask for. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Tags.SCHEDULE)
public class ScheduleResource {

    @Inject
    Timetables timetables;

    @Schema(name = "Service", description = "minutes is the client's time; therapist and room are taken from prepareMinutes before to cleanUpMinutes after it")
    public record ServiceJson(long id, String name, int minutes, int prepareMinutes, int cleanUpMinutes,
            @Schema(description = "The rooms it fits into; none for all") List<Long> roomIds) {

        static ServiceJson of(Treatment service) {
            return new ServiceJson(service.id(), service.name(), service.minutes(), service.prepareMinutes(), service.cleanUpMinutes(),
                    service.rooms().stream().sorted().toList());
        }
    }

    @Schema(name = "Services")
    public record ServicesJson(List<ServiceJson> services) {
    }

    @Schema(name = "Practitioner")
    public record PractitionerJson(long id, String name, @Schema(description = "What the therapist offers") List<Long> serviceIds) {

        static PractitionerJson of(Therapist therapist) {
            return new PractitionerJson(therapist.id(), therapist.name(), therapist.services().stream().sorted().toList());
        }
    }

    @Schema(name = "Practitioners")
    public record PractitionersJson(List<PractitionerJson> practitioners) {
    }

    @Schema(name = "Room")
    public record RoomJson(long id, String name, long locationId) {

        static RoomJson of(RoomAt room) {
            return new RoomJson(room.id(), room.name(), room.placeId());
        }
    }

    @Schema(name = "Rooms")
    public record RoomsJson(List<RoomJson> rooms) {
    }

    @Schema(name = "Location")
    public record LocationJson(long id, String name, @Schema(description = "Its time zone", examples = "Europe/London") String zone) {

        static LocationJson of(Place place) {
            return new LocationJson(place.id(), place.name(), place.zone().getId());
        }
    }

    @Schema(name = "Locations")
    public record LocationsJson(List<LocationJson> locations) {
    }

    @GET
    @Path("services")
    @PermissionsAllowed(Scope.SCHEDULE_READ)
    @Operation(operationId = "services", summary = "The services that can be booked, the shortest first")
    public ServicesJson services() {
        return new ServicesJson(timetables.current().services().values().stream().filter(Treatment::offered)
                .sorted(Comparator.comparing(Treatment::minutes).thenComparing(Treatment::name)).map(ServiceJson::of).toList());
    }

    @GET
    @Path("practitioners")
    @PermissionsAllowed(Scope.SCHEDULE_READ)
    @Operation(operationId = "practitioners", summary = "The therapists who can be booked, and what they offer")
    public PractitionersJson practitioners() {
        return new PractitionersJson(timetables.current().therapists().values().stream().filter(Therapist::offered)
                .sorted(Comparator.comparing(Therapist::hue).thenComparing(Therapist::name)).map(PractitionerJson::of).toList());
    }

    @GET
    @Path("rooms")
    @PermissionsAllowed(Scope.SCHEDULE_READ)
    @Operation(operationId = "rooms", summary = "The rooms that can be booked, by name")
    public RoomsJson rooms() {
        return new RoomsJson(timetables.current().rooms().values().stream().filter(RoomAt::offered).sorted(Comparator.comparing(RoomAt::name))
                .map(RoomJson::of).toList());
    }

    @GET
    @Path("locations")
    @PermissionsAllowed(Scope.SCHEDULE_READ)
    @Operation(operationId = "locations", summary = "The places of the clinic, each with its own clock")
    public LocationsJson locations() {
        return new LocationsJson(timetables.current().places().values().stream().filter(Place::offered).sorted(Comparator.comparing(Place::name))
                .map(LocationJson::of).toList());
    }
}
