package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.booking.AskTheTherapist;
import unknot.booking.CalendarChange.What;
import unknot.booking.CalendarChange;
import unknot.booking.CalledOffBy;
import unknot.schedule.Timetable.Therapist;
import unknot.schedule.Timetable;
import unknot.schedule.Timetables;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.Names;

/** Tells what has become of a visit and what else may, by the clock of its place. */
@ApplicationScoped
class VisitLives {

    @Inject
    EntityManager entities;
    @Inject
    Timetables timetables;
    @Inject
    ThisClinic clinic;
    @Inject
    BookingMessages messages;
    @Inject
    VisitMessages visitMessages;
    @Inject
    Words words;
    @Inject
    Names names;
    @Inject
    WaitListPanel waitList;
    @Inject
    AskTheTherapist askTheTherapist;

    /** To be called in the transaction that read the visit; four statements more. */
    VisitLife of(CalendarAddress address, Appointment visit) {
        ClinicTime time = words.clock(visit);
        Timetable timetable = timetables.current();
        Instant noticeEnds = visit.startsAt().minus(timetable.policy().lateNotice());
        boolean late = time.now().isAfter(noticeEnds);
        boolean dayHasCome = !time.date(visit.startsAt()).isAfter(time.today());
        List<CalendarChange> changes = changes(visit);
        String until = words.at(noticeEnds, time);
        return new VisitLife(visit.canConfirm(), visit.canStart() && dayHasCome, takeBack(visit, time), overlap(visit),
                visit.status() == AppointmentStatus.CANCELLED ? List.of() : beside(address, visit, time), late,
                late ? visitMessages.notice_over(until) : visitMessages.notice_until(until), called(visit, time),
                leavesTime(changes) ? waitList.leftBy(address, visit) : null,
                visit.canMove() && !visit.client().restricted() ? address.with("panel", "wait", "client", visit.client().id().toString(), "earlier", visit.id().toString()) : "",
                history(changes, time, timetable), visit.client().restricted() ? "" : names.words(visit.clientWords()), !askTheTherapist.of(List.of(visit.client().id())).isEmpty());
    }

    private String takeBack(Appointment visit, ClinicTime time) {
        boolean today = visit.statusSince().filter(since -> time.date(since).equals(time.today())).isPresent();
        return !today ? "" : switch (visit.status()) {
            case BOOKED -> "";
            case CONFIRMED -> visitMessages.take_back_confirmed();
            case ARRIVED -> visitMessages.take_back_arrived();
            case IN_SESSION -> visitMessages.take_back_in_session();
            case COMPLETED -> visitMessages.take_back_completed();
            case NO_SHOW -> visitMessages.take_back_no_show();
            case CANCELLED -> visitMessages.take_back_cancelled();
        };
    }

    private String overlap(Appointment visit) {
        if (visit.overlapReason() == null || visit.status() == AppointmentStatus.CANCELLED) {
            return "";
        }
        return names.hidden() ? messages.overbooked() : visitMessages.overlap_because(visit.overlapReason());
    }

    private List<VisitLife.Beside> beside(CalendarAddress address, Appointment visit, ClinicTime time) {
        return entities.createQuery("select a from Appointment a join fetch a.client where a.practitioner.id = :who and a.id <> :visit"
                + " and a.status <> :cancelled and a.startsAt > :near and a.startsAt < :to and a.endsAt > :from order by a.startsAt", Appointment.class)
                .setParameter("who", visit.practitioner().id()).setParameter("visit", visit.id())
                .setParameter("cancelled", AppointmentStatus.CANCELLED).setParameter("near", visit.startsAt().minusSeconds(86_400))
                .setParameter("from", visit.startsAt()).setParameter("to", visit.endsAt()).getResultStream()
                .map(other -> new VisitLife.Beside(address.visit(other.id()), names.of(other.client().shownGivenName(), other.client().shownFamilyName()),
                        time.time(other.startsAt()) + "–" + time.time(other.endsAt())))
                .toList();
    }

    private String called(Appointment visit, ClinicTime time) {
        if (visit.status() != AppointmentStatus.CANCELLED) {
            return "";
        }
        Instant at = visit.statusSince().orElseThrow();
        String when = words.at(at, time);
        String by = visit.cancelledBy() == CalledOffBy.CLIENT ? visitMessages.called_off_by_client(when) : visitMessages.called_off_by_clinic(when);
        return visit.cancelledLate() ? visitMessages.called_off_late(by) : by;
    }

    /** The newest first. */
    private List<CalendarChange> changes(Appointment visit) {
        return entities.createQuery("from CalendarChange c where c.appointmentId = :visit order by c.id desc", CalendarChange.class)
                .setParameter("visit", visit.id()).getResultList();
    }

    private static boolean leavesTime(List<CalendarChange> changes) {
        return !changes.isEmpty() && (changes.get(0).what() == What.CANCELLED || changes.get(0).what() == What.MOVED);
    }

    private List<VisitLife.Change> history(List<CalendarChange> changes, ClinicTime time, Timetable timetable) {
        Map<Long, String> therapists = timetable.therapists().values().stream().collect(Collectors.toMap(Therapist::id, Therapist::name));
        return changes.stream().map(change -> line(change, time, therapists)).toList();
    }

    private VisitLife.Change line(CalendarChange change, ClinicTime time, Map<Long, String> therapists) {
        String when = words.at(change.happenedAt(), time);
        String why = change.reason() == null || names.hidden() ? "" : change.reason();
        String what = switch (change.what()) {
            case BOOKED -> visitMessages.change_booked();
            case MOVED -> visitMessages.change_moved();
            case CANCELLED -> visitMessages.change_cancelled();
            case TAKEN_BACK -> visitMessages.change_taken_back();
            case STATUS, OFFER -> visitMessages.change_status();
        };
        boolean moved = change.what() == What.MOVED;
        String from = change.what() == What.BOOKED ? ""
                : moved ? place(change, change.fromStartsAt(), change.fromEndsAt(), change.fromPractitionerId(), time, therapists)
                        : words.status(change.fromStatus());
        String to = moved || change.what() == What.BOOKED
                ? place(change, change.toStartsAt(), change.toEndsAt(), change.toPractitionerId(), time, therapists)
                : words.status(change.toStatus());
        return new VisitLife.Change(when, names.hidden() ? "" : change.who(), what, from, to, why);
    }

    /** As much of when and with whom as the change concerns. */
    private String place(CalendarChange change, Instant starts, Instant ends, long practitioner, ClinicTime time, Map<Long, String> therapists) {
        boolean booked = change.fromStartsAt() == null;
        String at = time.time(starts);
        if (booked || !time.date(change.fromStartsAt()).equals(time.date(change.toStartsAt()))) {
            at = words.at(starts, time);
        }
        boolean length = !booked && !Duration.between(change.fromStartsAt(), change.fromEndsAt())
                .equals(Duration.between(change.toStartsAt(), change.toEndsAt()));
        if (length) {
            at = at + "–" + time.time(ends);
        }
        boolean who = booked || !change.fromPractitionerId().equals(change.toPractitionerId());
        return who ? visitMessages.change_with(at, therapists.getOrDefault(practitioner, "")) : at;
    }
}
