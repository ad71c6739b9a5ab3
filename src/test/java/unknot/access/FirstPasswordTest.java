package unknot.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FirstPasswordTest {

    private static final int WORDS_IN_ONE = 3;

    @Test
    void guessingOneTakesTwoToTheFortyTries() {
        int words = new HashSet<>(FirstPassword.WORDS).size();
        assertThat(words).as("no word is there twice").isEqualTo(FirstPassword.WORDS.size());
        double bits = (WORDS_IN_ONE * Math.log(words) + Math.log(FirstPassword.NUMBERS)) / Math.log(2);
        assertThat(bits).isGreaterThan(40);
    }

    @Test
    void everyOneIsThreeWordsAndSixDigitsAndNoTwoAreAlike() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            made.add(FirstPassword.next());
        }
        assertThat(made).hasSize(500).allMatch(password -> password.matches("([a-z]+-){" + WORDS_IN_ONE + "}[1-9]\\d{5}"));
    }
}
