package unknot.audit.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import unknot.access.CurrentAccount;
import unknot.access.SignedIn;
import unknot.audit.AuditLog;
import unknot.audit.OpensRecord;

/** Writes a look down before the answer leaves: what cannot be written down is not shown. */
@Provider
@OpensRecord(unknot.audit.RecordPart.WHOLE)
public class LookFilter implements ContainerResponseFilter {

    /** What shows a page or a file; forms come back with the last two. */
    private static final Set<Integer> SHOWING = Set.of(200, 409, 422);

    @Inject
    AuditLog log;
    @Inject
    CurrentAccount current;
    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        // JSON answers what a script has sent: it says what was saved, and shows nothing. Programs get nothing else.
        boolean saved = current.tokenId() == null && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
        if (!SHOWING.contains(response.getStatus()) || saved || request.getMethod().equals("HEAD")) {
            return;
        }
        SignedIn me = current.account();
        OpensRecord opened = OpensRecord.Of.method(resource);
        Long id = Optional.ofNullable(request.getUriInfo().getPathParameters().getFirst(opened.id())).map(Long::valueOf).orElse(null);
        AuditLog.Who who = new AuditLog.Who(me.accountId(), me.role().code());
        if (me.isClient()) {
            log.openedOwn(who, me.clientId(), opened.act(), opened.value(), id);
        } else {
            log.opened(who, opened.act(), opened.value(), id);
        }
    }
}
