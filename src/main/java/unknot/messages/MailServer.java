package unknot.messages;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** The clinic's mail server, if it has one. */
@ApplicationScoped
public class MailServer {

    /** The value of {@code quarkus.mailer.host} that stands for no mail server. */
    private static final String NONE = "none";
    /** So many of four octets each fit into an encoded word's 75 characters. */
    private static final int CHARACTERS_A_WORD = 11;
    private static final Logger LOG = Logger.getLogger(MailServer.class);

    @Inject
    ReactiveMailer mailer;
    @Inject
    Vertx vertx;
    @ConfigProperty(name = "quarkus.mailer.timeout")
    Duration patience;
    @ConfigProperty(name = "quarkus.mailer.host")
    String host;
    @ConfigProperty(name = "quarkus.mailer.from")
    Optional<String> from;
    @Inject
    MessageSettings settings;

    /**
     * All that is sent runs in this one thread. The mail client gives a connection up when it ends, in the connection's thread, and
     * loses what another thread asks for in that moment: whoever asked waited for nothing until the time was up.
     */
    private Context thread;

    @PostConstruct
    void begin() {
        thread = VertxContext.getRootContext(vertx.getOrCreateContext());
    }

    void tell(@Observes StartupEvent start) {
        if (!host.equals(NONE) && from.isEmpty()) {
            LOG.warn("There is a mail server but no sender's address (quarkus.mailer.from): nobody is told anything by e-mail");
        } else if (!isSet() && settings.readHere().isEmpty()) {
            LOG.warn("No mail server is set (quarkus.mailer.host): nobody is told anything by e-mail, and nobody can book online");
        }
    }

    public boolean isSet() {
        return !host.equals(NONE) && from.isPresent();
    }

    /** The address that messages come from, without a name before it; empty where none is set. */
    public Optional<String> sender() {
        return from.map(whole -> whole.replaceAll("^.*<|>.*$", "").strip());
    }

    /** @throws RuntimeException when the server did not take it, or not in time */
    void send(OutgoingMessage message) {
        Mail mail = Mail.withText(message.recipient(), encoded(message.subject()), message.body());
        // A message sent again after a crash has the same id, by which mail programs show it once.
        mail.addHeader("Message-ID", "<" + message.sentAs() + "@" + domain() + ">");
        mail.addHeader("Auto-Submitted", "auto-generated");
        if (message.stopLink() != null) {
            // Mail programs offer to end such messages by themselves (RFC 8058).
            mail.addHeader("List-Unsubscribe", "<" + message.stopLink() + ">");
            mail.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (message.calendarFile() != null) {
            mail.addAttachment("visit.ics", message.calendarFile().getBytes(StandardCharsets.UTF_8), calendarType(message.calendarFile()));
        }
        Uni.createFrom().deferred(() -> mailer.send(mail)).runSubscriptionOn(sending -> thread.runOnContext(nothing -> sending.run()))
                .await().atMost(patience);
    }

    /** Characters beyond the first 65,536 the mailer would cut in two: a subject with one is encoded here (RFC 2047). */
    private static String encoded(String subject) {
        if (subject.codePoints().noneMatch(Character::isSupplementaryCodePoint)) {
            return subject;
        }
        StringBuilder words = new StringBuilder();
        int[] characters = subject.codePoints().toArray();
        for (int at = 0; at < characters.length; at += CHARACTERS_A_WORD) {
            String part = new String(characters, at, Math.min(CHARACTERS_A_WORD, characters.length - at));
            words.append(at == 0 ? "" : " ").append("=?UTF-8?B?")
                    .append(Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8))).append("?=");
        }
        return words.toString();
    }

    private String domain() {
        return sender().filter(address -> address.contains("@")).map(address -> address.substring(address.indexOf('@') + 1)).orElse("localhost");
    }

    /** Mail programs look for the method here, not in the file. */
    private static String calendarType(String file) {
        boolean cancels = file.contains("\r\nMETHOD:" + CalendarEntry.Method.CANCEL + "\r\n");
        return "text/calendar; charset=UTF-8; method=" + (cancels ? CalendarEntry.Method.CANCEL : CalendarEntry.Method.REQUEST);
    }
}
