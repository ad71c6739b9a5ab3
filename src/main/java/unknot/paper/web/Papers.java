package unknot.paper.web;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import unknot.access.CurrentAccount;
import unknot.paper.Printing;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Answers with documents. */
@ApplicationScoped
public class Papers {

    @Inject
    Printing printing;
    @Inject
    PaperMessages words;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;

    /** Who prints and when, for the foot of every page. */
    public String printed() {
        ClinicTime time = clinic.time();
        return words.printed(current.account().name(), time.moment(time.now()));
    }

    /** In place of {@link #printed}, where nobody is signed in. */
    public String exported() {
        ClinicTime time = clinic.time();
        return words.exported(time.moment(time.now()));
    }

    public byte[] document(TemplateInstance page) {
        return printing.pdf(page.render());
    }

    /** @param file its name without an ending; it says nothing of whom it is about */
    public Response answer(TemplateInstance page, String file) {
        return Response.ok(document(page), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + ".pdf\"").build();
    }
}
