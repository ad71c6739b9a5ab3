package unknot.access.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import unknot.access.Account;
import unknot.access.AccountDesk;
import unknot.access.Confirmed;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.access.SecondFactorDesk;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.shared.web.Page;

/** Whether the staff must have a second factor, who has one, and taking it away from who lost their phone. */
@Path("/settings/second-factor")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class StaffFactorPages {

    @Inject
    AccountDesk accounts;
    @Inject
    SecondFactorDesk desk;
    @Inject
    CurrentAccount current;
    @Inject
    FactorMessages words;

    record Person(long id, String name, String email, boolean on) {
    }

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance staffFactor(List<Person> people, boolean asked, String said);
    }

    @GET
    public Response show(@QueryParam("said") String said) {
        return Page.of(Templates.staffFactor(people(), desk.asksStaff(), "saved".equals(said) ? words.said_saved() : ""));
    }

    @POST
    @Audited(value = RecordPart.SETTINGS, act = Act.SETTINGS_CHANGED)
    @Confirmed
    public Response ask(@FormParam("asked") String asked) {
        desk.askStaff("yes".equals(asked));
        return Page.see("/settings/second-factor?said=saved");
    }

    @POST
    @Path("{id:\\d{1,18}}/reset")
    @Audited(value = RecordPart.STAFF_ACCOUNT, act = Act.FACTOR_RESET)
    @Confirmed
    public Response reset(@PathParam("id") long id) {
        Account person = accounts.staff().stream().filter(account -> account.id() == id).findFirst().orElseThrow(NotFoundException::new);
        desk.reset(id, current.account().name());
        return Page.of(Templates.staffFactor(people(), desk.asksStaff(), words.said_reset(person.displayName())));
    }

    private List<Person> people() {
        return accounts.staff().stream().map(account -> new Person(account.id(), account.displayName(), account.email(), desk.state(account.id()).on())).toList();
    }
}
