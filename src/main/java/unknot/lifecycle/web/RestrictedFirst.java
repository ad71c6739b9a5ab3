package unknot.lifecycle.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unknot.access.CurrentAccount;
import unknot.access.SignedIn;
import unknot.clients.Client;
import unknot.clients.Clients;
import unknot.lifecycle.ErasureDesk;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/**
 * Keeps the pages of a restricted client from the staff: a therapist or owner first says why, the front desk is led to a page that says no more than that a record is restricted, and forms
 * are refused whoever sends them: what somebody sees next says that nothing can be added. Parts of the record that have addresses of their own are closed to therapists by {@code RecordOpenings}, and never open to others.
 */
@Provider
public class RestrictedFirst implements ContainerRequestFilter {

    private static final Pattern OF_CLIENT = Pattern.compile("/clients/(\\d{1,18})((?:/.*)?)");
    private static final String OPENING = "/opening";

    @Inject
    CurrentAccount current;
    @Inject
    Clients clients;
    @Inject
    ErasureDesk desk;

    @Override
    public void filter(ContainerRequestContext request) {
        // As the address is routed by: an encoded digit is another spelling of the same client.
        String path = request.getUriInfo().getPath();
        Matcher address = OF_CLIENT.matcher(path);
        SignedIn me = current.account();
        if (!address.matches() || me == null || me.isClient()) {
            return;
        }
        // The filter that leads on has read the same row: no second statement.
        Optional<Client> client = Typed.id(address.group(1)).flatMap(clients::findByIdOptional).filter(known -> known.restricted() && known.present());
        if (client.isEmpty() || me.isTherapist() && address.group(2).equals(OPENING)) {
            return;
        }
        String page = "/clients/" + client.get().id();
        boolean asks = !request.getMethod().equals("POST");
        if (!me.isTherapist() && !me.isOwner()) {
            request.abortWith(Page.see(RestrictedPages.PATH));
        } else if (!desk.isOpen(client.get().id(), me)) {
            request.abortWith(Page.see(me.isOwner() ? "/settings/retention/" + client.get().id() : page + OPENING + (asks ? "?then=" + URLEncoder.encode(path, StandardCharsets.UTF_8) : "")));
        } else if (!asks) {
            request.abortWith(Page.see(page));
        }
    }
}
