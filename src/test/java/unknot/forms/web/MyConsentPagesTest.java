package unknot.forms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.charting.ChartingClinic;
import unknot.clients.Client;
import unknot.forms.ConsentDesk;
import unknot.forms.ConsentDesk.State;
import unknot.forms.ConsentKind;
import unknot.forms.ConsentTexts;
import unknot.forms.Signature;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class MyConsentPagesTest {

    private static final String LIST = "/my/forms";

    @Inject
    TestClinic clinic;
    @Inject
    ConsentDesk desk;
    @Inject
    ConsentTexts texts;
    @Inject
    ChartingClinic charting;

    private Client marguerite;
    private Visitor visitor;

    @BeforeEach
    void aClient() {
        clinic.open();
        marguerite = clinic.client("Marguerite", "Hale");
        clinic.clientAccount(marguerite, "marguerite@test.example");
        visitor = Visitor.signedIn("marguerite@test.example");
    }

    private Response sign(String name, String drawn) {
        return visitor.post("/my/consents", "text", "1", "edition", "1", "name", name, "signature", drawn);
    }

    private State state(long text) {
        return desk.standing(marguerite.id()).stream().filter(standing -> standing.text().id() == text).findFirst().orElseThrow().state();
    }

    private long consent() {
        return clinic.count("SELECT MAX(id) FROM consent");
    }

    @Test
    void aClientReadsAndSignsByNameAndByHand() {
        visitor.get(LIST).then().statusCode(200).body(containsString("Buttocks and hips"), containsString("you need not agree"));
        visitor.get("/my/consents?text=1").then().statusCode(200).body(containsString("I agree to be treated for muscle knots"), containsString("For 12 months."));
        sign("Marguerite \"Peg\" Hale 🙂", "M10 20L12 25").then().statusCode(303).header("Location", endsWith("?said=signed"));
        visitor.get(LIST).then().body(containsString("Given on 11 Jan 2027, until 11 Jan 2028"));
        visitor.get("/my/consents/" + consent()).then().statusCode(200).body(containsString("Signed by Marguerite &quot;Peg&quot; Hale 🙂 on 11 Jan 2027, 08:00"), containsString("d=\"M10 20L12 25\""));
    }

    @Test
    void theTypedNameIsEnoughAndNoNameIsNot() {
        sign("", "").then().statusCode(422).body(containsString("Type your name to sign."));
        sign("x".repeat(121), "").then().statusCode(422).body(containsString("At most 120 characters."));
        sign("Marguerite Hale", "<script>").then().statusCode(422).body(containsString("The drawing could not be read"), containsString("value=\"Marguerite Hale\""));
        sign("Marguerite Hale", "").then().statusCode(303);
        assertThat(state(1)).isEqualTo(State.GIVEN);
    }

    @Test
    void signedTwiceIsSignedOnce() {
        sign("Marguerite Hale", "").then().statusCode(303);
        sign("Marguerite Hale", "").then().statusCode(303);
        CompletableFuture<ConsentDesk.Outcome> one = CompletableFuture.supplyAsync(() -> desk.give(marguerite.id(), 2, 2, "M", Signature.NONE));
        CompletableFuture<ConsentDesk.Outcome> other = CompletableFuture.supplyAsync(() -> desk.give(marguerite.id(), 2, 2, "M", Signature.NONE));
        assertThat(one.join()).isEqualTo(other.join()).isEqualTo(ConsentDesk.Outcome.DONE);
        assertThat(clinic.count("SELECT COUNT(*) FROM consent")).isEqualTo(2);
    }

    @Test
    void itRunsOutAndIsAskedForAgain() {
        sign("Marguerite Hale", "").then().statusCode(303);
        TestClock.standAt(Instant.parse("2028-01-10T23:59:59Z"));
        assertThat(state(1)).isEqualTo(State.GIVEN);
        TestClock.standAt(Instant.parse("2028-01-11T00:00:00Z"));
        assertThat(state(1)).isEqualTo(State.EXPIRED);
        visitor = Visitor.signedIn("marguerite@test.example");
        visitor.get(LIST).then().body(containsString("Has run out on 11 Jan 2028"), containsString("/my/consents?text=1"));
        sign("Marguerite Hale", "").then().statusCode(303);
        assertThat(state(1)).isEqualTo(State.GIVEN);
        assertThat(clinic.count("SELECT COUNT(*) FROM consent")).as("the earlier one is kept").isEqualTo(2);
    }

    /** A text of this test alone, since published ones stay. @return its id */
    private long text() {
        String name = "Text " + UUID.randomUUID();
        assertThat(texts.add(ConsentKind.GENERAL, new ConsentTexts.Details(name, "First words", null, false, true), "Olive Marsh")).isEqualTo(ConsentTexts.Outcome.DONE);
        return clinic.count("SELECT id FROM consent_text WHERE name = '" + name + "'");
    }

    private void otherWords(long text, boolean asksAgain) {
        ConsentTexts.Written now = texts.one(text).orElseThrow();
        assertThat(texts.change(text, now.text().version(), new ConsentTexts.Details(now.text().name(), "Other words " + now.edition().number(), null, asksAgain, true), "Olive Marsh"))
                .isEqualTo(ConsentTexts.Outcome.DONE);
    }

    private long edition(long text) {
        return texts.one(text).orElseThrow().edition().id();
    }

    @Test
    void wordsThatChangedMeanwhileAreNotSignedUnread() {
        long text = text();
        long opened = edition(text);
        otherWords(text, true);
        visitor.post("/my/consents", "text", text, "edition", opened, "name", "Marguerite Hale", "signature", "M10 20L12 25").then().statusCode(409)
                .body(containsString("Nothing was signed."), containsString("Other words 1"), containsString("Marguerite Hale"), containsString("M10 20L12 25"));
        assertThat(state(text)).isEqualTo(State.MISSING);
    }

    @Test
    void newWordsAskAgainOnlyIfTheClinicWantsThat() {
        long text = text();
        desk.give(marguerite.id(), text, edition(text), "Marguerite Hale", Signature.NONE);
        otherWords(text, false);
        assertThat(state(text)).isEqualTo(State.GIVEN);
        otherWords(text, true);
        assertThat(state(text)).isEqualTo(State.NEW_WORDING);
        visitor.get("/my/consents/" + consent()).then().body(containsString("First words"), not(containsString("Other words")));
    }

    @Test
    void whoTakesItBackForAnotherIsNamed() {
        sign("Marguerite Hale", "").then().statusCode(303);
        Client carer = clinic.client("J" + "o".repeat(78), "H" + "a".repeat(78));
        clinic.clientAccount(carer, "carer@test.example");
        Visitor.signedIn("desk@test.example").post("/clients/" + marguerite.id() + "/carers", "email", "carer@test.example", "agreed-as", "client", "agreed-how", "in-person").then().statusCode(303);
        Visitor other = Visitor.signedIn("carer@test.example");
        other.post("/my/whose", "client", marguerite.id()).then().statusCode(303);
        other.post("/my/consents/" + consent() + "/withdrawal", "reason", "", "for-whom", marguerite.id()).then().statusCode(303);
        assertThat(clinic.text("SELECT withdrawn_by FROM consent")).isEqualTo(carer.name());
    }

    @Test
    void aClientTakesItBackOnceAndItsHistoryStays() {
        sign("Marguerite Hale", "").then().statusCode(303);
        String address = "/my/consents/" + consent();
        visitor.get(address).then().body(containsString("Without it we cannot treat you."));
        visitor.post(address + "/withdrawal", "reason", "x".repeat(301)).then().statusCode(422);
        visitor.post(address + "/withdrawal", "reason", "I moved").then().statusCode(303).header("Location", endsWith("?said=withdrawn"));
        visitor.post(address + "/withdrawal", "reason", "again").then().statusCode(303);
        assertThat(state(1)).isEqualTo(State.WITHDRAWN);
        assertThat(clinic.text("SELECT withdrawn_reason FROM consent")).isEqualTo("I moved");
        visitor.get(address).then().body(containsString("Taken back by the client on 11 Jan 2027, 08:00"), not(containsString("/withdrawal")));
        sign("Marguerite Hale", "").then().statusCode(303);
        assertThat(state(1)).isEqualTo(State.GIVEN);
    }

    @Test
    void whatWasSignedNeverChanges() {
        sign("Marguerite Hale", "").then().statusCode(303);
        assertThatThrownBy(() -> clinic.sql("UPDATE consent SET signed_name = 'x'")).hasStackTraceContaining("a consent never changes");
        assertThatThrownBy(() -> clinic.sql("UPDATE consent SET over_at = NULL, in_force = NULL")).hasStackTraceContaining("a consent never changes");
        assertThatThrownBy(() -> clinic.sql("DELETE FROM consent")).hasStackTraceContaining("a consent never changes");
        assertThatThrownBy(() -> clinic.sql("UPDATE consent_edition SET words = 'x'")).hasStackTraceContaining("a published consent text never changes");
    }

    @Test
    void theHomePageAsksBeforeAVisitForWhatEverybodySigns() {
        visitor.get("/my").then().body(not(containsString("Please sign before your visit")));
        charting.visit(marguerite, clinic.ines, ChartingClinic.NINE);
        visitor.get("/my").then().body(containsString("Please sign before your visit"), containsString("Treatment, Your data"), not(containsString("Buttocks")));
        sign("Marguerite Hale", "").then().statusCode(303);
        visitor.get("/my").then().body(containsString("Please sign before your visit"), not(containsString("Treatment, Your data")));
        desk.give(marguerite.id(), 2, 2, "Marguerite Hale", Signature.NONE);
        visitor.get("/my").then().body(not(containsString("Please sign before your visit")));
    }

    @Test
    void whatIsAskedOfNobodyCannotBeSigned() {
        visitor.get("/my/consents?text=77").then().statusCode(404);
        visitor.get("/my/consents").then().statusCode(303);
        clinic.sql("UPDATE consent_text SET active = FALSE WHERE id = 1");
        sign("Marguerite Hale", "").then().statusCode(404);
    }
}
