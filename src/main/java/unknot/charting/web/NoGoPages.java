package unknot.charting.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.access.SignedIn;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.charting.BodyChart;
import unknot.charting.NoGoAreas;
import unknot.charting.NoGoReason;
import unknot.charting.NoteSheets;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.charting.Side;
import unknot.shared.Coded;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** Marks and lifts areas that must not be treated. They are saved at once, apart from the draft; a script gets the section of the page. */
@Path("/notes/{id}/no-go-areas")
@OpensRecord(RecordPart.NOTE)
@RolesAllowed(Role.TREATS)
@Produces(MediaType.TEXT_HTML)
public class NoGoPages {

    @Inject
    NoteSheets sheets;
    @Inject
    NoGoAreas desk;
    @Inject
    NoGoViews views;
    @Inject
    NoteViews notes;
    @Inject
    BodyChart chart;
    @Inject
    ChartMessages words;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(RecordPart.NO_GO_AREA)
    public Response mark(@PathParam("id") long noteId, MultivaluedMap<String, String> sent, @HeaderParam("X-Requested-With") String requestedWith) {
        draft(noteId);
        Map<String, String> errors = new LinkedHashMap<>();
        Optional<NoGoReason> reason = Coded.find(NoGoReason.class, sent.getFirst("reason"));
        if (reason.isEmpty()) {
            errors.put("reason", words.no_go_reason_missing());
        }
        String typedSince = Optional.ofNullable(sent.getFirst("since")).orElse("").strip();
        Optional<LocalDate> since = Typed.date(typedSince).filter(date -> !date.isAfter(clinic.time().today()));
        if (!typedSince.isEmpty() && since.isEmpty()) {
            errors.put("since", words.no_go_since_wrong());
        }
        SignedIn me = current.account();
        boolean marked = errors.isEmpty() && desk.mark(noteId, me.practitionerId(), reason.get(), since.orElse(null),
                Optional.ofNullable(sent.getFirst("outline")).orElse(""), chart.codeOf(Optional.ofNullable(sent.getFirst("muscle")).orElse("")),
                Coded.find(Side.class, sent.getFirst("side")).orElse(null), me.name()).isPresent();
        if (errors.isEmpty() && !marked) {
            errors.put("outline", words.no_go_where_missing());
        }
        return answer(noteId, sent, errors, requestedWith);
    }

    @POST
    @Path("{area}/lifting")
    @Audited(RecordPart.NO_GO_AREA)
    public Response lift(@PathParam("id") long noteId, @PathParam("area") long areaId, @HeaderParam("X-Requested-With") String requestedWith) {
        if (!desk.lift(noteId, current.account().practitionerId(), areaId, current.account().name())) {
            throw new NotFoundException();
        }
        return answer(noteId, new MultivaluedHashMap<>(), Map.of(), requestedWith);
    }

    private NoteSheet draft(long noteId) {
        return sheets.sheet(noteId, current.account().practitionerId()).filter(note -> note.mine() && !note.signed())
                .orElseThrow(NotFoundException::new);
    }

    private Response answer(long noteId, MultivaluedMap<String, String> sent, Map<String, String> errors, String requestedWith) {
        if (errors.isEmpty() && !NotePages.BY_SCRIPT.equals(requestedWith)) {
            return Page.see("/notes/" + noteId + "#no-go");
        }
        NoteSheet sheet = draft(noteId);
        NoGoView noGo = errors.isEmpty() ? views.of(sheet) : views.of(sheet, sent, errors);
        int status = errors.isEmpty() ? 200 : 422;
        return NotePages.BY_SCRIPT.equals(requestedWith) ? Page.of(status, NotePages.Templates.noGo(noGo))
                : Page.of(status, NotePages.Templates.note(notes.stored(sheet, noGo)));
    }
}
