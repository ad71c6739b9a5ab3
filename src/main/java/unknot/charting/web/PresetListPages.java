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
import java.util.stream.Collectors;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.charting.BodyArea;
import unknot.charting.BodyChart.Muscle;
import unknot.charting.BodyWords;
import unknot.charting.ListKeeping;
import unknot.charting.Preset;
import unknot.charting.web.ListViews.All;
import unknot.charting.web.ListViews.Choice;
import unknot.charting.web.ListViews.Editing;
import unknot.charting.web.ListViews.Group;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;

/** The presets in the settings. */
@Path("/settings/presets")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class PresetListPages {

    private static final String ALL = "/settings/presets";

    @Inject
    ListKeeping keeping;
    @Inject
    ListViews views;
    @Inject
    ListMessages words;
    @Inject
    BodyWords body;

    @CheckedTemplate(basePath = "lists", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance preset(Editing editing, List<Muscles> muscles, PresetTyped form, FormErrors errors);
    }

    /** Those of a part of the body. */
    record Muscles(String area, List<Choice> choices) {
    }

    @GET
    public Response all() {
        var names = keeping.muscles().stream().collect(Collectors.toMap(Muscle::code, Muscle::name));
        return Page.of(ListViews.page(new All("presets", words.presets(), words.presets_words(), words.add_preset(),
                List.of(new Group(null, ListViews.rows(keeping.presets(), preset -> words.muscles_of(preset.muscles().size(),
                        preset.muscles().stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining(", ")))))))));
    }

    @GET
    @Path("new")
    public Response one() {
        return Page.of(form(Editing.NEW, new PresetTyped(), new FormErrors()));
    }

    @POST
    @Audited(value = RecordPart.LISTS, act = Act.SETTINGS_CHANGED)
    public Response add(@BeanParam PresetTyped form) {
        FormErrors errors = new FormErrors();
        Preset.Details details = form.read(errors, words);
        return views.answer(errors, () -> keeping.add(details), ALL, form, null, said -> form(Editing.NEW, form, said));
    }

    @GET
    @Path("{code:[a-z0-9-]+}")
    public Response one(@PathParam("code") String code) {
        PresetTyped form = PresetTyped.of(stored(code));
        return Page.of(form(editing(code, form), form, new FormErrors()));
    }

    @POST
    @Path("{code:[a-z0-9-]+}")
    @Audited(value = RecordPart.LISTS, act = Act.SETTINGS_CHANGED)
    public Response change(@PathParam("code") String code, @BeanParam PresetTyped form) {
        FormErrors errors = new FormErrors();
        Preset.Details details = form.read(errors, words);
        return views.answer(errors, () -> keeping.change(form.line(code), details), ALL, form, () -> stored(code),
                said -> form(editing(code, form), form, said));
    }

    private Preset stored(String code) {
        return ListViews.one(keeping.presets(), code);
    }

    private Editing editing(String code, PresetTyped form) {
        List<Preset> all = keeping.presets();
        return views.editing(ListViews.one(all, code), all, form);
    }

    private TemplateInstance form(Editing editing, PresetTyped form, FormErrors errors) {
        var byArea = keeping.muscles().stream().collect(Collectors.groupingBy(Muscle::area));
        return Templates.preset(editing, Arrays.stream(BodyArea.values()).filter(byArea::containsKey).map(area -> new Muscles(body.area(area.code()),
                byArea.get(area).stream().map(muscle -> new Choice(muscle.code(), muscle.name(), form.muscles().contains(muscle.code()))).toList()))
                .toList(), form, errors);
    }
}
