package unknot.schedule.web;

import java.util.List;

/**
 * Visits that a change meets.
 *
 * @param words how many there are
 * @param others those not in {@code visits}, in words; null for none
 */
public record Meets(String seal, String words, List<Visit> visits, String others) {

    /** @param when day and time at the visit's place */
    public record Visit(String href, String when, String client, String what) {
    }
}
