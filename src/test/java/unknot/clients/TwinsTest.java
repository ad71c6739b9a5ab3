package unknot.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwinsTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "Marguerite, Holt, 1984-03-14, -, -, Marguerite, Hollt, 1984-03-14, -, -, true",
            "Marguerite, Holt, 1984-03-14, -, -, Holt, Marguerite, 1984-03-14, -, -, true",
            "Zoë, O'Brien, 1984-03-14, -, -, Zoe, OBrien, 1984-03-14, -, -, true",
            "Anna, Berg, 1984-03-14, -, -, Anna, Berg-Maier, 1984-03-14, -, -, true",
            "Marguerite, Holt, 1984-03-14, -, -, Oskar, Brandt, 1984-03-14, -, -, false",
            "Marguerite, Holt, 1984-03-14, -, -, Marguerite, Holt, 1985-03-14, -, -, false",
            "Marguerite, Holt, -, 07700 900129, -, Marge, Kemp, -, +44 7700 900129, -, true",
            "Marguerite, Holt, -, -, m@test.example, M, Holt, 1984-03-14, -, M@test.example, true",
            "Jane, Hale, 1980-01-01, 07700 900129, -, Tom, Hale, 2018-05-02, 07700 900129, -, false",
            "Jane, Hale, 1980-01-01, 07700 900129, -, Jane, Hale, 1980-10-01, 07700 900129, -, true",
            "Marguerite, Holt, -, -, -, Marguerite, Holt, -, -, -, false",
    })
    void whoIsProbablyOnePerson(String given, String family, LocalDate born, String phone, String email, String given2, String family2, LocalDate born2, String phone2, String email2, boolean likely) {
        Client one = new Client(given, family, born, phone, email, Instant.EPOCH);
        Client other = new Client(given2, family2, born2, phone2, email2, Instant.EPOCH);
        assertThat(Twins.likely(one, other)).isEqualTo(likely);
        assertThat(Twins.likely(other, one)).isEqualTo(likely);
    }
}
