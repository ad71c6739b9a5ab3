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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.charting.files.AttachedFile;
import unknot.charting.files.FileContents;
import unknot.charting.files.FileDesk;
import unknot.charting.files.FileKind;
import unknot.charting.files.FileName;
import unknot.charting.web.FileViews.Seen;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The content of a photo or document, and taking it away. */
@Path("/files/{id:\\d+}")
@RolesAllowed(Role.TREATS)
public class FilePages {

    @Inject
    FileViews views;
    @Inject
    FileContents contents;
    @Inject
    FileDesk desk;
    @Inject
    CurrentAccount current;
    @Inject
    FilesMessages words;

    @CheckedTemplate(basePath = "charting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance fileRemoval(FileLine file, String back, String reason, FormErrors errors);
    }

    /** A photo is always a JPEG of our own making; anything else is only ever saved. */
    @GET
    public Response content(@PathParam("id") long id) {
        AttachedFile file = seen(id).file();
        String how = file.kind() == FileKind.PHOTO ? "inline; " : "attachment; ";
        return guarded(Response.ok((StreamingOutput) out -> contents.copy(file, out)).type(file.kind().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes()).header(HttpHeaders.CONTENT_DISPOSITION, how + FileName.parameters(file.name())));
    }

    @GET
    @Path("thumbnail")
    public Response thumbnail(@PathParam("id") long id) {
        byte[] jpeg = contents.thumbnail(seen(id).file()).orElseThrow(NotFoundException::new);
        return guarded(Response.ok(jpeg).type(FileKind.PHOTO.mediaType()));
    }

    /** Whatever a browser makes of it, it runs nothing and loads nothing. */
    private static Response guarded(ResponseBuilder answer) {
        return answer.header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin").build();
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

    private Response page(int status, Seen seen, String reason, FormErrors errors) {
        return Page.of(status, Templates.fileRemoval(seen.line(), views.listOf(seen.file()), reason, errors));
    }

    private Seen seen(long id) {
        return views.one(id, current.account().practitionerId()).orElseThrow(NotFoundException::new);
    }

    private Seen removable(long id) {
        Seen seen = seen(id);
        if (seen.line().removalHref() == null) {
            throw new NotFoundException();
        }
        return seen;
    }
}
