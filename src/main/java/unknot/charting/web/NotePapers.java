package unknot.charting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.charting.NoteSheets;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.charting.web.PaperCharts.PaperChart;
import unknot.paper.web.Papers;
import unknot.shared.Clinic;
import unknot.shared.ThisClinic;

/** A signed note as a document. A draft is none yet. */
@Path("/notes/{id}/pdf")
@OpensRecord(value = RecordPart.NOTE, act = Act.PRINTED)
@RolesAllowed(Role.TREATS)
public class NotePapers {

    @Inject
    NoteSheets sheets;
    @Inject
    SignedNoteViews views;
    @Inject
    PaperCharts charts;
    @Inject
    Papers papers;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;

    @CheckedTemplate(basePath = "charting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance notePaper(SignedNoteView note, List<PaperChart> charts, String printed, Clinic clinic);
    }

    @GET
    public Response pdf(@PathParam("id") long noteId) {
        NoteSheet sheet = sheets.sheet(noteId, current.account().practitionerId()).filter(NoteSheet::signed).orElseThrow(NotFoundException::new);
        SignedNoteView note = views.of(sheet, null);
        return papers.answer(Templates.notePaper(note, charts.of(note.charts()), papers.printed(), clinic.get()),
                "note-" + clinic.time().date(sheet.visit().startsAt()));
    }
}
