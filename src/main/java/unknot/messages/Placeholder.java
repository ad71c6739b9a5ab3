package unknot.messages;

import java.util.function.Function;
import unknot.shared.Language;

/**
 * What stands in braces in the words of a message until it is written to somebody.
 *
 * @param name without the braces
 * @param meaning for who writes the words
 * @param needed whether the message is of no use without it, such as the link that it is about
 * @param example what it may be, for the preview; empty for what is mostly left out
 */
public record Placeholder(String name, String meaning, boolean needed, Function<Language, String> example) {

    /** As long as the keys in links are, so that the preview of a text message counts right. */
    public static final String EXAMPLE_KEY = "q3T8fWzL0sKcY5nVbR7mXe2JdHu4GpAo9iQ1yZtN6wM";

    public static Placeholder of(String name, String meaning, Function<Language, String> example) {
        return new Placeholder(name, meaning, false, example);
    }

    public static Placeholder of(String name, String meaning, String example) {
        return of(name, meaning, language -> example);
    }

    /** The same, but who writes the words cannot leave it out. */
    public Placeholder asNeeded() {
        return new Placeholder(name, meaning, true, example);
    }
}
