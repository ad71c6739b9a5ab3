package unknot.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** Where one is signed in, and ending it. */
@QuarkusTest
class SessionsTest {

    private static final String DESK = "desk@test.example";

    @Inject
    TestClinic clinic;

    @BeforeEach
    void open() {
        clinic.open();
    }

    private long account(String email) {
        return clinic.count("SELECT id FROM account WHERE email = '" + email + "'");
    }

    private long sessions(String email) {
        return clinic.count("SELECT COUNT(*) FROM sign_in_session WHERE account_id = " + account(email));
    }

    @Test
    void oneSeesWhereOneIsSignedInByWhichBrowserAndSinceWhen() {
        String token = given().get("/sign-in").cookie("unknot-csrf");
        given().cookie("unknot-csrf", token).header("User-Agent", "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Mobile Safari/604.1")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("csrf-token", token).formParam("email", DESK)
                .formParam("password", TestClinic.PASSWORD).redirects().follow(false).post("/sign-in").then().statusCode(303);
        TestClock.standAt(TestClock.START.plus(Duration.ofHours(1)));
        Visitor here = Visitor.signedIn(DESK);

        List<String> rows = here.get("/account").htmlPath().getList("**.findAll { it.@class == 'tie-list mb-3' }.li", String.class);

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).contains("09:00", "this one");
        assertThat(rows.get(1)).contains("Safari on iPhone", "Signed in 11 Jan 2027, 08:00", "last used 11 Jan 2027, 08:00", "Sign out");
    }

    @Test
    void oneSessionEndsAndTheOthersStay() {
        Visitor tablet = Visitor.signedIn(DESK);
        long id = clinic.count("SELECT id FROM sign_in_session");
        Visitor phone = Visitor.signedIn(DESK);
        Visitor here = Visitor.signedIn(DESK);

        here.post("/account/sessions/" + id + "/end").then().statusCode(303);

        assertThat(tablet.get("/day").statusCode()).isEqualTo(303);
        assertThat(phone.get("/day").statusCode()).isEqualTo(200);
        assertThat(here.get("/account?said=ended").asString()).contains("That browser is signed out.");
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        Visitor ines = Visitor.signedIn("ines@test.example");
        long id = clinic.count("SELECT id FROM sign_in_session");

        Visitor.signedIn(DESK).post("/account/sessions/" + id + "/end").then().statusCode(303);

        assertThat(ines.get("/today").statusCode()).isEqualTo(200);
        assertThat(Visitor.signedIn(DESK).get("/account").asString()).doesNotContain("/account/sessions/" + id + "/end");
    }

    @Test
    void theOwnerSignsAColleagueOutEverywhereAndThatIsWrittenDown() {
        Visitor tablet = Visitor.signedIn("ines@test.example");
        Visitor phone = Visitor.signedIn("ines@test.example");
        Visitor owner = Visitor.signedIn("owner@test.example");
        assertThat(owner.get("/settings/sessions").asString()).contains("Ines Calder", "Sign Ines Calder out everywhere");

        assertThat(owner.post("/settings/sessions/" + account("ines@test.example") + "/end").asString()).contains("Ines Calder is signed out everywhere");

        assertThat(tablet.get("/today").statusCode()).isEqualTo(303);
        assertThat(phone.get("/today").statusCode()).isEqualTo(303);
        assertThat(owner.get("/settings/sessions").statusCode()).isEqualTo(200);
        assertThat(clinic.text("SELECT CONCAT_WS(' ', act, part, part_id = " + account("ines@test.example") + ", account_id = " + account("owner@test.example")
                + ") FROM audit_event WHERE part = 'staff-account'")).isEqualTo("signed-out staff-account 1 1");
    }

    @Test
    void ofClientsAndUnknownAccountsTheOwnerEndsNothingHere() {
        clinic.clientAccount(clinic.client("Mara", "Holt"), "mara@test.example");
        Visitor mara = Visitor.signedIn("mara@test.example");
        Visitor owner = Visitor.signedIn("owner@test.example");

        owner.post("/settings/sessions/" + account("mara@test.example") + "/end").then().statusCode(404);
        owner.post("/settings/sessions/999999/end").then().statusCode(404);

        assertThat(mara.get("/my").statusCode()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsEveryOtherSessionAndWhatOnlyMissedACode() {
        Visitor tablet = Visitor.signedIn(DESK);
        Visitor here = Visitor.signedIn(DESK);
        clinic.sql("INSERT INTO half_session (token_hash, account_id, by_link, over_at) VALUES (REPEAT('x', 32), " + account(DESK) + ", FALSE, '2030-01-01')");

        here.post("/account/password", "present", TestClinic.PASSWORD, "password", "lantern on the quay").then().statusCode(303);

        assertThat(tablet.get("/day").statusCode()).isEqualTo(303);
        assertThat(here.get("/day").statusCode()).isEqualTo(200);
        assertThat(sessions(DESK)).isOne();
        assertThat(clinic.count("SELECT COUNT(*) FROM half_session")).isZero();
    }

    @Test
    void sessionsThatHaveEndedByThemselvesAreNotListed() {
        Visitor.signedIn(DESK);
        TestClock.standAt(TestClock.START.plus(Duration.ofHours(3)));

        assertThat(Visitor.signedIn(DESK).get("/account").asString()).doesNotContain("/end\"");
    }
}
