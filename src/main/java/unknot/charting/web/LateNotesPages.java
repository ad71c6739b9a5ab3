package unknot.charting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import unknot.access.Role;
import unknot.charting.UnsignedNotes;
import unknot.charting.UnsignedNotes.Late;
import unknot.shared.ClinicTime;
import unknot.shared.PersonName;
import unknot.shared.ThisClinic;

/** Whose notes are late, for the owner: how many and since when, nothing of what is in them or whom they are about. */
@Path("/late-notes")
@RolesAllowed(Role.OWNS)
@Produces(MediaType.TEXT_HTML)
public class LateNotesPages {

    @Inject
    UnsignedNotes unsigned;
    @Inject
    ChartingMessages words;
    @Inject
    ThisClinic clinic;

    @CheckedTemplate(basePath = "charting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance lateNotes(List<LateView> therapists);
    }

    record LateView(String name, String initials, int hue, int notes, int missing, int toCosign, String since, String late) {
    }

    @GET
    public TemplateInstance late() {
        ClinicTime time = clinic.time();
        return Templates.lateNotes(unsigned.late().stream().map(therapist -> view(therapist, time)).toList());
    }

    private LateView view(Late late, ClinicTime time) {
        return new LateView(late.practitionerName(), PersonName.initials(late.practitionerName()), late.hue(), late.notes(), late.missing(), late.toCosign(),
                ClinicTime.date(time.date(late.since())), words.days_late(late.daysLate()));
    }
}
