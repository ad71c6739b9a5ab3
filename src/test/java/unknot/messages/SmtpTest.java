package unknot.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.mailer.SentMail;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.shared.Statements;
import unknot.shared.TestClock;

/** What a real mail server receives. */
@QuarkusTest
@WithTestResource(SmtpTest.Server.class)
class SmtpTest {

    private static GreenMail server;

    @Inject
    TestClinic clinic;
    @Inject
    Outbox outbox;
    @Inject
    Sending sending;
    @Inject
    Threads threads;

    public static class Server implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            server.start();
            return Map.of("quarkus.mailer.mock", "false", "quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port",
                    Integer.toString(server.getSmtp().getPort()), "quarkus.mailer.start-tls", "DISABLED");
        }

        /** One port for the whole test: a server that was stopped is to come back where it was. */
        private static int freePort() {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void stop() {
            server.stop();
        }
    }

    @ApplicationScoped
    public static class Threads {

        private final Set<String> names = ConcurrentHashMap.newKeySet();

        void heard(@Observes SentMail mail) {
            names.add(Thread.currentThread().getName());
        }

        Set<String> names() {
            return names;
        }
    }

    @BeforeEach
    void open() throws FolderException {
        clinic.open();
        server.purgeEmailFromAllMailboxes();
    }

    private void put(String recipient, String calendarFile) {
        QuarkusTransaction.requiringNew().run(() -> outbox.put(new Letter("test", null, recipient, "Your visit, Łucja 🧶", "Zażółć 🧶\nline two", false,
                calendarFile, TestClock.START.plus(Duration.ofDays(2)))));
    }

    private static String calendarFile() {
        Instant ten = TestClock.START.plus(Duration.ofHours(26));
        return new CalendarEntry(CalendarEntry.Method.CANCEL, "visit-7@clinic.example", 1, TestClock.START, ten, ten.plusSeconds(3600),
                "Łódź: a visit with a name that is long enough to be folded at least once", "Harbour Street", new CalendarEntry.Party("Harbour", "hello@test.example"),
                "ana@test.example").text();
    }

    @Test
    void theServerGetsWordsAndCalendarFileAsTheyWere() throws Exception {
        put("ana@test.example", calendarFile());
        sending.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Your visit, Łucja 🧶");
        assertThat(mail.getFrom()[0].toString()).isEqualTo("Harbour Street Massage <hello@test.example>");
        assertThat(mail.getHeader("Message-ID")).hasSize(1).allMatch(id -> id.matches("<unknot-\\d+-\\d+@test\\.example>"));
        Multipart parts = (Multipart) mail.getContent();
        assertThat(text(parts.getBodyPart(0))).isEqualToIgnoringNewLines("Zażółć 🧶\nline two");
        Part file = parts.getBodyPart(1);
        assertThat(file.getContentType()).contains("text/calendar").contains("method=CANCEL");
        assertThat(file.getFileName()).isEqualTo("visit.ics");
        assertThat(text(file)).isEqualTo(calendarFile());
    }

    private static String text(Part part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void mailProgramsCanEndRemindersByThemselves() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> outbox.put(new Letter("test", null, "ana@test.example", "Soon", "Words", true, null,
                TestClock.START.plus(Duration.ofDays(2)))
                .stoppedBy("http://clinic.test.example/unsubscribe?key=k")));
        put("ben@test.example", null);
        sending.sendDue();
        MimeMessage stoppable = server.getReceivedMessages()[0];
        assertThat(stoppable.getHeader("List-Unsubscribe")).containsExactly("<http://clinic.test.example/unsubscribe?key=k>");
        assertThat(stoppable.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(server.getReceivedMessages()[1].getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void whatWaitedForTheServerToComeBackArrivesOnce() {
        put("ana@test.example", null);
        server.stop();
        sending.sendDue();
        assertThat(clinic.count("select count(*) from outgoing_message where state = 'waiting' and attempts = 1")).isEqualTo(1);
        server.start();
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(1)));
        sending.sendDue();
        sending.sendDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    /** A connection that ends in another thread than the one that asks for it was seen to leave who asked without an answer. */
    @Test
    void whoeverSendsTheMailClientRunsInOneThread() throws InterruptedException {
        threads.names().clear();
        for (int i = 0; i < 4; i++) {
            put("client-" + i + "@test.example", null);
            Thread sender = new Thread(sending::sendDue);
            sender.start();
            sender.join();
        }
        assertThat(server.getReceivedMessages()).hasSize(4);
        assertThat(threads.names()).hasSize(1);
    }

    @Test
    void severalServersThatSendAtOnceSendEachMessageOnce() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int number = 0; number < 120; number++) {
                outbox.put(new Letter("test", null, "client-" + number + "@test.example", "Tomorrow", "Words", false, null,
                        TestClock.START.plus(Duration.ofDays(2))));
            }
        });
        ExecutorService servers = Executors.newFixedThreadPool(3);
        try {
            for (var ended : servers.invokeAll(Collections.nCopies(3, Executors.callable(sending::sendDue)))) {
                ended.get();
            }
        } finally {
            servers.shutdown();
        }
        assertThat(Arrays.stream(server.getReceivedMessages()).map(SmtpTest::recipient)).hasSize(120).doesNotHaveDuplicates();
        assertThat(clinic.count("select count(*) from outgoing_message where state = 'sent' and attempts = 1")).isEqualTo(120);
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void sendingCostsTwoStatementsAMessage() {
        put("ana@test.example", null);
        long one = Statements.during(sending::sendDue);
        for (int number = 0; number < 11; number++) {
            put("client-" + number + "@test.example", null);
        }
        assertThat(Statements.during(sending::sendDue)).isEqualTo(one + 2 * 10);
    }

    @Test
    void aThousandDueAtOnceAreSentOnceEachInLessThanAMinute() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int number = 0; number < 1000; number++) {
                outbox.put(new Letter("test", null, "client-" + number + "@test.example", "Tomorrow", "Words", false, null,
                        TestClock.START.plus(Duration.ofDays(2))));
            }
        });
        long before = System.nanoTime();
        sending.sendDue();
        long seconds = Duration.ofNanos(System.nanoTime() - before).toSeconds();
        assertThat(server.getReceivedMessages()).hasSize(1000);
        assertThat(clinic.count("select count(*) from outgoing_message where state = 'sent' and attempts = 1")).isEqualTo(1000);
        assertThat(seconds).as("seconds for a thousand messages").isLessThan(60);
    }
}
