package unknot.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import unknot.shared.Words;

/** With made-up numbers; see {@link unknot.attacks.ParsersTest}. */
class PhoneNumbersTest {

    @FuzzTest
    void numbers(byte[] made) {
        String text = Words.of(made);
        String national = PhoneNumber.national(text);
        assertThat(national).matches("[0-9]*");
        assertThat(Client.digits(text)).endsWith(national);
        assertThat(PhoneNumber.withoutCountry(text)).matches("[0-9]*");
        if (ClientRules.canBePhone(text)) {
            // However it is written with brackets and spaces within, it is the same number.
            assertThat(PhoneNumber.national(text + " ")).isEqualTo(national);
            assertThat(PhoneNumber.national(text.replaceAll("([0-9])(?=[0-9])", "$1 "))).isEqualTo(text.contains("00") ? PhoneNumber.national(text.replaceAll("([0-9])(?=[0-9])", "$1 ")) : national);
        }
    }
}
