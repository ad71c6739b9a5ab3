package unknot.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.TestClinic.Elsewhere;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.Outcome;
import unknot.care.CourseOfCare;
import unknot.clients.Client;
import unknot.shared.Visitor;

/** A visit at another place is told by the clock there: 20:00 in New York is 01:00 of the next day in London. */
@QuarkusTest
class PlaceClockTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;

    private Elsewhere elsewhere;
    private Client fiorella;
    private CourseOfCare course;
    private long visit;
    private Visitor ros;

    @BeforeEach
    void open() {
        clinic.open();
        elsewhere = clinic.elsewhere();
        fiorella = clinic.client("Fiorella", "Bianchi");
        course = clinic.course(fiorella, elsewhere.mia(), clinic.knot60, 3);
        visit = booked(20);
        ros = Visitor.signedIn("desk@test.example");
    }

    private long booked(int hour) {
        Outcome outcome = desk.book(BookingDesk.Request.of(fiorella.id(), clinic.knot60.id(), elsewhere.mia().id(), course.id(), TUESDAY,
                LocalTime.of(hour, 0), Actor.telling("Ros Keller")));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).appointmentId();
    }

    private String page(String path) {
        return ros.get(path).then().statusCode(200).extract().asString();
    }

    @Test
    void thePanelOfAVisitNamesTheClock() {
        long second = booked(14);
        assertThat(clinic.count("select hour(starts_at) from appointment where id = " + visit)).isEqualTo(1);
        assertThat(page("/day?visit=" + visit)).contains("Tue 12 Jan, 20:00–21:00 (New York time)", "Tue 12 Jan, 14:00 (New York time)",
                "value=\"2027-01-12\" aria-label=\"Go to a date\"", "/day?date=2027-01-12&amp;visit=" + second);
        assertThat(page("/day?visit=" + visit + "&doing=move")).containsPattern("id=\"date\"[^>]*value=\"2027-01-12\"")
                .containsPattern("id=\"time\"[^>]*value=\"20:00\"").contains("New York time · Mia · Fern")
                .doesNotContain("value=\"2027-01-12T20:00;" + elsewhere.mia().id() + "\"");
    }

    @Test
    void theToastAndTheClientsPageNameIt() {
        assertThat(page("/day?visit=" + visit + "&said=booked")).contains("Booked: Fiorella Bianchi, Tue 12 Jan, 20:00 (New York time).");
        assertThat(page("/clients/" + fiorella.id())).contains("20:00–21:00 (New York time)", "/day?date=2027-01-12&amp;visit=" + visit,
                "Tue 12 Jan, 20:00 (New York time)");
    }

    @Test
    void whatIsOfferedAndPlannedIsByIt() {
        String panel = page("/day?date=2027-01-13&panel=book&client=" + fiorella.id());
        assertThat(panel).contains("New York time · Mia · Fern", "Tue 12 Jan 20:00", "value=\"2027-01-13T13:00;" + elsewhere.mia().id() + "\"");
        assertThat(page("/courses/" + course.id() + "/sessions")).contains("Tue 19 Jan, 20:00 (New York time)");
    }

    @Test
    void theClinicsOwnClockHasNoName() {
        String panel = page("/day?date=2027-01-13&panel=book&client=" + fiorella.id() + "&course=none&practitioner=" + clinic.ines.id());
        assertThat(panel).contains("Ines · Quay").doesNotContain("London");
    }
}
