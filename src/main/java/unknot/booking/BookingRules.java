package unknot.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import unknot.schedule.Practitioner;
import unknot.schedule.Service;
import unknot.schedule.WorkingHours;
import unknot.shared.ClinicTime;

/**
 * The named rules of a booking, without the database: each looks at a wish and either refuses it or says nothing.
 * That a time is still free is not among them: only the slot claims decide that.
 */
public final class BookingRules {

    public static final int GRID_MINUTES = 5;
    public static final Period FURTHEST_AHEAD = Period.ofMonths(18);

    private static final List<Function<Wish, Optional<Refusal>>> RULES = List.of(
            BookingRules::serviceIsOffered,
            BookingRules::startsOnTheGrid,
            BookingRules::startsAtATimeThatExists,
            BookingRules::startsInTheFuture,
            BookingRules::startsWithinReach,
            BookingRules::withinWorkingHours);

    private BookingRules() {
    }

    /**
     * What somebody wants to book.
     *
     * @param minutes the length of the visit
     * @param hours all working hours of the therapist
     */
    public record Wish(Practitioner practitioner, Service service, int minutes, LocalDate date, LocalTime time, List<WorkingHours> hours,
            ClinicTime clinicTime) {

        Instant startsAt() {
            return clinicTime.instant(date, time);
        }

        Instant endsAt() {
            return startsAt().plusSeconds(60L * minutes);
        }
    }

    /** The first rule that does not hold, in the order in which a person would say it. */
    public static Optional<Refusal> firstRefusal(Wish wish) {
        return RULES.stream().map(rule -> rule.apply(wish)).flatMap(Optional::stream).findFirst();
    }

    static Optional<Refusal> serviceIsOffered(Wish wish) {
        return refuseUnless(wish.practitioner.active() && wish.service.active() && wish.practitioner.offers(wish.service),
                Refusal.SERVICE_NOT_OFFERED);
    }

    static Optional<Refusal> startsOnTheGrid(Wish wish) {
        return refuseUnless(wish.time.getMinute() % GRID_MINUTES == 0 && wish.time.getSecond() == 0 && wish.time.getNano() == 0,
                Refusal.OFF_GRID);
    }

    static Optional<Refusal> startsAtATimeThatExists(Wish wish) {
        return refuseUnless(wish.clinicTime.exists(wish.date, wish.time), Refusal.SKIPPED_HOUR);
    }

    static Optional<Refusal> startsInTheFuture(Wish wish) {
        return refuseUnless(wish.startsAt().isAfter(wish.clinicTime.now()), Refusal.IN_THE_PAST);
    }

    static Optional<Refusal> startsWithinReach(Wish wish) {
        return refuseUnless(!wish.date.isAfter(wish.clinicTime.today().plus(FURTHEST_AHEAD)), Refusal.TOO_FAR_AHEAD);
    }

    /** The whole visit lies in one stretch of work: a visit across the lunch break is none. */
    static Optional<Refusal> withinWorkingHours(Wish wish) {
        boolean within = wish.hours.stream().filter(stretch -> stretch.weekday() == wish.date.getDayOfWeek())
                .anyMatch(stretch -> !wish.startsAt().isBefore(wish.clinicTime.instant(wish.date, stretch.starts()))
                        && !wish.endsAt().isAfter(wish.clinicTime.instant(wish.date, stretch.ends())));
        return refuseUnless(within, Refusal.OUTSIDE_WORKING_HOURS);
    }

    private static Optional<Refusal> refuseUnless(boolean holds, Refusal refusal) {
        return holds ? Optional.empty() : Optional.of(refusal);
    }
}
