package unknot.charting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import unknot.TestClinic;
import unknot.booking.Appointment;
import unknot.care.CourseOfCare;
import unknot.charting.NoteDocument.Found;
import unknot.charting.NoteDocument.KnotEntry;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.shared.TestClock;

/** Visits and notes for tests, on top of {@link TestClinic}. */
@ApplicationScoped
public class ChartingClinic {

    public static final Instant NINE = TestClock.START.plus(Duration.ofHours(1));

    @Inject
    TestClinic clinic;
    @Inject
    NoteWriting desk;
    @Inject
    EntityManager entities;

    /** Marguerite Holt, who is treated by Ines. */
    public Client marguerite() {
        return clinic.client("Marguerite", "Holt");
    }

    /** A visit that takes no slot: these tests are not about booking. */
    @Transactional
    public Appointment visit(Client client, Practitioner therapist, Instant start) {
        return visit(client, therapist, start, null);
    }

    @Transactional
    public Appointment visit(Client client, Practitioner therapist, Instant start, CourseOfCare course) {
        Appointment visit = new Appointment(client, therapist, clinic.quay, clinic.knot60, course, start, 60, 0, 0, TestClock.START, "Ros Keller");
        entities.persist(visit);
        return visit;
    }

    /** A text of a note, by the name of its field. */
    public String stored(long note, String field) {
        return TestClinic.text(clinic.found(SoapNote.class, note), field);
    }

    public long begun(Appointment visit) {
        return desk.begin(visit.id(), visit.practitioner().id()).noteId();
    }

    /** The fields of a form as a page sends them that was read just now. */
    public Object[] withVersion(long note, Object... fields) {
        return Stream.concat(Stream.of(fields), Stream.of("version", clinic.count("SELECT version FROM soap_note WHERE id = " + note))).toArray();
    }

    /** A signed note with these knots. */
    public long signed(Appointment visit, KnotEntry... knots) {
        long note = begun(visit);
        NoteOutcome outcome = desk.sign(note, visit.practitioner().id(), 0, document("said", knots), visit.practitioner().name(), "Therapist");
        if (!(outcome instanceof NoteOutcome.Saved)) {
            throw new IllegalStateException("not signed: " + outcome);
        }
        return note;
    }

    /** Signs a draft as it stands. */
    public void sign(long note, long practitionerId) {
        int version = (int) clinic.count("SELECT version FROM soap_note WHERE id = " + note);
        NoteOutcome outcome = desk.sign(note, practitionerId, version, document("said"), "Ines Calder", "Therapist");
        if (!(outcome instanceof NoteOutcome.Saved)) {
            throw new IllegalStateException("not signed: " + outcome);
        }
    }

    public static NoteDocument document(String subjective, KnotEntry... knots) {
        return new NoteDocument(6, 4, new SoapNote.Parts(subjective, "", "", ""), List.of(knots), List.of(), Set.of(), "", Examination.NONE, SelfWriting.BY_HAND, Set.of(), Safety.NOTHING);
    }

    public static KnotEntry found(String ref, String muscle, Side side, Activity activity) {
        return new KnotEntry(ref, null, new Found(muscle, side, ChartView.BACK, null, null, null), false, new Palpation(activity, 3, 7),
                List.of(new Treatment("trigger-point-pressure", 3, Pressure.FIRM)), List.of());
    }

    public static KnotEntry foundAt(String ref, String muscle, Side side, String x, String y) {
        return new KnotEntry(ref, null, new Found(muscle, side, ChartView.BACK, new BigDecimal(x), new BigDecimal(y), null), false,
                new Palpation(Activity.ACTIVE, 2, 5), List.of(), List.of());
    }

    public static KnotEntry again(long knot, Activity activity) {
        return new KnotEntry(String.valueOf(knot), knot, null, false, new Palpation(activity, 1, 3), List.of(), List.of());
    }
}
