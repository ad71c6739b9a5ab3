package unknot.booking.web;

/** The first characters of a name's words, at most two. */
final class Initials {

    private Initials() {
    }

    static String of(String name) {
        StringBuilder initials = new StringBuilder();
        String[] words = name.strip().split("\\s+");
        for (int index : words.length > 1 ? new int[] { 0, words.length - 1 } : new int[] { 0 }) {
            if (!words[index].isEmpty()) {
                initials.append(words[index], 0, words[index].offsetByCodePoints(0, 1));
            }
        }
        return initials.toString();
    }
}
