package unknot.access.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import unknot.access.ConfirmDesk;
import unknot.access.Confirmed;
import unknot.access.SessionMechanism;
import unknot.shared.web.Page;

/**
 * Stands before what is {@link Confirmed}. What is read leads to the page that asks; a form gets that page as its answer, with all that was typed
 * in it, so that nothing is done yet and nothing is lost. No filter, which would come before the form's token was looked at: what another site
 * sends must never be offered for confirming.
 */
@Confirmed
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class ConfirmedFirst {

    @Inject
    ConfirmDesk desk;
    @Inject
    ConfirmViews views;

    @AroundInvoke
    Object ask(InvocationContext call) throws Exception {
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        if (desk.isFresh(Optional.ofNullable(request.getHttpHeaders().getCookies().get(SessionMechanism.COOKIE)).map(Cookie::getValue).orElse(null))) {
            return call.proceed();
        }
        URI address = request.getUriInfo().getRequestUri();
        if (!"GET".equals(request.getMethod())) {
            return Page.of(403, views.page(ConfirmViews.Wanted.form(address.getRawPath(), request.getFormData()), "", false));
        }
        String query = Optional.ofNullable(address.getRawQuery()).map(known -> "?" + known.replace("+", "%20")).orElse("");
        return Page.see(ConfirmPages.PATH + "?then=" + URLEncoder.encode(address.getRawPath() + query, StandardCharsets.UTF_8));
    }
}
