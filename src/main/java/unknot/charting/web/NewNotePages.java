package unknot.charting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import unknot.audit.RecordPart;
import unknot.charting.NoteWriting;
import unknot.shared.web.Page;

/** Begins a visit's note, or finds the one that is begun. A class of its own: visits' other addresses are the front desk's. */
@Path("/appointments/{id}/note")
@RolesAllowed(Role.TREATS)
@Produces(MediaType.TEXT_HTML)
public class NewNotePages {

    @Inject
    NoteWriting desk;
    @Inject
    ChartingMessages words;
    @Inject
    CurrentAccount current;

    @CheckedTemplate(basePath = "charting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance noteNotBegun(String message);
    }

    @POST
    @Audited(value = RecordPart.NOTE, id = "note")
    public Response begin(@PathParam("id") long appointmentId) {
        NoteWriting.Begun begun = desk.begin(appointmentId, current.account().practitionerId());
        if (begun.noteId() != null) {
            return Page.see("/notes/" + begun.noteId());
        }
        return switch (begun.refusal()) {
            case UNKNOWN_VISIT -> throw new NotFoundException();
            case NOT_YET -> Page.of(422, Templates.noteNotBegun(words.not_yet()));
            case NOBODY_CAME -> Page.of(422, Templates.noteNotBegun(words.nobody_came()));
        };
    }
}
