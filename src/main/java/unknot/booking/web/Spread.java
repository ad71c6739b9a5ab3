package unknot.booking.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import unknot.booking.FreeTime;

/** Chooses from many free times a few that differ: an offer of three quarter hours in a row is one offer. */
final class Spread {

    private static final int OFFERED = 6;
    private static final int A_DAY = 3;
    private static final Duration APART = Duration.ofMinutes(60);

    private Spread() {
    }

    /** The earliest first, at most three a day and six in all, an hour apart. */
    static List<FreeTime> over(List<FreeTime> free) {
        List<FreeTime> offered = new ArrayList<>();
        for (FreeTime candidate : free) {
            long sameDay = offered.stream().filter(known -> known.date().equals(candidate.date())).count();
            boolean differs = offered.stream()
                    .allMatch(known -> Duration.between(known.startsAt(), candidate.startsAt()).abs().compareTo(APART) >= 0);
            if (sameDay < A_DAY && differs) {
                offered.add(candidate);
            }
            if (offered.size() == OFFERED) {
                break;
            }
        }
        return offered;
    }

    /** The same; the earliest time that closes a gap takes the place of the last one, where none of the others closes one. */
    static List<FreeTime> earliest(List<FreeTime> free) {
        List<FreeTime> offered = over(free);
        if (offered.stream().noneMatch(FreeTime::closesGap)) {
            free.stream().filter(FreeTime::closesGap).findFirst().ifPresent(closing -> {
                if (offered.size() == OFFERED) {
                    offered.remove(OFFERED - 1);
                }
                offered.add(closing);
                offered.sort(Comparator.comparing(FreeTime::startsAt));
            });
        }
        return offered;
    }
}
