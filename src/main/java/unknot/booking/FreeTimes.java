package unknot.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unknot.schedule.Practitioner;
import unknot.schedule.Practitioners;
import unknot.schedule.Room;
import unknot.schedule.Rooms;
import unknot.schedule.Service;
import unknot.schedule.WorkingHours;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** The times that can still be booked. What is shown here may be gone a second later: only booking it decides. */
@ApplicationScoped
public class FreeTimes {

    /** Visits are offered on the quarter hours, and where a visit ends, so that no gap is left. */
    private static final int OFFER_MINUTES = 15;
    /** Nothing is longer than a service may be, so nothing that starts earlier than this reaches into the period. */
    private static final Duration LONGEST_VISIT = Duration.ofMinutes(480);

    @Inject
    EntityManager entities;
    @Inject
    Practitioners practitioners;
    @Inject
    Rooms rooms;
    @Inject
    ThisClinic clinic;

    /** A stretch that is taken, of a therapist or of a room. */
    private record Taken(Instant from, Instant to) {
        boolean overlaps(Instant start, Instant end) {
            return start.isBefore(to) && from.isBefore(end);
        }
    }

    /**
     * The earliest free times for a service.
     *
     * @param practitionerId with whom; null for anybody who offers it
     * @param from the first day, by the clinic's calendar
     * @param days how many days to look at, from 1
     * @param limit at most so many, from 1
     */
    @Transactional
    public List<FreeTime> first(Service service, Long practitionerId, LocalDate from, int days, int limit) {
        return all(service, practitionerId, from, days).stream().limit(limit).toList();
    }

    /** The free times nearest to a wish, within a week of it, the nearest first. */
    @Transactional
    public List<FreeTime> nearest(Service service, Long practitionerId, LocalDate date, LocalTime time, int limit) {
        ClinicTime clinicTime = clinic.time();
        Instant wished = clinicTime.instant(date, time);
        return all(service, practitionerId, date.minusDays(7), 15).stream().sorted(nearestTo(wished)).limit(limit).toList();
    }

    static Comparator<FreeTime> nearestTo(Instant wished) {
        return Comparator.comparing((FreeTime free) -> Duration.between(wished, free.startsAt()).abs()).thenComparing(FreeTime::startsAt)
                .thenComparing(FreeTime::hue);
    }

    /** Every free time of the period by start, then therapist: four statements whatever its length. */
    @Transactional
    public List<FreeTime> all(Service service, Long practitionerId, LocalDate from, int days) {
        ClinicTime clinicTime = clinic.time();
        LocalDate first = from.isBefore(clinicTime.today()) ? clinicTime.today() : from;
        LocalDate end = from.plusDays(days);
        List<Practitioner> who = practitioners.offered().stream().filter(practitioner -> practitioner.offers(service))
                .filter(practitioner -> practitionerId == null || practitioner.id().equals(practitionerId)).toList();
        if (!service.active() || who.isEmpty() || !first.isBefore(end)) {
            return List.of();
        }
        Map<Long, List<WorkingHours>> hours = new HashMap<>();
        entities.createQuery("from WorkingHours h where h.practitioner in :who order by h.weekday, h.starts", WorkingHours.class)
                .setParameter("who", who).getResultList()
                .forEach(stretch -> hours.computeIfAbsent(stretch.practitioner().id(), id -> new ArrayList<>()).add(stretch));
        Map<Long, List<Taken>> takenOfPractitioner = new HashMap<>();
        Map<Long, List<Taken>> takenOfRoom = new HashMap<>();
        entities.createQuery("select a.practitioner.id, a.room.id, a.startsAt, a.endsAt from Appointment a"
                + " where a.startsAt > :from and a.startsAt < :to and a.status <> :cancelled", Object[].class)
                .setParameter("from", clinicTime.startOf(first).minus(LONGEST_VISIT)).setParameter("to", clinicTime.startOf(end))
                .setParameter("cancelled", AppointmentStatus.CANCELLED).getResultList().forEach(row -> {
                    Taken taken = new Taken((Instant) row[2], (Instant) row[3]);
                    takenOfPractitioner.computeIfAbsent((Long) row[0], id -> new ArrayList<>()).add(taken);
                    takenOfRoom.computeIfAbsent((Long) row[1], id -> new ArrayList<>()).add(taken);
                });
        List<Room> offered = rooms.offered();
        List<FreeTime> free = new ArrayList<>();
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            for (Practitioner practitioner : who) {
                for (WorkingHours stretch : hours.getOrDefault(practitioner.id(), List.of())) {
                    if (stretch.weekday() == day.getDayOfWeek()) {
                        free.addAll(inStretch(day, stretch, service, practitioner,
                                takenOfPractitioner.getOrDefault(practitioner.id(), List.of()), takenOfRoom, offered, clinicTime));
                    }
                }
            }
        }
        free.sort(Comparator.comparing(FreeTime::startsAt).thenComparing(FreeTime::hue).thenComparing(FreeTime::practitionerId));
        return free;
    }

    private static List<FreeTime> inStretch(LocalDate day, WorkingHours stretch, Service service, Practitioner practitioner,
            List<Taken> taken, Map<Long, List<Taken>> takenOfRoom, List<Room> rooms, ClinicTime clinicTime) {
        Instant opens = clinicTime.instant(day, stretch.starts());
        Instant closes = clinicTime.instant(day, stretch.ends());
        List<Taken> ofDay = taken.stream().filter(visit -> visit.overlaps(opens, closes)).toList();
        List<FreeTime> free = new ArrayList<>();
        for (Instant start = opens; !start.plus(service.length()).isAfter(closes); start = start.plusSeconds(SlotClaims.TICK_SECONDS)) {
            Instant from = start;
            Instant to = start.plus(service.length());
            LocalTime time = clinicTime.local(start).toLocalTime();
            boolean offered = time.getMinute() % OFFER_MINUTES == 0 || ofDay.stream().anyMatch(visit -> visit.to().equals(from));
            // An hour that the clock shows twice is offered once, the first time: the wish could not say which it means.
            boolean once = clinicTime.instant(day, time).equals(start);
            if (offered && once && start.isAfter(clinicTime.now()) && ofDay.stream().noneMatch(visit -> visit.overlaps(from, to))) {
                room(practitioner, rooms, takenOfRoom, from, to).ifPresent(room -> free.add(new FreeTime(day, time, from,
                        practitioner.id(), practitioner.name(), practitioner.hue(), room.id(), room.name())));
            }
        }
        return free;
    }

    /** The therapist's usual room when it is free, else the first that is. */
    private static Optional<Room> room(Practitioner practitioner, List<Room> rooms, Map<Long, List<Taken>> takenOfRoom, Instant from,
            Instant to) {
        Long usual = practitioner.usualRoom() == null ? null : practitioner.usualRoom().id();
        return rooms.stream().sorted(Comparator.comparing((Room room) -> !room.id().equals(usual)))
                .filter(room -> takenOfRoom.getOrDefault(room.id(), List.of()).stream().noneMatch(visit -> visit.overlaps(from, to)))
                .findFirst();
    }
}
