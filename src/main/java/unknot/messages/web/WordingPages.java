package unknot.messages.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.messages.MessageKind;
import unknot.messages.TextLength;
import unknot.messages.Wording;
import unknot.messages.WordingRules;
import unknot.messages.Wordings;
import unknot.shared.Coded;
import unknot.shared.Language;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The owner's pages for the words of messages: every kind, in every language, with a preview. */
@Path("/settings/messages")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class WordingPages {

    @Inject
    Wordings wordings;
    @Inject
    WordingMessages messages;

    @CheckedTemplate(basePath = "messages", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance wordings(List<Kind> kinds);

        static native TemplateInstance wording(Editor page);

        static native TemplateInstance wordingPreview(Preview preview);
    }

    record Kind(String title, List<Row> rows) {
    }

    record Row(String href, String language, boolean own) {
    }

    /**
     * @param text null where the kind is an e-mail alone
     * @param said what was done just now, or null
     */
    record Editor(String action, String title, String language, String tag, String version, String subject, String body, String text, int longestSubject,
            int longestBody, int longestText, List<Filled> placeholders, boolean own, String said, FormErrors errors, Preview preview) {
    }

    record Filled(String placeholder, String meaning, boolean needed) {
    }

    /** @param text null where the kind is an e-mail alone; {@code size}, how long it is */
    record Preview(String subject, String body, String text, String size, String tag) {
    }

    @GET
    public Response all() {
        Set<String> own = wordings.own();
        return Page.of(Templates.wordings(wordings.kinds().stream().sorted(Comparator.comparing(MessageKind::title)).map(kind -> new Kind(kind.title(), Arrays.stream(Language.values())
                .map(language -> new Row(href(kind, language), language.ownName(), own.contains(kind.code() + "/" + language.code()))).toList())).toList()));
    }

    @GET
    @Path("{kind}/{language}")
    public Response form(@PathParam("kind") String code, @PathParam("language") String tag, @QueryParam("said") String said) {
        MessageKind kind = kind(code);
        Language language = language(tag);
        Wordings.Current current = wordings.current(kind, language);
        String words = "saved".equals(said) ? messages.saved() : "standard".equals(said) ? messages.taken_back() : null;
        return Page.of(Templates.wording(editor(kind, language, WordingForm.of(current), current.own(), words, new FormErrors())));
    }

    @POST
    @Path("{kind}/{language}")
    @Audited(value = RecordPart.WORDINGS, act = Act.SETTINGS_CHANGED)
    public Response change(@PathParam("kind") String code, @PathParam("language") String tag, @BeanParam WordingForm form) {
        MessageKind kind = kind(code);
        Language language = language(tag);
        Wording words = form.words(texted(kind));
        FormErrors errors = form.check(kind, words, messages);
        if (!errors.isEmpty()) {
            return again(422, kind, language, form, errors);
        }
        return save(kind, language, form, words, "saved");
    }

    /** Takes the standard words again. */
    @POST
    @Path("{kind}/{language}/standard")
    @Audited(value = RecordPart.WORDINGS, act = Act.SETTINGS_CHANGED)
    public Response standard(@PathParam("kind") String code, @PathParam("language") String tag, @BeanParam WordingForm form) {
        return save(kind(code), language(tag), form, null, "standard");
    }

    /** What was typed, filled with examples: the preview alone for a script, otherwise the page with it. Nothing is saved. */
    @POST
    @Path("{kind}/{language}/preview")
    public Response preview(@PathParam("kind") String code, @PathParam("language") String tag, @BeanParam WordingForm form,
            @HeaderParam("HX-Request") String byScript) {
        MessageKind kind = kind(code);
        Language language = language(tag);
        if (byScript != null) {
            return Page.of(Templates.wordingPreview(preview(kind, language, form)));
        }
        return again(200, kind, language, form, form.check(kind, form.words(texted(kind)), messages));
    }

    private Response save(MessageKind kind, Language language, WordingForm form, Wording words, String said) {
        if (wordings.change(kind, language, Typed.version(form.version), words)) {
            return Page.see(href(kind, language) + "?said=" + said);
        }
        form.version = Integer.toString(wordings.current(kind, language).version());
        return again(409, kind, language, form, new FormErrors().add(FormErrors.WHOLE, messages.error_stale()));
    }

    private Response again(int status, MessageKind kind, Language language, WordingForm form, FormErrors errors) {
        return Page.of(status, Templates.wording(editor(kind, language, form, wordings.current(kind, language).own(), null, errors)));
    }

    private Editor editor(MessageKind kind, Language language, WordingForm form, boolean own, String said, FormErrors errors) {
        Wording words = form.words(texted(kind));
        return new Editor(href(kind, language), kind.title(), language.ownName(), language.code(), Typed.text(form.version), words.subject(), words.body(),
                words.text(), WordingRules.LONGEST_SUBJECT, WordingRules.LONGEST_BODY, WordingRules.LONGEST_TEXT, kind.placeholders().stream()
                        .map(placeholder -> new Filled(WordingForm.braced(placeholder.name()), placeholder.meaning(), placeholder.needed())).toList(),
                own, said, errors, preview(kind, language, form));
    }

    private Preview preview(MessageKind kind, Language language, WordingForm form) {
        Wording filled = form.words(texted(kind)).filled(kind.examples(language));
        return new Preview(filled.subject(), filled.body(), filled.text(), filled.text() == null ? null : size(filled.text()), language.code());
    }

    private String size(String text) {
        TextLength length = TextLength.of(text);
        return length.parts() == 1 ? messages.one_segment(length.characters()) : messages.segments(length.characters(), length.parts());
    }

    private static boolean texted(MessageKind kind) {
        return kind.standard().apply(Language.ENGLISH).text() != null;
    }

    private static String href(MessageKind kind, Language language) {
        return "/settings/messages/" + kind.code() + "/" + language.code();
    }

    private MessageKind kind(String code) {
        return wordings.kind(code).orElseThrow(NotFoundException::new);
    }

    private static Language language(String tag) {
        return Coded.find(Language.class, tag).orElseThrow(NotFoundException::new);
    }
}
