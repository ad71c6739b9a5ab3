package unknot.shared.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * How much strangers may ask from one network. It is counted by network and never by account, so that nobody is locked out by somebody elsewhere; who
 * is signed in is not counted, nor is what comes from this machine: a proxy whose word on where a request came from is not taken, behind which
 * everybody would share one limit. Each server counts for itself.
 */
@ApplicationScoped
public class StrangersLimit {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    /** Pages with free times: some hundred while somebody looks for one. */
    private final Rate reading = new Rate(300, Duration.ofMillis(200));
    /** Passwords, codes, keys of links, details: an office or a family shares a network. */
    private final Rate sending = new Rate(40, Duration.ofSeconds(6));

    @Inject
    SecurityIdentity identity;
    @Inject
    Clock clock;

    @ServerRequestFilter
    public Response limit(HttpServerRequest request) {
        if (!identity.isAnonymous() || Network.isHere(request)) {
            return null;
        }
        Duration wait = (SAFE.contains(request.method().name()) ? reading : sending).come(Network.of(request), clock.instant());
        return wait.isNegative() || wait.isZero() ? null : Response.status(429).header(HttpHeaders.RETRY_AFTER, wait.plusMillis(999).toSeconds()).build();
    }
}
