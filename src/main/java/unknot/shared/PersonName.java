package unknot.shared;

/** What is made of somebody's name where the whole of it has no room. */
public final class PersonName {

    private PersonName() {
    }

    /** The first of the name's words. */
    public static String first(String name) {
        return words(name)[0];
    }

    /** Of the first and the last of the name's words; of the only one. */
    public static String initials(String name) {
        String[] words = words(name);
        return initial(words[0]) + (words.length > 1 ? initial(words[words.length - 1]) : "");
    }

    /** A word may begin with a character that Java stores as two. */
    public static String initial(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }

    private static String[] words(String name) {
        return name.strip().split("\\s+");
    }
}
