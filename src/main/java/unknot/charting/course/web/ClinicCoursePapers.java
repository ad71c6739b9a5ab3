package unknot.charting.course.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import unknot.charting.course.CourseRecord;
import unknot.charting.course.CourseRecord.CourseProgress;
import unknot.charting.course.ReferralLetter;
import unknot.charting.course.web.CoursePapers.Templates;
import unknot.paper.RecordPapers;
import unknot.paper.web.Papers;
import unknot.shared.ThisClinic;

/** All courses of a client and their letters as documents. */
@ApplicationScoped
class ClinicCoursePapers implements RecordPapers {

    @Inject
    CourseRecord record;
    @Inject
    CourseViews views;
    @Inject
    Papers papers;
    @Inject
    ThisClinic clinic;

    @Override
    public void of(long clientId, Taker taker) throws IOException {
        for (long courseId : record.idsOf(clientId)) {
            CourseProgress course = record.whole(courseId);
            taker.take("courses/course-" + courseId, papers.document(Templates.coursePaper(views.of(course), CoursePapers.born(course), views.sessionLines(course), papers.exported(),
                    clinic.get())));
            for (ReferralLetter letter : course.letters()) {
                taker.take("courses/course-%d-letter-%d".formatted(courseId, letter.id()),
                        papers.document(Templates.letterPaper(CoursePapers.letter(course, letter, clinic.time()), papers.exported(), clinic.get())));
            }
        }
    }
}
