package unknot.charting.course.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import unknot.charting.course.CoursesWaiting;
import unknot.charting.course.CoursesWaiting.For;
import unknot.charting.course.CoursesWaiting.Waiting;

/** Draws the courses that wait for a therapist. */
@ApplicationScoped
public class WaitingCourses {

    @Inject
    CoursesWaiting courses;
    @Inject
    CourseMessages words;

    /** @param path where it is decided or written */
    public record Row(String path, String name, String complaint, String what) {
    }

    public List<Row> of(long practitionerId) {
        return courses.of(practitionerId).stream().map(this::row).toList();
    }

    private Row row(Waiting course) {
        return new Row("/courses/" + course.courseId() + "/progress#" + (course.what() == For.SUMMARY ? "summary" : "reassessments"), course.clientName(),
                course.complaint(), words.waiting(course.what().name(), course.done(), course.planned()));
    }
}
