package unknot.clients;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words of a name as they are searched for: "Anna-Maria", "O’Brien" gives Anna, Maria and OBrien. The migration
 * {@code R__find_clients.sql} splits the same way.
 */
public final class SearchWords {

    private static final String APOSTROPHES = "['’ʼ`]";
    private static final String BETWEEN = "[\\s,.‐–-]+";

    private SearchWords() {
    }

    /** In the order of the text; empty for text that has none. */
    public static List<String> of(String text) {
        return Stream.of(text.replaceAll(APOSTROPHES, "").split(BETWEEN)).filter(word -> !word.isEmpty()).toList();
    }
}
