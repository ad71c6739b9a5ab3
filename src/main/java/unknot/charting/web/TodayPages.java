package unknot.charting.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.audit.Audited;
import unknot.audit.RecordPart;
import unknot.booking.Actor;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.booking.BookingDesk;
import unknot.booking.Outcome;
import unknot.charting.Cosignatures;
import unknot.charting.HeardBefore;
import unknot.charting.Hearing;
import unknot.charting.TherapistDay;
import unknot.charting.TherapistDay.DayVisit;
import unknot.charting.UnsignedNotes;
import unknot.charting.UnsignedNotes.Unsigned;
import unknot.charting.course.web.WaitingCourses;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.Page;
import unknot.shared.web.Typed;

/** The therapist's landing page and the list of notes to sign. */
@Path("/")
@RolesAllowed(Role.TREATS)
@Produces(MediaType.TEXT_HTML)
public class TodayPages {

    @Inject
    TherapistDay day;
    @Inject
    UnsignedNotes unsigned;
    @Inject
    Cosignatures cosignatures;
    @Inject
    WaitingCourses courses;
    @Inject
    Hearing hearing;
    @Inject
    CosignMessages cosigning;
    @Inject
    BookingDesk desk;
    @Inject
    CurrentAccount current;
    @Inject
    ThisClinic clinic;
    @Inject
    ChartingMessages words;

    @CheckedTemplate(basePath = "charting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance today(DayView day);

        static native TemplateInstance notes(WaitingView waiting);
    }

    /**
     * @param waiting how many notes wait for a signature; {@code late} how many of them are late, in words, or empty
     * @param toCosign how many notes of students wait, in words, or empty
     * @param problem why a session could not be begun, or empty
     * @param alerts what clients have told that cannot wait
     * @param courses those that wait for a look at the whole or a summary
     */
    record DayView(String title, String summary, int waiting, String late, String toCosign, String problem, List<HeardBefore.Alert> alerts, List<VisitView> visits, List<WaitingCourses.Row> courses) {
    }

    /**
     * A visit's row.
     *
     * @param weight how the row is drawn: the visit's status, or in-session while a note is being written
     * @param startVersion the visit's version where its session can be begun; else null
     * @param note signed, draft, none (may be begun) or no (nobody came)
     */
    record VisitView(long appointmentId, Long noteId, String time, String name, String session, String about, String facts, String weight,
            String note, String since, String statusWords, Integer startVersion) {
    }

    /** @param toCosign students' notes that wait for the reader */
    record WaitingView(String summary, List<UnsignedView> notes, List<CosignRow> toCosign) {
    }

    record CosignRow(long noteId, String when, String client, String who, String signed) {
    }

    /**
     * A note to sign.
     *
     * @param noteId null where none is begun
     * @param state when it was saved, or that there is none
     */
    record UnsignedView(long appointmentId, Long noteId, String when, String name, String about, String state, boolean isLate, String late) {
    }

    @GET
    @Path("today")
    public TemplateInstance today() {
        return today("");
    }

    /** Begins the session of one of the therapist's own visits of today. */
    @POST
    @Path("today/{visit:\\d+}/start")
    @Audited(value = RecordPart.VISIT, id = "visit")
    public Response start(@PathParam("visit") long visit, @FormParam("version") String version) {
        if (day.today(me()).stream().noneMatch(row -> row.visit().id() == visit)) {
            throw new NotFoundException();
        }
        Outcome outcome = desk.start(visit, Typed.version(version), Actor.telling(current.account().name()));
        return outcome instanceof Outcome.Done ? Page.see("/today") : Page.of(409, today(words.changed_meanwhile()));
    }

