package unknot.shared.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.shared.Visitor;

@QuarkusTest
class ErrorPagesTest {

    @Inject
    TestClinic clinic;

    @BeforeEach
    void open() {
        clinic.open();
    }

    private static void isOurs(Response response, int status) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.contentType()).startsWith("text/html");
        String page = response.asString();
        assertThat(page).contains("quiet-card").contains("Go to the first page").doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(response.header("Content-Security-Policy")).contains("script-src 'self'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing", "/clients/abc", "/clients/99999999", "/clients/-1", "/clients/99999999999999999999", "/%3Cscript%3E", "/day/../../etc/passwd"})
    void whatIsNotThereIsSaidInOurLayout(String path) {
        isOurs(Visitor.signedIn("desk@test.example").get(path), 404);
    }

    @Test
    void aPageOfAnotherRoleIsRefusedInOurLayout() {
        isOurs(Visitor.signedIn("ines@test.example").get("/day"), 403);
    }

    @Test
    void aFormWithoutItsTokenIsRefusedInOurLayout() {
        Visitor desk = Visitor.signedIn("desk@test.example");

        isOurs(desk.postWithoutToken("/clients", "givenName", "Dev", "familyName", "Anand"), 400);
        assertThat(clinic.count("SELECT COUNT(*) FROM client")).isZero();
    }

    /** As when somebody is faster between what a page asks and what it writes. */
    @Test
    void whatComesToAClientWhoHasBecomeAnotherIsToldSo() {
        Visitor desk = Visitor.signedIn("desk@test.example");
        clinic.sql("CREATE TRIGGER nobody_comes BEFORE INSERT ON client FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'this client has become another'");
        try {
            Response refused = desk.post("/clients", "given-name", "Dev", "family-name", "Anand", "phone", "07700 900129");
            isOurs(refused, 409);
            assertThat(refused.asString()).contains("Somebody else was here in between").doesNotContain("has become");
        } finally {
            clinic.sql("DROP TRIGGER nobody_comes");
        }
    }

    @Test
    void aWrongMethodIsSaidInOurLayout() {
        isOurs(Visitor.signedIn("owner@test.example").post("/settings"), 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "application/x-www-form-urlencoded; charset=ISO-8859-1"})
    void aFormThatCannotBeDecodedIsNoFailureOfOurs(String type) {
        Response answer = io.restassured.RestAssured.given().urlEncodingEnabled(false).contentType(type).body("email=%zz&password=%").post("/sign-in");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).doesNotContain("Exception");
    }

    @Test
    void twoMegabytesAreTooLargeInOurLayout() {
        isOurs(Visitor.signedIn("desk@test.example").post("/clients", "givenName", "x".repeat(2_000_000)), 413);
    }

    @Test
    void oneFieldBeyondItsLimitIsSaidInOurLayout() {
        isOurs(Visitor.signedIn("desk@test.example").post("/clients", "givenName", "x".repeat(300_000)), 413);
    }

    @Test
    void moreFieldsThanAnyFormHasAreTooLargeInOurLayout() {
        Object[] fields = new Object[2 * 20_001];
        for (int i = 0; i < fields.length; i += 2) {
            fields[i] = "a";
            fields[i + 1] = "";
        }
        isOurs(Visitor.signedIn("desk@test.example").post("/clients", fields), 413);
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsIsTooLargeInOurLayout() {
        // The client of these tests announces no length of what it sends as a file.
        isOurs(Visitor.signedIn("desk@test.example").send("/clients", "name.txt", new byte[2_000_000]), 413);
    }

    @Test
    void aVisitorIsSentToSignInAndBack() {
        given().redirects().follow(false).get("/day?date=2027-01-12").then().statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith("/sign-in?then=%2Fday%3Fdate%3D2027-01-12"));
    }

    @Test
    void aScriptOfAVisitorIsToldToSignInByItsStatus() {
        given().redirects().follow(false).header("X-Requested-With", "fetch").get("/day").then().statusCode(401);
    }

    @Test
    void aSessionThatHasEndedIsAnsweredInWordsToo() {
        Visitor desk = Visitor.signedIn("desk@test.example");
        clinic.sql("DELETE FROM sign_in_session");
        desk.post("/clients", "given-name", "Typed").then().statusCode(401).body(org.hamcrest.Matchers.containsString("You are signed out"));
    }

    /** What was typed is in the browser's tab: the page's script has it. */
    @Test
    void aFormOfWhoIsSignedOutIsAnsweredInWordsAndAScriptByItsStatusAlone() {
        Visitor visitor = Visitor.anonymous();
        visitor.post("/clients", "given-name", "Typed").then().statusCode(401).contentType("text/html;charset=UTF-8")
                .body(org.hamcrest.Matchers.allOf(org.hamcrest.Matchers.containsString("You are signed out"), org.hamcrest.Matchers.containsString("href=\"/account/kept\""),
                        org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("Typed"))));
        visitor.postByScript("/clients", "given-name", "Typed").then().statusCode(401).body(org.hamcrest.Matchers.emptyString());
        visitor.get("/account/kept").then().statusCode(303).header("Location", org.hamcrest.Matchers.endsWith("/sign-in?then=%2Faccount%2Fkept"));
    }

    @Test
    void everyAnswerNamesItsRequestByAnIdOfItsOwn() {
        String one = given().get("/sign-in").header("X-Request-Id");
        String another = given().get("/nothing").header("X-Request-Id");

        assertThat(one).matches("[0-9a-f]{8}");
        assertThat(another).matches("[0-9a-f]{8}").isNotEqualTo(one);
    }

    @Test
    void theProxysIdIsTakenWhereItCanBeRead() {
        assertThat(given().header("X-Request-Id", "0af7651916cd43dd-8448eb211c80319c").get("/sign-in").header("X-Request-Id")).isEqualTo("0af7651916cd43dd-8448eb211c80319c");
        assertThat(given().header("X-Request-Id", "<script>alert(1)</script>").get("/sign-in").header("X-Request-Id")).matches("[0-9a-f]{8}");
    }
}
