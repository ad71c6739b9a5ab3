package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.found;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.booking.Appointment;
import unknot.care.CourseOfCare;
import unknot.charting.Activity;
import unknot.charting.ChartingClinic;
import unknot.charting.NoteDocument.KnotEntry;
import unknot.charting.Side;
import unknot.clients.Client;
import unknot.shared.Statements;
import unknot.shared.Visitor;

@QuarkusTest
class NotePagesTest {

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;

    private Client marguerite;
    private Appointment visit;
    private long note;
    private Visitor ines;

    @BeforeEach
    void open() {
        clinic.open();
        marguerite = charting.marguerite();
        visit = charting.visit(marguerite, clinic.ines, NINE);
        note = charting.begun(visit);
        ines = Visitor.signedIn("ines@test.example");
    }

    private Response save(Object... fields) {
        return ines.post("/notes/" + note, withVersion(fields));
    }

    private Object[] withVersion(Object... fields) {
        return charting.withVersion(note, fields);
    }

    private String page() {
        return ines.get("/notes/" + note).then().statusCode(200).extract().asString();
    }

    @Test
    void aTherapistStartsTheNoteFromTheDay() {
        Appointment second = charting.visit(clinic.client("Oskar", "Brandt"), clinic.ines, NINE.plus(Duration.ofHours(1)));
        String today = ines.get("/today").then().statusCode(200).extract().asString();
        assertThat(today).contains("Marguerite Holt", "Continue note", "Oskar Brandt", "Start note");
        ines.post("/appointments/" + second.id() + "/note").then().statusCode(303);
        assertThat(ines.get("/notes").asString()).contains("Oskar Brandt", "Marguerite Holt");
    }

    @Test
    void aNoteIsWrittenAndSignedWithoutAScript() {
        save("do", "add-knot", "add-muscle", "infraspinatus", "add-side", "left", "painBefore", "6").then().statusCode(303);
        long knot = clinic.count("SELECT id FROM knot");
        String name = "knot-" + knot;
        Object[] form = {"knot", knot, name + "-id", knot, name + "-activity", "active", name + "-tenderness", "3", name + "-pain", "7",
                name + "-technique", "trigger-point-pressure", name + "-minutes-trigger-point-pressure", "4",
                name + "-pressure-trigger-point-pressure", "firm", "painBefore", "6", "painAfter", "3", "subjective", "Stiff since Monday", "safety-asked", "true",
                "homeCare", "ball", "area", "1", "area-1-where", "upper-back", "area-1-technique", "kneading"};
        ines.post("/notes/" + note + "/signature", withVersion(form)).then().statusCode(303).header("Location", org.hamcrest.Matchers.endsWith("/notes/" + note));
        assertThat(page()).contains("Signed by Ines Calder", "Infraspinatus", "Trigger point pressure 4 min, firm", "Upper back: Kneading",
                "Stiff since Monday", "3 points lower, 50 %", "Self-pressure with a ball");
    }

    @Test
    void frontDeskAndOwnerNeverSeeClinicalText() {
        for (String somebody : List.of("desk@test.example", "owner@test.example")) {
            Visitor visitor = Visitor.signedIn(somebody);
            assertThat(visitor.get("/notes/" + note).statusCode()).isIn(403, 404);
            assertThat(visitor.get("/today").statusCode()).isIn(403, 404);
            assertThat(visitor.post("/notes/" + note, "version", 0).statusCode()).isIn(403, 404);
        }
    }

