package unknot.booking;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.booking.FreeTimes.Search;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.schedule.Service;
import unknot.schedule.TimeOff;
import unknot.shared.Statements;

@QuarkusTest
class FreeTimesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);
    private static final Actor ROS = Actor.telling("Ros Keller");

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;
    @Inject
    FreeTimes freeTimes;

    @BeforeEach
    void open() {
        clinic.open();
    }

    private Outcome book(Client client, long service, long therapist, LocalDate date, LocalTime time) {
        return desk.book(BookingDesk.Request.of(client.id(), service, therapist, null, date, time, ROS));
    }

    /** Three therapists share two rooms, one service needs time around it and fits into one room only. */
    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6 })
    void whatIsOfferedCanBeBookedAndWhatIsNotCannot(long seed) {
        Random random = new Random(seed);
        Practitioner third = clinic.therapist("Uma Third", 3, null, clinic.focus30, clinic.knot60);
        Service around = clinic.saved(surrounded());
        clinic.sql("INSERT INTO practitioner_service SELECT id, " + around.id() + " FROM practitioner");
        clinic.sql("INSERT INTO service_room VALUES (" + around.id() + ", " + clinic.lantern.id() + ")");
        clinic.saved(new TimeOff(clinic.ines, Instant.parse("2027-01-13T10:00:00Z"), Instant.parse("2027-01-13T14:20:00Z"), null));
        List<Long> services = List.of(clinic.focus30.id(), clinic.knot60.id(), around.id());
        List<Long> therapists = List.of(clinic.ines.id(), clinic.tomas.id(), third.id());
        for (int i = 0; i < 40; i++) {
            book(clinic.client("Somebody", "Number" + i), services.get(random.nextInt(3)), therapists.get(random.nextInt(3)),
                    TUESDAY.plusDays(random.nextInt(2)), LocalTime.of(9, 0).plusMinutes(5L * random.nextInt(102)));
        }
        Client fiorella = clinic.client("Fiorella", "Bianchi");
        for (long service : services) {
            List<FreeTime> offered = freeTimes.all(Search.of(service, null, TUESDAY, 2));
            Set<List<Object>> known = new HashSet<>();
            offered.forEach(free -> known.add(List.of(free.date(), free.time(), free.practitionerId())));
            for (int i = 0; i < 8 && !offered.isEmpty(); i++) {
                FreeTime free = offered.get(random.nextInt(offered.size()));
                Outcome outcome = book(fiorella, service, free.practitionerId(), free.date(), free.time());
                assertThat(outcome).as("seed %d, service %d, offered %s", seed, service, free).isInstanceOf(Outcome.Done.class);
                desk.cancel(((Outcome.Done) outcome).appointmentId(), 0, "Only tried", CalledOffBy.CLINIC, ROS);
            }
            for (int i = 0; i < 12; i++) {
                LocalDate date = TUESDAY.plusDays(random.nextInt(2));
                LocalTime time = LocalTime.of(9, 0).plusMinutes(15L * random.nextInt(34));
                long therapist = therapists.get(random.nextInt(3));
                if (!known.contains(List.<Object>of(date, time, therapist))) {
                    assertThat(book(fiorella, service, therapist, date, time)).as("seed %d, not offered %s %s", seed, date, time)
                            .isInstanceOf(Outcome.Refused.class);
                }
            }
        }
    }

    private static Service surrounded() {
        Service service = new Service("Surrounded", 45);
        service.surround(10, 15);
        return service;
    }

    @Test
    void theSearchTakesTwoStatementsHoweverLongThePeriodAndHoweverFullTheCalendar() {
        freeTimes.all(Search.of(clinic.knot60.id(), clinic.ines.id(), TUESDAY, 1));
        List<Long> counted = new ArrayList<>();
        counted.add(Statements.during(() -> freeTimes.all(Search.of(clinic.knot60.id(), clinic.ines.id(), TUESDAY, 1))));
        for (int day = 0; day < 20; day++) {
            book(clinic.client("Somebody", "Number" + day), clinic.knot60.id(), clinic.ines.id(), TUESDAY.plusDays(day), LocalTime.of(10, 0));
        }
        counted.add(Statements.during(() -> freeTimes.all(Search.of(clinic.knot60.id(), clinic.ines.id(), TUESDAY, 31))));
        assertThat(counted).containsExactly(2L, 2L);
    }

    @Test
    void aVisitWithTimeAroundItKeepsItsNeighboursAway() {
        Service around = clinic.saved(surrounded());
        clinic.sql("INSERT INTO practitioner_service VALUES (" + clinic.ines.id() + ", " + around.id() + ")");
        book(clinic.client("Fiorella", "Bianchi"), around.id(), clinic.ines.id(), TUESDAY, LocalTime.of(10, 0));
        Client other = clinic.client("Dev", "Anand");

        assertThat(refusal(book(other, clinic.focus30.id(), clinic.ines.id(), TUESDAY, LocalTime.of(9, 25)))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
        assertThat(refusal(book(other, clinic.focus30.id(), clinic.ines.id(), TUESDAY, LocalTime.of(10, 55)))).isEqualTo(Refusal.PRACTITIONER_TAKEN);
        assertThat(book(other, clinic.focus30.id(), clinic.ines.id(), TUESDAY, LocalTime.of(9, 20))).isInstanceOf(Outcome.Done.class);
        assertThat(book(other, clinic.focus30.id(), clinic.ines.id(), TUESDAY, LocalTime.of(11, 0))).isInstanceOf(Outcome.Done.class);
    }

    private static Refusal refusal(Outcome outcome) {
        return ((Outcome.Refused) outcome).refusal();
    }

    @Test
    void clientsAreOfferedWhatIsOnlineAfterTheNoticeAndWithinReach() {
        Search soon = Search.of(clinic.knot60.id(), clinic.ines.id(), LocalDate.of(2027, 1, 11), 90).byClient();
        assertThat(freeTimes.all(soon)).isEmpty();
        clinic.sql("UPDATE service SET online = TRUE");
        clinic.sql("UPDATE booking_policy SET online_notice_minutes = 180, online_ahead_days = 7");

        List<FreeTime> offered = freeTimes.all(soon);

        assertThat(offered.get(0).startsAt()).isEqualTo("2027-01-11T11:15:00Z");
        assertThat(offered.get(offered.size() - 1).date()).isEqualTo("2027-01-18");
        assertThat(refusal(desk.book(new BookingDesk.Request(clinic.client("Dev", "Anand").id(), clinic.knot60.id(), clinic.ines.id(), null, null,
                LocalDate.of(2027, 1, 11), LocalTime.of(10, 0), null, true, ROS)))).isEqualTo(Refusal.TOO_SOON);
    }

    @Test
    void eachPlaceHasItsOwnClock() {
        clinic.sql("INSERT INTO location (id, name, zone) VALUES (7, 'Auckland', 'Pacific/Auckland')");
        clinic.sql("INSERT INTO room (id, name, location_id) VALUES (70, 'Harbour', 7)");
        clinic.sql("INSERT INTO working_hours (practitioner_id, location_id, weekday, starts, ends) VALUES (" + clinic.ines.id() + ", 7, 6, '09:00', '10:00')");
        LocalDate saturday = LocalDate.of(2027, 1, 16);

        List<FreeTime> offered = freeTimes.all(Search.of(clinic.knot60.id(), clinic.ines.id(), saturday, 1));

        assertThat(offered).singleElement().satisfies(free -> {
            assertThat(free.startsAt()).isEqualTo(saturday.atTime(9, 0).toInstant(ZoneOffset.ofHours(13)));
            assertThat(free.roomName()).isEqualTo("Harbour");
        });
        Outcome outcome = book(clinic.client("Dev", "Anand"), clinic.knot60.id(), clinic.ines.id(), saturday, LocalTime.of(9, 0));
        assertThat(clinic.found(Appointment.class, ((Outcome.Done) outcome).appointmentId()).startsAt()).isEqualTo("2027-01-15T20:00:00Z");
    }
}
