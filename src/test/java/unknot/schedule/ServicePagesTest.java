package unknot.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.Appointment;
import unknot.booking.BookingDesk;
import unknot.booking.BookingDesk.Request;
import unknot.booking.FreeTime;
import unknot.booking.FreeTimes;
import unknot.booking.Outcome;
import unknot.shared.Statements;
import unknot.shared.Visitor;

@QuarkusTest
class ServicePagesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);
    private static final String ALL = "/settings/services";

    @Inject
    TestClinic clinic;
    @Inject
    Services services;
    @Inject
    FreeTimes freeTimes;
    @Inject
    BookingDesk desk;

    private Visitor olive;

    @BeforeEach
    void open() {
        clinic.open();
        olive = Visitor.signedIn("owner@test.example");
    }

    @Test
    void anAddedServiceIsOfferedWithAllThatWasSaidOfIt() {
        olive.post(ALL, "name", " Trigger point 45 ", "minutes", "45", "prepare", "5", "clean-up", "10", "price", "64.50", "description",
                "For one stubborn knot.", "room", clinic.quay.id(), "online", "yes", "offered", "yes").then().statusCode(303);
        Service added = services.offered().stream().filter(service -> service.minutes() == 45).findFirst().orElseThrow();
        assertThat(List.of(added.name(), added.prepareMinutes(), added.cleanUpMinutes(), added.price(), added.description(), added.online()))
                .containsExactly("Trigger point 45", 5, 10, 6450, "For one stubborn knot.", true);
        assertThat(clinic.count("SELECT room_id FROM service_room WHERE service_id = " + added.id())).isEqualTo(clinic.quay.id());
        olive.get(ALL).then().body(allOf(containsString("45 min · 5 before · 10 after · £64.50 · only Quay"), containsString(">online<")));
        olive.get(ALL + "/" + added.id()).then().statusCode(200).body(allOf(containsString("value=\"64.50\""), containsString("Price in GBP"),
                containsString("id=\"room-" + clinic.quay.id() + "\" value=\"" + clinic.quay.id() + "\" checked")));
        assertThat(clinic.count("SELECT COUNT(*) FROM calendar_change WHERE what = 'offer' AND who = 'Olive Marsh' AND appointment_id IS NULL")).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "minutes | 7", "minutes | -5", "minutes | 0", "minutes | 485", "minutes | 99999999999", "minutes | abc", "minutes | 45.5", "minutes | ''",
            "prepare | 125", "prepare | -5", "prepare | 7", "prepare | x", "clean-up | 125", "clean-up | 3", "clean-up | 5.0",
            "price | -1", "price | 64.505", "price | lots", "price | 100001", "price | 99999999999",
            "room | x",
    })
    void whatCannotBeIsRefusedBesideTheFieldAndStays(String field, String typed) {
        Object[] form = { "name", "Kept name", "minutes", "60", "description", "kept words", "offered", "yes", "version", 0 };
        Object[] with = form.clone();
        if (field.equals("minutes")) {
            with[3] = typed;
        } else {
            with = Arrays.copyOf(with, with.length + 2);
            with[with.length - 2] = field;
            with[with.length - 1] = typed;
        }
        for (String path : List.of(ALL, ALL + "/" + clinic.knot60.id())) {
            olive.post(path, with).then().statusCode(422).body(allOf(containsString("id=\"" + field + "-error\""), containsString("value=\"Kept name\""),
                    containsString("value=\"kept words\""), field.equals("room") ? containsString("Choose a room") : containsString("value=\"" + typed + "\"")));
        }
        assertThat(clinic.count("SELECT COUNT(*) FROM service WHERE name = 'Kept name'")).isZero();
    }

    @Test
    void namesAreAskedForOnceAndNotTooLong() {
        olive.post(ALL, "name", " ", "minutes", "30").then().statusCode(422).body(containsString("name-error"));
        olive.post(ALL, "name", "x".repeat(81), "minutes", "30").then().statusCode(422).body(containsString("At most 80 characters."));
        olive.post(ALL, "name", "Long", "minutes", "30", "description", "x".repeat(201)).then().statusCode(422).body(containsString("description-error"));
        olive.post(ALL, "name", "knot SESSION", "minutes", "30").then().statusCode(422)
                .body(allOf(containsString("There is one of this name already"), containsString("value=\"knot SESSION\"")));
        olive.post(ALL, "name", "Somewhere", "minutes", "30", "room", "999").then().statusCode(422).body(containsString("not there any more"));
        assertThat(services.offered()).hasSize(3);
    }

    @Test
    void aFormThatIsSentTwiceAddsOneServiceAndSaysWhy() {
        Object[] form = { "name", "Trigger point 45", "minutes", "45", "offered", "yes" };
        olive.post(ALL, form).then().statusCode(303);
        olive.post(ALL, form).then().statusCode(422).body(containsString("There is one of this name already"));
        assertThat(services.offered()).hasSize(4);
    }

    @Test
    void aStaleFormSavesNothingAndMayBeSentAgain() {
        String service = ALL + "/" + clinic.knot60.id();
        olive.post(service, "name", "First", "minutes", "60", "offered", "yes", "version", 0).then().statusCode(303);
        olive.post(service, "name", "Second", "minutes", "60", "offered", "yes", "version", 0).then().statusCode(409)
                .body(allOf(containsString("Somebody else changed this"), containsString("value=\"Second\""), containsString("name=\"version\" value=\"1\"")));
        olive.post(service, "name", "Second", "minutes", "60", "offered", "yes", "version", "none").then().statusCode(409);
        assertThat(clinic.found(Service.class, clinic.knot60.id()).name()).isEqualTo("First");
        olive.post(service, "name", "Second", "minutes", "60", "offered", "yes", "version", 1).then().statusCode(303);
    }

    @Test
    void twoWhoChangeOnlyTheRoomsNoticeOneAnother() {
        String service = ALL + "/" + clinic.knot60.id();
        olive.post(service, "name", "Knot session", "minutes", "60", "offered", "yes", "room", clinic.quay.id(), "version", 0).then().statusCode(303);
        olive.post(service, "name", "Knot session", "minutes", "60", "offered", "yes", "room", clinic.lantern.id(), "version", 0).then().statusCode(409);
    }

    @Test
    void theFreeTimesFollowAChangeAtOnce() {
        List<FreeTime> before = freeTimes.all(clinic.knot60, clinic.ines.id(), TUESDAY, 1);
        olive.post(ALL + "/" + clinic.knot60.id(), "name", "Knot session", "minutes", "120", "offered", "yes", "version", 0).then().statusCode(303);
        assertThat(freeTimes.all(clinic.knot60, clinic.ines.id(), TUESDAY, 1)).hasSizeLessThan(before.size());
    }

    @Test
    void bookedVisitsKeepTheLengthThatTheServiceHadAndThePageSaysHowMany() {
        long visit = book(TUESDAY, 10);
        long past = book(TUESDAY, 14);
        clinic.sql("UPDATE appointment SET starts_at = '2027-01-04 10:00:00', ends_at = '2027-01-04 11:00:00' WHERE id = " + past);
        olive.get(ALL).then().body(not(containsString("another length")));
        olive.post(ALL + "/" + clinic.knot60.id(), "name", "Knot session", "minutes", "75", "prepare", "10", "offered", "yes", "version", 0).then()
                .statusCode(303);
        assertThat(clinic.found(Appointment.class, visit).endsAt()).isEqualTo(Instant.parse("2027-01-12T11:00:00Z"));
        assertThat(clinic.found(Appointment.class, visit).prepareMinutes()).isZero();
        olive.get(ALL).then().body(containsString("1 coming visit was booked with another length and keeps it."));
        olive.get(ALL + "/" + clinic.knot60.id()).then().body(containsString("1 coming visit was booked with another length and keeps it."));
        olive.get(ALL + "/" + clinic.focus30.id()).then().body(not(containsString("another length")));
    }

    @Test
    void aServiceWithComingVisitsIsTakenOffOnlyAfterTheirListWasSeen() {
        long visit = book(TUESDAY, 10);
        String path = ALL + "/" + clinic.knot60.id();
        String page = olive.post(path, "name", "Knot session", "minutes", "60", "version", 0).then().statusCode(422)
                .body(allOf(containsString("/appointments/" + visit), containsString("Knot session with Ines Calder, Quay"))).extract().asString();
        assertThat(services.offered()).hasSize(3);
        String seal = page.replaceAll("(?s).*name=\"confirmed\" value=\"([^\"]+)\".*", "$1");
        olive.post(path, "name", "Knot session", "minutes", "60", "version", 0, "confirmed", seal).then().statusCode(303);
        assertThat(services.offered()).extracting(Service::name).containsExactly("Focus 30", "Deep tissue 90");
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE status = 'booked'")).isOne();
        // It is off already: changing it again asks nothing, and one without coming visits never did.
        olive.post(path, "name", "Old session", "minutes", "60", "version", 1).then().statusCode(303);
        olive.post(ALL + "/" + clinic.focus30.id(), "name", "Focus 30", "minutes", "30", "version", 0).then().statusCode(303);
        olive.get(ALL).then().body(containsString("no longer offered"));
    }

    @Test
    void aLongListNamesTheFirstFiftyAndCountsTheOthers() {
        for (int day = 0; day < 10; day++) {
            for (int hour : List.of(9, 10, 11, 14, 15, 16)) {
                LocalDate date = TUESDAY.plusDays(day);
                if (date.getDayOfWeek().getValue() < 6) {
                    book(date, hour);
                }
            }
        }
        long count = clinic.count("SELECT COUNT(*) FROM appointment");
        assertThat(count).isEqualTo(48);
        book(TUESDAY.plusDays(14), 9);
        book(TUESDAY.plusDays(14), 10);
        book(TUESDAY.plusDays(14), 11);
        olive.post(ALL + "/" + clinic.knot60.id(), "name", "Knot session", "minutes", "60", "version", 0).then().statusCode(422)
                .body(allOf(containsString("51 visits are booked in it."), containsString("and 1 more")));
    }

    @Test
    void thirtyServicesCostNoMoreStatementsThanThree() {
        olive.get(ALL).then().statusCode(200);
        long three = Statements.during(() -> olive.get(ALL).then().statusCode(200));
        for (int i = 0; i < 27; i++) {
            Service service = clinic.saved(new Service("Service " + i, 30));
            clinic.sql("INSERT INTO service_room (service_id, room_id) VALUES (" + service.id() + ", " + clinic.quay.id() + ")");
        }
        assertThat(Statements.during(() -> olive.get(ALL).then().statusCode(200))).isEqualTo(three);
    }

    private long book(LocalDate day, int hour) {
        return ((Outcome.Done) desk.book(Request.of(clinic.client("Fiorella", "Bianchi").id(), clinic.knot60.id(), clinic.ines.id(), null, day,
                LocalTime.of(hour, 0), Actor.telling("Ros Keller")))).appointmentId();
    }
}
