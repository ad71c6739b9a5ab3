package unknot.demo.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.messages.Letter;
import unknot.messages.Outbox;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class MailPagesTest {

    @Inject
    TestClinic clinic;
    @Inject
    Outbox outbox;
    @Inject
    MailPages pages;

    private long message;

    @BeforeEach
    void open() {
        clinic.open();
        message = QuarkusTransaction.requiringNew().call(() -> outbox.put(new Letter("test", null, "ana@test.example", "Confirm <this>",
                "Open http://localhost:8080/book/confirm?token=abc to confirm.\n<script>", true, "BEGIN:VCALENDAR\r\n",
                TestClock.START.plus(Duration.ofDays(1)))));
    }

    @Test
    void outsideTheDemoThereIsNothingAtThisAddress() {
        Visitor.anonymous().get("/demo/mail").then().statusCode(404);
        Visitor.signedIn("owner@test.example").get("/demo/mail/" + message + "/visit.ics").then().statusCode(404);
    }

    @Test
    void inTheDemoALinkCanBeFollowedAndNothingElseIsMarkup() {
        pages.mode = () -> true;
        try {
            Visitor.anonymous().get("/demo/mail").then().statusCode(200).body(allOf(containsString("Confirm &lt;this&gt;"),
                    containsString("<a href=\"http://localhost:8080/book/confirm?token=abc\">"), containsString("&lt;script&gt;")));
            Visitor.anonymous().get("/demo/mail/" + message + "/visit.ics").then().statusCode(200).contentType("text/calendar");
        } finally {
            pages.mode = () -> false;
        }
    }
}
