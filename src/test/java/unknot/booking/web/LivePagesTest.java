package unknot.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.BookingDesk.Move;
import unknot.booking.Outcome;
import unknot.clients.Client;
import unknot.shared.EventStream;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class LivePagesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);
    private static final Actor OLIVE = Actor.telling("Olive Marsh");
    private static final String CHANGES = "/day/changes?read=" + TestClock.START.plusSeconds(1);

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;
    @Inject
    LiveCalendar live;

    private Client fiorella;
    private Visitor ros;

    @BeforeEach
    void open() {
        clinic.open();
        fiorella = clinic.client("Fiorella", "Bianchi");
        ros = Visitor.signedIn("desk@test.example");
    }

    private long booked(LocalDate date, String time, Actor by) {
        return ((Outcome.Done) desk.book(BookingDesk.Request.of(fiorella.id(), clinic.knot60.id(), clinic.ines.id(), null, date,
                LocalTime.parse(time), by))).appointmentId();
    }

    private static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("time it may take").isLessThan(end);
            LockSupport.parkNanos(10_000_000);
        }
    }

    @Test
    void whatOneDeskDoesAnotherIsToldWithoutNames() {
        try (EventStream screen = ros.follow(CHANGES)) {
            until(() -> live.listening() > 0);
            long visit = booked(TUESDAY, "10:00", OLIVE);
            assertThat(screen.next()).isEqualTo("{\"visit\":" + visit + ",\"place\":" + clinic.place.id() + ",\"days\":[\"2027-01-12\"]}");
        }
    }

    @Test
    void aMoveConcernsTheOldDayAndTheNew() {
        long visit = booked(TUESDAY, "10:00", Actor.telling("Ros Keller"));
        try (EventStream screen = ros.follow(CHANGES)) {
            until(() -> live.listening() > 0);
            desk.move(visit, 0, Move.to(clinic.ines.id(), TUESDAY.plusDays(2), LocalTime.of(9, 0)), OLIVE);
            assertThat(screen.next()).contains("\"days\":[\"2027-01-12\",\"2027-01-14\"]");
        }
    }

    @Test
    void whatChangedWhileThePageWasOnItsWayIsToldFirstButNotWhatOneDidOneselfBefore() {
        booked(TUESDAY, "09:00", Actor.telling("Ros Keller"));
        long visit = booked(TUESDAY, "10:00", OLIVE);
        TestClock.standAt(TestClock.START.plusSeconds(1));
        long afterwards = booked(TUESDAY, "11:00", Actor.telling("Ros Keller"));
        try (EventStream screen = ros.follow("/day/changes?read=" + TestClock.START.plusSeconds(1))) {
            assertThat(screen.next()).startsWith("{\"visit\":" + visit + ",");
            assertThat(screen.next()).startsWith("{\"visit\":" + afterwards + ",");
        }
    }

    @Test
    void theStreamEndsWithTheSession() {
        try (EventStream screen = ros.follow(CHANGES)) {
            ros.post("/sign-out").then().statusCode(303);
            screen.ends();
        }
    }

    @Test
    void aScreenThatNobodyUsesIsSignedOutInTheEnd() {
        String seen = "select count(*) from sign_in_session where last_seen_at = '2027-01-11 08:00:00'";
        TestClock.standAt(TestClock.START.plus(Duration.ofHours(2)));
        try (EventStream screen = ros.follow("/day/changes")) {
            assertThat(screen.status()).isEqualTo(200);
        }
        ros.getUnattended("/day").then().statusCode(200);
        assertThat(clinic.count(seen)).isEqualTo(1);
        ros.get("/day").then().statusCode(200);
        assertThat(clinic.count(seen)).isZero();
    }

    @Test
    void whoLeavesIsForgotten() {
        EventStream screen = ros.follow(CHANGES);
        until(() -> live.listening() > 0);
        screen.close();
        until(() -> live.listening() == 0);
        try (EventStream again = ros.follow(CHANGES)) {
            until(() -> live.listening() > 0);
            booked(TUESDAY, "10:00", OLIVE);
            assertThat(again.next()).contains("2027-01-12");
        }
    }

    @Test
    void onlyTheClinicsPeopleAreTold() {
        clinic.clientAccount(fiorella, "fiorella@test.example");
        try (EventStream screen = Visitor.signedIn("fiorella@test.example").follow(CHANGES)) {
            assertThat(screen.status()).isIn(403, 404);
        }
        try (EventStream screen = Visitor.anonymous().follow(CHANGES)) {
            assertThat(screen.status()).isEqualTo(303);
        }
        for (String email : new String[] { "ines@test.example", "owner@test.example" }) {
            try (EventStream screen = Visitor.signedIn(email).follow(CHANGES)) {
                assertThat(screen.status()).isEqualTo(200);
            }
        }
    }
}
