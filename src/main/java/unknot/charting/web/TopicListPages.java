package unknot.charting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.charting.ListKeeping;
import unknot.charting.SafetyKind;
import unknot.charting.SafetyTopic;
import unknot.charting.web.ListViews.All;
import unknot.charting.web.ListViews.Editing;
import unknot.charting.web.ListViews.Group;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;

/** The questions about safety in the settings. */
@Path("/settings/safety")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class TopicListPages {

    private static final String ALL = "/settings/safety";

    @Inject
    ListKeeping keeping;
    @Inject
    ListViews views;
    @Inject
    ListMessages words;

    @CheckedTemplate(basePath = "lists", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance topic(Editing editing, List<Kind> kinds, TopicTyped form, FormErrors errors);
    }

    record Kind(String code, String name, String words, boolean chosen) {
    }

    @GET
    public Response all() {
        List<SafetyTopic> topics = keeping.topics();
        return Page.of(ListViews.page(new All("safety", words.topics(), words.topics_words(), words.add_topic(), Arrays.stream(SafetyKind.values())
                .map(kind -> new Group(words.kind(kind.code()), ListViews.rows(of(kind, topics), topic -> null))).toList())));
    }

    private static List<SafetyTopic> of(SafetyKind kind, List<SafetyTopic> topics) {
        return topics.stream().filter(topic -> topic.kind() == kind).toList();
    }

    @GET
    @Path("new")
    public Response one() {
        return Page.of(form(Editing.NEW, new TopicTyped(), new FormErrors()));
    }

    @POST
    @Audited(value = RecordPart.LISTS, act = Act.SETTINGS_CHANGED)
    public Response add(@BeanParam TopicTyped form) {
        FormErrors errors = new FormErrors();
        SafetyTopic.Details details = form.read(errors, words);
        return views.answer(errors, () -> keeping.add(details), ALL, form, null, said -> form(Editing.NEW, form, said));
    }

    @GET
    @Path("{code:[a-z0-9-]+}")
    public Response one(@PathParam("code") String code) {
        return Page.of(form(code, TopicTyped.of(stored(code)), new FormErrors()));
    }

    @POST
    @Path("{code:[a-z0-9-]+}")
    @Audited(value = RecordPart.LISTS, act = Act.SETTINGS_CHANGED)
    public Response change(@PathParam("code") String code, @BeanParam TopicTyped form) {
        FormErrors errors = new FormErrors();
        SafetyTopic.Details details = form.read(errors, words);
        return views.answer(errors, () -> keeping.change(form.line(code), details, form.sure()), ALL, form, () -> stored(code), said -> form(code, form, said));
    }

    private SafetyTopic stored(String code) {
        return ListViews.one(keeping.topics(), code);
    }

    private TemplateInstance form(String code, TopicTyped form, FormErrors errors) {
        List<SafetyTopic> all = keeping.topics();
        SafetyTopic stored = ListViews.one(all, code);
        return form(views.editing(stored, of(stored.kind(), all), form), form, errors);
    }

    private TemplateInstance form(Editing editing, TopicTyped form, FormErrors errors) {
        return Templates.topic(editing, Arrays.stream(SafetyKind.values()).map(kind -> new Kind(kind.code(), words.kind(kind.code()),
                words.kind_words(kind.code()), kind.code().equals(form.kind()))).toList(), form, errors);
    }
}
