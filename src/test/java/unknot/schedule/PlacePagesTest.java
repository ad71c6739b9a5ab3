package unknot.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.BookingDesk.Request;
import unknot.booking.Outcome;
import unknot.shared.Location;
import unknot.shared.Statements;
import unknot.shared.Visitor;

@QuarkusTest
class PlacePagesTest {

    private static final String ALL = "/settings/places";

    @Inject
    TestClinic clinic;
    @Inject
    Rooms rooms;
    @Inject
    BookingDesk desk;

    private Visitor olive;

    @BeforeEach
    void open() {
        clinic.open();
        olive = Visitor.signedIn("owner@test.example");
    }

    @Test
    void aPlaceIsAddedChangedAndListedWithItsRooms() {
        olive.post(ALL, "name", "Pier", "zone", "Pacific/Auckland", "address", "1 Pier Road", "phone", "01632 960181").then().statusCode(303);
        long pier = clinic.count("SELECT id FROM location WHERE name = 'Pier'");
        olive.post("/settings/rooms", "name", "Quay", "place", pier).then().statusCode(303);
        olive.get(ALL).then().statusCode(200).body(allOf(containsString("Pacific/Auckland · 1 Pier Road · 01632 960181"), containsString("Lantern"),
                containsString("/settings/rooms/new?place=" + pier)));
        olive.get("/settings/rooms/new?place=" + pier).then().body(containsString("<option value=\"" + pier + "\" selected>Pier"));
        olive.post(ALL + "/" + pier, "name", "Old pier", "zone", "Europe/London", "address", "", "phone", "", "offered", "yes", "version", 0).then()
                .statusCode(303);
        assertThat(clinic.found(Location.class, pier)).extracting(Location::name, Location::zone, Location::address, Location::active)
                .containsExactly("Old pier", ZoneId.of("Europe/London"), null, true);
        assertThat(clinic.count("SELECT COUNT(*) FROM calendar_change WHERE what = 'offer'")).isEqualTo(3);
    }

    @Test
    void whatCannotBeAPlaceIsRefusedBesideTheField() {
        olive.post(ALL, "name", " ", "zone", "Moon/Tycho", "address", "x".repeat(201), "phone", "9".repeat(41)).then().statusCode(422)
                .body(allOf(containsString("id=\"name-error\""), containsString("id=\"zone-error\""), containsString("id=\"address-error\""),
                        containsString("id=\"phone-error\"")));
        olive.post(ALL, "name", "HARBOUR street Massage", "zone", "Europe/London").then().statusCode(422)
                .body(containsString("There is one of this name already"));
        olive.post(ALL + "/" + clinic.place.id(), "name", "Stale", "zone", "Europe/London", "offered", "yes", "version", 3).then().statusCode(409);
        assertThat(clinic.count("SELECT COUNT(*) FROM location")).isOne();
    }

    @Test
    void theLastPlaceStaysOffered() {
        olive.post(ALL + "/" + clinic.place.id(), "name", "Harbour", "zone", "Europe/London", "version", 0).then().statusCode(422)
                .body(allOf(containsString("id=\"offered-error\""), containsString("needs one place")));
        assertThat(clinic.found(Location.class, clinic.place.id()).active()).isTrue();
    }

    @Test
    void aPlaceOrARoomWithComingVisitsIsTakenOffOnlyAfterTheirListWasSeen() {
        clinic.saved(new Location("Pier", ZoneId.of("Europe/London"), null, null));
        long visit = ((Outcome.Done) desk.book(Request.of(clinic.client("Fiorella", "Bianchi").id(), clinic.knot60.id(), clinic.ines.id(), null,
                LocalDate.of(2027, 1, 12), LocalTime.of(10, 0), Actor.telling("Ros Keller")))).appointmentId();
        String room = "/settings/rooms/" + clinic.quay.id();
        String place = ALL + "/" + clinic.place.id();
        String ofRoom = olive.post(room, "name", "Quay", "version", 0).then().statusCode(422).body(containsString("/appointments/" + visit)).extract().asString();
        String ofPlace = olive.post(place, "name", "Harbour", "zone", "Europe/London", "version", 0).then().statusCode(422)
                .body(containsString("/appointments/" + visit)).extract().asString();
        olive.post("/settings/rooms/" + clinic.lantern.id(), "name", "Lantern", "version", 0).then().statusCode(303);
        olive.post(room, "name", "Quay", "version", 0, "confirmed", seal(ofRoom)).then().statusCode(303);
        olive.post(place, "name", "Harbour", "zone", "Europe/London", "version", 0, "confirmed", seal(ofPlace)).then().statusCode(303);
        assertThat(rooms.offered()).isEmpty();
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE status = 'booked'")).isOne();
    }

    private static String seal(String page) {
        return page.replaceAll("(?s).*name=\"confirmed\" value=\"([^\"]+)\".*", "$1");
    }

    @Test
    void aRoomIsAddedRenamedAndNoLongerOffered() {
        olive.post("/settings/rooms", "name", "Mole", "place", clinic.place.id()).then().statusCode(303);
        olive.post("/settings/rooms/" + clinic.quay.id(), "name", "Old quay", "version", 0).then().statusCode(303);
        assertThat(rooms.offered()).extracting(Room::name).containsExactly("Lantern", "Mole");
        assertThat(clinic.found(Room.class, clinic.quay.id()).name()).isEqualTo("Old quay");
    }

    @Test
    void whatCannotBeARoomIsRefused() {
        olive.post("/settings/rooms", "name", "Quay", "place", clinic.place.id()).then().statusCode(422).body(containsString("There is one of this name already"));
        olive.post("/settings/rooms", "name", "x".repeat(61), "place", clinic.place.id()).then().statusCode(422).body(containsString("At most 60 characters."));
        olive.post("/settings/rooms", "name", "Nowhere", "place", "999").then().statusCode(422).body(containsString("not there any more"));
        olive.post("/settings/rooms", "name", "Nowhere").then().statusCode(422);
        olive.post("/settings/rooms/" + clinic.quay.id(), "name", "Lantern", "offered", "yes", "version", 0).then().statusCode(422)
                .body(containsString("id=\"name-error\""));
        olive.post("/settings/rooms/" + clinic.quay.id(), "name", "First", "offered", "yes", "version", 7).then().statusCode(409)
                .body(containsString("name=\"version\" value=\"0\""));
        assertThat(rooms.offered()).extracting(Room::name).containsExactly("Lantern", "Quay");
    }

    @Test
    void thirtyRoomsCostNoMoreStatementsThanTwo() {
        olive.get(ALL).then().statusCode(200);
        long two = Statements.during(() -> olive.get(ALL).then().statusCode(200));
        for (int i = 0; i < 28; i++) {
            clinic.saved(new Room(clinic.place, "Room " + i));
        }
        assertThat(Statements.during(() -> olive.get(ALL).then().statusCode(200))).isEqualTo(two);
    }
}
