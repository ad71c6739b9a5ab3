package unknot.forms.web;

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
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.charting.RecordOpenings;
import unknot.clients.Client;
import unknot.clients.Clients;
import unknot.forms.Consent;
import unknot.forms.ConsentDesk;
import unknot.forms.FormAsking;
import unknot.forms.IntakeDesk;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** A client's forms and consent, for the clinic's people: the desk asks and sees what is there; those who treat read it. */
@Path("/clients/{id:\\d{1,18}}/forms")
@OpensRecord(RecordPart.FORMS)
@RolesAllowed({ Role.DESK, Role.OWNS, Role.TREATS })
@Produces(MediaType.TEXT_HTML)
public class PaperworkPages {

    private static final int KEY_LENGTH = 36;

    @Inject
    PaperworkViews views;
    @Inject
    IntakeDesk intakes;
    @Inject
    ConsentDesk consents;
    @Inject
    FormAsking asking;
    @Inject
    RecordOpenings openings;
    @Inject
    Clients clients;
    @Inject
    CurrentAccount current;
    @Inject
    IntakeMessages words;

    @CheckedTemplate(basePath = "forms", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance paperwork(Paperwork.All paper, FormErrors errors, String typed, String said);

        static native TemplateInstance intake(Paperwork.Intake intake, String said);
    }

    @GET
    public Response all(@PathParam("id") long id, @QueryParam("said") String said) {
        return page(200, client(id), new FormErrors(), "", switch (Typed.text(said)) {
            case "asked" -> words.said_asked();
            case "withdrawn" -> words.said_withdrawn();
            default -> "";
        });
    }

    /** Asks by e-mail for what is missing. */
    @POST
    @Path("request")
    @RolesAllowed({ Role.DESK, Role.OWNS })
    @Audited(RecordPart.FORMS)
    public Response ask(@PathParam("id") long id, @FormParam("key") String key) {
        Client client = client(id);
        String typed = Typed.text(key);
        return switch (asking.ask(id, typed.length() == KEY_LENGTH ? typed : FormAsking.freshKey(), current.account().name())) {
            case ASKED -> Page.see("/clients/" + id + "/forms?said=asked");
            case NO_EMAIL -> page(422, client, new FormErrors().add("ask", words.no_email()), "", "");
            case EMAIL_TAKEN -> page(409, client, new FormErrors().add("ask", words.email_taken(client.givenName())), "", "");
            case CLOSED -> page(409, client, new FormErrors().add("ask", words.no_mail(client.givenName())), "", "");
        };
    }

    /** Takes a consent back because the client has said so. */
    @POST
    @Path("consents/{consent:\\d{1,18}}/withdrawal")
    @Audited(value = RecordPart.CONSENT, id = "consent")
    public Response withdraw(@PathParam("id") long id, @PathParam("consent") long consentId, @FormParam("reason") String typed) {
        Client client = client(id);
        String reason = Typed.text(typed);
        boolean open = !treats() || openings.client(id, current.account().practitionerId()).isPresent();
        boolean visible = open && consents.signed(id, consentId).filter(signed -> treats() || signed.text().kind().expected()).isPresent();
        if (!visible) {
            throw new NotFoundException();
        }
        if (!Typed.visible(reason) || Typed.length(reason) > Consent.LONGEST_REASON) {
            return page(422, client, new FormErrors().add("reason-" + consentId, Typed.visible(reason) ? words.too_long(Consent.LONGEST_REASON) : words.reason_missing()), reason, "");
        }
        consents.withdraw(id, consentId, words.on_behalf(current.account().name()), reason);
        return Page.see("/clients/" + id + "/forms?said=withdrawn");
    }

    @GET
    @Path("{form:\\d{1,18}}")
    @RolesAllowed(Role.TREATS)
    public Response intake(@PathParam("id") long id, @PathParam("form") long formId, @QueryParam("said") String said) {
        return Page.of(Templates.intake(views.intake(client(id), found(id, formId)), "looked".equals(said) ? words.said_looked() : ""));
    }

    @POST
    @Path("{form:\\d{1,18}}/look")
    @RolesAllowed(Role.TREATS)
    @Audited(value = RecordPart.FORM, id = "form")
    public Response look(@PathParam("id") long id, @PathParam("form") long formId) {
        found(id, formId);
        intakes.look(formId, current.account().practitionerId(), current.account().name());
        return Page.see("/clients/" + id + "/forms/" + formId + "?said=looked");
    }

    private IntakeDesk.Intake found(long clientId, long formId) {
        return intakes.intake(formId, current.account().practitionerId()).filter(intake -> intake.sheet().clientId() == clientId).orElseThrow(NotFoundException::new);
    }

    private Client client(long id) {
        return clients.findByIdOptional(id).orElseThrow(NotFoundException::new);
    }

    private boolean treats() {
        return current.account().isTherapist();
    }

    private Response page(int status, Client client, FormErrors errors, String typed, String said) {
        return Page.of(status, Templates.paperwork(views.all(client, treats(), current.account().runsTheDesk()), errors, typed, said));
    }
}
