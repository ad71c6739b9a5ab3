package unknot.messages;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import unknot.shared.Language;

/**
 * A kind of message, whose words the clinic may change.
 *
 * @param code the same as in {@link Letter}; at most 30 characters
 * @param title for who changes the words
 * @param standard the words until somebody changes them; with a text message where the kind is sent as one, too
 */
public record MessageKind(String code, String title, List<Placeholder> placeholders, Function<Language, Wording> standard) {

    /** What the preview fills the words with. */
    public Map<String, String> examples(Language language) {
        return placeholders.stream().collect(Collectors.toMap(Placeholder::name, placeholder -> placeholder.example().apply(language)));
    }

    boolean knows(String name) {
        return placeholders.stream().anyMatch(placeholder -> placeholder.name().equals(name));
    }
}
