package unknot.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import unknot.schedule.Timetable;
import unknot.schedule.Timetable.Hours;
import unknot.schedule.Timetable.Place;
import unknot.schedule.Timetable.Therapist;
import unknot.schedule.Timetable.Treatment;
import unknot.shared.ClinicTime;

/**
 * The named rules of a booking, without the database: each looks at a wish and either refuses it or says nothing.
 * That a time is still free is not among them: only the slot claims decide that.
 */
public final class BookingRules {

    public static final int GRID_MINUTES = 5;
    /** No service is longer. */
    private static final int LONGEST_MINUTES = 480;

    private static final List<Function<Wish, Optional<Refusal>>> RULES = List.of(
            BookingRules::serviceIsOffered,
            BookingRules::startsOnTheGrid,
            BookingRules::startsAtATimeThatExists,
            BookingRules::startsInTheFuture,
            BookingRules::startsWithinReach,
            BookingRules::withinWorkingHours);
    private static final List<Function<Wish, Optional<Refusal>>> ONLINE_RULES = List.of(
            BookingRules::serviceIsOnline,
            BookingRules::startsAfterTheNotice,
            BookingRules::startsWithinReachOnline);

    private BookingRules() {
    }

    /** Whether a visit can be this long. */
    public static boolean lengthIsPossible(int minutes) {
        return minutes > 0 && minutes <= LONGEST_MINUTES && minutes % GRID_MINUTES == 0;
    }

    /**
     * What somebody wants to book.
     *
     * @param minutes the length of the visit
     * @param place the place whose clock date and time are read by
     * @param online whether a client books it without the desk
     */
    public record Wish(Timetable timetable, Therapist therapist, Treatment service, int minutes, Place place, LocalDate date, LocalTime time,
            boolean online, ClinicTime clock) {

        /**
         * At the place where the therapist works at that time; if nowhere, at one of the therapist's places, so that the refusal can
         * still be told.
         *
         * @param placeId only there, or null
         */
        static Wish of(Timetable timetable, Therapist therapist, Treatment service, int minutes, Long placeId, SessionTime time,
                boolean online, ClinicTime clock) {
            List<Wish> wishes = therapist.hours().stream().map(Hours::placeId).distinct()
                    .filter(place -> placeId == null || placeId.equals(place)).sorted()
                    .map(place -> new Wish(timetable, therapist, service, minutes, timetable.places().get(place), time.date(), time.time(),
                            online, clock.in(timetable.places().get(place).zone())))
                    .toList();
            return wishes.stream().filter(wish -> withinWorkingHours(wish).isEmpty()).findFirst()
                    .or(() -> wishes.stream().findFirst())
                    .orElseGet(() -> new Wish(timetable, therapist, service, minutes, null, time.date(), time.time(), online, clock));
        }

        Instant startsAt() {
            return clock.instant(date, time);
        }

        Instant endsAt() {
            return startsAt().plusSeconds(60L * minutes);
        }
    }

    /** The first rule that does not hold, in the order in which a person would say it. */
    public static Optional<Refusal> firstRefusal(Wish wish) {
        Optional<Refusal> refusal = first(RULES, wish);
        return refusal.isEmpty() && wish.online ? first(ONLINE_RULES, wish) : refusal;
    }

    private static Optional<Refusal> first(List<Function<Wish, Optional<Refusal>>> rules, Wish wish) {
        return rules.stream().map(rule -> rule.apply(wish)).flatMap(Optional::stream).findFirst();
    }

    static Optional<Refusal> serviceIsOffered(Wish wish) {
        return refuseUnless(wish.therapist.offered() && wish.service.offered() && wish.therapist.services().contains(wish.service.id()),
                Refusal.SERVICE_NOT_OFFERED);
    }

    static Optional<Refusal> startsOnTheGrid(Wish wish) {
        return refuseUnless(wish.time.getMinute() % GRID_MINUTES == 0 && wish.time.getSecond() == 0 && wish.time.getNano() == 0,
                Refusal.OFF_GRID);
    }

    static Optional<Refusal> startsAtATimeThatExists(Wish wish) {
        return refuseUnless(wish.clock.exists(wish.date, wish.time), Refusal.SKIPPED_HOUR);
    }

    static Optional<Refusal> startsInTheFuture(Wish wish) {
        return refuseUnless(wish.startsAt().isAfter(wish.clock.now()), Refusal.IN_THE_PAST);
    }

    static Optional<Refusal> startsWithinReach(Wish wish) {
        return refuseUnless(!wish.date.isAfter(utcToday(wish).plusDays(wish.timetable.policy().furthestAheadDays())), Refusal.TOO_FAR_AHEAD);
    }

    /** The whole visit lies in one stretch of work: a visit across the lunch break is none. */
    static Optional<Refusal> withinWorkingHours(Wish wish) {
        return refuseUnless(wish.place != null && wish.timetable.open(wish.therapist, wish.date).stream()
                .anyMatch(stretch -> stretch.placeId() == wish.place.id() && stretch.holds(wish.startsAt(), wish.endsAt())),
                Refusal.OUTSIDE_WORKING_HOURS);
    }

    static Optional<Refusal> serviceIsOnline(Wish wish) {
        return refuseUnless(wish.service.online(), Refusal.SERVICE_NOT_OFFERED);
    }

    static Optional<Refusal> startsAfterTheNotice(Wish wish) {
        return refuseUnless(wish.startsAt().isAfter(wish.clock.now().plus(wish.timetable.policy().onlineNotice())), Refusal.TOO_SOON);
    }

    static Optional<Refusal> startsWithinReachOnline(Wish wish) {
        return refuseUnless(!wish.date.isAfter(utcToday(wish).plusDays(wish.timetable.policy().onlineAheadDays())), Refusal.TOO_FAR_AHEAD);
    }

    /** One calendar for all places, as the offer of free times has it. */
    private static LocalDate utcToday(Wish wish) {
        return LocalDate.ofInstant(wish.clock.now(), ZoneOffset.UTC);
    }

    private static Optional<Refusal> refuseUnless(boolean holds, Refusal refusal) {
        return holds ? Optional.empty() : Optional.of(refusal);
    }
}
