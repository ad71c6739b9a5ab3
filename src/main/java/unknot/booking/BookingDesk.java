package unknot.booking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import unknot.audit.Deeds;
import unknot.booking.BookingRules.Wish;
import unknot.booking.CalendarChange.State;
import unknot.booking.CalendarChange.What;
import unknot.booking.FreeTimes.Search;
import unknot.booking.SlotClaims.Busy;
import unknot.booking.SlotClaims.Ticks;
import unknot.care.CourseOfCare;
import unknot.clients.Client;
import unknot.clients.Clients;
import unknot.schedule.Practitioner;
import unknot.schedule.Room;
import unknot.schedule.Service;
import unknot.schedule.Timetable;
import unknot.schedule.Timetable.RoomAt;
import unknot.schedule.Timetable.Therapist;
import unknot.schedule.Timetable.Treatment;
import unknot.schedule.Timetables;
import unknot.shared.ClinicTime;
import unknot.shared.Collisions;
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
    /** In place of a client's id where nobody has said yet whose visit it will be. */
    private static final long NOBODY = -1;
    /** In place of a session's number: the refusal concerns none of them alone. */
    private static final int WHOLE_REQUEST = -1;

    @Inject
    EntityManager entities;
    @Inject
    Clients clients;
    @Inject
    Appointments appointments;
    @Inject
    Timetables timetables;
    @Inject
    SlotClaims claims;
    @Inject
    FreeTimes freeTimes;
    @Inject
    SessionNumbers sessionNumbers;
    @Inject
    Event<VisitChanged> changes;
    @Inject
    ThisClinic clinic;
    @Inject
    Deeds deeds;
    @Inject
    DeskCounts counts;

    /**
     * A wish to book one visit.
     *
     * @param roomId in which room; null for the therapist's usual one or any that suits and is free
     * @param courseId the course it is a session of, or null
     * @param overlapReason why the therapist may be overbooked; null where that is not wanted
     * @param online whether a client books it without the desk: stricter rules then hold, and nobody is overbooked
     */
    public record Request(long clientId, long serviceId, long practitionerId, Long roomId, Long courseId, LocalDate date, LocalTime time,
            String overlapReason, boolean online, Actor by) {

        /** A wish of the desk, without an overlap. */
        public static Request of(long clientId, long serviceId, long practitionerId, Long courseId, LocalDate date, LocalTime time, Actor by) {
            return new Request(clientId, serviceId, practitionerId, null, courseId, date, time, null, false, by);
        }

        SessionTime at() {
            return new SessionTime(date, time, practitionerId);
        }
    }

    /**
     * Where a visit is to go.
     *
     * @param roomId null for the room it is in, or another when that is taken
     * @param minutes its new length, a multiple of 5 from 5 to 480; null to keep it
     * @param overlapReason as in {@link Request}
     * @param online as in {@link Request}
     */
    public record Move(long practitionerId, Long roomId, LocalDate date, LocalTime time, Integer minutes, String overlapReason, boolean online) {

        /** By the desk. */
        public Move(long practitionerId, Long roomId, LocalDate date, LocalTime time, Integer minutes, String overlapReason) {
            this(practitionerId, roomId, date, time, minutes, overlapReason, false);
        }

        public static Move to(long practitionerId, LocalDate date, LocalTime time) {
            return new Move(practitionerId, null, date, time, null, null);
        }

        /** By the client. */
        static Move online(SessionTime to) {
            return new Move(to.practitionerId(), null, to.date(), to.time(), null, null, true);
        }
    }

    /** An expected no in the middle of a transaction: rolls back what was begun. */
    static final class No extends RuntimeException {
        private final transient Refusal refusal;
        private final transient int session;

        No(Refusal refusal) {
            this(refusal, WHOLE_REQUEST);
        }

        No(Refusal refusal, int session) {
            super(refusal.code());
            this.refusal = refusal;
            this.session = session;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    /** Rolls back sessions that were tried only to see whether they clash. */
    private static final class LookedOnly extends RuntimeException {
    }

    /** Books one visit. */
    public Outcome book(Request request) {
        return book(request, id -> {
        });
    }

    /** Books one visit and does {@code together} with it, given its id: both or neither. */
    public Outcome book(Request request, LongConsumer together) {
        return answer(() -> {
            Timetable timetable = timetables.current();
            Treatment service = service(timetable, request.serviceId, WHOLE_REQUEST);
            Client client = client(request.clientId);
            CourseOfCare course = request.courseId == null ? null : courseWithRoomFor(request.courseId, client, 1);
            long id = insert(timetable, client, service, course, request, 0);
            together.accept(id);
            return id;
        }, () -> nearest(Search.around(request.serviceId, request.practitionerId, request.date), request.at(), request.online));
    }

    /**
     * Keeps a time for a visitor who has not said yet who it is for, by the rules of booking without the desk.
     *
     * @param first done in the same transaction before the time is looked at: gives back what the visitor held so far
     * @param together done in the same transaction, given the hold's id, which {@link Outcome.Done} then has too
     */
    public Outcome hold(long serviceId, SessionTime time, Runnable first, LongConsumer together) {
        return answer(() -> {
            first.run();
            Timetable timetable = timetables.current();
            Treatment service = service(timetable, serviceId, WHOLE_REQUEST);
            Wish wish = checked(timetable, service, service.minutes(), null, time, true, WHOLE_REQUEST);
            long room = room(wish, NOBODY, service.prepareMinutes(), service.cleanUpMinutes(), wish.therapist().usualRoom(), null, null,
                    WHOLE_REQUEST);
            Instant now = clinic.time().now();
            HeldBooking hold = new HeldBooking(entities.getReference(Service.class, service.id()),
                    entities.getReference(Practitioner.class, time.practitionerId()), entities.getReference(Room.class, room), wish.startsAt(),
                    wish.endsAt(), service.prepareMinutes(), service.cleanUpMinutes(), now, now.plus(timetable.policy().hold()));
            entities.persist(hold);
            claim(() -> claims.hold(hold), true, false, WHOLE_REQUEST);
            together.accept(hold.id());
            return hold.id();
        }, () -> nearest(Search.around(serviceId, time.practitionerId(), time.date()), time, true));
    }

    /**
     * Books what a visitor holds. A hold that has run out gives its time only when it is still free. Done again, it gives the same visit.
     *
     * @param client finds out whose visit it is, in the same transaction
     * @param words what the client wants the clinic to know, or null
     * @param together done in the same transaction, given the visit's id
     */
    public Outcome bookHeld(long holdId, Supplier<Client> client, String words, Actor by, LongConsumer together) {
        return bookHeld(holdId, client, false, words, by, together);
    }

    /** Books what a client holds who is known, as the next session of the client's course where one of that service has sessions left. */
    public Outcome bookHeldFor(long holdId, long clientId, String words, Actor by, LongConsumer together) {
        return bookHeld(holdId, () -> client(clientId), true, words, by, together);
    }

    private Outcome bookHeld(long holdId, Supplier<Client> client, boolean inCourse, String words, Actor by, LongConsumer together) {
        return answer(() -> {
            // The row's lock lets two presses of one button book once. Hibernate's own FOR UPDATE OF is no SQL of MariaDB.
            entities.createNativeQuery("SELECT id FROM held_booking WHERE id = :id FOR UPDATE").setParameter("id", holdId).getResultList();
            HeldBooking hold = found(HeldBooking.class, holdId, Refusal.HOLD_RUN_OUT);
            if (hold.appointmentId() != null) {
                return hold.appointmentId();
            }
            Client whose = client.get();
            CourseOfCare course = inCourse ? courseFor(whose, hold.service()) : null;
            long id = hold.holds(clinic.time().now()) ? insertHeld(hold, whose, course, by) : insertLate(hold, whose, course, by);
            Appointment visit = entities.find(Appointment.class, id);
            visit.says(words);
            hold.became(visit);
            together.accept(id);
            return id;
        }, () -> QuarkusTransaction.requiringNew().call(() -> {
            HeldBooking hold = entities.find(HeldBooking.class, holdId);
            if (hold == null) {
                return List.of();
            }
            SessionTime time = timeOf(hold);
            return nearest(Search.around(hold.service().id(), time.practitionerId(), time.date()), time, true);
        }));
    }

    private long insertHeld(HeldBooking hold, Client client, CourseOfCare course, Actor by) {
        Appointment visit = new Appointment(client, hold.practitioner(), hold.room(), hold.service(), course, hold.startsAt(),
                (int) Duration.between(hold.startsAt(), hold.endsAt()).toMinutes(), hold.prepareMinutes(), hold.cleanUpMinutes(),
                clinic.time().now(), by.name());
        entities.persist(visit);
        // Given back and taken in one transaction: had anybody taken the time away as run out, this collides with them.
        claims.releaseHold(hold.id());
        claim(visit, null, true, WHOLE_REQUEST);
        changed(What.BOOKED, visit, hold.room().location().id(), null, by, null);
        return visit.id();
    }

    /** The client's newest open course of this service with a session that has no time yet, locked; null where there is none. */
    private CourseOfCare courseFor(Client client, Service service) {
        Optional<CourseOfCare> fitting = entities.createQuery("from CourseOfCare c where c.client = :client and c.service = :service and c.closedAt is null"
                + " order by c.openedAt desc, c.id desc", CourseOfCare.class).setParameter("client", client).setParameter("service", service)
                .getResultStream().filter(course -> counted(course).size() < course.plannedSessions()).findFirst();
        return fitting.map(course -> courseWithRoomFor(course.id(), client, 1)).orElse(null);
    }

    private long insertLate(HeldBooking hold, Client client, CourseOfCare course, Actor by) {
        claims.releaseHold(hold.id());
        Timetable timetable = timetables.current();
        SessionTime time = timeOf(hold);
        Request request = new Request(client.id(), hold.service().id(), time.practitionerId(), null, course == null ? null : course.id(), time.date(),
                time.time(), null, true, by);
        return insert(timetable, client, service(timetable, request.serviceId, WHOLE_REQUEST), course, request, WHOLE_REQUEST);
    }

    /** What is held, as it was wished for. */
    public SessionTime timeOf(HeldBooking hold) {
        LocalDateTime local = clinic.time().in(hold.room().location().zone()).local(hold.startsAt());
        return new SessionTime(local.toLocalDate(), local.toLocalTime(), hold.practitioner().id());
    }

    /**
     * Books sessions of a course, all of them or none.
     *
     * @param times one for each session, in any order
     */
    public CourseOutcome bookCourse(long courseId, List<SessionTime> times, Actor by) {
        return bookCourse(courseId, times, by, ids -> {
        });
    }

    /** Books sessions of a course, all of them or none, and does {@code together} with it, given their ids. */
    public CourseOutcome bookCourse(long courseId, List<SessionTime> times, Actor by, Consumer<List<Long>> together) {
        Map<Integer, Refusal> refused = new LinkedHashMap<>();
        // After a refusal once more without that session, to be rolled back: so that every clash is told at once.
        for (int look = 0; look <= times.size(); look++) {
            try {
                return new CourseOutcome.Done(inTransaction(() -> bookSessions(courseId, times, refused.keySet(), by, together)));
            } catch (LookedOnly nothingElse) {
                break;
            } catch (No no) {
                counts.refused(no.refusal);
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
                nearest.put(session, nearest(Search.around(serviceId, time.practitionerId(), time.date()), time, false));
            });
        }
        return new CourseOutcome.Refused(refused, nearest);
    }

    private List<Long> bookSessions(long courseId, List<SessionTime> times, Set<Integer> without, Actor by, Consumer<List<Long>> together) {
        CourseOfCare course = found(CourseOfCare.class, courseId, Refusal.NOT_THE_CLIENTS_COURSE);
        courseWithRoomFor(courseId, course.client(), times.size());
        Timetable timetable = timetables.current();
        Treatment service = service(timetable, course.service().id(), WHOLE_REQUEST);
        List<Long> ids = new ArrayList<>();
        for (int session = 0; session < times.size(); session++) {
            if (!without.contains(session)) {
                SessionTime time = times.get(session);
                Request request = Request.of(course.client().id(), service.id(), time.practitionerId(), courseId, time.date(), time.time(), by);
                ids.add(insert(timetable, course.client(), service, course, request, session));
            }
        }
        if (!without.isEmpty()) {
            throw new LookedOnly();
        }
        together.accept(ids);
        return ids;
    }

    /** Moves a coming visit to another time, therapist or room, or makes it longer or shorter. */
    public Outcome move(long appointmentId, int version, Move to, Actor by) {
        return move(appointmentId, version, to, by, id -> {
        });
    }

    /** Moves a visit and does {@code together} with it, given its id: both or neither. */
    public Outcome move(long appointmentId, int version, Move to, Actor by, LongConsumer together) {
        return answer(() -> {
            Appointment visit = asSeen(appointmentId, version);
            refuseUnless(visit.canMove(), Refusal.NOT_FROM_THIS_STATUS);
            int minutes = to.minutes == null ? visit.minutes() : to.minutes;
            refuseUnless(BookingRules.lengthIsPossible(minutes), Refusal.LENGTH_NOT_POSSIBLE);
            Timetable timetable = timetables.current();
            refuseUnless(to.overlapReason == null || !to.overlapReason.isBlank(), Refusal.REASON_MISSING);
            Treatment service = service(timetable, visit.service().id(), WHOLE_REQUEST);
            Wish wish = checked(timetable, service, minutes, to.roomId, new SessionTime(to.date, to.time, to.practitionerId), to.online, 0);
            State before = State.of(visit);
            claims.release(visit);
            long room = room(wish, visit.client().id(), visit.prepareMinutes(), visit.cleanUpMinutes(), visit.room().id(), to.roomId,
                    to.overlapReason, 0);
            visit.move(entities.getReference(Practitioner.class, to.practitionerId), entities.getReference(Room.class, room), wish.startsAt(),
                    wish.endsAt());
            entities.flush();
            claim(visit, to.overlapReason, to.roomId != null, 0);
            changed(What.MOVED, visit, wish.place().id(), before, by, visit.overlapReason());
            together.accept(visit.id());
            return visit.id();
        }, () -> nearestToMove(appointmentId, to));
    }

    /**
     * Calls a visit off and frees its time.
     *
     * @param side whose wish it was
     */
    public Outcome cancel(long appointmentId, int version, String reason, CalledOffBy side, Actor by) {
        return changing(appointmentId, version, What.CANCELLED, by, visit -> {
            refuseUnless(visit.canCancel(), Refusal.NOT_FROM_THIS_STATUS);
            refuseUnless(reason != null && !reason.isBlank(), Refusal.REASON_MISSING);
            Instant now = clinic.time().now();
            boolean late = now.isAfter(visit.startsAt().minus(timetables.current().policy().lateNotice()));
            visit.cancel(reason.strip(), side, late, now);
            claims.release(visit);
        });
    }

    /** The client has said that they will come. */
    public Outcome confirm(long appointmentId, int version, Actor by) {
        return changing(appointmentId, version, What.STATUS, by, visit -> {
            refuseUnless(visit.canConfirm(), Refusal.NOT_FROM_THIS_STATUS);
            visit.confirm(clinic.time().now());
        });
    }

    /** The client is here. Only on the visit's own day. */
    public Outcome arrive(long appointmentId, int version, Actor by) {
        return onItsDay(appointmentId, version, by, Appointment::canArrive, Appointment::arrive);
    }

    /** The session begins. Only on the visit's own day. */
    public Outcome start(long appointmentId, int version, Actor by) {
        return onItsDay(appointmentId, version, by, Appointment::canStart, Appointment::start);
    }

    /** The session took place. Not before the visit's day. */
    public Outcome complete(long appointmentId, int version, Actor by) {
        return onItsDay(appointmentId, version, by, Appointment::canComplete, Appointment::complete);
    }

    private Outcome onItsDay(long appointmentId, int version, Actor by, Predicate<Appointment> can, BiConsumer<Appointment, Instant> act) {
        return changing(appointmentId, version, What.STATUS, by, visit -> {
            refuseUnless(can.test(visit), Refusal.NOT_FROM_THIS_STATUS);
            refuseUnless(notBeforeItsDay(visit), Refusal.NOT_YET);
            act.accept(visit, clinic.time().now());
        });
    }

    /** The client did not come. Not before the visit was to start. */
    public Outcome markNoShow(long appointmentId, int version, Actor by) {
        return changing(appointmentId, version, What.STATUS, by, visit -> {
            Instant now = clinic.time().now();
            refuseUnless(visit.status().coming(), Refusal.NOT_FROM_THIS_STATUS);
            refuseUnless(visit.canBeNoShow(now), Refusal.NOT_YET);
            visit.markNoShow(now);
        });
    }

    /**
     * Takes the visit's present status back, as a wrong click: on the day it was given, not later. A cancelled visit gets its time back
     * when nobody has taken it meanwhile.
     */
    public Outcome takeBack(long appointmentId, int version, Actor by) {
        return changing(appointmentId, version, What.TAKEN_BACK, by, visit -> {
            Instant since = visit.statusSince().orElseThrow(() -> new No(Refusal.NOT_FROM_THIS_STATUS, WHOLE_REQUEST));
            ClinicTime clinicTime = clockOf(visit);
            refuseUnless(clinicTime.date(since).equals(clinicTime.today()), Refusal.TOO_LATE_TO_TAKE_BACK);
            boolean wasCancelled = visit.status() == AppointmentStatus.CANCELLED;
            boolean counted = sessionNumbers.counted(List.of(visit)).contains(visit);
            visit.takeBack();
            if (visit.course() != null && !counted) {
                courseWithRoomFor(visit.course().id(), visit.client(), 0);
            }
            if (wasCancelled) {
                Busy busy = claims.look(visit.client().id(), visit.practitioner().id(), List.of(visit.room().id()),
                        Ticks.of(visit.occupiedFrom(), visit.occupiedTo()), Ticks.of(visit.startsAt(), visit.endsAt()), clinicTime.now());
                refuseUnless(!busy.practitioner() || visit.overlapReason() != null, Refusal.PRACTITIONER_TAKEN);
                refuseUnless(!busy.client(), Refusal.CLIENT_TAKEN);
                refuseUnless(busy.rooms().isEmpty(), Refusal.NO_ROOM_FREE);
                entities.flush();
                claim(visit, visit.overlapReason(), true, WHOLE_REQUEST);
            }
        });
    }

    /** A change that leaves the visit where it is. */
    private Outcome changing(long appointmentId, int version, What what, Actor by, Consumer<Appointment> change) {
        return answer(() -> {
            Appointment visit = asSeen(appointmentId, version);
            State before = State.of(visit);
            change.accept(visit);
            entities.flush();
            changed(what, visit, visit.room().location().id(), before, by, what == What.CANCELLED ? visit.cancellationReason() : null);
            return visit.id();
        }, List::of);
    }

    private boolean notBeforeItsDay(Appointment appointment) {
        ClinicTime clinicTime = clockOf(appointment);
        return !clinicTime.date(appointment.startsAt()).isAfter(clinicTime.today());
    }

    private ClinicTime clockOf(Appointment visit) {
        return clinic.time().in(visit.room().location().zone());
    }

    private long insert(Timetable timetable, Client client, Treatment service, CourseOfCare course, Request request, int session) {
        Wish wish = checked(timetable, service, service.minutes(), request.roomId, request.at(), request.online, session);
        String overlapReason = request.online ? null : request.overlapReason;
        refuseUnless(overlapReason == null || !overlapReason.isBlank(), Refusal.REASON_MISSING);
        long room = room(wish, client.id(), service.prepareMinutes(), service.cleanUpMinutes(), wish.therapist().usualRoom(), request.roomId,
                overlapReason, session);
        Appointment visit = new Appointment(client, entities.getReference(Practitioner.class, request.practitionerId),
                entities.getReference(Room.class, room), entities.getReference(Service.class, service.id()), course, wish.startsAt(),
                service.minutes(), service.prepareMinutes(), service.cleanUpMinutes(), clinic.time().now(), request.by.name());
        entities.persist(visit);
        claim(visit, overlapReason, request.roomId != null, session);
        changed(What.BOOKED, visit, wish.place().id(), null, request.by, visit.overlapReason());
        return visit.id();
    }

    private void claim(Appointment visit, String overlapReason, boolean thisRoomOnly, int session) {
        claim(() -> {
            if (overlapReason == null) {
                claims.claim(visit);
            } else if (claims.claimAbove(visit)) {
                visit.overlap(overlapReason);
            }
        }, !thisRoomOnly, overlapReason != null, session);
    }

    /** Others may have been quicker since we looked: a room is worth another look, and so is a therapist who may be overbooked. */
    private static void claim(Runnable claiming, boolean otherRooms, boolean overlap, int session) {
        try {
            claiming.run();
        } catch (SlotClaims.Taken taken) {
            boolean again = switch (taken.refusal()) {
                case NO_ROOM_FREE -> otherRooms;
                case PRACTITIONER_TAKEN -> overlap;
                default -> false;
            };
            throw again ? taken : new No(taken.refusal(), session);
        }
    }

    private void changed(What what, Appointment visit, long placeId, State before, Actor by, String reason) {
        CalendarChange change = new CalendarChange(what, visit.id(), placeId, before, State.of(visit), by.name(), reason, clinic.time().now());
        entities.persist(change);
        deeds.of(visit.client().id(), visit.id());
        changes.fire(new VisitChanged(change.id(), visit.id(), what, by.tellsClient()));
    }

    private Wish checked(Timetable timetable, Treatment service, int minutes, Long roomId, SessionTime time, boolean online, int session) {
        Therapist therapist = timetable.therapists().get(time.practitionerId());
        if (therapist == null || !therapist.offered()) {
            throw new No(Refusal.UNKNOWN_PRACTITIONER, session);
        }
        RoomAt room = roomId == null ? null : timetable.rooms().get(roomId);
        if (roomId != null && (room == null || !room.offered() || !service.fits(room))) {
            throw new No(Refusal.ROOM_DOES_NOT_SUIT, session);
        }
        Wish wish = Wish.of(timetable, therapist, service, minutes, room == null ? null : room.placeId(), time, online, clinic.time());
        BookingRules.firstRefusal(wish).ifPresent(refusal -> {
            throw new No(refusal, session);
        });
        return wish;
    }

    /**
     * The room to take: the wished one; else the usual one when it is free, else any that suits. Says no when the therapist, the client
     * or all rooms are taken, as far as can be seen now; the claims decide.
     */
    private long room(Wish wish, long clientId, int prepare, int cleanUp, Long usual, Long only, String overlapReason, int session) {
        List<Long> suitable = wish.timetable().fitting(wish.service(), wish.place().id()).stream().map(RoomAt::id)
                .filter(room -> only == null || only.equals(room)).toList();
        Ticks whole = Ticks.of(wish.startsAt().minusSeconds(60L * prepare), wish.endsAt().plusSeconds(60L * cleanUp));
        Busy busy = claims.look(clientId, wish.therapist().id(), suitable, whole, Ticks.of(wish.startsAt(), wish.endsAt()), clinic.time().now());
        if (busy.practitioner() && overlapReason == null) {
            throw new No(Refusal.PRACTITIONER_TAKEN, session);
        }
        if (busy.client()) {
            throw new No(Refusal.CLIENT_TAKEN, session);
        }
        return suitable.stream().filter(room -> !busy.rooms().contains(room))
                .min(Comparator.comparing((Long room) -> !room.equals(usual)).thenComparing(room -> room))
                .orElseThrow(() -> new No(Refusal.NO_ROOM_FREE, session));
    }

    private static Treatment service(Timetable timetable, long id, int session) {
        Treatment service = timetable.services().get(id);
        if (service == null) {
            throw new No(Refusal.UNKNOWN_SERVICE, session);
        }
        return service;
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
        return sessionNumbers.counted(appointments.ofCourses(List.of(course.id())));
    }

    private Appointment asSeen(long appointmentId, int version) {
        Appointment appointment = appointments.whole(appointmentId).orElseThrow(() -> new No(Refusal.UNKNOWN_APPOINTMENT, WHOLE_REQUEST));
        refuseUnless(appointment.version() == version, Refusal.CHANGED_MEANWHILE);
        return appointment;
    }

    private <T> T found(Class<T> type, long id, Refusal otherwise) {
        return Optional.ofNullable(entities.find(type, id)).orElseThrow(() -> new No(otherwise, WHOLE_REQUEST));
    }

    private Client client(long id) {
        Client client = clients.present(id).orElseThrow(() -> new No(Refusal.UNKNOWN_CLIENT, WHOLE_REQUEST));
        refuseUnless(!client.restricted(), Refusal.RESTRICTED_CLIENT);
        return client;
    }

    private static void refuseUnless(boolean holds, Refusal refusal) {
        if (!holds) {
            throw new No(refusal, WHOLE_REQUEST);
        }
    }

    private List<FreeTime> nearest(Search search, SessionTime wished, boolean online) {
        Search asked = online ? search.byClient() : search;
        List<FreeTime> sameTherapist = freeTimes.nearest(asked, wished.date(), wished.time(), NEAREST);
        return sameTherapist.isEmpty() ? freeTimes.nearest(asked.withAnybody(), wished.date(), wished.time(), NEAREST) : sameTherapist;
    }

    private List<FreeTime> nearestToMove(long appointmentId, Move to) {
        return QuarkusTransaction.requiringNew().call(() -> appointments.whole(appointmentId)
                .map(visit -> nearest(Search.around(visit.service().id(), to.practitionerId, to.date).moving(visit),
                        new SessionTime(to.date, to.time, to.practitionerId), to.online))
                .orElse(List.of()));
    }

    private Outcome answer(Supplier<Long> act, Supplier<List<FreeTime>> otherwise) {
        try {
            return new Outcome.Done(inTransaction(act));
        } catch (No no) {
            counts.refused(no.refusal);
            return new Outcome.Refused(no.refusal, aboutTime(no.refusal) ? otherwise.get() : List.of());
        }
    }

    private static boolean aboutTime(Refusal refusal) {
        return "time".equals(refusal.field()) || refusal == Refusal.IN_THE_PAST || refusal == Refusal.SERVICE_NOT_OFFERED;
    }

    /** The one place that tries again: after a deadlock, a lock that was waited for in vain, or a room taken between look and claim. */
    static <T> T inTransaction(Supplier<T> act) {
        Refusal last = Refusal.TOO_BUSY;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                return QuarkusTransaction.requiringNew().call(act::get);
            } catch (RuntimeException failure) {
                if (failure instanceof SlotClaims.Taken taken) {
                    last = taken.refusal();
                } else if (Collisions.restricted(failure)) {
                    throw new No(Refusal.RESTRICTED_CLIENT, WHOLE_REQUEST);
                } else if (Collisions.stale(failure)) {
                    last = Refusal.CHANGED_MEANWHILE;
                } else if (Collisions.worthAnotherTry(failure)) {
                    last = Refusal.TOO_BUSY;
                } else {
                    throw failure;
                }
            }
        }
        throw new No(last, WHOLE_REQUEST);
    }
}
