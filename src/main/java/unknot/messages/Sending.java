package unknot.messages;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import unknot.shared.DatabaseAway;

/** Sends what is due, one message after the other. Several servers may send at once: each holds what it sends by a lease. */
@ApplicationScoped
public class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);
    /** As many as are surely through before the lease ends, even when each takes as long as the mailer waits. */
    private static final int BATCH = 50;
    /** How often it is tried to write down what became of a message, and how long it waits between: a minute in all, within the lease. */
    private static final int TRIES = 12;
    private static final Duration BETWEEN = Duration.ofSeconds(5);

    @Inject
    Outbox outbox;
    @Inject
    MailServer mailServer;
    @Inject
    TextMessages texts;
    @Inject
    Clock clock;

    /** Sends all e-mails that are due now. */
    @Scheduled(every = "{unknot.messages.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sendDue() {
        if (mailServer.isSet()) {
            sendDue(Channel.EMAIL);
        }
    }

    /** Sends all text messages that are due now; apart from e-mails, so that neither waits for the other's server. */
    @Scheduled(every = "{unknot.messages.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sendTextsDue() {
        if (texts.isSet()) {
            sendDue(Channel.TEXT);
        }
    }

    private void sendDue(Channel channel) {
        Outbox.Leased leased;
        do {
            leased = outbox.lease(channel, BATCH);
            for (OutgoingMessage message : leased.messages()) {
                send(message, leased.holder());
            }
        } while (leased.messages().size() == BATCH);
    }

    private void send(OutgoingMessage message, String holder) {
        if (message.useless(clock.instant())) {
            record(message, holder, held -> held.giveUp(OutgoingMessage.TOO_LATE));
            return;
        }
        try {
            if (message.channel() == Channel.TEXT) {
                texts.send(message.sentAs(), message.recipient(), message.body());
            } else {
                mailServer.send(message);
            }
        } catch (RuntimeException failure) {
            String why = Bounce.of(failure).orElseGet(() -> code(failure));
            LOG.warnf("Message %d could not be sent: %s", message.id(), why);
            record(message, holder, held -> {
                if (Bounce.isOne(why)) {
                    held.refused(why);
                } else {
                    held.failed(why, clock.instant());
                }
            });
            return;
        }
        record(message, holder, held -> held.sent(clock.instant()));
    }

    /** A message that is sent and not written down would be sent again: the database may be away for a moment just then. */
    private void record(OutgoingMessage message, String holder, Consumer<OutgoingMessage> outcome) {
        DatabaseAway.outlast(TRIES, BETWEEN, () -> QuarkusTransaction.requiringNew()
                .run(() -> outbox.findByIdOptional(message.id()).filter(held -> held.heldBy(holder)).ifPresent(outcome)));
    }

    /** What the server answered as a number, or the kind of trouble: its words may repeat addresses. */
    private static String code(Throwable failure) {
        Throwable last = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException answer) {
                return "smtp-" + answer.getReplyCode();
            }
            last = cause;
        }
        return last.getClass().getSimpleName();
    }
}
