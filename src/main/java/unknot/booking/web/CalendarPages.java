package unknot.booking.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import unknot.access.Role;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Names;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The calendar with the panel at its right; both have one address, so that any state can be linked to. */
@Path(View.PATHS)
@RolesAllowed({ Role.DESK, Role.OWNS })
@Produces(MediaType.TEXT_HTML)
public class CalendarPages {

    @Inject
    CalendarBoard board;
    @Inject
    BookingPanel bookings;
    @Inject
    VisitPanel visits;
    @Inject
    Said said;
    @Inject
    WaitListPanel waitList;
    @Inject
    ThisClinic clinic;
    @Inject
    BookingMessages messages;

    @CheckedTemplate(basePath = "booking", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance day(CalendarView view, Panel panel, String said);

        static native TemplateInstance miniMonth(CalendarView.MiniMonth mini);

        static native TemplateInstance clientOptions(List<Panel.Found> found, String typed, String newClientHref);
    }

    @GET
    public Response calendar(@BeanParam CalendarAddress.Asked at, @QueryParam("panel") String panel, @QueryParam("visit") String visit,
            @QueryParam("doing") String doing, @QueryParam("said") String saidCode, @BeanParam BookingForm.Asked asked,
            @BeanParam WaitForm.Asked waits) {
        Long visitId = Typed.id(visit).orElse(null);
        LocalDate otherwise = visitId == null || !Typed.blank(at.date) ? clinic.time().today()
                : visits.dayOf(visitId).orElseGet(clinic.time()::today);
        CalendarAddress address = at.address(otherwise);
        String notice = Typed.blank(at.date) || CalendarAddress.day(at.date).isPresent() ? "" : messages.date_unreadable();
        return page(200, address, panel(address, panel, visit, doing, asked.form(), waits), notice, said.of(saidCode, visitId));
    }

    private Panel panel(CalendarAddress address, String panel, String visit, String doing, BookingForm form,
            WaitForm.Asked waits) {
        if (!Typed.blank(visit)) {
            long id = Typed.id(visit).orElseThrow(NotFoundException::new);
            return waitList.insteadOf(address, form.waits, id)
                    .orElseGet(() -> visits.panel(address, id, VisitForm.open(doing, form.waits)).orElseThrow(NotFoundException::new));
        }
        return switch (Typed.text(panel)) {
            case "book" -> waitList.insteadOf(address, form.waits, null)
                    .orElseGet(() -> bookings.panel(address, form, new FormErrors(), null, false, null));
            case "wait-list" -> waitList.panel(address, waits.freed);
            case "wait" -> waitList.form(address, waits).orElseThrow(NotFoundException::new);
            case "new-client" -> bookings.newClient(address, form);
            default -> Panel.NONE;
        };
    }

    /** The month beside the view with how full its days are. It comes after the page, which need not wait for it. */
    @GET
    @Path("loads")
    public Response loads(@BeanParam CalendarAddress.Asked at) {
        return Page.of(Templates.miniMonth(board.loads(at.address(clinic.time().today()))));
    }

    /** The clients for what has been typed so far, while typing. */
    @GET
    @Path("clients")
    public Response clients(@BeanParam CalendarAddress.Asked at, @BeanParam BookingForm.Asked asked) {
        CalendarAddress address = at.address(clinic.time().today());
        BookingForm form = asked.form();
        return Page.of(Templates.clientOptions(bookings.found(address, form), form.typed, BookingPanel.newClientHref(address, form)));
    }

    /** Hides the clients' names, or shows them again, until the browser closes. */
    @POST
    @Path("names")
    public Response names(@FormParam("hide") String hide, @FormParam("day") String day, @FormParam("panel") String panelQuery,
            @Context HttpServerRequest request) {
        boolean hidden = Names.HIDDEN.equals(hide);
        NewCookie cookie = new NewCookie.Builder(Names.COOKIE).value(hidden ? Names.HIDDEN : "").path("/").maxAge(hidden ? -1 : 0)
                .httpOnly(true).secure(request.isSSL()).sameSite(NewCookie.SameSite.LAX).build();
        String panel = CalendarAddress.isQuery(Typed.text(panelQuery)) ? Typed.text(panelQuery) : "";
        return Response.fromResponse(Page.see(CalendarAddress.parse(day, clinic.time().today()).path() + panel)).cookie(cookie).build();
    }

    Response page(int status, CalendarAddress address, Panel panel, String notice, String toast) {
        return Page.of(status, Templates.day(board.view(address, panel, notice), panel, toast));
    }
}
