package unknot.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.shared.TestClock;

@QuarkusTest
class OutboxTest {

    private static final Instant NEXT_WEEK = TestClock.START.plus(Duration.ofDays(7));

    @Inject
    TestClinic clinic;
    @Inject
    Outbox outbox;
    @Inject
    Sending sending;
    @Inject
    MockMailbox mailbox;

    @BeforeEach
    void open() {
        clinic.open();
        mailbox.clear();
    }

    private static Letter letter(String recipient, boolean confidential, Instant uselessAfter) {
        return new Letter("test", null, recipient, "A subject", "Words\n", confidential, null, uselessAfter);
    }

    private long put(Letter letter) {
        return QuarkusTransaction.requiringNew().call(() -> outbox.put(letter));
    }

    private OutgoingMessage message(long id) {
        return clinic.found(OutgoingMessage.class, id);
    }

    /** A mail server that takes nothing. */
    @jakarta.enterprise.inject.Vetoed
    static class Unreachable extends MailServer {
        private final List<Long> asked = new ArrayList<>();

        @Override
        public boolean isSet() {
            return true;
        }

        @Override
        void send(OutgoingMessage message) {
            asked.add(message.id());
            throw new IllegalStateException("for " + message.recipient());
        }
    }

    @Test
    void whatIsPutIsSentOnce() {
        long id = put(letter("ana@test.example", false, NEXT_WEEK));
        sending.sendDue();
        sending.sendDue();
        List<Mail> mails = mailbox.getMailsSentTo("ana@test.example");
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject()).isEqualTo("A subject");
        assertThat(mails.get(0).getText()).isEqualTo("Words\n");
        assertThat(message(id).state()).isEqualTo(MessageState.SENT);
        assertThat(message(id).sentAt()).isEqualTo(TestClock.START);
    }

    @Test
    void aMessageGoesWithItsTransactionOrNotAtAll() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
            outbox.put(letter("ana@test.example", false, NEXT_WEEK));
            throw new IllegalStateException("rolled back");
        })).isInstanceOf(IllegalStateException.class);
        sending.sendDue();
        assertThat(mailbox.getTotalMessagesSent()).isZero();
        assertThatThrownBy(() -> outbox.put(letter("ana@test.example", false, NEXT_WEEK))).as("outside a transaction")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void moreThanABatchIsSentInOneGoEachOnce() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int number = 0; number < 150; number++) {
                outbox.put(letter("client-" + number + "@test.example", false, NEXT_WEEK));
            }
        });
        sending.sendDue();
        assertThat(clinic.count("select count(*) from outgoing_message where state = 'sent' and attempts = 1")).isEqualTo(150);
    }

    @Test
    void twoServersDoNotHoldTheSameMessage() {
        put(letter("ana@test.example", false, NEXT_WEEK));
        put(letter("ben@test.example", false, NEXT_WEEK));
        Outbox.Leased first = outbox.lease(Channel.EMAIL, 1);
        Outbox.Leased second = outbox.lease(Channel.EMAIL, 5);
        assertThat(first.messages()).extracting(OutgoingMessage::recipient).containsExactly("ana@test.example");
        assertThat(second.messages()).extracting(OutgoingMessage::recipient).containsExactly("ben@test.example");
    }

    @Test
    void whatADeadServerHeldIsSentByAnotherWhenTheLeaseEnds() {
        put(letter("ana@test.example", false, NEXT_WEEK));
        outbox.lease(Channel.EMAIL, 5);
        sending.sendDue();
        assertThat(mailbox.getTotalMessagesSent()).isZero();
        TestClock.standAt(TestClock.START.plus(Outbox.LEASE));
        sending.sendDue();
        assertThat(mailbox.getTotalMessagesSent()).isEqualTo(1);
    }

    @Test
    void anUnreachableServerIsTriedAgainLaterAndInTheEndNoMore() {
        Unreachable server = new Unreachable();
        QuarkusMock.installMockForType(server, MailServer.class);
        long id = put(letter("ana@test.example", true, TestClock.START.plus(Duration.ofDays(9))));
        sending.sendDue();
        sending.sendDue();
        assertThat(server.asked).as("not again at once").hasSize(1);
        assertThat(message(id).dueAt()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(1)));
        assertThat(message(id).failure()).as("a code, not words that may hold an address").isEqualTo("IllegalStateException");
        for (int hour = 1; hour < 60; hour++) {
            TestClock.standAt(TestClock.START.plus(Duration.ofHours(hour)));
            sending.sendDue();
        }
        assertThat(server.asked).hasSize(8);
        assertThat(message(id).state()).isEqualTo(MessageState.FAILED);
        assertThat(message(id).body()).isEmpty();
    }

    @Test
    void whatHasBecomeUselessIsNotSent() {
        long id = put(letter("ana@test.example", false, TestClock.START.plus(Duration.ofMinutes(10))));
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(10)));
        sending.sendDue();
        assertThat(mailbox.getTotalMessagesSent()).isZero();
        assertThat(message(id).state()).isEqualTo(MessageState.FAILED);
        assertThat(message(id).failure()).isEqualTo("too-late");
    }

    @Test
    void aConfidentialBodyIsForgottenOnceItHasLeft() {
        long secret = put(letter("ana@test.example", true, NEXT_WEEK));
        long open = put(letter("ben@test.example", false, NEXT_WEEK));
        assertThat(message(secret).body()).isNotEmpty();
        sending.sendDue();
        assertThat(mailbox.getMailsSentTo("ana@test.example").get(0).getText()).isEqualTo("Words\n");
        assertThat(message(secret).body()).isEmpty();
        assertThat(message(open).body()).isEqualTo("Words\n");
    }

    @Test
    void aSubjectStaysInItsLine() {
        put(new Letter("test", null, "ana@test.example", "Hello\r\nBcc: all@test.example" + " and more".repeat(40), "Words", false, null, NEXT_WEEK));
        sending.sendDue();
        assertThat(mailbox.getMailsSentTo("ana@test.example").get(0).getSubject()).startsWith("Hello Bcc: all@test.example and").hasSize(200);
    }
}
