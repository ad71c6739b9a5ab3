package unknot.operations;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * When the server is told to end, what it is answering is answered first, and whoever comes then is told to come again.
 * The framework's own way ({@code quarkus.shutdown.timeout}) waits for the whole of its time even if nobody is being answered: one of its extensions
 * (Jackson) never says that it is done.
 */
@ApplicationScoped
class LastRequests {

    private static final Logger LOG = Logger.getLogger(LastRequests.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SOON = "10";
    /** Right after requests have their ids. */
    private static final int EARLY = 9_999;
    /** After those who end what would stay for hours. */
    private static final int LAST = Integer.MAX_VALUE;

    /** One party for the server itself, and one for each request. */
    private final Phaser answering = new Phaser(1);
    private volatile boolean ending;

    void before(@Observes Filters filters) {
        filters.register(this::come, EARLY);
    }

    void come(RoutingContext exchange) {
        if (ending) {
            exchange.response().putHeader(HttpHeaders.RETRY_AFTER, SOON).putHeader("Connection", "close");
            exchange.fail(503);
            return;
        }
        answering.register();
        exchange.addEndHandler(ended -> answering.arriveAndDeregister());
        exchange.next();
    }

    void end(@Observes @Priority(LAST) ShutdownDelayInitiatedEvent shutdown) {
        ending = true;
        try {
            answering.awaitAdvanceInterruptibly(answering.arriveAndDeregister(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillThere) {
            LOG.warnf("%d requests are not answered after %d seconds; the server ends without them", answering.getUnarrivedParties(), PATIENCE.toSeconds());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
