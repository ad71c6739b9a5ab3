package unknot.messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.messages.WordingProblem.Part;
import unknot.messages.WordingProblem.What;

/** What the words of a message have to keep to. */
public final class WordingRules {

    public static final int LONGEST_SUBJECT = 150;
    public static final int LONGEST_BODY = 4000;
    public static final int LONGEST_TEXT = 480;

    private WordingRules() {
    }

    /** All that is wrong with these words for a message of this kind. */
    public static List<WordingProblem> problems(MessageKind kind, Wording words) {
        List<WordingProblem> problems = new ArrayList<>();
        check(kind, Part.SUBJECT, words.subject(), LONGEST_SUBJECT, false, problems);
        check(kind, Part.BODY, words.body(), LONGEST_BODY, true, problems);
        if (words.text() != null) {
            check(kind, Part.TEXT, words.text(), LONGEST_TEXT, true, problems);
        }
        return problems;
    }

    private static void check(MessageKind kind, Part part, String words, int longest, boolean whole, List<WordingProblem> problems) {
        if (words.isBlank()) {
            problems.add(new WordingProblem(part, What.EMPTY, null, null));
            return;
        }
        if (words.codePointCount(0, words.length()) > longest) {
            problems.add(new WordingProblem(part, What.TOO_LONG, null, null));
        }
        Set<String> used = Wording.PLACEHOLDER.matcher(words).results().map(found -> found.group(1)).collect(Collectors.toSet());
        used.stream().filter(name -> !kind.knows(name)).sorted()
                .forEach(name -> problems.add(new WordingProblem(part, What.UNKNOWN, name, nearest(kind, name))));
        if (Wording.PLACEHOLDER.matcher(words).replaceAll("").chars().anyMatch(character -> character == '{' || character == '}')) {
            problems.add(new WordingProblem(part, What.BROKEN, null, null));
        }
        kind.placeholders().stream().filter(placeholder -> whole && placeholder.needed() && !used.contains(placeholder.name()))
                .forEach(placeholder -> problems.add(new WordingProblem(part, What.MISSING, placeholder.name(), null)));
    }

    private static String nearest(MessageKind kind, String name) {
        return kind.placeholders().stream().map(Placeholder::name).min(Comparator.comparingInt(known -> distance(known, name.strip().toLowerCase()))).orElse(null);
    }

    /** How many letters are to be put in, left out or changed to make one word of the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int at = 0; at < row.length; at++) {
            row[at] = at;
        }
        for (int line = 1; line <= one.length(); line++) {
            int before = row[0]++;
            for (int at = 1; at < row.length; at++) {
                int changed = before + (one.charAt(line - 1) == other.charAt(at - 1) ? 0 : 1);
                before = row[at];
                row[at] = Math.min(changed, Math.min(row[at], row[at - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
