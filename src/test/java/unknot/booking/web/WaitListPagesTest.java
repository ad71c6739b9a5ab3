package unknot.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.Outcome;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class WaitListPagesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);
    private static final String TRICKY = "<script>alert(1)</script>";

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;

    private Client petra;
    private Visitor ros;

    @BeforeEach
    void open() {
        clinic.open();
        petra = clinic.client("Petra", "Lindholm");
        ros = Visitor.signedIn("desk@test.example");
    }

    private long booked(Client client, Practitioner therapist, LocalDate day, String time) {
        return ((Outcome.Done) desk.book(BookingDesk.Request.of(client.id(), clinic.knot60.id(), therapist.id(), null, day, LocalTime.parse(time),
                Actor.telling("Ros Keller")))).appointmentId();
    }

    private Response add(Client client, Object... more) {
        List<Object> all = new ArrayList<>(List.of("day", TUESDAY.toString(), "client", client.id(), "urgency", "soon", "from", "2027-01-11", "until",
                "2027-02-11", "service", clinic.knot60.id()));
        all.addAll(List.of(more));
        return ros.post("/wait-list", all.toArray());
    }

    private long entry(Client client) {
        return clinic.count("SELECT MAX(id) FROM wait_list_entry WHERE client_id = " + client.id());
    }

    private long version(long entry) {
        return clinic.count("SELECT version FROM wait_list_entry WHERE id = " + entry);
    }

    /** Somebody cancels Tuesday at ten with Ines. @return the page of the visit that was cancelled */
    private String tenIsCancelled() {
        long visit = booked(clinic.client("Nell", "Sorensen"), clinic.ines, TUESDAY, "10:00");
        ros.post("/appointments/" + visit + "/cancellation", "version", 0, "day", TUESDAY.toString(), "why", "ill").then().statusCode(303);
        return ros.get("/day?date=" + TUESDAY + "&visit=" + visit).then().statusCode(200).extract().asString();
    }

    private static String freed(String page) {
        return page.replaceAll("(?s).*?panel=wait-list&amp;freed=(\\d+).*", "$1");
    }

    private String list(String freed) {
        return ros.get("/day?date=" + TUESDAY + "&panel=wait-list&freed=" + freed).then().statusCode(200).extract().asString();
    }

    private Response give(long entry, String act, String freed, Object... more) {
        List<Object> all = new ArrayList<>(List.of("day", TUESDAY.toString(), "freed", freed, "version", version(entry)));
        all.addAll(List.of(more));
        return ros.post("/wait-list/" + entry + "/" + act, all.toArray());
    }

    @Test
    void theListIsEmptyAtFirstAndSaysWhatItIsFor() {
        ros.get("/day?panel=wait-list").then().statusCode(200).body(allOf(containsString("Nobody is waiting."),
                containsString("You will see who fits as soon as a time is freed."), containsString("data-key=\"w\"")));
        ros.get("/wait-list").then().statusCode(303).header("Location", containsString("/day?panel=wait-list"));
    }

    @Test
    void aClientIsPutOnTheListFromTheBookingPanel() {
        String booking = ros.get("/day?panel=book&client=" + petra.id() + "&service=" + clinic.focus30.id() + "&practitioner=" + clinic.ines.id()).asString();
        String href = booking.replaceAll("(?s).*?href=\"([^\"]*panel=wait&amp;[^\"]*)\".*", "$1").replace("&amp;", "&");
        ros.get(href).then().statusCode(200).body(allOf(containsString("Petra Lindholm"), containsString("id=\"service-" + clinic.focus30.id()
                + "\" value=\"" + clinic.focus30.id() + "\" checked"), containsString("id=\"therapist-" + clinic.ines.id() + "\" value=\"" + clinic.ines.id()
                        + "\" checked")));
        add(petra, "therapist", clinic.ines.id(), "weekday", 1, "weekday", 2, "part-of-day", "morning", "note", "rings back " + TRICKY).then().statusCode(303)
                .header("Location", containsString("panel=wait-list&said=waiting"));
        ros.get("/day?panel=wait-list&said=waiting").then().body(allOf(containsString("On the wait list."),
                containsString("Knot session · Ines · Mon, Tue · morning"), containsString("waiting since today · until Thu 11 Feb · “rings back &lt;script&gt;"),
                not(containsString(TRICKY))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "until | 2027-01-01 | The list ends on or after its first day, and not before today.",
            "until | 2026-12-24 | The list ends on or after its first day, and not before today.",
            "until | soon | This is no date.",
            "until | | This is no date.",
            "from | 2027-02-30 | This is no date.",
            "from | +999999999-12-31 | This is no date.",
            "service | | Choose a service.",
            "service | x | Choose a service.",
            "urgency | dire | Say how soon.",
    })
    void whatCannotBeReadIsSaidBesideItsField(String field, String value, String message) {
        List<Object> form = new ArrayList<>(List.of("client", petra.id(), "urgency", "soon", "from", "2027-01-11", "until", "2027-02-11", "service",
                clinic.knot60.id(), "note", "kept as typed"));
        form.set(form.indexOf(field) + 1, value == null ? "" : value);
        ros.post("/wait-list", form.toArray()).then().statusCode(422).body(allOf(containsString(message), containsString("kept as typed")));
        assertThat(clinic.count("SELECT COUNT(*) FROM wait_list_entry")).isZero();
    }

    @Test
    void whatBrowsersDoNotSendIsRefusedToo() {
        for (Object[] odd : List.of(new Object[] { "therapist", 999_999 }, new Object[] { "weekday", 9 }, new Object[] { "part-of-day", TRICKY },
                new Object[] { "note", "x".repeat(301) })) {
            add(petra, odd).then().statusCode(422).body(not(containsString(TRICKY)));
        }
        ros.post("/wait-list").then().statusCode(404);
        add(petra, "earlier", 999_999).then().statusCode(409).body(containsString("There is no such visit."));
        ros.get("/day?panel=wait&entry=999999").then().statusCode(404);
        ros.get("/day?panel=wait&client=x").then().statusCode(404);
        ros.get("/day?panel=wait-list&freed=x" + "&entry=y").then().statusCode(200);
        assertThat(clinic.count("SELECT COUNT(*) FROM wait_list_entry")).isZero();
    }

    @Test
    void theClientsPageLeadsToTheListAndSaysWhatTheyWaitFor() {
        ros.get("/clients/" + petra.id()).then().statusCode(200).body(containsString("/day?panel=wait&amp;client=" + petra.id()));
        add(petra).then().statusCode(303);
        ros.get("/clients/" + petra.id()).then().body(allOf(containsString("/day?panel=wait&amp;entry=" + entry(petra)), containsString("Today: Knot session")));
        Visitor.signedIn("ines@test.example").get("/clients/" + petra.id()).then().statusCode(200).body(not(containsString("panel=wait")));
    }

    @Test
    void whoWaitsAlreadyIsNotPutOnTwice() {
        add(petra).then().statusCode(303);
        add(petra).then().statusCode(409).body(containsString("This client waits for that already."));
    }

    @Test
    void aWishIsChangedAndTakenOff() {
        add(petra).then().statusCode(303);
        long entry = entry(petra);
        ros.get("/day?panel=wait&entry=" + entry).then().statusCode(200).body(containsString("Change the wish"));
        Object[] change = { "version", 0, "service", clinic.focus30.id(), "urgency", "urgent", "from", "2027-01-11", "until", "2027-01-20" };
        ros.post("/wait-list/" + entry, change).then().statusCode(303);
        ros.get("/day?panel=wait-list").then().body(allOf(containsString("Focus 30 · Anyone"), containsString("Urgent")));
        ros.post("/wait-list/" + entry, change).then().statusCode(409).body(containsString("Somebody changed this"));
        give(entry, "removal", "").then().statusCode(303);
        ros.get("/day?panel=wait-list").then().body(containsString("Nobody is waiting."));
        ros.post("/wait-list/" + entry, change).then().statusCode(409).body(containsString("Somebody has just booked this client"));
    }

    @Test
    void aCancellationShowsWhoFitsAndOneClickBooks() {
        add(petra).then().statusCode(303);
        Client samuel = clinic.client("Samuel", "Ogunde");
        ros.post("/wait-list", "client", samuel.id(), "urgency", "urgent", "until", "2027-02-11", "service", clinic.focus30.id()).then().statusCode(303);
        Client bruno = clinic.client("Bruno", "Achterberg");
        add(bruno, "part-of-day", "evening").then().statusCode(303);

        String cancelled = tenIsCancelled();
        assertThat(cancelled).contains("2 on the wait list fit", "Freed: Tue 12 Jan, 10:00–11:00 with Ines Calder");
        String freed = freed(cancelled);
        String list = list(freed);
        assertThat(list.indexOf("Samuel Ogunde")).as("the urgent first").isPositive().isLessThan(list.indexOf("Petra Lindholm"));
        assertThat(list).contains("aria-label=\"Book 10:00 for Samuel Ogunde\"", "would leave 30 min free", "data-key=\"2\"", "Not for this time",
                "Waits for another time of day");
        ros.get("/day?panel=wait-list").then().body(containsString("2 on the wait list fit"));

        long entry = entry(petra);
        give(entry, "booking", freed, "slot", "2027-01-12T10:00;" + clinic.ines.id()).then().statusCode(303)
                .header("Location", containsString("said=booked"));
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE client_id = " + petra.id() + " AND status = 'booked'")).isEqualTo(1);
        assertThat(list(freed)).contains("Nobody fits this time.", "Not free for long enough").doesNotContain("Book 10:00 for");
    }

    @Test
    void aVisitThatIsToBeEarlierMoves() {
        long later = booked(petra, clinic.tomas, TUESDAY.plusWeeks(1), "14:00");
        String panel = ros.get("/day?visit=" + later).asString();
        String href = panel.replaceAll("(?s).*?href=\"([^\"]*panel=wait&amp;[^\"]*)\".*", "$1").replace("&amp;", "&");
        ros.get(href).then().statusCode(200).body(allOf(containsString("Has Tue 19 Jan, 14:00"), not(containsString("name=\"service\""))));
        ros.post("/wait-list", "client", petra.id(), "earlier", later, "urgency", "soon", "from", "2027-01-11", "until", "2027-01-19").then().statusCode(303);
        String freed = freed(tenIsCancelled());
        assertThat(list(freed)).contains("aria-label=\"Move to 10:00 for Petra Lindholm\"", "Has Tue 19 Jan, 14:00");
        give(entry(petra), "booking", freed, "visit-version", 0, "slot", "2027-01-12T10:00;" + clinic.ines.id()).then().statusCode(303)
                .header("Location", containsString("visit=" + later + "&said=moved"));
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE client_id = " + petra.id())).isEqualTo(1);
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE starts_at = '2027-01-12 10:00:00' AND id = " + later)).isEqualTo(1);
    }

    @Test
    void whetherTheClientIsToldCanBeChosenAndIsYesWithoutAChoice() {
        Client ana = clinic.saved(new Client("Ana", "Silva", null, null, "ana@test.example", TestClock.START));
        Client ben = clinic.saved(new Client("Ben", "Okoro", null, null, "ben@test.example", TestClock.START));
        long later = booked(ben, clinic.tomas, TUESDAY.plusWeeks(1), "14:00");
        clinic.sql("DELETE FROM client_notice");
        add(ana).then().statusCode(303);
        ros.post("/wait-list", "client", ben.id(), "earlier", later, "urgency", "soon", "from", "2027-01-11", "until", "2027-01-19").then().statusCode(303);
        add(petra).then().statusCode(303);
        String freed = freed(tenIsCancelled());
        assertThat(list(freed)).containsOnlyOnce("By e-mail to ana@test.example, 3 min later.")
                .containsOnlyOnce("By e-mail to ben@test.example, 3 min later.").containsOnlyOnce("No e-mail address is known, so the client is not told.");
        assertThat(list(freed).split("name=\"tell\" value=\"yes\" checked", -1)).as("two boxes, ticked").hasSize(3);

        String ten = "2027-01-12T10:00;" + clinic.ines.id();
        String refused = ros.post("/wait-list/" + entry(ana) + "/booking", "day", TUESDAY.toString(), "freed", freed, "version", 7, "slot", ten,
                "tell-asked", "yes").then().statusCode(409).extract().asString();
        assertThat(refused.split("name=\"tell\" value=\"yes\" checked", -1)).as("the other client's stays as it was").hasSize(2);
        give(entry(ana), "booking", freed, "slot", ten, "tell-asked", "yes").then().statusCode(303);
        assertThat(told()).isZero();
        give(entry(ben), "booking", freed, "visit-version", 0, "slot", "2027-01-12T11:00;" + clinic.ines.id(), "tell-asked", "yes", "tell", "yes").then().statusCode(303);
        assertThat(told()).isOne();
    }

    /** Follows "Find a time" from the list as it stands. @return the page it leads to */
    private String find(String to) {
        String list = ros.get("/day?date=" + TUESDAY + "&panel=wait-list").then().statusCode(200).extract().asString();
        String href = list.replaceAll("(?s).*?href=\"([^\"]*" + to + "[^\"]*&amp;entry=[^\"]*)\".*", "$1").replace("&amp;", "&");
        return ros.get(href).then().statusCode(200).extract().asString();
    }

    private Response book(long entry, long entryVersion, String time, Object... more) {
        List<Object> all = new ArrayList<>(List.of("day", "/day?date=" + TUESDAY, "client", petra.id(), "service", clinic.knot60.id(), "course", "none",
                "practitioner", clinic.ines.id(), "slot", "2027-01-12T" + time + ";" + clinic.ines.id(), "entry", entry, "entry-version", entryVersion));
        all.addAll(List.of(more));
        return ros.post("/appointments", all.toArray());
    }

    @Test
    void aTimeFoundForSomebodyOnTheListFulfilsTheWish() {
        add(petra, "therapist", clinic.ines.id()).then().statusCode(303);
        long entry = entry(petra);
        booked(clinic.client("Dev", "Anand"), clinic.ines, TUESDAY, "10:00");
        String entryFields = "name=\"entry\" value=\"" + entry + "\"><input type=\"hidden\" name=\"entry-version\" value=\"";
        assertThat(find("panel=book")).contains(entryFields + "0\"", "On the wait list: Knot session · Ines.", "<option value=\"" + clinic.ines.id() + "\" selected>", "name=\"entry\" value=\"" + entry + "\">")
                .doesNotContain("Nothing suits?");
        assertThat(book(entry, 0, "10:00").then().statusCode(409).extract().asString()).as("taken, and still for the list").contains(entryFields + "0\"");
        clinic.sql("UPDATE wait_list_entry SET version = 1");
        assertThat(book(entry, 0, "11:15").then().statusCode(409).extract().asString()).contains(entryFields + "1\"",
                "Somebody changed the wish on the wait list").doesNotContain("just taken");
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment")).isEqualTo(1);
        book(entry, 1, "11:15").then().statusCode(303).header("Location", containsString("said=booked"));
        ros.get("/day?panel=wait-list").then().body(containsString("Nobody is waiting."));
    }

    @Test
    void whoWasBookedMeanwhileIsNotBookedAgainFromAnOldPanel() {
        add(petra).then().statusCode(303);
        long entry = entry(petra);
        give(entry, "removal", "").then().statusCode(303);
        book(entry, 0, "10:00").then().statusCode(409).body(containsString("Somebody has just booked this client, or taken them off the list."));
        book(-1, 0, "10:00").then().statusCode(409);
        ros.get("/day?panel=book&client=" + petra.id() + "&entry=" + entry).then().statusCode(200)
                .body(containsString("Somebody has just booked this client, or taken them off the list."));
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment")).isZero();
    }

    @Test
    void aTimeFoundForAVisitThatIsToBeEarlierMovesIt() {
        long later = booked(petra, clinic.tomas, TUESDAY.plusWeeks(1), "14:00");
        ros.post("/wait-list", "client", petra.id(), "earlier", later, "urgency", "soon", "from", "2027-01-11", "until", "2027-01-19").then().statusCode(303);
        long entry = entry(petra);
        assertThat(find("visit=" + later + "&amp;doing=move")).contains("name=\"entry\" value=\"" + entry + "\"", "With a time they come off it.");
        book(entry, 0, "10:00").then().statusCode(409).body(containsString("Has Tue 19 Jan, 14:00"));
        ros.post("/appointments/" + later + "/move", "version", 0, "day", TUESDAY.toString(), "slot", "2027-01-12T10:00;" + clinic.ines.id(), "entry", entry,
                "entry-version", 0).then().statusCode(303).header("Location", containsString("said=moved"));
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment")).isEqualTo(1);
        ros.get("/day?panel=wait-list").then().body(containsString("Nobody is waiting."));
    }

    private long told() {
        return clinic.count("SELECT COUNT(*) FROM client_notice WHERE due_at IS NOT NULL");
    }

    @Test
    void aTimeThatWasTakenMeanwhileIsToldAndTheEntryStays() {
        add(petra).then().statusCode(303);
        String freed = freed(tenIsCancelled());
        booked(clinic.client("Dev", "Anand"), clinic.ines, TUESDAY, "10:00");
        give(entry(petra), "booking", freed, "slot", "2027-01-12T10:00;" + clinic.ines.id()).then().statusCode(409)
                .body(allOf(containsString("The therapist is taken then."), containsString("Petra Lindholm")));
        give(entry(petra), "booking", freed, "slot", TRICKY).then().statusCode(422).body(containsString("Choose a time."));
        give(entry(petra), "booking", freed, "visit-version", "x", "slot", "2027-01-12T11:00;" + clinic.ines.id()).then().statusCode(409);
        ros.post("/wait-list/999999/booking", "version", 0, "slot", "2027-01-12T11:00;" + clinic.ines.id()).then().statusCode(409);
        assertThat(clinic.count("SELECT COUNT(*) FROM wait_list_entry WHERE state = 'waiting'")).isEqualTo(1);
    }

    @Test
    void anOfferIsNotedAndNobodyElseIsOfferedTheTime() {
        Client samuel = clinic.client("Samuel", "Ogunde");
        add(petra).then().statusCode(303);
        add(samuel).then().statusCode(303);
        String freed = freed(tenIsCancelled());
        String slot = "2027-01-12T10:00;" + clinic.ines.id();
        give(entry(petra), "offer", freed, "slot", slot).then().statusCode(303).header("Location", containsString("said=offered"));
        assertThat(list(freed)).contains("Offered Tue 12 Jan, 10:00 with Ines Calder · Today 08:00 by Ros Keller", "Said no");
        give(entry(samuel), "offer", freed, "slot", slot).then().statusCode(409)
                .body(containsString("This time has just been offered to somebody else on the list."));
        give(entry(petra), "refused-offer", freed).then().statusCode(303);
        give(entry(samuel), "offer", freed, "slot", slot).then().statusCode(303);
    }

    @Test
    void whileNamesAreHiddenTheListHoldsInitialsAlone() {
        add(petra, "note", "Petra is back from Oslo").then().statusCode(303);
        String freed = freed(tenIsCancelled());
        ros.post("/day/names", "hide", "hidden", "day", "/day?date=" + TUESDAY, "panel", "").then().statusCode(303);
        for (String path : List.of("&panel=wait-list", "&panel=wait-list&freed=" + freed, "&panel=wait&entry=" + entry(petra))) {
            ros.get("/day?date=" + TUESDAY + path).then().statusCode(200)
                    .body(allOf(containsString("P. L."), not(containsString("Petra")), not(containsString("Lindholm")), not(containsString("07700"))));
        }
    }

    @Test
    void onlyTheDeskSeesTheList() {
        for (String path : List.of("/wait-list", "/wait-list/1")) {
            Visitor.signedIn("ines@test.example").get(path).then().statusCode(403);
        }
        assertThat(ros.postWithoutToken("/wait-list", "client", petra.id()).statusCode()).isEqualTo(400);
    }

    @Test
    void theListTakesAsManyStatementsForTwoAsForTwenty() {
        add(petra).then().statusCode(303);
        String freed = freed(tenIsCancelled());
        list(freed);
        long few = Statements.during(() -> list(freed));
        for (int number = 0; number < 19; number++) {
            add(clinic.client("Client", "Number " + number), "therapist", clinic.ines.id()).then().statusCode(303);
        }
        list(freed);
        assertThat(Statements.during(() -> list(freed))).isEqualTo(few);
        assertThat(clinic.count("SELECT COUNT(*) FROM wait_list_entry")).isEqualTo(20);
    }
}
