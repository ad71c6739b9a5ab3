package unknot.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unknot.charting.ClientRecord.KnotSeen;
import unknot.charting.ClientRecord.VisitSummary;
import unknot.charting.OpenSpells;
import unknot.charting.OpenSpells.Found;

/**
 * The sore spots of some visits: which are still there, which are gone, and what became of each since the time before.
 *
 * @param open in the order in which they were found; {@code gone} likewise
 * @param since what the newest visit found of those it looked at; empty where there is no visit before it
 */
public record SoreSpots(List<Spot> open, List<Spot> gone, List<Changed> since) {

    /**
     * @param last how it was when somebody last looked
     * @param from the day on which it was found, or found again; {@code until} the day it was found gone, or null
     * @param cameBack whether it had been gone before
     */
    public record Spot(KnotSeen last, LocalDate from, LocalDate until, boolean cameBack) {
    }

    public record Changed(KnotSeen now, SpotChange change) {
    }

    /** @param newestFirst signed visits, as the client may see them */
    public static SoreSpots of(List<VisitSummary> newestFirst) {
        Map<Long, List<Found>> found = new LinkedHashMap<>();
        Map<Long, KnotSeen> last = new LinkedHashMap<>();
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            VisitSummary visit = newestFirst.get(i);
            LocalDate day = LocalDate.ofInstant(visit.startsAt(), visit.zone());
            visit.knots().stream().filter(knot -> knot.activity().assessed()).forEach(knot -> {
                found.computeIfAbsent(knot.knotId(), id -> new ArrayList<>()).add(new Found(day, knot.activity()));
                last.put(knot.knotId(), knot);
            });
        }
        List<Spot> spots = found.entrySet().stream().map(spot -> spot(last.get(spot.getKey()), new OpenSpells(spot.getValue()).all()))
                .filter(spot -> spot != null).toList();
        return new SoreSpots(spots.stream().filter(spot -> spot.until == null).toList(), spots.stream().filter(spot -> spot.until != null).toList(), since(newestFirst));
    }

    /** @return null for a spot that was never found sore */
    private static Spot spot(KnotSeen last, List<OpenSpells.Spell> spells) {
        if (spells.isEmpty()) {
            return null;
        }
        OpenSpells.Spell latest = spells.get(spells.size() - 1);
        return new Spot(last, latest.from(), latest.until(), spells.size() > 1);
    }

    private static List<Changed> since(List<VisitSummary> newestFirst) {
        if (newestFirst.size() < 2) {
            return List.of();
        }
        List<VisitSummary> before = newestFirst.subList(1, newestFirst.size());
        return newestFirst.get(0).knots().stream().filter(knot -> knot.activity().assessed())
                .map(knot -> new Changed(knot, SpotChange.since(before, knot))).toList();
    }
}
