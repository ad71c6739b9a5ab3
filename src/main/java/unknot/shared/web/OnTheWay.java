package unknot.shared.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What answers say about the way they take: by TLS alone where there is TLS, and back to where the browser already is. */
@ApplicationScoped
public class OnTheWay {

    private static final int EARLY = 100;
    /** A year in seconds. */
    private static final String FROM_NOW_ON = "max-age=31536000";

    @Inject
    @ConfigProperty(name = "unknot.messages.address")
    Optional<String> publicAddress;

    /** Browsers that have come by TLS once never come without it again; one that comes without it takes no notice. */
    void byTlsAlone(@Observes Filters filters) {
        boolean isPublic = publicAddress.filter(address -> address.startsWith("https://")).isPresent();
        filters.register(exchange -> {
            if (isPublic || exchange.request().isSSL()) {
                exchange.response().putHeader("Strict-Transport-Security", FROM_NOW_ON);
            }
            exchange.next();
        }, EARLY);
    }

    /** Leads on by path alone: the framework would put the host before it that the request named, and who sends a request chooses that. */
    @ServerResponseFilter
    public void byPath(ContainerRequestContext request, ContainerResponseContext response) {
        URI there = response.getLocation();
        if (there != null && there.getHost() != null && response.getStatus() / 100 == 3 && there.getAuthority().equals(request.getUriInfo().getBaseUri().getAuthority())) {
            String path = there.getRawPath() + (there.getRawQuery() == null ? "" : "?" + there.getRawQuery()) + (there.getRawFragment() == null ? "" : "#" + there.getRawFragment());
            response.getHeaders().putSingle(HttpHeaders.LOCATION, path);
        }
    }
}
