package unknot.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.care.CourseOfCare;
import unknot.clients.Client;
import unknot.shared.Statements;
import unknot.shared.Visitor;

@QuarkusTest
class CoursePlanPagesTest {

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;

    private Client fiorella;
    private CourseOfCare course;
    private String path;
    private Visitor ros;

    @BeforeEach
    void open() {
        clinic.open();
        fiorella = clinic.client("Fiorella", "Bianchi");
        course = clinic.course(fiorella, clinic.ines, clinic.knot60, 3);
        path = "/courses/" + course.id() + "/sessions";
        ros = Visitor.signedIn("desk@test.example");
    }

    private String slot(String dateAndTime) {
        return dateAndTime + ";" + clinic.ines.id();
    }

    @Test
    void everySessionComesWithAProposalAWeekApart() {
        ros.get(path + "?from=2027-01-12&time=10:00").then().statusCode(200)
                .body(allOf(containsString("value=\"" + slot("2027-01-12T10:00") + "\" checked"),
                        containsString("value=\"" + slot("2027-01-19T10:00") + "\" checked"),
                        containsString("value=\"" + slot("2027-01-26T10:00") + "\" checked"), containsString("Book 3 visits for Fiorella")));
    }

    @Test
    void hiddenNamesAreHiddenHere() {
        ros.get(path).then().body(allOf(containsString("Fiorella"), containsString("Right neck and shoulder")));
        ros.post("/day/names", "hide", "hidden", "day", "/day");
        ros.get(path).then().statusCode(200).body(allOf(not(containsString("Fiorella")), not(containsString("Right neck and shoulder"))));
    }

    @Test
    void thePatternAndWhetherTheTimeIsFixedAreChosen() {
        booked(clinic.client("Ewan", "Fiore"), LocalDate.of(2027, 1, 15));
        String twice = ros.get(path + "?from=2027-01-12&time=10:00&every=twice-weekly&times=same").then().statusCode(200).extract().asString();
        assertThat(twice).contains("id=\"every-twice-weekly\" value=\"twice-weekly\" checked", "id=\"times-same\" value=\"same\" checked",
                "value=\"" + slot("2027-01-12T10:00") + "\" checked", "value=\"" + slot("2027-01-19T10:00") + "\" checked",
                "1 date clashes. Choose another time for it, or leave it out.", "<s class=\"num\">Fri 15 Jan, 10:00</s>", "The therapist is taken then.",
                "Book 2 visits for Fiorella").containsOnlyOnce("data-state=\"clash\"")
                .doesNotContain("value=\"" + slot("2027-01-15T10:00") + "\"");
        ros.get(path + "?from=2027-01-12&time=10:00&every=twice-weekly").then().statusCode(200).body(allOf(not(containsString("data-state=\"clash\"")),
                containsString("Book 3 visits for Fiorella")));
        ros.get(path + "?from=2027-01-12&time=10:00&every=fortnightly").then()
                .body(allOf(containsString("value=\"" + slot("2027-01-26T10:00") + "\" checked"), containsString("value=\"" + slot("2027-02-09T10:00") + "\" checked")));
        ros.get(path + "?from=2027-01-12&time=20:00&times=same").then().body(containsString("The therapist does not work then"));
        ros.get(path + "?every=daily&times=<script>alert(1)</script>&from=x&time=y").then().statusCode(200).body(not(containsString("<script>alert")));
    }

    @Test
    void aDateOnWhichTheClientIsBusyIsNotSuggested() {
        desk.book(BookingDesk.Request.of(fiorella.id(), clinic.knot60.id(), clinic.tomas.id(), null, LocalDate.of(2027, 1, 19), LocalTime.of(10, 0),
                Actor.telling("Ros Keller")));
        ros.get(path + "?from=2027-01-12&time=10:00").then().statusCode(200).body(allOf(not(containsString("value=\"" + slot("2027-01-19T10:00") + "\"")),
                containsString("value=\"" + slot("2027-01-12T10:00") + "\" checked")));
    }

    @Test
    void aSessionWithoutAChoiceIsAskedForAndTheOnesAfterItAreKept() {
        ros.post(path, "session-0", slot("2027-01-12T10:00"), "date-1", "", "time-1", "", "session-2", slot("2027-01-26T10:00"), "date-2", "", "time-2", "")
                .then().statusCode(422).body(allOf(containsString("id=\"problem-1\""), containsString("value=\"" + slot("2027-01-26T10:00") + "\" checked")));
        assertThat(clinic.count("select count(*) from appointment")).isZero();
    }

    @Test
    void movingOneSessionKeepsTheOthersAndNumbersFollowTheCalendar() {
        ros.post(path, "session-0", slot("2027-01-12T10:00"), "session-1", slot("2027-01-19T10:00"), "session-2", slot("2027-01-26T10:00")).then()
                .statusCode(303);
        long first = clinic.count("select min(id) from appointment");
        desk.move(first, 0, BookingDesk.Move.to(clinic.ines.id(), LocalDate.of(2027, 2, 2), LocalTime.of(10, 0)), Actor.telling("Ros Keller"));
        assertThat(clinic.count("select count(*) from appointment where starts_at in ('2027-01-19 10:00:00', '2027-01-26 10:00:00')")).isEqualTo(2);
        ros.get("/day?visit=" + first).then().body(containsString("Knot session 3 of 3"));
        ros.get("/day?visit=" + (first + 1)).then().body(containsString("Knot session 1 of 3"));
        clinic.sql("update appointment set status = 'no-show', no_show_at = starts_at where id = " + (first + 1));
        ros.get("/day?visit=" + first).then().body(containsString("Knot session 2 of 3"));
        clinic.sql("update booking_policy set no_shows_count = true");
        ros.get("/day?visit=" + first).then().body(containsString("Knot session 3 of 3"));
    }

