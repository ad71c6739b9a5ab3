package unknot.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import unknot.access.Scope;
import unknot.schedule.Practitioner;
import unknot.schedule.Practitioners;
import unknot.schedule.Room;
import unknot.schedule.Rooms;
import unknot.schedule.Service;
import unknot.schedule.Services;

/** What can be booked, with whom and where: the ids that the other addresses ask for. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = Tags.SCHEDULE)
public class ScheduleResource {

    @Inject
    Services services;
    @Inject
    Practitioners practitioners;
    @Inject
    Rooms rooms;

    /** @param minutes the length of a visit, without preparing and cleaning up */
    public record ServiceJson(long id, String name, int minutes) {
        static ServiceJson of(Service service) {
            return new ServiceJson(service.id(), service.name(), service.minutes());
        }
    }

    public record ServicesJson(List<ServiceJson> services) {
    }

    /** @param serviceIds what the therapist offers */
    public record PractitionerJson(long id, String name, List<Long> serviceIds) {
        static PractitionerJson of(Practitioner practitioner) {
            return new PractitionerJson(practitioner.id(), practitioner.name(), practitioner.services().stream().map(Service::id).sorted().toList());
        }
    }

    public record PractitionersJson(List<PractitionerJson> practitioners) {
    }

    public record RoomJson(long id, String name) {
        static RoomJson of(Room room) {
            return new RoomJson(room.id(), room.name());
        }
    }

    public record RoomsJson(List<RoomJson> rooms) {
    }

    @GET
    @Path("services")
    @PermissionsAllowed(Scope.SCHEDULE_READ)
    @Transactional
    @Operation(operationId = "services", summary = "The services that can be booked, the shortest first")
    public ServicesJson services() {
        return new ServicesJson(services.offered().stream().map(ServiceJson::of).toList());
    }

    @GET
    @Path("practitioners")
    @PermissionsAllowed(Scope.SCHEDULE_READ)
    @Transactional
    @Operation(operationId = "practitioners", summary = "The therapists who can be booked, and what they offer")
    public PractitionersJson practitioners() {
        return new PractitionersJson(practitioners.offered().stream().map(PractitionerJson::of).toList());
    }

    @GET
    @Path("rooms")
    @PermissionsAllowed(Scope.SCHEDULE_READ)
    @Transactional
    @Operation(operationId = "rooms", summary = "The rooms that can be booked, by name")
    public RoomsJson rooms() {
        return new RoomsJson(rooms.offered().stream().map(RoomJson::of).toList());
    }
}
