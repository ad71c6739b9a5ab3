package unknot.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import unknot.schedule.Timetable;
import unknot.schedule.Timetable.Stretch;
import unknot.schedule.Timetable.Therapist;

/**
 * Finds the times at which a visit can start: on the clinic's grid, within one stretch of work, and with what it needs before and
 * after not in another visit of the therapist. Plain arithmetic; rooms are looked at afterwards.
 */
final class SlotSearch {

    private static final int TICK = SlotClaims.TICK_SECONDS;
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final Timetable timetable;
    private final Needs needs;
    private final long notBefore;
    private final boolean besideVisits;

    /** How long a visit is, and the minutes that therapist and room need around it. */
    record Needs(int minutes, int prepareMinutes, int cleanUpMinutes) {
    }

    /**
     * A time at which the therapist is free.
     *
     * @param startsAt seconds since 1970
     * @param closesGap whether the visit would leave nothing of a gap beside another visit
     */
    record Candidate(Therapist therapist, long placeId, LocalDateTime local, long startsAt, boolean closesGap) {
    }

    /**
     * @param notBefore the visit starts after this
     * @param besideVisits whether, on a day with visits, only times next to one are wanted
     */
    SlotSearch(Timetable timetable, Needs needs, Instant notBefore, boolean besideVisits) {
        this.timetable = timetable;
        this.needs = needs;
        this.notBefore = notBefore.getEpochSecond();
        this.besideVisits = besideVisits;
    }

    /** @param placeId only there; null for wherever the therapist works */
    List<Candidate> on(LocalDate day, Therapist therapist, Long placeId, TakenTimes taken) {
        List<Candidate> found = new ArrayList<>();
        for (Stretch stretch : timetable.open(therapist, day)) {
            if (placeId == null || placeId == stretch.placeId()) {
                inStretch(day, stretch, therapist, taken, found::add);
            }
        }
        return found;
    }

    private void inStretch(LocalDate day, Stretch stretch, Therapist therapist, TakenTimes taken, Consumer<Candidate> found) {
        ZoneId zone = timetable.places().get(stretch.placeId()).zone();
        ZoneOffset before = zone.getRules().getOffset(stretch.opens());
        boolean steady = before.equals(zone.getRules().getOffset(stretch.closes()));
        long opens = stretch.opens().getEpochSecond();
        long closes = stretch.closes().getEpochSecond();
        long length = needs.minutes * 60L;
        long grid = timetable.policy().startGridMinutes() * 60L;
        for (long start = Math.floorDiv(opens + TICK - 1, TICK) * TICK; start + length <= closes; start += TICK) {
            ZoneOffset offset = steady ? before : zone.getRules().getOffset(Instant.ofEpochSecond(start));
            if (Math.floorMod(start + offset.getTotalSeconds(), DAY) % grid != 0 || start <= notBefore) {
                continue;
            }
            long from = start - needs.prepareMinutes * 60L;
            long to = start + length + needs.cleanUpMinutes * 60L;
            if (!taken.free(from, to)) {
                continue;
            }
            LocalDateTime local = LocalDateTime.ofEpochSecond(start, 0, offset);
            // An hour that the clock shows twice is offered once, the first time: a wish by the clock could not say which it means.
            boolean once = local.atZone(zone).withEarlierOffsetAtOverlap().getOffset().equals(offset);
            if (once && local.toLocalDate().equals(day)) {
                long gapBefore = from - taken.endBefore(from, Long.MIN_VALUE / 2);
                long gapAfter = taken.startAfter(to, Long.MAX_VALUE / 2) - to;
                boolean beside = gapBefore < grid || gapAfter < grid;
                if (beside || !besideVisits || taken.free(opens, closes)) {
                    found.accept(new Candidate(therapist, stretch.placeId(), local, start,
                            beside && Math.min(gapBefore, from - opens) < grid && Math.min(gapAfter, closes - to) < grid));
                }
            }
        }
    }
}
