package unknot.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.notices.ClientNotices;
import unknot.clients.Client;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** The box "Tell the client" and the button "Undo", without scripts. */
@QuarkusTest
class TellingPagesTest {

    private static final String TUESDAY = "2027-01-12";

    @Inject
    TestClinic clinic;
    @Inject
    ClientNotices notices;

    private Client fiorella;
    private Visitor ros;

    @BeforeEach
    void open() {
        clinic.open();
        fiorella = clinic.saved(new Client("Fiorella", "Bianchi", null, "07700 900129", "fiorella@test.example", TestClock.START));
        ros = Visitor.signedIn("desk@test.example");
    }

    private Response book(Client client, String... more) {
        Object[] form = { "day", "/day?date=" + TUESDAY, "client", client.id(), "service", clinic.knot60.id(), "course", "none", "practitioner",
                clinic.ines.id(), "slot", "other", "date", TUESDAY, "time", "10:00" };
        Object[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(form), java.util.Arrays.stream(more)).toArray();
        return ros.post("/appointments", all);
    }

    private long visit() {
        return clinic.count("select max(id) from appointment");
    }

    private long waiting() {
        return clinic.count("select count(*) from client_notice where due_at is not null");
    }

    private String seen(Response answer) {
        return ros.get(answer.then().statusCode(303).extract().header("Location").replaceFirst("^https?://[^/]+", "")).then().statusCode(200)
                .extract().asString();
    }

    /** Presses the button of the toast on this page. */
    private Response undo(String page) {
        Matcher form = Pattern.compile("action=\"(/appointments/\\d+/undo)\".*?name=\"change\" value=\"(\\d+)\".*?name=\"day\" value=\"([^\"]+)\"",
                Pattern.DOTALL).matcher(page);
        assertThat(form.find()).as("an undo button").isTrue();
        boolean tell = page.substring(form.start()).contains("name=\"tell\" value=\"yes\"");
        return ros.post(form.group(1), "change", form.group(2), "day", form.group(3).replace("&amp;", "&"), "tell-asked", "yes", "tell", tell ? "yes" : "");
    }

    @Test
    void theBoxSaysWhereTheMessageGoes() {
        ros.get("/day?date=" + TUESDAY + "&panel=book&client=" + fiorella.id()).then().body(allOf(containsString("Tell the client"),
                containsString("name=\"tell\" value=\"yes\" checked"), containsString("By e-mail to fiorella@test.example, 3 min later.")));
    }

    @Test
    void whileNamesAreHiddenTheAddressIsToo() {
        ros.post("/day/names", "hide", "hidden", "day", "/day").then().statusCode(303);
        ros.get("/day?date=" + TUESDAY + "&panel=book&client=" + fiorella.id()).then().body(allOf(containsString("Tell the client"),
                containsString("By e-mail, 3 min later."), not(containsString("fiorella@"))));
    }

    @Test
    void withoutAnAddressItSaysSoAndHasNoBox() {
        Client ana = clinic.client("Ana", "Silva");
        ros.get("/day?date=" + TUESDAY + "&panel=book&client=" + ana.id()).then()
                .body(allOf(containsString("No e-mail address is known"), not(containsString("name=\"tell\""))));
    }

    @Test
    void theToastSaysWhenTheClientWillBeToldAndUndoesTheBooking() {
        String page = seen(book(fiorella, "tell-asked", "yes", "tell", "yes"));
        assertThat(page).contains("The client will be told at 08:03", "Undo");
        assertThat(seen(undo(page))).contains("Undone: Fiorella Bianchi’s visit is off").doesNotContain("will be told");
        assertThat(waiting()).isZero();
        assertThat(clinic.count("select count(*) from slot_claim")).isZero();
    }

    @Test
    void anEmptyBoxTellsNobody() {
        assertThat(seen(book(fiorella, "tell-asked", "yes"))).contains("Undo").doesNotContain("will be told");
        assertThat(waiting()).isZero();
    }

    @Test
    void aRequestWithoutTheBoxTellsTheClient() {
        book(fiorella).then().statusCode(303);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void aRefusedFormKeepsTheEmptyBox() {
        book(fiorella).then().statusCode(303);
        book(fiorella, "tell-asked", "yes").then().statusCode(409)
                .body(allOf(containsString("name=\"tell\" value=\"yes\""), not(containsString("name=\"tell\" value=\"yes\" checked"))));
    }

    @Test
    void aMovedVisitGoesBackAndACancelledOneComesBack() {
        book(fiorella).then().statusCode(303);
        String moved = seen(ros.post("/appointments/" + visit() + "/move", "version", 0, "day", "/day?date=" + TUESDAY, "slot", "other", "date",
                TUESDAY, "time", "14:00", "practitioner", clinic.ines.id(), "tell-asked", "yes", "tell", "yes"));
        assertThat(moved).contains("The client will be told at 08:03");
        seen(undo(moved));
        assertThat(clinic.count("select count(*) from appointment where starts_at = '2027-01-12 10:00:00'")).isEqualTo(1);
        String cancelled = seen(ros.post("/appointments/" + visit() + "/cancellation", "version", clinic.count("select version from appointment"), "day",
                "/day?date=" + TUESDAY, "why", "ill", "tell-asked", "yes", "tell", "yes"));
        assertThat(seen(undo(cancelled))).contains("is as it was before");
        assertThat(clinic.count("select count(*) from appointment where status = 'booked'")).isEqualTo(1);
    }

    @Test
    void whatWasChangedSinceIsNotUndoneFromAnOldPage() {
        String page = seen(book(fiorella));
        ros.post("/appointments/" + visit() + "/move", "version", 0, "day", "/day?date=" + TUESDAY, "slot", "other", "date", TUESDAY, "time", "14:00",
                "practitioner", clinic.ines.id()).then().statusCode(303);
        undo(page).then().statusCode(409).body(containsString("Somebody changed this visit meanwhile"));
        ros.post("/appointments/999999/undo", "change", "1").then().statusCode(404);
        ros.post("/appointments/" + visit() + "/undo", "change", "rubbish").then().statusCode(409);
    }

    @Test
    void anUndoAfterTheClientWasToldIsToldToo() {
        String page = seen(book(fiorella));
        TestClock.standAt(Instant.parse("2027-01-11T08:04:00Z"));
        notices.tellDue();
        undo(page).then().statusCode(303);
        assertThat(waiting()).isEqualTo(1);
    }

    @Test
    void onlyTheDeskUndoes() {
        book(fiorella);
        Visitor.signedIn("ines@test.example").post("/appointments/" + visit() + "/undo", "change", "1").then().statusCode(403);
    }
}
