package unknot.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
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
import unknot.TestClinic;
import unknot.booking.BookingDesk.Move;
import unknot.booking.CourseProposals.Pattern;
import unknot.booking.Outcome.Done;
import unknot.booking.Outcome.Refused;
import unknot.care.CourseOfCare;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.schedule.Service;
import unknot.shared.TestClock;

@QuarkusTest
class BookingDeskTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);
    private static final Actor ROS = Actor.telling("Ros Keller");
    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;
    @Inject
    CourseProposals proposals;
    @Inject
    SessionNumbers sessionNumbers;
    @Inject
    Appointments appointments;

    private Client fiorella;

    @BeforeEach
    void open() {
        clinic.open();
        fiorella = clinic.client("Fiorella", "Bianchi");
    }

    private Outcome book(Client client, Practitioner therapist, Service service, LocalDate date, LocalTime time) {
        return desk.book(BookingDesk.Request.of(client.id(), service.id(), therapist.id(), null, date, time, ROS));
    }

    private long booked(Client client, Practitioner therapist, LocalDate date, LocalTime time) {
        return ((Done) book(client, therapist, clinic.knot60, date, time)).appointmentId();
    }

    /** As the database has it now, not as this test last saw it. */
    private Appointment visit(long id) {
        return QuarkusTransaction.requiringNew().call(() -> appointments.whole(id).orElseThrow());
    }

    private static Refusal refusal(Outcome outcome) {
        return ((Refused) outcome).refusal();
    }

    private void everyLiveVisitHasItsClaims() {
        assertThat(clinic.count("SELECT COUNT(*) FROM slot_claim c LEFT JOIN appointment a ON a.id = c.appointment_id"
                + " WHERE a.id IS NULL OR a.status = 'cancelled'")).isZero();
        assertThat(clinic.count("SELECT COALESCE(SUM(TIMESTAMPDIFF(MINUTE, starts_at, ends_at) / 5 * 3), 0) FROM appointment"
                + " WHERE status <> 'cancelled'")).isEqualTo(clinic.count("SELECT COUNT(*) FROM slot_claim"));
    }

    @Test
    void aVisitIsBookedInTheTherapistsUsualRoomForTheLengthOfTheService() {
        Appointment visit = visit(booked(fiorella, clinic.ines, TUESDAY, TEN));

        assertThat(visit.startsAt()).isEqualTo("2027-01-12T10:00:00Z");
        assertThat(visit.endsAt()).isEqualTo("2027-01-12T11:00:00Z");
        assertThat(visit.room().name()).isEqualTo("Quay");
        assertThat(visit.status()).isEqualTo(AppointmentStatus.BOOKED);
        everyLiveVisitHasItsClaims();
    }

    @Test
    void fiftyAtOnceGiveOneVisitAndFortyNineRefusalsThatSayWhy() throws Exception {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            clients.add(clinic.client("Client", "Number" + i));
        }
        ExecutorService pool = Executors.newFixedThreadPool(50);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Outcome>> asked = new ArrayList<>();
        for (Client client : clients) {
            asked.add(pool.submit(() -> {
                start.await();
                return book(client, clinic.ines, clinic.knot60, TUESDAY, TEN);
            }));
        }
        start.countDown();
        List<Outcome> outcomes = new ArrayList<>();
        for (Future<Outcome> one : asked) {
            outcomes.add(one.get(60, TimeUnit.SECONDS));
        }
        pool.shutdown();

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(49)
                .allSatisfy(outcome -> assertThat(refusal(outcome)).isEqualTo(Refusal.PRACTITIONER_TAKEN));
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment")).isEqualTo(1);
        everyLiveVisitHasItsClaims();
    }

    @Test
    void theSameTickCannotBeClaimedTwiceWhateverTheProgramAboveDoes() {
        long visit = booked(fiorella, clinic.ines, TUESDAY, TEN);

        assertThat(catchThrowable(() -> clinic.sql(
                "INSERT INTO slot_claim (resource_kind, resource_id, tick, appointment_id)"
                        + " SELECT resource_kind, resource_id, tick, " + visit + " FROM slot_claim LIMIT 1"))).isNotNull();
    }

    @Test
    void visitsMayTouchButNotOverlap() {
        booked(fiorella, clinic.ines, TUESDAY, TEN);
        Client other = clinic.client("Dev", "Anand");

        assertThat(refusal(book(other, clinic.ines, clinic.knot60, TUESDAY, LocalTime.of(10, 55)))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
        assertThat(book(other, clinic.ines, clinic.knot60, TUESDAY, LocalTime.of(11, 0))).isInstanceOf(Done.class);
        everyLiveVisitHasItsClaims();
    }

    @Test
    void aClientIsInOnePlaceAtATime() {
        booked(fiorella, clinic.ines, TUESDAY, TEN);

        assertThat(refusal(book(fiorella, clinic.tomas, clinic.knot60, TUESDAY, TEN))).isEqualTo(Refusal.CLIENT_TAKEN);
    }

    @Test
    void withoutAFreeRoomNothingIsBooked() {
        Practitioner third = clinic.therapist("Priya Maddox", 3, null, clinic.knot60);
        booked(fiorella, clinic.ines, TUESDAY, TEN);
        booked(clinic.client("Dev", "Anand"), clinic.tomas, TUESDAY, TEN);

        assertThat(refusal(book(clinic.client("Ada", "Lindqvist"), third, clinic.knot60, TUESDAY, TEN))).isEqualTo(Refusal.NO_ROOM_FREE);
    }

    @Test
    void aRefusalOffersTheNearestFreeTimesAndTheyCanBeBooked() {
        booked(fiorella, clinic.ines, TUESDAY, TEN);
        Client other = clinic.client("Dev", "Anand");

        Refused refused = (Refused) book(other, clinic.ines, clinic.knot60, TUESDAY, TEN);

        assertThat(refused.nearest()).hasSize(3);
        FreeTime nearest = refused.nearest().get(0);
        assertThat(nearest.time()).isIn(LocalTime.of(9, 0), LocalTime.of(11, 0));
        assertThat(book(other, clinic.ines, clinic.knot60, nearest.date(), nearest.time())).isInstanceOf(Done.class);
    }

    @Test
    void unknownAndImpossibleWishesAreRefused() {
        assertThat(refusal(desk.book(BookingDesk.Request.of(-1, clinic.knot60.id(), clinic.ines.id(), null, TUESDAY, TEN, ROS))))
                .isEqualTo(Refusal.UNKNOWN_CLIENT);
        assertThat(refusal(desk.book(BookingDesk.Request.of(fiorella.id(), -1, clinic.ines.id(), null, TUESDAY, TEN, ROS))))
                .isEqualTo(Refusal.UNKNOWN_SERVICE);
        assertThat(refusal(desk.book(BookingDesk.Request.of(fiorella.id(), clinic.knot60.id(), -1, null, TUESDAY, TEN, ROS))))
                .isEqualTo(Refusal.UNKNOWN_PRACTITIONER);
        assertThat(refusal(book(fiorella, clinic.tomas, clinic.deep90, TUESDAY, TEN))).isEqualTo(Refusal.SERVICE_NOT_OFFERED);
        assertThat(refusal(book(fiorella, clinic.ines, clinic.knot60, LocalDate.of(2027, 1, 8), TEN))).isEqualTo(Refusal.IN_THE_PAST);
        assertThat(refusal(book(fiorella, clinic.ines, clinic.knot60, TUESDAY, LocalTime.of(20, 0)))).isEqualTo(Refusal.OUTSIDE_WORKING_HOURS);
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment")).isZero();
    }

    @Test
    void aCourseIsBookedWholeOrNotAtAll() {
        CourseOfCare course = clinic.course(fiorella, clinic.ines, clinic.knot60, 3);
        booked(clinic.client("Dev", "Anand"), clinic.ines, TUESDAY.plusWeeks(1), TEN);
        List<SessionTime> weekly = List.of(new SessionTime(TUESDAY, TEN, clinic.ines.id()),
                new SessionTime(TUESDAY.plusWeeks(1), TEN, clinic.ines.id()), new SessionTime(TUESDAY.plusWeeks(2), TEN, clinic.ines.id()));

        CourseOutcome.Refused refused = (CourseOutcome.Refused) desk.bookCourse(course.id(), weekly, ROS);

        assertThat(refused.bySession()).containsExactly(Map.entry(1, Refusal.PRACTITIONER_TAKEN));
        assertThat(refused.nearest().get(1)).isNotEmpty();
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE course_id = " + course.id())).isZero();
        everyLiveVisitHasItsClaims();

        SessionTime instead = new SessionTime(TUESDAY.plusWeeks(1), LocalTime.of(14, 0), clinic.ines.id());
        assertThat(desk.bookCourse(course.id(), List.of(weekly.get(0), instead, weekly.get(2)), ROS))
                .isInstanceOf(CourseOutcome.Done.class);
        List<Appointment> sessions = appointments.ofCourses(List.of(course.id()));
        assertThat(sessionNumbers.of(sessions).get(sessions.get(1).id())).isEqualTo(new SessionNumber(2, 3));
    }

    @Test
    void everyClashOfACourseIsToldAtOnce() {
        CourseOfCare course = clinic.course(fiorella, clinic.ines, clinic.knot60, 3);
        booked(clinic.client("Dev", "Anand"), clinic.ines, TUESDAY.plusWeeks(1), TEN);
        List<SessionTime> times = List.of(new SessionTime(TUESDAY, TEN, clinic.ines.id()),
                new SessionTime(TUESDAY.plusWeeks(1), TEN, clinic.ines.id()), new SessionTime(TUESDAY.plusWeeks(2), LocalTime.of(20, 0), clinic.ines.id()));

        CourseOutcome.Refused refused = (CourseOutcome.Refused) desk.bookCourse(course.id(), times, ROS);

        assertThat(refused.bySession()).containsOnly(Map.entry(1, Refusal.PRACTITIONER_TAKEN),
                Map.entry(2, Refusal.OUTSIDE_WORKING_HOURS));
    }

    @Test
    void noMoreSessionsAreBookedThanPlanned() {
        CourseOfCare course = clinic.course(fiorella, clinic.ines, clinic.knot60, 1);
        desk.bookCourse(course.id(), List.of(new SessionTime(TUESDAY, TEN, clinic.ines.id())), ROS);

        assertThat(refusal(desk.book(BookingDesk.Request.of(fiorella.id(), clinic.knot60.id(), clinic.ines.id(), course.id(),
                TUESDAY.plusWeeks(1), TEN, ROS)))).isEqualTo(Refusal.COURSE_FULL);
    }

    @Test
    void proposalsFollowTheFrequencyAndCanAllBeBooked() {
        CourseOfCare course = clinic.course(fiorella, clinic.ines, clinic.knot60, 4);
        booked(clinic.client("Dev", "Anand"), clinic.ines, TUESDAY.plusWeeks(2), TEN);

        List<ProposedSession> proposed = proposals.propose(course.id(), new Pattern(TUESDAY, null, TEN, false));

        assertThat(proposed).hasSize(4).allMatch(ProposedSession::asWished);
        assertThat(proposed).extracting(session -> session.time().date()).containsExactly(TUESDAY, TUESDAY.plusWeeks(1),
                TUESDAY.plusWeeks(2), TUESDAY.plusWeeks(3));
        assertThat(proposed.get(2).time().time()).isNotEqualTo(TEN);
        assertThat(desk.bookCourse(course.id(), proposed.stream().map(session -> new SessionTime(session.time().date(),
                session.time().time(), session.time().practitionerId())).toList(), ROS)).isInstanceOf(CourseOutcome.Done.class);
    }

    @Test
    void aProposedTimeStaysAtNineAcrossTheChangeToSummerTime() {
        TestClock.standAt(Instant.parse("2027-03-22T08:00:00Z"));
        CourseOfCare course = clinic.course(fiorella, clinic.ines, clinic.knot60, 2);

        List<ProposedSession> proposed = proposals.propose(course.id(), new Pattern(LocalDate.of(2027, 3, 23), null, LocalTime.of(9, 0), false));

        assertThat(proposed).extracting(session -> session.time().startsAt().toString()).containsExactly("2027-03-23T09:00:00Z",
                "2027-03-30T08:00:00Z");
    }

    @Test
    void movingFreesTheOldTimeAndTakesTheNew() {
        long visit = booked(fiorella, clinic.ines, TUESDAY, TEN);
        int version = visit(visit).version();

        assertThat(desk.move(visit, version, Move.to(clinic.tomas.id(), TUESDAY, LocalTime.of(14, 0)), ROS)).isInstanceOf(Done.class);

        Appointment moved = visit(visit);
        assertThat(moved.practitioner().name()).isEqualTo("Tomas Wren");
        assertThat(moved.room().name()).isIn("Quay", "Lantern");
        assertThat(book(clinic.client("Dev", "Anand"), clinic.ines, clinic.knot60, TUESDAY, TEN)).isInstanceOf(Done.class);
        everyLiveVisitHasItsClaims();
    }

    @Test
    void aVisitMayMoveIntoItsOwnOldTime() {
        long visit = booked(fiorella, clinic.ines, TUESDAY, TEN);

        assertThat(desk.move(visit, visit(visit).version(), Move.to(clinic.ines.id(), TUESDAY, LocalTime.of(10, 30)), ROS))
                .isInstanceOf(Done.class);
        everyLiveVisitHasItsClaims();
    }

    @Test
    void aStalePageMovesNothing() {
        long visit = booked(fiorella, clinic.ines, TUESDAY, TEN);
        int version = visit(visit).version();
        desk.move(visit, version, Move.to(clinic.ines.id(), TUESDAY, LocalTime.of(14, 0)), ROS);

        assertThat(refusal(desk.move(visit, version, Move.to(clinic.ines.id(), TUESDAY, LocalTime.of(16, 0)), ROS))).isEqualTo(Refusal.CHANGED_MEANWHILE);
    }

    @Test
    void cancellingNeedsAReasonAndFreesTheTime() {
        long visit = booked(fiorella, clinic.ines, TUESDAY, TEN);
        int version = visit(visit).version();

        assertThat(refusal(desk.cancel(visit, version, "  ", CalledOffBy.CLIENT, ROS))).isEqualTo(Refusal.REASON_MISSING);
        assertThat(desk.cancel(visit, version, "Ill", CalledOffBy.CLIENT, ROS)).isInstanceOf(Done.class);
        assertThat(book(clinic.client("Dev", "Anand"), clinic.ines, clinic.knot60, TUESDAY, TEN)).isInstanceOf(Done.class);
        everyLiveVisitHasItsClaims();
    }

    @Test
    void aVisitArrivesAndCompletesOnItsDayAndNotBefore() {
        long visit = booked(fiorella, clinic.ines, TUESDAY, TEN);
        assertThat(refusal(desk.arrive(visit, 0, ROS))).isEqualTo(Refusal.NOT_YET);

        TestClock.standAt(Instant.parse("2027-01-12T09:50:00Z"));
        assertThat(refusal(desk.markNoShow(visit, 0, ROS))).isEqualTo(Refusal.NOT_YET);
        assertThat(desk.arrive(visit, 0, ROS)).isInstanceOf(Done.class);
        assertThat(refusal(desk.arrive(visit, 1, ROS))).isEqualTo(Refusal.NOT_FROM_THIS_STATUS);
        assertThat(desk.complete(visit, 1, ROS)).isInstanceOf(Done.class);
        assertThat(refusal(desk.cancel(visit, 2, "Ill", CalledOffBy.CLIENT, ROS))).isEqualTo(Refusal.NOT_FROM_THIS_STATUS);
    }
}
