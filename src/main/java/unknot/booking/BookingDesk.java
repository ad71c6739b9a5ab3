package unknot.booking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import unknot.booking.BookingRules.Wish;
import unknot.care.CourseOfCare;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.schedule.Practitioners;
import unknot.schedule.Room;
import unknot.schedule.Rooms;
import unknot.schedule.Service;
import unknot.schedule.WorkingHours;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/**
 * Books, moves and cancels visits and follows them through the day. Every act is one transaction of its own; what the rules allow is
 * then decided by the slot claims, so that of two who want the same time exactly one gets it.
 */
@ApplicationScoped
public class BookingDesk {

    /** Deadlocks and a room that was taken between the look and the claim go away by trying again. */
    private static final int TRIES = 6;
    private static final int NEAREST = 3;
    /** In place of a session's number: the refusal concerns none of them alone. */
    private static final int WHOLE_REQUEST = -1;

    @Inject
    EntityManager entities;
    @Inject
    Appointments appointments;
    @Inject
    Practitioners practitioners;
    @Inject
    Rooms rooms;
    @Inject
    SlotClaims claims;
    @Inject
    FreeTimes freeTimes;
    @Inject
    ThisClinic clinic;

    /**
     * A wish to book one visit.
     *
     * @param roomId in which room; null for the therapist's usual one or any that is free
     * @param courseId the course it is a session of, or null
     * @param bookedBy the display name of who books
     */
    public record Request(long clientId, long serviceId, long practitionerId, Long roomId, Long courseId, LocalDate date, LocalTime time,
            String bookedBy) {
    }

    /** An expected no in the middle of a transaction: rolls back what was begun. */
    private static final class No extends RuntimeException {
        private final transient Refusal refusal;
        private final transient int session;

        No(Refusal refusal, int session) {
            super(refusal.code());
            this.refusal = refusal;
            this.session = session;
        }
    }

    /** Rolls back sessions that were tried only to see whether they clash. */
    private static final class LookedOnly extends RuntimeException {
    }

    /** Books one visit. */
    public Outcome book(Request request) {
        return answer(() -> {
            Service service = found(Service.class, request.serviceId, Refusal.UNKNOWN_SERVICE);
            Client client = found(Client.class, request.clientId, Refusal.UNKNOWN_CLIENT);
            CourseOfCare course = request.courseId == null ? null : courseWithRoomFor(request.courseId, client, 1);
            SessionTime time = new SessionTime(request.date, request.time, request.practitionerId);
            return insert(client, service, course, request.roomId, time, request.bookedBy, 0);
        }, () -> nearest(request.serviceId, request.practitionerId, request.date, request.time));
    }

    /**
     * Books sessions of a course, all of them or none.
     *
     * @param times one for each session, in any order
     */
    public CourseOutcome bookCourse(long courseId, List<SessionTime> times, String bookedBy) {
        Map<Integer, Refusal> refused = new LinkedHashMap<>();
        // After a refusal once more without that session, to be rolled back: so that every clash is told at once.
        for (int look = 0; look <= times.size(); look++) {
            try {
                return new CourseOutcome.Done(inTransaction(() -> bookSessions(courseId, times, refused.keySet(), bookedBy)));
            } catch (LookedOnly nothingElse) {
                break;
            } catch (No no) {
                refused.put(no.session, no.refusal);
                if (no.session == WHOLE_REQUEST) {
                    break;
                }
            }
        }
        Map<Integer, List<FreeTime>> nearest = new LinkedHashMap<>();
        Long serviceId = QuarkusTransaction.requiringNew().call(() -> Optional.ofNullable(entities.find(CourseOfCare.class, courseId))
                .map(course -> course.service().id()).orElse(null));
        if (serviceId != null) {
            refused.keySet().stream().filter(session -> session != WHOLE_REQUEST).forEach(session -> {
                SessionTime time = times.get(session);
                nearest.put(session, nearest(serviceId, time.practitionerId(), time.date(), time.time()));
            });
        }
        return new CourseOutcome.Refused(refused, nearest);
    }

    private List<Long> bookSessions(long courseId, List<SessionTime> times, Set<Integer> without, String bookedBy) {
        CourseOfCare course = found(CourseOfCare.class, courseId, Refusal.NOT_THE_CLIENTS_COURSE);
        courseWithRoomFor(courseId, course.client(), times.size());
        List<Long> ids = new ArrayList<>();
        for (int session = 0; session < times.size(); session++) {
            if (!without.contains(session)) {
                ids.add(insert(course.client(), course.service(), course, null, times.get(session), bookedBy, session));
            }
        }
        if (!without.isEmpty()) {
            throw new LookedOnly();
        }
        return ids;
    }

