package unknot.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import unknot.booking.FreedTimes.Freed;
import unknot.booking.SlotSearch.Candidate;
import unknot.booking.SlotSearch.Needs;
import unknot.schedule.Timetable;
import unknot.schedule.Timetable.Therapist;
import unknot.schedule.Timetable.Treatment;
import unknot.schedule.Timetables;

/** Says who of the wait list could come at times that came free: two statements, however many wait and however many times there are. */
@ApplicationScoped
public class WaitListFits {

    /** In place of a visit that is in nobody's way. */
    private static final long NONE = 0;

    @Inject
    EntityManager entities;
    @Inject
    Timetables timetables;
    @Inject
    Clock clock;

    /** Why somebody cannot have a time, in the order in which one would say it. */
    public enum Miss {
        OTHER_THERAPIST,
        SERVICE_NOT_OFFERED,
        OTHER_DAYS,
        /** The time was taken again, or is too short for the service with what it needs around it. */
        TOO_SHORT,
        OTHER_PART_OF_DAY,
        /** The visit is booked, and no later than this. */
        NOT_EARLIER,
        NO_ROOM,
        CLIENT_BUSY
    }

    /**
     * How somebody and a time go together.
     *
     * @param time when the visit would start; null where nothing fits
     * @param minutesLeft what of the freed time would stay free; 0 where nothing fits
     * @param miss null where it fits
     */
    public record Fit(WaitListEntry entry, SessionTime time, Instant startsAt, int minutesLeft, Miss miss) {

        public boolean fits() {
            return miss == null;
        }
    }

    /** Somebody's time: a visit's, or without a client a hold's. Seconds since 1970; from and to with what it needs around it. */
    private record Stretch(long visitId, long clientId, long practitionerId, long roomId, long from, long to, long starts, long ends) {
    }

    /** What is taken around the freed times, by whose it is. */
    private record Taken(Map<Long, List<Stretch>> ofTherapists, Map<Long, List<Stretch>> ofRooms, Map<Long, List<Stretch>> ofClients) {

        TakenTimes ofTherapist(long id, long but) {
            return TakenTimes.of(ofTherapists.getOrDefault(id, List.of()).stream().filter(one -> one.visitId != but)
                    .map(one -> new TakenTimes.Stretch(one.from, one.to)).toList());
        }

        boolean roomFree(long id, long but, long from, long to) {
            return ofRooms.getOrDefault(id, List.of()).stream().noneMatch(one -> one.visitId != but && one.from < to && from < one.to);
        }

        boolean clientFree(long id, long but, long from, long to) {
            return ofClients.getOrDefault(id, List.of()).stream().noneMatch(one -> one.visitId != but && one.starts < to && from < one.ends);
        }
    }

    /** A look at one freed time. @param days by the clocks of the places where the therapist works: mostly one */
    private record Look(Timetable timetable, Freed freed, Therapist therapist, List<LocalDate> days, Taken taken) {
    }

    /** @return for each time the entries in their order, those that fit and those that do not */
    @Transactional
    public Map<Freed, List<Fit>> of(Collection<Freed> times, List<WaitListEntry> waiting) {
        if (times.isEmpty() || waiting.isEmpty()) {
            return Map.of();
        }
        Timetable timetable = timetables.current();
        Taken taken = taken(times);
        Map<Freed, List<Fit>> fits = new HashMap<>();
        for (Freed freed : times) {
            Therapist therapist = timetable.therapists().get(freed.practitionerId());
            List<LocalDate> days = therapist.hours().stream().map(hours -> timetable.places().get(hours.placeId()).zone()).distinct()
                    .map(zone -> LocalDate.ofInstant(freed.from(), zone)).distinct().toList();
            Look look = new Look(timetable, freed, therapist, days, taken);
            fits.put(freed, waiting.stream().map(entry -> fit(look, entry)).toList());
        }
        return fits;
    }

    private Fit fit(Look look, WaitListEntry entry) {
        Treatment service = look.timetable.services().get(entry.service().id());
        if (!entry.therapists().isEmpty() && !entry.therapists().contains(look.freed.practitionerId())) {
            return missed(entry, Miss.OTHER_THERAPIST);
        }
        if (!look.therapist.offered() || service == null || !service.offered() || !look.therapist.services().contains(service.id())) {
            return missed(entry, Miss.SERVICE_NOT_OFFERED);
        }
        if (look.days.stream().noneMatch(day -> suits(entry, day))) {
            return missed(entry, Miss.OTHER_DAYS);
        }
        boolean moves = entry.movesVisit();
        Appointment visit = entry.visit();
        Needs needs = moves ? new Needs(visit.minutes(), visit.prepareMinutes(), visit.cleanUpMinutes())
                : new Needs(service.minutes(), service.prepareMinutes(), service.cleanUpMinutes());
        long own = moves ? visit.id() : NONE;
        Map<Miss, Predicate<Candidate>> wishes = new LinkedHashMap<>();
        wishes.put(Miss.TOO_SHORT, candidate -> candidate.startsAt() < look.freed.to().getEpochSecond()
                && ends(candidate, needs) > look.freed.from().getEpochSecond());
        wishes.put(Miss.OTHER_DAYS, candidate -> suits(entry, candidate.local().toLocalDate()));
        wishes.put(Miss.OTHER_PART_OF_DAY, candidate -> entry.partsOfDay().isEmpty()
                || entry.partsOfDay().contains(PartOfDay.of(candidate.local().toLocalTime())));
        wishes.put(Miss.NOT_EARLIER, candidate -> !moves || candidate.startsAt() < visit.startsAt().getEpochSecond());
        wishes.put(Miss.CLIENT_BUSY, candidate -> look.taken.clientFree(entry.client().id(), own, candidate.startsAt(), ends(candidate, needs)));
        wishes.put(Miss.NO_ROOM, candidate -> look.timetable.fitting(service, candidate.placeId()).stream()
                .anyMatch(room -> look.taken.roomFree(room.id(), own, candidate.startsAt() - 60L * needs.prepareMinutes(),
                        ends(candidate, needs) + 60L * needs.cleanUpMinutes())));
        List<Candidate> left = starts(look, needs, own);
        for (Map.Entry<Miss, Predicate<Candidate>> wish : wishes.entrySet()) {
            left = left.stream().filter(wish.getValue()).toList();
            if (left.isEmpty()) {
                return missed(entry, wish.getKey());
            }
        }
        return fitting(look.freed, entry, needs, left);
    }

