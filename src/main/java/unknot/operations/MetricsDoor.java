package unknot.operations;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Shows {@code /q/metrics} to who brings the token of {@code unknot.metrics.token}, and to nobody while there is none. The token is a setting
 * and not an access token of the database, so that the metrics of a server whose database is away can be read.
 */
@ApplicationScoped
class MetricsDoor {

    private static final String PATH = "/q/metrics";
    /** Before anybody is asked who they are: a scraper is no person. */
    private static final int BEFORE_SIGN_IN = 1_000;

    private final Optional<byte[]> expected;

    MetricsDoor(@ConfigProperty(name = "unknot.metrics.token") Optional<String> token) {
        this.expected = token.map(text -> bytes("Bearer " + text));
    }

    void guard(@Observes Filters filters) {
        filters.register(this::open, BEFORE_SIGN_IN);
    }

    private void open(RoutingContext exchange) {
        if (!exchange.normalizedPath().startsWith(PATH)) {
            exchange.next();
            return;
        }
        switch (answer(exchange.request().getHeader(HttpHeaders.AUTHORIZATION))) {
            case 200 -> exchange.next();
            case 404 -> exchange.fail(404);
            default -> exchange.response().putHeader("WWW-Authenticate", "Bearer realm=\"metrics\"").setStatusCode(401).end();
        }
    }

    /** The status for who shows this, or nothing. */
    int answer(String authorization) {
        if (expected.isEmpty()) {
            return 404;
        }
        return authorization != null && MessageDigest.isEqual(expected.get(), bytes(authorization)) ? 200 : 401;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
