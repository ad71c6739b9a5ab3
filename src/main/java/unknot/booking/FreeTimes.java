package unknot.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.booking.SlotSearch.Candidate;
import unknot.booking.SlotSearch.Needs;
import unknot.schedule.BookingPolicy;
import unknot.schedule.Service;
import unknot.schedule.Timetable;
import unknot.schedule.Timetable.RoomAt;
import unknot.schedule.Timetable.Therapist;
import unknot.schedule.Timetable.Treatment;
import unknot.schedule.Timetables;
import unknot.shared.ThisClinic;

/** The times that can still be booked. What is shown here may be gone a second later: only booking it decides. */
@ApplicationScoped
public class FreeTimes {

    /** Nothing that starts earlier than this before a period reaches into it: the longest service and what it needs around it. */
    static final Duration LONGEST_VISIT = Duration.ofMinutes(480 + 120 + 120);

    @Inject
    EntityManager entities;
    @Inject
    Timetables timetables;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;

    /**
     * What is looked for.
     *
     * @param practitionerId with whom; null for anybody who offers the service
     * @param placeId where; null for anywhere
     * @param from the first day, by the calendar of the place
     * @param days how many days, from 1
     * @param online whether a client books without the desk: notice, reach and the service's own switch then hold
     * @param moved a visit that is to be moved and so is not in its own way, or null
     */
    public record Search(long serviceId, Long practitionerId, Long placeId, LocalDate from, int days, boolean online, Moved moved) {

        public static Search of(long serviceId, Long practitionerId, LocalDate from, int days) {
            return new Search(serviceId, practitionerId, null, from, days, false, null);
        }

        /** Within a week of a day. */
        static Search around(long serviceId, Long practitionerId, LocalDate date) {
            return of(serviceId, practitionerId, date.minusDays(7), 15);
        }

        /** The same on other days. */
        public Search on(LocalDate first, int howMany) {
            return new Search(serviceId, practitionerId, placeId, first, howMany, online, moved);
        }

        public Search at(Long place) {
            return new Search(serviceId, practitionerId, place, from, days, online, moved);
        }

        public Search withAnybody() {
            return new Search(serviceId, null, placeId, from, days, online, moved);
        }

        /** As a client may book it. */
        public Search byClient() {
            return new Search(serviceId, practitionerId, placeId, from, days, true, moved);
        }

        public Search moving(Appointment visit) {
            return moving(visit, visit.minutes());
        }

        /** @param minutes how long the visit is to be from then on */
        public Search moving(Appointment visit, int minutes) {
            return new Search(serviceId, practitionerId, placeId, from, days, online,
                    new Moved(visit.id(), new Needs(minutes, visit.prepareMinutes(), visit.cleanUpMinutes())));
        }
    }

    /** A visit that keeps its own length wherever it goes. */
    record Moved(long appointmentId, Needs needs) {
    }

    /** Every free time of the period for a service, with a therapist or (null) anybody, by start and then therapist. */
    public List<FreeTime> all(Service service, Long practitionerId, LocalDate from, int days) {
        return all(Search.of(service.id(), practitionerId, from, days));
    }

    /** The free times nearest to a wish, within a week of it, the nearest first. */
    public List<FreeTime> nearest(Service service, Long practitionerId, LocalDate date, LocalTime time, int limit) {
        return nearest(Search.around(service.id(), practitionerId, date), date, time, limit);
    }

    /** The free times of a search nearest to a wish, the nearest first. */
    public List<FreeTime> nearest(Search search, LocalDate date, LocalTime time, int limit) {
        return all(search).stream().sorted(nearestTo(clinic.time().instant(date, time))).limit(limit).toList();
    }

    static Comparator<FreeTime> nearestTo(Instant wished) {
        return Comparator.comparing((FreeTime free) -> Duration.between(wished, free.startsAt()).abs()).thenComparing(FreeTime::startsAt)
                .thenComparing(FreeTime::hue);
    }

