package unknot.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import unknot.schedule.Closure;
import unknot.schedule.Practitioner;
import unknot.schedule.Room;
import unknot.schedule.Service;
import unknot.schedule.TimeOff;
import unknot.schedule.WorkingHours;
import unknot.shared.Location;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class CalendarPagesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);

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
        Outcome outcome = desk.book(BookingDesk.Request.of(client.id(), service.id(), therapist.id(), course == null ? null : course.id(), date,
                LocalTime.parse(time), Actor.telling("Ros Keller")));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).appointmentId();
    }

    private String page(String path) {
        return ros.get(path).then().statusCode(200).extract().asString();
    }

    /** Lays a visit over whatever is there, as an overbooking does. */
    private void over(Client client, Practitioner therapist, LocalDate date, String from, String to) {
        clinic.sql("insert into appointment (client_id, practitioner_id, room_id, service_id, starts_at, ends_at, status, booked_at, booked_by,"
                + " overlap_reason) values (" + client.id() + ", " + therapist.id() + ", " + clinic.lantern.id() + ", " + clinic.focus30.id() + ", '"
                + date + " " + from + "', '" + date + " " + to + "', 'booked', '2027-01-01', 'Ros Keller', 'in pain, agreed with Ines')");
    }

    // Views

    @ParameterizedTest
    @CsvSource({ "day, Tuesday 12 January", "week, 11–17 January", "agenda, 12–18 January", "month, January 2027" })
    void eachViewHasItsAddressAndItsTitle(String view, String title) {
        assertThat(page("/" + view + "?date=" + TUESDAY)).contains("<span class=\"only-wide\">" + title + "</span>",
                "href=\"/" + view + "?date=2027-01-12\" aria-current=\"page\"");
    }

    @Test
    void switchingTheViewKeepsTheDayTheFilterAndThePanel() {
        long visit = booked(fiorella, clinic.tomas, clinic.knot60, null, TUESDAY, "10:00");
        String kept = "date=2027-01-12&amp;who=" + clinic.tomas.id() + "&amp;colours=status";
        String page = page("/day?date=2027-01-12&who=" + clinic.tomas.id() + "&colours=status&visit=" + visit);
        assertThat(page).contains("href=\"/agenda?" + kept + "&amp;visit=" + visit, "href=\"/week?" + kept + "&amp;visit=" + visit,
                "href=\"/day?date=2027-01-13&amp;who=" + clinic.tomas.id() + "&amp;colours=status&amp;visit=" + visit);
        assertThat(page("/month?date=2027-01-12&panel=book&client=" + fiorella.id()))
                .contains("href=\"/day?date=2027-01-12&amp;panel=book&amp;client=" + fiorella.id());
    }

    @Test
    void afterAnActOneIsWhereOneWas() {
        long visit = booked(fiorella, clinic.ines, clinic.knot60, null, TUESDAY, "10:00");
        String then = ros.post("/appointments/" + visit + "/cancellation", "version", 0, "day", "/agenda?date=2027-01-11&colours=status", "why", "ill")
                .then().statusCode(303).extract().header("Location");
        assertThat(then).contains("/agenda?date=2027-01-11&colours=status&visit=" + visit + "&said=cancelled");
    }

    @Test
    void theDayHasAColumnForEachRoomWhereTheTherapistIsNamed() {
        booked(fiorella, clinic.ines, clinic.knot60, null, TUESDAY, "10:00");
        String page = page("/day?date=" + TUESDAY + "&columns=rooms");
        assertThat(page).contains("role=\"group\" aria-label=\"Lantern\"", "role=\"group\" aria-label=\"Quay\"", "<span>Ines Calder</span>")
                .doesNotContain("role=\"group\" aria-label=\"Ines Calder\"");
    }

    @Test
    void theWeekIsOneTherapistsFromMondayOn() {
        booked(fiorella, clinic.tomas, clinic.knot60, null, TUESDAY.plusDays(2), "14:00");
        booked(clinic.client("Ewan", "Fiore"), clinic.ines, clinic.knot60, null, TUESDAY, "10:00");
        String page = page("/week?date=2027-01-17&of=" + clinic.tomas.id());
        assertThat(page).contains("Tomas Wren</span>", "aria-label=\"Monday 11 January\"", "aria-label=\"Thursday 14 January\"", "Fiorella Bianchi")
                .doesNotContain("Ewan Fiore", "role=\"group\" aria-label=\"Saturday 16 January\"");
        clinic.saved(new WorkingHours(clinic.tomas, clinic.place, DayOfWeek.SATURDAY, LocalTime.of(9, 0), LocalTime.of(12, 0)));
        assertThat(page("/week?date=2027-01-17&of=" + clinic.tomas.id())).contains("role=\"group\" aria-label=\"Saturday 16 January\"");
    }

    @Test
    void theAgendaListsTheDaysThatFollow() {
        long visit = booked(fiorella, clinic.tomas, clinic.knot60, null, TUESDAY.plusDays(6), "14:00");
        booked(fiorella, clinic.tomas, clinic.knot60, null, TUESDAY.plusDays(7), "14:00");
        String page = page("/agenda?date=" + TUESDAY);
        assertThat(page).containsOnlyOnce("Fiorella Bianchi").contains("id=\"visit-" + visit + "\"", "14:00–15:00", "Nothing booked.",
                "Nobody works, nothing booked.");
        assertThat(page("/agenda?date=" + TUESDAY + "&who=" + clinic.ines.id())).doesNotContain("Fiorella Bianchi");
    }

    @Test
    void theMonthSaysHowFullEachDayIs() {
        // Two therapists work 7 hours 45 each.
        booked(fiorella, clinic.ines, clinic.deep90, null, TUESDAY, "10:00");
        String page = page("/month?date=" + TUESDAY);
        assertThat(page).contains("href=\"/day?date=2027-01-12\"", "1.5 of 15.5 h", "1 visit", "Quiet", "Free", "Closed", "data-tenths=\"1\"");
        assertThat(page("/month?date=" + TUESDAY + "&who=" + clinic.ines.id())).contains("1.5 of 7.8 h", "data-tenths=\"2\"");
        assertThat(page("/day/loads?date=" + TUESDAY)).contains("data-load=\"quiet\"").doesNotContain("hx-trigger");
    }

    @ParameterizedTest
    @ValueSource(strings = { "rubbish", "1066-10-14", "2027-02-30" })
    void anUnreadableDateIsTodayInEveryView(String date) {
        for (View view : View.values()) {
            assertThat(page("/" + view.code() + "?date=" + date)).contains("That date cannot be read");
        }
    }

    @Test
    void theFirstAndLastDaysOfTheCalendarCanBeShown() {
        for (View view : View.values()) {
            page("/" + view.code() + "?date=2000-01-01");
            page("/" + view.code() + "?date=2099-12-31");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "day", "week", "agenda", "month", "day/loads" })
    void therapistsAndClientsHaveNoneOfThese(String path) {
        clinic.clientAccount(fiorella, "fiorella@test.example");
        Visitor.signedIn("ines@test.example").get("/" + path).then().statusCode(403);
        Visitor.signedIn("fiorella@test.example").get("/" + path).then().statusCode(403);
    }

    // What is shown of a day

    @Test
    void twoAtATimeStandSideBySideAndMoreOpenAsAList() {
        booked(fiorella, clinic.ines, clinic.knot60, null, TUESDAY, "10:00");
        over(clinic.client("Ewan", "Fiore"), clinic.ines, TUESDAY, "10:30", "11:00");
        String two = page("/day?date=" + TUESDAY);
        assertThat(two).contains("data-lane=\"1\"", "data-lane=\"2\" data-low data-overbooked", "<em>Overbooked</em>").doesNotContain("<details class=\"more-visits\"");
        over(clinic.client("Nell", "Sorensen"), clinic.ines, TUESDAY, "10:45", "11:15");
        String three = page("/day?date=" + TUESDAY);
        assertThat(three).contains("<details class=\"more-visits\"", ">+2<", "2 more visits at this time", "Ewan Fiore", "Nell Sorensen", "data-lane=\"1\"")
                .doesNotContain("data-lane=\"2\"");
    }

    @Test
    void timeOffAndClosuresAreSaidWithTheirReasonInThePastToo() {
        clinic.saved(new TimeOff(clinic.ines, Instant.parse("2027-01-12T14:00:00Z"), Instant.parse("2027-01-13T10:00:00Z"), "Course in Leeds"));
        clinic.saved(new Closure(null, LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 26), "Christmas"));
        // Shown from 08:00: 14:00 is row 73, and the day ends at 20:00.
        assertThat(page("/day?date=" + TUESDAY)).contains("class=\"away\" data-row=\"73\" data-span=\"72\"", "Away: Course in Leeds");
        // From midnight to 10:00 the next day.
        assertThat(page("/day?date=" + TUESDAY.plusDays(1))).contains("class=\"away\" data-row=\"1\" data-span=\"24\"");
        assertThat(page("/day?date=" + TUESDAY.plusDays(2))).doesNotContain("Course in Leeds");
        assertThat(page("/day?date=2026-12-24")).contains("class=\"away\" data-row=\"1\" data-span=\"144\"", "Christmas");
        assertThat(page("/month?date=2026-12-01")).contains("Christmas");
        assertThat(page("/agenda?date=2026-12-24")).contains("Christmas");
    }

    @Test
    void hoursHoldOnlyBetweenTheirDates() {
        clinic.sql("update working_hours set valid_until = '2027-01-12' where practitioner_id = " + clinic.ines.id());
        assertThat(page("/day?date=" + TUESDAY)).contains("09:00–17:30 · Quay");
        assertThat(page("/day?date=" + TUESDAY.plusDays(1))).doesNotContain("09:00–17:30 · Quay").contains("Not working");
    }

    @Test
    void aVisitAtNightGrowsTheDay() {
        over(fiorella, clinic.ines, TUESDAY, "23:30", "23:59");
        over(fiorella, clinic.ines, TUESDAY, "05:10", "05:40");
        assertThat(page("/day?date=" + TUESDAY)).contains("data-hours=\"19\"", ">05:00<", ">23:00<");
    }

    @Test
    void theColourTellsTheServiceOrTheStatusAndTheLegendSaysWhich() {
        booked(fiorella, clinic.ines, clinic.knot60, null, TUESDAY, "10:00");
        int hue = 1 + (int) (clinic.knot60.id() % 8);
        assertThat(page("/day?date=" + TUESDAY + "&colours=service")).contains("data-colours=\"service\"", "data-who=\"" + hue + "\" data-status=\"booked\"",
                "</span>Knot session</span>");
        assertThat(page("/day?date=" + TUESDAY + "&colours=status")).contains("data-colours=\"status\"", "</span>No-show</span>");
    }

    @Test
    void aPlaceShowsItsOwnVisitsByItsOwnClock() {
        assertThat(page("/day?date=" + TUESDAY)).doesNotContain("place-list");
        Location hill = clinic.saved(new Location("Hill Street", ZoneId.of("America/New_York"), null, null));
        Room fern = clinic.saved(new Room(hill, "Fern"));
        clinic.saved(new WorkingHours(clinic.tomas, hill, DayOfWeek.TUESDAY, LocalTime.of(13, 0), LocalTime.of(18, 0)));
        booked(fiorella, clinic.ines, clinic.knot60, null, TUESDAY, "10:00");
        clinic.sql("insert into appointment (client_id, practitioner_id, room_id, service_id, starts_at, ends_at, status, booked_at, booked_by) values ("
                + clinic.client("Ewan", "Fiore").id() + ", " + clinic.tomas.id() + ", " + fern.id() + ", " + clinic.knot60.id()
                + ", '2027-01-12 19:00', '2027-01-12 20:00', 'booked', '2027-01-01', 'Ros Keller')");
        assertThat(page("/day?date=" + TUESDAY)).contains("place-list", "Fiorella Bianchi", "At Hill Street").doesNotContain("Ewan Fiore");
        String there = page("/day?date=" + TUESDAY + "&place=" + hill.id());
        // 19:00 in London is 14:00 in New York.
        assertThat(there).contains("Ewan Fiore", "14:00 to 15:00, booked. ", "13:00–18:00").doesNotContain("Fiorella Bianchi", "aria-label=\"Ines Calder\"");
        assertThat(page("/month?date=" + TUESDAY + "&place=" + hill.id())).contains("1 of 5 h");
    }

    @Test
    void thePlaceInTheCourseIsTheOneOfThePanel() {
        CourseOfCare course = clinic.course(fiorella, clinic.ines, clinic.knot60, 4);
        long missed = booked(fiorella, clinic.ines, clinic.knot60, course, TUESDAY, "09:00");
        long second = booked(fiorella, clinic.ines, clinic.knot60, course, TUESDAY.plusDays(1), "09:00");
        long called = booked(fiorella, clinic.ines, clinic.knot60, course, TUESDAY.plusDays(2), "09:00");
        long last = booked(fiorella, clinic.ines, clinic.knot60, course, TUESDAY.plusDays(3), "09:00");
        clinic.sql("update appointment set status = 'no-show' where id = " + missed);
        clinic.sql("update appointment set status = 'cancelled', cancelled_at = '2027-01-11', cancellation_reason = 'ill' where id = " + called);
        for (boolean noShowsCount : List.of(false, true)) {
            clinic.sql("update booking_policy set no_shows_count = " + noShowsCount);
            String week = page("/week?date=" + TUESDAY + "&of=" + clinic.ines.id());
            for (long visit : List.of(missed, second, last)) {
                String panel = page("/day?visit=" + visit);
                String what = panel.replaceAll("(?s).*<h2 id=\"panel-title\".*?<p class=\"mb-0 muted\">([^<]*?) *<.*", "$1").strip();
                assertThat(week.substring(week.indexOf("id=\"visit-" + visit))).as("visit %s, no-shows count: %s", visit, noShowsCount)
                        .containsSubsequence("</time> " + what + "</span>");
            }
            assertThat(week).contains(noShowsCount ? "Knot session 3 of 4" : "Knot session 2 of 4");
        }
    }

    // Names

    @Test
    void whileNamesAreHiddenNoneIsSent() {
        CourseOfCare course = clinic.course(fiorella, clinic.ines, clinic.knot60, 4);
        long visit = booked(fiorella, clinic.ines, clinic.knot60, course, TUESDAY, "10:00");
        over(clinic.client("Ewan", "Fiore"), clinic.ines, TUESDAY, "10:15", "10:45");
        over(clinic.client("Nell", "Sorensen"), clinic.ines, TUESDAY, "10:30", "11:00");
        List<String> everything = Stream.of("/day?date=2027-01-12", "/day?date=2027-01-12&columns=rooms", "/week?date=2027-01-12",
                "/agenda?date=2027-01-12", "/day?date=2027-01-12&visit=#", "/agenda?date=2027-01-12&visit=#", "/month?date=2027-01-12&visit=#",
                "/day?date=2027-01-12&visit=#&doing=move", "/day?date=2027-01-12&visit=#&doing=cancel", "/day?date=2027-01-12&visit=#&said=booked",
                "/week?date=2027-01-12&visit=#&said=moved", "/day?date=2027-01-12&panel=book&client=@", "/day?date=2027-01-12&panel=book&q=fior",
                "/day/clients?q=fior", "/day/clients?q=07700 900129")
                .map(path -> path.replace("#", Long.toString(visit)).replace("@", fiorella.id().toString())).toList();
        for (String path : everything) {
            assertThat(page(path)).as("with names: %s", path).contains("Fiorella");
        }
        ros.post("/day/names", "hide", "hidden", "day", "/day?date=2027-01-12").then().statusCode(303);
        for (String path : everything) {
            assertThat(page(path)).as("without names: %s", path).contains("F. B.");
            assertThat(page(path).toLowerCase(Locale.ROOT)).as("without names: %s", path)
                    .doesNotContain("fiorella", "bianchi", "ewan", "nell", "sorensen", "\"tel:");
        }
        assertThat(page("/month?date=2027-01-12").toLowerCase(Locale.ROOT)).doesNotContain("fiorella", "bianchi");
    }

    @Test
    void aRefusedBookingHidesTheNameToo() {
        booked(fiorella, clinic.ines, clinic.knot60, null, TUESDAY, "10:00");
        Client other = clinic.client("Ewan", "Sorensen");
        ros.post("/day/names", "hide", "hidden", "day", "/day");
        String refused = ros.post("/appointments", "day", TUESDAY.toString(), "client", other.id(), "service", clinic.knot60.id(), "course", "none", "practitioner",
                clinic.ines.id(), "slot", "2027-01-12T10:00;" + clinic.ines.id()).then().statusCode(409).extract().asString();
        assertThat(refused).contains("E. S.").doesNotContain("Ewan", "Sorensen", "Fiorella", "Bianchi");
    }

    @Test
    void namesComeBackWhereOneWasWithThePanel() {
        ros.post("/week/names", "hide", "hidden", "day", "/week?date=2027-01-12", "panel", "&panel=book&q=fior").then().statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith("/week?date=2027-01-12&panel=book&q=fior"));
        ros.post("/day/names", "hide", "", "day", "https://elsewhere.example/", "panel", "&x=y\r\nSet-Cookie: a=b").then().statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith("/day?date=2027-01-11"));
        booked(fiorella, clinic.ines, clinic.knot60, null, TUESDAY, "10:00");
        assertThat(page("/day?date=" + TUESDAY)).contains("Fiorella Bianchi");
        ros.postWithoutToken("/day/names", "hide", "hidden").then().statusCode(400);
    }

    // Cost

    @Test
    void aViewTakesAsManyStatementsWithFourVisitsAsWithForty() {
        Service short15 = clinic.saved(new Service("Check 15", 15));
        List<Client> clients = new ArrayList<>();
        for (int number = 0; number < 40; number++) {
            clients.add(clinic.client("Client", "Number " + number));
        }
        List<Practitioner> therapists = new ArrayList<>(List.of(clinic.ines));
        for (int number = 0; number < 3; number++) {
            therapists.add(clinic.therapist("Therapist " + number, number + 3, clinic.saved(new Room(clinic.place, "Room " + number)), short15));
        }
        clinic.sql("insert into practitioner_service values (" + clinic.ines.id() + ", " + short15.id() + ")");
        for (int number = 0; number < 4; number++) {
            visit(clients, therapists, short15, number);
        }
        List<String> views = List.of("/day?date=2027-01-12", "/day?date=2027-01-12&columns=rooms", "/week?date=2027-01-12", "/agenda?date=2027-01-12",
                "/month?date=2027-01-12", "/day/loads?date=2027-01-12");
        page(views.get(0));
        Map<String, Long> withFour = views.stream().collect(Collectors.toMap(view -> view, view -> Statements.during(() -> page(view))));
        for (int number = 4; number < 40; number++) {
            visit(clients, therapists, short15, number);
        }
        for (String view : views) {
            assertThat(Statements.during(() -> page(view))).as(view).isEqualTo(withFour.get(view)).isLessThanOrEqualTo(6);
        }
    }

    private void visit(List<Client> clients, List<Practitioner> therapists, Service service, int number) {
        LocalTime time = LocalTime.of(9, 0).plusMinutes(15L * (number / 4));
        booked(clients.get(number), therapists.get(number % 4), service, clinic.course(clients.get(number), therapists.get(number % 4), service, 3), TUESDAY,
                time.toString());
    }

    @Test
    void theSheetSaysWhoPrintedItAndWhen() {
        TestClock.standAt(TestClock.START.plusSeconds(4 * 3600 + 240));
        ros = Visitor.signedIn("desk@test.example");
        assertThat(page("/day?date=" + TUESDAY)).contains("Harbour Street Massage. Printed by Ros Keller, 11 Jan 2027, 12:04");
    }
}
