package unknot.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import unknot.access.SetUpDesk;

/** Leads every page of an installation without a clinic to the set-up. A program cannot be led; without a clinic it has no token either. */
public class UntilSetUp {

    private static final Pattern ANSWERED_BEFORE = Pattern.compile("/?setup/?|/?api/.*");

    @Inject
    SetUpDesk desk;

    @ServerRequestFilter
    public Response lead(ContainerRequestContext request) {
        boolean elsewhere = !ANSWERED_BEFORE.matcher(request.getUriInfo().getPath()).matches();
        return elsewhere && desk.isNeeded() ? Response.seeOther(URI.create("/setup")).build() : null;
    }
}
