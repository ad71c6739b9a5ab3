package unknot.booking.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.booking.BookingDesk;
import unknot.booking.CourseOutcome;
import unknot.booking.CourseProposals.Pattern;
import unknot.booking.FreeTime;
import unknot.booking.SessionTime;
import unknot.care.CourseOfCare;
import unknot.care.Frequency;
import unknot.shared.Coded;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The times of a course: all sessions that are not booked, each with a proposal, booked together or not at all. */
@Path("/courses/{course:\\d+}/sessions")
@OpensRecord(value = RecordPart.COURSE, id = "course")
@RolesAllowed({ Role.DESK, Role.OWNS, Role.TREATS })
@Produces(MediaType.TEXT_HTML)
public class CoursePlanPages {

    /** What a session's field holds when it is not to be booked now. */
    static final String LEAVE_OUT = "none";
    /** What {@code times} holds when every session is to be at the same time. */
    private static final String SAME_TIME = "same";

    @Inject
    CoursePlans plans;
    @Inject
    BookingDesk desk;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;
    @Inject
    Telling telling;
    @Inject
    BookingMessages messages;
    @Inject
    Words words;

    @CheckedTemplate(basePath = "booking", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance coursePlan(CoursePlan plan);
    }

    @GET
    public Response plan(@PathParam("course") long course, @QueryParam("from") String from, @QueryParam("time") String time,
            @QueryParam("every") String every, @QueryParam("times") String times) {
        return page(200, course, wish(from, time, every, times), List.of(), CoursePlans.Problems.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(value = RecordPart.COURSE, id = "course")
    public Response book(@PathParam("course") long course, MultivaluedMap<String, String> form) {
        List<CoursePlan.Sent> sent = sent(form);
        Pattern wish = wish(form.getFirst("from"), form.getFirst("time"), form.getFirst("every"), form.getFirst("times"));
        long client = plans.clientOf(course).orElseThrow(NotFoundException::new);
        Map<Integer, SessionTime> times = new LinkedHashMap<>();
        CoursePlans.Problems problems = read(course, sent, times);
        if (problems.any()) {
            return page(422, course, wish, sent, problems);
        }
        List<Integer> places = List.copyOf(times.keySet());
        CourseOutcome outcome = desk.bookCourse(course, List.copyOf(times.values()), telling.actor(form.getFirst("tell-asked"), form.getFirst("tell"), current.account().name()));
        return outcome instanceof CourseOutcome.Done ? Page.see("/clients/" + client + "?said=course-booked")
                : page(409, course, wish, sent, problems((CourseOutcome.Refused) outcome, places));
    }

    /** At most as many as a course may have. A session without a choice is among them: its fields for another time are always sent. */
    private static List<CoursePlan.Sent> sent(MultivaluedMap<String, String> form) {
        return IntStream.range(0, CourseOfCare.MOST_SESSIONS).takeWhile(index -> form.containsKey("session-" + index) || form.containsKey("date-" + index))
                .mapToObj(index -> new CoursePlan.Sent(Typed.text(form.getFirst("session-" + index)), Typed.text(form.getFirst("date-" + index)),
                        Typed.text(form.getFirst("time-" + index))))
                .toList();
    }

    private CoursePlans.Problems read(long course, List<CoursePlan.Sent> sent, Map<Integer, SessionTime> times) {
        Map<Integer, String> unreadable = new LinkedHashMap<>();
        for (int index = 0; index < sent.size(); index++) {
            if (!sent.get(index).leftOut()) {
                int place = index;
                Optional<SessionTime> time = plans.read(course, sent.get(index));
                time.ifPresentOrElse(known -> times.put(place, known), () -> unreadable.put(place, messages.error_slot()));
            }
        }
        FormErrors errors = new FormErrors();
        if (times.isEmpty() && unreadable.isEmpty()) {
            errors.add(FormErrors.WHOLE, messages.plan_nothing_chosen());
        }
        return new CoursePlans.Problems(unreadable, Map.of(), errors);
    }

    /** The desk counts the times that were sent; the page counts its sessions, of which some were left out. */
    private CoursePlans.Problems problems(CourseOutcome.Refused refused, List<Integer> places) {
        Map<Integer, String> bySession = new LinkedHashMap<>();
        Map<Integer, List<FreeTime>> nearest = new LinkedHashMap<>();
        FormErrors errors = new FormErrors();
        refused.bySession().forEach((place, refusal) -> {
            if (place < 0) {
                errors.add(FormErrors.WHOLE, words.refusal(refusal));
            } else {
                bySession.put(places.get(place), words.refusal(refusal));
                nearest.put(places.get(place), refused.nearest().getOrDefault(place, List.of()));
            }
        });
        return new CoursePlans.Problems(bySession, nearest, errors);
    }

    private Pattern wish(String from, String time, String every, String times) {
        LocalDate today = clinic.time().today();
        LocalDate day = CalendarAddress.day(from).filter(known -> !known.isBefore(today)).orElse(today);
        Frequency frequency = Coded.find(Frequency.class, Typed.text(every)).orElse(null);
        return new Pattern(day, frequency, Typed.time(time).orElse(null), SAME_TIME.equals(Typed.text(times)));
    }

    private Response page(int status, long course, Pattern wish, List<CoursePlan.Sent> sent, CoursePlans.Problems problems) {
        return Page.of(status, Templates.coursePlan(plans.plan(course, wish, sent, problems).orElseThrow(NotFoundException::new)));
    }
}
