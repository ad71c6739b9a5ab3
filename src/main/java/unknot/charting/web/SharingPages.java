package unknot.charting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.access.SignedIn;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.charting.NoteSharing;
import unknot.charting.NoteSheets;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.charting.SharedPart;
import unknot.shared.Coded;
import unknot.shared.web.Page;

/** What a client sees of one's own note, before and after it is signed. */
@Path("/notes/{id}/sharing")
@OpensRecord(RecordPart.NOTE)
@RolesAllowed(Role.TREATS)
@Produces(MediaType.TEXT_HTML)
public class SharingPages {

    @Inject
    NoteSheets sheets;
    @Inject
    NoteSharing sharing;
    @Inject
    SharingViews views;
    @Inject
    CurrentAccount current;

    @CheckedTemplate(basePath = "charting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance sharing(SharingView view);
    }

    @GET
    public Response choices(@PathParam("id") long noteId) {
        NoteSheet sheet = sheets.sheet(noteId, current.account().practitionerId()).filter(NoteSheet::mine).orElseThrow(NotFoundException::new);
        return Page.of(Templates.sharing(views.of(sheet)));
    }

    /** @param parts the codes of all that is shared from now on; what no part is called is nothing */
    @POST
    @Audited(RecordPart.SHARING)
    public Response share(@PathParam("id") long noteId, @FormParam("part") List<String> parts) {
        SignedIn me = current.account();
        boolean done = sharing.share(noteId, me.practitionerId(), me.name(),
                parts.stream().map(code -> Coded.find(SharedPart.class, code)).flatMap(Optional::stream).collect(Collectors.toSet()));
        if (!done) {
            throw new NotFoundException();
        }
        return Page.see("/notes/" + noteId + "#sharing");
    }
}
