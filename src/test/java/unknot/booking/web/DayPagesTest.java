package unknot.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.Outcome;
import unknot.care.CourseOfCare;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.schedule.Room;
import unknot.schedule.Service;
import unknot.schedule.WorkingHours;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class DayPagesTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final String TRICKY = "<script>alert(1)</script>";

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;

    private Client fiorella;
    private Visitor ros;

    @BeforeEach
    void open() {
        clinic.open();
        fiorella = clinic.client("Fiorella", "Bianchi");
        ros = Visitor.signedIn("desk@test.example");
    }

    private long booked(Client client, Practitioner therapist, Service service, CourseOfCare course, LocalDate date, String time) {
        Outcome outcome = desk.book(BookingDesk.Request.of(client.id(), service.id(), therapist.id(), course == null ? null : course.id(),
                date, LocalTime.parse(time), Actor.telling("Ros Keller")));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).appointmentId();
    }

    private long bookedTomorrowAtTen() {
        return booked(fiorella, clinic.ines, clinic.knot60, null, TUESDAY, "10:00");
    }

    private String[] form(Object... changes) {
        List<String> fields = new java.util.ArrayList<>(List.of("day", TUESDAY.toString(), "client", fiorella.id().toString(), "service",
                clinic.knot60.id().toString(), "course", "none", "practitioner", clinic.ines.id().toString(), "slot", "other", "date",
                TUESDAY.toString(), "time", "10:00"));
        for (int index = 0; index < changes.length; index += 2) {
            fields.set(fields.indexOf(changes[index].toString()) + 1, changes[index + 1].toString());
        }
        return fields.toArray(String[]::new);
    }

    private long appointments() {
        return clinic.count("select count(*) from appointment");
    }

    // The calendar

    @Test
    void aVisitStandsInItsRowWithItsPlaceInTheCourse() {
        CourseOfCare course = clinic.course(fiorella, clinic.ines, clinic.knot60, 4);
        booked(fiorella, clinic.ines, clinic.knot60, course, TUESDAY, "09:00");
        long second = booked(fiorella, clinic.ines, clinic.knot60, course, TUESDAY.plusWeeks(1), "11:15");
        String page = ros.get("/day?date=" + TUESDAY.plusWeeks(1)).then().statusCode(200).extract().asString();
        assertThat(page).contains("id=\"visit-" + second + "\"", "<time>11:15</time> Knot session 2 of 4", "11:15 to 12:15, booked. ");
        // Opens at 08:00: 11:15 is 39 rows of five minutes later.
        assertThat(page.substring(page.indexOf("id=\"visit-" + second))).contains("data-row=\"40\" data-span=\"12\"");
    }

    @Test
    void eachTherapistHasAColumnWithClosedHoursAndTheBreak() {
        ros.get("/day?date=" + TUESDAY).then().statusCode(200).body(allOf(containsString("aria-label=\"Ines Calder\""),
                containsString("aria-label=\"Tomas Wren\""), containsString("class=\"closed\" data-row=\"1\" data-span=\"12\""),
                containsString("class=\"break\" data-row=\"55\" data-span=\"9\"")));
    }

    @Test
    void theFilterShowsOnlyWhoIsChosenAndLinksKeepIt() {
        ros.get("/day?date=" + TUESDAY + "&who=" + clinic.tomas.id()).then()
                .body(allOf(not(containsString("role=\"group\" aria-label=\"Ines Calder\"")), containsString("role=\"group\" aria-label=\"Tomas Wren\""),
                        containsString("/day?date=2027-01-13&amp;who=" + clinic.tomas.id())));
    }

    @Test
    void theDayGrowsWithEarlyAndLateHours() {
        for (String stretch : List.of("06:30 08:00", "19:00 22:30")) {
            clinic.saved(new WorkingHours(clinic.tomas, clinic.place, DayOfWeek.TUESDAY, LocalTime.parse(stretch.substring(0, 5)),
                    LocalTime.parse(stretch.substring(6))));
        }
        ros.get("/day?date=" + TUESDAY).then().body(allOf(containsString("data-hours=\"17\""), containsString(">06:00<"), containsString(">22:00<")));
    }

    @Test
    void aDayOnWhichNobodyWorksSaysSo() {
        ros.get("/day?date=2027-01-10").then().statusCode(200).body(containsString("Nobody works on this day."));
    }

    @ParameterizedTest
    @ValueSource(strings = { "rubbish", "2027-02-30", "2027-13-01", "+999999999-01-01", "1066-10-14", "9999-12-31", "<script>", "2027-01-12T10:00" })
    void anUnreadableDateShowsTodayAndSaysSo(String date) {
        ros.get("/day?date=" + date).then().statusCode(200)
                .body(allOf(containsString(">Monday 11 January</span>"), containsString("That date cannot be read")));
    }

    @Test
    void theDayTakesAsManyStatementsWithFourVisitsAsWithForty() {
        Service short15 = clinic.saved(new Service("Check 15", 15));
        List<Client> clients = new java.util.ArrayList<>();
        List<Practitioner> therapists = new java.util.ArrayList<>();
        for (int number = 0; number < 4; number++) {
            therapists.add(clinic.therapist("Therapist " + number, number + 3, clinic.saved(new Room(clinic.place, "Room " + number)), short15));
        }
        for (int number = 0; number < 40; number++) {
            clients.add(clinic.client("Client", "Number " + number));
        }
        for (int number = 0; number < 4; number++) {
            visit(clients, therapists, short15, number);
        }
        long withFour = Statements.during(() -> ros.get("/day?date=" + TUESDAY).then().statusCode(200));
        for (int number = 4; number < 40; number++) {
            visit(clients, therapists, short15, number);
        }
        assertThat(appointments()).isEqualTo(40);
        long withForty = Statements.during(() -> ros.get("/day?date=" + TUESDAY).then().statusCode(200));
        assertThat(withForty).isEqualTo(withFour).isBetween(4L, 8L);
    }

    private void visit(List<Client> clients, List<Practitioner> therapists, Service service, int number) {
        LocalTime time = LocalTime.of(9, 0).plusMinutes(15L * (number / 4));
        CourseOfCare course = clinic.course(clients.get(number), therapists.get(number % 4), service, 3);
        booked(clients.get(number), therapists.get(number % 4), service, course, TUESDAY, time.toString());
    }

    @ParameterizedTest
    @CsvSource({ "ines@test.example, /day", "ines@test.example, /day?panel=book", "ines@test.example, /appointments/1" })
    void therapistsAndClientsHaveNoCalendar(String email, String path) {
        Visitor.signedIn(email).get(path).then().statusCode(403);
        clinic.clientAccount(fiorella, "fiorella@test.example");
        Visitor client = Visitor.signedIn("fiorella@test.example");
        for (String closed : List.of(path, "/clients", "/clients/" + fiorella.id(), "/clients/new", "/courses/1/sessions")) {
            assertThat(client.get(closed).statusCode()).as(closed).isIn(403, 404);
        }
    }

    // The booking panel

    @Test
    void thePanelFindsAClientAsOneTypes() {
        ros.get("/day/clients?q=fior").then().statusCode(200)
                .body(allOf(containsString("Fiorella Bianchi"), containsString("b. 14 Mar 1984 · …129 · never seen"), containsString("New client “fior”")));
    }

    @Test
    void theOpenCourseIsPreselectedWithItsTherapistAndService() {
        CourseOfCare course = clinic.course(fiorella, clinic.tomas, clinic.knot60, 4);
        booked(fiorella, clinic.tomas, clinic.knot60, course, TUESDAY, "09:00");
        String page = ros.get("/day?date=" + TUESDAY + "&panel=book&client=" + fiorella.id()).then().statusCode(200).extract().asString();
        assertThat(page).contains("Session 2 of 4: Right neck and shoulder", "name=\"course\" value=\"" + course.id() + "\" checked",
                "name=\"practitioner\" value=\"" + clinic.tomas.id() + "\"", "name=\"service\" value=\"" + clinic.knot60.id() + "\"",
                "href=\"/courses/" + course.id() + "/sessions\" data-key=\"b\">Book all 3 ");
    }

    /** What the panel says of a course: each list as one line, with the offered time it belongs to in front. */
    private List<String> plans(String query) {
        String page = ros.get("/day?date=" + TUESDAY + "&panel=book&client=" + fiorella.id() + query).then().statusCode(200).extract().asString();
        return Pattern.compile("(?s)<ol class=\"num\" data-slot=\"(\\d)\">(.*?)</ol>").matcher(page).results()
                .map(plan -> plan.group(1) + ": " + plan.group(2).replaceAll("</li><li[^>]*>", " | ").replaceAll("</span><span><span[^>]*>", " ").replaceAll("<[^>]+>", ""))
                .toList();
    }

    @Test
    void thePlanOfTheCourseStandsBesideTheBookingForEachOfferedTime() {
        CourseOfCare course = clinic.course(fiorella, clinic.ines, clinic.knot60, 4);
        long first = booked(fiorella, clinic.ines, clinic.knot60, course, MONDAY, "09:00");
        booked(fiorella, clinic.ines, clinic.knot60, course, TUESDAY, "11:00");
        clinic.sql("update appointment set status = 'completed', completed_at = starts_at where id = " + first);
        assertThat(plans("")).startsWith(
                "0: 1 Completed: Today 09:00 | 2 Booked: Tue 12 Jan 11:00 | 3 this booking: time to choose | 4 to book: to book",
                // Before the second session, which becomes the third.
                "1: 1 Completed: Today 09:00 | 2 this booking: Tue 12 Jan 09:00 | 3 Booked: Tue 12 Jan 11:00 | 4 to book: about 19 Jan")
                .contains("2: 1 Completed: Today 09:00 | 2 this booking: Tue 12 Jan 10:00 | 3 Booked: Tue 12 Jan 11:00 | 4 to book: about 19 Jan");
        assertThat(plans("&from=2027-01-20").get(1))
                .isEqualTo("1: 1 Completed: Today 09:00 | 2 Booked: Tue 12 Jan 11:00 | 3 this booking: Wed 20 Jan 09:00 | 4 to book: about 27 Jan");
        assertThat(plans("&course=none")).isEmpty();
    }

    @Test
    void aLongCourseKeepsWhatIsAroundTheNextSession() {
        CourseOfCare course = clinic.course(fiorella, clinic.ines, clinic.knot60, 12);
        for (int week = 0; week < 7; week++) {
            booked(fiorella, clinic.ines, clinic.knot60, course, TUESDAY.plusWeeks(week), "09:00");
        }
        assertThat(plans("&from=2027-03-02").get(1)).isEqualTo("1: 1–5 Booked: Tue 9 Feb 09:00 | 6 Booked: Tue 16 Feb 09:00"
                + " | 7 Booked: Tue 23 Feb 09:00 | 8 this booking: Tue 2 Mar 09:00 | 9 to book: about 9 Mar | 10–12 to book: about 30 Mar");
    }

    @Test
    void aCourseThatIsBookedWholeIsShownAndAnotherCanBeOpened() {
        CourseOfCare course = clinic.course(fiorella, clinic.ines, clinic.knot60, 1);
        booked(fiorella, clinic.ines, clinic.knot60, course, TUESDAY, "11:00");
        assertThat(plans("")).containsExactly("0: 1 Booked: Tue 12 Jan 11:00");
        ros.get("/day?panel=book&client=" + fiorella.id()).then().body(allOf(containsString("0 of 1 done, 1 to come"), containsString("Open a course of care")));
    }

    @Test
    void thePlanTakesAsManyStatementsForTwelveSessionsAsForTwo() {
        booked(fiorella, clinic.ines, clinic.knot60, clinic.course(fiorella, clinic.ines, clinic.knot60, 2), MONDAY, "09:00");
        String path = "/day?panel=book&client=" + fiorella.id();
        ros.get(path);
        long two = Statements.during(() -> ros.get(path).then().statusCode(200));
        CourseOfCare long12 = clinic.course(fiorella, clinic.ines, clinic.knot60, 12);
        for (int week = 0; week < 7; week++) {
            booked(fiorella, clinic.ines, clinic.knot60, long12, TUESDAY.plusWeeks(week), "09:00");
        }
        ros.get(path);
        assertThat(Statements.during(() -> ros.get(path).then().statusCode(200))).isEqualTo(two);
    }

    @Test
    void anOfferedTimeIsBooked() {
        String page = ros.get("/day?date=" + TUESDAY + "&panel=book&client=" + fiorella.id() + "&service=" + clinic.knot60.id()).asString();
        String slot = page.replaceAll("(?s).*?name=\"slot\" value=\"([^\"]+)\" id=\"slot-1\".*", "$1");
        assertThat(slot).isEqualTo("2027-01-12T09:00;" + clinic.ines.id());
        String then = ros.post("/appointments", (Object[]) form("slot", slot)).then().statusCode(303).extract().header("Location");
        assertThat(then).contains("/day?date=2027-01-12&visit=", "&said=booked");
        ros.get(then.substring(then.indexOf("/day"))).then().statusCode(200).body(containsString("Booked: Fiorella Bianchi, Tue 12 Jan, 09:00."));
    }

    @Test
    void aTimeThatWasJustTakenKeepsTheFormAndOffersTheNearest() {
        bookedTomorrowAtTen();
        Client other = clinic.client("Ewan", "Fiore");
        ros.post("/appointments", (Object[]) form("client", other.id(), "slot", "2027-01-12T10:00;" + clinic.ines.id())).then().statusCode(409)
                .body(allOf(containsString("This time was just taken."), containsString("Nothing was saved; the rest of your form is still here."),
                        containsString("Ewan Fiore"), containsString("value=\"2027-01-12T11:00;" + clinic.ines.id() + "\""),
                        containsString("value=\"2027-01-12T10:00;" + clinic.tomas.id() + "\"")));
        assertThat(appointments()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "client | 999999 | There is no such client.",
            "client | | Choose a client.",
            "client | -1 | There is no such client.",
            "client | 99999999999999999999 | Choose a client.",
            "service | 999999 | This service is not offered.",
            "service | x | Choose a service.",
            "practitioner | 999999 | There is no such therapist.",
            "practitioner | abc | Choose a therapist.",
            "course | 999999 | This is no course of this client.",
            "course | chronic | Choose one of the courses shown.",
            "date | 2027-01-08 | This time has passed.",
            "date | 2027-02-30 | This is no date.",
            "date | soon | This is no date.",
            "date | +999999999-12-31 | This is no date.",
            "date | 2029-01-09 | This is further ahead than the clinic books.",
            "date | 2027-01-16 | The therapist does not work then",
            "time | 25:00 | This is no time of day.",
            "time | 07:00 | The therapist does not work then",
            "time | 12:15 | The therapist does not work then",
            "time | 10:03 | Visits begin on a multiple of five minutes.",
            "slot | 2027-01-12T25:00;1 | Choose a time.",
            "slot | whenever | Choose a time.",
            "slot | ;;;TTT | Choose a time.",
    })
    void whatCannotBeBookedIsSaidAndNothingIsSaved(String field, String value, String message) {
        ros.post("/appointments", (Object[]) form(field, value == null ? "" : value)).then().statusCode(422)
                .body(allOf(containsString(message), containsString("New booking")));
        assertThat(appointments()).isZero();
        assertThat(clinic.count("select count(*) from slot_claim")).isZero();
    }

    @Test
    void aTherapistWithoutTheServiceIsRefused() {
        ros.post("/appointments", (Object[]) form("service", clinic.deep90.id(), "practitioner", clinic.tomas.id())).then().statusCode(422)
                .body(containsString("This therapist does not offer this service."));
        assertThat(appointments()).isZero();
    }

    @Test
    void anotherClientsCourseIsRefused() {
        CourseOfCare others = clinic.course(clinic.client("Ewan", "Fiore"), clinic.ines, clinic.knot60, 3);
        ros.post("/appointments", (Object[]) form("course", others.id())).then().statusCode(422)
                .body(containsString("This is no course of this client."));
    }

    @Test
    void anEmptyFormSaysWhatIsMissing() {
        ros.post("/appointments").then().statusCode(422)
                .body(allOf(containsString("Choose a client."), containsString("Choose a service."), containsString("Choose a time.")));
    }

    @Test
    void whatWasTypedIsNeverMarkup() {
        Client tricky = clinic.client(TRICKY, "\u05e0\u05d5\u05e2\u05d4 😀\"'");
        long visit = booked(tricky, clinic.ines, clinic.knot60, clinic.course(tricky, clinic.ines, clinic.knot60, 2), TUESDAY, "10:00");
        String typed = "<script>alert(1)";
        for (String path : List.of("/day?date=" + TUESDAY, "/day?date=" + TUESDAY + "&visit=" + visit, "/day?panel=book&client=" + tricky.id(),
                "/day?panel=book&q=" + typed, "/day?panel=new-client&q=" + typed, "/day/clients?q=" + typed, "/clients?q=" + typed,
                "/clients/" + tricky.id(), "/clients/" + tricky.id() + "/edit", "/clients/new?name=" + typed, "/day?said=" + typed + "&visit=" + visit,
                "/day?panel=" + typed + "&from=" + typed + "&service=" + typed + "&who=" + typed + "&course=" + typed + "&doing=" + typed)) {
            assertThat(ros.get(path).then().statusCode(200).extract().asString()).as(path).doesNotContain("<script>alert");
        }
        for (String field : List.of("client", "service", "practitioner", "course", "date", "time", "slot", "day")) {
            assertThat(ros.post("/appointments", (Object[]) form(field, TRICKY)).asString()).as(field).doesNotContain("<script>alert");
        }
    }

    // The visit

    @Test
    void onlyWhatTheStatusAllowsIsOffered() {
        long visit = bookedTomorrowAtTen();
        ros.get("/day?visit=" + visit).then().statusCode(200).body(allOf(containsString(">Tuesday 12 January</span>"),
                not(containsString("/arrival")), not(containsString("/no-show")), containsString("doing=move"), containsString("doing=cancel")));
        TestClock.standAt(TestClock.START.plusSeconds(24 * 3600));
        ros = Visitor.signedIn("desk@test.example");
        ros.get("/day?visit=" + visit).then().body(allOf(containsString("/arrival"), containsString("/completion"), not(containsString("/no-show"))));
        TestClock.standAt(TestClock.START.plusSeconds(26 * 3600 + 1800));
        ros = Visitor.signedIn("desk@test.example");
        ros.get("/day?visit=" + visit).then().body(containsString("/no-show"));
        ros.post("/appointments/" + visit + "/arrival", "version", 0, "day", TUESDAY.toString()).then().statusCode(303);
        ros.get("/day?visit=" + visit).then()
                .body(allOf(not(containsString("/arrival")), containsString("/completion"), not(containsString("doing=move"))));
        ros.post("/appointments/" + visit + "/completion", "version", 1, "day", TUESDAY.toString()).then().statusCode(303);
        ros.get("/day?visit=" + visit).then().body(allOf(not(containsString("/completion")), not(containsString("doing=cancel"))));
    }

    @Test
    void aVisitMovesToAnOfferedTime() {
        long visit = bookedTomorrowAtTen();
        ros.post("/appointments/" + visit + "/move", "version", 0, "day", TUESDAY.toString(), "slot", "2027-01-14T14:00;" + clinic.tomas.id()).then()
                .statusCode(303).header("Location", containsString("/day?date=2027-01-14&visit=" + visit + "&said=moved"));
        assertThat(clinic.count("select count(*) from appointment where practitioner_id = " + clinic.tomas.id()
                + " and starts_at = '2027-01-14 14:00:00'")).isEqualTo(1);
    }

    @Test
    void movingOntoAnotherVisitIsRefusedWithTheNearestTimes() {
        long visit = bookedTomorrowAtTen();
        booked(clinic.client("Ewan", "Fiore"), clinic.ines, clinic.knot60, null, TUESDAY, "11:00");
        ros.post("/appointments/" + visit + "/move", "version", 0, "day", TUESDAY.toString(), "slot", "other", "date", TUESDAY.toString(), "time", "11:30",
                "practitioner", clinic.ines.id()).then().statusCode(409)
                .body(allOf(containsString("The therapist is taken then."), containsString("name=\"slot\" value=\"2027-01-12T")));
        assertThat(clinic.count("select count(*) from appointment where starts_at = '2027-01-12 10:00:00'")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({ "arrival, 409", "completion, 409", "no-show, 409" })
    void aPageOpenedBeforeAnotherChangeIsRefused(String act, int status) {
        long visit = bookedTomorrowAtTen();
        TestClock.standAt(TestClock.START.plusSeconds(26 * 3600 + 1800));
        ros = Visitor.signedIn("desk@test.example");
        for (String version : List.of("7", "", "x", "99999999999")) {
            ros.post("/appointments/" + visit + "/" + act, "version", version, "day", TUESDAY.toString()).then().statusCode(status)
                    .body(containsString("Somebody changed this visit meanwhile."));
        }
        assertThat(clinic.count("select count(*) from appointment where status = 'booked'")).isEqualTo(1);
    }

    @Test
    void aCancellationNeedsAReasonAndFreesTheTime() {
        long visit = bookedTomorrowAtTen();
        ros.post("/appointments/" + visit + "/cancellation", "version", 0, "day", TUESDAY.toString(), "why", "bored").then().statusCode(422)
                .body(containsString("Say why, in a word or two."));
        ros.post("/appointments/" + visit + "/cancellation", "version", 0, "day", TUESDAY.toString(), "own-words", "x".repeat(301)).then().statusCode(422)
                .body(containsString("At most 300 characters."));
        ros.post("/appointments/" + visit + "/cancellation", "version", 0, "day", TUESDAY.toString(), "why", "ill", "own-words", "flu 🤒 " + TRICKY).then()
                .statusCode(303);
        ros.get("/day?visit=" + visit).then().body(allOf(containsString("Ill: flu 🤒 &lt;script&gt;"), not(containsString(TRICKY))));
        assertThat(clinic.count("select count(*) from slot_claim")).isZero();
    }

    @Test
    void withoutTheTokenNothingHappens() {
        long visit = bookedTomorrowAtTen();
        for (String path : List.of("/appointments", "/appointments/" + visit + "/cancellation", "/clients", "/clients/" + fiorella.id(),
                "/clients/" + fiorella.id() + "/courses", "/courses/1/sessions")) {
            assertThat(ros.postWithoutToken(path, "version", "0", "why", "ill", "given-name", "A", "family-name", "B").statusCode()).as(path)
                    .isEqualTo(400);
        }
        assertThat(clinic.count("select count(*) from appointment where status = 'booked'")).isEqualTo(1);
        assertThat(clinic.count("select count(*) from client")).isEqualTo(1);
    }

    @Test
    void aVisitThatIsNotThereIsNotFound() {
        for (String path : List.of("/day?visit=999999", "/day?visit=x")) {
            ros.get(path).then().statusCode(404);
        }
        ros.post("/appointments/999999/arrival", "version", 0).then().statusCode(404);
    }
}