    private TemplateInstance today(String problem) {
        ClinicTime time = clinic.time();
        List<DayVisit> visits = day.today(me());
        List<Unsigned> waiting = unsigned.of(me());
        int coming = (int) visits.stream().filter(visit -> visit.visit().status() != AppointmentStatus.NO_SHOW).count();
        return Templates.today(new DayView(time.longDay(time.today()), words.day_summary(coming, waiting.size()), waiting.size(), late(waiting), toCosign(), problem, hearing.alerts(me()),
                visits.stream().map(visit -> row(visit, time)).toList(), courses.of(me())));
    }

    @GET
    @Path("notes")
    public TemplateInstance notes() {
        ClinicTime time = clinic.time();
        List<Unsigned> waiting = unsigned.of(me());
        return Templates.notes(new WaitingView(words.waiting_summary(waiting.size(), lateOnes(waiting)),
                waiting.stream().map(note -> row(note, time)).toList(), cosignatures.waitingFor(me()).stream().map(note -> row(note, time)).toList()));
    }

    private CosignRow row(Cosignatures.Waiting note, ClinicTime time) {
        ClinicTime there = time.in(note.zone());
        return new CosignRow(note.noteId(), there.shortDay(note.startsAt()) + ", " + there.time(note.startsAt()), note.clientName(),
                cosigning.of(note.clientName(), note.studentName()), cosigning.signed(time.shortDay(note.signedAt()) + ", " + time.time(note.signedAt())));
    }

    private static int lateOnes(List<Unsigned> waiting) {
        return (int) waiting.stream().filter(note -> note.daysLate() > 0).count();
    }

    private String late(List<Unsigned> waiting) {
        int late = lateOnes(waiting);
        return late == 0 ? "" : words.late_count(late);
    }

    private String toCosign() {
        int count = cosignatures.waitingFor(me()).size();
        return count == 0 ? "" : cosigning.count(count);
    }

    private long me() {
        return current.account().practitionerId();
    }

    private VisitView row(DayVisit row, ClinicTime time) {
        Appointment visit = row.visit();
        boolean came = visit.status() != AppointmentStatus.NO_SHOW;
        String note = row.signed() ? "signed" : row.noteId() != null ? "draft" : came ? "none" : "no";
        String since = visit.status() == AppointmentStatus.ARRIVED && visit.arrivedAt() != null && !row.signed()
                ? words.here_since(time.time(visit.arrivedAt()))
                : visit.status() == AppointmentStatus.IN_SESSION && !row.signed() ? words.in_session_since(time.time(visit.startedAt())) : null;
        return new VisitView(visit.id(), row.noteId(), time.time(visit.startsAt()), visit.client().shownGivenName() + " " + visit.client().shownFamilyName(),
                row.session() == null ? visit.service().name() : words.session(row.session().number(), row.session().planned()),
                visit.course() == null ? null : visit.course().complaint(), facts(row),
                row.signed() ? "completed" : row.noteId() != null ? "in-session" : visit.status().code(), note, since,
                words.status(visit.status().code()), visit.canStart() && !row.signed() ? visit.version() : null);
    }

    private String facts(DayVisit row) {
        List<String> facts = new ArrayList<>();
        if (!row.seenBefore()) {
            facts.add(words.first_visit());
        } else if (row.lastBefore() != null && row.lastAfter() != null) {
            facts.add(words.last_pain(row.lastBefore().toString(), row.lastAfter().toString()));
        }
        if (row.openKnots() > 0) {
            facts.add(words.open_knots(row.openKnots()));
        }
        return String.join(" ", facts);
    }

    private UnsignedView row(Unsigned note, ClinicTime time) {
        ClinicTime there = time.in(note.zone());
        String when = there.shortDay(note.startsAt()) + ", " + there.time(note.startsAt());
        return new UnsignedView(note.appointmentId(), note.noteId(), clinic.otherClock(note.zone()).map(city -> words.by_clock(when, city)).orElse(when),
                note.clientName(), note.about(),
                note.noteId() == null ? words.note_missing() : words.saved_on(time.shortDay(note.savedAt()), time.time(note.savedAt())),
                note.daysLate() > 0, words.days_late(note.daysLate()));
    }
}
