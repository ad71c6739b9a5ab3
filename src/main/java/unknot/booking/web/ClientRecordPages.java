package unknot.booking.web;

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
import unknot.access.AccountDesk;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** A client's page: details, courses, visits. It holds nothing clinical, so that the front desk may have it open. */
@Path("/clients/{id:\\d+}")
@RolesAllowed({ Role.DESK, Role.OWNS, Role.TREATS })
@Produces(MediaType.TEXT_HTML)
public class ClientRecordPages {

    @Inject
    ClientRecords records;
    @Inject
    AccountDesk accounts;
    @Inject
    CurrentAccount current;
    @Inject
    BookingMessages messages;

    @CheckedTemplate(basePath = "booking", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance clientRecord(ClientRecord client, ClientRecord.Access access, String said);
    }

    @GET
    public Response record(@PathParam("id") long id, @QueryParam("said") String said) {
        ClientRecord client = client(id);
        return page(200, client, ClientRecord.Access.form(accounts.hasClient(id), client.email(), null), said);
    }

    /** The password is on this answer and nowhere else, so there is no redirect: it could not be shown again. */
    @POST
    @Path("access")
    @RolesAllowed({ Role.DESK, Role.OWNS })
    public Response giveAccess(@PathParam("id") long id, @FormParam("email") String email) {
        ClientRecord client = client(id);
        String typed = Typed.text(email);
        AccountDesk.Outcome outcome = accounts.giveClient(id, client.name(), typed);
        if (outcome instanceof AccountDesk.Given given) {
            return page(200, client, ClientRecord.Access.given(given.email(), given.password()), null);
        }
        String problem = problem(((AccountDesk.Refused) outcome).reason());
        return page(422, client, ClientRecord.Access.form(accounts.hasClient(id), typed, problem), null);
    }

    private String problem(AccountDesk.Reason reason) {
        return switch (reason) {
            case UNKNOWN_CLIENT -> throw new NotFoundException();
            case HAS_ACCESS -> messages.access_there();
            case UNREADABLE_EMAIL -> messages.access_email_unreadable();
            case EMAIL_TAKEN -> messages.access_email_taken();
        };
    }

    private ClientRecord client(long id) {
        return records.of(id, current.account().runsTheDesk()).orElseThrow(NotFoundException::new);
    }

    private Response page(int status, ClientRecord client, ClientRecord.Access itsAccess, String said) {
        String sentence = "course-booked".equals(said) ? messages.said_course_booked() : "";
        return Page.of(status, Templates.clientRecord(client, itsAccess, sentence));
    }
}
