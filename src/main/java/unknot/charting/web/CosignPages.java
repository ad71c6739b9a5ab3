package unknot.charting.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
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
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.charting.Cosigning;
import unknot.charting.NoteSheets;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** A supervisor's signature beneath a student's: the form is part of the signed note's page. */
@Path("/notes/{id}/cosignature")
@OpensRecord(RecordPart.NOTE)
@RolesAllowed(Role.TREATS)
@Produces(MediaType.TEXT_HTML)
public class CosignPages {

    @Inject
    NoteSheets sheets;
    @Inject
    Cosigning desk;
    @Inject
    SignedNoteViews views;
    @Inject
    CosignMessages words;
    @Inject
    CurrentAccount current;

    @POST
    @Audited(value = RecordPart.NOTE, act = Act.SIGNED)
    public Response cosign(@PathParam("id") long noteId, @FormParam("remark") String remark, @FormParam("amendments") String amendments) {
        SignedIn me = current.account();
        NoteSheet sheet = sheets.sheet(noteId, me.practitionerId()).filter(NoteSheet::signed).orElseThrow(NotFoundException::new);
        CosignForm form = CosignForm.typed(remark, words);
        if (!form.errors().isEmpty() && sheet.signature().cosigning().waitsFor(me.practitionerId())) {
            return page(422, sheet, form);
        }
        return switch (desk.cosign(noteId, me.practitionerId(), Typed.whole(amendments).orElse(-1), form.remark(), me.name(), words.role())) {
            case DONE -> Page.see("/notes/" + noteId + "#cosignature");
            case UNKNOWN -> throw new NotFoundException();
            case ALREADY -> refused(sheet, form, words.already(form.remark()));
            case AMENDED_SINCE -> refused(sheet, form, words.amended_since());
        };
    }

    private Response refused(NoteSheet sheet, CosignForm form, String message) {
        form.errors().add(FormErrors.WHOLE, message);
        return page(409, sheet, form);
    }

    private Response page(int status, NoteSheet sheet, CosignForm form) {
        return Page.of(status, NotePages.Templates.noteSigned(views.of(sheet, null, form)));
    }
}
