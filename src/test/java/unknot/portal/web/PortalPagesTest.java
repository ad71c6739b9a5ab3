package unknot.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.booking.Appointment;
import unknot.booking.CalledOffBy;
import unknot.care.CourseOfCare;
import unknot.charting.Activity;
import unknot.charting.BodyArea;
import unknot.charting.ChartView;
import unknot.charting.Knot;
import unknot.charting.Palpation;
import unknot.charting.Pressure;
import unknot.charting.Side;
import unknot.charting.Treatment;
import unknot.clients.Client;
import unknot.portal.PastVisits;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class PortalPagesTest {

    private static final Instant LAST_WEEK = TestClock.START.minus(Duration.ofDays(6));
    private static final Instant TWO_WEEKS_AGO = LAST_WEEK.minus(Duration.ofDays(7));
    private static final Instant NEXT_WEEK = Instant.parse("2027-01-19T11:15:00Z");

    @Inject
    TestClinic clinic;
    @Inject
    EntityManager entities;
    @Inject
    PastVisits past;

    private Client marguerite;
    private CourseOfCare course;
    private Visitor visitor;

    @BeforeEach
    void aClientWithACourse() {
        clinic.open();
        marguerite = clinic.client("Marguerite", "Hale");
        clinic.clientAccount(marguerite, "marguerite@test.example");
        course = clinic.course(marguerite, clinic.ines, clinic.knot60, 4);
        visitor = Visitor.signedIn("marguerite@test.example");
    }

    private void planned(Instant start) {
        clinic.saved(past.visit(marguerite, course, start));
    }

    private long signed(Instant start, Integer before, Integer after) {
        return past.signed(marguerite, course, start, before, after, note -> {
        });
    }

    private String page(String path) {
        Response response = visitor.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.asString();
    }

    @Test
    void theFirstPageSaysWhenAndWhereTheNextVisitIs() {
        signed(TWO_WEEKS_AGO, 6, 4);
        signed(LAST_WEEK, 5, 2);
        planned(NEXT_WEEK);
        planned(NEXT_WEEK.plus(Duration.ofDays(7)));
        assertThat(page("/my")).contains("Tuesday 19 January", "11:15", "Session 3 of 4 with Ines Calder", "14 Harbour Street, room Quay",
                "See or change it", "/my/appointments/");
    }

    @Test
    void aVisitAtAnotherPlaceIsToldByItsClock() {
        TestClinic.Elsewhere elsewhere = clinic.elsewhere();
        signed(LAST_WEEK.plus(Duration.ofHours(17)), 5, 2);
        planned(Instant.parse("2027-01-20T01:00:00Z"));
        assertThat(page("/my")).contains("Wednesday 20 January", "01:00", "Wed 6 Jan");
        clinic.sql("update appointment set room_id = " + elsewhere.fern().id());
        assertThat(page("/my")).contains("Tuesday 19 January", "20:00 (New York time)", "3 Hill Street, room Fern", "Tue 5 Jan")
                .doesNotContain("Wednesday", "Wed 6 Jan");
    }

    @Test
    void theFirstPageShowsTheLineOfTheCourseInAPictureAndInWords() {
        signed(TWO_WEEKS_AGO, 6, 4);
        signed(LAST_WEEK, 5, 2);
        planned(NEXT_WEEK);
        planned(NEXT_WEEK.plus(Duration.ofDays(7)));
        assertThat(page("/my")).contains("You arrived with 5 out of 10 last time and left with 2.",
                "Since your first visit, the pain you arrive with has gone from 6 to 5.",
                "aria-label=\"Pain when you arrived: 6, then 5. When you left: 4, then 2. 2 sessions to come.\"", "points=\"44,60 130,71\"");
    }

    @Test
    void whatDidNotEaseIsNotCalledEased() {
        signed(TWO_WEEKS_AGO, 5, 4);
        signed(LAST_WEEK, 6, 6);
        assertThat(page("/my")).contains("It has not eased yet. Tell Ines", "It has become more: you arrived with 5 at first and with 6 last time. Talk to Ines").doesNotContain("has gone from");
    }

    @Test
    void whatGotWorseIsCalledSorer() {
        signed(LAST_WEEK, 4, 6);
        assertThat(page("/my")).contains("it was sorer when you left. Tell Ines");
    }

    @Test
    void aClientWithoutVisitsIsToldSo() {
        assertThat(page("/my")).contains("No visit is booked", "To book one, call", "after your first visit", "once your therapist has signed");
        assertThat(page("/my/visits")).contains("once your therapist has signed");
        assertThat(page("/my/progress")).contains("after your first visit").doesNotContain("<polyline");
    }

    @Test
    void aCancelledVisitIsNotTheNextOne() {
        Appointment cancelled = past.visit(marguerite, course, NEXT_WEEK);
        cancelled.cancel("Ill", CalledOffBy.CLIENT, false, TestClock.START);
        clinic.saved(cancelled);
        assertThat(page("/my")).contains("No visit is booked");
    }

    @Test
    void aVisitTellsWhereItHurtsAndHowItChanged() {
        long[] shoulder = new long[1];
        past.signed(marguerite, course, TWO_WEEKS_AGO, 6, 4, note -> {
            Knot knot = past.knot(note, "upper-trapezius", Side.RIGHT, ChartView.BACK, 0.66, 0.19);
            note.assess(knot, new Palpation(Activity.ACTIVE, 2, 7));
            shoulder[0] = knot.id();
        });
        long last = past.signed(marguerite, course, LAST_WEEK, 5, 2, note -> {
            Knot known = entities.find(Knot.class, shoulder[0]);
            note.assess(known, new Palpation(Activity.ACTIVE, 1, 5));
            note.treat(known, new Treatment("trigger-point-pressure", 6, Pressure.FIRM));
            note.treat(BodyArea.UPPER_BACK, new Treatment("kneading", null, null));
        });
        String page = page("/my/visits/" + last);
        assertThat(page).contains("Tuesday 5 January", "Session 2 of 4 with Ines Calder", "Where Ines worked", "Top of the shoulder, right",
                "Easier than before, still sore", "Trigger point pressure", "6 minutes · firm pressure", "Until next time")
                .contains("viewBox=\"50 0 300 452\"", "/body-chart/v2/back-light.svg", "class=\"area-marker\" data-pain=\"5\" cx=\"264\" cy=\"171\"")
                .doesNotContain("front-light.svg", "Upper trapezius");
    }

    @Test
    void seenFromTheFrontTheClientsRightIsOnTheLeft() {
        long note = past.signed(marguerite, course, LAST_WEEK, 5, 2, written ->
                written.assess(past.knot(written, "tibialis-anterior", Side.RIGHT, ChartView.FRONT, 0.4, 0.8), new Palpation(Activity.LATENT, 2, null)));
        String page = page("/my/visits/" + note);
        assertThat(page).contains("viewBox=\"100 430 200 466\"", "front-dark.svg");
        assertThat(page.indexOf(">R</text>")).isPositive().isLessThan(page.indexOf(">L</text>"));
    }

    @Test
    void homeCareIsThatOfTheLastVisitAndItsWordsAreText() {
        past.signed(marguerite, course, TWO_WEEKS_AGO, 6, 4, note -> note.advise(List.of("heat"), "words of two weeks ago"));
        long last = past.signed(marguerite, course, LAST_WEEK, 5, 2, note -> note.advise(List.of("ball"), "<script>alert(1)</script> & <b>rest</b>"));
        assertThat(page("/my")).contains("Self-pressure with a ball", "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;rest&lt;/b&gt;")
                .doesNotContain("<script>alert", "words of two weeks ago");
        assertThat(page("/my/visits/" + last)).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void aComplaintIsText() {
        CourseOfCare odd = clinic.saved(new CourseOfCare(marguerite, clinic.ines, clinic.knot60, "<img src=x>", unknot.care.Onset.CHRONIC, 4, null,
                unknot.care.Frequency.WEEKLY, TestClock.START));
        past.signed(marguerite, odd, LAST_WEEK, 5, 2, note -> {
        });
        for (String path : List.of("/my", "/my/progress", "/my/visits")) {
            assertThat(page(path)).doesNotContain("<img src=x>");
        }
        assertThat(page("/my/progress")).contains("&lt;img src=x&gt;");
    }

    @Test
    void whatTheTherapistWroteForTheTradeIsOnNoPage() {
        long note = signed(LAST_WEEK, 5, 2);
        for (String path : List.of("/my", "/my/progress", "/my/visits", "/my/visits/" + note)) {
            assertThat(page(path)).doesNotContain("-secret").doesNotContain("NRS");
        }
    }

    @Test
    void aDraftIsNobodysButItsTherapists() {
        long draft = past.draft(marguerite, course, LAST_WEEK, 9, 8, note -> note.advise(List.of("ball"), "words of a draft"));
        assertThat(visitor.get("/my/visits/" + draft).statusCode()).isEqualTo(404);
        assertThat(page("/my")).contains("once your therapist has signed").doesNotContain("words of a draft", "9 out of 10");
        assertThat(page("/my/visits")).doesNotContain("/my/visits/" + draft);
        assertThat(page("/my/progress")).doesNotContain("<polyline");
    }

    @Test
    void anotherClientsVisitDoesNotExist() {
        Client other = clinic.client("Otis", "Brand");
        long theirs = past.signed(other, null, LAST_WEEK, 7, 7, note -> note.advise(List.of(), "words for Otis"));
        clinic.saved(past.visit(other, null, NEXT_WEEK));
        assertThat(visitor.get("/my/visits/" + theirs).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/my/visits/999999").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/my/visits/99999999999999999999999").statusCode()).isEqualTo(404);
        assertThat(page("/my")).contains("No visit is booked").doesNotContain("words for Otis");
        assertThat(page("/my/visits")).doesNotContain("/my/visits/" + theirs);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk@test.example", "owner@test.example", "ines@test.example"})
    void staffHaveNoPortal(String email) {
        assertThat(Visitor.signedIn(email).get("/my").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/my", "/my/progress", "/my/visits", "/my/visits/1"})
    void aStrangerSignsInFirst(String path) {
        assertThat(Visitor.anonymous().get(path).statusCode()).isEqualTo(303);
    }

    @Test
    void onlyTheNewestFiveVisitsAreOnTheFirstPage() {
        for (int i = 1; i <= 6; i++) {
            signed(TestClock.START.minus(Duration.ofDays(7L * i)), 5, 3);
        }
        assertThat(page("/my").split("class=\"was-now\"")).hasSize(5 + 1);
        assertThat(page("/my")).contains("See all 6 visits");
        assertThat(page("/my/visits").split("class=\"was-now\"")).hasSize(6 + 1);
    }

    @Test
    void aLongHistoryCostsAsManyStatementsAsAShortOne() {
        long newest = history(0, 3);
        List<String> paths = List.of("/my", "/my/progress", "/my/visits", "/my/visits/" + newest);
        List<Long> few = paths.stream().map(this::cost).toList();
        history(3, 30);
        List<Long> many = paths.stream().map(this::cost).toList();
        assertThat(many).isEqualTo(few).allSatisfy(cost -> assertThat(cost).isLessThanOrEqualTo(18));
        paths.forEach(path -> assertThat(page(path).length()).isLessThan(60_000));
    }

    /** @return the note of the first of them, which is the newest */
    private long history(int from, int to) {
        long first = 0;
        for (int i = from; i < to; i++) {
            CourseOfCare of = i % 4 == 0 ? clinic.course(marguerite, clinic.tomas, clinic.knot60, 4) : i % 5 == 0 ? null : course;
            long note = past.signed(marguerite, of, LAST_WEEK.minus(Duration.ofDays(7L * i)), 6, 4, written -> {
                Knot knot = past.knot(written, "upper-trapezius", Side.RIGHT, ChartView.BACK, 0.66, 0.19);
                written.assess(knot, new Palpation(Activity.ACTIVE, 2, 7));
                written.treat(knot, new Treatment("kneading", 5, Pressure.LIGHT));
                written.advise(List.of("ball", "heat"), "rest");
            });
            first = first == 0 ? note : first;
        }
        return first;
    }

    private long cost(String path) {
        page(path);
        return Statements.during(() -> page(path));
    }
}
