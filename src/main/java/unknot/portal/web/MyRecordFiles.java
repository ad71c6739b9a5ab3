package unknot.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.function.Supplier;
import unknot.access.Confirmed;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.paper.web.Papers;
import unknot.portal.Exports;
import unknot.portal.RecordFile;
import unknot.shared.Clinic;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The client's record to take away: a visit or all of it as a document, and all of it as data. One at a time. */
@Path("/my")
@RolesAllowed(Role.IS_TREATED)
public class MyRecordFiles {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    MyVisits visits;
    @Inject
    MyPapers views;
    @Inject
    RecordFile file;
    @Inject
    Exports exports;
    @Inject
    Papers papers;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance visitPaper(Portal.Visit visit, MyPapers.Person person, List<MyPapers.Drawing> drawings, String printed, Clinic clinic);

        static native TemplateInstance recordPaper(MyPapers.Whole whole, String printed, Clinic clinic);
    }

    @GET
    @Path("visits/{noteId:\\d{1,18}}/pdf")
    @OpensRecord(value = RecordPart.NOTE, act = Act.PRINTED, id = "noteId")
    public Response visit(@PathParam("noteId") long noteId) {
        Portal.Visit visit = visits.one(current.client(), noteId).orElseThrow(NotFoundException::new);
        return papers.answer(Templates.visitPaper(visit, views.person(current.client()), views.drawings(visit.charts()), papers.printed(), clinic.get()), "visit");
    }

    /** @param part of a long record; the first without it */
    @GET
    @Path("record.pdf")
    @OpensRecord(value = RecordPart.WHOLE, act = Act.PRINTED)
    @Confirmed
    public Response document(@QueryParam("part") String part) {
        return alone(() -> {
            try {
                return papers.answer(Templates.recordPaper(views.whole(current.client(), Typed.whole(part).orElse(1)), papers.printed(), clinic.get()), "record");
            } finally {
                exports.end(current.client());
            }
        });
    }

    @GET
    @Path("record.zip")
    @OpensRecord(value = RecordPart.WHOLE, act = Act.EXPORTED)
    @Confirmed
    public Response data() {
        long client = current.client();
        return alone(() -> Response.ok((StreamingOutput) out -> {
            try {
                file.write(client, out);
            } finally {
                exports.end(client);
            }
        }, "application/zip").header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"record.zip\"").build());
    }

    private Response alone(Supplier<Response> making) {
        return exports.begin(current.client()) ? making.get() : Page.of(TOO_MANY_REQUESTS, MyRecordPages.Templates.record(clinic.get().name(), views.parts(current.client()), true));
    }
}
