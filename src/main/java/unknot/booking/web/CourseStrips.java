package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.booking.Appointments;
import unknot.booking.SessionNumbers;
import unknot.care.CourseOfCare;
import unknot.care.CoursesOfCare;
import unknot.clients.Client;
import unknot.shared.ClinicTime;

/** The open courses of a client as the panel that books shows them: two statements, however many sessions they have. */
@ApplicationScoped
public class CourseStrips {

    /** As many places as fit beside the offered times in a window 700 pixels high. */
    private static final int PLACES = 6;

    @Inject
    CoursesOfCare courses;
    @Inject
    Appointments appointments;
    @Inject
    SessionNumbers sessionNumbers;
    @Inject
    BookingMessages messages;
    @Inject
    VisitMessages visitMessages;
    @Inject
    Words words;

    /** @param sessions those that count, in the calendar's order */
    record CourseAt(CourseOfCare course, List<Appointment> sessions) {

        int booked() {
            return sessions.size();
        }

        int unbooked() {
            return Math.max(0, course.plannedSessions() - sessions.size());
        }
    }

    List<CourseAt> open(Client client) {
        List<CourseOfCare> open = courses.of(client.id()).stream().filter(CourseOfCare::open).toList();
        List<Appointment> counted = sessionNumbers.counted(appointments.ofCourses(open.stream().map(CourseOfCare::id).toList()));
        return open.stream().map(course -> new CourseAt(course,
                counted.stream().filter(session -> session.course().id().equals(course.id())).toList())).toList();
    }

    /** @param slots the times that are offered for the next session */
    CourseStrip strip(CalendarAddress address, CourseAt at, List<SlotChoice> slots) {
        int done = (int) at.sessions.stream().filter(session -> session.status() == AppointmentStatus.COMPLETED).count();
        boolean full = at.unbooked() == 0;
        List<CourseStrip.Plan> plans = new ArrayList<>(List.of(new CourseStrip.Plan(0, asItStands(address, at))));
        for (int index = 0; index < slots.size() && !full; index++) {
            plans.add(new CourseStrip.Plan(index + 1, with(address, at, slots.get(index))));
        }
        return new CourseStrip(messages.course_state(done, at.course.plannedSessions(), at.booked() - done), plans,
                full ? "/clients/" + at.course.client().id() : "/courses/" + at.course.id() + "/sessions",
                full ? messages.to_record() : at.unbooked() == 1 ? visitMessages.strip_all_times() : visitMessages.strip_book_all(at.unbooked()));
    }

    private List<CourseStrip.Session> asItStands(CalendarAddress address, CourseAt at) {
        List<CourseStrip.Session> sessions = booked(address, at);
        for (int rest = at.unbooked(); rest > 0; rest--) {
            boolean next = rest == at.unbooked();
            sessions.add(next ? now(visitMessages.strip_no_time()) : toBook(visitMessages.strip_to_book()));
        }
        return numbered(sessions, at.booked());
    }

    /** Sessions are numbered by the calendar, so a time before others takes its place among them. The pattern leads on from the last one. */
    private List<CourseStrip.Session> with(CalendarAddress address, CourseAt at, SlotChoice slot) {
        LocalDateTime chosen = slot.date().atTime(slot.time());
        List<LocalDateTime> starts = at.sessions.stream().map(session -> words.clock(session).local(session.startsAt())).toList();
        int place = (int) starts.stream().filter(chosen::isAfter).count();
        List<CourseStrip.Session> sessions = booked(address, at);
        sessions.add(place, now(words.shortAt(slot.date(), slot.time())));
        LocalDate date = place == starts.size() ? slot.date() : starts.get(starts.size() - 1).toLocalDate();
        for (int before = sessions.size(); before < at.course.plannedSessions(); before++) {
            date = at.course.frequency().next(date, before);
            sessions.add(toBook(visitMessages.strip_about(words.dayOfMonth(date))));
        }
        return numbered(sessions, place);
    }

    private List<CourseStrip.Session> booked(CalendarAddress address, CourseAt at) {
        return new ArrayList<>(at.sessions.stream().map(session -> booked(address, session)).toList());
    }

    private CourseStrip.Session booked(CalendarAddress address, Appointment session) {
        ClinicTime time = words.clock(session);
        LocalDate date = time.date(session.startsAt());
        String state = switch (session.status()) {
            case COMPLETED -> "done";
            case NO_SHOW -> "missed";
            default -> "booked";
        };
        return new CourseStrip.Session("", state, words.status(session.status()), words.shortAt(date, time.local(session.startsAt()).toLocalTime()),
                address.on(date).visit(session.id()));
    }

    private CourseStrip.Session now(String when) {
        return new CourseStrip.Session("", "now", visitMessages.strip_now(), when, "");
    }

    private CourseStrip.Session toBook(String when) {
        return new CourseStrip.Session("", "to-book", visitMessages.strip_to_book(), when, "");
    }

    /** A long course keeps what is around the place in question; what comes before and after shares a place each. */
    private static List<CourseStrip.Session> numbered(List<CourseStrip.Session> sessions, int around) {
        int from = Math.max(0, Math.min(around - PLACES / 2, sessions.size() - PLACES));
        int to = Math.min(sessions.size(), from + PLACES);
        List<CourseStrip.Session> shown = new ArrayList<>();
        for (int index = from; index < to; index++) {
            boolean last = index == to - 1 && to < sessions.size();
            boolean first = index == from && from > 0;
            shown.add(sessions.get(last ? sessions.size() - 1 : index)
                    .numbered(first ? "1–" + (index + 1) : last ? index + 1 + "–" + sessions.size() : Integer.toString(index + 1)));
        }
        return shown;
    }
}
