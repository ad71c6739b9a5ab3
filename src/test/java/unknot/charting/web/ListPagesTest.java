package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static unknot.charting.ChartingClinic.NINE;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.charting.ChartingClinic;
import unknot.charting.KeptLists;
import unknot.charting.ListKeeping;
import unknot.charting.ListKeeping.Kept;
import unknot.charting.ListKeeping.Line;
import unknot.charting.Preset;
import unknot.charting.SafetyKind;
import unknot.charting.SafetyTopic;
import unknot.clients.Client;
import unknot.shared.Statements;
import unknot.shared.Visitor;

/** The lists that the owner keeps, and what old and new notes make of a change. */
@QuarkusTest
class ListPagesTest {

    private static final String PRESETS = "/settings/presets";
    private static final String MOVEMENTS = "/settings/movements";
    private static final String SAFETY = "/settings/safety";

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    ListKeeping keeping;
    @Inject
    KeptLists lists;

    private Visitor olive;
    private Visitor ines;
    private Client marguerite;
    private int visits;

    @BeforeEach
    void open() {
        clinic.open();
        lists.remember();
        olive = Visitor.signedIn("owner@test.example");
        ines = Visitor.signedIn("ines@test.example");
        marguerite = charting.marguerite();
        visits = 0;
    }

    @AfterEach
    void putBack() {
        clinic.empty();
        lists.putBack();
    }

    private long begun() {
        return charting.begun(charting.visit(marguerite, clinic.ines, NINE.plus(Duration.ofHours(visits++))));
    }

