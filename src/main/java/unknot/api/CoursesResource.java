package unknot.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.PermissionsAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import unknot.access.CurrentAccount;
import unknot.access.Scope;
import unknot.api.AppointmentsResource.AppointmentsJson;
import unknot.api.Once.Created;
import unknot.api.Times.Start;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.CourseOutcome;
import unknot.booking.SessionTime;
import unknot.care.CourseDesk;
import unknot.care.CourseOfCare;
import unknot.care.CourseOpening;
import unknot.care.CoursesOfCare;
import unknot.care.Frequency;
import unknot.care.Onset;
import unknot.shared.Coded;
import unknot.shared.web.Problem;
import unknot.shared.web.Problem.FieldProblem;

/** Courses of care, and their sessions booked all together or not at all. */
@Path(CoursesResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = Tags.COURSES)
public class CoursesResource {

    static final String PATH = "/api/v1/courses";

    @Inject
    CourseDesk courseDesk;
    @Inject
    BookingDesk bookingDesk;
    @Inject
    CoursesOfCare courses;
    @Inject
    Visits visits;
    @Inject
    Times times;
    @Inject
    DeskAnswers answers;
    @Inject
    Once once;
    @Inject
    CurrentAccount current;

    @Schema(name = "Course")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CourseJson(long id, long clientId, long practitionerId, long serviceId, String complaint, String onset, int plannedSessions,
            String moreSessionsReason, String frequency, boolean open) {

        static CourseJson of(CourseOfCare course) {
            return new CourseJson(course.id(), course.client().id(), course.practitioner().id(), course.service().id(), course.complaint(),
                    course.onset().code(), course.plannedSessions(), course.moreSessionsReason(), course.frequency().code(), course.open());
        }
    }

    @Schema(name = "NewCourse")
    public record NewCourse(@NotNull @Positive Long clientId, @NotNull @Positive Long practitionerId, @NotNull @Positive Long serviceId,
            @NotBlank @Size(max = CourseOpening.LONGEST_TEXT) @Schema(description = "In the client's words") String complaint,
            @NotNull @Pattern(regexp = "acute|chronic") String onset,
            @NotNull @Min(1) @Max(CourseOfCare.MOST_SESSIONS) Integer plannedSessions,
            @Size(max = CourseOpening.LONGEST_TEXT) @Schema(description = "Why more than 6 sessions") String moreSessionsReason,
            @NotNull @Pattern(regexp = "twice-weekly|weekly|fortnightly|monthly") String frequency) {

        CourseOpening opening() {
            boolean usual = plannedSessions <= CourseOfCare.USUAL_MOST_SESSIONS || moreSessionsReason == null || moreSessionsReason.isBlank();
            return new CourseOpening(clientId, practitionerId, serviceId, complaint.strip(), Coded.find(Onset.class, onset).orElseThrow(),
                    plannedSessions, usual ? null : moreSessionsReason.strip(), Coded.find(Frequency.class, frequency).orElseThrow());
        }
    }

    @Schema(name = "Session", description = "When a session is to be: startsAt, or date and time by the clock of the place")
    public record SessionJson(@Schema(format = "date-time") String startsAt, @Schema(format = "date") String date, String time,
            @Positive @Schema(description = "Without it the course's therapist") Long practitionerId) {
    }

    @Schema(name = "Sessions")
    public record SessionsJson(@NotEmpty @Size(max = CourseOfCare.MOST_SESSIONS) List<@NotNull @Valid SessionJson> sessions,
            @Schema(description = "Whether the client is to be told; true without it") Boolean tellClient) {
    }

    @GET
    @Path("{id:\\d{1,18}}")
    @OpensRecord(RecordPart.COURSE)
    @PermissionsAllowed(Scope.APPOINTMENTS_READ)
    @Transactional
    @Operation(operationId = "course", summary = "One course")
    public CourseJson one(@PathParam("id") long id) {
        return courses.findByIdOptional(id).filter(course -> !course.client().restricted()).map(CourseJson::of).orElseThrow(NotFoundException::new);
    }

