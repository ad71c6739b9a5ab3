package unknot.onlinebooking.web;

import java.util.List;

/**
 * What stands around the step that is open.
 *
 * @param address of the place, or null
 * @param phone of the place, or null
 * @param notice what has to be said first, or null
 * @param holding what this browser holds already, or null
 */
public record Frame(String clinic, String address, String phone, List<Step> done, Step now, List<Step> later, String notice, String holding) {

    public int of() {
        return done.size() + 1 + later.size();
    }
}
