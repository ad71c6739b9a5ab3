package unknot.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final String[] OWN = { "Ros Keller", "ros.keller@harbourstreet.example", "Harbour Street Massage" };

    @ParameterizedTest
    @ValueSource(strings = { "password123", "P@ssw0rd1234", "qwertyuiop12", "aaaaaaaaaaaaaaa", "1234567890123", "january2027", "monkeymonkey", "RosKeller1999", "harbourstreet1", "unknotunknot" })
    void whatIsTriedFirstIsGuessed(String password) {
        assertThat(Passwords.isGuessable(password, OWN)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "lantern otter pebble", "blauer Teekessel Montag", "vK8#qLm2x!Zt", "ein großes Boot im März", "夜の港に灯がともるころ" })
    void wordsThatHaveNothingToDoWithEachOtherAreNotWhateverTheyAreMadeOf(String password) {
        assertThat(Passwords.isGuessable(password, OWN)).isFalse();
    }

    @Test
    void theOwnNameIsNoSecret() {
        assertThat(Passwords.isGuessable("okonkwo-vestergaard", "Jane Roe")).isFalse();
        assertThat(Passwords.isGuessable("okonkwo-vestergaard", "Ada Okonkwo-Vestergaard")).isTrue();
    }

    @Test
    void aLongOneIsMeasuredByItsBeginning() {
        assertThat(Passwords.isGuessable("a".repeat(200))).isTrue();
        assertThat(Passwords.isGuessable("lantern otter pebble ".repeat(9))).isFalse();
    }

    /** The accounts of other tests are hashed with less. */
    @Test
    void hashesTakeMemoryAndTime() {
        assertThat(Passwords.hash("lantern otter pebble")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }
}
