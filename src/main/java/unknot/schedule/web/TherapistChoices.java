package unknot.schedule.web;

import java.util.List;

/**
 * What the page of a therapist lets choose.
 *
 * @param name as stored, whatever is typed
 */
public record TherapistChoices(long id, String name, List<Choice> rooms, List<Choice> services) {

    /** @param offered false for one that is only still here because it was chosen before */
    public record Choice(String id, String name, boolean offered) {
    }
}
