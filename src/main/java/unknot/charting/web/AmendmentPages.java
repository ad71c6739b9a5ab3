package unknot.charting.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.access.SignedIn;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.charting.Cosignatures;
import unknot.charting.NoteAmending;
import unknot.charting.NoteSheets;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.shared.web.Page;

/** Adds to one's own signed note: the page is the note with a form beneath. */
@Path("/notes/{id}/amendments")
@OpensRecord(RecordPart.NOTE)
@RolesAllowed(Role.TREATS)
@Produces(MediaType.TEXT_HTML)
public class AmendmentPages {

    @Inject
    NoteSheets sheets;
    @Inject
    NoteAmending desk;
    @Inject
    Cosignatures cosignatures;
    @Inject
    SignedNoteViews views;
    @Inject
    ChartingMessages words;
    @Inject
    CurrentAccount current;

    @GET
    public Response form(@PathParam("id") long noteId) {
        return page(200, noteId, AmendmentForm.empty());
    }

    @POST
    @Audited(RecordPart.AMENDMENT)
    public Response amend(@PathParam("id") long noteId, @FormParam("reason") String reason, @FormParam("words") String text) {
        AmendmentForm form = AmendmentForm.typed(reason, text, words);
        if (!form.errors().isEmpty()) {
            return page(422, noteId, form);
        }
        SignedIn me = current.account();
        if (!desk.amend(noteId, me.practitionerId(), form.said(), me.name(), cosignatures.roleOf(me.practitionerId()))) {
            throw new NotFoundException();
        }
        return Page.see("/notes/" + noteId + "#amendments");
    }

    private Response page(int status, long noteId, AmendmentForm form) {
        NoteSheet sheet = sheets.sheet(noteId, current.account().practitionerId()).filter(note -> note.signed() && note.mine())
                .orElseThrow(NotFoundException::new);
        return Page.of(status, NotePages.Templates.noteSigned(views.of(sheet, form)));
    }
}