    private void booked(Client client, LocalDate day) {
        desk.book(BookingDesk.Request.of(client.id(), clinic.knot60.id(), clinic.ines.id(), null, day, LocalTime.of(10, 0), Actor.telling("Ros Keller")));
    }

    @Test
    void allSessionsAreBookedTogether() {
        ros.post(path, "from", "2027-01-12", "session-0", slot("2027-01-12T10:00"), "session-1", slot("2027-01-19T10:00"), "session-2", "other",
                "date-2", "2027-01-27", "time-2", "11:00").then().statusCode(303)
                .header("Location", containsString("/clients/" + fiorella.id() + "?said=course-booked"));
        assertThat(clinic.count("select count(*) from appointment where course_id = " + course.id())).isEqualTo(3);
        ros.get("/clients/" + fiorella.id()).then().body(allOf(containsString("0 of 3 done, 3 to come"), containsString("Knot session 3 of 3"),
                containsString("Wed 27 Jan")));
    }

    @Test
    void aSessionMayBeLeftOut() {
        ros.post(path, "session-0", slot("2027-01-12T10:00"), "session-1", "none", "session-2", slot("2027-01-26T10:00")).then().statusCode(303);
        assertThat(clinic.count("select count(*) from appointment")).isEqualTo(2);
        ros.get("/clients/" + fiorella.id()).then().body(containsString("Find a time for 1 session"));
    }

    @Test
    void aClashSavesNothingSaysWhichOneAndKeepsTheRest() {
        Client other = clinic.client("Ewan", "Fiore");
        desk.book(BookingDesk.Request.of(other.id(), clinic.knot60.id(), clinic.ines.id(), null, LocalDate.of(2027, 1, 19),
                LocalTime.of(10, 0), Actor.telling("Ros Keller")));
        String page = ros.post(path, "session-0", slot("2027-01-12T10:00"), "session-1", slot("2027-01-19T10:00"), "session-2",
                slot("2027-01-26T10:00")).then().statusCode(409).extract().asString();
        assertThat(page).contains("Nothing was saved.", "<s class=\"num\">Tue 19 Jan, 10:00</s>", "The therapist is taken then.",
                "value=\"" + slot("2027-01-12T10:00") + "\" checked", "value=\"" + slot("2027-01-26T10:00") + "\" checked",
                "value=\"" + slot("2027-01-19T11:00") + "\"");
        assertThat(page).containsOnlyOnce("data-state=\"clash\"");
        assertThat(clinic.count("select count(*) from appointment")).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsSaidBesideItsSession() {
        ros.post(path, "session-0", slot("2027-01-12T25:00"), "session-1", "other", "date-1", "2027-01-19", "time-1", "late", "session-2",
                "<script>alert(1)</script>").then().statusCode(422)
                .body(allOf(containsString("id=\"problem-0\""), containsString("id=\"problem-1\""), containsString("id=\"problem-2\""),
                        not(containsString("<script>alert"))));
        ros.post(path, "session-0", "none", "session-1", "none", "session-2", "none").then().statusCode(422)
                .body(containsString("Choose at least one time."));
        ros.post(path).then().statusCode(422);
        assertThat(clinic.count("select count(*) from appointment")).isZero();
    }

    @Test
    void moreSessionsThanArePlannedAreRefused() {
        ros.post(path, "session-0", slot("2027-01-12T10:00"), "session-1", slot("2027-01-13T10:00"), "session-2", slot("2027-01-14T10:00"),
                "session-3", slot("2027-01-15T10:00")).then().statusCode(409).body(containsString("All planned sessions of this course are booked."));
        assertThat(clinic.count("select count(*) from appointment")).isZero();
    }

    @Test
    void aCourseThatIsNotThereIsNotFound() {
        ros.get("/courses/999999/sessions").then().statusCode(404);
        ros.get("/courses/x/sessions").then().statusCode(404);
        ros.post("/courses/999999/sessions", "session-0", slot("2027-01-12T10:00")).then().statusCode(404);
    }

    @Test
    void aClientsPageTakesAsManyStatementsWithThreeVisitsAsWithThirty() {
        visits(0, 3);
        long withThree = Statements.during(() -> ros.get("/clients/" + fiorella.id()).then().statusCode(200));
        visits(3, 30);
        long withThirty = Statements.during(() -> ros.get("/clients/" + fiorella.id()).then().statusCode(200));
        assertThat(clinic.count("select count(*) from appointment")).isEqualTo(30);
        assertThat(withThirty).isEqualTo(withThree).isBetween(4L, 22L);
    }

    private void visits(int from, int to) {
        for (int number = from; number < to; number++) {
            CourseOfCare one = clinic.course(fiorella, clinic.ines, clinic.knot60, 1);
            LocalDate day = LocalDate.of(2027, 1, 12).plusDays(number / 5 * 7L + number % 5 - 1);
            desk.book(BookingDesk.Request.of(fiorella.id(), clinic.knot60.id(), number % 2 == 0 ? clinic.ines.id() : clinic.tomas.id(),
                    one.id(), day, LocalTime.of(10, 0), Actor.telling("Ros Keller")));
        }
    }
}
