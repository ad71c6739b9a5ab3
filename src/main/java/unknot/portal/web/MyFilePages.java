package unknot.portal.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.charting.files.AttachedFile;
import unknot.charting.files.FileAnswers;
import unknot.charting.files.SharedFiles;

/** The photos and documents that are shared with a client. */
@Path("/my/files/{id:\\d{1,18}}")
@OpensRecord(RecordPart.FILE)
@RolesAllowed(Role.IS_TREATED)
public class MyFilePages {

    @Inject
    SharedFiles files;
    @Inject
    FileAnswers answers;
    @Inject
    CurrentAccount current;

    @GET
    public Response content(@PathParam("id") long id) {
        return answers.whole(shared(id));
    }

    @GET
    @Path("thumbnail")
    @OpensRecord(RecordPart.SMALL_PHOTO)
    public Response thumbnail(@PathParam("id") long id) {
        return answers.small(shared(id)).orElseThrow(NotFoundException::new);
    }

    private AttachedFile shared(long id) {
        return files.visibleTo(current.client(), id).orElseThrow(NotFoundException::new);
    }
}
