package unknot.forms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.clients.Client;
import unknot.forms.SentForms;
import unknot.shared.Visitor;

@QuarkusTest
class FormSettingPagesTest {

    private static final String ALL = "/settings/questionnaires";
    private static final String FIRST = ALL + "/1";

    @Inject
    TestClinic clinic;
    @Inject
    SentForms forms;

    private Visitor owner;

    @BeforeEach
    void open() {
        clinic.open();
        owner = Visitor.signedIn("owner@test.example");
    }

    /** The version of the edition that is being written of the first questionnaire. */
    private long edition() {
        return clinic.count("SELECT version FROM questionnaire_edition WHERE questionnaire_id = 1 AND number = 0");
    }

    private long question(String line) {
        return clinic.count("SELECT q.id FROM question q JOIN questionnaire_edition e ON e.id = q.edition_id WHERE e.number = 0 AND q.line = '" + line + "'");
    }

    private Response publish() {
        return owner.post(FIRST + "/publication", "edition", edition());
    }

    @Test
    void theOwnerChangesAQuestionAndOldAnswersKeepTheirs() {
        Client client = clinic.client("Anna", "Berg");
        long sent = forms.sent(client, "Before");
        clinic.clientAccount(client, "anna@test.example");
        owner.get(ALL).then().body(containsString("Your health"), containsString("12 questions"));
        owner.post(FIRST + "/edition").then().statusCode(303);
        owner.get(FIRST).then().body(containsString("You are changing the questions."));
        owner.post(FIRST + "/questions/" + question("complaint"), "version", edition(), "wording", "Why do you \"come\"?", "hint", "", "kind", "long", "required", "yes").then().statusCode(303);
        owner.post(FIRST + "/questions", "version", edition(), "wording", "How do you sleep?", "kind", "one-of", "choices", "Well\n\nBadly\nWell").then().statusCode(303);
        owner.post(FIRST + "/questions/" + question("places") + "/move", "edition", edition(), "to", "up").then().statusCode(303);
        owner.post(FIRST + "/questions/" + question("goals") + "/removal", "edition", edition()).then().statusCode(303);
        Visitor anna = Visitor.signedIn("anna@test.example");
        String begun = anna.post("/my/forms", "questionnaire", "1").header("Location").replaceFirst("^https?://[^/]+", "");
        anna.get(begun).then().body(not(containsString("How do you sleep?")));
        publish().then().statusCode(303).header("Location", endsWith("?said=published"));
        anna.get(begun).then().body(containsString("The clinic has changed these questions"));
        anna.get("/my/forms/" + sent).then().body(containsString("What brings you to us?"), not(containsString("Why do you")));
        owner.get(FIRST + "/preview").then().statusCode(200).body(containsString("Why do you &quot;come&quot;?"), containsString("Badly"), not(containsString("able to do again")));
        assertThat(clinic.list("SELECT q.line FROM question q JOIN questionnaire b ON b.edition_id = q.edition_id WHERE b.id = 1 ORDER BY q.position").subList(0, 2))
                .containsExactly("places", "complaint");
    }

    @Test
    void whatIsWrongIsSaidBesideTheField() {
        owner.post(FIRST + "/edition").then().statusCode(303);
        owner.post(FIRST + "/questions", "version", edition(), "wording", " ", "kind", "fish").then().statusCode(422).body(containsString("Write what is asked."), containsString("Choose how it is answered."));
        owner.post(FIRST + "/questions", "version", edition(), "wording", "x".repeat(301), "kind", "many-of", "choices", "one").then().statusCode(422)
                .body(containsString("This has 301 characters; 300 fit."), containsString("at least two choices"));
        owner.post(ALL, "name", "your HEALTH").then().statusCode(409).body(containsString("Another one has this name."));
        owner.post(ALL, "name", "").then().statusCode(422).body(containsString("Say what it is called."));
        owner.get(ALL + "/999999").then().statusCode(404);
        owner.post(FIRST + "/questions/999999/removal", "edition", edition()).then().statusCode(404);
    }

