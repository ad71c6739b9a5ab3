package unknot.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.shared.Visitor;

@QuarkusTest
class SetUpTest {

    @Inject
    TestClinic clinic;
    @Inject
    SetUpDesk desk;

    @BeforeEach
    void aNewInstallation() {
        clinic.empty();
    }

    /** The code that the log gets: ten wrong tries bring a new one. */
    private String codeInTheLog() {
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(((ExtLogRecord) line).getFormattedMessage());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        Logger log = Logger.getLogger(SetUpDesk.class.getName());
        log.addHandler(handler);
        for (int i = 0; lines.isEmpty() && i < 20; i++) {
            desk.isCode("wrong");
        }
        log.removeHandler(handler);
        return lines.get(0).replace("Set-up code: ", "");
    }

    private static Response send(Visitor visitor, String code, String name, String password) {
        return visitor.post("/setup", "code", code, "clinic-name", name, "zone", "Europe/Berlin", "owner-name", "Olive Marsh",
                "email", "olive@test.example", "password", password);
    }

    @Test
    void everyPageLeadsToTheSetUpAsLongAsThereIsNoClinic() {
        assertThat(Visitor.anonymous().get("/sign-in").header("Location")).endsWith("/setup");
        assertThat(Visitor.anonymous().get("/").header("Location")).endsWith("/setup");
    }

    @Test
    void theCodeOpensTheClinicOnce() {
        Visitor visitor = Visitor.atSetUp();

        assertThat(send(visitor, codeInTheLog(), "Praxis <b>am</b> Hafen", "blue lantern street").statusCode()).isEqualTo(303);

        assertThat(clinic.count("SELECT COUNT(*) FROM clinic WHERE zone = 'Europe/Berlin'")).isEqualTo(1);
        assertThat(Visitor.anonymous().get("/setup").statusCode()).isEqualTo(404);
        Visitor.anonymous().post("/sign-in", "email", "olive@test.example", "password", "blue lantern street").then().statusCode(303);
        assertThat(Visitor.anonymous().get("/sign-in").asString()).contains("Praxis &lt;b&gt;am&lt;/b&gt; Hafen");
    }

    @Test
    void theOwnersFirstPagesSayWhatIsToBeEntered() {
        send(Visitor.atSetUp(), codeInTheLog(), "Harbour Street", "blue lantern street").then().statusCode(303);
        Visitor owner = Visitor.anonymous();
        owner.post("/sign-in", "email", "olive@test.example", "password", "blue lantern street").then().statusCode(303);

        for (String calendar : List.of("/day", "/week", "/agenda", "/month")) {
            assertThat(owner.get(calendar).then().statusCode(200).extract().asString()).as(calendar).contains("href=\"/settings/rooms/new?place=", "href=\"/settings/services/new\"", "href=\"/settings/people\"");
        }
        assertThat(owner.get("/settings/places").asString()).contains("Harbour Street");
    }

    @Test
    void aWrongCodeIsSaidBesideItsFieldAndKeepsTheRest() {
        Response response = send(Visitor.atSetUp(), "AAAA-AAAA", "Harbour Street", "blue lantern street");

        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.asString()).contains("not the code in the log").contains("value=\"Harbour Street\"").doesNotContain("blue lantern");
        assertThat(clinic.count("SELECT COUNT(*) FROM account")).isZero();
    }

    @Test
    void aShortOrCommonPasswordIsRefused() {
        assertThat(send(Visitor.atSetUp(), "x", "Harbour Street", "short").asString()).contains("At least 10");
        assertThat(send(Visitor.atSetUp(), "x", "Harbour Street", "password123").asString()).contains("guessed quickly");
    }

    @Test
    void twoAtOnceOpenOneClinic() throws Exception {
        String code = codeInTheLog();
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<SetUpDesk.Outcome>> asked = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String email = "owner" + i + "@test.example";
            asked.add(pool.submit(() -> desk.setUp(code, "Harbour Street", ZoneId.of("UTC"), "Olive", email, "blue lantern street")));
        }
        List<SetUpDesk.Outcome> outcomes = new ArrayList<>();
        for (Future<SetUpDesk.Outcome> one : asked) {
            outcomes.add(one.get(30, TimeUnit.SECONDS));
        }
        pool.shutdown();

        assertThat(outcomes).filteredOn(SetUpDesk.Outcome.DONE::equals).hasSize(1);
        assertThat(clinic.count("SELECT COUNT(*) FROM account")).isEqualTo(1);
    }
}
