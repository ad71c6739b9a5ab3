package unknot.backup;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups are kept: the last one of each of the last so many days, weeks (from Monday) and months on which any was made. Those on which none was
 * made do not count, so that a server that was off for a month finds its backups as it left them.
 *
 * @param days 1 and more
 * @param weeks 0 and more
 * @param months 0 and more
 */
record Keeping(int days, int weeks, int months) {

    Keeping {
        if (days < 1 || weeks < 0 || months < 0) {
            throw new IllegalArgumentException("at least one day, and no number of weeks or months below 0");
        }
    }

    /** Of the moments at which backups were made those whose files stay; the newest is always among them. */
    Set<Instant> kept(Collection<Instant> made, ZoneId zone) {
        List<Instant> newestFirst = made.stream().sorted(Comparator.reverseOrder()).toList();
        Set<Instant> kept = new HashSet<>();
        keep(newestFirst, days, zone, day -> day, kept);
        keep(newestFirst, weeks, zone, day -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), kept);
        keep(newestFirst, months, zone, day -> day.withDayOfMonth(1), kept);
        return kept;
    }

    private static void keep(List<Instant> newestFirst, int most, ZoneId zone, Function<LocalDate, LocalDate> period, Set<Instant> kept) {
        Set<LocalDate> periods = new HashSet<>();
        for (Instant instant : newestFirst) {
            LocalDate first = period.apply(LocalDate.ofInstant(instant, zone));
            if (periods.size() < most && periods.add(first)) {
                kept.add(instant);
            }
        }
    }
}
