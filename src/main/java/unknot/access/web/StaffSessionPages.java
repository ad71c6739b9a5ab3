package unknot.access.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import unknot.access.Account;
import unknot.access.AccountDesk;
import unknot.access.LivingSessions;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.shared.web.Page;

/** Where the staff are signed in, and signing somebody out: a tablet was left somewhere, somebody has gone. */
@Path("/settings/sessions")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class StaffSessionPages {

    @Inject
    AccountDesk accounts;
    @Inject
    LivingSessions sessions;
    @Inject
    SessionViews views;
    @Inject
    SessionMessages words;

    record Person(long id, String name, String email, List<SessionViews.Session> sessions) {
    }

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance staffSessions(List<Person> people, String said);
    }

    @GET
    public Response show() {
        return page("");
    }

    @POST
    @Path("{id:\\d{1,18}}/end")
    @Audited(value = RecordPart.STAFF_ACCOUNT, act = Act.SIGNED_OUT)
    public Response end(@PathParam("id") long id) {
        Account person = accounts.staff().stream().filter(account -> account.id() == id).findFirst().orElseThrow(NotFoundException::new);
        sessions.endAll(id);
        return page(words.all_ended(person.displayName()));
    }

    private Response page(String said) {
        List<Person> people = accounts.staff().stream().map(account -> new Person(account.id(), account.displayName(), account.email(), views.of(account.id(), null))).toList();
        return Page.of(Templates.staffSessions(people, said));
    }
}
