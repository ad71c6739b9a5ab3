package unknot.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unknot.TestClinic;
import unknot.clients.Client;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** What becomes of messages that a mail server refuses: for good, or until later. */
@QuarkusTest
@WithTestResource(BounceTest.Server.class)
class BounceTest {

    private static final List<String> TAKEN = new CopyOnWriteArrayList<>();
    /** What the server says to any recipient whose address begins with "refused". */
    private static volatile String refusal;

    @Inject
    TestClinic clinic;
    @Inject
    Outbox outbox;
    @Inject
    Sending sending;

    private Client fiorella;

    /** Speaks just as much SMTP as it takes to be refused. */
    public static class Server implements QuarkusTestResourceLifecycleManager {

        private ServerSocket socket;

        @Override
        public Map<String, String> start() {
            try {
                socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            Thread server = new Thread(this::serve, "refusing-mail-server");
            server.setDaemon(true);
            server.start();
            return Map.of("quarkus.mailer.mock", "false", "quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port",
                    Integer.toString(socket.getLocalPort()), "quarkus.mailer.start-tls", "DISABLED");
        }

        private void serve() {
            while (!socket.isClosed()) {
                try {
                    Socket connection = socket.accept();
                    new Thread(() -> talk(connection)).start();
                } catch (IOException closed) {
                    return;
                }
            }
        }

        private static void talk(Socket connection) {
            try (connection; BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                say(connection, "220 test");
                String recipient = null;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    String command = line.toUpperCase();
                    if (command.startsWith("RCPT") && line.contains("<refused")) {
                        say(connection, refusal);
                    } else if (command.startsWith("RCPT")) {
                        recipient = line.replaceAll(".*<|>.*", "");
                        say(connection, "250 fine");
                    } else if (command.equals("QUIT")) {
                        say(connection, "221 bye");
                        return;
                    } else if (command.equals("DATA")) {
                        say(connection, "354 go on");
                        while (!".".equals(in.readLine())) {
                            // The message itself is of no interest.
                        }
                        TAKEN.add(recipient);
                        say(connection, "250 fine");
                    } else {
                        say(connection, "250 fine");
                    }
                }
            } catch (IOException gone) {
                // The client has hung up.
            }
        }

        private static void say(Socket connection, String line) throws IOException {
            connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
            connection.getOutputStream().flush();
        }

        @Override
        public void stop() {
            try {
                socket.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    @BeforeEach
    void open() {
        clinic.open();
        TAKEN.clear();
        refusal = "550 5.1.1 No such user";
        fiorella = clinic.saved(new Client("Fiorella", "Bianchi", null, "07700 900129", "refused@test.example", TestClock.START));
    }

    private long sent() {
        long id = QuarkusTransaction.requiringNew().call(() -> outbox.put(new Letter("test", fiorella.id(), fiorella.email(), "Your visit", "Words", false, null,
                TestClock.START.plus(Duration.ofDays(3)))));
        sending.sendDue();
        return id;
    }

    private OutgoingMessage message(long id) {
        return clinic.found(OutgoingMessage.class, id);
    }

    @ParameterizedTest
    @CsvSource({ "550 5.1.1 No such user, address-rejected", "550 no such user here, address-rejected", "553 5.1.3 Bad address, address-rejected",
            "550 5.7.1 Blocked by a rule, refused", "552 5.2.2 Mailbox full, refused", "554 not here, refused" })
    void whatIsRefusedForGoodIsNotTriedAgain(String answer, String failure) {
        refusal = answer;
        long id = sent();
        assertThat(message(id).state()).isEqualTo(MessageState.FAILED);
        assertThat(message(id).failure()).isEqualTo(failure);
        assertThat(message(id).attempts()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({ "450 4.2.1 Try later", "451 busy just now", "421 closing for today" })
    void whatIsRefusedForNowIs(String answer) {
        refusal = answer;
        long id = sent();
        assertThat(message(id).state()).isEqualTo(MessageState.WAITING);
        assertThat(message(id).failure()).startsWith("smtp-4");
    }

    @Test
    void oneRefusedAddressHoldsNobodyElseUp() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (String to : List.of("ana@test.example", "refused@test.example", "ben@test.example")) {
                outbox.put(new Letter("test", null, to, "Hello", "Words", false, null, TestClock.START.plus(Duration.ofDays(1))));
            }
        });
        sending.sendDue();
        assertThat(TAKEN).containsExactly("ana@test.example", "ben@test.example");
    }

    @Test
    void theDeskSeesThatTheAddressDoesNotWorkChangesItAndSendsAgain() {
        long id = sent();
        Visitor ros = Visitor.signedIn("desk@test.example");
        String page = "/clients/" + fiorella.id();
        ros.get(page).then().body(allOf(containsString("refused@test.example does not work: messages come back."), containsString("The address does not work."),
                containsString("Send again")));
        ros.get("/day?panel=book&client=" + fiorella.id()).then().body(containsString("Their e-mail address does not work"));

        ros.post(page, "version", fiorella.version(), "given-name", "Fiorella", "family-name", "Bianchi", "email", "fiorella@test.example").then().statusCode(303);
        ros.post(page + "/messages/" + id + "/again").then().statusCode(303);
        ros.post(page + "/messages/" + id + "/again").then().statusCode(303);
        sending.sendDue();

        assertThat(TAKEN).containsExactly("fiorella@test.example");
        ros.get(page).then().body(allOf(not(containsString("does not work")), not(containsString("Send again"))));
    }

    @Test
    void aMessageOfSomebodyElseOrOneThatIsOfNoUseIsNotSentAgain() {
        long id = sent();
        Client other = clinic.saved(new Client("Ana", "Silva", null, null, "ana@test.example", TestClock.START));
        assertThat(outbox.sendAgain(id, other.id(), other.email())).isFalse();
        TestClock.standAt(TestClock.START.plus(Duration.ofDays(3)));
        assertThat(outbox.sendAgain(id, fiorella.id(), "fiorella@test.example")).isFalse();
    }
}
