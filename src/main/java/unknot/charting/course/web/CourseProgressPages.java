package unknot.charting.course.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.care.CourseOfCare.Plan;
import unknot.charting.course.CourseFollowing;
import unknot.charting.course.CourseFollowing.Answer;
import unknot.charting.course.CourseFollowing.By;
import unknot.charting.course.CourseRecord;
import unknot.charting.course.CourseRecord.CourseProgress;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** A course as a whole, for therapists: what came of it, what was decided, how it ends. */
@Path("/courses/{course:\\d+}/progress")
@OpensRecord(value = RecordPart.COURSE, id = "course")
@RolesAllowed(Role.TREATS)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class CourseProgressPages {

    @Inject
    CourseRecord record;
    @Inject
    CourseFollowing desk;
    @Inject
    CourseViews views;
    @Inject
    CourseDrafts drafts;
    @Inject
    CourseMessages words;
    @Inject
    CurrentAccount current;

    @CheckedTemplate(basePath = "course", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance progress(CourseView course, CourseTyped typed, String letter);
    }

    @GET
    @Consumes(MediaType.WILDCARD)
    public Response progress(@PathParam("course") long courseId) {
        return page(200, courseId, new CourseTyped(new MultivaluedHashMap<>(), words));
    }

    @POST
    @Path("goals")
    @Audited(value = RecordPart.COURSE, id = "course")
    public Response setGoal(@PathParam("course") long courseId, MultivaluedMap<String, String> sent) {
        CourseTyped typed = new CourseTyped(sent, words);
        return typed.goal().map(goal -> answer(courseId, typed, "goals", () -> desk.setGoal(courseId, me(), goal)))
                .orElseGet(() -> page(422, courseId, typed));
    }

    @POST
    @Path("goals/{goal:\\d+}/values")
    @Audited(value = RecordPart.COURSE, id = "course")
    public Response measure(@PathParam("course") long courseId, @PathParam("goal") long goalId, MultivaluedMap<String, String> sent) {
        CourseTyped typed = new CourseTyped(sent, words);
        return typed.number(CourseTyped.valueField(goalId)).map(value -> answer(courseId, typed, "goals", () -> desk.measure(courseId, goalId, me(), value)))
                .orElseGet(() -> page(422, courseId, typed));
    }

    @POST
    @Path("goals/{goal:\\d+}/end")
    @Audited(value = RecordPart.COURSE, id = "course")
    public Response endGoal(@PathParam("course") long courseId, @PathParam("goal") long goalId, MultivaluedMap<String, String> sent) {
        return answer(courseId, new CourseTyped(sent, words), "goals", () -> desk.endGoal(courseId, goalId, me()));
    }

    @POST
    @Path("reassessments")
    @Audited(value = RecordPart.COURSE, id = "course")
    public Response reassess(@PathParam("course") long courseId, MultivaluedMap<String, String> sent) {
        CourseTyped typed = new CourseTyped(sent, words);
        Plan plan = typed.plan(() -> course(courseId).done());
        String why = typed.reassessment();
        return typed.decision().filter(decision -> typed.errors().isEmpty()).map(decision -> answer(courseId, typed, "reassessments",
                () -> desk.reassess(courseId, Typed.version(typed.of("version")), me(), decision, why, plan)))
                .orElseGet(() -> page(422, courseId, typed));
    }

    @POST
    @Path("reopening")
    @Audited(value = RecordPart.COURSE, id = "course")
    public Response reopen(@PathParam("course") long courseId, MultivaluedMap<String, String> sent) {
        return answer(courseId, new CourseTyped(sent, words), "reassessments", () -> desk.reopen(courseId, me()));
    }

    @POST
    @Path("summary")
    @Audited(value = RecordPart.COURSE, id = "course")
    public Response summarise(@PathParam("course") long courseId, MultivaluedMap<String, String> sent) {
        CourseTyped typed = new CourseTyped(sent, words);
        String summary = typed.summary();
        return !typed.errors().isEmpty() ? page(422, courseId, typed)
                : answer(courseId, typed, "summary", () -> desk.summarise(courseId, Typed.version(typed.of("version")), me(), summary,
                        typed.of("do").equals("sign")));
    }

    @POST
    @Path("letters")
    @Audited(value = RecordPart.LETTER, id = "course")
    public Response refer(@PathParam("course") long courseId, MultivaluedMap<String, String> sent) {
        CourseTyped typed = new CourseTyped(sent, words);
        String recipient = typed.recipient();
        String letter = typed.letter();
        return !typed.errors().isEmpty() ? page(422, courseId, typed)
                : answer(courseId, typed, "letters", () -> desk.refer(courseId, me(), recipient, letter));
    }

    private By me() {
        return new By(current.account().practitionerId(), current.account().name());
    }

    private CourseProgress course(long courseId) {
        return record.of(courseId, me().practitionerId()).orElseThrow(NotFoundException::new);
    }

    private Response answer(long courseId, CourseTyped typed, String section, Supplier<Answer> act) {
        Answer answer = act.get();
        FormErrors errors = typed.errors();
        switch (answer) {
            case DONE -> {
                return Page.see("/courses/" + courseId + "/progress#" + section);
            }
            case UNKNOWN -> throw new NotFoundException();
            case ENDED -> errors.add(FormErrors.WHOLE, words.error_ended());
            case STALE -> errors.add(FormErrors.WHOLE, words.error_stale());
            case TOO_MANY_GOALS -> errors.add("goal-words", words.error_too_many_goals());
            case SESSIONS_OUT_OF_RANGE -> errors.add("sessions", words.error_sessions(course(courseId).done()));
            case REASON_MISSING -> errors.add("more-reason", words.error_more_reason());
        }
        return page(answer == Answer.STALE ? 409 : 422, courseId, typed);
    }

    private Response page(int status, long courseId, CourseTyped typed) {
        CourseProgress course = course(courseId);
        return Page.of(status, Templates.progress(views.of(course), typed, drafts.letter(course)));
    }
}
