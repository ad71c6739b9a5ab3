package unknot.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.care.CourseOfCare;
import unknot.charting.Activity;
import unknot.charting.ChartView;
import unknot.charting.Knot;
import unknot.charting.Palpation;
import unknot.charting.Side;
import unknot.clients.Client;
import unknot.portal.PastVisits;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class ProgressPageTest {

    private static final Instant LAST_WEEK = TestClock.START.minus(Duration.ofDays(6));
    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    TestClinic clinic;
    @Inject
    EntityManager entities;
    @Inject
    PastVisits past;

    private Client marguerite;
    private CourseOfCare course;
    private Visitor client;

    @BeforeEach
    void aCourse() {
        clinic.open();
        marguerite = clinic.client("Marguerite", "Hale");
        clinic.clientAccount(marguerite, "marguerite@test.example");
        course = clinic.course(marguerite, clinic.ines, clinic.knot60, 4);
        client = Visitor.signedIn("marguerite@test.example");
    }

    private String page(String query) {
        return client.get("/my/progress" + query).then().statusCode(200).extract().asString();
    }

    private void twoVisits() {
        long[] spots = new long[2];
        past.signed(marguerite, course, LAST_WEEK.minus(WEEK), 7, 5, note -> {
            Knot shoulder = past.knot(note, "upper-trapezius", Side.RIGHT, ChartView.BACK, 0.66, 0.19);
            Knot neck = past.knot(note, "splenius", Side.LEFT, ChartView.BACK, 0.46, 0.14);
            note.assess(shoulder, new Palpation(Activity.ACTIVE, 2, 7));
            note.assess(neck, new Palpation(Activity.LATENT, 1, 4));
            spots[0] = shoulder.id();
            spots[1] = neck.id();
        });
        past.signed(marguerite, course, LAST_WEEK, 5, 2, note -> {
            note.assess(entities.find(Knot.class, spots[0]), new Palpation(Activity.ACTIVE, 1, 4));
            note.assess(entities.find(Knot.class, spots[1]), new Palpation(Activity.RESOLVED, null, null));
            note.assess(past.knot(note, "rhomboids", Side.RIGHT, ChartView.BACK, 0.57, 0.24), new Palpation(Activity.LATENT, 1, 3));
        });
    }

    @Test
    void thePageTellsPainSpotsChangesPlanAndWords() {
        twoVisits();
        clinic.saved(past.visit(marguerite, course, Instant.parse("2027-01-19T11:15:00Z")));
        assertThat(page("")).contains("Since your first visit, the pain you arrive with has gone from 7 to 5.",
                "<th scope=\"row\">Tue 29 Dec 2026</th><td class=\"num\">7</td><td class=\"num\">5</td>",
                "Tue 5 Jan, compared with Tue 29 Dec 2026", "You arrived with 5 instead of 7 out of 10.", "One spot is gone: ", "One spot is easier: top of the shoulder, right.", "One spot is new: ",
                "1 of 3 sore spots is gone. 2 are still there.", "Since Tuesday 5 January", "data-state=\"gone\"", "Still sore: top of the shoulder, right; ",
                "2 of 4 sessions are done.", "One more is planned and not booked yet.", "Tue 19 Jan, 11:15", "Your therapist may say “knot” or “trigger point”")
                .doesNotContain("NRS", "Upper trapezius", "latent");
    }

    @Test
    void whatBecomesMoreIsSaidAndThatTheTherapistShouldKnow() {
        past.signed(marguerite, course, LAST_WEEK.minus(WEEK), 4, 3, note -> {
        });
        past.signed(marguerite, course, LAST_WEEK, 6, 6, note -> {
        });
        assertThat(page("")).contains("It has become more: you arrived with 4 at first and with 6 last time. Talk to Ines about it", "No sore spot was marked")
                .doesNotContain("has gone from");
    }

    @Test
    void oneVisitIsTooFewToSay() {
        past.signed(marguerite, course, LAST_WEEK, 6, 4, note -> {
        });
        assertThat(page("")).contains("You have given one number so far, 6 out of 10.", "This is told after your next visit.", "1 of 4 sessions are done.",
                "3 more are planned and not booked yet.");
    }

    @Test
    void goalsAreTheClientsOwnWordsAndShowHowFarItCame() {
        twoVisits();
        Visitor ines = Visitor.signedIn("ines@test.example");
        String address = "/courses/" + course.id() + "/progress";
        ines.post(address + "/goals", "goal-words", "Sleep <b>through</b>", "goal-measure", "nights a week", "goal-start", "2", "goal-target", "6").then().statusCode(303);
        long goal = clinic.count("SELECT id FROM course_goal");
        assertThat(page("")).contains("Sleep &lt;b&gt;through&lt;/b&gt;", "nights a week: 2 at first, 2 now, 6 is the goal.").doesNotContain("Reached");
        ines.post(address + "/goals/" + goal + "/values", "value-" + goal, "6").then().statusCode(303);
        assertThat(page("")).contains("6 now", "Reached");
    }

    @Test
    void oneOfSeveralCoursesIsChosenAndAnothersIsNot() {
        twoVisits();
        CourseOfCare older = clinic.course(marguerite, clinic.ines, clinic.knot60, 2);
        clinic.sql("UPDATE course_of_care SET complaint = 'Left knee' WHERE id = " + older.id());
        past.signed(marguerite, older, LAST_WEEK.minus(WEEK.multipliedBy(20)), 8, 6, note -> {
        });
        past.signed(marguerite, null, LAST_WEEK.minus(WEEK.multipliedBy(30)), 3, 1, note -> {
        });
        assertThat(page("")).contains("You arrived with 5 instead of 7", "?course=" + older.id(), "?course=0");
        assertThat(page("?course=" + older.id())).contains("You arrived with 8 out of 10").doesNotContain("5 instead of 7", "The plan");
        assertThat(page("?course=0")).contains("Single visits").doesNotContain("5 instead of 7");
        Client other = clinic.client("Otis", "Brand");
        CourseOfCare theirs = clinic.course(other, clinic.ines, clinic.knot60, 2);
        past.signed(other, theirs, LAST_WEEK, 9, 9, note -> {
        });
        assertThat(page("?course=" + theirs.id())).contains("You arrived with 5 instead of 7").doesNotContain("9 out of 10");
        assertThat(page("?course=x")).contains("You arrived with 5 instead of 7");
    }

    @Test
    void aLongCourseCostsAsManyStatementsAsAShortOne() {
        twoVisits();
        page("");
        long few = Statements.during(() -> page(""));
        for (int i = 2; i < 40; i++) {
            past.signed(marguerite, course, LAST_WEEK.minus(WEEK.multipliedBy(i)), 6, 4,
                    note -> note.assess(past.knot(note, "rhomboids", Side.RIGHT, ChartView.BACK, 0.57, 0.24), new Palpation(Activity.LATENT, 1, 3)));
        }
        assertThat(Statements.during(() -> page(""))).isEqualTo(few).isLessThanOrEqualTo(14);
        assertThat(page("").length()).isLessThan(60_000);
    }
}
