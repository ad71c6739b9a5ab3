package unknot.api;

import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import unknot.access.CurrentAccount;
import unknot.access.Scope;
import unknot.api.Once.Created;
import unknot.api.Times.Start;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.BookingDesk.Move;
import unknot.booking.BookingDesk.Request;
import unknot.booking.CalledOffBy;
import unknot.booking.Outcome;
import unknot.booking.SessionTime;
import unknot.schedule.Timetable.Treatment;
import unknot.schedule.Timetables;
import unknot.shared.ClinicTime;
import unknot.shared.Coded;
import unknot.shared.ThisClinic;
import unknot.shared.web.Problem;

/** Visits: reading, booking, moving and calling off. */
@Path(AppointmentsResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = Tags.APPOINTMENTS)
public class AppointmentsResource {

    static final String PATH = "/api/v1/appointments";

    @Inject
    BookingDesk desk;
    @Inject
    Visits visits;
    @Inject
    Times times;
    @Inject
    Timetables timetables;
    @Inject
    DeskAnswers answers;
    @Inject
    Once once;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;

    @Schema(name = "Appointments")
    public record AppointmentsJson(List<AppointmentJson> appointments) {
    }

    @Schema(name = "NewAppointment", description = "A wish to book one visit: startsAt, or date and time by the clock of the place")
    public record NewAppointment(@NotNull @Positive Long clientId, @NotNull @Positive Long serviceId, @NotNull @Positive Long practitionerId,
            @Positive @Schema(description = "Without it the therapist's usual room, or another that suits and is free") Long roomId,
            @Positive @Schema(description = "The course that this is a session of") Long courseId,
            @Schema(format = "date-time", examples = "2027-01-12T16:30:00Z") String startsAt, @Schema(format = "date") String date,
            @Schema(examples = "16:30") String time,
            @Schema(description = "Whether the client is to be told; true without it") Boolean tellClient) {
    }

    @Schema(name = "Move", description = "Where a visit is to go: startsAt, or date and time by the clock of the place; without any, it stays when it is")
    public record MoveJson(@Schema(description = "The version that was seen; without it, whichever it is") Integer version,
            @Schema(format = "date-time") String startsAt, @Schema(format = "date") String date, String time,
            @Positive @Schema(description = "Without it the same therapist") Long practitionerId,
            @Positive @Schema(description = "Without it the same room, or another when that is taken") Long roomId,
            @Min(5) @Max(480) @Schema(description = "The new length, a multiple of 5; without it the same") Integer minutes,
            Boolean tellClient) {
    }

    @Schema(name = "Cancellation")
    public record CancellationJson(@Schema(description = "The version that was seen; without it, whichever it is") Integer version,
            @NotBlank @Size(max = 300) String reason,
            @Pattern(regexp = "client|clinic") @Schema(description = "Whose wish it was: client or clinic, which is meant without it") String by,
            Boolean tellClient) {
    }

