package unknot.charting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.charting.NoteSheets;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.shared.web.Page;

/** The letter that a stop answer asks for, to be copied. */
@Path("/notes/{id}/referral")
@OpensRecord(RecordPart.NOTE)
@RolesAllowed(Role.TREATS)
@Produces(MediaType.TEXT_HTML)
public class ReferralPages {

    @Inject
    NoteSheets sheets;
    @Inject
    SafetyViews views;
    @Inject
    CurrentAccount current;

    @CheckedTemplate(basePath = "charting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance referral(long noteId, String client, String letter);
    }

    @GET
    public Response letter(@PathParam("id") long noteId) {
        NoteSheet sheet = sheets.sheet(noteId, current.account().practitionerId()).orElseThrow(NotFoundException::new);
        return Page.of(Templates.referral(noteId, sheet.visit().client().name(), views.letter(sheet).orElse("")));
    }
}