    @Test
    void ofTwoWhoChangeTheQuestionsOneIsTold() {
        owner.post(FIRST + "/edition").then().statusCode(303);
        long opened = edition();
        owner.post(FIRST + "/questions", "version", opened, "wording", "One?", "kind", "short").then().statusCode(303);
        owner.post(FIRST + "/questions", "version", opened, "wording", "Other?", "kind", "short").then().statusCode(409).body(containsString("Nothing was saved"), containsString("Other?"));
        owner.post(FIRST + "/publication", "edition", opened).then().statusCode(409);
        owner.post(FIRST + "/edition/removal", "edition", edition()).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM questionnaire_edition WHERE number = 0")).isZero();
        owner.get(FIRST).then().body(containsString("Change the questions"));
    }

    @Test
    void aNewQuestionnaireAsksNobodyBeforeItIsPublished() {
        String name = "After an accident " + UUID.randomUUID();
        String address = owner.post(ALL, "name", name).then().statusCode(303).extract().header("Location").replaceFirst("^https?://[^/]+", "");
        long id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        owner.post(address + "/publication", "edition", "0").then().statusCode(422).body(containsString("There is no question in it yet."));
        clinic.clientAccount(clinic.client("Anna", "Berg"), "anna@test.example");
        Visitor anna = Visitor.signedIn("anna@test.example");
        anna.get("/my/forms").then().body(not(containsString("After an accident")));
        anna.post("/my/forms", "questionnaire", id).then().statusCode(404);
        owner.post(address + "/questions", "version", "0", "wording", "What happened?", "kind", "long").then().statusCode(303);
        owner.post(address + "/publication", "edition", "1").then().statusCode(303);
        anna.get("/my/forms").then().body(containsString("Answer again: After an accident"));
        owner.post(address, "version", clinic.count("SELECT version FROM questionnaire WHERE id = " + id), "name", name).then().statusCode(303);
        anna.get("/my/forms").then().body(not(containsString("After an accident")));
        owner.post(address, "version", "0", "name", name, "active", "yes").then().statusCode(409);
    }

    @Test
    void theOwnerWritesConsentTexts() {
        String name = "Neck " + UUID.randomUUID();
        owner.get("/settings/consents").then().statusCode(200).body(containsString("Buttocks and hips"), containsString("for 6 months"));
        owner.post("/settings/consents", "name", name, "kind", "", "words", "", "months", "0").then().statusCode(422).body(containsString("Choose what it is about."),
                containsString("Write what clients agree to."), containsString("A whole number from 1 to 120"));
        owner.post("/settings/consents", "name", name, "kind", "sensitive", "words", "One.\r\n\r\nTwo.", "months", "3", "active", "yes").then().statusCode(303);
        long id = clinic.count("SELECT id FROM consent_text WHERE name = '" + name + "'");
        String address = "/settings/consents/" + id;
        owner.get(address).then().body(containsString("One.\n\nTwo."));
        owner.post(address, "version", "9", "name", name, "words", "Other", "months", "").then().statusCode(409).body(containsString("Nothing was saved"));
        long version = clinic.count("SELECT version FROM consent_text WHERE id = " + id);
        owner.post(address, "version", version, "name", name, "words", "One.\n\nTwo.", "months", "3", "active", "yes").then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM consent_edition WHERE consent_text_id = " + id)).as("the same words are no new edition").isEqualTo(1);
        owner.post(address, "version", clinic.count("SELECT version FROM consent_text WHERE id = " + id), "name", "Treatment", "words", "x").then().statusCode(409)
                .body(containsString("Another one has this name."));
    }

    @Test
    void nobodyElseWritesThem() {
        for (String email : new String[] { "desk@test.example", "ines@test.example" }) {
            Visitor visitor = Visitor.signedIn(email);
            visitor.get(ALL).then().statusCode(403);
            visitor.post(FIRST + "/publication", "edition", "0").then().statusCode(403);
            visitor.get("/settings/consents").then().statusCode(403);
        }
    }
}
