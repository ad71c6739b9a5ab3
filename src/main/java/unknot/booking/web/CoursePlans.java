package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unknot.booking.CourseProposals;
import unknot.booking.CourseProposals.Pattern;
import unknot.booking.FreeTime;
import unknot.booking.ProposedSession;
import unknot.booking.SessionTime;
import unknot.care.CourseOfCare;
import unknot.care.CoursesOfCare;
import unknot.care.Frequency;
import unknot.clients.Client;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Names;
import unknot.shared.web.Typed;

/** Builds the page of a course's times: proposals at first, and after a refusal what was chosen with what to choose instead. */
@ApplicationScoped
public class CoursePlans {

    @Inject
    CoursesOfCare courses;
    @Inject
    CourseProposals proposals;
    @Inject
    BookingMessages messages;
    @Inject
    VisitMessages visitMessages;
    @Inject
    Words words;
    @Inject
    Names names;

    /** What is wrong with the times that were sent: the problem of each session in words, and times to take instead. */
    record Problems(Map<Integer, String> bySession, Map<Integer, List<FreeTime>> nearest, FormErrors errors) {

        static final Problems NONE = new Problems(Map.of(), Map.of(), new FormErrors());

        boolean any() {
            return !bySession.isEmpty() || !errors.isEmpty();
        }
    }

    @Transactional
    public Optional<Long> clientOf(long courseId) {
        return courses.findByIdOptional(courseId).filter(course -> !course.client().restricted()).map(course -> course.client().id());
    }

    /** @param sent what was chosen, session by session; empty when the page is first opened */
    @Transactional
    public Optional<CoursePlan> plan(long courseId, Pattern wish, List<CoursePlan.Sent> sent, Problems problems) {
        return courses.findByIdOptional(courseId).filter(course -> !course.client().restricted()).map(course -> {
            List<ProposedSession> proposed = proposals.propose(courseId, wish);
            List<CoursePlan.Session> sessions = new ArrayList<>();
            for (int index = 0; index < proposed.size(); index++) {
                CoursePlan.Sent chosen = index < sent.size() ? sent.get(index) : null;
                sessions.add(session(course, index, proposed.get(index), chosen, problems));
            }
            return page(course, wish, sessions, problems);
        });
    }

    private CoursePlan page(CourseOfCare course, Pattern wish, List<CoursePlan.Session> sessions, Problems problems) {
        Client client = course.client();
        String name = names.given(client.givenName(), client.familyName());
        String about = String.join(" · ", course.service().name(), course.practitioner().name(), words.frequency(course.frequency()));
        return new CoursePlan(course.id(), client.id(), names.of(client.givenName(), client.familyName()), name, names.words(course.complaint()), about, wish.from().toString(),
                wish.time() == null ? "" : wish.time().toString(), patterns(course, wish), wish.sameTime(), sessions, clashes(sessions, problems), problems.any(), problems.errors, messages.plan_book_one(name),
                messages.plan_book_many("#", name));
    }

    private String clashes(List<CoursePlan.Session> sessions, Problems problems) {
        int clashes = (int) sessions.stream().filter(session -> !session.struck().isEmpty()).count();
        return problems.any() || clashes == 0 ? "" : clashes == 1 ? visitMessages.plan_one_clash() : visitMessages.plan_clashes(clashes);
    }

    private List<Panel.Choice> patterns(CourseOfCare course, Pattern wish) {
        Frequency chosen = wish.every() == null ? course.frequency() : wish.every();
        return Arrays.stream(Frequency.values()).map(every -> new Panel.Choice(every.code(), words.frequency(every), every == chosen)).toList();
    }

    private CoursePlan.Session session(CourseOfCare course, int index, ProposedSession proposed, CoursePlan.Sent sent, Problems problems) {
        String problem = problems.bySession.getOrDefault(index, "");
        Optional<SessionTime> kept = sent == null ? Optional.empty() : SlotChoice.read(sent.slot());
        Map<String, CoursePlan.Option> options = new LinkedHashMap<>();
        boolean clash = sent == null && proposed.clash() != null;
        String choice = clash ? "" : sent == null ? proposed.time() == null ? CoursePlanPages.LEAVE_OUT : SlotChoice.value(proposed.time())
                : !problem.isEmpty() && !sent.other() ? "" : sent.slot();
        if (problem.isEmpty()) {
            if (proposed.time() != null) {
                add(options, course, proposed.time(), choice);
            }
            proposed.alternatives().forEach(free -> add(options, course, free, choice));
            kept.ifPresent(time -> options.computeIfAbsent(sent.slot(), value -> new CoursePlan.Option(value, words.at(time.date(), time.time()),
                    "", true)));
        } else {
            problems.nearest.getOrDefault(index, List.of()).forEach(free -> add(options, course, free, choice));
        }
        boolean unmatched = sent == null && proposed.time() == null;
        return new CoursePlan.Session(index, proposed.number(), List.copyOf(options.values()), choice.equals(CoursePlanPages.LEAVE_OUT),
                choice.equals(SlotChoice.OTHER), sent == null ? "" : sent.date(), sent == null ? "" : sent.time(),
                clash ? words.at(proposed.wished(), proposed.wishedTime())
                        : problem.isEmpty() ? "" : kept.map(time -> words.at(time.date(), time.time())).orElse(""),
                clash ? words.refusal(proposed.clash()) : unmatched ? messages.plan_none(words.day(proposed.wished())) : problem,
                sent == null && proposed.time() != null && !proposed.asWished() ? messages.plan_wished(words.day(proposed.wished())) : "");
    }

    private void add(Map<String, CoursePlan.Option> options, CourseOfCare course, FreeTime free, String choice) {
        String value = SlotChoice.value(free);
        String who = course.practitioner().id().equals(free.practitionerId()) ? "" : free.practitionerName();
        options.put(value, new CoursePlan.Option(value, words.at(free), who, value.equals(choice)));
    }

    /** The time that was sent for a session, with the course's therapist where it was typed; empty when it cannot be read. */
    @Transactional
    public Optional<SessionTime> read(long courseId, CoursePlan.Sent sent) {
        if (!sent.other()) {
            return SlotChoice.read(sent.slot());
        }
        return CalendarAddress.day(sent.date()).flatMap(date -> Typed.time(sent.time())
                .flatMap(time -> courses.findByIdOptional(courseId).map(course -> new SessionTime(date, time, course.practitioner().id()))));
    }
}
