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
import unknot.charting.BodyArea;
import unknot.charting.BodyWords;
import unknot.charting.ListKeeping;
import unknot.charting.Movement;
import unknot.charting.web.ListViews.All;
import unknot.charting.web.ListViews.Choice;
import unknot.charting.web.ListViews.Editing;
import unknot.charting.web.ListViews.Group;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;

/** The movements in the settings. */
@Path("/settings/movements")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class MovementListPages {

    private static final String ALL = "/settings/movements";

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
        static native TemplateInstance movement(Editing editing, String sides, List<Choice> areas, MovementTyped form, FormErrors errors);
    }

    @GET
    public Response all() {
        return Page.of(ListViews.page(new All("movements", words.movements(), words.movements_words(), words.add_movement(),
                List.of(new Group(null, ListViews.rows(keeping.movements(), this::facts))))));
    }

    private String facts(Movement movement) {
        return words.range_of(ExaminationViews.usual(movement.said()), movement.most()) + " · " + words.sides_of(movement.sided()) + " · "
                + body.area(movement.area().code());
    }

    @GET
    @Path("new")
    public Response one() {
        return Page.of(form(Editing.NEW, null, MovementTyped.empty(), new FormErrors()));
    }

    @POST
    @Audited(value = RecordPart.LISTS, act = Act.SETTINGS_CHANGED)
    public Response add(@BeanParam MovementTyped form) {
        FormErrors errors = new FormErrors();
        Movement.Details details = form.read(errors, words);
        return views.answer(errors, () -> keeping.add(details, form.sided()), ALL, form, null, said -> form(Editing.NEW, null, form, said));
    }

    @GET
    @Path("{code:[a-z0-9-]+}")
    public Response one(@PathParam("code") String code) {
        return Page.of(form(code, MovementTyped.of(stored(code)), new FormErrors()));
    }

    @POST
    @Path("{code:[a-z0-9-]+}")
    @Audited(value = RecordPart.LISTS, act = Act.SETTINGS_CHANGED)
    public Response change(@PathParam("code") String code, @BeanParam MovementTyped form) {
        FormErrors errors = new FormErrors();
        Movement.Details details = form.read(errors, words);
        return views.answer(errors, () -> keeping.change(form.line(code), details), ALL, form, () -> stored(code), said -> form(code, form, said));
    }

    private Movement stored(String code) {
        return ListViews.one(keeping.movements(), code);
    }

    private TemplateInstance form(String code, MovementTyped form, FormErrors errors) {
        List<Movement> all = keeping.movements();
        Movement stored = ListViews.one(all, code);
        return form(views.editing(stored, all, form), words.sides_of(stored.sided()), form, errors);
    }

    /** @param sides of a stored one, in words; null for a new one */
    private TemplateInstance form(Editing editing, String sides, MovementTyped form, FormErrors errors) {
        return Templates.movement(editing, sides, Arrays.stream(BodyArea.values())
                .map(area -> new Choice(area.code(), body.area(area.code()), area.code().equals(form.area()))).toList(), form, errors);
    }
}
