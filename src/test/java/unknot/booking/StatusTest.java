package unknot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unknot.TestClinic;
import unknot.booking.BookingDesk.Request;
import unknot.booking.Outcome.Done;
import unknot.booking.Outcome.Refused;
import unknot.care.CourseOfCare;
import unknot.clients.Client;
import unknot.shared.TestClock;

/** What may become of a visit, from where, when, and what can be taken back. */
@QuarkusTest
class StatusTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);
    private static final Actor ROS = Actor.telling("Ros Keller");

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;
    @Inject
    Appointments appointments;

    private Client fiorella;

    @FunctionalInterface
    private interface Act {
        Outcome on(long visit, int version);
    }

    private final Map<String, Act> acts = Map.of(
            "confirm", (visit, version) -> desk.confirm(visit, version, ROS),
            "arrive", (visit, version) -> desk.arrive(visit, version, ROS),
            "start", (visit, version) -> desk.start(visit, version, ROS),
            "complete", (visit, version) -> desk.complete(visit, version, ROS),
            "no-show", (visit, version) -> desk.markNoShow(visit, version, ROS),
            "cancel", (visit, version) -> desk.cancel(visit, version, "Ill", CalledOffBy.CLIENT, ROS),
            "move", (visit, version) -> desk.move(visit, version, BookingDesk.Move.to(clinic.ines.id(), TUESDAY, LocalTime.of(15, 0)), ROS),
            "take-back", (visit, version) -> desk.takeBack(visit, version, ROS));

    @BeforeEach
    void open() {
        clinic.open();
        fiorella = clinic.client("Fiorella", "Bianchi");
    }

    private long bookedAtTen(Client client) {
        return ((Done) desk.book(Request.of(client.id(), clinic.knot60.id(), clinic.ines.id(), null, TUESDAY, LocalTime.of(10, 0), ROS))).appointmentId();
    }

    private Appointment visit(long id) {
        return QuarkusTransaction.requiringNew().call(() -> appointments.whole(id).orElseThrow());
    }

    private Outcome act(String act, long visit) {
        return acts.get(act).on(visit, visit(visit).version());
    }

    private void done(long visit, String... names) {
        for (String name : names) {
            assertThat(act(name, visit)).as(name).isInstanceOf(Done.class);
        }
    }

    private static Refusal refusal(Outcome outcome) {
        return ((Refused) outcome).refusal();
    }

    /** Half past ten of the visit's own day: everything that belongs to the day may be said. */
    private static void duringTheVisit() {
        TestClock.standAt(Instant.parse("2027-01-12T10:30:00Z"));
    }

    private static List<String> ways(String allowed) {
        return allowed == null ? List.of() : List.of(allowed.split(" "));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "booked,     -,                      confirm arrive start complete no-show cancel move",
            "confirmed,  confirm,                arrive start complete no-show cancel move take-back",
            "arrived,    confirm arrive,         start complete cancel take-back",
            "in-session, arrive start,           complete take-back",
            "completed,  arrive start complete,  take-back",
            "no-show,    no-show,                take-back",
            "cancelled,  cancel,                 take-back",
    })
    void fromEachStatusOnlyItsWaysLeadOn(String status, String way, String allowed) {
        duringTheVisit();
        for (String name : acts.keySet()) {
            clinic.open();
            open();
            long visit = bookedAtTen(fiorella);
            duringTheVisit();
            done(visit, ways(way).toArray(String[]::new));
            assertThat(visit(visit).status().code()).isEqualTo(status);
            Outcome outcome = act(name, visit);
            if (ways(allowed).contains(name)) {
                assertThat(outcome).as("%s from %s", name, status).isInstanceOf(Done.class);
            } else {
                assertThat(refusal(outcome)).as("%s from %s", name, status).isEqualTo(Refusal.NOT_FROM_THIS_STATUS);
                assertThat(visit(visit).status().code()).isEqualTo(status);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(value = {
            "confirm,                booked",
            "arrive,                 booked",
            "confirm arrive,         confirmed",
            "arrive start,           arrived",
            "start complete,         in-session",
            "arrive complete,        arrived",
            "confirm no-show,        confirmed",
            "confirm cancel,         confirmed",
            "arrive cancel,          arrived",
    })
    void aWrongClickIsTakenBackToWhatTheVisitWasBefore(String way, String before) {
        long visit = bookedAtTen(fiorella);
        duringTheVisit();
        done(visit, ways(way).toArray(String[]::new));
        done(visit, "take-back");
        Appointment after = visit(visit);
        assertThat(after.status().code()).isEqualTo(before);
        assertThat(after.cancellationReason()).isNull();
        assertThat(after.cancelledBy()).isNull();
        assertThat(clinic.count("SELECT COUNT(*) FROM calendar_change WHERE what = 'taken-back' AND appointment_id = " + visit
                + " AND to_status = '" + before + "' AND who = 'Ros Keller'")).isEqualTo(1);
        assertThat(clinic.count("SELECT COUNT(*) FROM slot_claim WHERE appointment_id = " + visit)).isEqualTo(36);
    }

    @Test
    void completedCannotBecomeArrivedAWeekLater() {
        long visit = bookedAtTen(fiorella);
        duringTheVisit();
        done(visit, "arrive", "complete");
        TestClock.standAt(Instant.parse("2027-01-19T10:30:00Z"));
        assertThat(refusal(act("take-back", visit))).isEqualTo(Refusal.TOO_LATE_TO_TAKE_BACK);
        assertThat(refusal(act("arrive", visit))).isEqualTo(Refusal.NOT_FROM_THIS_STATUS);
        assertThat(visit(visit).status()).isEqualTo(AppointmentStatus.COMPLETED);
    }

    @Test
    void whatBelongsToTheDayIsNotSaidBefore() {
        long visit = bookedAtTen(fiorella);
        for (String early : List.of("arrive", "start", "complete", "no-show")) {
            assertThat(refusal(act(early, visit))).as(early).isEqualTo(Refusal.NOT_YET);
        }
    }

    @Test
    void theDayIsThatOfThePlaceAndNotOfTheClinic() {
        clinic.sql("UPDATE location SET zone = 'Pacific/Kiritimati'");
        // 10:00 there is 20:00 of the day before in London, where it is 08:00: 22:00 on the island.
        long visit = bookedAtTen(fiorella);
        assertThat(visit(visit).startsAt()).isEqualTo("2027-01-11T20:00:00Z");
        assertThat(refusal(act("arrive", visit))).isEqualTo(Refusal.NOT_YET);
        TestClock.standAt(Instant.parse("2027-01-11T10:05:00Z"));
        done(visit, "arrive");
        TestClock.standAt(Instant.parse("2027-01-12T00:30:00Z"));
        done(visit, "take-back");
        assertThat(ZoneId.of("Pacific/Kiritimati").getRules().getOffset(Instant.now())).hasToString("+14:00");
    }

    @ParameterizedTest
    @CsvSource({ "2027-01-11T09:59:00Z, false", "2027-01-11T10:00:00Z, false", "2027-01-11T10:01:00Z, true" })
    void aCancellationIsLateWithinTheClinicsNotice(String now, boolean late) {
        long visit = bookedAtTen(fiorella);
        TestClock.standAt(Instant.parse(now));
        done(visit, "cancel");
        assertThat(visit(visit).cancelledLate()).isEqualTo(late);
        assertThat(visit(visit).cancelledBy()).isEqualTo(CalledOffBy.CLIENT);
    }

    @Test
    void aCancelledVisitComesBackWithItsTime() {
        long visit = bookedAtTen(fiorella);
        done(visit, "cancel");
        assertThat(clinic.count("SELECT COUNT(*) FROM slot_claim")).isZero();
        done(visit, "take-back");
        assertThat(clinic.count("SELECT COUNT(*) FROM slot_claim")).isEqualTo(36);
    }

    @Test
    void aCancelledVisitWhoseTimeWasTakenMeanwhileStaysCancelled() {
        long visit = bookedAtTen(fiorella);
        done(visit, "cancel");
        bookedAtTen(clinic.client("Dev", "Anand"));
        assertThat(refusal(act("take-back", visit))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
        assertThat(visit(visit).status()).isEqualTo(AppointmentStatus.CANCELLED);
        assertThat(visit(visit).cancellationReason()).isEqualTo("Ill");
        assertThat(clinic.count("SELECT COUNT(*) FROM slot_claim")).isEqualTo(36);
    }

    @Test
    void aSessionComesBackOnlyWhileItsCourseHasRoom() {
        CourseOfCare course = clinic.course(fiorella, clinic.ines, clinic.knot60, 1);
        for (String way : List.of("cancel", "no-show")) {
            clinic.sql("DELETE FROM slot_claim");
            clinic.sql("DELETE FROM calendar_change");
            clinic.sql("DELETE FROM client_notice");
            clinic.sql("DELETE FROM appointment");
            TestClock.standAt(TestClock.START);
            long visit = ((Done) desk.book(Request.of(fiorella.id(), clinic.knot60.id(), clinic.ines.id(), course.id(), TUESDAY, LocalTime.of(10, 0),
                    ROS))).appointmentId();
            duringTheVisit();
            done(visit, way);
            desk.book(Request.of(fiorella.id(), clinic.knot60.id(), clinic.ines.id(), course.id(), TUESDAY.plusWeeks(1), LocalTime.of(10, 0), ROS));
            assertThat(refusal(act("take-back", visit))).as(way).isEqualTo(Refusal.COURSE_FULL);
            assertThat(visit(visit).status().coming()).isFalse();
        }
    }

    @Test
    void ofTwoPeopleAtOnceOneIsToldThatTheVisitChanged() throws Exception {
        long visit = bookedAtTen(fiorella);
        duringTheVisit();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Outcome>> asked = new ArrayList<>();
        for (String name : List.of("arrive", "cancel", "no-show", "move")) {
            asked.add(pool.submit(() -> {
                start.await();
                return acts.get(name).on(visit, 0);
            }));
        }
        start.countDown();
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> one : asked) {
            outcomes.add(one.get(60, TimeUnit.SECONDS));
        }
        pool.shutdown();
        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).extracting(StatusTest::refusal)
                .containsOnly(Refusal.CHANGED_MEANWHILE);
        boolean free = visit(visit).status() == AppointmentStatus.CANCELLED;
        assertThat(clinic.count("SELECT COUNT(*) FROM slot_claim")).isEqualTo(free ? 0 : 36);
    }
}
