package unknot.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a start refuses, and what it does not. */
class StartChecksTest {

    private static final Instant NOON = Instant.parse("2027-01-11T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, , false, false, ",
        "localhost, , false, false, ",
        "::1, , false, false, ",
        "127.0.0.1, http://localhost:8080, false, false, ",
        "127.0.0.1, http://127.0.0.1, false, false, ",
        "0.0.0.0, , false, false, listen on 0.0.0.0",
        "0.0.0.0, http://localhost:8080, false, false, listen on 0.0.0.0",
        "192.168.1.20, , true, false, TLS proxy",
        "127.0.0.1, http://book.clinic.example, true, false, must begin with https",
        "127.0.0.1, http://127.clinic.example, true, false, must begin with https",
        "127.0.0.1, http://192.168.1.20:8080, true, false, must begin with https",
        "127.0.0.1, https://book.clinic.example, false, false, proxy-address-forwarding",
        "0.0.0.0, https://book.clinic.example, false, false, proxy-address-forwarding",
        "0.0.0.0, https://book.clinic.example, true, false, ",
        "0.0.0.0, https://book.clinic.example, false, true, ",
        "127.0.0.1, https://book.clinic.example, true, false, "
    })
    void peopleFromElsewhereComeByTls(String host, String address, boolean proxy, boolean certificate, String refused) {
        Optional<String> refusal = new WayIn(host, Optional.ofNullable(address), proxy, Optional.of("server.crt").filter(file -> certificate), Optional.empty(), false).refusal();

        if (refused == null) {
            assertThat(refusal).isEmpty();
        } else {
            assertThat(refusal.orElseThrow()).contains(refused);
        }
    }

    @ParameterizedTest
    @CsvSource({ "127.0.0.1, http://localhost:8080, true", "127.0.0.1, , true", "127.0.0.1, https://book.clinic.example, false", "0.0.0.0, http://localhost:8080, false" })
    void theDemoClinicServesThisMachineAlone(String host, String address, boolean starts) {
        Optional<String> refusal = new WayIn(host, Optional.ofNullable(address), true, Optional.empty(), Optional.empty(), true).refusal();

        assertThat(refusal.isEmpty()).isEqualTo(starts);
        assertThat(refusal.orElse("passwords that everybody knows")).contains("passwords that everybody knows");
    }

    @Test
    void theDatabasesClockTellsTheSameTime() {
        assertThat(SameTime.refusal(NOON, NOON.plusSeconds(30))).isEmpty();
        assertThat(SameTime.refusal(NOON, NOON.minusSeconds(30))).isEmpty();
        assertThat(SameTime.refusal(NOON, NOON.plusSeconds(31)).orElseThrow()).contains("31 seconds ahead of");
        assertThat(SameTime.refusal(NOON, NOON.minusSeconds(3600)).orElseThrow()).contains("3600 seconds behind");
    }
}
