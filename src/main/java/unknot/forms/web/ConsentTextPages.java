package unknot.forms.web;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.forms.ConsentKind;
import unknot.forms.ConsentTexts;
import unknot.forms.ConsentTexts.Outcome;
import unknot.forms.ConsentTexts.Written;
import unknot.shared.Coded;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;

/** Where the owner writes what clients are asked to agree to. */
@Path("/settings/consents")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class ConsentTextPages {

    private static final String ALL = "/settings/consents";

    @Inject
    ConsentTexts texts;
    @Inject
    CurrentAccount current;
    @Inject
    FormSettingMessages words;

    @CheckedTemplate(basePath = "forms", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance consentTexts(List<Group> groups);

        static native TemplateInstance consentText(Long id, String heading, List<Kind> kinds, ConsentTextTyped form, FormErrors errors);
    }

    record Group(String name, List<Line> lines) {
    }

    record Line(long id, String name, String facts, boolean active) {
    }

    record Kind(String code, String name, String words, boolean chosen) {
    }

    @GET
    public Response all() {
        List<Written> all = texts.all();
        return Page.of(Templates.consentTexts(Arrays.stream(ConsentKind.values()).map(kind -> new Group(words.consent_kind(kind.code()),
                all.stream().filter(written -> written.text().kind() == kind).map(this::line).toList())).toList()));
    }

    private Line line(Written written) {
        Integer months = written.edition().months();
        return new Line(written.text().id(), written.text().name(), months == null ? words.for_ever() : words.for_months(months), written.text().active());
    }

    @GET
    @Path("new")
    public Response fresh() {
        return form(200, null, words.new_consent(), ConsentTextTyped.fresh(), new FormErrors());
    }

    @POST
    @Audited(value = RecordPart.CONSENT_TEXTS, act = Act.SETTINGS_CHANGED)
    public Response add(@BeanParam ConsentTextTyped form) {
        FormErrors errors = new FormErrors();
        ConsentTexts.Details details = form.read(errors, words);
        Optional<ConsentKind> kind = errors.wanted("kind", Coded.find(ConsentKind.class, form.kind()), words.consent_kind_missing());
        Outcome outcome = errors.isEmpty() ? texts.add(kind.get(), details, current.account().name()) : null;
        return answer(null, words.new_consent(), form, errors, outcome);
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response one(@PathParam("id") long id) {
        Written written = found(id);
        return form(200, id, written.text().name(), ConsentTextTyped.of(written), new FormErrors());
    }

    @POST
    @Path("{id:\\d{1,18}}")
    @Audited(value = RecordPart.CONSENT_TEXTS, act = Act.SETTINGS_CHANGED)
    public Response change(@PathParam("id") long id, @BeanParam ConsentTextTyped form) {
        String heading = found(id).text().name();
        FormErrors errors = new FormErrors();
        ConsentTexts.Details details = form.read(errors, words);
        Outcome outcome = errors.isEmpty() ? texts.change(id, form.readVersion(), details, current.account().name()) : null;
        if (outcome == Outcome.STALE) {
            form.on(found(id));
        }
        return answer(id, heading, form, errors, outcome);
    }

    private Response answer(Long id, String heading, ConsentTextTyped form, FormErrors errors, Outcome outcome) {
        if (outcome == Outcome.DONE) {
            return Page.see(ALL);
        }
        if (outcome != null) {
            errors.add(outcome == Outcome.NAME_TAKEN ? "name" : FormErrors.WHOLE, outcome == Outcome.NAME_TAKEN ? words.name_taken() : words.stale());
        }
        return form(outcome == null ? 422 : 409, id, heading, form, errors);
    }

    private Written found(long id) {
        return texts.one(id).orElseThrow(NotFoundException::new);
    }

    private Response form(int status, Long id, String heading, ConsentTextTyped form, FormErrors errors) {
        return Page.of(status, Templates.consentText(id, heading, id != null ? List.of() : Arrays.stream(ConsentKind.values()).map(kind -> new Kind(kind.code(),
                words.consent_kind(kind.code()), words.consent_kind_words(kind.code()), kind.code().equals(form.kind()))).toList(), form, errors));
    }
}
