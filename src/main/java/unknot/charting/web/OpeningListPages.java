package unknot.charting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.charting.RecordOpenings;
import unknot.charting.RecordOpenings.Opened;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Whose records therapists open, and who has opened one with a reason: the owner's. */
@Path("/settings/records")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class OpeningListPages {

    private static final String PATH = "/settings/records";
    private static final int PAGE = 50;

    @Inject
    RecordOpenings openings;
    @Inject
    ThisClinic clinic;
    @Inject
    OpeningMessages words;

    /** @param earlierHref null where there are none; {@code laterHref} likewise */
    public record Openings(boolean byReason, boolean saved, List<Line> lines, String earlierHref, String laterHref) {
    }

    public record Line(long clientId, String who, String reason, String time) {
    }

    @CheckedTemplate(basePath = "charting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance recordOpenings(Openings list);
    }

    /** @param page how many pages back, from 0 */
    @GET
    public Response list(@QueryParam("page") String page, @QueryParam("said") String said) {
        int index = Typed.whole(page).filter(asked -> asked >= 0 && asked < Integer.MAX_VALUE / PAGE).orElse(0);
        // One more than is shown tells whether there are earlier ones.
        List<Opened> found = openings.all(index * PAGE, PAGE + 1);
        return Page.of(Templates.recordOpenings(new Openings(clinic.get().recordsByReason(), "saved".equals(said), found.stream().limit(PAGE).map(this::line).toList(),
                found.size() > PAGE ? PATH + "?page=" + (index + 1) : null, index > 0 ? PATH + "?page=" + (index - 1) : null)));
    }

    @POST
    @Audited(value = RecordPart.SETTINGS, act = Act.SETTINGS_CHANGED)
    public Response choose(@FormParam("by") String by) {
        openings.byReason("reason".equals(by));
        return Page.see(PATH + "?said=saved");
    }

    private Line line(Opened opened) {
        return new Line(opened.clientId(), words.who(opened.therapist(), opened.client()), opened.opening().reason(),
                words.time(clinic.time().moment(opened.opening().openedAt()), clinic.time().moment(opened.opening().closesAt())));
    }
}