    @Test
    void anotherTherapistsDraftIsNotThere() {
        Visitor tomas = Visitor.signedIn("tomas@test.example");
        tomas.get("/notes/" + note).then().statusCode(404);
        tomas.post("/notes/" + note, "version", 0, "subjective", "mine").then().statusCode(404);
        tomas.post("/appointments/" + visit.id() + "/note").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"painBefore, 11", "painBefore, -1", "painBefore, five", "painAfter, 10.5"})
    void aNumberOffTheScaleIsRefusedBesideTheField(String field, String value) {
        String page = save(field, value, "subjective", "kept words").then().statusCode(422).extract().asString();
        assertThat(page).contains("Choose a number from 0 to 10.", "kept words");
        assertThat(clinic.count("SELECT COUNT(*) FROM soap_note WHERE subjective <> ''")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "0", "241", "ten", "99999999999"})
    void minutesOutOfRangeAreRefused(String minutes) {
        save("area", "1", "area-1-where", "leg", "area-1-technique", "kneading", "area-1-minutes", minutes).then().statusCode(422)
                .body(org.hamcrest.Matchers.containsString("from 1 to 240"));
        assertThat(clinic.count("SELECT COUNT(*) FROM technique_use")).isZero();
    }

    @Test
    void valuesThatAreNoChoiceAreRefused() {
        Object[][] forms = {{"area", "1", "area-1-where", "moon", "area-1-technique", "kneading"},
                {"area", "1", "area-1-where", "leg", "area-1-technique", "magic"},
                {"area", "1", "area-1-where", "leg", "area-1-technique", "kneading", "area-1-pressure", "crushing"},
                {"homeCare", "brandy"},
                {"knot", "n", "knot-n-muscle", "wing", "knot-n-side", "left", "knot-n-activity", "active"},
                {"knot", "n", "knot-n-muscle", "infraspinatus", "knot-n-side", "up", "knot-n-activity", "active"},
                {"knot", "n", "knot-n-muscle", "infraspinatus", "knot-n-side", "left", "knot-n-activity", "furious"},
                {"knot", "n", "knot-n-muscle", "infraspinatus", "knot-n-side", "left", "knot-n-tenderness", "5"},
                {"knot", "n", "knot-n-id", "999999", "knot-n-activity", "active"}};
        for (Object[] form : forms) {
            assertThat(save(form).statusCode()).as(List.of(form).toString()).isEqualTo(422);
        }
        assertThat(clinic.count("SELECT COUNT(*) FROM knot")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.01", "1.5, 0.2", "-0.2, 0.2", "left, top"})
    void aKnotOutsideTheChartIsRefused(String x, String y) {
        String page = save("knot", "n", "knot-n-muscle", "infraspinatus", "knot-n-side", "left", "knot-n-view", "back", "knot-n-x", x,
                "knot-n-y", y).then().statusCode(422).extract().asString();
        assertThat(page).contains("This place is not on that muscle");
        assertThat(clinic.count("SELECT COUNT(*) FROM knot")).isZero();
    }

    @Test
    void tenThousandCharactersAreFine() {
        String text = "ä".repeat(10_000);
        save("subjective", text).then().statusCode(303);
        assertThat(charting.stored(note, "subjective")).isEqualTo(text);
    }

    @Test
    void sixteenThousandEmojiFitAndOneMoreIsRefusedWithAWord() {
        save("plan", "💪".repeat(16_000)).then().statusCode(303);
        assertThat(charting.stored(note, "plan")).isEqualTo("💪".repeat(16_000));
        save("plan", "a".repeat(16_001)).then().statusCode(422).body(org.hamcrest.Matchers.containsString("16001 characters"));
    }

    @Test
    void twoMegabytesAreRefusedInOurOwnLayout() {
        Response response = save("subjective", "a".repeat(2_000_000));
        assertThat(response.statusCode()).isBetween(400, 499);
        assertThat(response.asString()).contains("app.css").doesNotContain("Exception");
        assertThat(page()).doesNotContain("aaaaaaaaaa");
    }

    @Test
    void htmlAndRightToLeftTextAreStoredAndShownAsText() {
        String hostile = "<script>alert(1)</script></textarea><img src=x onerror=alert(2)> שלום عضلة 💪 {inject:csrf.token}";
        save("subjective", hostile, "homeCareWords", "\"><script>alert(3)</script>", "painBefore", "1", "painAfter", "1").then().statusCode(303);
        assertThat(page()).doesNotContain("<script>alert", "<img src=x").contains("&lt;script&gt;alert(1)", "שלום عضلة 💪", "{inject:csrf.token}");
        ines.post("/notes/" + note + "/signature", withVersion("subjective", hostile, "painBefore", "1", "painAfter", "1", "safety-asked", "true")).then().statusCode(303);
        assertThat(page()).doesNotContain("<script>alert", "<img src=x").contains("&lt;script&gt;alert(1)", "Signed by");
    }

    @Test
    void aStaleSaveShowsBothTexts() {
        ines.post("/notes/" + note, "version", 0, "subjective", "from the tablet").then().statusCode(303);
        String page = ines.post("/notes/" + note, "version", 0, "subjective", "from the desk", "plan", "see in a week").then().statusCode(409)
                .extract().asString();
        assertThat(page).contains("from the tablet", "from the desk", "see in a week", "Keep mine", "Keep the other");
        save("subjective", "from the desk", "plan", "see in a week", "keep-subjective", "both", "keep-taps", "mine").then().statusCode(303);
        assertThat(page()).contains("from the desk\n\nfrom the tablet", "see in a week");
    }

    @Test
    void keepingTheOtherLeavesWhatWasStored() {
        ines.post("/notes/" + note, "version", 0, "subjective", "stored", "painBefore", "4").then().statusCode(303);
        save("subjective", "mine", "painBefore", "9", "keep-subjective", "other", "keep-taps", "other").then().statusCode(303);
        assertThat(clinic.count("SELECT pain_before FROM soap_note WHERE id = " + note)).isEqualTo(4);
        assertThat(page()).contains("stored").doesNotContain(">\nmine<");
    }

    @Test
    void aSignedNotePostedAgainSaysWhoSignedItAndShowsWhatWasSent() {
        ines.post("/notes/" + note + "/signature", "version", 0, "subjective", "first", "painBefore", "5", "painAfter", "3", "safety-asked", "true").then().statusCode(303);
        for (String path : List.of("/notes/" + note, "/notes/" + note + "/signature")) {
            assertThat(ines.post(path, "version", 0, "subjective", "late words", "painBefore", "0", "painAfter", "0").then().statusCode(409)
                    .extract().asString()).contains("Ines Calder signed it on 11 Jan 2027, 08:00", "late words");
        }
        assertThat(page()).contains("first").doesNotContain("late words");
    }

    @Test
    void aScriptIsToldOfASignedNoteAndOfAnExpiredSessionAndNothingIsStored() {
        ines.postByScript("/notes/" + note, "version", 0, "subjective", "first").then().statusCode(200);
        clinic.sql("DELETE FROM sign_in_session");
        assertThat(ines.postByScript("/notes/" + note, "version", clinic.count("SELECT version FROM soap_note"), "subjective", "signed out").statusCode())
                .isIn(303, 401);
        ines = Visitor.signedIn("ines@test.example");
        ines.post("/notes/" + note + "/signature", withVersion("subjective", "first", "painBefore", 5, "painAfter", 3, "safety-asked", "true")).then().statusCode(303);
        ines.postByScript("/notes/" + note, withVersion("subjective", "too late")).then().statusCode(409)
                .body("message", org.hamcrest.Matchers.containsString("Ines Calder signed it"));
        assertThat(charting.stored(note, "subjective")).isEqualTo("first");
    }

    @Test
    void ofTwoTabsThatSaveAtOnceOneIsToldOfTheOther() throws Exception {
        Visitor tablet = Visitor.signedIn("ines@test.example");
        var other = CompletableFuture.supplyAsync(() -> tablet.postByScript("/notes/" + note, "version", 0, "subjective", "tablet"));
        int desk = ines.postByScript("/notes/" + note, "version", 0, "subjective", "desk").statusCode();
        assertThat(List.of(desk, other.get().statusCode())).containsExactlyInAnyOrder(200, 409);
        assertThat(charting.stored(note, "subjective")).isEqualTo(desk == 200 ? "desk" : "tablet");
        String late = desk == 200 ? "tablet" : "desk";
        assertThat((desk == 200 ? tablet : ines).post("/notes/" + note, "version", 0, "subjective", late).then().statusCode(409).extract().asString())
                .contains("tablet", "desk");
    }

    @Test
    void anEmptyNoteIsNotSigned() {
        assertThat(ines.post("/notes/" + note + "/signature", "version", 0).then().statusCode(422).extract().asString())
                .contains("how much did it hurt", "how much does it hurt now", "nothing in this note yet",
                        "was the client asked about safety today?");
    }

    @Test
    void aNoteSentWithoutTheTokenIsRefused() {
        assertThat(ines.postWithoutToken("/notes/" + note, "version", 0, "subjective", "forged").statusCode()).isEqualTo(400);
        assertThat(page()).doesNotContain("forged");
    }

    @Test
    void theLastKnownScoreIsTakenOverByOneTapAndOnlyThen() {
        Client oskar = clinic.client("Oskar", "Brandt");
        charting.signed(charting.visit(oskar, clinic.ines, NINE.minus(Duration.ofDays(7))), found("a", "rhomboids", Side.LEFT, Activity.LATENT));
        note = charting.begun(charting.visit(oskar, clinic.ines, NINE.plus(Duration.ofHours(2))));
        long knot = clinic.count("SELECT MAX(id) FROM knot");
        assertThat(clinic.count("SELECT COUNT(*) FROM knot_finding WHERE note_id = " + note + " AND activity = 'not-assessed'")).isEqualTo(1);
        save("do", "same:" + knot, "knot", knot, "knot-" + knot + "-id", knot, "knot-" + knot + "-activity", "not-assessed").then().statusCode(303);
        assertThat(clinic.count("SELECT tenderness FROM knot_finding WHERE note_id = " + note)).isEqualTo(3);
        assertThat(clinic.count("SELECT COUNT(*) FROM knot_finding WHERE note_id = " + note + " AND activity = 'latent'")).isEqualTo(1);
    }

    @Test
    void unknownAddressesAreNotFound() {
        ines.get("/notes/999999").then().statusCode(404);
        ines.get("/notes/abc").then().statusCode(404);
        ines.post("/appointments/999999/note").then().statusCode(404);
    }

    @Test
    void theNotePageCostsAtMostThirtySixStatements() {
        CourseOfCare course = clinic.course(marguerite, clinic.ines, clinic.knot60, 4);
        for (int week = 3; week > 0; week--) {
            charting.signed(charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(7 * week)), course),
                    found("a" + week, "infraspinatus", Side.LEFT, Activity.ACTIVE), found("b" + week, "rhomboids", Side.RIGHT, Activity.LATENT));
        }
        note = charting.begun(charting.visit(marguerite, clinic.ines, NINE.plus(Duration.ofHours(3)), course));
        assertThat(page()).contains("Session 4 of 4");
        assertThat(Statements.during(this::page)).isLessThanOrEqualTo(36);
        long signed = charting.signed(charting.visit(marguerite, clinic.ines, NINE.plus(Duration.ofHours(4)), course), new KnotEntry[0]);
        assertThat(Statements.during(() -> ines.get("/notes/" + signed).then().statusCode(200))).isLessThanOrEqualTo(36);
    }

    @Test
    void theDayCostsTheSameWithTwoVisitsAndWithSix() {
        long two = statementsOfTheDayWith(2, 3);
        assertThat(statementsOfTheDayWith(3, 7)).isEqualTo(two).isLessThanOrEqualTo(18);
    }

    private long statementsOfTheDayWith(int from, int until) {
        for (int hour = from; hour < until; hour++) {
            charting.visit(clinic.client("Client", "Number" + hour), clinic.ines, NINE.plus(Duration.ofHours(hour)),
                    clinic.course(marguerite, clinic.ines, clinic.knot60, 4));
        }
        // The clinic of the tests raises the timetable's version with everything it saves; reading that anew is not the page's.
        ines.get("/today");
        return Statements.during(() -> ines.get("/today").then().statusCode(200));
    }
}
