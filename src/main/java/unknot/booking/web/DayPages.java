package unknot.booking.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import unknot.access.Role;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The day calendar with the panel at its right; both have one address, so that any state can be linked to. */
@Path("/day")
@RolesAllowed({ Role.DESK, Role.OWNS })
@Produces(MediaType.TEXT_HTML)
public class DayPages {

    @Inject
    DayBoard board;
    @Inject
    BookingPanel bookings;
    @Inject
    VisitPanel visits;
    @Inject
    Said said;
    @Inject
    ThisClinic clinic;
    @Inject
    BookingMessages messages;

    @CheckedTemplate(basePath = "booking", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance day(Day day, Panel panel, String said);

        static native TemplateInstance clientOptions(List<Panel.Found> found, String typed, String newClientHref);
    }

    @GET
    public Response day(@QueryParam("date") String date, @QueryParam("who") List<String> who, @QueryParam("panel") String panel,
            @QueryParam("visit") String visit, @QueryParam("doing") String doing, @QueryParam("said") String saidCode,
            @BeanParam BookingForm.Asked asked) {
        Optional<LocalDate> readable = Typed.date(date).filter(DayAddress::shows);
        Long visitId = Typed.id(visit).orElse(null);
        LocalDate shown = readable.or(() -> visitId == null || !Typed.blank(date) ? Optional.empty() : visits.dayOf(visitId))
                .orElseGet(clinic.time()::today);
        DayAddress address = DayAddress.read(shown, who);
        String notice = Typed.blank(date) || readable.isPresent() ? "" : messages.date_unreadable();
        return page(200, address, panel(address, panel, visit, doing, asked.form()), notice, said.of(saidCode, visitId));
    }

    private Panel panel(DayAddress address, String panel, String visit, String doing, BookingForm form) {
        if (!Typed.blank(visit)) {
            return Typed.id(visit).flatMap(id -> visits.panel(address, id, VisitForm.open(doing))).orElseThrow(NotFoundException::new);
        }
        return switch (Typed.text(panel)) {
            case "book" -> bookings.panel(address, form, new FormErrors(), null, false, null);
            case "new-client" -> bookings.newClient(address, form);
            default -> Panel.NONE;
        };
    }

    /** The clients for what has been typed so far, while typing. */
    @GET
    @Path("clients")
    public Response clients(@QueryParam("date") String date, @QueryParam("who") List<String> who, @BeanParam BookingForm.Asked asked) {
        DayAddress address = DayAddress.read(Typed.date(date).filter(DayAddress::shows).orElseGet(clinic.time()::today), who);
        BookingForm form = asked.form();
        return Page.of(Templates.clientOptions(bookings.found(address, form), form.typed, BookingPanel.newClientHref(address, form)));
    }

    Response page(int status, DayAddress address, Panel panel, String notice, String toast) {
        Day day = board.day(address, panel.offers(), panel.visit() == null ? null : panel.visit().id(), notice);
        return Page.of(status, Templates.day(day, panel, toast));
    }
}
