package unknot.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import unknot.shared.TestDatabase;

/** A server that dies between saving and sending, and one that starts after it. */
class KilledServerTest {

    private GreenMail mail;
    private Process server;

    @BeforeEach
    void startMailServer() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
    }

    @AfterEach
    void stop() {
        server.destroyForcibly();
        mail.stop();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(new TestDatabase().start());
        settings.putAll(Map.of("quarkus.mailer.mock", "false", "quarkus.mailer.host", "127.0.0.1", "quarkus.mailer.port",
                Integer.toString(mail.getSmtp().getPort()), "quarkus.mailer.start-tls", "DISABLED"));
        return settings;
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whatItHadSavedIsSentOnceAfterTheRestart() throws Exception {
        server = ServerProcess.begun("book", settings());
        assertThat(ServerProcess.heard(server, "saved")).isEqualTo("saved");
        server.destroyForcibly().waitFor();
        assertThat(mail.getReceivedMessages()).as("before the restart").isEmpty();

        server = ServerProcess.begun("send", settings());
        String output = ServerProcess.heard(server, "nothing of the kind");

        assertThat(server.waitFor()).as(output).isZero();
        assertThat(Arrays.stream(mail.getReceivedMessages()).map(KilledServerTest::recipient))
                .containsExactlyInAnyOrder("leased@test.example", "written@test.example", "booked@test.example");
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
