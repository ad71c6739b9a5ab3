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
import java.util.Optional;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.forms.Consent;
import unknot.forms.ConsentDesk;
import unknot.forms.ConsentDesk.Outcome;
import unknot.forms.Signature;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Where a client reads, signs and takes back. */
@Path("/my/consents")
@RolesAllowed(Role.IS_TREATED)
@Produces(MediaType.TEXT_HTML)
public class MyConsentPages {

    private static final String LIST = "/my/forms";

    @Inject
    ConsentDesk desk;
    @Inject
    ConsentViews views;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;
    @Inject
    ConsentMessages words;

    @CheckedTemplate(basePath = "forms", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance consent(String clinicName, MyConsents.ToSign text, String name, String drawn, FormErrors errors);

        static native TemplateInstance signedConsent(String clinicName, MyConsents.Signed consent, String typed, String error);
    }

    @GET
    public Response read(@QueryParam("text") String text) {
        return Typed.blank(text) ? Page.see(LIST) : page(200, asked(text), "", "", new FormErrors());
    }

    @POST
    @Audited(value = RecordPart.CONSENT, act = Act.SIGNED, id = "consent")
    public Response sign(@FormParam("text") String text, @FormParam("edition") String edition, @FormParam("name") String typedName, @FormParam("signature") String drawn) {
        ConsentDesk.ToSign asked = asked(text);
        FormErrors errors = new FormErrors();
        String name = Typed.line(typedName);
        if (!Typed.visible(name)) {
            errors.add("name", words.name_missing());
        } else if (Typed.length(name) > Consent.LONGEST_NAME) {
            errors.add("name", words.too_long(Consent.LONGEST_NAME));
        }
        Optional<Signature> signature = errors.wanted("signature", Signature.parse(drawn), words.unreadable());
        if (!errors.isEmpty()) {
            return page(422, asked, name, signature.map(Signature::path).orElse(""), errors);
        }
        Outcome outcome = desk.give(current.client(), asked.text().id(), Typed.id(edition).orElse(-1L), name, signature.get());
        return outcome == Outcome.DONE ? Page.see(LIST + "?said=signed") : page(409, asked(text), name, signature.get().path(), errors.add(FormErrors.WHOLE, words.other_words()));
    }

    @GET
    @Path("{consent:\\d{1,18}}")
    public Response signed(@PathParam("consent") long id) {
        return page(200, found(id), "", null);
    }

    @POST
    @Path("{consent:\\d{1,18}}/withdrawal")
    @Audited(value = RecordPart.CONSENT, id = "consent")
    public Response withdraw(@PathParam("consent") long id, @FormParam("reason") String typed) {
        ConsentDesk.Signed signed = found(id);
        String reason = Typed.text(typed);
        if (Typed.length(reason) > Consent.LONGEST_REASON) {
            return page(422, signed, reason, words.too_long(Consent.LONGEST_REASON));
        }
        desk.withdraw(current.client(), id, current.account().actsForAnother() ? current.account().name() : words.the_client(), reason);
        return Page.see(LIST + "?said=withdrawn");
    }

    private ConsentDesk.ToSign asked(String text) {
        return Typed.id(text).flatMap(id -> desk.toSign(current.client(), id)).orElseThrow(NotFoundException::new);
    }

    private ConsentDesk.Signed found(long id) {
        return desk.signed(current.client(), id).orElseThrow(NotFoundException::new);
    }

    private Response page(int status, ConsentDesk.ToSign asked, String name, String drawn, FormErrors errors) {
        return Page.of(status, Templates.consent(clinic.get().name(), views.toSign(asked), name, drawn, errors));
    }

    private Response page(int status, ConsentDesk.Signed signed, String typed, String error) {
        return Page.of(status, Templates.signedConsent(clinic.get().name(), views.signed(signed), typed, error));
    }
}
