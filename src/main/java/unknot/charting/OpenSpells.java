package unknot.charting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The times in which a knot was open: from the day it was found active or latent until the day it was found resolved. */
public final class OpenSpells {

    /** What was found of the knot on a day. */
    public record Found(LocalDate day, Activity activity) {
    }

    /** @param until the day it was found resolved; null while it is open */
    public record Spell(LocalDate from, LocalDate until) {
    }

    private final List<Spell> spells = new ArrayList<>();

    /** @param findings the oldest first; one that did not look changes nothing */
    public OpenSpells(List<Found> findings) {
        LocalDate from = null;
        for (Found found : findings) {
            if (found.activity() == Activity.RESOLVED && from != null) {
                spells.add(new Spell(from, found.day()));
                from = null;
            } else if (found.activity() != Activity.RESOLVED && found.activity().assessed() && from == null) {
                from = found.day();
            }
        }
        if (from != null) {
            spells.add(new Spell(from, null));
        }
    }

    /** The oldest first; empty for a knot that nobody has assessed, or only as resolved. */
    public List<Spell> all() {
        return List.copyOf(spells);
    }

    /** How often it came back after it was found resolved. */
    public int recurrences() {
        return Math.max(0, spells.size() - 1);
    }

    /** Days of all spells together, an open one until {@code today}; 0 for a knot that was resolved at the visit that found it. */
    public long days(LocalDate today) {
        return spells.stream().mapToLong(spell -> ChronoUnit.DAYS.between(spell.from(), spell.until() == null ? today : spell.until())).sum();
    }
}
