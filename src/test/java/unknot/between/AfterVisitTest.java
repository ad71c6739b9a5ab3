package unknot.between;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.Appointment;
import unknot.charting.ChartingClinic;
import unknot.clients.Client;
import unknot.messages.Sending;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** The visit is on Monday 11 January 2027 at nine, its note is signed. */
@QuarkusTest
class AfterVisitTest {

    private static final String MARA = "mara@test.example";
    private static final Pattern STOP = Pattern.compile("No more of these: http://clinic\\.test\\.example(/reminders\\?key=([A-Za-z0-9_-]+))");
    private static final Pattern SEVEN = Pattern.compile("http://clinic\\.test\\.example(/after-visit\\?key=[A-Za-z0-9_-]+&n=7)\\n");

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    Asking asking;
    @Inject
    Sending sending;
    @Inject
    MockMailbox mailbox;

    private Client mara;

    @BeforeEach
    void open() {
        clinic.open();
        mailbox.clear();
        mara = clinic.saved(new Client("Mara", "Holt", null, null, MARA, TestClock.START));
        charting.signed(charting.visit(mara, clinic.ines, ChartingClinic.NINE));
    }

    private void at(String instant) {
        TestClock.standAt(Instant.parse(instant));
        asking.askDue();
        sending.sendDue();
    }

    private List<Mail> received() {
        return mailbox.getMailsSentTo(MARA);
    }

    /** Somebody who has tapped the seven of the newest message. */
    private Visitor tapped() {
        Matcher link = SEVEN.matcher(received().get(received().size() - 1).getText());
        assertThat(link.find()).isTrue();
        Visitor visitor = Visitor.anonymous();
        visitor.get(link.group(1)).then().statusCode(303).header("Location", not(containsString("n=")));
        return visitor;
    }

    @Test
    void sorenessIsAskedOnceAfterADayAndPainAfterThree() {
        at("2027-01-12T10:59:00Z");
        assertThat(received()).isEmpty();
        at("2027-01-12T11:00:00Z");
        at("2027-01-12T12:00:00Z");
        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("How are you after your visit?");
            assertThat(mail.getText()).contains("Hello Mara,", "\n0  http://", "\n10  http://").doesNotContainIgnoringCase("pain", "sore", "Holt", "Ines");
        });
        at("2027-01-14T09:00:00Z");
        at("2027-01-14T10:00:00Z");
        assertThat(received()).hasSize(2);
    }

    @Test
    void theMessagesLinkStopsReminderAndQuestionsAlike() {
        at("2027-01-12T11:00:00Z");
        Matcher stop = STOP.matcher(received().get(0).getText());
        assertThat(stop.find()).isTrue();
        Visitor visitor = Visitor.anonymous();
        visitor.get(stop.group(1)).then().statusCode(200).body(containsString("We remind you before each visit"));
        assertThat(clinic.count("SELECT COUNT(*) FROM client WHERE reminded AND id = " + mara.id())).as("following it changes nothing").isOne();
        visitor.post("/reminders", "key", stop.group(2), "wanted", "no").then().statusCode(200).body(containsString("You get no reminder before a visit, and we do not ask how you are."));
        at("2027-01-14T09:00:00Z");
        assertThat(received()).hasSize(1);
        assertThat(received().get(0).getHeaders().get("List-Unsubscribe")).singleElement().asString().contains("/unsubscribe?key=" + stop.group(2));
    }

    @Test
    void nobodyIsAskedWhoseVisitNobodySaysTookPlaceWhoHasBeenBackSinceOrLongAfter() {
        Client absent = clinic.saved(new Client("Abe", "Hart", null, null, "abe@test.example", TestClock.START));
        charting.visit(absent, clinic.tomas, ChartingClinic.NINE);
        charting.visit(mara, clinic.ines, Instant.parse("2027-01-12T09:00:00Z"));
        at("2027-01-12T11:00:00Z");
        Client late = clinic.saved(new Client("Lea", "Holt", null, null, "lea@test.example", TestClock.START));
        charting.signed(charting.visit(late, clinic.ines, Instant.parse("2027-01-12T09:00:00Z")));
        at("2027-01-20T11:00:00Z");
        assertThat(mailbox.getTotalMessagesSent()).isZero();
    }

    @Test
    void aTapChoosesTheNumberAndTheButtonSendsIt() {
        at("2027-01-12T11:00:00Z");
        Visitor visitor = tapped();
        visitor.get("/after-visit").then().statusCode(200).body(allOf(containsString("How sore are you now?"), containsString("value=\"7\" autocomplete=\"off\" checked"), not(containsString("Holt"))));
        assertThat(clinic.count("SELECT COUNT(*) FROM after_answer")).isZero();
        visitor.post("/after-visit", "score", "7").then().statusCode(303);
        visitor.post("/after-visit", "score", "7").then().statusCode(303);
        visitor.get("/after-visit?sent=yes").then().body(allOf(containsString("Thank you"), containsString("Is it more than you expected?")));
        Visitor.signedIn("ines@test.example").get("/today").then().body(allOf(containsString("Mara Holt"), containsString("Strong soreness: 7 of 10")));
        visitor.post("/after-visit", "score", "2", "since", "better").then().statusCode(303);
        assertThat(clinic.list("SELECT score FROM after_answer ORDER BY number")).extracting(Object::toString).containsExactly("7", "2");
        Visitor.signedIn("ines@test.example").get("/today").then().body(not(containsString("Look at this first")));
        assertThatThrownBy(() -> clinic.sql("UPDATE after_answer SET score = 0")).hasStackTraceContaining("what was told never changes");
    }

    @Test
    void theNextNoteTellsIt() {
        at("2027-01-12T11:00:00Z");
        tapped().post("/after-visit", "score", "3").then().statusCode(303);
        at("2027-01-14T09:00:00Z");
        tapped().post("/after-visit", "score", "5", "since", "worse").then().statusCode(303);
        Appointment next = charting.visit(mara, clinic.ines, Instant.parse("2027-01-18T09:00:00Z"));
        TestClock.standAt(Instant.parse("2027-01-18T09:00:00Z"));
        long note = charting.begun(next);
        Visitor ines = Visitor.signedIn("ines@test.example");
        ines.get("/notes/" + note).then().body(allOf(containsString("How Mara was after the visit on Mon 11 Jan"), containsString("Soreness: 3 of 10 (Tue 12 Jan)"),
                containsString("Pain: 5 of 10, worse than before the visit (Thu 14 Jan)"), containsString("Strong pain: 5 of 10, worse")));
        ines.get("/today").then().body(containsString("Look at this first"));
        charting.sign(note, clinic.ines.id());
        ines.get("/today").then().body(not(containsString("Look at this first")));
    }

    @Test
    void forgedLateAndEmptyAnswersAreToldSo() {
        at("2027-01-12T11:00:00Z");
        Visitor visitor = tapped();
        visitor.post("/after-visit", "score", "11").then().statusCode(422).body(containsString("Choose a number, please."));
        Visitor.anonymous().get("/after-visit").then().statusCode(410);
        Visitor forger = Visitor.anonymous();
        forger.get("/after-visit?key=nobodys&n=<b>").then().statusCode(303);
        forger.get("/after-visit").then().statusCode(410).body(containsString("This link does not work"));
        TestClock.standAt(Instant.parse("2027-01-18T09:00:00Z"));
        visitor.get("/after-visit").then().statusCode(410).body(containsString("too late"));
        visitor.post("/after-visit", "score", "4").then().statusCode(410);
        assertThat(clinic.count("SELECT COUNT(*) FROM after_answer")).isZero();
    }
}
