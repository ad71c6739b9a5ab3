package unknot.clients;

import java.util.Locale;
import unknot.shared.PersonName;

/** What was typed to find a client, as the beginning of a new one's details; what it does not say is empty. */
public record GuessedClient(String givenName, String familyName, String phone) {

    /** @param typed a phone number, or a name with the given name first */
    public static GuessedClient of(String typed) {
        if (typed.matches("[\\d\\s()+./-]+")) {
            return new GuessedClient("", "", typed);
        }
        String[] names = typed.split("\\s+", 2);
        return new GuessedClient(capitalised(names[0]), names.length > 1 ? capitalised(names[1]) : "", "");
    }

    private static String capitalised(String name) {
        String initial = PersonName.initial(name);
        return initial.toUpperCase(Locale.ROOT) + name.substring(initial.length());
    }
}