    private Response note(long note, String end, Object... fields) {
        List<Object> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("version", clinic.count("SELECT version FROM soap_note WHERE id = " + note)));
        return ines.post("/notes/" + note + end, all.toArray());
    }

    private String page(long note) {
        return ines.get("/notes/" + note).then().statusCode(200).extract().asString();
    }

    private long version(String table, String code) {
        return clinic.count("SELECT version FROM " + table + " WHERE code = '" + code + "'");
    }

    private List<Object> order(String table) {
        return clinic.list("SELECT code FROM " + table + " ORDER BY position");
    }

    // ── Presets ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void anAddedPresetIsOfferedOnTheNextNote() {
        olive.post(PRESETS, "name", " Climber ", "muscle", "infraspinatus", "muscle", "teres-minor", "muscle", "infraspinatus").then().statusCode(303);
        assertThat(clinic.list("SELECT muscle FROM preset_muscle WHERE preset = 'climber' ORDER BY position")).containsExactly("infraspinatus", "teres-minor");
        olive.get(PRESETS).then().body(containsString("2 muscles: Infraspinatus, Teres minor"));
        long note = begun();
        assertThat(page(note)).contains("Climber, 2 muscles");
        note(note, "", "do", "add-preset:climber", "preset-side", "left").then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM knot_finding WHERE preset = 'climber'")).isEqualTo(2);
    }

    @Test
    void whatStaysInAPresetKeepsItsOrder() {
        olive.post(PRESETS + "/desk-worker", "version", 0, "name", "Desk", "offered", "yes", "muscle", "infraspinatus", "muscle", "gluteus-medius", "muscle",
                "upper-trapezius").then().statusCode(303);
        assertThat(clinic.list("SELECT muscle FROM preset_muscle WHERE preset = 'desk-worker' ORDER BY position"))
                .containsExactly("upper-trapezius", "infraspinatus", "gluteus-medius");
        assertThat(olive.get(PRESETS + "/desk-worker").asString()).contains("value=\"Desk\"")
                .containsPattern("id=\"muscle-gluteus-medius\"[^>]*checked").doesNotContainPattern("id=\"muscle-rhomboids\"[^>]*checked");
    }

    @Test
    void aRetiredPresetStaysWhereItWasPutAndIsOfferedNoMore() {
        long note = begun();
        note(note, "", "do", "add-preset:runner", "preset-side", "left").then().statusCode(303);
        olive.post(PRESETS + "/runner", "version", 0, "name", "Runner", "muscle", "soleus").then().statusCode(303);
        olive.get(PRESETS).then().body(containsString(">retired<"));
        assertThat(page(note)).contains("Listed with Runner", "Take 8 untouched knots off: Runner").doesNotContain("add-preset:runner");
        assertThat(page(begun())).doesNotContain("Runner");
        List<Object> rows = new ArrayList<>(List.of("do", "remove-preset:runner"));
        clinic.list("SELECT knot_id FROM knot_finding WHERE note_id = " + note)
                .forEach(id -> rows.addAll(List.of("knot", id, "knot-" + id + "-id", id, "knot-" + id + "-activity", "not-assessed")));
        note(note, "", rows.toArray()).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM knot_finding WHERE note_id = " + note)).isZero();
    }

    @Test
    void aPresetWithoutMusclesWithUnknownOnesOrNamesIsRefusedWithWhatWasTyped() {
        for (String path : List.of(PRESETS, PRESETS + "/runner")) {
            olive.post(path, "version", 0, "name", "Kept <name>", "offered", "yes").then().statusCode(422)
                    .body(allOf(containsString("Choose at least one muscle."), containsString("value=\"Kept &lt;name&gt;\"")));
            olive.post(path, "version", 0, "name", "Kept", "offered", "yes", "muscle", "brandy").then().statusCode(422).body(containsString("Choose muscles of the list."));
            olive.post(path, "version", 0, "name", " \u200b ", "offered", "yes", "muscle", "soleus").then().statusCode(422)
                    .body(allOf(containsString("Type a name."), containsString("value=\"soleus\" autocomplete=\"off\" checked")));
            olive.post(path, "version", 0, "name", "x".repeat(81), "offered", "yes", "muscle", "soleus").then().statusCode(422)
                    .body(containsString("At most 80 characters. You have 81."));
            olive.post(path, "version", 0, "name", "desk WORKER", "offered", "yes", "muscle", "soleus").then().statusCode(409)
                    .body(allOf(containsString("There is one of this name already"), containsString("value=\"desk WORKER\"")));
        }
        assertThat(clinic.list("SELECT name FROM preset WHERE code = 'runner'")).containsExactly("Runner");
        assertThat(clinic.count("SELECT COUNT(*) FROM preset")).isEqualTo(5);
    }

    @Test
    void namesThatLookAlikeAsAddressesGetCodesOfTheirOwn() {
        for (String name : List.of("New", "Läufer", "Lauf er!", "肩こり", "腰", "x".repeat(80))) {
            olive.post(PRESETS, "name", name, "muscle", "soleus").then().statusCode(303);
        }
        olive.post(PRESETS, "name", "Lauf-er", "muscle", "soleus").then().statusCode(303);
        assertThat(order("preset").subList(5, 12)).containsExactly("new-2", "laufer", "lauf-er", "own-1", "own-2", "x".repeat(34), "lauf-er-2");
        olive.get(PRESETS + "/new-2").then().statusCode(200).body(containsString("value=\"New\""));
    }

    @Test
    void aLineIsPutWhereItIsWanted() {
        change("runner", "").then().statusCode(303);
        assertThat(order("preset")).containsExactly("runner", "desk-worker", "head-and-neck", "low-back", "shoulder-and-arm");
        change("runner", "low-back").then().statusCode(303);
        assertThat(order("preset")).containsExactly("desk-worker", "head-and-neck", "low-back", "runner", "shoulder-and-arm");
        change("runner", "=").then().statusCode(303);
        change("runner", "no-such-line").then().statusCode(303);
        change("runner", "runner").then().statusCode(303);
        assertThat(order("preset")).containsExactly("desk-worker", "head-and-neck", "low-back", "runner", "shoulder-and-arm");
        // Where others stand is nobody's change of this one.
        assertThat(version("preset", "low-back")).isZero();
        assertThat(page(begun())).containsSubsequence("Low back, 6", "Runner, 1", "Shoulder and arm, 6");
    }

    private Response change(String preset, String after) {
        return olive.post(PRESETS + "/" + preset, "version", version("preset", preset), "name", "Runner", "offered", "yes", "muscle", "soleus", "after", after);
    }

    @Test
    void theLastOneThatIsOfferedStays() {
        for (String code : List.of("desk-worker", "head-and-neck", "low-back", "shoulder-and-arm")) {
            olive.post(PRESETS + "/" + code, "version", 0, "name", code, "muscle", "soleus").then().statusCode(303);
        }
        olive.post(PRESETS + "/runner", "version", 0, "name", "Runner", "muscle", "soleus").then().statusCode(422).body(containsString("It is the last one of its kind"));
        assertThat(clinic.count("SELECT COUNT(*) FROM preset WHERE active = TRUE")).isEqualTo(1);
    }

    @Test
    void aStaleFormSavesNothingAndMayBeSentAgain() {
        olive.post(PRESETS + "/runner", "version", 0, "name", "First", "offered", "yes", "muscle", "soleus").then().statusCode(303);
        olive.post(PRESETS + "/runner", "version", 0, "name", "Second", "offered", "yes", "muscle", "soleus").then().statusCode(409)
                .body(allOf(containsString("Somebody else changed this"), containsString("value=\"Second\""), containsString("name=\"version\" value=\"1\"")));
        olive.post(PRESETS + "/runner", "version", 1, "name", "Second", "offered", "yes", "muscle", "soleus").then().statusCode(303);
        assertThat(clinic.text("SELECT name FROM preset WHERE code = 'runner'")).isEqualTo("Second");
        olive.post(PRESETS + "/jumper", "version", 0, "name", "Jumper", "muscle", "soleus").then().statusCode(404);
        olive.get(PRESETS + "/jumper").then().statusCode(404);
    }

    @Test
    void twoOwnersAtOnceNeitherAddTwiceNorRetireTheLastTwo() throws Exception {
        clinic.sql("UPDATE preset SET active = FALSE WHERE code NOT IN ('runner', 'low-back')");
        assertThat(together(() -> keeping.change(new Line("runner", 0, false, null), new Preset.Details("Runner", List.of("soleus"))),
                () -> keeping.change(new Line("low-back", 0, false, null), new Preset.Details("Low back", List.of("soleus")))))
                .containsExactlyInAnyOrder(Kept.DONE, Kept.LAST_ONE);
        assertThat(together(() -> keeping.add(new Preset.Details("Same", List.of("soleus"))), () -> keeping.add(new Preset.Details("same", List.of("soleus")))))
                .containsExactlyInAnyOrder(Kept.DONE, Kept.NAME_TAKEN);
        assertThat(together(() -> keeping.change(new Line("fever", 0, true, null), new SafetyTopic.Details(SafetyKind.STOP, "One", ""), false),
                () -> keeping.change(new Line("fever", 0, true, null), new SafetyTopic.Details(SafetyKind.STOP, "Other", ""), false)))
                .containsExactlyInAnyOrder(Kept.DONE, Kept.STALE);
    }

    private static List<Kept> together(Callable<Kept> one, Callable<Kept> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var answers = List.of(one, other).stream().map(work -> threads.submit(() -> {
                start.await(10, TimeUnit.SECONDS);
                return work.call();
            })).toList();
            return List.of(answers.get(0).get(30, TimeUnit.SECONDS), answers.get(1).get(30, TimeUnit.SECONDS));
        } finally {
            threads.shutdownNow();
        }
    }

    // ── Movements ───────────────────────────────────────────────────────────────────────────────────────────────────────

    private static Object[] rotation(Object... more) {
        List<Object> fields = new ArrayList<>(List.of("joint", "Neck", "name", "rotation", "area", "head-neck", "usual-from", "70", "usual-to", "80", "most", "110",
                "offered", "yes", "version", "0"));
        for (int i = 0; i < more.length; i += 2) {
            int at = fields.indexOf(more[i]);
            if (at < 0) {
                fields.addAll(List.of(more[i], more[i + 1]));
            } else {
                fields.set(at + 1, more[i + 1]);
            }
        }
        return fields.toArray();
    }

    @Test
    void anAddedMovementIsMeasured() {
        olive.post(MOVEMENTS, rotation("joint", "Jaw", "name", "opening", "usual-from", "30°", "usual-to", "40", "most", "60")).then().statusCode(303);
        olive.get(MOVEMENTS).then().body(allOf(containsString("Jaw opening"), containsString("usually 30–40°, asked about above 60° · without sides · Head and neck")));
        long note = begun();
        assertThat(page(note)).contains("add-rom:jaw-opening");
        note(note, "/signature", "painBefore", 5, "painAfter", 3, "safety-asked", "true", "rom", "a", "rom-a-movement", "jaw-opening", "rom-a-side", "midline",
                "rom-a-effort", "active", "rom-a-before", 25, "rom-a-after", 32).then().statusCode(303);
        assertThat(page(note)).contains("<b>Jaw opening</b>", "30–40°");
    }

    @Test
    void aSignedNoteGoesOnSayingWhatTheListSaidThen() {
        long note = begun();
        Object[] measured = {"painBefore", 5, "painAfter", 3, "safety-asked", "true", "rom", "a", "rom-a-movement", "neck-rotation", "rom-a-side", "left",
                "rom-a-effort", "active", "rom-a-before", 50, "rom-a-after", 60};
        note(note, "", measured).then().statusCode(303);
        olive.post(MOVEMENTS + "/neck-rotation", rotation("name", "turn", "usual-from", "65")).then().statusCode(303);
        // A draft follows the list until it is signed.
        note(note, "/signature", measured).then().statusCode(303);
        assertThat(page(note)).contains("<b>Neck turn, left</b>", "65–80°");
        olive.post(MOVEMENTS + "/neck-rotation", rotation("joint", "Cervical", "usual-from", "60", "usual-to", "60", "version", "1")).then().statusCode(303);
        assertThat(page(note)).contains("<b>Neck turn, left</b>", "65–80°").doesNotContain("Cervical");
        assertThat(page(begun())).contains("Cervical rotation, left", "60°");
    }

    @Test
    void aRetiredMovementIsAskedForNoMoreAndStaysWhereItWasMeasured() {
        long note = begun();
        Object[] measured = {"painBefore", 5, "painAfter", 3, "safety-asked", "true", "rom", "a", "rom-a-movement", "neck-rotation", "rom-a-side", "left",
                "rom-a-effort", "active", "rom-a-before", 50};
        note(note, "", measured).then().statusCode(303);
        olive.post(MOVEMENTS + "/neck-rotation", rotation("offered", "")).then().statusCode(303);
        assertThat(page(note)).contains("Neck rotation, left").doesNotContain("add-rom:neck-rotation");
        note(note, "/signature", measured).then().statusCode(303);
        assertThat(page(note)).contains("<b>Neck rotation, left</b>");
        assertThat(page(begun())).doesNotContain("Neck rotation");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"joint | ' ' | Type a name.", "name | '' | Type a name.", "area | moon | Choose a part of the body.",
            "usual-from | 81 | 80° is less than 81°.", "most | 79 | 79° is less than 80°.", "usual-from | -1 | from 0 to 360", "usual-to | 361 | from 0 to 360",
            "most | 361 | from 0 to 360", "most | lots | from 0 to 360", "most | 99999999999 | from 0 to 360", "usual-to | '' | from 0 to 360",
            "usual-from | 70.5 | from 0 to 360"})
    void aMovementThatCannotBeIsRefusedBesideTheFieldAndStays(String field, String typed, String said) {
        for (String path : List.of(MOVEMENTS, MOVEMENTS + "/neck-rotation")) {
            String wrong = field.equals("usual-from") && typed.equals("81") ? "usual-to" : field;
            olive.post(path, rotation(field, typed)).then().statusCode(422).body(allOf(containsString(said), containsString("id=\"" + wrong + "-error\""),
                    field.equals("area") ? containsString("id=\"area\"") : containsString("value=\"" + typed.strip() + "\"")));
        }
        assertThat(version("movement", "neck-rotation")).isZero();
        assertThat(clinic.count("SELECT COUNT(*) FROM movement")).isEqualTo(23);
    }

    @Test
    void aMovementsNamesAreAskedForOnceAndNotTooLong() {
        olive.post(MOVEMENTS, rotation("name", "ROTATION")).then().statusCode(409).body(containsString("There is one of this name already"));
        olive.post(MOVEMENTS, rotation("name", "x".repeat(61))).then().statusCode(422).body(containsString("At most 60 characters. You have 61."));
        olive.post(MOVEMENTS, rotation("joint", "x".repeat(41))).then().statusCode(422).body(containsString("At most 40 characters. You have 41."));
        olive.post(MOVEMENTS + "/neck-rotation", rotation("version", "7")).then().statusCode(409);
    }

    // ── Questions about safety ──────────────────────────────────────────────────────────────────────────────────────────

    private Response topic(String code, Object... more) {
        List<Object> fields = new ArrayList<>(List.of(more));
        fields.addAll(List.of("version", version("safety_topic", code)));
        return olive.post(SAFETY + "/" + code, fields.toArray());
    }

    @Test
    void anAddedQuestionIsAskedAndAStopAsksForAReason() {
        olive.post(SAFETY, "name", "Chest pain", "kind", "stop").then().statusCode(303);
        olive.get(SAFETY).then().body(allOf(containsString("Stop and refer"), containsString("Chest pain")));
        long note = begun();
        assertThat(page(note)).containsSubsequence("Trauma or suspected fracture", "Chest pain", "Open wound");
        Object[] yes = {"painBefore", 5, "painAfter", 3, "safety-asked", "true", "safety", "chest-pain"};
        note(note, "/signature", yes).then().statusCode(422).body(containsString("Say why you treated today."));
    }

    @Test
    void whatStopsLosesThatOnlyAfterAWarningWasConfirmed() {
        String retired = topic("fever", "name", "Fever or acute infection", "kind", "stop").then().statusCode(422)
                .body(allOf(containsString("“Fever or acute infection” stops treatment today"), containsString("nobody is asked about it any more"),
                        containsString("Save all the same"))).extract().asString();
        topic("fever", "name", "Fever or acute infection", "kind", "care", "offered", "yes").then().statusCode(422)
                .body(containsString("will not stop treatment any more"));
        String seal = retired.replaceAll("(?s).*name=\"sure\" value=\"([^\"]*)\".*", "$1");
        // What was confirmed is retiring it, and neither another meaning nor what somebody else has saved meanwhile.
        topic("fever", "name", "Fever", "kind", "care", "offered", "yes", "sure", seal).then().statusCode(422);
        topic("fever", "name", "Fever!", "kind", "stop", "offered", "yes").then().statusCode(303);
        topic("fever", "name", "Fever", "kind", "stop", "sure", seal).then().statusCode(422);
        assertThat(clinic.count("SELECT COUNT(*) FROM safety_topic WHERE code = 'fever' AND kind = 'stop' AND active = TRUE")).isEqualTo(1);
        topic("fever", "name", "Fever", "kind", "stop", "sure", seal.replaceFirst("0", "1")).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM safety_topic WHERE code = 'fever' AND active = TRUE")).isZero();
        // It would still stop whoever has said yes before: that goes with a warning, too; what only takes care goes without.
        topic("fever", "name", "Fever", "kind", "care").then().statusCode(422).body(containsString("stops treatment today"));
        topic("arthritis", "name", "Arthritis", "kind", "care").then().statusCode(303);
    }

    @Test
    void anotherMeaningReachesDraftsAndTheNextVisitAndNoSignedNote() {
        long signed = begun();
        Object[] scores = {"painBefore", 5, "painAfter", 3, "safety-asked", "true", "subjective", "Better", "safety", "arthritis"};
        note(signed, "/signature", scores).then().statusCode(303);
        long draft = begun();
        note(draft, "", scores).then().statusCode(303);
        topic("arthritis", "name", "Arthritis", "kind", "stop", "offered", "yes").then().statusCode(303);
        assertThat(page(signed)).contains("Arthritis. ").doesNotContain("Stop and refer");
        note(draft, "/signature", scores).then().statusCode(422).body(containsString("Say why you treated today."));
        // And back, for which the owner is asked again.
        assertThat(order("safety_topic").indexOf("arthritis")).isEqualTo(order("safety_topic").indexOf("trauma") + 1);
    }

    @Test
    void otherWordsStandBesideThoseInWhichAClientSaidYes() {
        long signed = begun();
        Object[] scores = {"painBefore", 5, "painAfter", 3, "safety-asked", "true", "subjective", "Better", "safety", "arthritis"};
        note(signed, "/signature", scores).then().statusCode(303);
        topic("arthritis", "name", "Inflamed joints", "kind", "care", "offered", "yes").then().statusCode(303);
        assertThat(page(signed)).contains("Arthritis. ").doesNotContain("Inflamed");
        long next = begun();
        assertThat(page(next)).contains("Inflamed joints (asked as: Arthritis)");
        note(next, "/signature", scores).then().statusCode(303);
        assertThat(page(next)).contains("Inflamed joints. ").doesNotContain("asked as");
    }

    @Test
    void aRetiredQuestionStaysWithWhomSaidYesAndIsAskedOfNobodyElse() {
        long signed = begun();
        Object[] scores = {"painBefore", 5, "painAfter", 3, "safety-asked", "true", "subjective", "Better", "safety", "pregnancy"};
        note(signed, "/signature", scores).then().statusCode(303);
        topic("pregnancy", "name", "Pregnancy", "kind", "care").then().statusCode(303);
        assertThat(page(begun())).contains("Pregnancy");
        marguerite = clinic.client("Ewan", "Doyle");
        assertThat(page(begun())).doesNotContain("Pregnancy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stop", "not-here", "care"})
    void oneQuestionOfEachKindIsAlwaysAsked(String kind) {
        String keep = (String) clinic.list("SELECT code FROM safety_topic WHERE kind = '" + kind + "' ORDER BY position").get(0);
        clinic.sql("UPDATE safety_topic SET active = FALSE WHERE kind = '" + kind + "' AND code <> '" + keep + "'");
        topic(keep, "name", "The last", "kind", kind).then().statusCode(422).body(containsString("It is the last one of its kind"));
        topic(keep, "name", "The last", "kind", kind.equals("care") ? "stop" : "care", "offered", "yes").then().statusCode(422)
                .body(containsString("It is the last one of its kind"));
    }

    @Test
    void aQuestionWithoutMeaningOrNameIsRefused() {
        olive.post(SAFETY, "name", "Kept", "kind", "perhaps").then().statusCode(422).body(allOf(containsString("Choose what a yes means."), containsString("value=\"Kept\"")));
        olive.post(SAFETY, "name", "", "kind", "stop").then().statusCode(422).body(containsString("Type a name."));
        olive.post(SAFETY, "name", "x".repeat(81), "kind", "stop").then().statusCode(422).body(containsString("At most 80 characters. You have 81."));
        olive.post(SAFETY, "name", "FEVER or acute infection", "kind", "care").then().statusCode(409);
        topic("fever", "name", "Burn", "kind", "stop", "offered", "yes").then().statusCode(409).body(not(containsString("stops treatment today")));
        assertThat(clinic.count("SELECT COUNT(*) FROM safety_topic")).isEqualTo(24);
    }

    // ── All of them ─────────────────────────────────────────────────────────────────────────────────────────────────────

    @Test
    void onlyTheOwnerKeepsThem() {
        for (String email : List.of("desk@test.example", "ines@test.example")) {
            Visitor other = Visitor.signedIn(email);
            for (String path : List.of(PRESETS, MOVEMENTS, SAFETY)) {
                other.get(path).then().statusCode(403);
                other.post(path, "name", "x").then().statusCode(403);
            }
            other.post(SAFETY + "/fever", "name", "x").then().statusCode(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PRESETS, MOVEMENTS, SAFETY})
    void aLongListCostsNoMoreStatements(String path) {
        olive.get(path).then().statusCode(200);
        long few = Statements.during(() -> olive.get(path).then().statusCode(200));
        for (int i = 0; i < 40; i++) {
            keeping.add(new Preset.Details("Preset " + i, List.of("soleus", "masseter")));
            keeping.add(new SafetyTopic.Details(SafetyKind.CARE, "Question " + i, ""));
        }
        assertThat(Statements.during(() -> olive.get(path).then().statusCode(200))).isEqualTo(few);
    }
}
