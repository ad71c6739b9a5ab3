package unknot.charting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a letter that asks somebody else to look first. It tells what was said and concludes nothing from it. */
public final class ReferralText {

    private ReferralText() {
    }

    /**
     * What the letter is about; everything ready to read.
     *
     * @param born null where it is not known; {@code complaint} likewise
     * @param stops what says stop; at least one
     * @param others what else was answered
     * @param words what was noted beside it, or empty
     * @param address of the clinic, or null; {@code phone} likewise
     */
    public record Facts(String date, String client, String born, String visitDay, String complaint, List<String> stops, List<String> others, String words,
            String therapist, String clinic, String address, String phone) {
    }

    public static String of(Facts facts) {
        List<String> parts = new ArrayList<>();
        parts.add(facts.date());
        parts.add("Dear colleague,");
        parts.add("I saw " + facts.client() + (facts.born() == null ? "" : ", born " + facts.born() + ",") + " at " + facts.clinic() + " on "
                + facts.visitDay() + (facts.complaint() == null ? "." : ", who comes for “" + facts.complaint() + "”."));
        parts.add("Asked before the session, my client reported:\n" + list(facts.stops())
                + (facts.words().isBlank() ? "" : "\n\nNoted beside it: " + ended(facts.words().strip()))
                + (facts.others().isEmpty() ? "" : "\n\nAlso known: " + facts.others().stream().map(ReferralText::inside).collect(Collectors.joining(", ")) + "."));
        parts.add("This is for somebody else to judge before massage goes on. I make no diagnosis. Would you look at it, and tell us whether and"
                + " with what care we may treat?");
        parts.add("With kind regards\n" + facts.therapist() + "\n" + String.join(", ", sender(facts)));
        return String.join("\n\n", parts);
    }

    private static String list(List<String> lines) {
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private static String ended(String words) {
        return words.matches("(?s).*[.!?…]") ? words : words + ".";
    }

    /** "Blood thinners" within a sentence; what begins with several capitals is an abbreviation and stays. */
    private static String inside(String name) {
        boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return abbreviation || name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static List<String> sender(Facts facts) {
        List<String> sender = new ArrayList<>(List.of(facts.clinic()));
        for (String known : new String[] {facts.address(), facts.phone()}) {
            if (known != null && !known.isBlank()) {
                sender.add(known);
            }
        }
        return sender;
    }
}
