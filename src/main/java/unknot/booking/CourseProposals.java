package unknot.booking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import unknot.care.CourseOfCare;
import unknot.care.Frequency;
import unknot.schedule.Timetable;
import unknot.schedule.Timetables;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Suggests times for the sessions of a course that are planned and not booked. Nothing is taken; booking them decides. */
@ApplicationScoped
public class CourseProposals {

    /** A session is looked for as many days around the day that the pattern leads to. */
    private static final int NEAR = 7;
    private static final int OTHER_DAYS = 2;
    private static final int AN_HOUR = 3600;

    @Inject
    EntityManager entities;
    @Inject
    Appointments appointments;
    @Inject
    SessionNumbers sessionNumbers;
    @Inject
    FreeTimes freeTimes;
    @Inject
    Timetables timetables;
    @Inject
    ThisClinic clinic;

    /**
     * How the sessions follow each other.
     *
     * @param from the earliest day; the day that the pattern asks for after the last booked session comes later
     * @param every null for what the course was planned with
     * @param time the wished time of day; null for that of the last booked session, or else the first free one
     * @param sameTime whether every session is to be at that time and on the day that the pattern leads to: what is not free is a clash
     *            then, and not silently another time
     */
    public record Pattern(LocalDate from, Frequency every, LocalTime time, boolean sameTime) {
    }

    /** One for each session that is not booked, in order: a few statements, however many there are. */
    public List<ProposedSession> propose(long courseId, Pattern pattern) {
        return QuarkusTransaction.requiringNew().call(() -> {
            CourseOfCare course = entities.find(CourseOfCare.class, courseId);
            return course == null ? List.of() : propose(course, pattern);
        });
    }

    private List<ProposedSession> propose(CourseOfCare course, Pattern pattern) {
        ClinicTime clinicTime = clinic.time();
        List<Appointment> booked = sessionNumbers.counted(appointments.ofCourses(List.of(course.id())));
        int count = course.plannedSessions() - booked.size();
        if (count <= 0) {
            return List.of();
        }
        Frequency every = pattern.every == null ? course.frequency() : pattern.every;
        LocalDate wished = pattern.from.isBefore(clinicTime.today()) ? clinicTime.today() : pattern.from;
        LocalTime time = pattern.time;
        boolean begun = !booked.isEmpty();
        if (begun) {
            Appointment last = booked.get(booked.size() - 1);
            LocalDateTime lastStart = clinicTime.in(last.room().location().zone()).local(last.startsAt());
            LocalDate next = every.next(lastStart.toLocalDate(), booked.size());
            wished = next.isAfter(wished) ? next : wished;
            time = pattern.time == null ? lastStart.toLocalTime() : pattern.time;
        }
        List<FreeTime> free = free(course, wished, 2 * NEAR + 29 * count);
        List<ProposedSession> proposed = new ArrayList<>();
        LocalDate earliest = wished;
        for (int k = 0; k < count; k++) {
            List<FreeTime> near = near(free, wished, earliest, time);
            boolean fixed = pattern.sameTime && time != null;
            FreeTime best = fixed ? at(near, wished, time) : near.isEmpty() ? null : near.get(0);
            Refusal clash = fixed && best == null ? clash(course, wished, time) : null;
            proposed.add(new ProposedSession(booked.size() + k + 1, wished, time, best, clash, alternatives(near, best)));
            // Without any wish for a time of day the first session takes the first free time and gives the rest theirs.
            time = time == null && best != null ? best.time() : time;
            LocalDate reached = best == null ? wished : best.date();
            // A session that slipped a day does not drag all others along, unless it would overtake them.
            LocalDate next = every.next(k == 0 && pattern.time == null && !begun ? reached : wished, booked.size() + k + 1);
            earliest = reached.plusDays(1);
            wished = next.isBefore(earliest) ? earliest : next;
        }
        return proposed;
    }

    /** The course's therapist's free times at which the client is free too. */
    private List<FreeTime> free(CourseOfCare course, LocalDate from, int days) {
        List<Appointment> own = appointments.find("client.id = ?1 and status <> ?2 and endsAt > ?3", course.client().id(),
                AppointmentStatus.CANCELLED, clinic.time().now()).list();
        long minutes = course.service().minutes();
        return freeTimes.all(course.service(), course.practitioner().id(), from, days).stream()
                .filter(time -> own.stream().noneMatch(visit -> visit.startsAt().isBefore(time.startsAt().plusSeconds(60 * minutes))
                        && time.startsAt().isBefore(visit.endsAt())))
                .toList();
    }

    private static List<FreeTime> near(List<FreeTime> free, LocalDate wished, LocalDate notBefore, LocalTime around) {
        Comparator<FreeTime> order = around == null ? Comparator.comparing(FreeTime::startsAt)
                : Comparator.comparing((FreeTime candidate) -> Math.abs(candidate.date().toEpochDay() - wished.toEpochDay()))
                        .thenComparing(candidate -> Math.abs(candidate.time().toSecondOfDay() - around.toSecondOfDay()))
                        .thenComparing(FreeTime::startsAt);
        return free.stream().filter(candidate -> !candidate.date().isBefore(notBefore))
                .filter(candidate -> Math.abs(candidate.date().toEpochDay() - wished.toEpochDay()) <= NEAR).sorted(order).toList();
    }

    private static FreeTime at(List<FreeTime> near, LocalDate day, LocalTime time) {
        return near.stream().filter(candidate -> candidate.date().equals(day) && candidate.time().equals(time)).findFirst().orElse(null);
    }

    /** Why the therapist cannot be had at that time, as far as can be seen now. */
    private Refusal clash(CourseOfCare course, LocalDate day, LocalTime time) {
        Timetable timetable = timetables.current();
        BookingRules.Wish wish = BookingRules.Wish.of(timetable, timetable.therapists().get(course.practitioner().id()),
                timetable.services().get(course.service().id()), course.service().minutes(), null,
                new SessionTime(day, time, course.practitioner().id()), false, clinic.time());
        return BookingRules.firstRefusal(wish).orElse(Refusal.PRACTITIONER_TAKEN);
    }

    /** Another time on the same day and the nearest on two other days: alternatives that differ, not three quarter hours in a row. */
    private static List<FreeTime> alternatives(List<FreeTime> near, FreeTime best) {
        FreeTime around = best == null ? near.stream().findFirst().orElse(null) : best;
        if (around == null) {
            return List.of();
        }
        List<FreeTime> others = new ArrayList<>(best == null ? List.of(around) : List.of());
        near.stream().filter(candidate -> candidate.date().equals(around.date()))
                .filter(candidate -> Math.abs(candidate.time().toSecondOfDay() - around.time().toSecondOfDay()) >= AN_HOUR).findFirst()
                .ifPresent(others::add);
        Set<LocalDate> days = new HashSet<>(List.of(around.date()));
        near.stream().filter(candidate -> days.add(candidate.date())).limit(OTHER_DAYS).forEach(others::add);
        return others;
    }
}
