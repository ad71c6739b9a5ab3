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

/** A client's photos and documents, for all who treat. */
@Path("/clients/{id:\\d+}/files")
@OpensRecord(RecordPart.FILES)
@RolesAllowed(Role.TREATS)
@Produces(MediaType.TEXT_HTML)
public class ClientFilesPages {

    @Inject
    FileViews views;
    @Inject
    FileSending sending;
    @Inject
    CurrentAccount current;

    @GET
    public Response all(@PathParam("id") long clientId) {
        return sending.show(views.ofClient(clientId, current.account().practitionerId()));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Audited(RecordPart.FILES)
    public Response add(@PathParam("id") long clientId, @RestForm String caption, @RestForm FileUpload file) {
        return sending.take(views.ofClient(clientId, current.account().practitionerId()), caption, file);
    }
}
