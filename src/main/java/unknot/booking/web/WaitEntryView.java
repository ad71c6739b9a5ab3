package unknot.booking.web;

import java.util.List;
import unknot.booking.web.Panel.Choice;
import unknot.shared.web.FormErrors;

/**
 * The form with which somebody is put on the wait list, or their entry changed.
 *
 * @param id the entry's, or empty for a new one
 * @param earlier the id of the visit that is to be earlier, or empty; {@code has}, that visit in words
 * @param services empty where the visit says for what
 * @param refusal why nothing was saved, or null
 */
public record WaitEntryView(CalendarAddress address, String id, String version, String action, String clientId, String client, String course,
        String earlier, String has, List<Choice> services, List<Choice> weekdays, List<Choice> partsOfDay, List<Choice> therapists, String from,
        String until, List<Choice> urgencies, String note, String refusal, FormErrors errors) {

    String query() {
        return id.isEmpty() ? CalendarAddress.query("panel", "wait", "client", clientId, "course", course, "earlier", earlier)
                : CalendarAddress.query("panel", "wait", "entry", id);
    }

    public boolean isNew() {
        return id.isEmpty();
    }
}
