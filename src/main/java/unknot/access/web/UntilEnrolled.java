package unknot.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import unknot.access.CurrentAccount;
import unknot.access.SignedIn;
import unknot.shared.web.Page;

/** Leads everybody of the staff to the second factor where the clinic asks for it and they have none. Programs with a token are not people. */
public class UntilEnrolled {

    private static final Pattern ANSWERED_BEFORE = Pattern.compile("/?(account/second-factor|account/confirm|sign-out|sign-in)(/.*)?|/?api/.*");

    @Inject
    CurrentAccount current;

    @ServerRequestFilter
    public Response lead(ContainerRequestContext request) {
        SignedIn account = current.account();
        return account != null && account.owesSecondFactor() && !ANSWERED_BEFORE.matcher(request.getUriInfo().getPath()).matches() ? Page.see("/account/second-factor") : null;
    }
}
