package unknot.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class AccessTokenTest {

    private static final Set<Scope> ALL = EnumSet.allOf(Scope.class);

    @Inject
    TestClinic clinic;
    @Inject
    TokenDesk desk;
    @Inject
    Accounts accounts;

    @BeforeEach
    void open() {
        clinic.open();
    }

    private String token(String email, Set<Scope> scopes, Duration life) {
        return desk.issue(accounts.byEmail(email).orElseThrow().id(), "Website", scopes, life);
    }

    private static ValidatableResponse services(String authorization) {
        return given().header("Authorization", authorization).get("/api/v1/services").then();
    }

    private static void isUnauthenticated(ValidatableResponse response, String challenge) {
        response.statusCode(401).contentType("application/problem+json").header("WWW-Authenticate", challenge)
                .body("reason", equalTo("unauthenticated")).body("status", equalTo(401)).body("type", equalTo("urn:unknot:unauthenticated"));
    }

    @Test
    void aTokenOpensWhatItsScopesName() {
        services("Bearer " + token("desk@test.example", Set.of(Scope.READ_SCHEDULE), null)).statusCode(200)
                .body("services.name[0]", equalTo("Focus 30"));
    }

    @Test
    void theSchemeMayBeWrittenAnyWay() {
        services("bearer  " + token("desk@test.example", ALL, null)).statusCode(200);
    }

    @Test
    void anotherScopeOpensNothing() {
        services("Bearer " + token("desk@test.example", Set.of(Scope.READ_CLIENTS), null)).statusCode(403)
                .contentType("application/problem+json").body("reason", equalTo("forbidden"));
    }

    @Test
    void withoutATokenThereIsAChallenge() {
        isUnauthenticated(given().get("/api/v1/services").then(), "Bearer realm=\"Unknot\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer unk_nobody", "Bearer x' or '1'='1", "Bearer \u0000", "Bearer unk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void anUnknownTokenIsRefused(String authorization) {
        ValidatableResponse response = services(authorization.replace("\u0000", "%00"));
        isUnauthenticated(response, "Bearer realm=\"Unknot\", error=\"invalid_token\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ZGVza0B0ZXN0LmV4YW1wbGU6Y29ycmVjdC1ob3JzZS1iYXR0ZXJ5", "Bearer ", "unk_nobody", ""})
    void anotherSchemeIsNobody(String authorization) {
        isUnauthenticated(services(authorization), "Bearer realm=\"Unknot\"");
    }

    @Test
    void aRevokedTokenIsRefusedAtOnce() {
        String token = token("desk@test.example", ALL, null);
        services("Bearer " + token).statusCode(200);
        long id = clinic.count("SELECT id FROM access_token");

        Visitor.signedIn("desk@test.example").post("/access-tokens/" + id + "/revocation").then().statusCode(303);

        services("Bearer " + token).statusCode(401);
    }

    @Test
    void nobodyRevokesSomebodyElsesToken() {
        String token = token("desk@test.example", ALL, null);
        long id = clinic.count("SELECT id FROM access_token");

        Visitor.signedIn("owner@test.example").post("/access-tokens/" + id + "/revocation").then().statusCode(404);

        services("Bearer " + token).statusCode(200);
    }

    @Test
    void aTokenEndsOnTime() {
        String token = token("desk@test.example", ALL, Duration.ofDays(30));
        TestClock.standAt(TestClock.START.plus(Duration.ofDays(30)).minusSeconds(1));
        services("Bearer " + token).statusCode(200);
        TestClock.standAt(TestClock.START.plus(Duration.ofDays(30)));

        services("Bearer " + token).statusCode(401);
    }

    @Test
    void anAccountSwitchedOffTakesItsTokensAlong() {
        String token = token("desk@test.example", ALL, null);
        clinic.sql("UPDATE account SET active = FALSE WHERE email = 'desk@test.example'");

        services("Bearer " + token).statusCode(401);
    }

    @Test
    void aTherapistsTokenCannotBookWhateverItWasGiven() {
        String token = token("ines@test.example", ALL, null);

        assertThat(desk.holderOf(token).orElseThrow().scopes()).containsExactlyInAnyOrder(Scope.READ_SCHEDULE, Scope.READ_APPOINTMENTS,
                Scope.READ_CLIENTS, Scope.WRITE_CLIENTS);
    }

    @Test
    void aRoleTakenAwayTakesItsScopesAlong() {
        String token = token("desk@test.example", ALL, null);
        clinic.sql("UPDATE account SET role = 'therapist', practitioner_id = " + clinic.ines.id() + " WHERE email = 'desk@test.example'");

        assertThat(desk.holderOf(token).orElseThrow().scopes()).doesNotContain(Scope.WRITE_APPOINTMENTS);
    }

    @Test
    void aCookieOpensNothingOfTheApi() {
        isUnauthenticated(given().cookie(SessionMechanism.COOKIE, session()).get("/api/v1/services").then(), "Bearer realm=\"Unknot\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/day", "/clients", "/access-tokens", "/settings", "/api/../day", "/api/../clients"})
    void aTokenOpensNoPage(String page) {
        Response response = given().urlEncodingEnabled(false).redirects().follow(false)
                .header("Authorization", "Bearer " + token("owner@test.example", ALL, null)).get(page);

        assertThat(response.statusCode()).isIn(303, 401);
        assertThat(response.asString()).doesNotContain("nav-main");
    }

    @Test
    void theTableDoesNotHoldTheToken() {
        String token = token("desk@test.example", ALL, null);

        assertThat(clinic.count("SELECT COUNT(*) FROM access_token WHERE HEX(token_hash) = HEX('" + token + "')")).isZero();
        assertThat(clinic.count("SELECT COUNT(*) FROM access_token WHERE HEX(token_hash) = SHA2('" + token + "', 256)")).isEqualTo(1);
    }

    @Test
    void theLastUseIsWrittenOnceAMinute() {
        String token = token("desk@test.example", ALL, null);
        String lastUse = "SELECT UNIX_TIMESTAMP(last_used_at) FROM access_token";
        services("Bearer " + token).statusCode(200);
        assertThat(clinic.count(lastUse)).isEqualTo(TestClock.START.getEpochSecond());
        TestClock.standAt(TestClock.START.plusSeconds(59));
        services("Bearer " + token).statusCode(200);
        assertThat(clinic.count(lastUse)).isEqualTo(TestClock.START.getEpochSecond());
        TestClock.standAt(TestClock.START.plusSeconds(61));
        services("Bearer " + token).statusCode(200);

        assertThat(clinic.count(lastUse)).isEqualTo(TestClock.START.getEpochSecond() + 61);
    }

    @Test
    void theTokenIsShownOnceAndWorks() {
        Visitor staff = Visitor.signedIn("desk@test.example");

        String page = staff.post("/access-tokens", "name", "Website", "scope", "schedule:read", "life", "month").then().statusCode(200)
                .header("Cache-Control", containsString("no-store")).extract().asString();

        String token = page.replaceAll("(?s).*(unk_[A-Za-z0-9_-]{43}).*", "$1");
        services("Bearer " + token).statusCode(200);
        assertThat(staff.get("/access-tokens").asString()).contains("Website").contains("schedule:read").contains("works until 10 Feb 2027")
                .contains("last used 11 Jan 2027, 08:00").doesNotContain(token);
    }

    @Test
    void aTokenWithoutAScopeOrANameIsSaidBesideTheField() {
        Response response = Visitor.signedIn("desk@test.example").post("/access-tokens", "name", " ", "life", "for ever");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.asString()).contains("Tick at least one").contains("Write what the token is for").contains("Choose how long it works");
        assertThat(clinic.count("SELECT COUNT(*) FROM access_token")).isZero();
    }

    @Test
    void aTherapistIsNotOfferedWhatOnlyTheDeskMayDo() {
        assertThat(Visitor.signedIn("ines@test.example").get("/access-tokens").asString()).contains("schedule:read").doesNotContain("appointments:write");
    }

    @Test
    void clientsHaveNoTokens() {
        clinic.clientAccount(clinic.client("Fiorella", "Bianchi"), "fiorella@test.example");

        assertThat(Visitor.signedIn("fiorella@test.example").get("/access-tokens").statusCode()).isEqualTo(403);
    }

    @Test
    void theNameIsShownAsTextAndNotAsMarkup() {
        Visitor staff = Visitor.signedIn("desk@test.example");
        assertThat(staff.post("/access-tokens", "name", "<script>alert(1)</script>", "scope", "schedule:read", "life", "open").asString())
                .doesNotContain("<script>alert");

        assertThat(staff.get("/access-tokens").asString()).doesNotContain("<script>alert").contains("&lt;script&gt;");
    }

    @Test
    void aTokenKnownFromElsewhereReplacesTheOneBefore() {
        desk.issueKnown("desk@test.example", "Demo", "unk_first");
        desk.issueKnown("desk@test.example", "Demo", "unk_second");

        services("Bearer unk_first").statusCode(401);
        services("Bearer unk_second").statusCode(200);
        desk.forget("desk@test.example", "Demo");
        services("Bearer unk_second").statusCode(401);
    }

    private static String session() {
        return Visitor.anonymous().post("/sign-in", "email", "desk@test.example", "password", TestClinic.PASSWORD).cookie(SessionMechanism.COOKIE);
    }

    /** As another site could make a browser send it. */
    private static int postedFromElsewhere(String path, String session, String type) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Cookie", SessionMechanism.COOKIE + "=" + session).POST(HttpRequest.BodyPublishers.ofString(type.isEmpty() ? "" : "a=b"));
        return HttpClient.newHttpClient().send(type.isEmpty() ? request.build() : request.header("Content-Type", type).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text/plain", "application/json", "Application/x-www-form-urlencoded", "application/x-www-form-urlencoded", "*/*"})
    void nothingButAFormWithItsTokenChangesAnythingThroughAPage(String type) throws Exception {
        String session = session();

        for (String page : List.of("/sign-out", "/api/../sign-out", "/access-tokens/1/revocation")) {
            assertThat(postedFromElsewhere(page, session, type)).as(page).isIn(400, 415);
        }
        assertThat(clinic.count("SELECT COUNT(*) FROM sign_in_session")).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsAProblemToo() {
        given().header("Authorization", "Bearer " + token("desk@test.example", ALL, null)).get("/api/v1/nothing").then().statusCode(404)
                .contentType(startsWith("application/problem+json")).body("reason", equalTo("not-found"));
    }
}
