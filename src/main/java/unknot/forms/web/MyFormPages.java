package unknot.forms.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.charting.BodyChart;
import unknot.charting.BodyWords;
import unknot.forms.Answering;
import unknot.forms.FormFilling;
import unknot.forms.FormFilling.Outcome;
import unknot.forms.FormSheet;
import unknot.forms.Given;
import unknot.forms.Question;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The client's forms: what waits, filling in, what was sent. Scripts send the same form with {@code X-Requested-With: fetch} and get JSON. */
@Path("/my/forms")
@RolesAllowed(Role.IS_TREATED)
@Produces(MediaType.TEXT_HTML)
public class MyFormPages {

    private static final String ALL = "/my/forms";
    private static final String SEND = "send";
    private static final String LATER = "later";

    @Inject
    FormFilling filling;
    @Inject
    MyFormViews views;
    @Inject
    QuestionViews questions;
    @Inject
    BodyChart chart;
    @Inject
    BodyWords body;
    @Inject
    Words words;
    @Inject
    FormMessages messages;
    @Inject
    ConsentMessages consents;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;

    @CheckedTemplate(basePath = "forms", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance mine(String clinicName, MyForms.All forms, String said);

        static native TemplateInstance filling(String clinicName, MyForms.Filling form, FormErrors errors, String said);

        static native TemplateInstance sent(String clinicName, MyForms.Done form, String said);
    }

    /** What a script is told after it has saved. */
    public record Saved(int version, String saved) {
    }

    @GET
    public Response all(@QueryParam("said") String said) {
        return Page.of(Templates.mine(clinic.get().name(), views.all(current.client()), said(said)));
    }

    @POST
    @Audited(value = RecordPart.FORM, id = "form")
    public Response begin(@FormParam("questionnaire") String questionnaire) {
        long form = Typed.id(questionnaire).flatMap(id -> filling.begin(current.client(), id)).orElseThrow(NotFoundException::new);
        return Page.see(ALL + "/" + form);
    }

    @GET
    @Path("{form:\\d{1,18}}")
    public Response form(@PathParam("form") long id, @QueryParam("said") String said, @QueryParam("view") String view) {
        FormSheet sheet = found(id);
        return sheet.sent() ? Page.of(Templates.sent(clinic.get().name(), views.done(sheet), said(said))) : page(200, sheet, sheet.answers(), new FormErrors(), view, said(said));
    }

    /** Saves, sends, or marks a place, as the pressed button says. */
    @POST
    @Path("{form:\\d{1,18}}")
    @Audited(value = RecordPart.FORM, id = "form")
    public Response write(@PathParam("form") long id, MultivaluedMap<String, String> sent, @HeaderParam("X-Requested-With") String requestedWith) {
        FormSheet sheet = found(id);
        if (sheet.sent()) {
            return Page.see(ALL + "/" + id + "?said=before");
        }
        FormTyped typed = new FormTyped(sent, questions.topics(), chart, body);
        FormErrors errors = new FormErrors();
        List<Given> given = typed.read(sheet.questions(), errors, words);
        boolean sends = SEND.equals(typed.act());
        if (sends) {
            sheet.questions().forEach(question -> Answering.unsendable(question, to(question, given)).ifPresent(wrong -> errors.add(FormTyped.field(question), words.wrong(wrong, question))));
        }
        Outcome outcome = !errors.isEmpty() ? null : sends ? filling.send(current.client(), id, typed.version(), given) : filling.save(current.client(), id, typed.version(), given);
        return "fetch".equals(requestedWith) ? forScript(id, outcome) : answer(found(id), typed, given, outcome, errors);
    }

    private Response answer(FormSheet now, FormTyped typed, List<Given> given, Outcome outcome, FormErrors errors) {
        if (outcome == null) {
            return page(422, now, given, errors, null, "");
        }
        Optional<Question> pointed = typed.pointed(now.questions());
        String here = ALL + "/" + now.id();
        return switch (outcome) {
            case STALE -> page(409, now, given, errors.add(FormErrors.WHOLE, messages.stale()), null, "");
            case SENT_BEFORE -> Page.see(here + "?said=before");
            case DONE -> Page.see(now.sent() ? here + "?said=sent" : LATER.equals(typed.act()) ? ALL + "?said=later"
                    : pointed.map(question -> here + "?view=" + typed.view(question) + "#" + FormTyped.field(question)).orElse(here));
        };
    }

    private Response forScript(long id, Outcome outcome) {
        int status = outcome == null ? 422 : outcome == Outcome.DONE ? 200 : 409;
        FormSheet now = found(id);
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(new Saved(now.version(), views.saved(now))).build();
    }

    /** Asks what the clinic asks now, and keeps the answers that still fit. */
    @POST
    @Path("{form:\\d{1,18}}/newer")
    @Audited(value = RecordPart.FORM, id = "form")
    public Response carryOver(@PathParam("form") long id, @FormParam("version") String version) {
        found(id);
        Outcome outcome = filling.carryOver(current.client(), id, Typed.version(version));
        return Page.see(ALL + "/" + id + (outcome == Outcome.DONE ? "?said=carried" : ""));
    }

    private static List<Given> to(Question question, List<Given> given) {
        return given.stream().filter(one -> one.questionId() == question.id()).toList();
    }

    private FormSheet found(long id) {
        return filling.of(current.client(), id).orElseThrow(NotFoundException::new);
    }

    private Response page(int status, FormSheet sheet, List<Given> given, FormErrors errors, String view, String said) {
        return Page.of(status, Templates.filling(clinic.get().name(), views.filling(sheet, given, errors, view), errors, said));
    }

    private String said(String said) {
        return switch (Typed.text(said)) {
            case "later" -> messages.said_later();
            case "sent" -> messages.said_sent();
            case "carried" -> messages.said_carried();
            case "before" -> messages.said_before();
            case "signed" -> consents.said_signed();
            case "withdrawn" -> consents.said_withdrawn();
            default -> "";
        };
    }
}
