package unknot.audit.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import unknot.access.CurrentAccount;
import unknot.access.SignedIn;
import unknot.audit.Audited;
import unknot.audit.Deeds;

/** Knows of every request who makes it, from where, and what its address is for. */
public class DeedFilter {

    private static final int ADDRESS_LENGTH = 45;

    @Inject
    Deeds deeds;
    @Inject
    CurrentAccount current;

    @ServerRequestFilter
    public void begin(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest connection) {
        SignedIn me = current.account();
        deeds.begin(me == null ? null : me.accountId(), me == null ? null : me.role().code(), current.tokenId(), from(connection.remoteAddress()));
        said(resource).ifPresent(said -> {
            boolean own = me != null && me.isClient() && said.value().isOfClient();
            String id = request.getUriInfo().getPathParameters().getFirst(said.id());
            deeds.isFor(said.act(), said.value(), own ? me.clientId() : null, id != null && id.matches("\\d{1,18}") ? Long.valueOf(id) : null);
        });
    }

    private static Optional<Audited> said(ResourceInfo resource) {
        return Optional.ofNullable(resource.getResourceMethod().getAnnotation(Audited.class))
                .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(Audited.class)));
    }

    /** Without the name of the interface that an IPv6 address may end with. */
    private static String from(SocketAddress address) {
        String host = address == null ? null : Optional.ofNullable(address.hostAddress()).orElse(address.host());
        return host == null ? null : host.substring(0, Math.min(host.length(), ADDRESS_LENGTH));
    }
}
