package unknot.schedule.web;

import java.util.List;
import unknot.shared.web.FormErrors;

/** Everything on the overview of the settings. */
public record Settings(List<Item> services, Item newService, List<Item> rooms, Item newRoom, List<Therapist> therapists, Person newTherapist,
        List<DeskAccount> accounts, Person newAccount) {

    /**
     * The form of a service or a room.
     *
     * @param key begins the ids of its inputs, such as {@code services-3}
     * @param action where the form is sent
     */
    public record Item(String key, String action, ItemForm form, FormErrors errors) {
    }

    /** @param services the names of those offered, in words */
    public record Therapist(long id, String name, int hue, String initials, String services, boolean offered) {
    }

    /** The form that adds a person. */
    public record Person(String key, String action, PersonForm form, FormErrors errors) {
    }

    public record DeskAccount(String name, String email, boolean owner) {
    }
}