    /**
     * Every free time of the period by start, then therapist. Two statements however long it is: the timetable's version and what is
     * taken; a third when a therapist's usual room is taken and another is looked for.
     */
    @Transactional
    public List<FreeTime> all(Search search) {
        return all(search, timetables.current());
    }

    /** As {@link #all(Search)}, for who has the timetable already. */
    @Transactional
    public List<FreeTime> all(Search search, Timetable timetable) {
        Treatment service = timetable.services().get(search.serviceId);
        if (service == null || !service.offered() || (search.online && !service.online())) {
            return List.of();
        }
        List<Therapist> who = timetable.offering(service.id()).stream()
                .filter(therapist -> search.practitionerId == null || search.practitionerId == therapist.id()).toList();
        // Two days around it cover the calendars of all zones.
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate first = search.from.isBefore(today.minusDays(1)) ? today.minusDays(1) : search.from;
        LocalDate end = search.from.plusDays(search.days);
        LocalDate reach = today.plusDays(search.online ? timetable.policy().onlineAheadDays() : timetable.policy().furthestAheadDays());
        end = end.isAfter(reach) ? reach.plusDays(1) : end;
        return who.isEmpty() || !first.isBefore(end) ? List.of() : find(search, timetable, service, who, first, end);
    }

    private List<FreeTime> find(Search search, Timetable timetable, Treatment service, List<Therapist> who, LocalDate first, LocalDate end) {
        BookingPolicy.Values policy = timetable.policy();
        Needs needs = search.moved == null ? new Needs(service.minutes(), service.prepareMinutes(), service.cleanUpMinutes())
                : search.moved.needs;
        Instant now = clock.instant();
        SlotSearch slots = new SlotSearch(timetable, needs, search.online ? now.plus(policy.onlineNotice()) : now,
                search.online && policy.onlineBesideVisits());
        Set<Long> usual = who.stream().map(Therapist::usualRoom).filter(room -> room != null).collect(Collectors.toSet());
        Taken taken = taken(search, who.stream().map(Therapist::id).toList(), usual, first, end);
        List<Candidate> candidates = new ArrayList<>();
        for (Therapist therapist : who) {
            TakenTimes ofTherapist = taken.ofTherapist(therapist.id());
            for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
                candidates.addAll(slots.on(day, therapist, search.placeId, ofTherapist));
            }
        }
        return withRooms(search, timetable, service, needs, candidates, taken);
    }

    /** Gives each time the therapist's usual room, or another that fits and is free; a time without any is not free. */
    private List<FreeTime> withRooms(Search search, Timetable timetable, Treatment service, Needs needs, List<Candidate> candidates, Taken taken) {
        List<FreeTime> free = new ArrayList<>();
        List<Candidate> homeless = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Long usual = candidate.therapist().usualRoom();
            RoomAt room = usual == null ? null : timetable.rooms().get(usual);
            boolean suits = room != null && room.offered() && room.placeId() == candidate.placeId() && service.fits(room);
            if (suits && taken.ofRoom(room.id()).free(from(candidate, needs), to(candidate, needs))) {
                free.add(free(candidate, room));
            } else {
                homeless.add(candidate);
            }
        }
        if (!homeless.isEmpty()) {
            Map<Long, List<RoomAt>> rooms = new HashMap<>();
            homeless.stream().map(Candidate::placeId).distinct().forEach(place -> rooms.put(place, timetable.fitting(service, place)));
            Set<Long> ids = rooms.values().stream().flatMap(List::stream).map(RoomAt::id).collect(Collectors.toSet());
            LocalDate first = homeless.stream().map(candidate -> candidate.local().toLocalDate()).min(Comparator.naturalOrder()).orElseThrow();
            LocalDate last = homeless.stream().map(candidate -> candidate.local().toLocalDate()).max(Comparator.naturalOrder()).orElseThrow();
            Taken ofRooms = ids.isEmpty() ? taken : taken(search, List.of(), ids, first, last.plusDays(1));
            for (Candidate candidate : homeless) {
                rooms.get(candidate.placeId()).stream()
                        .filter(room -> ofRooms.ofRoom(room.id()).free(from(candidate, needs), to(candidate, needs)))
                        .findFirst().ifPresent(room -> free.add(free(candidate, room)));
            }
        }
        free.sort(Comparator.comparing(FreeTime::startsAt).thenComparing(FreeTime::hue).thenComparing(FreeTime::practitionerId));
        return free;
    }

    private static long from(Candidate candidate, Needs needs) {
        return candidate.startsAt() - needs.prepareMinutes() * 60L;
    }

    private static long to(Candidate candidate, Needs needs) {
        return candidate.startsAt() + (needs.minutes() + needs.cleanUpMinutes()) * 60L;
    }

    private static FreeTime free(Candidate candidate, RoomAt room) {
        Therapist therapist = candidate.therapist();
        return new FreeTime(candidate.local().toLocalDate(), candidate.local().toLocalTime(), Instant.ofEpochSecond(candidate.startsAt()),
                therapist.id(), therapist.name(), therapist.hue(), room.id(), room.name(), candidate.placeId(), candidate.closesGap());
    }

    private record Taken(Map<Long, TakenTimes> therapists, Map<Long, TakenTimes> rooms) {

        TakenTimes ofTherapist(long id) {
            return therapists.getOrDefault(id, TakenTimes.NONE);
        }

        TakenTimes ofRoom(long id) {
            return rooms.getOrDefault(id, TakenTimes.NONE);
        }
    }

    /** What visits and holds take of these therapists and rooms: one statement, each part of it along an index. */
    private Taken taken(Search search, List<Long> therapists, Collection<Long> rooms, LocalDate first, LocalDate end) {
        List<String> parts = new ArrayList<>();
        if (!therapists.isEmpty()) {
            parts.add(visits("practitioner_id IN (:therapists)"));
            parts.add(holds("practitioner_id IN (:therapists)"));
        }
        if (!rooms.isEmpty()) {
            parts.add(visits("room_id IN (:rooms)"));
            parts.add(holds("room_id IN (:rooms)"));
        }
        Query query = entities.createNativeQuery(String.join(" UNION ", parts));
        if (!therapists.isEmpty()) {
            query.setParameter("therapists", therapists);
        }
        if (!rooms.isEmpty()) {
            query.setParameter("rooms", rooms);
        }
        query.setParameter("from", first.minusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minus(LONGEST_VISIT))
                .setParameter("to", end.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                .setParameter("moved", search.moved == null ? -1 : search.moved.appointmentId).setParameter("now", clock.instant());
        Map<Long, List<TakenTimes.Stretch>> ofTherapists = new HashMap<>();
        Map<Long, List<TakenTimes.Stretch>> ofRooms = new HashMap<>();
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            TakenTimes.Stretch stretch = new TakenTimes.Stretch(number(columns[2]), number(columns[3]));
            ofTherapists.computeIfAbsent(number(columns[0]), id -> new ArrayList<>()).add(stretch);
            ofRooms.computeIfAbsent(number(columns[1]), id -> new ArrayList<>()).add(stretch);
        }
        return new Taken(times(ofTherapists), times(ofRooms));
    }

    private static final String TAKEN = "SELECT practitioner_id, room_id,"
            + " TIMESTAMPDIFF(SECOND, '1970-01-01', starts_at) - 60 * prepare_minutes,"
            + " TIMESTAMPDIFF(SECOND, '1970-01-01', ends_at) + 60 * clean_up_minutes";

    private static String visits(String whose) {
        return TAKEN + " FROM appointment WHERE " + whose + " AND starts_at > :from AND starts_at < :to AND status <> 'cancelled' AND id <> :moved";
    }

    private static String holds(String whose) {
        return TAKEN + " FROM held_booking WHERE " + whose
                + " AND starts_at > :from AND starts_at < :to AND held_until > :now AND appointment_id IS NULL";
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    private static Map<Long, TakenTimes> times(Map<Long, List<TakenTimes.Stretch>> stretches) {
        Map<Long, TakenTimes> times = new HashMap<>();
        stretches.forEach((id, list) -> times.put(id, TakenTimes.of(list)));
        return times;
    }
}
