package unknot.forms.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.charting.SafetyTopic;
import unknot.forms.Question;
import unknot.forms.QuestionKind;
import unknot.forms.Questionnaire;
import unknot.forms.QuestionnaireDesk;
import unknot.forms.QuestionnaireDesk.Book;
import unknot.forms.QuestionnaireDesk.Outcome;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Where the owner writes questionnaires. */
@Path("/settings/questionnaires")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class QuestionnairePages {

    private static final String ALL = "/settings/questionnaires";

    @Inject
    QuestionnaireDesk desk;
    @Inject
    QuestionViews questions;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;
    @Inject
    FormSettingMessages words;

    @CheckedTemplate(basePath = "forms", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance questionnaires(List<Line> lines, String name, FormErrors errors);

        static native TemplateInstance questionnaire(Writing book, String name, boolean first, boolean mail, boolean active, FormErrors errors, String said);

        static native TemplateInstance editQuestion(long id, String name, Long questionId, List<Kind> kinds, QuestionTyped form, FormErrors errors);

        static native TemplateInstance preview(long id, String name, List<QuestionView> questions);
    }

    record Line(long id, String name, String facts, boolean active) {
    }

    /**
     * A questionnaire on its page.
     *
     * @param facts what clients are asked now, in words
     * @param edition the version of the one that is being written; null where none is
     * @param discardable whether there is something to go back to
     * @param inHand how many clients have begun it, in words, or empty
     */
    record Writing(long id, String name, int version, String facts, Integer edition, boolean discardable, String inHand, List<Row> rows) {
    }

    record Row(long id, String wording, String kind, boolean required) {
    }

    record Kind(String code, String name, boolean chosen) {
    }

    @GET
    public Response all() {
        return list(200, "", new FormErrors());
    }

    private Response list(int status, String name, FormErrors errors) {
        return Page.of(status, Templates.questionnaires(desk.all().stream().map(one -> new Line(one.id(), one.name(), facts(one), one.active())).toList(), name, errors));
    }

    private String facts(Questionnaire questionnaire) {
        Book book = desk.book(questionnaire.id()).orElseThrow();
        String asked = book.asked() == null ? words.never_published() : words.asked_now(book.questions().size(), clinic.time().moment(book.asked().publishedAt()));
        return String.join(", ", Stream.of(asked, questionnaire.beforeFirstVisit() ? words.first_visit() : "", book.writing() != null && book.asked() != null ? words.being_changed() : "")
                .filter(part -> !part.isEmpty()).toList());
    }

    @POST
    @Audited(value = RecordPart.QUESTIONNAIRES, act = Act.SETTINGS_CHANGED)
    public Response add(@FormParam("name") String typed) {
        FormErrors errors = new FormErrors();
        String name = name(typed, errors);
        Optional<Long> added = errors.isEmpty() ? desk.add(name) : Optional.empty();
        return added.map(id -> Page.see(ALL + "/" + id)).orElseGet(() -> list(errors.isEmpty() ? 409 : 422, name, errors.add("name", words.name_taken())));
    }

    private String name(String typed, FormErrors errors) {
        String name = Typed.line(typed);
        if (!Typed.visible(name)) {
            errors.add("name", words.name_missing());
        } else if (Typed.length(name) > Questionnaire.LONGEST_NAME) {
            errors.add("name", words.too_long(Typed.length(name), Questionnaire.LONGEST_NAME));
        }
        return name;
    }

    @GET
    @Path("{id:\\d{1,18}}")
    public Response one(@PathParam("id") long id, @QueryParam("said") String said) {
        return page(200, id, new FormErrors(), switch (Typed.text(said)) {
            case "saved" -> words.saved();
            case "published" -> words.published();
            default -> "";
        });
    }

    @POST
    @Path("{id:\\d{1,18}}")
    @Audited(value = RecordPart.QUESTIONNAIRES, act = Act.SETTINGS_CHANGED)
    public Response change(@PathParam("id") long id, @FormParam("version") String version, @FormParam("name") String typed, @FormParam("first") String first,
            @FormParam("mail") String mail, @FormParam("active") String active) {
        Book book = found(id);
        FormErrors errors = new FormErrors();
        String name = name(typed, errors);
        boolean everybody = "yes".equals(first);
        boolean written = "yes".equals(mail);
        boolean used = "yes".equals(active);
        Outcome outcome = errors.isEmpty() ? desk.change(id, Typed.version(version), name, everybody, written, used) : null;
        if (outcome == Outcome.DONE) {
            return Page.see(ALL + "/" + id + "?said=saved");
        }
        if (outcome != null) {
            errors.add(outcome == Outcome.NAME_TAKEN ? "name" : FormErrors.WHOLE, outcome == Outcome.NAME_TAKEN ? words.name_taken() : words.stale());
        }
        return Page.of(outcome == null ? 422 : 409, Templates.questionnaire(writing(book), name, everybody, written, used, errors, ""));
    }

    /** Begins another edition. */
    @POST
    @Path("{id:\\d{1,18}}/edition")
    @Audited(value = RecordPart.QUESTIONNAIRES, act = Act.SETTINGS_CHANGED)
    public Response write(@PathParam("id") long id) {
        found(id);
        desk.write(id);
        return Page.see(ALL + "/" + id);
    }

    @POST
    @Path("{id:\\d{1,18}}/edition/removal")
    @Audited(value = RecordPart.QUESTIONNAIRES, act = Act.SETTINGS_CHANGED)
    public Response giveUp(@PathParam("id") long id, @FormParam("edition") String edition) {
        found(id);
        return done(id, desk.giveUp(id, Typed.version(edition)), "");
    }

    @POST
    @Path("{id:\\d{1,18}}/publication")
    @Audited(value = RecordPart.QUESTIONNAIRES, act = Act.SETTINGS_CHANGED)
    public Response publish(@PathParam("id") long id, @FormParam("edition") String edition) {
        found(id);
        return done(id, desk.publish(id, Typed.version(edition), current.account().name()), "?said=published");
    }

    private Response done(long id, Outcome outcome, String said) {
        return outcome == Outcome.DONE ? Page.see(ALL + "/" + id + said)
                : page(outcome == Outcome.EMPTY ? 422 : 409, id, new FormErrors().add(FormErrors.WHOLE, outcome == Outcome.EMPTY ? words.empty() : words.stale()), "");
    }

    @GET
    @Path("{id:\\d{1,18}}/preview")
    public Response preview(@PathParam("id") long id) {
        Book book = found(id);
        Map<String, SafetyTopic> topics = questions.topics();
        return Page.of(Templates.preview(id, book.questionnaire().name(), book.questions().stream().map(question -> questions.of(question, List.of(), null, topics, "")).toList()));
    }

    @GET
    @Path("{id:\\d{1,18}}/questions/new")
    public Response fresh(@PathParam("id") long id) {
        Book book = inWriting(id);
        return question(200, book, null, QuestionTyped.fresh(book.writing().version()), new FormErrors());
    }

    @POST
    @Path("{id:\\d{1,18}}/questions")
    @Audited(value = RecordPart.QUESTIONNAIRES, act = Act.SETTINGS_CHANGED)
    public Response addQuestion(@PathParam("id") long id, @BeanParam QuestionTyped form) {
        Book book = inWriting(id);
        FormErrors errors = new FormErrors();
        Question.Details details = form.read(errors, words);
        return answer(book, null, form, errors, errors.isEmpty() ? desk.add(id, form.readVersion(), details) : null);
    }

    @GET
    @Path("{id:\\d{1,18}}/questions/{question:\\d{1,18}}")
    public Response edit(@PathParam("id") long id, @PathParam("question") long questionId) {
        Book book = inWriting(id);
        return question(200, book, questionId, QuestionTyped.of(found(book, questionId), book.writing().version()), new FormErrors());
    }

    @POST
    @Path("{id:\\d{1,18}}/questions/{question:\\d{1,18}}")
    @Audited(value = RecordPart.QUESTIONNAIRES, act = Act.SETTINGS_CHANGED)
    public Response changeQuestion(@PathParam("id") long id, @PathParam("question") long questionId, @BeanParam QuestionTyped form) {
        Book book = inWriting(id);
        found(book, questionId);
        FormErrors errors = new FormErrors();
        Question.Details details = form.read(errors, words);
        return answer(book, questionId, form, errors, errors.isEmpty() ? desk.change(id, form.readVersion(), questionId, details) : null);
    }

    @POST
    @Path("{id:\\d{1,18}}/questions/{question:\\d{1,18}}/move")
    @Audited(value = RecordPart.QUESTIONNAIRES, act = Act.SETTINGS_CHANGED)
    public Response move(@PathParam("id") long id, @PathParam("question") long questionId, @FormParam("edition") String edition, @FormParam("to") String to) {
        found(inWriting(id), questionId);
        return done(id, desk.move(id, Typed.version(edition), questionId, "up".equals(to)), "#question-" + questionId);
    }

    @POST
    @Path("{id:\\d{1,18}}/questions/{question:\\d{1,18}}/removal")
    @Audited(value = RecordPart.QUESTIONNAIRES, act = Act.SETTINGS_CHANGED)
    public Response remove(@PathParam("id") long id, @PathParam("question") long questionId, @FormParam("edition") String edition) {
        found(inWriting(id), questionId);
        return done(id, desk.remove(id, Typed.version(edition), questionId), "");
    }

    private Response answer(Book book, Long questionId, QuestionTyped form, FormErrors errors, Outcome outcome) {
        long id = book.questionnaire().id();
        if (outcome == Outcome.DONE) {
            return Page.see(ALL + "/" + id);
        }
        if (outcome == Outcome.STALE) {
            form.version = String.valueOf(inWriting(id).writing().version());
            errors.add(FormErrors.WHOLE, words.stale());
        }
        return question(outcome == null ? 422 : 409, book, questionId, form, errors);
    }

    private Response question(int status, Book book, Long questionId, QuestionTyped form, FormErrors errors) {
        return Page.of(status, Templates.editQuestion(book.questionnaire().id(), book.questionnaire().name(), questionId, Arrays.stream(QuestionKind.values())
                .map(kind -> new Kind(kind.code(), words.kind_name(kind.code()), kind.code().equals(form.kind()))).toList(), form, errors));
    }

    private Book found(long id) {
        return desk.book(id).orElseThrow(NotFoundException::new);
    }

    private Book inWriting(long id) {
        return desk.book(id).filter(book -> book.writing() != null).orElseThrow(NotFoundException::new);
    }

    private static Question found(Book book, long questionId) {
        return book.questions().stream().filter(question -> question.id() == questionId).findFirst().orElseThrow(NotFoundException::new);
    }

    private Response page(int status, long id, FormErrors errors, String said) {
        Book book = found(id);
        Questionnaire stored = book.questionnaire();
        return Page.of(status, Templates.questionnaire(writing(book), stored.name(), stored.beforeFirstVisit(), stored.byMail(), stored.active(), errors, said));
    }

    private Writing writing(Book book) {
        String facts = book.asked() == null ? words.first_words() : book.writing() != null ? words.writing_words()
                : words.as_asked(clinic.time().moment(book.asked().publishedAt()), book.asked().publishedBy());
        return new Writing(book.questionnaire().id(), book.questionnaire().name(), book.questionnaire().version(), facts, book.writing() == null ? null : book.writing().version(),
                book.asked() != null, book.inHand() > 0 && book.writing() != null ? words.in_hand((int) book.inHand()) : "",
                book.questions().stream().map(question -> new Row(question.id(), question.wording(), words.kind_name(question.kind().code()), question.required())).toList());
    }
}
