package unknot.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.shared.Language;

@QuarkusTest
class WordingsTest {

    @Inject
    TestClinic clinic;
    @Inject
    Wordings wordings;

    private MessageKind booked;

    @BeforeEach
    void open() {
        clinic.open();
        booked = wordings.kind("visit-booked").orElseThrow();
    }

    @Test
    void theStandardWordsOfEveryKindKeepToTheRulesInEveryLanguage() {
        assertThat(wordings.kinds()).extracting(MessageKind::code).doesNotHaveDuplicates().allMatch(code -> code.length() <= 30);
        for (MessageKind kind : wordings.kinds()) {
            for (Language language : Language.values()) {
                Wording words = kind.standard().apply(language);
                assertThat(WordingRules.problems(kind, words)).as("%s in %s", kind.code(), language).isEmpty();
                Wording filled = words.filled(kind.examples(language));
                assertThat(filled.subject() + filled.body()).as(kind.code()).doesNotContain("{", "}");
            }
            assertThat(kind.standard().apply(Language.GERMAN)).as("%s is translated", kind.code()).isNotEqualTo(kind.standard().apply(Language.ENGLISH));
        }
    }

    @Test
    void ownWordsTakeThePlaceOfTheStandardOnesInTheirLanguageAlone() {
        assertThat(wordings.change(booked, Language.GERMAN, 0, new Wording("Bis bald", "{when}"))).isTrue();
        assertThat(wordings.say("visit-booked", Language.GERMAN, Map.of("when", "heute"))).isEqualTo(new Wording("Bis bald", "heute\n"));
        assertThat(wordings.say("visit-booked", Language.ENGLISH, Map.of("when", "today", "name", "Anna")).body()).startsWith("Hello Anna,");
        assertThat(wordings.own()).containsExactly("visit-booked/de");
    }

    @Test
    void ofTwoWhoChangeTheSameWordsOneIsTold() {
        assertThat(wordings.change(booked, Language.ENGLISH, 0, new Wording("One", "{when}"))).isTrue();
        assertThat(wordings.change(booked, Language.ENGLISH, 0, new Wording("Two", "{when}"))).isFalse();
        int seen = wordings.current(booked, Language.ENGLISH).version();
        assertThat(wordings.change(booked, Language.ENGLISH, seen, null)).isTrue();
        assertThat(wordings.current(booked, Language.ENGLISH).own()).isFalse();
        assertThat(wordings.change(booked, Language.ENGLISH, seen, new Wording("Three", "{when}"))).as("over the standard words, taken again").isFalse();
    }

    @Test
    void aPlaceholderThatTheKindDoesNotNameIsAnErrorOfOurs() {
        assertThatThrownBy(() -> wordings.say("visit-booked", Language.ENGLISH, Map.of("diagnosis", "x"))).isInstanceOf(IllegalArgumentException.class);
    }
}
