package unknot.shared.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * The address at which mail programs end messages by one POST (RFC 8058). They send a form and can know no form token, for which they
 * would be refused: the key in the address is all that counts there, and no cookie. So the form is no form to us.
 */
@ApplicationScoped
public class OneClick {

    public static final String PATH = "/unsubscribe";
    /** Before the pages are reached. */
    private static final int EARLY = 100;

    static boolean is(String path) {
        return PATH.equals(path);
    }

    void noForm(@Observes Filters filters) {
        filters.register(exchange -> {
            HttpServerRequest request = exchange.request();
            if (HttpMethod.POST.equals(request.method()) && is(exchange.normalizedPath())) {
                request.headers().set("Content-Type", "text/plain");
            }
            exchange.next();
        }, EARLY);
    }
}
