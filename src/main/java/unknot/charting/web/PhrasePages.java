package unknot.charting.web;

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
import java.util.ArrayList;
import java.util.List;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.charting.NoteTemplate;
import unknot.charting.Phrases;
import unknot.charting.Snippet;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;

/** A therapist's own shortcuts and templates. */
@Path("/phrases")
@RolesAllowed(Role.TREATS)
@Produces(MediaType.TEXT_HTML)
public class PhrasePages {

    private static final String ALL = "/phrases";

    @Inject
    Phrases phrases;
    @Inject
    CurrentAccount current;
    @Inject
    PhraseMessages words;
    @Inject
    ChartingMessages charting;

    @CheckedTemplate(basePath = "charting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance phrases(List<Row> snippets, List<Row> templates, List<PartChoice> parts);
    }

    /** @param id null for the form of a new one; {@code mine} whether it can be changed */
    record Row(Long id, PhraseForm form, boolean mine, FormErrors errors) {
    }

    record PartChoice(String code, String name) {
    }

    @GET
    public Response all() {
        return page(200, null, null);
    }

    @POST
    @Path("snippets")
    @Audited(RecordPart.PHRASES)
    public Response addSnippet(@BeanParam PhraseForm form) {
        return keepSnippet(null, form);
    }

    @POST
    @Path("snippets/{id:\\d+}")
    @Audited(RecordPart.PHRASES)
    public Response changeSnippet(@PathParam("id") long id, @BeanParam PhraseForm form) {
        return keepSnippet(id, form);
    }

    @POST
    @Path("snippets/{id:\\d+}/deletion")
    @Audited(RecordPart.PHRASES)
    public Response deleteSnippet(@PathParam("id") long id) {
        return gone(phrases.forgetSnippet(id, me()));
    }

    @POST
    @Path("templates")
    @Audited(RecordPart.PHRASES)
    public Response addTemplate(@BeanParam PhraseForm form) {
        return keepTemplate(null, form);
    }

    @POST
    @Path("templates/{id:\\d+}")
    @Audited(RecordPart.PHRASES)
    public Response changeTemplate(@PathParam("id") long id, @BeanParam PhraseForm form) {
        return keepTemplate(id, form);
    }

    @POST
    @Path("templates/{id:\\d+}/deletion")
    @Audited(RecordPart.PHRASES)
    public Response deleteTemplate(@PathParam("id") long id) {
        return gone(phrases.forgetTemplate(id, me()));
    }

    private long me() {
        return current.account().practitionerId();
    }

    private Response keepSnippet(Long id, PhraseForm form) {
        FormErrors errors = new FormErrors();
        Snippet.Text text = form.snippet(errors, words, charting);
        Row typed = new Row(id, form, true, errors);
        return errors.isEmpty() ? kept(phrases.keep(id, me(), text), typed, null) : page(422, typed, null);
    }

    private Response keepTemplate(Long id, PhraseForm form) {
        FormErrors errors = new FormErrors();
        NoteTemplate.Text text = form.template(errors, words, charting);
        Row typed = new Row(id, form, true, errors);
        return errors.isEmpty() ? kept(phrases.keep(id, me(), text), null, typed) : page(422, null, typed);
    }

    private Response kept(Phrases.Kept outcome, Row snippet, Row template) {
        return switch (outcome) {
            case DONE -> Page.see(ALL);
            case UNKNOWN -> throw new NotFoundException();
            case SHORTCUT_TAKEN -> {
                snippet.errors().add("shortcut", words.shortcut_taken());
                yield page(409, snippet, template);
            }
        };
    }

    private static Response gone(boolean deleted) {
        if (!deleted) {
            throw new NotFoundException();
        }
        return Page.see(ALL);
    }

    /** @param snippet as it was typed and refused, or null; {@code template} likewise */
    private Response page(int status, Row snippet, Row template) {
        List<Row> snippets = new ArrayList<>(phrases.snippets(me()).stream()
                .map(one -> new Row(one.id(), PhraseForm.of(one.text()), true, new FormErrors())).toList());
        List<Row> templates = new ArrayList<>(phrases.templates(me()).stream()
                .map(one -> new Row(one.id(), PhraseForm.of(one.text()), one.belongsTo(me()), new FormErrors())).toList());
        return Page.of(status, Templates.phrases(with(snippets, snippet), with(templates, template),
                NoteForm.PARTS.stream().map(part -> new PartChoice(part, charting.part(part))).toList()));
    }

    /** The rows and the form of a new one, with what was typed in its place. */
    private static List<Row> with(List<Row> rows, Row typed) {
        if (typed != null && typed.id() != null) {
            if (rows.stream().noneMatch(row -> row.mine() && row.id().equals(typed.id()))) {
                throw new NotFoundException();
            }
            rows.replaceAll(row -> row.id().equals(typed.id()) ? typed : row);
        }
        rows.add(typed != null && typed.id() == null ? typed : new Row(null, new PhraseForm(), true, new FormErrors()));
        return rows;
    }
}
