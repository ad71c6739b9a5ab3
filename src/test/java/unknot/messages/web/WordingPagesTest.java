package unknot.messages.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.messages.Wordings;
import unknot.shared.Language;
import unknot.shared.Visitor;

@QuarkusTest
class WordingPagesTest {

    private static final String BOOKED = "/settings/messages/visit-booked/en";

    @Inject
    TestClinic clinic;
    @Inject
    Wordings wordings;

    private Visitor olive;

    @BeforeEach
    void open() {
        clinic.open();
        olive = Visitor.signedIn("owner@test.example");
    }

    private ValidatableResponse saved(String version, String subject, String body) {
        return olive.post(BOOKED, "version", version, "subject", subject, "body", body).then();
    }

    private String said() {
        return wordings.say("visit-booked", Language.ENGLISH, Map.of("name", "Anna", "when", "Tuesday")).body();
    }

    @Test
    void theOwnerSeesEveryKindInEveryLanguageAndNobodyElseDoes() {
        olive.get("/settings/messages").then().statusCode(200).body(allOf(containsString("Reminder of a visit"), containsString("Deutsch"),
                containsString("/settings/messages/visit-reminder/de"), containsString("Invitation")));
        Visitor.signedIn("desk@test.example").get("/settings/messages").then().statusCode(403);
        olive.get("/settings/messages/visit-booked/fr").then().statusCode(404);
        olive.get("/settings/messages/none/en").then().statusCode(404);
    }

    @Test
    void ownWordsAreSavedSentAndTakenBack() {
        saved("0", "See you on {start}", "Hi {name},\r\n\r\n{when}").statusCode(303);
        assertThat(said()).isEqualTo("Hi Anna,\n\nTuesday\n");
        olive.get("/settings/messages").then().body(containsString("your own words"));
        olive.get(BOOKED).then().body(allOf(containsString("See you on {start}"), containsString("Hi Anna,")));
        olive.post(BOOKED + "/standard", "version", "1").then().statusCode(303);
        assertThat(said()).startsWith("Hello Anna,\n\nyou are booked:");
    }

    @Test
    void anUnknownPlaceholderIsRefusedWithItsNameAndTheNearest() {
        saved("0", "Hello", "Hi {nmae}, {when}").statusCode(422)
                .body(allOf(containsString("There is no {nmae} here. Did you mean {name}?"), containsString("Hi {nmae}, {when}")));
        saved("0", "Hello", "Hi {name}").statusCode(422).body(containsString("{when} is missing"));
        assertThat(wordings.own()).isEmpty();
    }

    @Test
    void wordsAreShownAsTheyAreTypedAndNeverAsMarkup() {
        olive.post(BOOKED + "/preview", "version", "0", "subject", "<b>{name}</b>", "body", "{when} {cdi:current.account} <script>").then().statusCode(200)
                .body(allOf(containsString("&lt;b&gt;Anna&lt;/b&gt;"), containsString("&lt;script&gt;"), not(containsString("<script>"))));
        assertThat(wordings.own()).as("a preview saves nothing").isEmpty();
    }

    @Test
    void thePreviewCountsATextMessageWithLinksAsLongAsTheyAre() {
        olive.get("/settings/messages/visit-reminder/en").then().body(allOf(containsString("Such as {name};"), containsString("sent as 2 text messages")));
    }

    @Test
    void aSubjectIsOneLineWhateverIsSent() {
        saved("0", "Hello\r\nBcc: everybody@test.example", "{when}").statusCode(303);
        assertThat(wordings.say("visit-booked", Language.ENGLISH, Map.of()).subject()).isEqualTo("Hello  Bcc: everybody@test.example");
    }

    @Test
    void twoWhoEditTheSameWordsLoseNothing() {
        saved("0", "One", "{when} one").statusCode(303);
        saved("0", "Two", "{when} two").statusCode(409).body(allOf(containsString("Somebody else changed these words"), containsString("{when} two"),
                containsString("name=\"version\" value=\"1\"")));
        assertThat(said()).isEqualTo("Tuesday one\n");
    }
}
