package unknot.charting.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static unknot.charting.ChartingClinic.NINE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.access.Accounts;
import unknot.access.Scope;
import unknot.access.TokenDesk;
import unknot.charting.ChartingClinic;
import unknot.clients.Client;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class SafetyPagesTest {

    private static final Object[] SIGNABLE = {"painBefore", 6, "painAfter", 4, "subjective", "Better"};

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;

    @Inject
    TokenDesk tokens;
    @Inject
    Accounts accounts;

    private Client marguerite;
    private Visitor ines;
    private long visit;
    private long note;

    @BeforeEach
    void open() {
        clinic.open();
        marguerite = charting.marguerite();
        ines = Visitor.signedIn("ines@test.example");
        begin(0);
    }

    /** The client's visit at nine and so many hours, and its note. */
    private void begin(int hours) {
        var appointment = charting.visit(marguerite, clinic.ines, NINE.plus(Duration.ofHours(hours)));
        visit = appointment.id();
        note = charting.begun(appointment);
    }

    private Response save(Object... fields) {
        return post("", fields);
    }

    private Response sign(Object... fields) {
        List<Object> all = new ArrayList<>(List.of(SIGNABLE));
        all.addAll(List.of(fields));
        return post("/signature", all.toArray());
    }

    private Response post(String end, Object... fields) {
        List<Object> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("version", clinic.count("SELECT version FROM soap_note WHERE id = " + note)));
        return ines.post("/notes/" + note + end, all.toArray());
    }

    private String page() {
        return ines.get("/notes/" + note).then().statusCode(200).extract().asString();
    }

    /** Whether the page of the draft has this box ticked. */
    private boolean ticked(String id) {
        return page().matches("(?s).*<input[^>]*id=\"" + id + "\"[^>]*checked.*");
    }

    @Test
    void theFirstNoteAsksAndSigningNeedsOneTap() {
        assertThat(page()).contains("Not asked yet", "Stop and refer", "Fever or acute infection", "Blood thinners", "<details class=\"safety-questions\" open>");
        sign().then().statusCode(422).body(containsString("was the client asked about safety today?"));
        sign("safety-asked", "true").then().statusCode(303);
        assertThat(page()).contains("Nothing to note.", "Asked by Ines Calder, 11 Jan 2027, 08:00");
    }

    @Test
    void theNextVisitBeginsWithWhatIsKnownUnconfirmed() {
        sign("safety-asked", "true", "safety", "blood-thinners", "safety-words", "Warfarin").then().statusCode(303);
        TestClock.standAt(TestClock.START.plus(Duration.ofHours(1)));
        begin(1);
        assertThat(page()).contains("Last asked 11 Jan 2027 by Ines Calder", "Asked, no change", "Warfarin").doesNotContain("<details class=\"safety-questions\" open>");
        assertThat(ticked("safety-blood-thinners")).isTrue();
        assertThat(ticked("safety-asked")).isFalse();
        sign("safety", "blood-thinners", "safety-words", "Warfarin").then().statusCode(422);
        sign("safety-asked", "true", "safety", "blood-thinners", "safety-words", "Warfarin").then().statusCode(303);
        assertThat(page()).contains("Blood thinners. ", "Warfarin", "08:00".replace("08", "09"));
    }

    @Test
    void anOlderDraftThatIsFinishedLaterDoesNotSpeakAgainstALaterVisit() {
        long older = note;
        save("safety-asked", "true").then().statusCode(303);
        begin(1);
        sign("safety-asked", "true", "safety", "blood-thinners").then().statusCode(303);
        TestClock.standAt(TestClock.START.plus(Duration.ofHours(2)));
        note = older;
        save("safety-asked", "true", "safety-words", "Changed afterwards").then().statusCode(303);
        begin(3);
        assertThat(ticked("safety-blood-thinners")).isTrue();
        assertThat(page()).doesNotContain("Changed afterwards");
        assertThat(Visitor.signedIn("desk@test.example").get("/clients/" + marguerite.id()).asString()).contains("Ask the therapist");
    }

    @Test
    void anAnswerThatChangesMidNoteStaysWithThatVisitAlone() {
        sign("safety-asked", "true", "safety", "pregnancy").then().statusCode(303);
        long first = note;
        TestClock.standAt(TestClock.START.plus(Duration.ofHours(1)));
        begin(1);
        save("safety-asked", "true", "safety", "arthritis").then().statusCode(303);
        assertThat(ticked("safety-arthritis")).isTrue();
        assertThat(ticked("safety-pregnancy")).isFalse();
        sign("safety-asked", "true", "safety", "arthritis").then().statusCode(303);
        assertThat(ines.get("/notes/" + first).asString()).contains("Pregnancy. ").doesNotContain("Arthritis. ");
        assertThat(page()).contains("Arthritis. ").doesNotContain("Pregnancy. ");
    }

    @Test
    void whatAnotherTherapistConfirmsMeanwhileReachesADraftNobodyAnswered() {
        save("safety-form", "true", "painBefore", 5).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM safety_check")).isZero();
        var other = charting.visit(marguerite, clinic.tomas, NINE.plus(Duration.ofHours(2)));
        Visitor.signedIn("tomas@test.example").post("/notes/" + charting.begun(other), "version", 0, "safety-asked", "true", "safety", "low-platelets")
                .then().statusCode(303);
        assertThat(ticked("safety-low-platelets")).isTrue();
        assertThat(page()).contains("Last asked 11 Jan 2027 by Tomas Wren");
    }

    @Test
    void aStopFoundInADraftWarnsEverybodyBeforeItIsSigned() {
        sign("safety-asked", "true", "safety", "arthritis", "safety-words", "both hands").then().statusCode(303);
        begin(1);
        save("safety-asked", "true", "safety", "arthritis", "safety", "fever", "safety-words", "since Friday").then().statusCode(303);
        var other = charting.visit(marguerite, clinic.tomas, NINE.plus(Duration.ofHours(2)));
        String seen = Visitor.signedIn("tomas@test.example").get("/notes/" + charting.begun(other)).asString();
        assertThat(seen).contains("by Ines Calder, in a note that is not signed yet.", "since Friday; both hands", "chip chip-stop\">Fever or acute infection")
                .containsPattern("id=\"safety-fever\"[^>]*checked").containsPattern("id=\"safety-arthritis\"[^>]*checked");
    }

    @Test
    void whatADraftTakesAwayIsKnownUntilItIsSigned() {
        sign("safety-asked", "true", "safety", "fever", "safety-reason", "cleared").then().statusCode(303);
        Visitor desk = Visitor.signedIn("desk@test.example");
        begin(1);
        save("safety-asked", "true").then().statusCode(303);
        long draft = note;
        begin(2);
        assertThat(ticked("safety-fever")).isTrue();
        assertThat(desk.get("/clients/" + marguerite.id()).asString()).contains("Ask the therapist");
        note = draft;
        sign("safety-asked", "true").then().statusCode(303);
        assertThat(desk.get("/clients/" + marguerite.id()).asString()).doesNotContain("Ask the therapist");
        begin(3);
        assertThat(ticked("safety-fever")).isFalse();
    }

    @Test
    void aStopHeardElsewhereAfterThisNoteAskedIsTold() {
        save("safety-asked", "true").then().statusCode(303);
        long first = note;
        begin(1);
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(5)));
        // Ticked, and not confirmed yet.
        save("safety", "recent-stroke").then().statusCode(303);
        assertThat(page()).doesNotContain("Another note of this client says stop");
        note = first;
        assertThat(page()).contains("Another note of this client says stop, and this one does not: Recent stroke. Ask again.");
        save("safety-asked", "true", "safety", "recent-stroke", "safety-reason", "cleared").then().statusCode(303);
        assertThat(page()).doesNotContain("Another note of this client says stop");
    }

    @Test
    void whoHasConfirmedConfirmsOnceWhateverIsTickedAfterwards() {
        save("safety-asked", "true").then().statusCode(303);
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(5)));
        save("safety-asked", "true", "safety", "arthritis").then().statusCode(303);
        assertThat(ticked("safety-asked")).isTrue();
        assertThat(clinic.count("SELECT COUNT(*) FROM safety_check WHERE asked_at = '2027-01-11 08:05:00'")).isOne();
        sign("safety-asked", "true", "safety", "arthritis").then().statusCode(303);
        assertThat(page()).contains("11 Jan 2027, 08:05");
    }

    @Test
    void threeHundredCodesAreRefusedAndNothingIsKept() {
        List<Object> many = new ArrayList<>(List.of("safety-asked", "true", "subjective", "kept words"));
        for (int i = 0; i < 300; i++) {
            many.addAll(List.of("safety", "code-" + i));
        }
        save(many.toArray()).then().statusCode(422).body(containsString("not one of the questions"), containsString("kept words"));
        assertThat(clinic.count("SELECT COUNT(*) FROM safety_check") + clinic.count("SELECT COUNT(*) FROM safety_answer")).isZero();
        List<Object> same = new ArrayList<>(List.of("safety-asked", "true"));
        for (int i = 0; i < 300; i++) {
            same.addAll(List.of("safety", "arthritis"));
        }
        save(same.toArray()).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM safety_answer")).isOne();
    }

    @Test
    void neitherTheApiNorTheLogCarriesWhatWasAnswered() {
        List<String> lines = logged(() -> {
            save("safety-asked", "true", "safety", "fever", "safety-words", "Warfarin", "safety-reason", "cleared").then().statusCode(303);
            save("safety", "brandy", "safety-words", "Warfarin".repeat(80)).then().statusCode(422);
            sign("safety-asked", "true", "safety", "fever", "safety-words", "Warfarin", "safety-reason", "").then().statusCode(422);
            sign("safety-asked", "true", "safety", "fever", "safety-words", "Warfarin", "safety-reason", "cleared").then().statusCode(303);
            post("/signature", "safety", "fever").then().statusCode(409);
        });
        assertThat(String.join("\n", lines)).contains("the log is heard").doesNotContainIgnoringCase("fever").doesNotContain("Warfarin", "cleared", "brandy");
        String token = tokens.issue(accounts.byEmail("desk@test.example").orElseThrow().id(), "Test", EnumSet.allOf(Scope.class), null);
        for (String path : List.of("clients/" + marguerite.id(), "clients?q=Marguerite", "appointments/" + visit, "appointments?from=2027-01-11")) {
            String answer = given().header("Authorization", "Bearer " + token).get("/api/v1/" + path).then().statusCode(200).extract().asString();
            assertThat(answer).as(path).isNotBlank().doesNotContainIgnoringCase("fever").doesNotContain("Warfarin", "cleared", "safety");
        }
    }

    /** Every line of every level that is logged meanwhile. */
    private static List<String> logged(Runnable act) {
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(((ExtLogRecord) line).getFormattedMessage());
            }

            @Override
            public void flush() {
                // Nothing is held.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        Logger root = Logger.getLogger("");
        root.addHandler(listener);
        try {
            act.run();
            Logger.getLogger("unknot").info("the log is heard");
        } finally {
            root.removeHandler(listener);
        }
        return lines;
    }

    @Test
    void whatTheDeskIsToldCostsOneStatementHoweverOftenWasAsked() {
        Visitor desk = Visitor.signedIn("desk@test.example");
        List<String> pages = List.of("/clients/" + marguerite.id(), "/day?date=2027-01-11&visit=" + visit);
        sign("safety-asked", "true", "safety", "arthritis").then().statusCode(303);
        pages.forEach(path -> desk.get(path).then().statusCode(200));
        List<Long> once = pages.stream().map(path -> Statements.during(() -> desk.get(path).then().body(containsString("Ask the therapist")))).toList();
        for (int hour = 1; hour <= 5; hour++) {
            begin(hour);
            save("safety-asked", "true", "safety", "arthritis", "safety", "cancer").then().statusCode(303);
        }
        pages.forEach(path -> desk.get(path).then().statusCode(200));
        assertThat(pages.stream().map(path -> Statements.during(() -> desk.get(path).then().body(containsString("Ask the therapist")))).toList()).isEqualTo(once);
    }

    @Test
    void aStopAnswerNeedsAReasonWhichTheSignedNoteShows() {
        sign("safety-asked", "true", "safety", "fever").then().statusCode(422).body(containsString("Say why you treated today."));
        sign("safety-asked", "true", "safety", "fever", "safety-reason", "  ").then().statusCode(422);
        sign("safety-asked", "true", "safety", "fever", "safety-reason", "Cleared by Dr <b>Moss</b>").then().statusCode(303);
        assertThat(page()).contains("Stop and refer: Fever or acute infection", "Treated because:", "Cleared by Dr &lt;b&gt;Moss");
        ines.get("/notes/" + note + "/pdf").then().statusCode(200);
    }

    @Test
    void aStopAnswerOffersTheLetter() {
        save("do", "referral", "safety", "fever", "safety", "arthritis", "safety-words", "since Friday").then().statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith("/notes/" + note + "/referral"));
        ines.get("/notes/" + note + "/referral").then().statusCode(200).body(containsString("- Fever or acute infection"), containsString("Noted beside it: since Friday."),
                containsString("Also known: arthritis."));
        save("do", "referral-into-plan", "safety", "recent-stroke", "plan", "See in a week.", "plan-follows", "").then().statusCode(303);
        assertThat(charting.stored(note, "plan")).startsWith("See in a week.").contains("Dear colleague,", "- Recent stroke");
    }

    @Test
    void withoutAStopThereIsNoLetter() {
        save("safety-asked", "true", "safety", "arthritis").then().statusCode(303);
        ines.get("/notes/" + note + "/referral").then().statusCode(200).body(containsString("there is no letter to write"), not(containsString("Dear colleague")));
        Visitor.signedIn("tomas@test.example").get("/notes/" + note + "/referral").then().statusCode(404);
        Visitor.signedIn("desk@test.example").get("/notes/" + note + "/referral").then().statusCode(org.hamcrest.Matchers.oneOf(403, 404));
    }

    @Test
    void whatIsNoTopicOrTooLongIsRefusedWithWhatWasTyped() {
        save("safety", "brandy").then().statusCode(422).body(containsString("not one of the questions"));
        save("safety-words", "x".repeat(301), "subjective", "kept words").then().statusCode(422).body(containsString("301 characters"), containsString("kept words"));
        save("safety-reason", "x".repeat(501)).then().statusCode(422).body(containsString("501 characters"));
        assertThat(clinic.count("SELECT COUNT(*) FROM safety_check")).isZero();
    }

    @Test
    void aFormWithoutTheQuestionsLeavesTheAnswers() {
        save("safety-asked", "true", "safety", "cancer").then().statusCode(303);
        save("painBefore", 3).then().statusCode(303);
        assertThat(ticked("safety-cancer")).isTrue();
        assertThat(ticked("safety-asked")).isTrue();
    }

    @Test
    void aConflictCarriesTheAnswers() {
        save("subjective", "one").then().statusCode(303);
        String conflict = ines.post("/notes/" + note, "version", 0, "subjective", "two", "safety-asked", "true", "safety", "fever", "safety-reason", "cleared")
                .then().statusCode(409).extract().asString();
        assertThat(conflict).contains("name=\"safety\" value=\"fever\"", "name=\"safety-asked\" value=\"true\"", "name=\"safety-reason\" value=\"cleared\"");
    }

    @Test
    void theFrontDeskIsToldToAskAndNothingElse() {
        Visitor desk = Visitor.signedIn("desk@test.example");
        String record = "/clients/" + marguerite.id();
        String day = "/day?date=2027-01-11";
        String panel = day + "&visit=" + visit;
        assertThat(desk.get(record).asString()).doesNotContain("Ask the therapist");
        assertThat(desk.get(panel).asString()).doesNotContain("Ask the therapist");
        save("safety-asked", "true", "safety", "blood-thinners", "safety", "fever", "safety-words", "Warfarin", "safety-reason", "cleared").then().statusCode(303);
        for (String somebody : List.of("desk@test.example", "owner@test.example")) {
            for (String path : List.of(record, panel, day)) {
                String seen = Visitor.signedIn(somebody).get(path).then().statusCode(200).extract().asString();
                assertThat(seen).as(path).doesNotContainIgnoringCase("thinner").doesNotContain("Warfarin", "Fever", "cleared", "fever");
                assertThat(seen.contains("Ask the therapist")).as(path).isEqualTo(!path.equals(day));
            }
        }
        save("safety-asked", "true").then().statusCode(303);
        assertThat(desk.get(record).asString()).doesNotContain("Ask the therapist");
    }

    @Test
    void whatASignedNoteSaysOfSafetyNeverChanges() {
        sign("safety-asked", "true", "safety", "fever", "safety-reason", "cleared").then().statusCode(303);
        long signed = note;
        begin(1);
        save("safety-asked", "true", "safety", "arthritis").then().statusCode(303);
        for (String change : List.of("UPDATE safety_check SET reason = 'x' WHERE note_id = " + signed, "DELETE FROM safety_check WHERE note_id = " + signed,
                "UPDATE safety_answer SET name = 'x' WHERE note_id = " + signed, "DELETE FROM safety_answer WHERE note_id = " + signed,
                "UPDATE safety_answer SET note_id = " + signed + " WHERE note_id = " + note,
                "INSERT INTO safety_answer (note_id, topic, kind, name) VALUES (" + signed + ", 'cancer', 'care', 'Cancer')",
                "REPLACE INTO safety_answer (note_id, topic, kind, name) VALUES (" + signed + ", 'fever', 'care', 'Fever')",
                "INSERT INTO safety_check (note_id, client_id, practitioner_id, words, reason) SELECT note_id, client_id, practitioner_id, 'x', 'x'"
                        + " FROM safety_check o WHERE note_id = " + signed + " ON DUPLICATE KEY UPDATE reason = 'x'")) {
            assertThatThrownBy(() -> clinic.sql(change)).as(change).hasStackTraceContaining("a signed note never changes");
        }
        clinic.sql("UPDATE safety_topic SET name = 'Something else' WHERE code = 'fever'");
        try {
            assertThat(ines.get("/notes/" + signed).asString()).contains("Fever or acute infection", "cleared");
        } finally {
            clinic.sql("UPDATE safety_topic SET name = 'Fever or acute infection' WHERE code = 'fever'");
        }
        assertThat(clinic.count("SELECT COUNT(*) FROM safety_answer WHERE note_id = " + note)).isEqualTo(1);
    }
}
