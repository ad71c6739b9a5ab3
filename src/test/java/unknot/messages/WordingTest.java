package unknot.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unknot.messages.WordingProblem.Part;
import unknot.messages.WordingProblem.What;

class WordingTest {

    private static final MessageKind KIND = new MessageKind("test", "Test",
            List.of(Placeholder.of("name", "", "Anna"), Placeholder.of("phone", "", "1"), Placeholder.of("link", "", "x").asNeeded()), language -> null);

    private static Wording words(String body) {
        return new Wording("Hello", body);
    }

    private static List<WordingProblem> problems(String body) {
        return WordingRules.problems(KIND, words(body));
    }

    @Test
    void valuesTakeThePlaceOfPlaceholders() {
        Wording filled = new Wording("For {name}", "Hello {name},\n\nopen {link}", "{name}: {link}").filled(Map.of("name", "Anna", "link", "https://a.example"));
        assertThat(filled).isEqualTo(new Wording("For Anna", "Hello Anna,\n\nopen https://a.example\n", "Anna: https://a.example"));
    }

    @Test
    void aNameIsNeverReadAsAPlaceholderOrAPattern() {
        Wording filled = words("Hello {name}, {link}").filled(Map.of("name", "{link} $1 \\ \"Bobby\" 🧶", "link", "here"));
        assertThat(filled.body()).isEqualTo("Hello {link} $1 \\ \"Bobby\" 🧶, here\n");
    }

    @Test
    void aLineWhosePlaceholderHasNoValueIsLeftOut() {
        Map<String, String> values = new HashMap<>(Map.of("link", "here"));
        values.put("phone", null);
        assertThat(words("One\n\nCall {phone} or {link}.\n\nTwo {link}").filled(values).body()).isEqualTo("One\n\nTwo here\n");
    }

    @Test
    void whatKeepsToTheRulesHasNoProblem() {
        assertThat(problems("Hello {name}, {link}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "nmae, name", "Name, name", "fone, phone", "lnik, link", "first name, name" })
    void anUnknownPlaceholderIsNamedWithTheNearestOne(String typed, String nearest) {
        assertThat(problems("{link} {" + typed + "}")).containsExactly(new WordingProblem(Part.BODY, What.UNKNOWN, typed, nearest));
    }

    @Test
    void aBraceWithoutItsOtherHalfIsRefused() {
        for (String body : new String[] { "{link} {name", "{link} name}", "{{name}} {link}", "{link} {" }) {
            assertThat(problems(body)).as(body).extracting(WordingProblem::what).contains(What.BROKEN);
        }
    }

    @Test
    void whatTheMessageIsAboutCannotBeLeftOut() {
        assertThat(problems("Hello {name}")).containsExactly(new WordingProblem(Part.BODY, What.MISSING, "link", null));
        assertThat(WordingRules.problems(KIND, new Wording("Hello", "{link}", "Hello"))).containsExactly(new WordingProblem(Part.TEXT, What.MISSING, "link", null));
    }

    @Test
    void wordsAreNeitherEmptyNorEndless() {
        assertThat(problems(" \n ")).extracting(WordingProblem::what).containsExactly(What.EMPTY);
        assertThat(problems("{link}" + "🧶".repeat(WordingRules.LONGEST_BODY - 6))).isEmpty();
        assertThat(problems("{link}" + "🧶".repeat(WordingRules.LONGEST_BODY - 5))).extracting(WordingProblem::what).containsExactly(What.TOO_LONG);
        assertThat(WordingRules.problems(KIND, new Wording("S".repeat(151), "{link}"))).containsExactly(new WordingProblem(Part.SUBJECT, What.TOO_LONG, null, null));
    }
}
