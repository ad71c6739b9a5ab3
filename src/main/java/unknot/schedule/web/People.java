package unknot.schedule.web;

import java.util.List;
import unknot.shared.web.FormErrors;

/** Everybody who works here. */
public record People(List<Therapist> therapists, Person newTherapist, List<DeskAccount> accounts, Person newAccount) {

    /**
     * @param services the names of those offered, in words
     * @param student whether somebody supervises
     */
    public record Therapist(long id, String name, int hue, String initials, String services, boolean offered, boolean student) {
    }

    /**
     * The form that adds a person.
     *
     * @param key begins the ids of its inputs, such as {@code therapists}
     */
    public record Person(String key, PersonForm form, FormErrors errors) {
    }

    public record DeskAccount(String name, String email, boolean owner) {
    }
}
