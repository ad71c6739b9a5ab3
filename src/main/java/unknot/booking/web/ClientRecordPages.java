package unknot.booking.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.shared.web.Page;

/** A client's page: details, courses, visits. It holds nothing clinical, so that the front desk may have it open. */
@Path("/clients/{id:\\d+}")
@RolesAllowed({ Role.DESK, Role.OWNS, Role.TREATS })
@Produces(MediaType.TEXT_HTML)
public class ClientRecordPages {

    @Inject
    ClientRecords records;
    @Inject
    CurrentAccount current;
    @Inject
    BookingMessages messages;

    @CheckedTemplate(basePath = "booking", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance clientRecord(ClientRecord client, String said);
    }

    @GET
    public Response record(@PathParam("id") long id, @QueryParam("said") String said) {
        String sentence = "course-booked".equals(said) ? messages.said_course_booked() : "";
        return records.of(id, current.account().runsTheDesk()).map(record -> Page.of(Templates.clientRecord(record, sentence)))
                .orElseThrow(NotFoundException::new);
    }
}