    /**
     * Suggests a free time for every session of the course that is planned and not booked, by the course's frequency.
     *
     * @param from the earliest day; the day that the frequency asks for after the last booked session comes later
     * @param preferred the wished time of day, or null for that of the last booked session or the first free one
     */
    public List<ProposedSession> propose(long courseId, LocalDate from, LocalTime preferred) {
        return QuarkusTransaction.requiringNew().call(() -> {
            CourseOfCare course = entities.find(CourseOfCare.class, courseId);
            return course == null ? List.of() : propose(course, from, preferred);
        });
    }

    private List<ProposedSession> propose(CourseOfCare course, LocalDate from, LocalTime preferred) {
        ClinicTime clinicTime = clinic.time();
        List<Appointment> booked = counted(course);
        int count = course.plannedSessions() - booked.size();
        if (count <= 0) {
            return List.of();
        }
        LocalDate wished = from.isBefore(clinicTime.today()) ? clinicTime.today() : from;
        LocalTime time = preferred;
        if (!booked.isEmpty()) {
            Instant last = booked.get(booked.size() - 1).startsAt();
            LocalDate next = course.frequency().next(clinicTime.date(last), booked.size());
            wished = next.isAfter(wished) ? next : wished;
            time = preferred == null ? clinicTime.local(last).toLocalTime() : preferred;
        }
        List<FreeTime> free = freeTimes.all(course.service(), course.practitioner().id(), wished, 14 + 29 * count);
        List<ProposedSession> proposed = new ArrayList<>();
        LocalDate earliest = wished;
        for (int k = 0; k < count; k++) {
            LocalDate day = wished;
            LocalDate notBefore = earliest;
            // Without any wish for a time of day the first session takes the first free time and gives the rest theirs.
            LocalTime around = time;
            Comparator<FreeTime> order = around == null ? Comparator.comparing(FreeTime::startsAt)
                    : Comparator.comparing((FreeTime candidate) -> Math.abs(candidate.date().toEpochDay() - day.toEpochDay()))
                            .thenComparing(candidate -> Math.abs(candidate.time().toSecondOfDay() - around.toSecondOfDay()))
                            .thenComparing(FreeTime::startsAt);
            List<FreeTime> near = free.stream().filter(candidate -> !candidate.date().isBefore(notBefore))
                    .filter(candidate -> Math.abs(candidate.date().toEpochDay() - day.toEpochDay()) <= 7).sorted(order).toList();
            FreeTime best = near.isEmpty() ? null : near.get(0);
            List<FreeTime> others = best == null ? List.of() : alternatives(near, best);
            proposed.add(new ProposedSession(booked.size() + k + 1, day, best, others));
            if (best != null) {
                time = time == null ? best.time() : time;
            }
            LocalDate reached = best == null ? day : best.date();
            // A session that slipped a day does not drag all others along, unless it would overtake them.
            LocalDate next = course.frequency().next(k == 0 && preferred == null && booked.isEmpty() ? reached : day, booked.size() + k + 1);
            earliest = reached.plusDays(1);
            wished = next.isBefore(earliest) ? earliest : next;
        }
        return proposed;
    }

    /** Another time on the same day and the nearest on two other days: alternatives that differ, not three quarter hours in a row. */
    private static List<FreeTime> alternatives(List<FreeTime> near, FreeTime best) {
        List<FreeTime> others = new ArrayList<>();
        near.stream().filter(candidate -> candidate.date().equals(best.date()))
                .filter(candidate -> Math.abs(candidate.time().toSecondOfDay() - best.time().toSecondOfDay()) >= 3600).findFirst()
                .ifPresent(others::add);
        Set<LocalDate> days = new HashSet<>(List.of(best.date()));
        near.stream().filter(candidate -> days.add(candidate.date())).limit(NEAREST - 1).forEach(others::add);
        return others;
    }

    /** Moves a booked visit to another time, therapist or both, keeping its length. */
    public Outcome move(long appointmentId, int version, long practitionerId, LocalDate date, LocalTime time) {
        return answer(() -> {
            Appointment appointment = asSeen(appointmentId, version);
            refuseUnless(appointment.canMove(), Refusal.NOT_FROM_THIS_STATUS);
            Practitioner practitioner = practitioner(practitionerId, 0);
            int minutes = (int) Duration.between(appointment.startsAt(), appointment.endsAt()).toMinutes();
            Wish wish = checked(practitioner, appointment.service(), minutes, new SessionTime(date, time, practitionerId), 0);
            claims.release(appointment);
            Room room = freeRoom(practitioner, appointment.room(), null, wish, appointment.id()).orElseThrow(() -> refusalOf(wish,
                    appointment.client(), appointment.id(), 0));
            appointment.move(practitioner, room, wish.startsAt());
            entities.flush();
            claims.claim(appointment);
            return appointment.id();
        }, () -> {
            Long serviceId = QuarkusTransaction.requiringNew()
                    .call(() -> appointments.whole(appointmentId).map(appointment -> appointment.service().id()).orElse(null));
            return serviceId == null ? List.of() : nearest(serviceId, practitionerId, date, time);
        });
    }

