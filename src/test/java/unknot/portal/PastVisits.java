package unknot.portal;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import unknot.TestClinic;
import unknot.booking.Appointment;
import unknot.care.CourseOfCare;
import unknot.charting.BodyChart.Place;
import unknot.charting.ChartView;
import unknot.charting.Knot;
import unknot.charting.Side;
import unknot.charting.SoapNote;
import unknot.clients.Client;
import unknot.shared.TestClock;

/** Visits to Ines with their notes. Each of a note's four parts ends in "-secret". */
@Singleton
public class PastVisits {

    @Inject
    TestClinic clinic;
    @Inject
    EntityManager entities;

    /** Booked and not stored yet. */
    public Appointment visit(Client client, CourseOfCare course, Instant start) {
        return new Appointment(client, clinic.ines, clinic.quay, clinic.knot60, course, start, 60, 0, 0, start.minus(Duration.ofDays(2)), "Ros Keller");
    }

    /** @return the note's id */
    public long draft(Client client, CourseOfCare course, Instant start, Integer before, Integer after, Consumer<SoapNote> more) {
        return note(client, course, start, before, after, more, false);
    }

    /** @return the note's id */
    public long signed(Client client, CourseOfCare course, Instant start, Integer before, Integer after, Consumer<SoapNote> more) {
        return note(client, course, start, before, after, more, true);
    }

    /** What a student has signed. @return the note's id */
    public long students(Client client, Instant start, Integer before, Integer after) {
        long note = draft(client, null, start, before, after, written -> {
        });
        sign(note, true);
        return note;
    }

    /** As Ines, who may be a student. */
    public void sign(long note, boolean asStudent) {
        QuarkusTransaction.requiringNew().run(() -> entities.find(SoapNote.class, note).sign("Ines Calder", asStudent ? "Student therapist" : "therapist", asStudent, TestClock.START));
    }

    /** Within the transaction of a note being written. */
    public Knot knot(SoapNote note, String muscle, Side side, ChartView view, double x, double y) {
        Knot knot = new Knot(note, new Place(muscle, side, view, BigDecimal.valueOf(x), BigDecimal.valueOf(y)));
        entities.persist(knot);
        return knot;
    }

    private long note(Client client, CourseOfCare course, Instant start, Integer before, Integer after, Consumer<SoapNote> more, boolean sign) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Appointment visit = visit(client, course, start);
            visit.complete(start.plus(Duration.ofHours(1)));
            entities.persist(visit);
            SoapNote note = new SoapNote(visit, start);
            note.write(new SoapNote.Parts("subjective-secret", "objective-secret", "assessment-secret", "plan-secret"));
            note.painWas(before, after);
            entities.persist(note);
            entities.flush();
            more.accept(note);
            entities.flush();
            if (sign) {
                note.sign("Ines Calder", "therapist", false, start.plus(Duration.ofHours(1)));
            }
            return note.id();
        });
    }
}
