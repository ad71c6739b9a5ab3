package unknot.attacks;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.messages.Sending;
import unknot.shared.ThisClinic;
import unknot.shared.Visitor;

@QuarkusTest
class SessionsAndHeadersTest {

    @Inject
    TestClinic clinic;
    @Inject
    ThisClinic thisClinic;
    @Inject
    Sending sending;
    @Inject
    MockMailbox mailbox;
    @TestHTTPResource
    URI product;

    @BeforeEach
    void open() {
        clinic.open();
        mailbox.clear();
    }

    private static Response signIn(String header, String value, Object... more) {
        Response page = given().get("/sign-in");
        var form = given().redirects().follow(false).cookie("unknot-csrf", page.cookie("unknot-csrf")).header(header, value)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("csrf-token", page.cookie("unknot-csrf"))
                .formParam("email", "desk@test.example").formParam("password", TestClinic.PASSWORD);
        for (int i = 0; i < more.length; i += 2) {
            form.formParam((String) more[i], more[i + 1]);
        }
        return form.post("/sign-in");
    }

    /** Somebody gives the victim a session of their own making before the victim signs in. */
    @Test
    void aSessionThatWasThereBeforeSigningInOpensNothing() {
        String planted = "planted-by-somebody-else";
        Response answer = signIn("X-Nothing", "x");
        assertThat(answer.cookie("unknot-session")).isNotEqualTo(planted).hasSizeGreaterThan(40);
        given().redirects().follow(false).cookie("unknot-session", planted).get("/day").then().statusCode(303).header("Location", containsString("/sign-in"));
        // Who signs in again gets another session than before.
        assertThat(signIn("X-Nothing", "x").cookie("unknot-session")).isNotEqualTo(answer.cookie("unknot-session"));
    }

