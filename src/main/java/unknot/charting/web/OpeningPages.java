package unknot.charting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.access.SignedIn;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.charting.RecordOpening;
import unknot.charting.RecordOpenings;
import unknot.clients.Client;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Asks a therapist why they open the record of somebody else's client. */
@Path("/clients/{id:\\d{1,18}}/opening")
@RolesAllowed(Role.TREATS)
@Produces(MediaType.TEXT_HTML)
public class OpeningPages {

    @Inject
    RecordOpenings openings;
    @Inject
    CurrentAccount current;
    @Inject
    OpeningMessages words;

    @CheckedTemplate(basePath = "charting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance opening(Long id, String name, boolean restricted, String then, String reason, FormErrors errors);
    }

    /** @param then the page that was wanted */
    @GET
    public Response ask(@PathParam("id") long id, @QueryParam("then") String then) {
        return closed(id).map(client -> page(200, client, then, "", new FormErrors())).orElseGet(() -> Page.see(wanted(id, then)));
    }

    @POST
    @Audited(value = RecordPart.WHOLE, act = Act.ACCESS_GIVEN)
    public Response open(@PathParam("id") long id, @FormParam("then") String then, @FormParam("reason") String typed) {
        Optional<Client> closed = closed(id);
        String reason = Typed.line(typed);
        FormErrors errors = new FormErrors();
        if (!Typed.visible(reason)) {
            errors.add("reason", words.reason_missing());
        } else if (Typed.length(reason) > RecordOpening.LONGEST_REASON) {
            errors.add("reason", words.too_long(Typed.length(reason), RecordOpening.LONGEST_REASON));
        }
        if (closed.isPresent() && !errors.isEmpty()) {
            return page(422, closed.get(), then, reason, errors);
        }
        SignedIn me = current.account();
        closed.ifPresent(client -> openings.open(id, me.practitionerId(), me.accountId(), reason));
        return Page.see(wanted(id, then));
    }

    private Optional<Client> closed(long id) {
        return openings.closed(id, current.account().practitionerId());
    }

    private static String wanted(long id, String then) {
        return Page.isOurs(then) ? then : "/clients/" + id;
    }

    private static Response page(int status, Client client, String then, String reason, FormErrors errors) {
        return Page.of(status, Templates.opening(client.id(), client.name(), client.restricted(), Typed.text(then), reason, errors));
    }
}
