package unknot.operations;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import unknot.shared.web.ErrorPages;

/**
 * Gives each request an id: in the header {@code X-Request-Id} of its answer, on every line of the log that it causes, and on the page that
 * says that something broke. A proxy whose word is taken may have given one already.
 */
@ApplicationScoped
class RequestIds {

    /** Before anything that may write to the log or answer. */
    private static final int FIRST = 10_000;
    private static final Pattern READABLE = Pattern.compile("[A-Za-z0-9-]{8,64}");

    private final SecureRandom random = new SecureRandom();
    private final boolean proxy;

    RequestIds(@ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false") boolean proxy) {
        this.proxy = proxy;
    }

    void before(@Observes Filters filters) {
        filters.register(this::name, FIRST);
    }

    private void name(RoutingContext exchange) {
        String id = Optional.ofNullable(exchange.request().getHeader(ErrorPages.REQUEST_ID)).filter(given -> proxy && READABLE.matcher(given).matches())
                .orElseGet(this::own);
        exchange.response().putHeader(ErrorPages.REQUEST_ID, id);
        MDC.put("request", id);
        exchange.next();
    }

    /** Short enough to be read out on the phone. */
    private String own() {
        byte[] id = new byte[4];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
