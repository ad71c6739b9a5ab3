package unknot.charting.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Optional;

/** Answers with what is in a file that may be seen. */
@ApplicationScoped
public class FileAnswers {

    @Inject
    FileContents contents;

    /** A photo is always a JPEG of our own making; anything else is only ever saved. */
    public Response whole(AttachedFile file) {
        String how = file.kind() == FileKind.PHOTO ? "inline; " : "attachment; ";
        return guarded(Response.ok((StreamingOutput) out -> contents.copy(file, out)).type(file.kind().mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, file.bytes()).header(HttpHeaders.CONTENT_DISPOSITION, how + FileName.parameters(file.name())));
    }

    /** A photo in the size of a list; a document has none. */
    public Optional<Response> small(AttachedFile file) {
        return contents.thumbnail(file).map(jpeg -> guarded(Response.ok(jpeg).type(FileKind.PHOTO.mediaType())));
    }

    /** Whatever a browser makes of it, it runs nothing and loads nothing. */
    private static Response guarded(ResponseBuilder answer) {
        return answer.header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "same-origin").build();
    }
}
