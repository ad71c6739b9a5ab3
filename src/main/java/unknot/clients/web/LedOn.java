package unknot.clients.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unknot.access.CurrentAccount;
import unknot.access.SignedIn;
import unknot.clients.Client;
import unknot.clients.Clients;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Leads whoever follows an old link to a client who has become another on to that one. A form that comes late is not kept: the page says so. */
@Provider
public class LedOn implements ContainerRequestFilter {

    private static final Pattern OF_CLIENT = Pattern.compile("/clients/(\\d{1,18})((?:/.*)?)");

    @Inject
    CurrentAccount current;
    @Inject
    Clients clients;

    @Override
    public void filter(ContainerRequestContext request) {
        // As the address is routed by, whatever its spelling.
        Matcher address = OF_CLIENT.matcher(request.getUriInfo().getPath());
        SignedIn me = current.account();
        if (!address.matches() || me == null || me.isClient()) {
            return;
        }
        Optional<Client> client = Typed.id(address.group(1)).flatMap(clients::findByIdOptional);
        if (client.filter(Client::disposedOf).isPresent()) {
            throw new NotFoundException();
        }
        Optional<Long> became = client.map(Client::becameId);
        boolean asks = !request.getMethod().equals("POST");
        became.ifPresent(kept -> request.abortWith(Page.see("/clients/" + kept + (asks ? address.group(2) : "?said=became"))));
    }
}