    private static Fit missed(WaitListEntry entry, Miss miss) {
        return new Fit(entry, null, null, 0, miss);
    }

    private static Fit fitting(Freed freed, WaitListEntry entry, Needs needs, List<Candidate> candidates) {
        long begins = freed.from().getEpochSecond();
        Candidate best = candidates.stream().min(Comparator.comparingLong((Candidate one) -> Math.abs(one.startsAt() - begins))
                .thenComparing(Candidate::startsAt)).orElseThrow();
        long covered = Math.min(freed.to().getEpochSecond(), best.startsAt() + needs.minutes() * 60L) - Math.max(begins, best.startsAt());
        int left = (int) ((freed.to().getEpochSecond() - begins - covered) / 60);
        return new Fit(entry, new SessionTime(best.local().toLocalDate(), best.local().toLocalTime(), freed.practitionerId()),
                Instant.ofEpochSecond(best.startsAt()), left, null);
    }

    private static boolean suits(WaitListEntry entry, LocalDate day) {
        return !day.isBefore(entry.firstDay()) && !day.isAfter(entry.lastDay())
                && (entry.weekdays().isEmpty() || entry.weekdays().contains(day.getDayOfWeek()));
    }

    /** Every start of the day at which the therapist is free for long enough. */
    private List<Candidate> starts(Look look, Needs needs, long but) {
        SlotSearch search = new SlotSearch(look.timetable, needs, clock.instant(), false);
        TakenTimes taken = look.taken.ofTherapist(look.therapist.id(), but);
        return look.days.stream().flatMap(day -> search.on(day, look.therapist, null, taken).stream()).toList();
    }

    private static long ends(Candidate candidate, Needs needs) {
        return candidate.startsAt() + 60L * needs.minutes();
    }

    private static final String TIMES = ", practitioner_id, room_id, TIMESTAMPDIFF(SECOND, '1970-01-01', starts_at) - 60 * prepare_minutes,"
            + " TIMESTAMPDIFF(SECOND, '1970-01-01', ends_at) + 60 * clean_up_minutes, TIMESTAMPDIFF(SECOND, '1970-01-01', starts_at),"
            + " TIMESTAMPDIFF(SECOND, '1970-01-01', ends_at) FROM ";

    /** All that is taken around these times, of everybody: any room may be looked for and any client may be busy. */
    private Taken taken(Collection<Freed> times) {
        String around = times.stream().map(freed -> "starts_at BETWEEN '" + sql(freed.from().minus(FreeTimes.LONGEST_VISIT)) + "' AND '"
                + sql(freed.to().plus(FreeTimes.LONGEST_VISIT)) + "'").distinct().collect(Collectors.joining(" OR ", "(", ")"));
        Map<Long, List<Stretch>> ofTherapists = new HashMap<>();
        Map<Long, List<Stretch>> ofRooms = new HashMap<>();
        Map<Long, List<Stretch>> ofClients = new HashMap<>();
        for (Object row : entities.createNativeQuery("SELECT id, client_id" + TIMES + "appointment WHERE " + around + " AND status <> 'cancelled'"
                + " UNION ALL SELECT -1, -1" + TIMES + "held_booking WHERE " + around + " AND held_until > :now AND appointment_id IS NULL")
                .setParameter("now", clock.instant()).getResultList()) {
            long[] of = Arrays.stream((Object[]) row).mapToLong(column -> ((Number) column).longValue()).toArray();
            Stretch stretch = new Stretch(of[0], of[1], of[2], of[3], of[4], of[5], of[6], of[7]);
            ofTherapists.computeIfAbsent(stretch.practitionerId, id -> new ArrayList<>()).add(stretch);
            ofRooms.computeIfAbsent(stretch.roomId, id -> new ArrayList<>()).add(stretch);
            ofClients.computeIfAbsent(stretch.clientId, id -> new ArrayList<>()).add(stretch);
        }
        return new Taken(ofTherapists, ofRooms, ofClients);
    }

    private static String sql(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).withNano(0).toString().replace('T', ' ');
    }
}
