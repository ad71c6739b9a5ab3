package unknot.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.BookingDesk.Request;
import unknot.booking.FreeTime;
import unknot.booking.FreeTimes;
import unknot.booking.Outcome;
import unknot.clients.Client;
import unknot.shared.Location;
import unknot.shared.Statements;
import unknot.shared.Visitor;

/** Time off and closed days. */
@QuarkusTest
class AbsencePagesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);
    private static final String CLOSURES = "/settings/closures";

    @Inject
    TestClinic clinic;
    @Inject
    FreeTimes freeTimes;
    @Inject
    BookingDesk desk;

    private Visitor olive;
    private Visitor ros;
    private Client fiorella;

    @BeforeEach
    void open() {
        clinic.open();
        olive = Visitor.signedIn("owner@test.example");
        ros = Visitor.signedIn("desk@test.example");
        fiorella = clinic.client("Fiorella", "Bianchi");
    }

    @Test
    void aWholeDayOffLeavesNoFreeTimeOnItAndAllOnTheNext() {
        ros.post("/time-off", "therapist", clinic.ines.id(), "from-day", "2027-01-12", "note", "Dentist").then().statusCode(303);
        assertThat(free(TUESDAY)).isEmpty();
        assertThat(free(TUESDAY.plusDays(1))).isNotEmpty();
        ros.get("/time-off").then().statusCode(200).body(allOf(containsString("Ines Calder"), containsString("Tue 12 Jan 2027"), containsString("Dentist")));
        assertThat(clinic.count("SELECT COUNT(*) FROM time_off WHERE starts_at = '2027-01-12 00:00:00' AND ends_at = '2027-01-13 00:00:00'")).isOne();
        assertThat(clinic.count("SELECT COUNT(*) FROM calendar_change WHERE what = 'offer' AND who = 'Ros Keller'")).isOne();
    }

    @Test
    void hoursOffLeaveTheRestOfTheDay() {
        ros.post("/time-off", "therapist", clinic.ines.id(), "from-day", "2027-01-12", "from-time", "10:00", "until-time", "15:00").then().statusCode(303);
        assertThat(free(TUESDAY)).containsExactly(LocalTime.of(9, 0), LocalTime.of(15, 0), LocalTime.of(15, 15), LocalTime.of(15, 30),
                LocalTime.of(15, 45), LocalTime.of(16, 0), LocalTime.of(16, 15), LocalTime.of(16, 30));
        ros.get("/time-off").then().body(containsString("Tue 12 Jan 2027, 10:00 to 15:00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "'' | '' | '' | '' | from-day",
            "2027-02-30 | '' | '' | '' | from-day",
            "9999-01-01 | '' | '' | '' | from-day",
            "2027-01-12 | '' | 2027-01-11 | '' | until-day",
            "2027-01-12 | '' | later | '' | until-day",
            "2027-01-12 | 10:00 | 2027-01-12 | 10:00 | until-time",
            "2027-01-12 | 10:00 | '' | 09:00 | until-time",
            "2027-01-12 | 25:00 | '' | '' | from-time",
            "2027-01-12 | '' | '' | noon | until-time",
    })
    void timeOffThatCannotBeIsRefusedBesideTheFieldAndStays(String fromDay, String fromTime, String untilDay, String untilTime, String field) {
        ros.post("/time-off", "therapist", clinic.ines.id(), "from-day", fromDay, "from-time", fromTime, "until-day", untilDay, "until-time", untilTime,
                "note", "kept").then().statusCode(422).body(allOf(containsString("id=\"" + field + "-error\""), containsString("value=\"kept\""),
                        containsString("id=\"from-day\" name=\"from-day\" type=\"date\" value=\"" + fromDay + "\"")));
        assertThat(clinic.count("SELECT COUNT(*) FROM time_off")).isZero();
    }

    @Test
    void whoseTimeOffMustBeSaid() {
        ros.post("/time-off", "from-day", "2027-01-12").then().statusCode(422).body(containsString("id=\"therapist-error\""));
        ros.post("/time-off", "therapist", "999", "from-day", "2027-01-12").then().statusCode(422).body(containsString("id=\"therapist-error\""));
        ros.post("/time-off", "therapist", clinic.ines.id(), "from-day", "2027-01-12", "note", "x".repeat(201)).then().statusCode(422)
                .body(containsString("id=\"note-error\""));
    }

    @Test
    void timeOffOverVisitsIsSavedOnlyAfterTheirListWasSeenAndTheVisitsStay() {
        long inIt = book(TUESDAY, 10);
        long before = book(TUESDAY, 9);
        Object[] off = { "therapist", clinic.ines.id(), "from-day", "2027-01-12", "from-time", "10:00", "until-day", "2027-01-12", "until-time", "12:00" };
        String page = ros.post("/time-off", off).then().statusCode(422).body(allOf(containsString("1 visit is booked in it."),
                containsString("Nothing is saved yet"), containsString("href=\"/appointments/" + inIt + "\""),
                containsString("Tue 12 Jan 2027, 10:00 to 11:00"), not(containsString("/appointments/" + before)), containsString("Fiorella Bianchi"))).extract().asString();
        assertThat(clinic.count("SELECT COUNT(*) FROM time_off")).isZero();
        ros.post("/time-off", with(off, "confirmed", seal(page))).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM time_off")).isOne();
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE status = 'booked'")).isEqualTo(2);
        long id = clinic.count("SELECT id FROM time_off");
        ros.get("/time-off/" + id).then().statusCode(200).body(containsString("/appointments/" + inIt));
        // The note alone, or less time, meets nothing new; more time does.
        ros.post("/time-off/" + id, with(off, "note", "Dentist", "version", 0)).then().statusCode(303);
        off[5] = "09:30";
        ros.post("/time-off/" + id, with(off, "version", 1)).then().statusCode(422).body(containsString("2 visits are booked in it."));
    }

    @Test
    void whatWasConfirmedIsTheListThatWasShown() {
        book(TUESDAY, 10);
        Object[] off = { "therapist", clinic.ines.id(), "from-day", "2027-01-12" };
        String page = ros.post("/time-off", off).then().statusCode(422).extract().asString();
        book(TUESDAY, 14);
        ros.post("/time-off", with(off, "confirmed", seal(page))).then().statusCode(422).body(containsString("2 visits are booked in it."));
        ros.post("/time-off", with(off, "confirmed", "1")).then().statusCode(422);
        assertThat(clinic.count("SELECT COUNT(*) FROM time_off")).isZero();
    }

    @Test
    void visitsThatAreOverOrCalledOffOrOfOthersDoNotMatter() {
        long over = book(TUESDAY, 9);
        long off = book(TUESDAY, 10);
        desk.book(Request.of(clinic.client("Dev", "Anand").id(), clinic.knot60.id(), clinic.tomas.id(), null, TUESDAY, LocalTime.of(10, 0), Actor.telling("Ros")));
        clinic.sql("UPDATE appointment SET status = 'completed', completed_at = ends_at WHERE id = " + over);
        clinic.sql("UPDATE appointment SET status = 'cancelled', cancelled_at = starts_at, cancellation_reason = 'ill' WHERE id = " + off);
        ros.post("/time-off", "therapist", clinic.ines.id(), "from-day", "2027-01-12").then().statusCode(303);
    }

    @Test
    void aFormThatIsSentTwiceAddsOne() {
        Object[] off = { "therapist", clinic.ines.id(), "from-day", "2027-01-12" };
        ros.post("/time-off", off).then().statusCode(303);
        ros.post("/time-off", off).then().statusCode(303);
        Object[] closed = { "name", "Works", "first-day", "2027-03-01" };
        olive.post(CLOSURES, closed).then().statusCode(303);
        olive.post(CLOSURES, closed).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM time_off")).isOne();
        assertThat(clinic.count("SELECT COUNT(*) FROM closure")).isOne();
    }

    @Test
    void timeOffIsChangedAndDeletedAndAStaleFormSavesNothing() {
        ros.post("/time-off", "therapist", clinic.ines.id(), "from-day", "2027-01-12").then().statusCode(303);
        String off = "/time-off/" + clinic.count("SELECT id FROM time_off");
        ros.get(off).then().body(allOf(containsString("value=\"2027-01-12\""), containsString("id=\"from-time\" name=\"from-time\" type=\"time\" value=\"\"")));
        ros.post(off, "from-day", "2027-01-13", "from-time", "9:00", "until-day", "2027-01-14", "version", 0).then().statusCode(303);
        assertThat(free(TUESDAY)).isNotEmpty();
        ros.get("/time-off").then().body(containsString("Wed 13 Jan 2027, 09:00 to Fri 15 Jan 2027, 00:00"));
        ros.post(off, "from-day", "2027-01-18", "version", 0).then().statusCode(409).body(allOf(containsString("Somebody else changed this"),
                containsString("value=\"2027-01-18\""), containsString("name=\"version\" value=\"1\"")));
        ros.post(off + "/deletion", "version", 0).then().statusCode(409);
        ros.post(off + "/deletion", "version", 1).then().statusCode(303);
        // A second click, and the way back to a page of what is gone.
        ros.post(off + "/deletion", "version", 1).then().statusCode(303);
        ros.get(off).then().statusCode(404);
        assertThat(free(TUESDAY.plusDays(1))).isNotEmpty();
    }

    @Test
    void therapistsEnterTheirOwnTimeOffAndSeeNobodyElses() {
        Visitor ines = Visitor.signedIn("ines@test.example");
        Visitor tomas = Visitor.signedIn("tomas@test.example");
        ines.get("/time-off/new").then().statusCode(200).body(not(containsString("Tomas Wren")));
        long visit = book(TUESDAY, 10);
        Object[] off = { "therapist", clinic.tomas.id(), "from-day", "2027-01-12", "note", "Dentist" };
        String page = ines.post("/time-off", off).then().statusCode(422).body(allOf(containsString("href=\"/clients/" + fiorella.id() + "\""),
                not(containsString("/appointments/" + visit)))).extract().asString();
        ines.post("/time-off", with(off, "confirmed", seal(page))).then().statusCode(303);
        assertThat(clinic.count("SELECT practitioner_id FROM time_off")).isEqualTo(clinic.ines.id());
        String path = "/time-off/" + clinic.count("SELECT id FROM time_off");
        tomas.get("/time-off").then().body(not(containsString("Dentist")));
        tomas.get(path).then().statusCode(404);
        tomas.post(path, "from-day", "2027-01-13", "version", 0).then().statusCode(404);
        tomas.post(path + "/deletion", "version", 0).then().statusCode(404);
        ines.get("/time-off").then().body(containsString("Dentist"));
        ines.post(path + "/deletion", "version", 0).then().statusCode(303);
        clinic.clientAccount(fiorella, "fiorella@test.example");
        Visitor.signedIn("fiorella@test.example").get("/time-off").then().statusCode(403);
    }

    @Test
    void timeOffIsReadByTheClockOfWhereTheTherapistWorks() {
        Location auckland = clinic.saved(new Location("Auckland", ZoneId.of("Pacific/Auckland"), null, null));
        Practitioner wanda = clinic.saved(new Practitioner("Wanda Reef", 3, null));
        clinic.saved(new WorkingHours(wanda, auckland, DayOfWeek.TUESDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)));
        ros.post("/time-off", "therapist", wanda.id(), "from-day", "2027-01-12", "from-time", "09:00", "until-time", "12:00").then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM time_off WHERE starts_at = '2027-01-11 20:00:00' AND ends_at = '2027-01-11 23:00:00'")).isOne();
        ros.get("/time-off").then().body(containsString("Tue 12 Jan 2027, 09:00 to 12:00"));
        ros.get("/time-off/" + clinic.count("SELECT id FROM time_off")).then().body(allOf(containsString("By the clock of Pacific/Auckland."), containsString("value=\"09:00\"")));
    }

    @Test
    void closedDaysLeaveNoFreeTimeAtTheirPlace() {
        olive.post(CLOSURES, "name", "Works in the house", "place", clinic.place.id(), "first-day", "2027-01-12", "last-day", "2027-01-13").then().statusCode(303);
        assertThat(free(TUESDAY)).isEmpty();
        assertThat(free(TUESDAY.plusDays(1))).isEmpty();
        assertThat(free(TUESDAY.plusDays(2))).isNotEmpty();
        olive.get(CLOSURES).then().body(allOf(containsString("Works in the house"), containsString("Tue 12 Jan 2027 to Wed 13 Jan 2027"), containsString("Harbour Street Massage")));
        String path = CLOSURES + "/" + clinic.count("SELECT id FROM closure");
        olive.get(path).then().body(containsString("<option value=\"" + clinic.place.id() + "\" selected>"));
        olive.post(path, "name", "Works", "first-day", "2027-01-13", "last-day", "", "version", 0).then().statusCode(303);
        assertThat(free(TUESDAY)).isNotEmpty();
        olive.get(CLOSURES).then().body(allOf(containsString("Wed 13 Jan 2027"), containsString("The whole clinic")));
        olive.post(path, "name", "Works", "first-day", "2027-01-14", "version", 0).then().statusCode(409);
        olive.post(path + "/deletion", "version", 0).then().statusCode(409);
        olive.post(path + "/deletion", "version", 1).then().statusCode(303);
        olive.post(path + "/deletion", "version", 1).then().statusCode(303);
        assertThat(free(TUESDAY.plusDays(1))).isNotEmpty();
    }

    @Test
    void closedDaysThatCannotBeAreRefusedBesideTheField() {
        olive.post(CLOSURES, "name", "", "first-day", "", "last-day", "x").then().statusCode(422).body(allOf(containsString("id=\"name-error\""),
                containsString("id=\"first-day-error\""), containsString("id=\"last-day-error\"")));
        olive.post(CLOSURES, "name", "Backwards", "first-day", "2027-01-13", "last-day", "2027-01-12").then().statusCode(422)
                .body(allOf(containsString("id=\"last-day-error\""), containsString("The end comes before the beginning")));
        olive.post(CLOSURES, "name", "Nowhere", "first-day", "2027-01-13", "place", "x").then().statusCode(422).body(containsString("id=\"place-error\""));
        olive.post(CLOSURES, "name", "Nowhere", "first-day", "2027-01-13", "place", "999").then().statusCode(422).body(containsString("not there any more"));
        assertThat(clinic.count("SELECT COUNT(*) FROM closure")).isZero();
    }

    @Test
    void closedDaysOverVisitsAreSavedOnlyAfterTheirListWasSeen() {
        Location pier = clinic.saved(new Location("Pier", ZoneId.of("Europe/London"), null, null));
        long visit = book(TUESDAY, 10);
        olive.post(CLOSURES, "name", "Elsewhere", "place", pier.id(), "first-day", "2027-01-12").then().statusCode(303);
        Object[] closed = { "name", "Holiday", "first-day", "2027-01-11", "last-day", "2027-01-12" };
        String page = olive.post(CLOSURES, closed).then().statusCode(422).body(allOf(containsString("/appointments/" + visit), containsString("value=\"Holiday\"")))
                .extract().asString();
        assertThat(clinic.count("SELECT COUNT(*) FROM closure")).isOne();
        olive.post(CLOSURES, with(closed, "confirmed", seal(page))).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM closure")).isEqualTo(2);
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE status = 'booked'")).isOne();
    }

    @Test
    void whileNamesAreHiddenTheVisitsThatAChangeMeetsHaveInitialsAlone() {
        book(TUESDAY, 10);
        Object[] off = { "therapist", clinic.ines.id(), "from-day", "2027-01-12" };
        ros.post("/time-off", with(off, "confirmed", seal(ros.post("/time-off", off).asString()))).then().statusCode(303);
        for (Visitor visitor : List.of(ros, olive)) {
            visitor.post("/day/names", "hide", "hidden", "day", "/day").then().statusCode(303);
        }
        for (Response page : List.of(ros.get("/time-off/" + clinic.count("SELECT id FROM time_off")),
                ros.post("/time-off", "therapist", clinic.ines.id(), "from-day", "2027-01-11", "until-day", "2027-01-13"),
                olive.post(CLOSURES, "name", "Holiday", "first-day", "2027-01-12"),
                olive.post("/settings/therapists/" + clinic.ines.id(), "name", "Ines", "hue", 1, "version", 0),
                olive.post("/settings/services/" + clinic.knot60.id(), "name", "Knot", "minutes", 60, "version", 0))) {
            page.then().body(allOf(containsString("<bdi>F. B.</bdi>"), not(containsString("Fiorella")), not(containsString("Bianchi"))));
        }
    }

    @Test
    void thirtyTimesOffCostNoMoreStatementsThanOne() {
        ros.post("/time-off", "therapist", clinic.ines.id(), "from-day", "2027-03-01").then().statusCode(303);
        ros.get("/time-off").then().statusCode(200);
        long one = Statements.during(() -> ros.get("/time-off").then().statusCode(200));
        for (int day = 1; day < 30; day++) {
            Practitioner whose = day % 2 == 0 ? clinic.ines : clinic.tomas;
            clinic.saved(new TimeOff(whose, LocalDate.of(2027, 3, day).atStartOfDay(ZoneId.of("UTC")).toInstant().plusSeconds(60),
                    LocalDate.of(2027, 3, day + 1).atStartOfDay(ZoneId.of("UTC")).toInstant(), null));
        }
        ros.get("/time-off").then().statusCode(200);
        assertThat(Statements.during(() -> ros.get("/time-off").then().statusCode(200))).isEqualTo(one);
    }

    private long book(LocalDate day, int hour) {
        return ((Outcome.Done) desk.book(Request.of(fiorella.id(), clinic.knot60.id(), clinic.ines.id(), null, day, LocalTime.of(hour, 0),
                Actor.telling("Ros Keller")))).appointmentId();
    }

    private List<LocalTime> free(LocalDate day) {
        return freeTimes.all(clinic.knot60, clinic.ines.id(), day, 1).stream().map(FreeTime::time).toList();
    }

    private static Object[] with(Object[] form, Object... more) {
        List<Object> all = new ArrayList<>(List.of(form));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private static String seal(String page) {
        return page.replaceAll("(?s).*name=\"confirmed\" value=\"([^\"]+)\".*", "$1");
    }
}
