package unknot.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLengthTest {

    @ParameterizedTest
    @CsvSource({ "a, 160, 160, 1", "a, 161, 161, 2", "a, 306, 306, 2", "a, 307, 307, 3", "ä, 160, 160, 1", "€, 80, 160, 1", "€, 81, 162, 2",
            "Ł, 70, 70, 1", "Ł, 71, 71, 2", "🧶, 35, 70, 1", "🧶, 36, 72, 2" })
    void aTextIsSentInAsManyPartsAsItsCharactersTake(String character, int times, int characters, int parts) {
        assertThat(TextLength.of(character.repeat(times))).isEqualTo(new TextLength(characters, parts));
    }

    @Test
    void wordsGoToAnEncryptedAddressOrStayOnThisMachine() {
        assertThat(HttpTextMessages.isSafe(URI.create("https://texts.example/send"))).isTrue();
        assertThat(HttpTextMessages.isSafe(URI.create("http://127.0.0.1:8080/send"))).isTrue();
        assertThat(HttpTextMessages.isSafe(URI.create("http://texts.invalid/send"))).isFalse();
        assertThat(HttpTextMessages.isSafe(URI.create("file:///etc/passwd"))).isFalse();
    }
}
