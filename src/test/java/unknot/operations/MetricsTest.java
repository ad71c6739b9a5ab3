package unknot.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.clients.Client;
import unknot.shared.Visitor;

@QuarkusTest
class MetricsTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;

    @BeforeEach
    void open() {
        clinic.open();
    }

    @Test
    void onlyTheTokenOpensThem() {
        for (String path : new String[] {"/q/metrics", "/q/metrics/", "/q/metrics/json", "/q//metrics", "/x/../q/metrics"}) {
            assertThat(given().urlEncodingEnabled(false).get(path).asString()).as(path).doesNotContain("unknot_");
        }
        given().get("/q/metrics").then().statusCode(401);
        given().header("Authorization", "Bearer of-somebody-else").get("/q/metrics").then().statusCode(401);
        Visitor.signedIn("owner@test.example").get("/q/metrics").then().statusCode(401);
        assertThat(scraped()).contains("agroal_", "http_server_requests_seconds", "unknot_messages_waiting");
    }

    @Test
    void whileThereIsNoTokenThereAreNoMetrics() {
        MetricsDoor door = new MetricsDoor(Optional.empty());

        assertThat(door.answer(null)).isEqualTo(404);
        assertThat(door.answer("Bearer null")).isEqualTo(404);
    }

    /** The driver of the tests' server loads the class a second time, and it counts there; so it is asked alone. */
    @Test
    void aStatementIsSlowAfterASecond() {
        Counter slow = new SimpleMeterRegistry().counter("slow");
        long[] times = {0, 1_000_000_000, 5_000_000_000L, 6_000_000_001L};
        int[] next = {0};
        SlowStatements driver = new SlowStatements(slow, () -> times[next[0]++]);

        driver.preProcess(() -> "SELECT 1", null);
        driver.postProcess(() -> "SELECT 1", null, null, null);
        assertThat(slow.count()).isZero();

        driver.preProcess(() -> "SELECT 2", null);
        driver.postProcess(() -> "SELECT 2", null, null, null);
        assertThat(slow.count()).isEqualTo(1);
    }

    @Test
    void theDesksWorkIsCounted() {
        double booked = value("unknot_visits_total{change=\"booked\"}");
        double refused = value("unknot_refusals_total{reason=\"practitioner-taken\"}");

        book("Marguerite");
        book("Noor");

        assertThat(value("unknot_visits_total{change=\"booked\"}")).isEqualTo(booked + 1);
        assertThat(value("unknot_refusals_total{reason=\"practitioner-taken\"}")).isEqualTo(refused + 1);
    }

    @Test
    void noAddressOfAClientIsInThem() {
        long id = clinic.client("Marguerite", "Holt").id();
        Visitor owner = Visitor.signedIn("owner@test.example");
        owner.get("/clients/" + id).then().statusCode(200);
        owner.get("/clients/" + id + "/nothing-there");

        assertThat(scraped()).doesNotContain("/clients/" + id).doesNotContain("nothing-there").contains("uri=\"/clients/{id");
    }

    private void book(String name) {
        Client client = clinic.client(name, "Holt");
        desk.book(BookingDesk.Request.of(client.id(), clinic.knot60.id(), clinic.ines.id(), null, TUESDAY, LocalTime.of(9, 0), new Actor("Ros", true)));
    }

    private static String scraped() {
        return given().header("Authorization", "Bearer of-the-collector").get("/q/metrics").then().statusCode(200).extract().asString();
    }

    private static double value(String metric) {
        Matcher line = Pattern.compile("^" + Pattern.quote(metric) + " (\\S+)$", Pattern.MULTILINE).matcher(scraped());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }
}