    @Test
    void byTlsCookiesStayThereAndTheBrowserIsToldToComeByItAlone() {
        Response answer = signIn("X-Forwarded-Proto", "https");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Strict-Transport-Security")).startsWith("max-age=31536000");
        assertThat(answer.headers().getValues("Set-Cookie")).filteredOn(cookie -> cookie.startsWith("unknot-session=")).allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));
        given().header("X-Forwarded-Proto", "https").get("/sign-in").then().header("Set-Cookie", containsString("Secure"));
        given().header("X-Forwarded-Proto", "https").get("/app.css").then().header("Strict-Transport-Security", containsString("max-age"));
        given().get("/sign-in").then().header("Strict-Transport-Security", nullValue());
    }

    @Test
    void theHostOfARequestIsNeverInALinkNorInARedirect() {
        assertThat(signIn("Host", "elsewhere.example").header("Location")).isEqualTo("/day");
        assertThat(signIn("X-Forwarded-Host", "elsewhere.example").header("Location")).isEqualTo("/day");
        Response page = given().get("/sign-in");
        given().cookie("unknot-csrf", page.cookie("unknot-csrf")).header("Host", "elsewhere.example").header("X-Forwarded-Host", "elsewhere.example")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("csrf-token", page.cookie("unknot-csrf"))
                .formParam("email", "desk@test.example").post("/sign-in/link");
        sending.sendDue();
        assertThat(mailbox.getMailsSentTo("desk@test.example")).hasSize(1).allMatch(mail -> mail.getText().contains("http://clinic.test.example/") && !mail.getText().contains("elsewhere"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/day\r\nSet-Cookie: a=b", "/day%0d%0aSet-Cookie:%20a=b", "//elsewhere.example", "https://elsewhere.example", "/\\elsewhere.example", "/day\nX: y", "/day%zz" })
    void whereOneWantedToGoAddsNoHeaderAndLeadsNowhereElse(String then) {
        Response answer = signIn("X-Nothing", "x", "then", then);
        assertThat(answer.cookie("a")).isNull();
        assertThat(answer.header("X")).isNull();
        assertThat(answer.header("Location")).startsWith("/day").doesNotContain("\r", "\n");
    }

    @Test
    void anAddressWithALineBreakGetsNoMail() {
        Visitor desk = Visitor.signedIn("desk@test.example");
        for (String address : List.of("a@test.example\r\nBcc: b@test.example", "a@test.example\nSubject: x", "a@test.example,b@test.example", "a@test.example%0ABcc:b@test.example")) {
            desk.post("/clients", "given-name", "Marguerite", "family-name", "Holt", "email", address).then().statusCode(422);
        }
        desk.post("/clients", "given-name", "Marguerite", "family-name", "Holt", "email", "a@test.example").then().statusCode(303);
        assertThat(clinic.list("SELECT email FROM client")).containsExactly("a@test.example");
    }

    /** Wherever such a name came from: a form takes none. */
    @Test
    void aNameWithALineBreakAddsNoHeaderToAMail() {
        String broken = "CONCAT('Harbour', CHAR(13), CHAR(10), 'Bcc: b@test.example', CHAR(13), CHAR(10), CHAR(13), CHAR(10), 'x')";
        clinic.sql("UPDATE clinic SET name = " + broken);
        clinic.sql("UPDATE account SET display_name = " + broken);
        thisClinic.forget();
        Visitor.anonymous().post("/sign-in/link", "email", "desk@test.example").then().statusCode(200);
        sending.sendDue();
        assertThat(mailbox.getTotalMessagesSent()).isEqualTo(1);
        assertThat(mailbox.getMailsSentTo("desk@test.example")).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).contains("Bcc: b@test.example").doesNotContainPattern("\\p{Cntrl}");
            assertThat(mail.getTo()).containsExactly("desk@test.example");
            assertThat(mail.getBcc()).isEmpty();
            assertThat(mail.getCc()).isEmpty();
            assertThat(mail.getHeaders().toString()).doesNotContain("b@test.example");
        });
    }

    @Test
    void whatSomebodySendsMakesNoLineInTheLog() {
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        Handler listening = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line instanceof ExtLogRecord said ? said.getFormattedMessage() : line.getMessage());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        Logger.getLogger("").addHandler(listening);
        try {
            Visitor.anonymous().post("/sign-in", "email", "a\r\nFORGED line", "password", "b\nFORGED line").then().statusCode(422);
            new Attacker(product, Visitor.anonymous()).get("/nothing%0d%0aFORGED%20line?x=%0aFORGED", "User-Agent", "FORGED", "X-Forwarded-For", "FORGED");
            given().header("Authorization", "Bearer FORGED").get("/api/v1/clients").then().statusCode(401);
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
        assertThat(lines).noneMatch(line -> line.contains("FORGED"));
    }

    /** What no form of the page has is no field: nobody gives themselves another role, nor somebody else's record. */
    @Test
    void fieldsThatAFormDoesNotHaveChangeNothing() {
        clinic.clientAccount(clinic.client("Marguerite", "Holt"), "client@test.example");
        Visitor client = Visitor.signedIn("client@test.example");
        String accounts = "SELECT GROUP_CONCAT(CONCAT_WS('-', id, role, client_id, practitioner_id, active, email) ORDER BY id) FROM account";
        String before = clinic.text(accounts);
        Object[] more = { "role", "owner", "account.role", "owner", "clientId", "1", "client_id", "1", "practitionerId", "1", "practitioner_id", "1", "active", "false", "id", "1" };
        client.post("/my/messages", with(more, "language", "de", "reminded", "yes")).then().statusCode(303);
        client.post("/account/password", with(more, "present", TestClinic.PASSWORD, "password", "harbour lantern otter 4821")).then().statusCode(303);
        assertThat(clinic.text(accounts)).isEqualTo(before);
    }

    private static Object[] with(Object[] more, Object... fields) {
        return Stream.concat(Stream.of(fields), Stream.of(more)).toArray();
    }

    /** Somebody tries one password after the other; whoever comes from elsewhere is let in all the while. */
    @Test
    void oneNetworkTriesNoMorePasswordsThanSome() {
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            refused += signIn("X-Forwarded-For", "198.51.100.7", "password", "another").statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isBetween(15, 25);
        Response last = signIn("X-Forwarded-For", "198.51.100.7");
        last.then().statusCode(429).header("Retry-After", equalTo("6")).body(containsString("Too many requests at once"));
        signIn("X-Forwarded-For", "198.51.100.8").then().statusCode(303);
        // The account that was tried is not locked.
        signIn("X-Nothing", "x").then().statusCode(303);
    }

    @Test
    void whoAsksToGoOverToHttp2IsAnsweredAsBefore() throws Exception {
        HttpRequest asksToGoOver = HttpRequest.newBuilder(product.resolve("/sign-in")).version(HttpClient.Version.HTTP_2).timeout(Duration.ofMinutes(1)).build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(asksToGoOver, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }
}
