package unknot.charting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import unknot.access.CurrentAccount;
import unknot.access.SignedIn;
import unknot.charting.files.Added;
import unknot.charting.files.Added.Reason;
import unknot.charting.files.AttachedFile.Who;
import unknot.charting.files.FileDesk;
import unknot.charting.files.FileDesk.Sent;
import unknot.shared.web.Page;

/** Shows a page of photos and documents, and takes what is sent from it. */
@ApplicationScoped
class FileSending {

    @Inject
    FileDesk desk;
    @Inject
    CurrentAccount current;
    @Inject
    FilesMessages words;

    @CheckedTemplate(basePath = "charting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance files(FilesView view, FileForm form);
    }

    /** Who is signed in, to be kept with what they do. */
    static Who who(SignedIn account) {
        return new Who(account.practitionerId(), account.name());
    }

    Response show(Optional<FilesView> view) {
        return Page.of(Templates.files(view.orElseThrow(NotFoundException::new), FileForm.empty()));
    }

    Response take(Optional<FilesView> found, String caption, FileUpload file) {
        FilesView view = found.filter(FilesView::mayAdd).orElseThrow(NotFoundException::new);
        FileForm form = FileForm.typed(caption, words);
        if (file == null || file.size() == 0 && file.fileName().isEmpty()) {
            form.errors().add("file", words.nothing_chosen());
        }
        if (!form.errors().isEmpty()) {
            return Page.of(422, Templates.files(view, form));
        }
        Added added = desk.add(view.place(), new Sent(file.uploadedFile(), file.fileName(), form.caption()), who(current.account()));
        if (added instanceof Added.Done done) {
            return Page.see(view.path() + "#file-" + done.fileId());
        }
        Reason reason = ((Added.Refused) added).reason();
        form.errors().add("file", said(reason));
        return Page.of(reason == Reason.ALREADY_THERE ? 409 : 422, Templates.files(view, form));
    }

    private String said(Reason reason) {
        return switch (reason) {
            case EMPTY -> words.empty();
            case TOO_LARGE -> words.too_large();
            case HEIC -> words.heic();
            case NOT_A_KIND -> words.not_a_kind();
            case BROKEN -> words.broken();
            case TOO_MANY_PIXELS -> words.too_many_pixels();
            case INFECTED -> words.infected();
            case NOT_SCANNED -> words.not_scanned();
            case ALREADY_THERE -> words.already_there();
            case FULL -> words.full();
        };
    }
}
