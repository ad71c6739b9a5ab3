package unknot.forms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.Appointment;
import unknot.charting.ChartingClinic;
import unknot.clients.Client;
import unknot.forms.ConsentDesk;
import unknot.forms.FirstAsking;
import unknot.forms.IntakeDesk;
import unknot.forms.SentForms;
import unknot.forms.Signature;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class PaperworkPagesTest {

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    SentForms forms;
    @Inject
    ConsentDesk consents;
    @Inject
    IntakeDesk intakes;
    @Inject
    FirstAsking first;

    private Client marguerite;
    private Appointment visit;
    private Visitor ines;
    private Visitor desk;
    private String paper;

    @BeforeEach
    void aClientWithAVisit() {
        clinic.open();
        marguerite = charting.marguerite();
        visit = charting.visit(marguerite, clinic.ines, ChartingClinic.NINE);
        ines = Visitor.signedIn("ines@test.example");
        desk = Visitor.signedIn("desk@test.example");
        paper = "/clients/" + marguerite.id() + "/forms";
    }

    /** The note of the visit, begun now. */
    private String note() {
        return ines.get("/notes/" + charting.begun(visit)).then().statusCode(200).extract().asString();
    }

    private static boolean ticked(String page, String topic) {
        return page.matches("(?s).*<input[^>]*id=\"safety-" + topic + "\"[^>]*checked.*");
    }

    @Test
    void aTherapistLooksAndWhatWasSaidIsKnown() {
        long form = forms.sent(marguerite, "A stiff neck", "blood-thinners");
        ines.get("/today").then().body(containsString("Forms to look at"), containsString(paper + "/" + form));
        ines.get(paper + "/" + form).then().statusCode(200).body(containsString("A stiff neck"), containsString("Blood thinners"), containsString("Nobody was asked about safety"));
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(5)));
        ines.post(paper + "/" + form + "/look").then().statusCode(303);
        ines.post(paper + "/" + form + "/look").then().statusCode(303);
        ines.get(paper + "/" + form).then().body(containsString("Looked at by Ines Calder, 11 Jan 2027, 08:05"), not(containsString("/look\"")));
        ines.get("/today").then().body(not(containsString("Forms to look at")));
        ines.get(paper).then().body(containsString("Jo Hale, 07700 900555"));
        String page = note();
        assertThat(ticked(page, "blood-thinners")).isTrue();
        assertThat(page).contains("Not asked yet");
    }

    @Test
    void whatNobodyHasLookedAtIsNotKnownYet() {
        forms.sent(marguerite, "A stiff neck", "blood-thinners");
        assertThat(ticked(note(), "blood-thinners")).isFalse();
    }

    @Test
    void aSignedNoteThatAskedSinceCountsInItsPlace() {
        long form = forms.sent(marguerite, "A stiff neck", "blood-thinners");
        intakes.look(form, clinic.ines.id(), "Ines Calder");
        long note = charting.begun(visit);
        TestClock.standAt(TestClock.START.plus(Duration.ofHours(2)));
        ines.post("/notes/" + note + "/signature", charting.withVersion(note, "painBefore", 6, "painAfter", 4, "subjective", "x", "safety-asked", "true", "safety", "pregnancy"))
                .then().statusCode(303);
        visit = charting.visit(marguerite, clinic.ines, ChartingClinic.NINE.plus(Duration.ofHours(3)));
        String page = note();
        assertThat(ticked(page, "pregnancy")).isTrue();
        assertThat(ticked(page, "blood-thinners")).isFalse();
        ines.get(paper + "/" + form).then().statusCode(200).body(containsString("Pregnancy"), not(containsString("Nobody was asked about safety")));
        assertThat(intakes.of(marguerite.id())).isEmpty();
    }

    @Test
    void theNoteBeginsWithTheAnswers() {
        forms.sent(marguerite, "A stiff \"neck\"");
        assertThat(note()).contains("From the form “Your health”", "What brings you to us? A stiff &quot;neck&quot;", "How bad is it at the moment? 6 of 10</textarea>");
    }

    @Test
    void whatSaysStopIsOnTheTherapistsDayUntilItIsLookedAt() {
        long form = forms.sent(marguerite, "A stiff neck", "suspected-clot", "blood-thinners");
        ines.get("/today").then().body(containsString("Suspected clot (DVT)"), containsString("form “Your health”"));
        Visitor.signedIn("tomas@test.example").get("/today").then().body(not(containsString("Suspected clot")));
        intakes.look(form, clinic.ines.id(), "Ines Calder");
        ines.get("/today").then().body(not(containsString("Suspected clot")));
    }

    @Test
    void theDeskSeesThatItIsThereAndNothingOfIt() {
        long form = forms.sent(marguerite, "A stiff neck", "suspected-clot");
        consents.give(marguerite.id(), 1, 1, "Marguerite Holt", Signature.NONE);
        consents.give(marguerite.id(), 3, 3, "Marguerite Holt", Signature.NONE);
        for (String page : new String[] { paper, "/clients/" + marguerite.id() }) {
            desk.get(page).then().statusCode(200).body(containsString("not looked at"), containsString("Treatment"), not(containsString("stiff neck")), not(containsString("clot")),
                    not(containsString("Buttocks")));
        }
        desk.get("/clients/" + marguerite.id()).then().body(containsString("Ask the therapist"));
        desk.get(paper + "/" + form).then().statusCode(403);
        desk.post(paper + "/" + form + "/look").then().statusCode(403);
        Visitor.signedIn("owner@test.example").get(paper + "/" + form).then().statusCode(403);
        ines.get(paper).then().body(containsString("Buttocks and hips"));
    }

    @Test
    void aFormIsFoundWithItsOwnClientAlone() {
        long form = forms.sent(marguerite, "A stiff neck");
        Client other = clinic.client("Anna", "Berg");
        ines.get("/clients/" + other.id() + "/forms/" + form).then().statusCode(404);
        ines.post("/clients/" + other.id() + "/forms/" + form + "/look").then().statusCode(404);
        ines.get("/clients/999999/forms").then().statusCode(404);
    }

    @Test
    void theNoteSaysWhatTheClientHasAgreedTo() {
        consents.give(marguerite.id(), 1, 1, "Marguerite Holt", Signature.NONE);
        consents.give(marguerite.id(), 4, 4, "Marguerite Holt", Signature.NONE);
        assertThat(note()).contains("Treatment: Given", "Your data: Not given", "Sensitive areas, agreed: Chest.", "Not agreed: Buttocks and hips, Inner thigh and groin, Belly.");
    }

    @Test
    void aConsentIsTakenBackForTheClientWithAReason() {
        consents.give(marguerite.id(), 1, 1, "Marguerite Holt", Signature.NONE);
        consents.give(marguerite.id(), 3, 3, "Marguerite Holt", Signature.NONE);
        long general = clinic.count("SELECT id FROM consent WHERE consent_text_id = 1");
        long sensitive = clinic.count("SELECT id FROM consent WHERE consent_text_id = 3");
        desk.post(paper + "/consents/" + general + "/withdrawal", "reason", " ").then().statusCode(422).body(containsString("Say why it is taken back."));
        desk.post(paper + "/consents/" + sensitive + "/withdrawal", "reason", "x").then().statusCode(404);
        desk.post(paper + "/consents/" + general + "/withdrawal", "reason", "By phone").then().statusCode(303);
        ines.post(paper + "/consents/" + sensitive + "/withdrawal", "reason", "Said so today").then().statusCode(303);
        assertThat(clinic.text("SELECT withdrawn_by FROM consent WHERE id = " + general)).isEqualTo("Ros Keller, for the client");
        desk.get(paper).then().body(containsString("Taken back"));
    }

    @Test
    void theDeskAsksOncePerPageAndInvitesWhoCannotSignInYet() {
        String key = UUID.randomUUID().toString();
        desk.post(paper + "/request", "key", key).then().statusCode(422).body(containsString("There is no e-mail address."));
        clinic.sql("UPDATE client SET email = 'marguerite@test.example' WHERE id = " + marguerite.id());
        desk.post(paper + "/request", "key", key).then().statusCode(303).header("Location", endsWith("?said=asked"));
        desk.post(paper + "/request", "key", key).then().statusCode(303);
        assertThat(clinic.list("SELECT kind FROM outgoing_message ORDER BY id")).containsExactly("invitation", "form-request");
        assertThat(clinic.text("SELECT body FROM outgoing_message WHERE kind = 'form-request'")).contains("http://clinic.test.example/my/forms", "Hello Marguerite").doesNotContain("health", "neck");
        desk.get(paper).then().body(containsString("Asked on 11 Jan 2027, 08:00 by Ros Keller."));
        desk.post(paper + "/request", "key", UUID.randomUUID().toString()).then().statusCode(303);
        assertThat(clinic.list("SELECT kind FROM outgoing_message ORDER BY id")).containsExactly("invitation", "form-request", "form-request");
        ines.post(paper + "/request", "key", key).then().statusCode(403);
    }

    @Test
    void whoComesForTheFirstTimeIsWrittenToOnceIfTheOwnerWantsThat() {
        clinic.sql("UPDATE client SET email = 'marguerite@test.example' WHERE id = " + marguerite.id());
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(5)));
        first.askDue();
        assertThat(clinic.count("SELECT COUNT(*) FROM outgoing_message")).isZero();
        clinic.sql("UPDATE questionnaire SET by_mail = TRUE WHERE id = 1");
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(2)));
        first.askDue();
        assertThat(clinic.count("SELECT COUNT(*) FROM outgoing_message")).as("the booking may be undone yet").isZero();
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(3)));
        first.askDue();
        first.askDue();
        assertThat(clinic.list("SELECT kind FROM outgoing_message ORDER BY id")).containsExactly("invitation", "form-request");
    }

    @Test
    void anAddressOfSomebodyElseIsSaid() {
        clinic.sql("UPDATE client SET email = 'owner@test.example' WHERE id = " + marguerite.id());
        desk.post(paper + "/request", "key", UUID.randomUUID().toString()).then().statusCode(409).body(containsString("Somebody else&#39;s account has this e-mail address"));
        assertThat(clinic.count("SELECT COUNT(*) FROM outgoing_message")).isZero();
    }
}
