package unknot.charting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of a client from other visits: the latest signed one, and the unsigned ones after it. An unsigned note adds to what is known and
 * takes nothing away: what was found in it warns at once, what is gone by it still warns until it is signed.
 *
 * @param checks the newest visit first
 * @param unsigned ids of those notes among them that are not signed
 * @param told what the client has said outside a visit since; null for nothing. Where it is, there may be no checks
 */
public record SafetyKnown(List<SafetyCheck> checks, Set<Long> unsigned, SafetyTold.Told told) {

    /** What asks most of the therapist comes first; in the words of the newest visit. */
    public List<SafetyAnswer> answers() {
        Map<String, SafetyAnswer> byTopic = new LinkedHashMap<>();
        checks.forEach(check -> check.answers().forEach(answer -> byTopic.putIfAbsent(answer.topic(), answer)));
        if (told != null) {
            told.answers().forEach(answer -> byTopic.putIfAbsent(answer.topic(), answer));
        }
        return byTopic.values().stream().sorted(Comparator.comparing(SafetyAnswer::kind).thenComparing(SafetyAnswer::name)).toList();
    }

    /** Codes of {@link SafetyTopic}. */
    public Set<String> topics() {
        return Set.copyOf(answers().stream().map(SafetyAnswer::topic).toList());
    }

    /** What else is known; what does not fit into a note's line beside newer words is left out. */
    public String words() {
        List<String> said = new ArrayList<>();
        for (SafetyCheck check : checks) {
            String words = check.words();
            if (!words.isBlank() && said.stream().noneMatch(known -> known.contains(words))
                    && String.join("; ", said).length() + 2 + words.length() <= Safety.LONGEST_WORDS) {
                said.add(words);
            }
        }
        return String.join("; ", said);
    }

    /** When the client was asked last; null where nobody has confirmed that. */
    public SafetyCheck lastAsked() {
        return checks.stream().filter(check -> check.askedAt() != null).max(Comparator.comparing(SafetyCheck::askedAt)).orElse(null);
    }

    /** Whether what was asked last stands in a note that is not signed. */
    public boolean lastIsUnsigned() {
        return lastAsked() != null && unsigned.contains(lastAsked().noteId());
    }

    /** What says stop and was not known to whoever had asked at that moment; null for nobody. */
    public List<SafetyAnswer> stopsUnknownTo(Instant askedAt) {
        boolean toldSince = told != null && (askedAt == null || told.at().isAfter(askedAt));
        return Stream.concat(checks.stream().filter(check -> askedAt == null || check.askedAt() == null || check.askedAt().isAfter(askedAt)).map(SafetyCheck::answers),
                Stream.of(toldSince ? told.answers() : List.<SafetyAnswer>of())).flatMap(List::stream).filter(answer -> answer.kind() == SafetyKind.STOP).distinct().toList();
    }

    /** As the start of another visit: known, and still to be confirmed. */
    Safety unconfirmed() {
        return new Safety(false, topics(), words(), "");
    }
}
