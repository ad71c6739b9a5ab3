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
import java.util.Optional;
import unknot.access.AccountDesk;
import unknot.access.CaringDesk;
import unknot.access.Confirmed;
import unknot.access.CurrentAccount;
import unknot.access.EntryDesk;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.clients.ClientDesk;
import unknot.clients.Clients;
import unknot.messages.Channel;
import unknot.messages.Outbox;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** A client's page: details, courses, visits. It holds nothing clinical, so that the front desk may have it open. */
@Path("/clients/{id:\\d+}")
@OpensRecord(RecordPart.CLIENT_PAGE)
@RolesAllowed({ Role.DESK, Role.OWNS, Role.TREATS })
@Produces(MediaType.TEXT_HTML)
public class ClientRecordPages {

    @Inject
    ClientRecords records;
    @Inject
    AccountDesk accounts;
    @Inject
    CaringDesk caring;
    @Inject
    EntryDesk entry;
    @Inject
    Clients clients;
    @Inject
    ClientDesk clientDesk;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;
    @Inject
    BookingMessages messages;
    @Inject
    WayInMessages wayIn;
    @Inject
    ReminderMessages reminders;
    @Inject
    Outbox outbox;

    @CheckedTemplate(basePath = "booking", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance clientRecord(ClientRecord client, ClientRecord.Access access, String said);
    }

    @GET
    public Response record(@PathParam("id") long id, @QueryParam("said") String said) {
        return page(200, client(id), null, null, said);
    }

    /** A password is on this answer and nowhere else, so there is no redirect: it could not be shown again. */
    @POST
    @Path("access")
    @RolesAllowed({ Role.DESK, Role.OWNS })
    @Audited(value = RecordPart.CLIENT_ACCESS, act = Act.ACCESS_GIVEN)
    @Confirmed
    public Response giveAccess(@PathParam("id") long id, @FormParam("email") String email, @FormParam("how") String how) {
        ClientRecord client = client(id);
        String typed = Typed.text(email);
        boolean invites = "invitation".equals(how) && entry.isOpen();
        AccountDesk.Outcome outcome = invites ? accounts.inviteClient(id, client.name(), typed) : accounts.giveClient(id, client.name(), typed);
        if (outcome instanceof AccountDesk.Given given) {
            return page(200, client, given, null, null);
        }
        return outcome instanceof AccountDesk.Refused refused ? page(422, client, null, new Wrong(typed, problem(refused.reason()), refused.reason() == AccountDesk.Reason.EMAIL_SHARED), null)
                : Page.see("/clients/" + id + "?said=invited");
    }

    @POST
    @Path("access/link")
    @RolesAllowed({ Role.DESK, Role.OWNS })
    @Audited(value = RecordPart.CLIENT_ACCESS, act = Act.ACCESS_GIVEN)
    @Confirmed
    public Response inviteAgain(@PathParam("id") long id) {
        known(id);
        boolean sent = entry.isOpen() && accounts.inviteAgain(id) instanceof AccountDesk.Invited;
        return Page.see("/clients/" + id + (sent ? "?said=invited" : ""));
    }

    @POST
    @Path("access/end")
    @RolesAllowed({ Role.DESK, Role.OWNS })
    @Audited(value = RecordPart.CLIENT_ACCESS, act = Act.ACCESS_STOPPED)
    @Confirmed
    public Response stopAccess(@PathParam("id") long id) {
        known(id);
        accounts.stopClient(id);
        return Page.see("/clients/" + id + "?said=access-stopped");
    }

    /** For a client whose phone is lost and who has said who they are. */
    @POST
    @Path("access/second-factor")
    @RolesAllowed({ Role.DESK, Role.OWNS })
    @Audited(value = RecordPart.CLIENT_ACCESS, act = Act.FACTOR_RESET)
    @Confirmed
    public Response resetSecondFactor(@PathParam("id") long id) {
        known(id);
        accounts.resetSecondFactorOf(id, current.account().name());
        return Page.see("/clients/" + id + "?said=factor-reset");
    }

