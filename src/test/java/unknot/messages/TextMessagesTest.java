package unknot.messages;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.notices.Reminders;
import unknot.clients.Client;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** Text messages as a provider gets them. */
@QuarkusTest
@WithTestResource(TextMessagesTest.Provider.class)
class TextMessagesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);
    private static WireMockServer provider;

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;
    @Inject
    Reminders reminders;
    @Inject
    Sending sending;
    @Inject
    TextMessages texts;
    @Inject
    MockMailbox mailbox;

    private Client mara;

    public static class Provider implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            provider = new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
            provider.start();
            return Map.of("unknot.texts.url", "http://127.0.0.1:" + provider.port() + "/send", "unknot.texts.token", "secret", "unknot.texts.from", "Harbour",
                    "unknot.texts.timeout", "2s");
        }

        @Override
        public void stop() {
            provider.stop();
        }
    }

    @BeforeEach
    void open() {
        clinic.open();
        mailbox.clear();
        provider.resetAll();
        answers(202);
        clinic.sql("INSERT INTO reminder_time VALUES (1, 24)");
        mara = clinic.saved(new Client("Mara", "Holt", null, "07400 123456", "mara@test.example", TestClock.START));
        mara = wantsTexts(mara);
    }

    private Client wantsTexts(Client client) {
        clinic.sql("update client set by_text = true where id = " + client.id());
        return clinic.found(Client.class, client.id());
    }

    private static void answers(int status) {
        provider.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status).withHeader("Location", "http://127.0.0.1:" + provider.port() + "/elsewhere")));
    }

    private void remindedOfTuesday() {
        desk.book(BookingDesk.Request.of(mara.id(), clinic.knot60.id(), clinic.ines.id(), null, TUESDAY, LocalTime.of(10, 0), new Actor("Ros", false)));
        TestClock.standAt(TestClock.START.plus(Duration.ofHours(2)));
        reminders.remindDue();
        sending.sendTextsDue();
        sending.sendDue();
    }

    private static List<LoggedRequest> sent() {
        return provider.findAll(postRequestedFor(anyUrl()));
    }

    private void hoursLater(int hours) {
        TestClock.standAt(new TestClock().instant().plus(Duration.ofHours(hours)));
        sending.sendTextsDue();
    }

    @Test
    void aReminderGoesToThePhoneOfWhoWantsItThereAndSaysNothingOfWhy() {
        remindedOfTuesday();
        provider.verify(1, postRequestedFor(urlEqualTo("/send")).withHeader("Authorization", equalTo("Bearer secret"))
                .withHeader("Content-Type", containing("application/json")).withRequestBody(matchingJsonPath("$.to", equalTo("+447400123456")))
                .withRequestBody(matchingJsonPath("$.from", equalTo("Harbour"))));
        String body = sent().get(0).getBodyAsString();
        assertThat(body).contains("Harbour Street Massage: a reminder of your visit on Tue 12 Jan, 10:00 with Ines.", "01632 960180", "/reminders?key=")
                .contains("\"id\":\"" + sent().get(0).getHeader("Idempotency-Key") + "\"").doesNotContain("Holt", "Knot session");
        assertThat(mailbox.getTotalMessagesSent()).isZero();
        hoursLater(1);
        assertThat(sent()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = { 429, 500, 503, 302 })
    void whatTheProviderCannotTakeNowIsTriedAgainAsTheSameMessage(int status) {
        answers(status);
        remindedOfTuesday();
        assertThat(sent()).hasSize(1);
        sending.sendTextsDue();
        assertThat(sent()).as("not at once").hasSize(1);
        answers(202);
        hoursLater(1);
        hoursLater(1);
        assertThat(sent()).hasSize(2).extracting(request -> request.getHeader("Idempotency-Key")).containsOnly(sent().get(0).getHeader("Idempotency-Key"));
        assertThat(sent()).as("a redirect is not followed").extracting(LoggedRequest::getUrl).containsOnly("/send");
    }

    @Test
    void aConnectionThatBreaksIsTriedAgain() {
        provider.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        remindedOfTuesday();
        assertThat(clinic.text("select state from outgoing_message")).isEqualTo("waiting");
    }

    @ParameterizedTest
    @ValueSource(ints = { 400, 401, 403, 404, 422 })
    void whatTheProviderRefusesForGoodIsShownToTheDesk(int status) {
        answers(status);
        remindedOfTuesday();
        hoursLater(1);
        assertThat(sent()).hasSize(1);
        Visitor.signedIn("desk@test.example").get("/clients/" + mara.id()).then().body(allOf(containsString("not sent"), not(containsString("Send again"))));
    }

    @ParameterizedTest
    @CsvSource({ "07400 123456, +447400123456", "+49 151 23456789, +4915123456789", "020 7946 0018,", "12345,", "0044 7400 123456, +447400123456" })
    void onlyMobileNumbersGetTexts(String phone, String number) {
        assertThat(texts.number(phone).orElse(null)).isEqualTo(number);
    }

    @Test
    void whoHasNoMobileNumberIsRemindedByEmail() {
        clinic.sql("update client set phone = '020 7946 0018'");
        remindedOfTuesday();
        assertThat(sent()).isEmpty();
        assertThat(mailbox.getMailsSentTo("mara@test.example")).hasSize(1);
    }

    @Test
    void whoHasOnlyAPhoneIsRemindedThere() {
        clinic.sql("update client set email = null");
        remindedOfTuesday();
        assertThat(sent()).hasSize(1);
    }

    @Test
    void clientsAndTheDeskChooseTheWay() {
        clinic.clientAccount(mara, "mara@test.example");
        Visitor visitor = Visitor.signedIn("mara@test.example");
        visitor.get("/my/messages").then().body(containsString("by text message to 07400 123456"));
        visitor.post("/my/messages", "language", "en", "reminded", "yes", "by", "email").then().statusCode(303);
        assertThat(clinic.found(Client.class, mara.id()).byText()).isFalse();
        Visitor ros = Visitor.signedIn("desk@test.example");
        ros.post("/clients/" + mara.id() + "/reminders", "by", "text").then().statusCode(303);
        assertThat(clinic.found(Client.class, mara.id()).byText()).isTrue();
        assertThat(clinic.found(Client.class, mara.id()).reminded()).isTrue();
    }
}
