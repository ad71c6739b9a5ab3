package unknot.messages;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/** Sends what is due. Several servers may do so at once: each holds what it sends by a lease. */
@ApplicationScoped
public class Sending {

    private static final Logger LOG = Logger.getLogger(Sending.class);
    private static final int BATCH = 60;
    /** A few at a time: mail servers answer slowly, and the pages need the database connections. */
    private static final int LANES = 4;

    @Inject
    Outbox outbox;
    @Inject
    MailServer mailServer;
    @Inject
    ManagedExecutor executor;
    @Inject
    Clock clock;

    /** Sends all that is due now. */
    @Scheduled(every = "{unknot.messages.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sendDue() {
        if (!mailServer.isSet()) {
            return;
        }
        Outbox.Leased leased;
        do {
            leased = outbox.lease(BATCH);
            sendAll(leased);
        } while (leased.messages().size() == BATCH);
    }

    private void sendAll(Outbox.Leased leased) {
        List<OutgoingMessage> messages = leased.messages();
        CompletableFuture<?>[] lanes = IntStream.range(0, Math.min(LANES, messages.size()))
                .mapToObj(lane -> executor.runAsync(() -> IntStream.range(0, messages.size()).filter(index -> index % LANES == lane)
                        .forEach(index -> send(messages.get(index), leased.holder()))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(lanes).join();
    }

    private void send(OutgoingMessage message, String holder) {
        if (message.useless(clock.instant())) {
            record(message, holder, held -> held.giveUp("too-late"));
            return;
        }
        try {
            mailServer.send(message);
        } catch (RuntimeException failure) {
            String why = code(failure);
            LOG.warnf("Message %d could not be sent: %s", message.id(), why);
            record(message, holder, held -> held.failed(why, clock.instant()));
            return;
        }
        record(message, holder, held -> held.sent(clock.instant()));
    }

    private void record(OutgoingMessage message, String holder, Consumer<OutgoingMessage> outcome) {
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.findByIdOptional(message.id()).filter(held -> held.heldBy(holder)).ifPresent(outcome));
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
