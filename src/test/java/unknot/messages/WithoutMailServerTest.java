package unknot.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.clients.Client;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** The product as it is installed, before anybody has set a mail server: nothing is promised to the desk. */
@QuarkusTest
class WithoutMailServerTest {

    private static final String TUESDAY = "2027-01-12";
    private static final String NOBODY_IS_TOLD = "There is no mail server, so the client is not told.";
    private static final String SETTINGS = "No mail server is set: clients are told nothing.";

    @Inject
    TestClinic clinic;

    private Client fiorella;
    private Visitor ros;

    @BeforeEach
    void open() {
        clinic.open();
        fiorella = clinic.saved(new Client("Fiorella", "Bianchi", null, "07700 900129", "fiorella@test.example", TestClock.START));
        ros = Visitor.signedIn("desk@test.example");
    }

    private static void noServer() {
        MailServer none = new MailServer();
        none.host = "none";
        none.from = Optional.of("hello@test.example");
        QuarkusMock.installMockForType(none, MailServer.class);
    }

    private long booked() {
        ros.post("/appointments", "day", TUESDAY, "client", fiorella.id(), "service", clinic.knot60.id(), "course", "none", "practitioner",
                clinic.ines.id(), "slot", "other", "date", TUESDAY, "time", "10:00", "tell-asked", "yes", "tell", "yes").then().statusCode(303);
        return clinic.count("SELECT MAX(id) FROM appointment");
    }

    @Test
    void everyFormThatWouldTellAClientSaysThatNobodyIsTold() {
        noServer();
        ros.post("/wait-list", "client", fiorella.id(), "urgency", "soon", "until", "2027-02-11", "service", clinic.focus30.id()).then().statusCode(303);
        long visit = booked();
        long course = clinic.course(fiorella, clinic.ines, clinic.knot60, 4).id();
        for (String page : new String[] { "/day?panel=book&client=" + fiorella.id(), "/day?visit=" + visit + "&doing=move",
                "/day?visit=" + visit + "&doing=cancel", "/courses/" + course + "/sessions" }) {
            ros.get(page).then().statusCode(200).body(allOf(containsString(NOBODY_IS_TOLD), not(containsString("name=\"tell\""))));
        }
        ros.post("/appointments/" + visit + "/cancellation", "version", 0, "day", TUESDAY, "why", "ill").then().statusCode(303);
        ros.get("/day?panel=wait-list&freed=" + clinic.count("SELECT MAX(id) FROM calendar_change")).then()
                .body(allOf(containsString("for Fiorella Bianchi"), containsString(NOBODY_IS_TOLD), not(containsString("name=\"tell\""))));
    }

    @Test
    void nothingIsPromisedAfterAChangeEither() {
        noServer();
        ros.get("/day?said=booked&visit=" + booked()).then().body(allOf(containsString("Booked: Fiorella Bianchi"), containsString("Undo"),
                not(containsString("will be told"))));
        assertThat(clinic.count("SELECT COUNT(*) FROM client_notice WHERE due_at IS NOT NULL")).isZero();
    }

    @Test
    void theSettingsSayThatNoMailServerIsSet() {
        Visitor olive = Visitor.signedIn("owner@test.example");
        olive.get("/settings/policy").then().statusCode(200).body(not(containsString(SETTINGS)));
        noServer();
        olive.get("/settings/policy").then().statusCode(200).body(containsString(SETTINGS));
    }
}