    /** Calls a visit off and frees its time. */
    public Outcome cancel(long appointmentId, int version, String reason) {
        return answer(() -> {
            Appointment appointment = asSeen(appointmentId, version);
            refuseUnless(appointment.canCancel(), Refusal.NOT_FROM_THIS_STATUS);
            refuseUnless(reason != null && !reason.isBlank(), Refusal.REASON_MISSING);
            appointment.cancel(reason.strip(), clinic.time().now());
            claims.release(appointment);
            return appointment.id();
        }, List::of);
    }

    /** The client is here. Only on the visit's own day. */
    public Outcome arrive(long appointmentId, int version) {
        return answer(() -> {
            Appointment appointment = asSeen(appointmentId, version);
            refuseUnless(appointment.canArrive(), Refusal.NOT_FROM_THIS_STATUS);
            refuseUnless(notBeforeItsDay(appointment), Refusal.NOT_YET);
            appointment.arrive(clinic.time().now());
            return appointment.id();
        }, List::of);
    }

    /** The session took place. Not before the visit's day. */
    public Outcome complete(long appointmentId, int version) {
        return answer(() -> {
            Appointment appointment = asSeen(appointmentId, version);
            refuseUnless(appointment.canComplete(), Refusal.NOT_FROM_THIS_STATUS);
            refuseUnless(notBeforeItsDay(appointment), Refusal.NOT_YET);
            appointment.complete(clinic.time().now());
            return appointment.id();
        }, List::of);
    }

    /** The client did not come. Not before the visit was to start. */
    public Outcome markNoShow(long appointmentId, int version) {
        return answer(() -> {
            Appointment appointment = asSeen(appointmentId, version);
            Instant now = clinic.time().now();
            refuseUnless(appointment.status() == AppointmentStatus.BOOKED, Refusal.NOT_FROM_THIS_STATUS);
            refuseUnless(appointment.canBeNoShow(now), Refusal.NOT_YET);
            appointment.markNoShow(now);
            return appointment.id();
        }, List::of);
    }

    private boolean notBeforeItsDay(Appointment appointment) {
        ClinicTime clinicTime = clinic.time();
        return !clinicTime.date(appointment.startsAt()).isAfter(clinicTime.today());
    }

    private long insert(Client client, Service service, CourseOfCare course, Long roomId, SessionTime time, String bookedBy, int session) {
        Practitioner practitioner = practitioner(time.practitionerId(), session);
        Wish wish = checked(practitioner, service, service.minutes(), time, session);
        Room room = freeRoom(practitioner, practitioner.usualRoom(), roomId, wish, -1)
                .orElseThrow(() -> refusalOf(wish, client, -1, session));
        Appointment appointment = new Appointment(client, practitioner, room, service, course, wish.startsAt(), clinic.time().now(), bookedBy);
        entities.persist(appointment);
        try {
            claims.claim(appointment);
        } catch (SlotClaims.Taken taken) {
            // A room that was free when we looked is worth another look; a person is not.
            throw taken.refusal() == Refusal.NO_ROOM_FREE && roomId == null ? taken : new No(taken.refusal(), session);
        }
        return appointment.id();
    }

    private Wish checked(Practitioner practitioner, Service service, int minutes, SessionTime time, int session) {
        List<WorkingHours> hours = entities.createQuery("from WorkingHours h where h.practitioner = :who", WorkingHours.class)
                .setParameter("who", practitioner).getResultList();
        Wish wish = new Wish(practitioner, service, minutes, time.date(), time.time(), hours, clinic.time());
        BookingRules.firstRefusal(wish).ifPresent(refusal -> {
            throw new No(refusal, session);
        });
        return wish;
    }

    /** The wished room; else the usual one when it is free, else any that is. Visits are looked at, not claims: the claims decide later. */
    private Optional<Room> freeRoom(Practitioner practitioner, Room usual, Long roomId, Wish wish, long exceptAppointment) {
        Set<Long> taken = new HashSet<>();
        overlapping(wish, exceptAppointment).forEach(visit -> taken.add(visit.room().id()));
        return rooms.offered().stream().filter(room -> roomId == null || room.id().equals(roomId))
                .filter(room -> !taken.contains(room.id()))
                .min(Comparator.comparing((Room room) -> usual == null || !Objects.equals(room.id(), usual.id())).thenComparing(Room::id));
    }

