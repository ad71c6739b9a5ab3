package unknot.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static unknot.charting.ChartingClinic.NINE;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.Appointment;
import unknot.charting.UnsignedNotes.Late;
import unknot.charting.UnsignedNotes.Unsigned;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.shared.Statements;
import unknot.shared.TestClock;

@QuarkusTest
class UnsignedNotesTest {

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    UnsignedNotes unsigned;

    private Client marguerite;

    @BeforeEach
    void open() {
        clinic.open();
        marguerite = charting.marguerite();
    }

    private Appointment daysAgo(int days, Practitioner therapist) {
        return charting.visit(marguerite, therapist, NINE.minus(Duration.ofDays(days)));
    }

    private Appointment completed(int days, Practitioner therapist) {
        Appointment visit = daysAgo(days, therapist);
        clinic.sql("UPDATE appointment SET status = 'completed', completed_at = ends_at WHERE id = " + visit.id());
        return visit;
    }

    private List<Unsigned> ofInes() {
        return unsigned.of(clinic.ines.id());
    }

    @Test
    void draftsAndVisitsWithoutANoteWaitTheOldestFirst() {
        long draft = charting.begun(daysAgo(3, clinic.ines));
        Appointment missing = completed(5, clinic.ines);
        long today = charting.begun(daysAgo(0, clinic.ines));
        assertThat(ofInes()).extracting(Unsigned::noteId).containsExactly(null, draft, today);
        assertThat(ofInes()).extracting(Unsigned::daysLate).containsExactly(5, 3, 0);
        assertThat(ofInes().get(0).appointmentId()).isEqualTo(missing.id());
        assertThat(ofInes().get(0).startsAt()).isEqualTo(missing.startsAt());
        assertThat(ofInes().get(0).savedAt()).isNull();
        assertThat(ofInes().get(1).savedAt()).isEqualTo(TestClock.START);
        assertThat(ofInes().get(1).about()).isEqualTo("Knot session");
    }

    @Test
    void whatIsSignedOrDidNotTakePlaceWaitsNoLonger() {
        charting.signed(daysAgo(2, clinic.ines));
        charting.signed(completed(3, clinic.ines));
        daysAgo(4, clinic.ines);
        clinic.sql("UPDATE appointment SET status = 'no-show' WHERE id = " + daysAgo(5, clinic.ines).id());
        clinic.sql("UPDATE appointment SET status = 'cancelled', cancelled_at = starts_at, cancellation_reason = 'ill' WHERE id = "
                + daysAgo(6, clinic.ines).id());
        assertThat(ofInes()).isEmpty();
    }

    @Test
    void everybodyHasTheirOwn() {
        completed(1, clinic.tomas);
        charting.begun(daysAgo(2, clinic.tomas));
        assertThat(ofInes()).isEmpty();
        assertThat(unsigned.of(clinic.tomas.id())).hasSize(2);
    }

    @Test
    void aDraftStaysWithWhoBeganItWhenTheVisitIsGivenToSomebodyElse() {
        Appointment visit = daysAgo(1, clinic.ines);
        charting.begun(visit);
        clinic.sql("UPDATE appointment SET status = 'completed', practitioner_id = " + clinic.tomas.id() + " WHERE id = " + visit.id());
        assertThat(ofInes()).hasSize(1);
        assertThat(unsigned.of(clinic.tomas.id())).isEmpty();
    }

    @Test
    void lateIsCountedInDaysOfTheClinicAndNotInHours() {
        // 23:30 in London on the 10th, an hour and a half before the clock is looked at.
        Appointment evening = charting.visit(marguerite, clinic.ines, Instant.parse("2027-01-10T23:30:00Z"));
        charting.begun(evening);
        TestClock.standAt(Instant.parse("2027-01-10T23:59:00Z"));
        assertThat(ofInes()).extracting(Unsigned::daysLate).containsExactly(0);
        TestClock.standAt(Instant.parse("2027-01-11T01:00:00Z"));
        assertThat(ofInes()).extracting(Unsigned::daysLate).containsExactly(1);
    }

    @Test
    void aDraftOfAVisitThatWasPutOffIsNotLate() {
        Appointment visit = daysAgo(0, clinic.ines);
        charting.begun(visit);
        clinic.sql("UPDATE appointment SET starts_at = starts_at + INTERVAL 3 DAY, ends_at = ends_at + INTERVAL 3 DAY WHERE id = " + visit.id());
        assertThat(ofInes()).extracting(Unsigned::daysLate).containsExactly(0);
    }

    @Test
    void theListIsOneStatementHoweverLongItIs() {
        assertThat(statements()).isEqualTo(1);
        for (int days = 1; days <= 6; days++) {
            completed(days, clinic.ines);
            charting.begun(daysAgo(days, clinic.ines));
        }
        assertThat(statements()).isEqualTo(1);
        assertThat(ofInes()).hasSize(12);
    }

    @Test
    void theOwnerIsToldHowManyAreLateWithWhomAndSinceWhen() {
        completed(9, clinic.tomas);
        charting.begun(daysAgo(3, clinic.ines));
        completed(5, clinic.ines);
        charting.begun(daysAgo(0, clinic.ines));
        charting.signed(daysAgo(20, clinic.ines));
        assertThat(unsigned.late()).containsExactly(
                new Late(clinic.tomas.id(), "Tomas Wren", 2, 1, 1, 0, NINE.minus(Duration.ofDays(9)), 9),
                new Late(clinic.ines.id(), "Ines Calder", 1, 2, 1, 0, NINE.minus(Duration.ofDays(5)), 5));
    }

    @Test
    void todaysNotesAreNotLateYetAndYesterdaysAre() {
        charting.begun(charting.visit(marguerite, clinic.ines, Instant.parse("2027-01-11T00:00:00Z")));
        assertThat(unsigned.late()).isEmpty();
        charting.begun(charting.visit(marguerite, clinic.ines, Instant.parse("2027-01-10T23:59:00Z")));
        assertThat(unsigned.late()).extracting(Late::notes).containsExactly(1);
    }

    @Test
    void theOwnersListIsOneStatementHoweverMuchIsLate() {
        for (int days = 1; days <= 6; days++) {
            completed(days, clinic.ines);
            charting.begun(daysAgo(days, clinic.tomas));
        }
        unsigned.late();
        assertThat(Statements.during(() -> assertThat(unsigned.late()).hasSize(2))).isEqualTo(1);
    }

    private long statements() {
        ofInes();
        return Statements.during(this::ofInes);
    }
}