    @POST
    @Path("reminders")
    @RolesAllowed({ Role.DESK, Role.OWNS })
    @Audited(RecordPart.MESSAGES)
    public Response remind(@PathParam("id") long id, @FormParam("wanted") String wanted, @FormParam("by") String by) {
        known(id);
        if (Typed.blank(by)) {
            clientDesk.remind(id, "yes".equals(wanted));
        } else {
            clientDesk.remindByText(id, Channel.TEXT.code().equals(by));
        }
        return Page.see("/clients/" + id);
    }

    /** A message that was given up goes to the client's present address. */
    @POST
    @Path("messages/{message:\\d+}/again")
    @RolesAllowed({ Role.DESK, Role.OWNS })
    @Audited(RecordPart.MESSAGES)
    public Response sendAgain(@PathParam("id") long id, @PathParam("message") long message) {
        String email = clients.findByIdOptional(id).orElseThrow(NotFoundException::new).writtenTo();
        return Page.see("/clients/" + id + "?said=" + (outbox.sendAgain(message, id, email) ? "again" : "not-again"));
    }

    private String problem(AccountDesk.Reason reason) {
        return switch (reason) {
            case UNKNOWN_CLIENT -> throw new NotFoundException();
            case HAS_ACCESS -> wayIn.has_access();
            case UNREADABLE_EMAIL -> wayIn.email_unreadable();
            case EMAIL_TAKEN -> wayIn.email_taken();
            case EMAIL_SHARED -> wayIn.email_shared();
        };
    }

    /** What was typed, and why it was refused. */
    private record Wrong(String email, String problem, boolean shared) {
    }

    private ClientRecord.Access access(ClientRecord client, AccountDesk.Given given, Wrong wrong) {
        Optional<AccountDesk.ClientAccess> known = accounts.ofClient(client.id());
        String email = wrong != null ? wrong.email : known.map(AccountDesk.ClientAccess::email).orElse(client.email());
        return new ClientRecord.Access(known.isPresent(), email, known.map(this::state).orElse(""), entry.isOpen(), wrong == null ? null : wrong.problem,
                given == null ? null : given.password(), caring.carersOf(client.id()).stream().filter(carer -> carer.tie().endedAt() == null)
                        .map(carer -> new ClientRecord.Carer(carer.name(), carer.askAnew())).toList(), wrong != null && wrong.shared,
                accounts.secondFactorOf(client.id()));
    }

    private String state(AccountDesk.ClientAccess access) {
        ClinicTime time = clinic.time();
        if (access.lastSignedInAt() != null) {
            return wayIn.last_there(time.shortDay(access.lastSignedInAt()));
        }
        if (access.invitedUntil() == null) {
            return wayIn.never_there();
        }
        return access.invitedUntil().isAfter(time.now()) ? wayIn.invited_until(time.shortDay(access.invitedUntil())) : wayIn.invitation_over();
    }

    /** Not the whole record, of which an act needs nothing. */
    private void known(long id) {
        clients.findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    private ClientRecord client(long id) {
        return records.of(id, current.account().runsTheDesk()).orElseThrow(NotFoundException::new);
    }

    private Response page(int status, ClientRecord client, AccountDesk.Given given, Wrong wrong, String said) {
        String sentence = switch (Typed.text(said)) {
            case "became" -> wayIn.said_became(client.givenName());
            case "course-booked" -> messages.said_course_booked();
            case "invited" -> wayIn.said_invited();
            case "again" -> reminders.said_again();
            case "not-again" -> reminders.said_not_again();
            case "factor-reset" -> wayIn.said_factor_reset(client.givenName());
            case "access-stopped" -> wayIn.said_stopped(client.givenName());
            default -> "";
        };
        return Page.of(status, Templates.clientRecord(client, access(client, given, wrong), sentence));
    }
}