    /** No room: if that is because the therapist or the client is busy, that is the better reason. */
    private No refusalOf(Wish wish, Client client, long exceptAppointment, int session) {
        List<Appointment> others = overlapping(wish, exceptAppointment);
        if (others.stream().anyMatch(visit -> visit.practitioner().id().equals(wish.practitioner().id()))) {
            return new No(Refusal.PRACTITIONER_TAKEN, session);
        }
        boolean clientBusy = others.stream().anyMatch(visit -> visit.client().id().equals(client.id()));
        return new No(clientBusy ? Refusal.CLIENT_TAKEN : Refusal.NO_ROOM_FREE, session);
    }

    private List<Appointment> overlapping(Wish wish, long exceptAppointment) {
        return appointments.list("startsAt < ?1 and endsAt > ?2 and startsAt > ?3 and status <> ?4 and id <> ?5", wish.endsAt(),
                wish.startsAt(), wish.startsAt().minusSeconds(480 * 60), AppointmentStatus.CANCELLED, exceptAppointment);
    }

    private Practitioner practitioner(long id, int session) {
        return practitioners.offered().stream().filter(practitioner -> practitioner.id() == id).findFirst()
                .orElseThrow(() -> new No(Refusal.UNKNOWN_PRACTITIONER, session));
    }

    /** Locks the course by raising its version, so that two desks cannot both book its last session. */
    private CourseOfCare courseWithRoomFor(long courseId, Client client, int sessions) {
        CourseOfCare course = entities.find(CourseOfCare.class, courseId);
        refuseUnless(course != null && course.open() && course.client().id().equals(client.id()), Refusal.NOT_THE_CLIENTS_COURSE);
        entities.lock(course, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        refuseUnless(counted(course).size() + sessions <= course.plannedSessions(), Refusal.COURSE_FULL);
        return course;
    }

    private List<Appointment> counted(CourseOfCare course) {
        return appointments.ofCourses(List.of(course.id())).stream()
                .filter(session -> session.status() != AppointmentStatus.NO_SHOW).toList();
    }

    private Appointment asSeen(long appointmentId, int version) {
        Appointment appointment = appointments.whole(appointmentId).orElseThrow(() -> new No(Refusal.UNKNOWN_APPOINTMENT, WHOLE_REQUEST));
        refuseUnless(appointment.version() == version, Refusal.CHANGED_MEANWHILE);
        return appointment;
    }

    private <T> T found(Class<T> type, long id, Refusal otherwise) {
        return Optional.ofNullable(entities.find(type, id)).orElseThrow(() -> new No(otherwise, WHOLE_REQUEST));
    }

    private static void refuseUnless(boolean holds, Refusal refusal) {
        if (!holds) {
            throw new No(refusal, WHOLE_REQUEST);
        }
    }

    private List<FreeTime> nearest(long serviceId, long practitionerId, LocalDate date, LocalTime time) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Service service = entities.find(Service.class, serviceId);
            if (service == null) {
                return List.of();
            }
            List<FreeTime> sameTherapist = freeTimes.nearest(service, practitionerId, date, time, NEAREST);
            return sameTherapist.isEmpty() ? freeTimes.nearest(service, null, date, time, NEAREST) : sameTherapist;
        });
    }

    private Outcome answer(Supplier<Long> act, Supplier<List<FreeTime>> otherwise) {
        try {
            return new Outcome.Done(inTransaction(act));
        } catch (No no) {
            return new Outcome.Refused(no.refusal, aboutTime(no.refusal) ? otherwise.get() : List.of());
        }
    }

    private static boolean aboutTime(Refusal refusal) {
        return "time".equals(refusal.field()) || refusal == Refusal.IN_THE_PAST || refusal == Refusal.SERVICE_NOT_OFFERED;
    }

    /** The one place that tries again: after a deadlock, a lock that was waited for in vain, or a room taken between look and claim. */
    private static <T> T inTransaction(Supplier<T> act) {
        Refusal last = Refusal.TOO_BUSY;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(act::get);
            } catch (RuntimeException failure) {
                if (failure instanceof SlotClaims.Taken taken) {
                    last = taken.refusal();
                } else if (causedByStaleVersion(failure)) {
                    last = Refusal.CHANGED_MEANWHILE;
                } else if (SqlErrors.worthAnotherTry(failure)) {
                    last = Refusal.TOO_BUSY;
                } else {
                    throw failure;
                }
            }
        }
        throw new No(last, WHOLE_REQUEST);
    }

    private static boolean causedByStaleVersion(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof org.hibernate.StaleStateException) {
                return true;
            }
        }
        return false;
    }
}
