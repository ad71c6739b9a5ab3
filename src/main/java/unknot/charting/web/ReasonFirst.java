package unknot.charting.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import unknot.access.CurrentAccount;
import unknot.access.SignedIn;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.charting.RecordOpenings;
import unknot.clients.Client;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Leads a therapist who opens a part of a record that is not open to them to the page that asks why. A client's details are open to all who treat, and to programs. */
@Provider
@OpensRecord(RecordPart.WHOLE)
public class ReasonFirst implements ContainerRequestFilter {

    @Inject
    RecordOpenings openings;
    @Inject
    CurrentAccount current;
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        SignedIn me = current.account();
        OpensRecord opened = OpensRecord.Of.method(resource);
        if (me == null || !me.isTherapist() || current.tokenId() != null || opened.value() == RecordPart.CLIENT_PAGE) {
            return;
        }
        Optional<Client> closed = Typed.id(request.getUriInfo().getPathParameters().getFirst(opened.id()))
                .flatMap(id -> openings.closed(opened.value(), id, me.practitionerId()));
        // What a form has sent is not kept: who writes into a record has opened it before.
        String then = request.getMethod().equals("GET") ? "?then=" + URLEncoder.encode(request.getUriInfo().getRequestUri().getRawPath(), StandardCharsets.UTF_8) : "";
        closed.ifPresent(client -> request.abortWith(Page.see("/clients/" + client.id() + "/opening" + then)));
    }
}
