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
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.charting.files.AttachedFile;
import unknot.charting.files.FileAnswers;
import unknot.charting.files.FileDesk;
import unknot.charting.files.SharedFiles;
import unknot.charting.web.FileViews.Seen;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The content of a photo or document, and taking it away. */
@Path("/files/{id:\\d+}")
@OpensRecord(RecordPart.FILE)
@RolesAllowed(Role.TREATS)
public class FilePages {

    @Inject
    FileViews views;
    @Inject
    FileAnswers answers;
    @Inject
    FileDesk desk;
    @Inject
    SharedFiles shared;
    @Inject
    CurrentAccount current;
    @Inject
    FilesMessages words;

    @CheckedTemplate(basePath = "charting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance fileRemoval(FileLine file, String back, String reason, FormErrors errors);
    }

    @GET
    public Response content(@PathParam("id") long id) {
        return answers.whole(seen(id).file());
    }

    @GET
    @Path("thumbnail")
    @OpensRecord(RecordPart.SMALL_PHOTO)
    public Response thumbnail(@PathParam("id") long id) {
        return answers.small(seen(id).file()).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("removal")
    @Produces(MediaType.TEXT_HTML)
    public Response askWhy(@PathParam("id") long id) {
        return page(200, removable(id), "", new FormErrors());
    }

    @POST
    @Path("removal")
    @Produces(MediaType.TEXT_HTML)
    @Audited(RecordPart.FILE)
    public Response takeAway(@PathParam("id") long id, @FormParam("reason") String typed) {
        Seen seen = removable(id);
        String reason = Typed.line(typed);
        FormErrors errors = new FormErrors();
        if (!Typed.visible(reason)) {
            errors.add("reason", words.reason_missing());
        } else if (Typed.length(reason) > AttachedFile.LONGEST_REASON) {
            errors.add("reason", words.too_long(Typed.length(reason), AttachedFile.LONGEST_REASON));
        }
        if (!errors.isEmpty()) {
            return page(422, seen, reason, errors);
        }
        desk.takeAway(id, FileSending.who(current.account()), reason);
        return Page.see(views.listOf(seen.file()));
    }

    /** @param wanted {@code yes} for the client to see it */
    @POST
    @Path("sharing")
    @Audited(RecordPart.FILE_SHARING)
    public Response share(@PathParam("id") long id, @FormParam("wanted") String wanted) {
        Seen seen = removable(id);
        shared.share(seen.file(), "yes".equals(wanted), FileSending.who(current.account()));
        return Page.see(views.listOf(seen.file()) + "#file-" + id);
    }

    private Response page(int status, Seen seen, String reason, FormErrors errors) {
        return Page.of(status, Templates.fileRemoval(seen.line(), views.listOf(seen.file()), reason, errors));
    }

    private Seen seen(long id) {
        return views.one(id, current.account().practitionerId()).orElseThrow(NotFoundException::new);
    }

    /** One that this therapist decides about. */
    private Seen removable(long id) {
        Seen seen = seen(id);
        if (seen.line().removalHref() == null) {
            throw new NotFoundException();
        }
        return seen;
    }
}
