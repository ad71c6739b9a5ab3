package unknot.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.access.Accounts;
import unknot.access.Scope;
import unknot.access.TokenDesk;
import unknot.clients.Client;
import unknot.shared.Addresses;
import unknot.shared.Addresses.Address;
import unknot.shared.Visitor;

/** Whatever changes something is written down with the change, or neither is there. */
@QuarkusTest
class EveryChangeTest {

    /** What takes a form and leaves nothing that counts, and why. */
    private static final Map<String, String> LEAVE_NOTHING = Map.of(
            "/{view}/names", "whether names are hidden is a cookie of one's own",
            "/settings/messages/{kind}/{language}/preview", "shows what would be sent",
            "/my/whose", "which of the people that one looks after is shown; what is then opened is written down as theirs",
            "/book", "a time is held for minutes for a visitor who has not said who it is for; the visit that becomes of it is written down",
            "/book/details", "asks for a link; the visit that it books is written down");

    @Inject
    TestClinic clinic;
    @Inject
    Accounts accounts;
    @Inject
    TokenDesk tokens;

    private Client mara;
    private Visitor desk;

    @BeforeEach
    void open() {
        clinic.open();
        mara = clinic.client("Mara", "Holt");
        clinic.clientAccount(mara, "mara@test.example");
        desk = Visitor.signedIn("desk@test.example");
    }

    @Test
    void whatTakesAFormSaysWhatItDoes() {
        List<Address> forms = Addresses.all().stream().filter(Address::form).toList();
        assertThat(forms).hasSizeGreaterThan(135);
        assertThat(forms.stream().filter(form -> form.said(Audited.class).isEmpty()).map(Address::template))
                .as("annotate these with @Audited, or say here why they leave nothing that counts").containsExactlyInAnyOrderElementsOf(LEAVE_NOTHING.keySet());
    }

    @Test
    void thereAreNoOtherWaysToChangeAnythingThanForms() {
        Set<Class<? extends Annotation>> known = Set.of(GET.class, POST.class);
        assertThat(Addresses.classes().flatMap(type -> List.of(type.getDeclaredMethods()).stream()).flatMap(method -> List.of(method.getAnnotations()).stream())
                .map(Annotation::annotationType).filter(type -> type.isAnnotationPresent(HttpMethod.class) && !known.contains(type))).isEmpty();
    }

    private long rows() {
        return clinic.count("SELECT COUNT(*) FROM audit_event");
    }

    private String newest() {
        return clinic.text("SELECT CONCAT_WS(' ', IFNULL(account_name, 'nobody'), IFNULL(role, '-'), IFNULL(client_id, '-'), act, part, IFNULL(part_id, '-')) FROM audit_event ORDER BY id DESC LIMIT 1");
    }

    private static Object[] details(String givenName, int version) {
        return new Object[] { "given-name", givenName, "family-name", "Holt", "version", String.valueOf(version) };
    }

    @Test
    void aChangeIsWrittenDownOnceWithWhoWhoseAndFromWhere() {
        long before = rows();
        desk.post("/clients/" + mara.id(), details("Marah", 0)).then().statusCode(303);
        assertThat(rows()).isEqualTo(before + 1);
        assertThat(newest()).isEqualTo("Ros Keller front-desk " + mara.id() + " changed client-page " + mara.id());
        assertThat(clinic.text("SELECT remote_address FROM audit_event ORDER BY id DESC LIMIT 1")).isEqualTo("127.0.0.1");
    }

    @Test
    void whatIsNotChangedIsNotWrittenDown() {
        long before = clinic.count("SELECT COUNT(*) FROM audit_event WHERE act = 'changed'");
        desk.post("/clients/" + mara.id(), details("", 0)).then().statusCode(422);
        desk.post("/clients/" + mara.id(), details("Marah", 7)).then().statusCode(409);
        assertThat(clinic.count("SELECT COUNT(*) FROM audit_event WHERE act = 'changed'")).isEqualTo(before);
    }