    @GET
    @PermissionsAllowed(Scope.APPOINTMENTS_READ)
    @Operation(operationId = "appointments", summary = "The visits of some days, by start")
    public AppointmentsJson list(
            @Parameter(description = "The first day, by the clinic's calendar; today without it", schema = @Schema(type = SchemaType.STRING, format = "date")) @QueryParam("from") String from,
            @Parameter(description = "How many days, 1 to 31", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "31", defaultValue = "1")) @QueryParam("days") String days,
            @Parameter(description = "The id of a therapist", schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("practitioner") String practitioner,
            @Parameter(description = "The id of a client", schema = @Schema(type = SchemaType.INTEGER)) @QueryParam("client") String client,
            @Parameter(description = "Whether cancelled visits are wanted, too", schema = @Schema(type = SchemaType.BOOLEAN)) @QueryParam("cancelled") String cancelled) {
        ClinicTime time = clinic.time();
        Query query = new Query();
        LocalDate first = query.date("from", from, time.today());
        int count = query.days("days", days, 1);
        Long practitionerId = query.idOrNull("practitioner", practitioner);
        Long clientId = query.idOrNull("client", client);
        query.errors().check();
        return new AppointmentsJson(visits.between(time.startOf(first), time.startOf(first.plusDays(count)), practitionerId, clientId,
                "true".equals(cancelled)));
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @OpensRecord(RecordPart.VISIT)
    @PermissionsAllowed(Scope.APPOINTMENTS_READ)
    @Operation(operationId = "appointment", summary = "One visit")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = AppointmentJson.class)))
    public AppointmentJson one(@PathParam("id") long id) {
        return visits.one(id).orElseThrow(NotFoundException::new);
    }

    @POST
    @PermissionsAllowed(Scope.APPOINTMENTS_WRITE)
    @Operation(operationId = "book", summary = "Book a visit", description = "A time that is taken is answered with 409 and the nearest free times.")
    @APIResponse(responseCode = "201", description = "Booked", content = @Content(schema = @Schema(implementation = AppointmentJson.class)))
    @APIResponse(responseCode = "409", description = "The time is taken", content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
    @Audited(RecordPart.VISIT)
    public Response book(@NotNull @Valid NewAppointment wish, @Parameter(description = Once.KEY_WORDS) @HeaderParam(Once.KEY) String key) {
        FieldErrors errors = new FieldErrors();
        SessionTime time = times.read(new Start(wish.startsAt, wish.date, wish.time), wish.practitionerId, wish.roomId, "", errors);
        errors.check();
        Request request = new Request(wish.clientId, wish.serviceId, wish.practitionerId, wish.roomId, wish.courseId, time.date(), time.time(),
                null, false, actor(wish.tellClient));
        return once.create(key, PATH, wish, together -> {
            Outcome outcome = desk.book(request, id -> together.accept(new Created(PATH + "/" + id, visits.one(id).orElseThrow())));
            return problem(outcome, () -> minutes(wish.serviceId));
        });
    }

    @POST
    @Path("{id:\\d{1,18}}/move")
    @PermissionsAllowed(Scope.APPOINTMENTS_WRITE)
    @Operation(operationId = "move", summary = "Move a visit to another time, therapist or room, or change its length",
            description = "A time that is taken is answered with 409 and the nearest free times; the visit then stays where it is.")
    @APIResponse(responseCode = "200", description = "Moved", content = @Content(schema = @Schema(implementation = AppointmentJson.class)))
    @APIResponse(responseCode = "409", description = "The time is taken, or somebody else was faster", content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
    @Audited(RecordPart.VISIT)
    public Response move(@PathParam("id") long id, @NotNull @Valid MoveJson wish) {
        AppointmentJson visit = visits.one(id).orElseThrow(NotFoundException::new);
        long practitionerId = wish.practitionerId == null ? visit.practitionerId() : wish.practitionerId;
        Start start = new Start(wish.startsAt, wish.date, wish.time);
        FieldErrors errors = new FieldErrors();
        SessionTime time = times.read(start.given() ? start : new Start(visit.startsAt(), null, null), practitionerId, wish.roomId, "", errors);
        errors.check();
        Outcome outcome = desk.move(id, wish.version == null ? visit.version() : wish.version,
                new Move(practitionerId, wish.roomId, time.date(), time.time(), wish.minutes, null), actor(wish.tellClient));
        return changed(id, outcome, () -> wish.minutes == null ? minutes(visit.serviceId()) : wish.minutes);
    }

    @POST
    @Path("{id:\\d{1,18}}/cancellation")
    @PermissionsAllowed(Scope.APPOINTMENTS_WRITE)
    @Operation(operationId = "cancel", summary = "Call a visit off", description = "Its time is free again at once.")
    @APIResponse(responseCode = "200", description = "Called off", content = @Content(schema = @Schema(implementation = AppointmentJson.class)))
    @APIResponse(responseCode = "409", description = "It cannot be called off any more, or somebody else was faster", content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
    @Audited(RecordPart.VISIT)
    public Response cancel(@PathParam("id") long id, @NotNull @Valid CancellationJson wish) {
        int version = wish.version == null ? visits.one(id).orElseThrow(NotFoundException::new).version() : wish.version;
        CalledOffBy side = Coded.find(CalledOffBy.class, wish.by).orElse(CalledOffBy.CLINIC);
        return changed(id, desk.cancel(id, version, wish.reason, side, actor(wish.tellClient)), () -> 0);
    }

    private Response changed(long id, Outcome outcome, IntSupplier minutes) {
        Problem problem = problem(outcome, minutes);
        return problem == null ? Response.ok(visits.one(id).orElseThrow(NotFoundException::new)).build() : Problems.response(problem);
    }

    private Problem problem(Outcome outcome, IntSupplier minutes) {
        return outcome instanceof Outcome.Refused refused ? answers.problem(refused.refusal(), refused.nearest(), minutes.getAsInt()) : null;
    }

    private int minutes(long serviceId) {
        return Optional.ofNullable(timetables.current().services().get(serviceId)).map(Treatment::minutes).orElse(0);
    }

    private Actor actor(Boolean tellClient) {
        return new Actor(current.account().name(), tellClient == null || tellClient);
    }
}
