package unknot.between;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.charting.ChartingClinic;
import unknot.clients.Client;
import unknot.portal.PastVisits;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** The clock stands on Monday 11 January 2027, 08:00; heat and stretching were advised on Saturday the 9th. */
@QuarkusTest
class HomeCareTest {

    private static final String MARA = "mara@test.example";

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    PastVisits past;

    private Client mara;
    private Visitor client;

    @BeforeEach
    void open() {
        clinic.open();
        mara = clinic.client("Mara", "Holt");
        clinic.clientAccount(mara, MARA);
        past.signed(mara, null, Instant.parse("2027-01-09T10:00:00Z"), 6, 4, note -> note.advise(List.of("heat", "stretch"), "Only on the <right>."));
        client = Visitor.signedIn(MARA);
    }

    private Response tick(String code, String day, String done) {
        return client.post("/my/home-care/ticks", "code", code, "day", day, "done", done, "from", "home");
    }

    private List<Object> ticks() {
        return clinic.list("SELECT CONCAT(home_care, ' ', day) FROM home_care_tick ORDER BY 1");
    }

    @Test
    void theFirstPageHasWhatIsToBeDoneTodayAndATickIsSetAndTakenBack() {
        client.get("/my").then().body(allOf(containsString("Home care for today"), containsString("Once or twice a day · 15 to 20 minutes"), containsString("Only on the &lt;right&gt;."),
                containsString("aria-pressed=\"false\" aria-label=\"Heat: done today\"")));
        tick("heat", "2027-01-11", "yes").then().statusCode(303).header("Location", containsString("/my#care"));
        tick("heat", "2027-01-11", "yes").then().statusCode(303);
        assertThat(ticks()).containsExactly("heat 2027-01-11");
        client.get("/my").then().body(containsString("aria-pressed=\"true\" aria-label=\"Heat: done today\""));
        tick("heat", "2027-01-11", "no").then().statusCode(303);
        tick("heat", "2027-01-11", "no").then().statusCode(303);
        assertThat(ticks()).isEmpty();
    }

    @Test
    void yesterdayMayStillBeTickedAndNothingElse() {
        tick("heat", "2027-01-10", "yes").then().statusCode(303);
        tick("heat", "2027-01-09", "yes").then().statusCode(409).body(containsString("Only today and yesterday can be ticked"));
        tick("heat", "2027-01-12", "yes").then().statusCode(409);
        tick("cold", "2027-01-11", "yes").then().statusCode(409);
        tick("nothing", "2027-01-11", "yes").then().statusCode(409);
        tick("heat", "tomorrow", "yes").then().statusCode(409);
        assertThat(ticks()).containsExactly("heat 2027-01-10");
    }

    @Test
    void theScriptHearsOnlyWhetherTheTickWasKept() {
        client.postByScript("/my/home-care/ticks", "code", "heat", "day", "2027-01-11", "done", "yes").then().statusCode(204);
        client.postByScript("/my/home-care/ticks", "code", "cold", "day", "2027-01-11", "done", "yes").then().statusCode(409);
    }

    @Test
    void thePageShowsPicturesAndTheDaysWithoutCountingThoseBeforeTheVisit() {
        tick("stretch", "2027-01-10", "yes");
        client.get("/my/home-care").then().statusCode(200).body(allOf(containsString("/home-care.svg#heat"), containsString("A warm bottle"),
                containsString("Sunday 10 January: done"), containsString("Saturday 9 January: not ticked"), containsString("Done on 1 of the last 3 days"), not(containsString("Friday 8 January"))));
    }

    @Test
    void thePlanOfTheLatestVisitReplacesTheOneBefore() {
        past.signed(mara, null, Instant.parse("2027-01-10T10:00:00Z"), 6, 4, note -> note.advise(List.of(), ""));
        client.get("/my").then().body(containsString("Your therapist suggested nothing for home at your last visit."));
        client.get("/my/home-care").then().statusCode(200).body(not(containsString("Heat")));
        tick("heat", "2027-01-11", "yes").then().statusCode(409);
        Client newcomer = clinic.client("New", "Comer");
        clinic.clientAccount(newcomer, "new@test.example");
        Visitor.signedIn("new@test.example").get("/my/home-care").then().statusCode(200).body(containsString("There is nothing to do at home yet."));
    }

    @Test
    void theTherapistReadsAtTheNextVisitOnHowManyDaysItWasDone() {
        long quiet = charting.begun(charting.visit(mara, clinic.ines, ChartingClinic.NINE));
        Visitor.signedIn("ines@test.example").get("/notes/" + quiet).then().statusCode(200).body(not(containsString("home care since")));
        tick("heat", "2027-01-10", "yes");
        tick("heat", "2027-01-11", "yes");
        TestClock.standAt(Instant.parse("2027-01-12T09:00:00Z"));
        client = Visitor.signedIn(MARA);
        tick("heat", "2027-01-12", "yes");
        long note = charting.begun(charting.visit(mara, clinic.ines, Instant.parse("2027-01-12T09:00:00Z")));
        Visitor.signedIn("ines@test.example").get("/notes/" + note).then().body(allOf(containsString("Mara’s home care since Sat 9 Jan"), containsString("Heat: 2 of 3 days"),
                containsString("Stretch: 0 of 3 days"), containsString("Home care since Sat 9 Jan, as ticked off: Stretch: 0 of 3 days; Heat: 2 of 3 days.</textarea>")));
    }
}