    @Test
    void aChangeThatCannotBeWrittenDownIsNotMade() {
        clinic.sql("CREATE TRIGGER no_more_events BEFORE INSERT ON audit_event FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'disk full'");
        try {
            desk.post("/clients/" + mara.id(), details("Marah", 0)).then().statusCode(500);
        } finally {
            clinic.sql("DROP TRIGGER no_more_events");
        }
        assertThat(clinic.count("SELECT COUNT(*) FROM client WHERE given_name = 'Marah'")).isZero();
    }

    @Test
    void whatIsNewIsKnownByTheIdThatItGot() {
        desk.post("/clients", "given-name", "Oskar", "family-name", "Brandt").then().statusCode(303);
        long oskar = clinic.count("SELECT MAX(id) FROM client");
        assertThat(newest()).isEqualTo("Ros Keller front-desk " + oskar + " changed client-page " + oskar);
    }

    @Test
    void aProgramIsKnownByItsToken() {
        long account = accounts.byEmail("desk@test.example").orElseThrow().id();
        String token = tokens.issue(account, "Website", Set.of(Scope.values()), null);
        given().header("Authorization", "Bearer " + token).contentType("application/json")
                .body("{\"clientId\":%d,\"serviceId\":%d,\"practitionerId\":%d,\"startsAt\":\"2027-01-12T09:00:00Z\"}".formatted(mara.id(), clinic.knot60.id(), clinic.ines.id()))
                .post("/api/v1/appointments").then().statusCode(201);
        assertThat(newest()).isEqualTo("Ros Keller front-desk " + mara.id() + " changed visit " + clinic.count("SELECT MAX(id) FROM appointment"));
        assertThat(clinic.count("SELECT token_id FROM audit_event ORDER BY id DESC LIMIT 1")).isEqualTo(clinic.count("SELECT MAX(id) FROM access_token"));
        given().header("Authorization", "Bearer " + token).get("/api/v1/clients/" + mara.id()).then().statusCode(200);
        assertThat(newest()).isEqualTo("Ros Keller front-desk " + mara.id() + " looked client-page " + mara.id());
    }

    @Test
    void whoComesAndGoesIsWrittenDownAndWhoIsNotLetInWithoutWhatWasTyped() {
        assertThat(newest()).isEqualTo("Ros Keller front-desk - signed-in sign-in -");
        Visitor stranger = Visitor.anonymous();
        stranger.post("/sign-in", "email", "desk@test.example", "password", "guess-this-one").then().statusCode(422);
        assertThat(newest()).isEqualTo("Ros Keller front-desk - sign-in-failed sign-in -");
        stranger.post("/sign-in", "email", "who@test.example", "password", "guess-this-one").then().statusCode(422);
        assertThat(newest()).isEqualTo("nobody - - sign-in-failed sign-in -");
        desk.post("/sign-out").then().statusCode(303);
        assertThat(newest()).isEqualTo("Ros Keller front-desk - signed-out sign-in -");
    }

    @Test
    void accessAndPasswordsAreActsOfTheirOwn() {
        desk.post("/clients/" + mara.id() + "/access/end").then().statusCode(303);
        assertThat(newest()).isEqualTo("Ros Keller front-desk " + mara.id() + " access-stopped client-access " + mara.id());
        desk.post("/account/password", "present", "not mine", "password", "harbour lantern otter 4821").then().statusCode(422);
        assertThat(newest()).isEqualTo("Ros Keller front-desk - sign-in-failed account -");
        desk.post("/account/password", "present", TestClinic.PASSWORD, "password", "harbour lantern otter 4821").then().statusCode(303);
        assertThat(newest()).isEqualTo("Ros Keller front-desk - password-changed account -");
        Visitor.signedIn("owner@test.example").post("/settings/accounts", "name", "Pat Lowe", "email", "pat@test.example").then().statusCode(200);
        assertThat(newest()).isEqualTo("Olive Marsh owner - access-given staff-account " + clinic.count("SELECT id FROM account WHERE email = 'pat@test.example'"));
    }

    @Test
    void aClientsOwnChangesAreTheirs() {
        Visitor client = Visitor.signedIn("mara@test.example");
        client.post("/my/messages", "language", "de", "reminded", "yes").then().statusCode(303);
        assertThat(newest()).isEqualTo("Mara Holt client " + mara.id() + " changed messages -");
    }
}
