package unknot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.BookingDesk.Move;
import unknot.booking.BookingDesk.Request;
import unknot.booking.FreedTimes.Freed;
import unknot.booking.Outcome.Done;
import unknot.booking.Outcome.Refused;
import unknot.booking.WaitListEntry.Wish;
import unknot.booking.WaitListFits.Fit;
import unknot.booking.WaitListFits.Miss;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.schedule.Service;
import unknot.shared.Statements;
import unknot.shared.TestClock;

@QuarkusTest
class WaitListTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 11);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final Actor ROS = Actor.telling("Ros Keller");

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;
    @Inject
    WaitListDesk waitingRoom;
    @Inject
    WaitList waitList;
    @Inject
    WaitListFits fits;
    @Inject
    FreedTimes freedTimes;
    @Inject
    Appointments appointments;

    private Client petra;

    @BeforeEach
    void open() {
        clinic.open();
        petra = clinic.client("Petra", "Lindholm");
    }

    private static Wish wish(Urgency urgency) {
        return new Wish(Set.of(), Set.of(), Set.of(), MONDAY, MONDAY.plusWeeks(4), urgency, null);
    }

    private WaitListEntry waits(Client client, Service service, Long visit, Wish wish) {
        assertThat(waitingRoom.add(client.id(), service.id(), null, visit, wish, ROS)).isEmpty();
        return waiting().stream().filter(entry -> entry.client().id().equals(client.id())).findFirst().orElseThrow();
    }

    private WaitListEntry waits(Client client, Wish wish) {
        return waits(client, clinic.knot60, null, wish);
    }

    private List<WaitListEntry> waiting() {
        return QuarkusTransaction.requiringNew().call(() -> waitList.waiting(MONDAY));
    }

    private long booked(Client client, Practitioner therapist, Service service, LocalDate day, String time) {
        return ((Done) desk.book(Request.of(client.id(), service.id(), therapist.id(), null, day, LocalTime.parse(time), ROS))).appointmentId();
    }

    private Appointment visit(long id) {
        return QuarkusTransaction.requiringNew().call(() -> appointments.whole(id).orElseThrow());
    }

    /** Somebody had this time with Ines and called it off. */
    private Freed freed(LocalDate day, String time, Service service) {
        long visit = booked(clinic.client("Nell", "Sorensen"), clinic.ines, service, day, time);
        desk.cancel(visit, 0, "Ill", CalledOffBy.CLIENT, ROS);
        return freedTimes.lastOf(visit).orElseThrow();
    }

    private List<Fit> fitting(Freed freed) {
        return fits.of(List.of(freed), waiting()).getOrDefault(freed, List.of());
    }

    private Miss miss(Freed freed) {
        return fitting(freed).get(0).miss();
    }

    private static SessionTime at(Practitioner therapist, LocalDate day, String time) {
        return new SessionTime(day, LocalTime.parse(time), therapist.id());
    }

    @Test
    void theUrgentComeFirstThenWhoHasWaitedLongest() {
        waits(clinic.client("A", "Whenever"), wish(Urgency.WHENEVER));
        waits(clinic.client("B", "Soon"), wish(Urgency.SOON));
        TestClock.standAt(TestClock.START.plusSeconds(60));
        waits(clinic.client("C", "Urgent"), wish(Urgency.URGENT));
        waits(clinic.client("D", "Soon later"), wish(Urgency.SOON));

        assertThat(waiting()).extracting(entry -> entry.client().givenName()).containsExactly("C", "B", "D", "A");
    }

    @Test
    void anEntryIsNotShownAfterItsLastDay() {
        waits(petra, new Wish(Set.of(), Set.of(), Set.of(), MONDAY, TUESDAY, Urgency.SOON, null));
        assertThat(QuarkusTransaction.requiringNew().call(() -> waitList.waiting(TUESDAY))).hasSize(1);
        assertThat(QuarkusTransaction.requiringNew().call(() -> waitList.waiting(TUESDAY.plusDays(1)))).isEmpty();
    }

    @Test
    void nobodyWaitsTwiceForTheSame() {
        WaitListEntry entry = waits(petra, wish(Urgency.SOON));
        assertThat(waitingRoom.add(petra.id(), clinic.knot60.id(), null, null, wish(Urgency.URGENT), ROS)).contains(Refusal.WAITS_ALREADY);
        assertThat(waitingRoom.add(petra.id(), clinic.focus30.id(), null, null, wish(Urgency.URGENT), ROS)).isEmpty();
        assertThat(waitingRoom.takeOff(entry.id(), entry.version())).isEmpty();
        assertThat(waitingRoom.add(petra.id(), clinic.knot60.id(), null, null, wish(Urgency.URGENT), ROS)).isEmpty();
    }

    @Test
    void whatDoesNotBelongTogetherIsRefused() {
        Client other = clinic.client("Ewan", "Fiore");
        long visit = booked(other, clinic.ines, clinic.knot60, TUESDAY, "10:00");
        long course = clinic.course(other, clinic.ines, clinic.knot60, 3).id();
        Wish wish = wish(Urgency.SOON);
        assertThat(waitingRoom.add(petra.id(), clinic.knot60.id(), null, visit, wish, ROS)).contains(Refusal.UNKNOWN_APPOINTMENT);
        assertThat(waitingRoom.add(petra.id(), clinic.knot60.id(), course, null, wish, ROS)).contains(Refusal.NOT_THE_CLIENTS_COURSE);
        assertThat(waitingRoom.add(-1, clinic.knot60.id(), null, null, wish, ROS)).contains(Refusal.UNKNOWN_CLIENT);
        assertThat(waitingRoom.add(petra.id(), -1, null, null, wish, ROS)).contains(Refusal.UNKNOWN_SERVICE);
        desk.cancel(visit, 0, "Ill", CalledOffBy.CLIENT, ROS);
        assertThat(waitingRoom.add(other.id(), clinic.knot60.id(), null, visit, wish, ROS)).contains(Refusal.NOT_FROM_THIS_STATUS);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whoFitsAFreedTimeIsFoundAndBookedAndOffTheList() {
        WaitListEntry entry = waits(petra, wish(Urgency.SOON));
        Freed freed = freed(TUESDAY, "10:00", clinic.knot60);
        Fit fit = fitting(freed).get(0);
        assertThat(fit.fits()).isTrue();
        assertThat(fit.time()).isEqualTo(at(clinic.ines, TUESDAY, "10:00"));
        assertThat(fit.minutesLeft()).isZero();

        Outcome outcome = waitingRoom.book(entry.id(), entry.version(), null, fit.time(), ROS);

        assertThat(visit(((Done) outcome).appointmentId()).client().id()).isEqualTo(petra.id());
        assertThat(waiting()).isEmpty();
        WaitListEntry closed = QuarkusTransaction.requiringNew().call(() -> waitList.whole(entry.id()).orElseThrow());
        assertThat(closed.state()).isEqualTo(WaitListEntry.State.BOOKED);
        assertThat(closed.visit().id()).isEqualTo(((Done) outcome).appointmentId());
    }

    @Test
    void aVisitThatIsToBeEarlierMovesAndIsNotDoubled() {
        long later = booked(petra, clinic.tomas, clinic.knot60, TUESDAY.plusWeeks(1), "14:00");
        WaitListEntry entry = waits(petra, clinic.knot60, later, wish(Urgency.URGENT));
        Freed freed = freed(TUESDAY, "10:00", clinic.knot60);
        Fit fit = fitting(freed).get(0);

        assertThat(waitingRoom.book(entry.id(), entry.version(), visit(later).version(), fit.time(), ROS)).isInstanceOf(Done.class);

        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE client_id = " + petra.id())).isEqualTo(1);
        assertThat(visit(later).startsAt()).isEqualTo("2027-01-12T10:00:00Z");
        assertThat(visit(later).practitioner().name()).isEqualTo("Ines Calder");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whateverIsAgreedFulfilsTheEntryAndWhatIsThereIsNeverDoubled() {
        WaitListEntry entry = waits(petra, wish(Urgency.SOON));
        long other = clinic.client("Samuel", "Ogunde").id();
        assertThat(refusal(waitingRoom.book(entry.id(), entry.version(), request(other, "09:00")))).as("nobody's wish by another's visit")
                .isEqualTo(Refusal.CHANGED_MEANWHILE);
        assertThat(refusal(waitingRoom.book(entry.id(), entry.version() + 1, request(petra.id(), "09:00")))).isEqualTo(Refusal.CHANGED_MEANWHILE);
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment")).isZero();
        assertThat(waitingRoom.book(entry.id(), entry.version(), request(petra.id(), "09:00"))).isInstanceOf(Done.class);
        assertThat(waiting()).isEmpty();
        assertThat(refusal(waitingRoom.book(entry.id(), entry.version(), request(petra.id(), "11:00")))).isEqualTo(Refusal.WAITS_NO_LONGER);

        long later = booked(petra, clinic.tomas, clinic.knot60, TUESDAY.plusWeeks(1), "14:00");
        WaitListEntry earlier = waits(petra, clinic.knot60, later, wish(Urgency.SOON));
        assertThat(refusal(waitingRoom.book(earlier.id(), earlier.version(), request(petra.id(), "11:00")))).isEqualTo(Refusal.CHANGED_MEANWHILE);
        long another = booked(petra, clinic.tomas, clinic.knot60, TUESDAY.plusWeeks(2), "14:00");
        Move to = Move.to(clinic.ines.id(), TUESDAY, LocalTime.of(14, 0));
        assertThat(refusal(waitingRoom.move(earlier.id(), earlier.version(), another, 0, to, ROS))).isEqualTo(Refusal.CHANGED_MEANWHILE);
        assertThat(visit(another).practitioner().name()).as("nothing moved").isEqualTo("Tomas Wren");
        assertThat(waitingRoom.move(earlier.id(), earlier.version(), later, 0, to, ROS)).isInstanceOf(Done.class);
        assertThat(visit(later).startsAt()).isEqualTo("2027-01-12T14:00:00Z");
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment")).isEqualTo(3);
        assertThat(waiting()).isEmpty();
    }

    private Request request(long client, String time) {
        return Request.of(client, clinic.focus30.id(), clinic.ines.id(), null, TUESDAY, LocalTime.parse(time), ROS);
    }

    private static Refusal refusal(Outcome outcome) {
        return ((Refused) outcome).refusal();
    }

    @Test
    void whenTheMoveIsRefusedTheEntryStays() {
        long later = booked(petra, clinic.ines, clinic.knot60, TUESDAY.plusWeeks(1), "14:00");
        WaitListEntry entry = waits(petra, clinic.knot60, later, wish(Urgency.URGENT));
        booked(clinic.client("Dev", "Anand"), clinic.ines, clinic.knot60, TUESDAY, "10:00");

        Refused refused = (Refused) waitingRoom.book(entry.id(), entry.version(), visit(later).version(), at(clinic.ines, TUESDAY, "10:00"), ROS);

        assertThat(refused.refusal()).isEqualTo(Refusal.PRACTITIONER_TAKEN);
        assertThat(waiting()).hasSize(1);
        assertThat(((Refused) waitingRoom.book(entry.id(), entry.version(), 99, at(clinic.ines, TUESDAY, "11:00"), ROS)).refusal())
                .isEqualTo(Refusal.CHANGED_MEANWHILE);
        assertThat(((Refused) waitingRoom.book(entry.id(), entry.version(), null, at(clinic.ines, TUESDAY, "11:00"), ROS)).refusal())
                .as("a page that would double the visit").isEqualTo(Refusal.CHANGED_MEANWHILE);
    }

    @Test
    void whyATimeDoesNotSuitIsSaid() {
        Freed freed = freed(TUESDAY, "10:00", clinic.knot60);
        record Case(Service service, Wish wish, Miss miss) {
        }
        Set<DayOfWeek> friday = Set.of(DayOfWeek.FRIDAY);
        for (Case one : List.of(
                new Case(clinic.knot60, new Wish(friday, Set.of(), Set.of(), MONDAY, MONDAY.plusWeeks(2), Urgency.SOON, null), Miss.OTHER_DAYS),
                new Case(clinic.knot60, new Wish(Set.of(), Set.of(), Set.of(), MONDAY.plusWeeks(1), MONDAY.plusWeeks(2), Urgency.SOON, null),
                        Miss.OTHER_DAYS),
                new Case(clinic.knot60, new Wish(Set.of(), Set.of(PartOfDay.MIDDAY, PartOfDay.EVENING), Set.of(), MONDAY, MONDAY.plusWeeks(2),
                        Urgency.SOON, null), Miss.OTHER_PART_OF_DAY),
                new Case(clinic.knot60, new Wish(Set.of(), Set.of(), Set.of(clinic.tomas.id()), MONDAY, MONDAY.plusWeeks(2), Urgency.SOON, null),
                        Miss.OTHER_THERAPIST),
                new Case(clinic.saved(new Service("Sports 45", 45)), wish(Urgency.SOON), Miss.SERVICE_NOT_OFFERED))) {
            WaitListEntry entry = waits(petra, one.service, null, one.wish);
            assertThat(miss(freed)).isEqualTo(one.miss);
            waitingRoom.takeOff(entry.id(), entry.version());
        }
    }

    @Test
    void aTimeBetweenVisitsIsTooShortForALongServiceAndFitsAShortOne() {
        booked(clinic.client("Dev", "Anand"), clinic.ines, clinic.knot60, TUESDAY, "09:00");
        booked(clinic.client("Ada", "Lindqvist"), clinic.ines, clinic.knot60, TUESDAY, "11:00");
        Freed freed = freed(TUESDAY, "10:00", clinic.knot60);
        WaitListEntry entry = waits(petra, clinic.deep90, null, wish(Urgency.SOON));
        assertThat(miss(freed)).isEqualTo(Miss.TOO_SHORT);
        waitingRoom.takeOff(entry.id(), entry.version());
        waits(petra, clinic.focus30, null, wish(Urgency.SOON));
        assertThat(fitting(freed).get(0).minutesLeft()).isEqualTo(30);
    }

    @Test
    void freeTimeBesideTheFreedOneCounts() {
        Freed freed = freed(TUESDAY, "10:00", clinic.knot60);
        waits(petra, clinic.deep90, null, wish(Urgency.SOON));
        assertThat(fitting(freed).get(0).time()).isEqualTo(at(clinic.ines, TUESDAY, "10:00"));
    }

    @Test
    void aClientWhoIsBusyThenDoesNotFitButTheirOwnVisitIsNotInTheWay() {
        Freed freed = freed(TUESDAY, "10:00", clinic.knot60);
        long own = booked(petra, clinic.tomas, clinic.knot60, TUESDAY, "10:30");
        WaitListEntry another = waits(petra, wish(Urgency.SOON));
        // 09:30 reaches into the freed hour and ends when the client's other visit begins.
        assertThat(fitting(freed).get(0).time()).isEqualTo(at(clinic.ines, TUESDAY, "09:30"));
        booked(petra, clinic.tomas, clinic.focus30, TUESDAY, "09:30");
        assertThat(miss(freed)).isEqualTo(Miss.CLIENT_BUSY);
        waitingRoom.takeOff(another.id(), another.version());
        waits(petra, clinic.knot60, own, wish(Urgency.SOON));
        assertThat(fitting(freed).get(0).time()).isEqualTo(at(clinic.ines, TUESDAY, "10:00"));
    }

    @Test
    void onlyAnEarlierTimeIsOfferedForAVisitThatIsBooked() {
        long early = booked(petra, clinic.tomas, clinic.knot60, TUESDAY, "09:00");
        waits(petra, clinic.knot60, early, wish(Urgency.SOON));
        assertThat(miss(freed(TUESDAY.plusDays(1), "10:00", clinic.knot60))).isEqualTo(Miss.NOT_EARLIER);
    }

    @Test
    void withoutARoomNobodyFits() {
        clinic.sql("UPDATE practitioner SET room_id = NULL");
        Freed freed = freed(TUESDAY, "10:00", clinic.knot60);
        waits(petra, wish(Urgency.SOON));
        Practitioner third = clinic.therapist("Priya Maddox", 3, null, clinic.deep90);
        booked(clinic.client("Dev", "Anand"), clinic.tomas, clinic.knot60, TUESDAY, "09:00");
        booked(clinic.client("Ina", "Roth"), clinic.tomas, clinic.knot60, TUESDAY, "10:00");
        booked(clinic.client("Lu", "Weber"), clinic.tomas, clinic.knot60, TUESDAY, "11:00");
        booked(clinic.client("Ada", "Lindqvist"), third, clinic.deep90, TUESDAY, "09:00");
        booked(clinic.client("Grace", "Adeyemi"), third, clinic.deep90, TUESDAY, "10:30");
        assertThat(miss(freed)).isEqualTo(Miss.NO_ROOM);
    }

    @Test
    void aTimeThatWasTakenAgainFitsNobody() {
        Freed freed = freed(TUESDAY, "10:00", clinic.knot60);
        waits(petra, wish(Urgency.SOON));
        booked(clinic.client("Dev", "Anand"), clinic.ines, clinic.knot60, TUESDAY, "10:00");
        assertThat(miss(freed)).isEqualTo(Miss.TOO_SHORT);
    }

    @Test
    void aMoveFreesATimeAndSoDoesACancellationAndABookingDoesNot() {
        long visit = booked(petra, clinic.ines, clinic.knot60, TUESDAY, "10:00");
        assertThat(freedTimes.lastOf(visit)).isEmpty();
        desk.move(visit, 0, BookingDesk.Move.to(clinic.ines.id(), TUESDAY, LocalTime.of(15, 0)), ROS);
        assertThat(freedTimes.lastOf(visit)).hasValueSatisfying(freed -> assertThat(freed.from()).isEqualTo("2027-01-12T10:00:00Z"));
        desk.cancel(visit, visit(visit).version(), "Ill", CalledOffBy.CLIENT, ROS);
        assertThat(freedTimes.lately()).extracting(freed -> freed.from().toString()).containsExactly("2027-01-12T10:00:00Z", "2027-01-12T15:00:00Z");
        TestClock.standAt(TestClock.START.plusSeconds(26 * 3600));
        assertThat(freedTimes.lately()).as("10:00 has come").hasSize(1);
    }

    private static <T> List<T> atOnce(int many, IntFunction<T> act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(many);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<T>> asked = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            int who = number;
            asked.add(pool.submit(() -> {
                start.await();
                return act.apply(who);
            }));
        }
        start.countDown();
        List<T> answers = new ArrayList<>();
        for (Future<T> one : asked) {
            answers.add(one.get(60, TimeUnit.SECONDS));
        }
        pool.shutdown();
        return answers;
    }

    @Test
    void ofTwoDesksThatOfferTheSameTimeOneGetsItAndTheOtherIsTold() throws Exception {
        List<WaitListEntry> entries = List.of(waits(petra, wish(Urgency.SOON)), waits(clinic.client("Samuel", "Ogunde"), wish(Urgency.SOON)));
        freed(TUESDAY, "10:00", clinic.knot60);

        List<Optional<Refusal>> answers = atOnce(2, desk -> waitingRoom.offer(entries.get(desk).id(), entries.get(desk).version(),
                at(clinic.ines, TUESDAY, "10:00"), ROS));

        assertThat(answers).containsExactlyInAnyOrder(Optional.empty(), Optional.of(Refusal.OFFERED_TO_SOMEBODY_ELSE));
    }

    @Test
    void anOfferThatWasDeclinedMayGoToTheNext() {
        WaitListEntry first = waits(petra, wish(Urgency.SOON));
        WaitListEntry second = waits(clinic.client("Samuel", "Ogunde"), wish(Urgency.SOON));
        SessionTime ten = at(clinic.ines, TUESDAY, "10:00");
        assertThat(waitingRoom.offer(first.id(), first.version(), ten, ROS)).isEmpty();
        assertThat(waitingRoom.offer(second.id(), second.version(), ten, ROS)).contains(Refusal.OFFERED_TO_SOMEBODY_ELSE);
        assertThat(waitingRoom.withdrawOffer(first.id(), first.version() + 1)).isEmpty();
        assertThat(waitingRoom.offer(second.id(), second.version(), ten, ROS)).isEmpty();
        assertThat(waitingRoom.book(second.id(), second.version() + 1, null, ten, ROS)).isInstanceOf(Done.class);
        assertThat(waitingRoom.offer(first.id(), first.version() + 2, ten, ROS)).as("taken by now").contains(Refusal.PRACTITIONER_TAKEN);
    }

    @Test
    void ofTwoDesksThatBookTheSameClientAtDifferentTimesOneDoes() throws Exception {
        WaitListEntry entry = waits(petra, wish(Urgency.SOON));
        List<Outcome> outcomes = atOnce(2, desk -> waitingRoom.book(entry.id(), entry.version(), null,
                at(clinic.ines, TUESDAY, desk == 0 ? "10:00" : "14:00"), ROS));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).extracting(outcome -> ((Refused) outcome).refusal())
                .allMatch(refusal -> refusal == Refusal.WAITS_NO_LONGER || refusal == Refusal.CHANGED_MEANWHILE);
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment")).isEqualTo(1);
    }

    @Test
    void ofTwoClientsBookedIntoTheSameTimeOneGetsItAndTheOtherStaysOnTheList() throws Exception {
        List<WaitListEntry> entries = List.of(waits(petra, wish(Urgency.SOON)), waits(clinic.client("Samuel", "Ogunde"), wish(Urgency.SOON)));
        List<Outcome> outcomes = atOnce(2, desk -> waitingRoom.book(entries.get(desk).id(), entries.get(desk).version(), null,
                at(clinic.ines, TUESDAY, "10:00"), ROS));

        assertThat(outcomes).filteredOn(Done.class::isInstance).hasSize(1);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void fitsTakeAsManyStatementsForTwentyAsForTwo() {
        List<Freed> two = List.of(freed(TUESDAY, "10:00", clinic.knot60), freed(TUESDAY, "14:00", clinic.knot60));
        waits(petra, wish(Urgency.SOON));
        waits(clinic.client("Dev", "Anand"), clinic.focus30, null, wish(Urgency.SOON));
        fits.of(two, waiting());
        long few = Statements.during(() -> fits.of(two, waiting()));
        for (int number = 0; number < 18; number++) {
            waits(clinic.client("Client", "Number " + number), number % 2 == 0 ? clinic.deep90 : clinic.knot60, null, wish(Urgency.SOON));
            booked(clinic.client("Other", "Number " + number), clinic.tomas, clinic.knot60, MONDAY.plusWeeks(number % 4).plusDays(number % 5), number < 9 ? "10:00" : "14:00");
        }
        List<Freed> many = freedTimes.lately();
        fits.of(many, waiting());
        long more = Statements.during(() -> fits.of(many, waiting()));
        assertThat(waiting()).hasSize(20);
        assertThat(more).isEqualTo(few).isEqualTo(3);
    }
}
