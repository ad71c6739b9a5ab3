package unknot.charting.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;

/** The photos and documents of a visit: whoever may read its note sees them, its therapist adds to them, also after signing. */
@Path("/notes/{id}/files")
@OpensRecord(RecordPart.NOTE_FILES)
@RolesAllowed(Role.TREATS)
@Produces(MediaType.TEXT_HTML)
public class NoteFilesPages {

    @Inject
    FileViews views;
    @Inject
    FileSending sending;
    @Inject
    CurrentAccount current;

    @GET
    public Response all(@PathParam("id") long noteId) {
        return sending.show(views.ofNote(noteId, current.account().practitionerId()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Audited(RecordPart.NOTE_FILES)
    public Response add(@PathParam("id") long noteId, @RestForm String caption, @RestForm FileUpload file) {
        return sending.take(views.ofNote(noteId, current.account().practitionerId()), caption, file);
    }
}
