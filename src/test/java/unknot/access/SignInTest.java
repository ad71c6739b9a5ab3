package unknot.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class SignInTest {

    @Inject
    TestClinic clinic;

    @BeforeEach
    void open() {
        clinic.open();
    }

    @ParameterizedTest
    @CsvSource({"desk@test.example,/day", "owner@test.example,/day", "ines@test.example,/today"})
    void everybodyLandsOnTheirFirstPage(String email, String home) {
        assertThat(Visitor.signedIn(email).get("/").header("Location")).endsWith(home);
    }

    @Test
    void theAddressMayBeCapitalised() {
        Visitor.anonymous().post("/sign-in", "email", " Desk@Test.Example ", "password", TestClinic.PASSWORD).then().statusCode(303);
    }

    @ParameterizedTest
    @CsvSource({"desk@test.example,wrong", "nobody@test.example,correct-horse-battery", "'',''"})
    void wrongAndUnknownGetTheSameAnswerAndKeepTheAddress(String email, String password) {
        Response response = Visitor.anonymous().post("/sign-in", "email", email, "password", password);

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.asString()).contains("do not belong together").contains("value=\"" + email + "\"");
        assertThat(response.cookie(SessionMechanism.COOKIE)).isNull();
    }

    @Test
    void somebodySignsInOnSeveralDevicesAtOnce() {
        List<Integer> answers = IntStream.range(0, 8).parallel()
                .mapToObj(device -> Visitor.anonymous().post("/sign-in", "email", "desk@test.example", "password", TestClinic.PASSWORD).statusCode()).toList();

        assertThat(answers).containsOnly(303);
    }

    @Test
    void aMissingFieldIsAWrongPassword() {
        Visitor.anonymous().post("/sign-in").then().statusCode(422);
    }

    @Test
    void anAccountSwitchedOffCannotSignInAndLosesItsSession() {
        Visitor desk = Visitor.signedIn("desk@test.example");
        clinic.sql("UPDATE account SET active = FALSE WHERE email = 'desk@test.example'");

        assertThat(desk.get("/day").statusCode()).isEqualTo(303);
        Visitor.anonymous().post("/sign-in", "email", "desk@test.example", "password", TestClinic.PASSWORD).then().statusCode(422);
    }

    @Test
    void theCookieIsForTheServerAloneAndTheTableDoesNotHoldIt() {
        Response response = Visitor.anonymous().post("/sign-in", "email", "desk@test.example", "password", TestClinic.PASSWORD);

        assertThat(response.header("Set-Cookie")).isNotNull();
        assertThat(response.headers().getValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith(SessionMechanism.COOKIE)
                && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        assertThat(clinic.count("SELECT COUNT(*) FROM sign_in_session WHERE HEX(token_hash) = HEX('"
                + response.cookie(SessionMechanism.COOKIE) + "')")).isZero();
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        Visitor desk = Visitor.signedIn("desk@test.example");

        desk.post("/sign-out").then().statusCode(303);

        assertThat(clinic.count("SELECT COUNT(*) FROM sign_in_session")).isZero();
    }

    @Test
    void aSessionEndsByItselfAfterThreeQuietHours() {
        Visitor desk = Visitor.signedIn("desk@test.example");
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(179)));
        assertThat(desk.get("/day").statusCode()).isEqualTo(200);
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(179 + 179)));
        assertThat(desk.get("/day").statusCode()).isEqualTo(200);
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(179 + 179 + 181)));

        assertThat(desk.get("/day").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"})
    void theWayBackNeverLeadsElsewhere(String then) {
        Response response = Visitor.anonymous().post("/sign-in", "email", "desk@test.example", "password", TestClinic.PASSWORD, "then", then);

        assertThat(response.header("Location")).endsWith("/day").doesNotContain("evil");
    }

    @Test
    void theWayBackLeadsBack() {
        Visitor.anonymous().post("/sign-in", "email", "desk@test.example", "password", TestClinic.PASSWORD, "then", "/day?date=2027-01-12")
                .then().statusCode(303).header("Location", org.hamcrest.Matchers.endsWith("/day?date=2027-01-12"));
    }

    @Test
    void whatWasTypedIsShownAsTextAndNotAsMarkup() {
        assertThat(Visitor.anonymous().post("/sign-in", "email", "\"><script>alert(1)</script>", "password", "x").asString())
                .doesNotContain("<script>alert");
    }
}