    @POST
    @PermissionsAllowed(Scope.APPOINTMENTS_WRITE)
    @Operation(operationId = "openCourse", summary = "Open a course, without any session yet")
    @APIResponse(responseCode = "201", description = "Opened", content = @Content(schema = @Schema(implementation = CourseJson.class)))
    @Audited(RecordPart.COURSE)
    public Response open(@NotNull @Valid NewCourse wish, @Parameter(description = Once.KEY_WORDS) @HeaderParam(Once.KEY) String key) {
        return once.create(key, PATH, wish, together -> QuarkusTransaction.requiringNew().call(() -> {
            CourseDesk.Outcome outcome = courseDesk.open(wish.opening());
            if (outcome instanceof CourseDesk.Refused refused) {
                return problem(refused.reason());
            }
            long id = ((CourseDesk.Opened) outcome).courseId();
            together.accept(new Created(PATH + "/" + id, one(id)));
            return null;
        }));
    }

    @POST
    @Path("{id:\\d{1,18}}/appointments")
    @PermissionsAllowed(Scope.APPOINTMENTS_WRITE)
    @Operation(operationId = "bookSessions", summary = "Book sessions of a course, all of them or none",
            description = "Where any time is taken, nothing is booked; the answer is 409 with every clash and the nearest free times of each.")
    @APIResponse(responseCode = "201", description = "All booked", content = @Content(schema = @Schema(implementation = AppointmentsJson.class)))
    @APIResponse(responseCode = "409", description = "A time is taken", content = @Content(mediaType = Problem.JSON, schema = @Schema(implementation = Problem.class)))
    @Audited(RecordPart.COURSE)
    public Response book(@PathParam("id") long id, @NotNull @Valid SessionsJson wish,
            @Parameter(description = Once.KEY_WORDS) @HeaderParam(Once.KEY) String key) {
        Planned course = QuarkusTransaction.requiringNew().call(() -> courses.findByIdOptional(id).map(Planned::of)).orElseThrow(NotFoundException::new);
        List<SessionTime> sessions = sessions(wish, course.practitionerId);
        String path = PATH + "/" + id;
        return once.create(key, path + "/appointments", wish, together -> {
            CourseOutcome outcome = bookingDesk.bookCourse(id, sessions, new Actor(current.account().name(), wish.tellClient == null || wish.tellClient),
                    ids -> together.accept(new Created(path, new AppointmentsJson(visits.all(ids)))));
            return outcome instanceof CourseOutcome.Refused refused ? answers.problem(refused, course.minutes) : null;
        });
    }

    private record Planned(long practitionerId, int minutes) {
        static Planned of(CourseOfCare course) {
            return new Planned(course.practitioner().id(), course.service().minutes());
        }
    }

    private List<SessionTime> sessions(SessionsJson wish, long practitionerId) {
        FieldErrors errors = new FieldErrors();
        List<SessionTime> sessions = new ArrayList<>();
        for (SessionJson session : wish.sessions) {
            long with = session.practitionerId == null ? practitionerId : session.practitionerId;
            sessions.add(times.read(new Start(session.startsAt, session.date, session.time), with, null, "sessions[" + sessions.size() + "].", errors));
        }
        errors.check();
        return sessions;
    }

    private static Problem problem(CourseDesk.Reason reason) {
        return Problem.invalid(List.of(switch (reason) {
            case UNKNOWN_CLIENT -> new FieldProblem("clientId", "unknown-client", "There is no such client.");
            case RESTRICTED_CLIENT -> new FieldProblem("clientId", "restricted-client", "The record of this client is restricted: nothing can be added to it.");
            case UNKNOWN_SERVICE -> new FieldProblem("serviceId", "unknown-service", "There is no such service, or it is not offered any more.");
            case UNKNOWN_PRACTITIONER -> new FieldProblem("practitionerId", "unknown-practitioner", "There is no such therapist, or they take no bookings any more.");
            case PRACTITIONER_DOES_NOT_OFFER_SERVICE -> new FieldProblem("practitionerId", "service-not-offered", "This therapist does not offer this service.");
            case SESSIONS_OUT_OF_RANGE -> new FieldProblem("plannedSessions", "out-of-range", "1 to 24 sessions.");
            case REASON_MISSING -> new FieldProblem("moreSessionsReason", "missing", "More than 6 sessions have a reason.");
        }));
    }
}
