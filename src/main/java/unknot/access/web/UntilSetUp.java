package unknot.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import unknot.access.SetUpDesk;

/** Leads every page of an installation without a clinic to the set-up. A program cannot be led; without a clinic it has no token either. */
public class UntilSetUp {

    @Inject
    SetUpDesk desk;

    @ServerRequestFilter
    public Response lead(ContainerRequestContext request) {
        boolean elsewhere = !request.getUriInfo().getPath().matches("/?setup/?|/?api/.*");
        return elsewhere && desk.isNeeded() ? Response.seeOther(URI.create("/setup")).build() : null;
    }
}
