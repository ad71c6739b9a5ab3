package unknot.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import unknot.booking.CourseOutcome;
import unknot.booking.FreeTime;
import unknot.booking.Refusal;
import unknot.schedule.Timetable;
import unknot.schedule.Timetables;
import unknot.shared.web.Problem;
import unknot.shared.web.Problem.FieldProblem;

/** Puts what the booking desk refuses into problems: the reason is the refusal's code, the alternatives are free times. */
@ApplicationScoped
class DeskAnswers {

    @Inject
    Timetables timetables;

    /** @param minutes the length that the alternatives have */
    Problem problem(Refusal refusal, List<FreeTime> nearest, int minutes) {
        Timetable timetable = timetables.current();
        return problem(refusal, errors(refusal, ""), nearest.stream().map(free -> SlotJson.of(free, minutes, timetable)).toList());
    }

    /** All clashes of a course at once: the reason is that of the first, by session. */
    Problem problem(CourseOutcome.Refused refused, int minutes) {
        Timetable timetable = timetables.current();
        List<Integer> sessions = refused.bySession().keySet().stream().sorted().toList();
        List<FieldProblem> errors = new ArrayList<>();
        List<SlotJson> alternatives = new ArrayList<>();
        for (int session : sessions) {
            errors.addAll(errors(refused.bySession().get(session), session < 0 ? "" : "sessions[" + session + "]."));
            refused.nearest().getOrDefault(session, List.of()).forEach(free -> alternatives.add(SlotJson.of(free, minutes, timetable, session)));
        }
        return problem(refused.bySession().get(sessions.get(0)), errors, alternatives);
    }

    private static Problem problem(Refusal refusal, List<FieldProblem> errors, List<SlotJson> alternatives) {
        return Problem.of(status(refusal), refusal.code(), words(refusal)).with(errors, alternatives.isEmpty() ? null : alternatives);
    }

    private static List<FieldProblem> errors(Refusal refusal, String prefix) {
        String field = refusal.field();
        if (field == null) {
            return List.of();
        }
        String name = switch (field) {
            case "client", "service", "practitioner", "course", "room" -> field + "Id";
            case "date", "time" -> "startsAt";
            default -> field;
        };
        return List.of(new FieldProblem(prefix + name, refusal.code(), words(refusal)));
    }

    private static int status(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_APPOINTMENT -> 404;
            case PRACTITIONER_TAKEN, CLIENT_TAKEN, NO_ROOM_FREE, HOLD_RUN_OUT, CHANGED_MEANWHILE, NOT_FROM_THIS_STATUS, NOT_YET,
                    TOO_LATE_TO_TAKE_BACK, COURSE_FULL -> 409;
            case TOO_BUSY -> 503;
            default -> 422;
        };
    }

    private static String words(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_CLIENT -> "There is no such client.";
            case RESTRICTED_CLIENT -> "The record of this client is restricted: nothing can be added to it.";
            case UNKNOWN_SERVICE -> "There is no such service.";
            case UNKNOWN_PRACTITIONER -> "There is no such therapist, or they take no bookings any more.";
            case UNKNOWN_APPOINTMENT -> "There is no such visit.";
            case SERVICE_NOT_OFFERED -> "This therapist does not offer this service.";
            case NOT_THE_CLIENTS_COURSE -> "There is no such course of this client, or it is closed.";
            case COURSE_FULL -> "As many sessions are booked as are planned.";
            case OFF_GRID -> "Visits start at multiples of five minutes.";
            case SKIPPED_HOUR -> "The clock skips this time: summer time begins.";
            case IN_THE_PAST -> "This time has passed.";
            case TOO_LATE -> "This visit is too near to be changed by the client.";
            case TOO_FAR_AHEAD -> "This is further ahead than the clinic books.";
            case ROOM_DOES_NOT_SUIT -> "There is no such room at this place that the service fits into.";
            case LENGTH_NOT_POSSIBLE -> "A visit takes a multiple of five minutes, 480 at most.";
            case OUTSIDE_WORKING_HOURS -> "The therapist does not work then, or not for the whole visit.";
            case PRACTITIONER_TAKEN -> "The therapist is taken at this time. Nothing was saved.";
            case CLIENT_TAKEN -> "The client has another visit at this time. Nothing was saved.";
            case NO_ROOM_FREE -> "No room that suits is free at this time. Nothing was saved.";
            case CHANGED_MEANWHILE -> "Somebody changed the visit in between. Nothing was saved; read it again.";
            case NOT_FROM_THIS_STATUS -> "A visit with this status cannot be changed like this.";
            case REASON_MISSING -> "A cancellation has a reason.";
            case TOO_BUSY -> "The database was too busy to decide. Nothing was saved; asking again helps.";
            default -> "The clinic's rules do not allow this.";
        };
    }
}
