package unknot.forms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.clients.Client;
import unknot.forms.FormFilling;
import unknot.shared.Statements;
import unknot.shared.Visitor;

@QuarkusTest
class MyFormPagesTest {

    @Inject
    TestClinic clinic;
    @Inject
    FormFilling filling;

    private Client marguerite;
    private Visitor visitor;

    @BeforeEach
    void aClient() {
        clinic.open();
        marguerite = clinic.client("Marguerite", "Hale");
        clinic.clientAccount(marguerite, "marguerite@test.example");
        visitor = Visitor.signedIn("marguerite@test.example");
    }

    private String begun() {
        return visitor.post("/my/forms", "questionnaire", "1").then().statusCode(303).extract().header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** The name of a question's field. */
    private String field(String line) {
        return "q" + clinic.count("SELECT id FROM question WHERE edition_id = 1 AND line = '" + line + "'");
    }

    private Response post(String form, int version, Object... fields) {
        List<Object> all = new ArrayList<>(List.of("version", version));
        all.addAll(Arrays.asList(fields));
        return visitor.post(form, all.toArray());
    }

    private Object[] whole(String act) {
        return new Object[] { "act", act, field("complaint"), "A stiff neck", field("safety"), "none", field("contact") + "-name", "Jo Hale", field("contact") + "-phone", "07700 900555" };
    }

    @Test
    void aClientAnswersAndReadsWhatWasSent() {
        String form = begun();
        visitor.get(form).then().statusCode(200).body(containsString("What brings you to us?"), containsString("A swollen, hot or painful calf"));
        post(form, 0, whole("send")).then().statusCode(303).header("Location", endsWith(form + "?said=sent"));
        visitor.get(form + "?said=sent").then().statusCode(200).body(containsString("Thank you. Your answers are at the clinic."), containsString("A stiff neck"),
                containsString("None of this applies"), containsString("Jo Hale"), not(containsString("A swollen, hot")));
        visitor.get("/my/forms").then().body(containsString("Sent on 11 Jan 2027"));
    }

    @Test
    void whatWasSavedIsThereLaterAndWhatIsMissingIsSaidBesideIt() {
        String form = begun();
        post(form, 0, "act", "later", field("complaint"), "A stiff \"neck\" 🙂", field("pain"), "6").then().statusCode(303).header("Location", endsWith("/my/forms?said=later"));
        visitor.get("/my/forms").then().body(containsString("Begun. What you have written is kept."));
        visitor.get(form).then().body(containsString("A stiff &quot;neck&quot; 🙂"), containsString("value=\"6\" autocomplete=\"off\" checked"));
        post(form, 1, "act", "send", field("complaint"), "Both shoulders").then().statusCode(422).body(containsString("Both shoulders"),
                containsString("Tick what applies, or “None of this applies”."), containsString("2 answers need another look"));
        assertThat(clinic.stored("FormAnswer", "words").get(0)).as("refused is not saved").startsWith("A stiff");
        assertThat(clinic.text("SELECT words FROM form_answer WHERE code = ''")).startsWith("enc1:");
    }

    @Test
    void sentTwiceIsSentOnceAndWhatWasSentCounts() {
        String form = begun();
        post(form, 0, whole("send")).then().statusCode(303);
        post(form, 0, "act", "send", field("complaint"), "Something else").then().statusCode(303).header("Location", endsWith("?said=before"));
        visitor.get(form + "?said=before").then().body(containsString("It was sent before."), containsString("A stiff neck"), not(containsString("Something else")));
        assertThat(clinic.count("SELECT COUNT(*) FROM client_form")).isEqualTo(1);
    }

    @Test
    void begunTwiceIsOneForm() {
        assertThat(begun()).isEqualTo(begun());
    }

    @Test
    void whatWasSavedInAnotherWindowIsSaidAndTheTextHereStays() {
        String form = begun();
        post(form, 0, "act", "save", field("complaint"), "Here").then().statusCode(303);
        post(form, 0, "act", "save", field("complaint"), "There").then().statusCode(409).body(containsString("saved somewhere else"), containsString("There</textarea>"),
                containsString("name=\"version\" value=\"1\""));
        post(form, 1, "act", "save", field("complaint"), "There").then().statusCode(303);
    }

    @Test
    void placesAreMarkedByATapFromAListAndTakenAway() {
        String form = begun();
        String places = field("places");
        // The top of the right shoulder, on a drawing 280 pixels wide.
        post(form, 0, places + "-back.x", "184", places + "-back.y", "118", places + "-view", "back").then().statusCode(303).header("Location", endsWith("?view=back#" + places));
        String spot = clinic.text("SELECT code FROM form_answer");
        assertThat(clinic.stored("FormAnswer", "words").get(0)).endsWith(", right");
        post(form, 1, "act", "place" + places.substring(1), places, spot, places + "-place", "gastrocnemius left").then().statusCode(303);
        assertThat(clinic.stored("FormAnswer", "words")).hasSize(2).contains("calf, left");
        post(form, 2, places, spot, places, "v2 back 0.4100,0.8200", places + "-remove", spot).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM form_answer WHERE code = '" + spot + "'")).isZero();
        post(form, 3, places + "-front.x", "2", places + "-front.y", "2").then().statusCode(422).body(containsString("That was beside the body."));
    }

    @Test
    void aScriptSavesAndIsToldTheVersion() {
        String form = begun();
        visitor.postByScript(form, "version", "0", "act", "save", field("complaint"), "A stiff neck").then().statusCode(200).body(containsString("\"version\":1"), containsString("Saved 08:00"));
        visitor.postByScript(form, "version", "0", "act", "save", field("complaint"), "Late").then().statusCode(409);
        visitor.postByScript(form, "version", "1", "act", "save", field("complaint"), "x".repeat(2001)).then().statusCode(422);
    }

    @Test
    void whatStopsTreatmentIsNotLeftToWait() {
        String form = begun();
        Object[] answers = whole("send");
        answers[5] = "suspected-clot";
        post(form, 0, answers).then().statusCode(303);
        visitor.get(form).then().body(containsString("call a doctor"), containsString("01632 960180"));
    }

    @Test
    void nothingThatWasSentCanBeChangedByAnybody() {
        String form = begun();
        post(form, 0, whole("send")).then().statusCode(303);
        assertThatThrownBy(() -> clinic.sql("UPDATE form_answer SET words = 'x'")).hasStackTraceContaining("what was sent never changes");
        assertThatThrownBy(() -> clinic.sql("DELETE FROM form_answer")).hasStackTraceContaining("what was sent never changes");
        assertThatThrownBy(() -> clinic.sql("INSERT INTO form_answer SELECT id, 1, 9, '', 'x' FROM client_form")).hasStackTraceContaining("what was sent never changes");
        assertThatThrownBy(() -> clinic.sql("UPDATE client_form SET sent_at = NULL, unsent = TRUE")).hasStackTraceContaining("what was sent never changes");
        assertThatThrownBy(() -> clinic.sql("UPDATE question SET wording = 'x'")).hasStackTraceContaining("a published questionnaire never changes");
    }

    /** As when the owner publishes other questions: the complaint is asked in other words, the goals are asked no more. */
    private void otherQuestions() {
        clinic.sql("INSERT INTO questionnaire_edition (questionnaire_id, number) VALUES (1, 0)");
        clinic.sql("INSERT INTO question (edition_id, line, position, kind, wording, hint, required, choices) SELECT e.id, 'complaint', 10, 'long', 'Why do you come?', '', TRUE, ''"
                + " FROM questionnaire_edition e WHERE e.number = 0");
        long edition = clinic.count("SELECT id FROM questionnaire_edition WHERE number = 0");
        clinic.sql("UPDATE questionnaire_edition SET number = " + edition + ", published_at = '2027-01-11', published_by = 'x' WHERE id = " + edition);
        clinic.sql("UPDATE questionnaire SET edition_id = " + edition + " WHERE id = 1");
    }

    @Test
    void whatIsBegunMayBeFinishedAfterTheQuestionsHaveChanged() {
        String form = begun();
        post(form, 0, "act", "later", field("complaint"), "A stiff neck").then().statusCode(303);
        otherQuestions();
        visitor.get(form).then().body(containsString("The clinic has changed these questions"), containsString("What brings you to us?"), containsString("A stiff neck"));
        post(form, 1, whole("send")).then().statusCode(303);
        visitor.get(form).then().body(containsString("What brings you to us?"), not(containsString("Why do you come?")));
        assertThat(visitor.get(begun()).asString()).contains("Why do you come?").doesNotContain("What brings you to us?");
    }

    @Test
    void orTheAnswersGoOverToTheNewQuestions() {
        String form = begun();
        post(form, 0, "act", "later", field("complaint"), "A stiff neck", field("goals"), "Run").then().statusCode(303);
        otherQuestions();
        visitor.post(form + "/newer", "version", "1").then().statusCode(303).header("Location", endsWith("?said=carried"));
        visitor.get(form).then().body(containsString("Why do you come?"), containsString("A stiff neck"), not(containsString("Run")));
    }

    @Test
    void aFirstVisitAsksOnTheHomePageAndAPastOneDoesNot() {
        visitor.get("/my").then().statusCode(200).body(not(containsString("Please answer some questions")));
        clinic.sql("INSERT INTO appointment (client_id, practitioner_id, room_id, service_id, starts_at, ends_at, status, booked_at, booked_by) VALUES (" + marguerite.id() + ", "
                + clinic.ines.id() + ", " + clinic.quay.id() + ", " + clinic.knot60.id() + ", '2027-01-19 11:15:00', '2027-01-19 12:15:00', 'booked', '2027-01-10', 'Ros')");
        visitor.get("/my").then().body(containsString("Please answer some questions"));
        clinic.sql("UPDATE questionnaire SET before_first_visit = FALSE");
        visitor.get("/my").then().body(not(containsString("Please answer some questions")));
    }

    @Test
    void badAddressesAndFieldsAreAnswered() {
        String form = begun();
        visitor.post("/my/forms", "questionnaire", "77").then().statusCode(404);
        visitor.get("/my/forms/999999").then().statusCode(404);
        post(form, 0, "act", "save", field("pain"), "99").then().statusCode(422).body(containsString("Choose from what is offered."));
        post(form, 0, "act", "save", field("safety"), "no-such-topic").then().statusCode(422);
        post(form, 0, "act", "save", field("places"), "v2 back 9.0000,9.0000").then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM form_answer")).isZero();
    }

    @Test
    void theFormIsSmallAndCostsFewStatements() {
        String form = begun();
        assertThat(visitor.get(form).asString().length()).isLessThan(40_000);
        assertThat(Statements.during(() -> visitor.get(form))).isLessThanOrEqualTo(8);
    }
}
