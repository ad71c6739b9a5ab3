package unknot.between;

import java.util.List;

/**
 * A client's home care as pages show it.
 *
 * @param from the visit that it comes from, in words; empty before the first one
 * @param words the therapist's own, or empty
 */
public record CareView(String from, List<Item> items, String words) {

    public boolean isEmpty() {
        return items.isEmpty() && words.isEmpty();
    }

    /**
     * Something to do.
     *
     * @param dose how often and how long, in words
     * @param picture null where there is none
     * @param today the tick of today; {@code yesterday} null where that was before the visit
     * @param week the last days, the oldest first; {@code count} says the same in words
     */
    public record Item(String code, String name, String instruction, String dose, String picture, String pictureWords, Tick today, Tick yesterday, List<Day> week,
            String count) {
    }

    /** @param day as it is sent; {@code label} for who does not see where it stands */
    public record Tick(String day, boolean done, String label) {
    }

    /** @param letter of its weekday; {@code label} the day and whether it was ticked */
    public record Day(String letter, boolean done, String label) {
    }
}
