package unknot.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.TherapistFeeds;
import unknot.shared.Visitor;

/** Somebody leaves the clinic: nothing they had lets them in any more. */
@QuarkusTest
class StaffAccessTest {

    private static final String INES = "ines@test.example";
    private static final Pattern PASSWORD = Pattern.compile("user-select-all\">([^<]+)<");

    @Inject
    TestClinic clinic;
    @Inject
    Accounts accounts;
    @Inject
    AccountDesk desk;
    @Inject
    EntryDesk entry;
    @Inject
    TokenDesk tokens;
    @Inject
    TherapistFeeds feeds;

    private Visitor owner;

    @BeforeEach
    void open() {
        clinic.open();
        owner = Visitor.signedIn("owner@test.example");
    }

    private long account(String email) {
        return clinic.count("SELECT id FROM account WHERE email = '" + email + "'");
    }

    private Response end(String email) {
        return owner.post("/settings/sessions/" + account(email) + "/access/end");
    }

    private static Response signIn(String email, String password) {
        return Visitor.anonymous().post("/sign-in", "email", email, "password", password);
    }

    private String link() {
        QuarkusTransaction.requiringNew().run(() -> entry.send(accounts.byEmail(INES).orElseThrow(), EntryLink.Kind.SIGN_IN));
        Matcher key = Pattern.compile("key=([\\w-]+)").matcher(clinic.text("SELECT body FROM outgoing_message ORDER BY id DESC LIMIT 1"));
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    @Test
    void whoseAccessWasEndedGetsInByNothingThatOpenedBefore() {
        Visitor ines = Visitor.signedIn(INES);
        String link = link();
        String token = tokens.issue(account(INES), "Till", EnumSet.allOf(Scope.class), null);
        String feed = "/feeds/" + feeds.open(clinic.ines.id(), true) + ".ics";
        ines.get("/today").then().statusCode(200);
        given().header("Authorization", "Bearer " + token).get("/api/v1/appointments?from=2027-01-11&to=2027-01-12").then().statusCode(200);
        given().get(feed).then().statusCode(200);

        end(INES).then().statusCode(200);

        assertThat(ines.get("/today").header("Location")).contains("/sign-in");
        assertThat(signIn(INES, TestClinic.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(entry.look(link)).isInstanceOf(EntryDesk.Found.Over.class);
        assertThat(entry.enter(link)).isEmpty();
        given().header("Authorization", "Bearer " + token).get("/api/v1/appointments?from=2027-01-11&to=2027-01-12").then().statusCode(401);
        given().get(feed).then().statusCode(404);
        assertThat(owner.get("/settings/sessions").asString()).contains("Give Ines Calder access again");
        assertThat(clinic.text("SELECT CONCAT(act, ' ', part_id) FROM audit_event WHERE part = 'staff-account' ORDER BY id DESC LIMIT 1")).isEqualTo("access-stopped " + account(INES));
    }

    @Test
    void givenAgainItOpensByANewPasswordAloneAndTwiceGivesOne() {
        String token = tokens.issue(account(INES), "Till", EnumSet.allOf(Scope.class), null);
        String feed = "/feeds/" + feeds.open(clinic.ines.id(), true) + ".ics";
        end(INES);

        Matcher password = PASSWORD.matcher(owner.post("/settings/sessions/" + account(INES) + "/access").asString());
        assertThat(password.find()).isTrue();

        assertThat(owner.post("/settings/sessions/" + account(INES) + "/access").asString()).contains("Nothing was changed").doesNotContain("user-select-all");
        assertThat(signIn(INES, TestClinic.PASSWORD).statusCode()).isEqualTo(422);
        assertThat(signIn(INES, password.group(1)).statusCode()).isEqualTo(303);
        given().header("Authorization", "Bearer " + token).get("/api/v1/appointments?from=2027-01-11&to=2027-01-12").then().statusCode(401);
        given().get(feed).then().statusCode(404);
    }

    @Test
    void nobodyEndsTheirOwn() {
        String page = owner.get("/settings/sessions").asString();
        assertThat(page).contains("/settings/sessions/" + account(INES) + "/access/end").doesNotContain("/settings/sessions/" + account("owner@test.example") + "/access/end");
        assertThat(end("owner@test.example").asString()).contains("Nobody can end their own access");
        owner.get("/settings/sessions").then().statusCode(200);
    }

    @Test
    void ofTwoOwnersWhoEndEachOtherAtOnceOneStays() {
        clinic.sql("UPDATE account SET role = 'owner' WHERE email = 'desk@test.example'");
        List<Long> owners = List.of(account("owner@test.example"), account("desk@test.example"));
        List<CompletableFuture<Boolean>> both = Stream.of(0, 1)
                .map(at -> CompletableFuture.supplyAsync(() -> desk.stopStaff(owners.get(at), owners.get(1 - at)))).toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
        assertThat(clinic.count("SELECT COUNT(*) FROM account WHERE role = 'owner' AND active")).isEqualTo(1);
    }

    @Test
    void aClientsWayInIsNotTheOwnersToEndHere() {
        clinic.clientAccount(clinic.client("Mara", "Holt"), "mara@test.example");
        end("mara@test.example").then().statusCode(404);
        owner.post("/settings/sessions/" + account("mara@test.example") + "/access").then().statusCode(404);
        assertThat(clinic.count("SELECT COUNT(*) FROM account WHERE email = 'mara@test.example' AND active")).isEqualTo(1);
    }
}
