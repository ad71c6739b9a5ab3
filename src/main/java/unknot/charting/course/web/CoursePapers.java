package unknot.charting.course.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Act;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.charting.course.CourseRecord;
import unknot.charting.course.CourseRecord.CourseProgress;
import unknot.charting.course.ReferralLetter;
import unknot.paper.web.Papers;
import unknot.shared.Clinic;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** A course and its letters as documents. */
@Path("/courses/{course:\\d+}/progress")
@OpensRecord(value = RecordPart.COURSE, act = Act.PRINTED, id = "course")
@RolesAllowed(Role.TREATS)
public class CoursePapers {

    @Inject
    CourseRecord record;
    @Inject
    CourseViews views;
    @Inject
    Papers papers;
    @Inject
    ThisClinic clinic;
    @Inject
    CurrentAccount current;

    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance coursePaper(CourseView course, String born, List<List<String>> sessions, String printed, Clinic clinic);

        static native TemplateInstance letterPaper(LetterView letter, String printed, Clinic clinic);
    }

    record LetterView(String recipient, String name, String born, String day, String words, String signed) {
    }

    @GET
    @Path("pdf")
    public Response course(@PathParam("course") long courseId) {
        CourseProgress course = progress(courseId);
        return papers.answer(Templates.coursePaper(views.of(course), born(course), views.sessionLines(course), papers.printed(), clinic.get()),
                "course-" + courseId);
    }

    @GET
    @Path("letters/{letter:\\d+}/pdf")
    @OpensRecord(value = RecordPart.LETTER, act = Act.PRINTED, id = "course")
    public Response letter(@PathParam("course") long courseId, @PathParam("letter") long letterId) {
        CourseProgress course = progress(courseId);
        ReferralLetter letter = course.letters().stream().filter(written -> written.id() == letterId).findFirst().orElseThrow(NotFoundException::new);
        return papers.answer(Templates.letterPaper(letter(course, letter, clinic.time()), papers.printed(), clinic.get()), "letter-" + letterId);
    }

    static LetterView letter(CourseProgress course, ReferralLetter letter, ClinicTime time) {
        return new LetterView(letter.recipient(), course.client().name(), born(course), ClinicTime.date(time.date(letter.signedAt())), letter.words(), letter.signedBy());
    }

    private CourseProgress progress(long courseId) {
        return record.of(courseId, current.account().practitionerId()).orElseThrow(NotFoundException::new);
    }

    static String born(CourseProgress course) {
        return course.client().birthDate() == null ? "" : ClinicTime.date(course.client().birthDate());
    }
}
