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
import java.util.stream.Stream;
import unknot.access.Account;
import unknot.access.AccountDesk;
import unknot.access.Confirmed;
import unknot.access.CurrentAccount;
import unknot.access.LivingSessions;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.shared.web.Page;

/** Who of the staff gets in, where they are signed in, and ending either: a tablet was left somewhere, somebody has gone. */
@Path("/settings/sessions")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class StaffSessionPages {

    @Inject
    AccountDesk accounts;
    @Inject
    LivingSessions sessions;
    @Inject
    CurrentAccount current;
    @Inject
    SessionViews views;
    @Inject
    SessionMessages words;

    /** @param own whether the owner who looks is meant, who can end everybody's way in but their own */
    record Person(long id, String name, String email, List<SessionViews.Session> sessions, boolean own) {
    }

    @CheckedTemplate(basePath = "access", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance staffSessions(List<Person> people, List<Person> gone, String said, AccountDesk.Given given);
    }

    @GET
    public Response show() {
        return page("", null);
    }

    @POST
    @Path("{id:\\d{1,18}}/end")
    @Audited(value = RecordPart.STAFF_ACCOUNT, act = Act.SIGNED_OUT)
    public Response end(@PathParam("id") long id) {
        Account person = among(accounts.staff(), id);
        sessions.endAll(id);
        return page(words.all_ended(person.displayName()), null);
    }

    @POST
    @Path("{id:\\d{1,18}}/access/end")
    @Audited(value = RecordPart.STAFF_ACCOUNT, act = Act.ACCESS_STOPPED)
    @Confirmed
    public Response stop(@PathParam("id") long id) {
        // Somebody pressed twice: it is done.
        Account person = among(Stream.concat(accounts.staff().stream(), accounts.staffWithoutAccess().stream()).toList(), id);
        boolean stopped = accounts.stopStaff(id, current.account().accountId());
        return page(stopped ? words.stopped(person.displayName()) : words.not_oneself(), null);
    }

    /** The password is on this answer and nowhere else, so there is no redirect: it could not be shown again. */
    @POST
    @Path("{id:\\d{1,18}}/access")
    @Audited(value = RecordPart.STAFF_ACCOUNT, act = Act.ACCESS_GIVEN)
    @Confirmed
    public Response readmit(@PathParam("id") long id) {
        Account person = among(Stream.concat(accounts.staff().stream(), accounts.staffWithoutAccess().stream()).toList(), id);
        return accounts.readmitStaff(id).map(given -> page("", given)).orElseGet(() -> page(words.has_access(person.displayName()), null));
    }

    private static Account among(List<Account> people, long id) {
        return people.stream().filter(account -> account.id() == id).findFirst().orElseThrow(NotFoundException::new);
    }

    private Response page(String said, AccountDesk.Given given) {
        return Page.of(Templates.staffSessions(accounts.staff().stream().map(this::person).toList(), accounts.staffWithoutAccess().stream().map(this::person).toList(), said, given));
    }

    private Person person(Account account) {
        return new Person(account.id(), account.displayName(), account.email(), views.of(account.id(), null), account.id() == current.account().accountId());
    }
}
