package unknot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.BookingDesk.Move;
import unknot.booking.BookingDesk.Request;
import unknot.booking.Outcome.Done;
import unknot.booking.Outcome.Refused;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.schedule.Room;
import unknot.shared.TestClock;

/** Overbooking on purpose: what it allows, and that nothing is overbooked by accident before or after it. */
@QuarkusTest
class OverlapTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);
    private static final Actor ROS = Actor.telling("Ros Keller");
    private static final String REASON = "Mother and daughter, at once";

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;
    @Inject
    Appointments appointments;
    @Inject
    Undoing undoing;

    private int clients;

    @BeforeEach
    void open() {
        clinic.open();
        for (int number = 3; number <= 12; number++) {
            clinic.saved(new Room(clinic.place, "Room " + number));
        }
    }

    private Client somebody() {
        return clinic.client("Client", "Number " + ++clients);
    }

    private Outcome book(Client client, Practitioner therapist, String time, String reason) {
        return desk.book(new Request(client.id(), clinic.knot60.id(), therapist.id(), null, null, TUESDAY, LocalTime.parse(time), reason, false, ROS));
    }

    private Outcome book(String time, String reason) {
        return book(somebody(), clinic.ines, time, reason);
    }

    private long booked(String time, String reason) {
        return ((Done) book(time, reason)).appointmentId();
    }

    private Appointment visit(long id) {
        return QuarkusTransaction.requiringNew().call(() -> appointments.whole(id).orElseThrow());
    }

    private Outcome cancel(long id) {
        return desk.cancel(id, visit(id).version(), "Ill", CalledOffBy.CLIENT, ROS);
    }

    private Outcome move(long id, String time, String reason) {
        return desk.move(id, visit(id).version(), new Move(clinic.ines.id(), null, TUESDAY, LocalTime.parse(time), null, reason), ROS);
    }

    private static Refusal refusal(Outcome outcome) {
        return ((Refused) outcome).refusal();
    }

    /** The claims of all live visits are there, and wherever a therapist is taken layer 0 is, without a gap above it. */
    private void claimsAreSound() {
        assertThat(clinic.count("SELECT COUNT(*) FROM slot_claim c LEFT JOIN appointment a ON a.id = c.appointment_id"
                + " WHERE a.id IS NULL OR a.status = 'cancelled'")).isZero();
        assertThat(clinic.count("SELECT COUNT(*) FROM slot_claim WHERE resource_kind = 'P'")).isEqualTo(clinic.count(
                "SELECT COALESCE(SUM((TIMESTAMPDIFF(MINUTE, starts_at, ends_at) + prepare_minutes + clean_up_minutes) / 5), 0) FROM appointment"
                        + " WHERE status <> 'cancelled'"));
        assertThat(clinic.count("SELECT COUNT(*) FROM (SELECT COUNT(*) AS rows_there, MAX(layer) AS highest FROM slot_claim"
                + " WHERE resource_kind = 'P' GROUP BY resource_id, tick) t WHERE rows_there <> highest + 1")).isZero();
        assertThat(clinic.count("SELECT COUNT(*) FROM slot_claim WHERE resource_kind <> 'P' AND layer > 0")).isZero();
    }

    @Test
    void aTherapistIsOverbookedWithAReasonAndNotWithout() {
        booked("10:00", null);

        assertThat(refusal(book("10:30", null))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
        long second = booked("10:30", REASON);

        assertThat(visit(second).overlapReason()).isEqualTo(REASON);
        assertThat(clinic.count("SELECT COUNT(*) FROM calendar_change WHERE appointment_id = " + second + " AND what = 'booked' AND reason = '"
                + REASON + "'")).isEqualTo(1);
        claimsAreSound();
    }

    private Outcome undo(long id) {
        return undoing.undo(id, QuarkusTransaction.requiringNew().call(() -> undoing.last(id)).orElseThrow(), "Undone", ROS);
    }

    @Test
    void aMoveOutOfAnOverlapIsUndoneForTheSameReason() {
        booked("10:00", null);
        long above = booked("10:30", REASON);
        desk.confirm(above, visit(above).version(), ROS);
        assertThat(move(above, "14:00", null)).isInstanceOf(Done.class);
        assertThat(undo(above)).isInstanceOf(Done.class);
        assertThat(visit(above).startsAt()).isEqualTo("2027-01-12T10:30:00Z");
        assertThat(visit(above).overlapReason()).isEqualTo(REASON);
        claimsAreSound();
    }

    @Test
    void aVisitThatAnotherOverlappedGoesBackBesideIt() {
        long below = booked("10:00", null);
        booked("10:30", REASON);
        assertThat(move(below, "14:00", null)).isInstanceOf(Done.class);
        assertThat(undo(below)).isInstanceOf(Done.class);
        assertThat(visit(below).startsAt()).isEqualTo("2027-01-12T10:00:00Z");
        assertThat(visit(below).overlapReason()).isEqualTo(REASON);
        claimsAreSound();
    }

    @Test
    void whoCameIntoTheTimeSinceIsNotOverbookedByUndoing() {
        long below = booked("09:30", null);
        booked("10:00", REASON);
        move(below, "14:00", null);
        long since = booked("09:00", null);
        assertThat(refusal(undo(below))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
        assertThat(visit(below).startsAt()).as("it stays where it was moved to").isEqualTo("2027-01-12T14:00:00Z");
        cancel(since);
        assertThat(undo(below)).isInstanceOf(Done.class);
        long plain = booked("16:00", null);
        move(plain, "15:00", null);
        booked("16:00", null);
        assertThat(refusal(undo(plain))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
        claimsAreSound();
    }

    @Test
    void aReasonWhereNothingOverlapsIsNotKept() {
        assertThat(visit(booked("10:00", REASON)).overlapReason()).isNull();
    }

    @Test
    void aBlankReasonIsNone() {
        booked("10:00", null);
        assertThat(refusal(book("10:00", "  "))).isEqualTo(Refusal.REASON_MISSING);
    }

    @Test
    void roomsAndClientsNeverOverlap() {
        Client client = somebody();
        book(client, clinic.tomas, "10:00", null);
        assertThat(refusal(book(client, clinic.ines, "10:30", REASON))).isEqualTo(Refusal.CLIENT_TAKEN);

        clinic.sql("UPDATE room SET active = FALSE WHERE name LIKE 'Room%'");
        booked("10:00", null);
        assertThat(refusal(book("10:00", REASON))).isEqualTo(Refusal.NO_ROOM_FREE);
        claimsAreSound();
    }

    @Test
    void thePublicIsRefusedWhateverItSends() {
        clinic.sql("UPDATE service SET online = TRUE");
        booked("10:00", null);
        assertThat(refusal(desk.book(new Request(somebody().id(), clinic.knot60.id(), clinic.ines.id(), null, null, TUESDAY, LocalTime.of(10, 0),
                REASON, true, ROS)))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
    }

    @Test
    void whenTheOneBelowIsCancelledTheTimeIsStillTaken() {
        long below = booked("10:00", null);
        long above = booked("10:30", REASON);
        cancel(below);

        assertThat(refusal(book("11:00", null))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
        assertThat(refusal(book("10:30", null))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
        assertThat(book("09:30", null)).isInstanceOf(Done.class);
        claimsAreSound();
        cancel(above);
        assertThat(book("10:30", null)).isInstanceOf(Done.class);
        claimsAreSound();
    }

    @Test
    void ofThreeAtOnceAnyMayGo() {
        for (int gone = 0; gone < 3; gone++) {
            clinic.open();
            open();
            List<Long> visits = List.of(booked("10:00", null), booked("10:30", REASON), booked("10:15", REASON));
            cancel(visits.get(gone));
            claimsAreSound();
            assertThat(refusal(book("10:30", null))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
            cancel(visits.get((gone + 1) % 3));
            claimsAreSound();
            assertThat(refusal(book("10:30", null))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
            cancel(visits.get((gone + 2) % 3));
            assertThat(clinic.count("SELECT COUNT(*) FROM slot_claim")).isZero();
        }
    }

    @Test
    void oneThatCameDownMayBeOverbookedAndLeaveAgain() {
        long first = booked("10:00", null);
        long second = booked("10:00", REASON);
        long third = booked("10:00", REASON);
        cancel(first);
        cancel(second);
        claimsAreSound();
        long fourth = booked("10:00", REASON);
        cancel(third);
        claimsAreSound();
        assertThat(refusal(book("10:00", null))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
        cancel(fourth);
        assertThat(clinic.count("SELECT COUNT(*) FROM slot_claim")).isZero();
    }

    @Test
    void moreThanTenAtOnceAreRefused() {
        clinic.saved(new Room(clinic.place, "Hall"));
        booked("10:00", null);
        for (int number = 1; number < 10; number++) {
            booked("10:00", REASON);
        }
        assertThat(refusal(book("10:00", REASON))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
        claimsAreSound();
    }

    @Test
    void anOverbookedVisitMovesAwayAndItsReasonGoes() {
        booked("10:00", null);
        long above = booked("10:30", REASON);
        assertThat(move(above, "14:00", null)).isInstanceOf(Done.class);
        assertThat(visit(above).overlapReason()).isNull();
        claimsAreSound();
        assertThat(book("11:00", null)).isInstanceOf(Done.class);
    }

    @Test
    void movingOntoAnotherVisitNeedsAReasonEachTime() {
        booked("10:00", null);
        long above = booked("10:30", REASON);
        assertThat(refusal(move(above, "10:15", null))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
        assertThat(visit(above).overlapReason()).isEqualTo(REASON);
        assertThat(refusal(move(above, "10:15", " "))).isEqualTo(Refusal.REASON_MISSING);
        assertThat(move(above, "10:15", "Still at once")).isInstanceOf(Done.class);
        assertThat(visit(above).overlapReason()).isEqualTo("Still at once");
        claimsAreSound();
    }

    @Test
    void whenTheOneBelowMovesAwayTheTimeIsStillTaken() {
        long below = booked("10:00", null);
        booked("10:00", REASON);
        assertThat(move(below, "15:00", null)).isInstanceOf(Done.class);
        claimsAreSound();
        assertThat(refusal(book("10:00", null))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
    }

    @Test
    void preparationOfAnOverbookedVisitLiesAboveToo() {
        clinic.sql("UPDATE service SET prepare_minutes = 10, clean_up_minutes = 15");
        booked("10:00", null);
        long above = booked("11:15", REASON);
        assertThat(visit(above).overlapReason()).isEqualTo(REASON);
        claimsAreSound();
        cancel(above);
        claimsAreSound();
    }

    @Test
    void aHeldTimeMayBeOverbookedAndLeavesTheVisitInItsPlace() {
        clinic.sql("INSERT INTO held_booking (service_id, practitioner_id, room_id, starts_at, ends_at, held_at, held_until) VALUES ("
                + clinic.knot60.id() + ", " + clinic.ines.id() + ", " + clinic.quay.id()
                + ", '2027-01-12 10:00:00', '2027-01-12 11:00:00', '2027-01-11 08:00:00', '2027-01-11 08:10:00')");
        clinic.sql("INSERT INTO slot_claim (resource_kind, resource_id, tick, hold_id) SELECT k.kind, IF(k.kind = 'P', " + clinic.ines.id() + ", "
                + clinic.quay.id() + "), UNIX_TIMESTAMP('2027-01-12 10:00:00') / 300 + t.tick, (SELECT MAX(id) FROM held_booking)"
                + " FROM (SELECT 'P' AS kind UNION SELECT 'R') k, (SELECT 0 AS tick UNION SELECT 1 UNION SELECT 2) t");
        assertThat(refusal(book("10:00", null))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
        booked("10:00", REASON);

        TestClock.standAt(TestClock.START.plusSeconds(3600));
        assertThat(refusal(book("10:00", null))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
        assertThat(book("11:00", null)).isInstanceOf(Done.class);
        assertThat(refusal(book("10:00", null))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
        assertThat(cancel(visit(clinic.count("SELECT MIN(id) FROM appointment")).id())).isInstanceOf(Done.class);
        assertThat(book("10:00", null)).isInstanceOf(Done.class);
        claimsAreSound();
    }

    /** What lies below goes in the moment in which others are laid above it, and a third person books as always. */
    @RepeatedTest(5)
    void overbookingAndCancellingAtOnceLeaveNoTimeOpenByAccident() throws Exception {
        List<Callable<Outcome>> acts = new ArrayList<>();
        for (String time : List.of("10:00", "14:00")) {
            long below = booked(time, null);
            int version = visit(below).version();
            acts.add(() -> desk.cancel(below, version, "Ill", CalledOffBy.CLIENT, ROS));
            for (int number = 0; number < 3; number++) {
                Client one = somebody();
                String shifted = LocalTime.parse(time).plusMinutes(15 * number).toString();
                acts.add(() -> book(one, clinic.ines, shifted, REASON));
            }
            for (int number = 0; number < 2; number++) {
                Client one = somebody();
                acts.add(() -> book(one, clinic.ines, time, null));
            }
        }
        List<Outcome> outcomes = atOnce(acts);

        for (int half = 0; half < 2; half++) {
            List<Outcome> some = outcomes.subList(half * 6, half * 6 + 6);
            assertThat(some.subList(0, 4)).allMatch(Done.class::isInstance);
            assertThat(some.subList(4, 6)).filteredOn(Refused.class::isInstance).hasSizeGreaterThan(0)
                    .allSatisfy(outcome -> assertThat(refusal(outcome)).isEqualTo(Refusal.PRACTITIONER_TAKEN));
        }
        claimsAreSound();
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment a JOIN appointment b ON b.practitioner_id = a.practitioner_id AND b.id > a.id"
                + " AND b.starts_at < a.ends_at AND a.starts_at < b.ends_at WHERE a.status <> 'cancelled' AND b.status <> 'cancelled'"
                + " AND a.overlap_reason IS NULL AND b.overlap_reason IS NULL")).as("overlaps that nobody gave a reason for").isZero();
    }

    private static List<Outcome> atOnce(List<Callable<Outcome>> acts) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(acts.size());
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Outcome>> asked = new ArrayList<>();
        for (Callable<Outcome> act : acts) {
            asked.add(pool.submit(() -> {
                start.await();
                return act.call();
            }));
        }
        start.countDown();
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> one : asked) {
            outcomes.add(one.get(60, TimeUnit.SECONDS));
        }
        pool.shutdown();
        return outcomes;
    }
}
