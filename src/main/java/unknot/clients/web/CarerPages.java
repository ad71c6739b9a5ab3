package unknot.clients.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import unknot.access.CaringDesk;
import unknot.access.CaringDesk.Outcome;
import unknot.access.Confirmed;
import unknot.access.Consent;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Who looks after a client, who agreed to it, and who did before. */
@Path("/clients/{id:\\d{1,18}}/carers")
@OpensRecord(RecordPart.CARERS)
@RolesAllowed({ Role.DESK, Role.OWNS })
@Produces(MediaType.TEXT_HTML)
public class CarerPages {

    private static final int LONGEST_SEARCH = 200;

    @Inject
    CaringDesk desk;
    @Inject
    CarerViews views;
    @Inject
    CurrentAccount current;
    @Inject
    CarerMessages words;

    @CheckedTemplate(basePath = "clients", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance carers(CarerViews.Carers client, CarerForm form, FormErrors errors, String said, String password);
    }

    @GET
    public Response carers(@PathParam("id") long id, @QueryParam("q") String q, @QueryParam("name") String name, @QueryParam("email") String email,
            @QueryParam("said") String said) {
        String sentence = switch (Typed.text(said)) {
            case "saved" -> words.said_saved();
            case "ended" -> words.said_ended();
            default -> "";
        };
        String typed = Typed.line(q);
        CarerViews.Carers client = found(id, typed.substring(0, Math.min(typed.length(), LONGEST_SEARCH)));
        return page(200, client, CarerForm.of(name, email), new FormErrors(), sentence, "");
    }

    @POST
    @Audited(RecordPart.CARERS)
    @Confirmed
    public Response add(@PathParam("id") long id, @BeanParam CarerForm form) {
        CarerViews.Carers client = found(id, "");
        FormErrors errors = new FormErrors();
        Consent consent = form.read(client.name(), errors, words);
        if (consent == null) {
            return page(422, client, form, errors, "", "");
        }
        Outcome outcome = desk.letLookAfter(id, form.email(), form.name(), consent, current.account().name());
        if (outcome instanceof Outcome.Refused refused) {
            return page(422, client, form, refused(refused.reason(), client.givenName(), errors), "", "");
        }
        Outcome.Done done = (Outcome.Done) outcome;
        if (done.password() == null && !done.invited()) {
            return Page.see("/clients/" + id + "/carers?said=saved");
        }
        return page(200, found(id, ""), new CarerForm(), errors, done.invited() ? words.said_invited(form.name()) : words.password_words(), done.password());
    }

    @POST
    @Path("{tie:\\d{1,18}}/end")
    @Audited(RecordPart.CARERS)
    public Response end(@PathParam("id") long id, @PathParam("tie") long tie) {
        if (!desk.end(id, tie, current.account().name())) {
            throw new NotFoundException();
        }
        return Page.see("/clients/" + id + "/carers?said=ended");
    }

    @POST
    @Path("{tie:\\d{1,18}}/consent")
    @Audited(RecordPart.CARERS)
    public Response agreeAnew(@PathParam("id") long id, @PathParam("tie") long tie, @BeanParam CarerForm form) {
        CarerViews.Carers client = found(id, "");
        FormErrors errors = new FormErrors();
        form.agreedAs = Consent.As.CLIENT.code();
        Consent consent = form.consent(client.name(), errors, words);
        if (consent == null) {
            return page(422, client, new CarerForm(), errors, "", "");
        }
        if (!desk.renew(id, tie, consent, current.account().name())) {
            throw new NotFoundException();
        }
        return Page.see("/clients/" + id + "/carers?said=saved");
    }

    private FormErrors refused(CaringDesk.Reason reason, String client, FormErrors errors) {
        return switch (reason) {
            case UNREADABLE_EMAIL -> errors.add("email", words.email_unreadable());
            case NAMELESS -> errors.add("name", words.name_missing());
            case SELF -> errors.add("email", words.self());
            case STAFF -> errors.add("email", words.staff());
            case STOPPED -> errors.add("email", words.stopped());
            case ALREADY -> errors.add("email", words.already(client));
            case OF_AGE -> errors.add("agreed-as", words.of_age(client));
            case TOO_YOUNG -> errors.add("agreed-as", words.too_young(client));
            case UNKNOWN_CLIENT -> throw new NotFoundException();
        };
    }

    private CarerViews.Carers found(long id, String typed) {
        return views.of(id, typed).orElseThrow(NotFoundException::new);
    }

    private static Response page(int status, CarerViews.Carers client, CarerForm form, FormErrors errors, String said, String password) {
        return Page.of(status, Templates.carers(client, form, errors, said, password));
    }
}
