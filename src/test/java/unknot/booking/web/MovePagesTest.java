package unknot.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.Outcome;
import unknot.clients.Client;
import unknot.schedule.Practitioner;
import unknot.shared.Visitor;

@QuarkusTest
class MovePagesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;

    private Client fiorella;
    private Visitor ros;
    private long visit;

    @BeforeEach
    void open() {
        clinic.open();
        fiorella = clinic.client("Fiorella", "Bianchi");
        visit = booked(fiorella, clinic.ines, "10:00");
        ros = Visitor.signedIn("desk@test.example");
    }

    private long booked(Client client, Practitioner therapist, String time) {
        return ((Outcome.Done) desk.book(BookingDesk.Request.of(client.id(), clinic.knot60.id(), therapist.id(), null, TUESDAY,
                LocalTime.parse(time), Actor.telling("Ros Keller")))).appointmentId();
    }

    /** As it is sent from the grid; the fields given replace its own. */
    private Response moved(Object... changes) {
        List<Object> fields = new ArrayList<>(List.of("day", "/day?date=" + TUESDAY, "version", 0, "slot", "other", "date", TUESDAY.toString(), "time", "10:00",
                "practitioner", clinic.ines.id(), "room", "", "minutes", ""));
        for (int index = 0; index < changes.length; index += 2) {
            fields.set(fields.indexOf(changes[index]) + 1, changes[index + 1]);
        }
        return ros.post("/appointments/" + visit + "/move", fields.toArray());
    }

    private long standing(String condition) {
        return clinic.count("select count(*) from appointment where id = " + visit + " and " + condition);
    }

    @Test
    void theGridSaysWhatCanBeMovedAndWhatBecomesOfIt() {
        ros.get("/day?date=" + TUESDAY).then().body(allOf(
                containsString("data-version=\"0\" data-therapist=\"" + clinic.ines.id() + "\" data-coming"),
                containsString("data-date=\"2027-01-12\" data-therapist=\"" + clinic.tomas.id() + "\" data-room=\"0\" data-drop=\"Tue 12 Jan # with Tomas\"")));
        ros.get("/day?columns=rooms&date=" + TUESDAY).then().body(containsString(
                "data-therapist=\"0\" data-room=\"" + clinic.lantern.id() + "\" data-drop=\"Tue 12 Jan # in Lantern\""));
        desk.arrive(visit, 0, Actor.telling("Ros Keller"));
        assertThat(clinic.sql("UPDATE appointment SET status = 'completed' WHERE id = " + visit)).isEqualTo(1);
        ros.get("/day?date=" + TUESDAY).then().body(not(containsString("data-coming")));
    }

    @Test
    void aVisitIsMadeLongerAndGoesToTheRoomThatWasAskedFor() {
        moved("minutes", 90, "room", clinic.lantern.id(), "time", "09:15").then().statusCode(303);
        assertThat(standing("room_id = " + clinic.lantern.id() + " and starts_at = '2027-01-12 09:15:00' and ends_at = '2027-01-12 10:45:00'")).isEqualTo(1);
    }

    @Test
    void withoutARoomTheOneThatIsFreeWithTheNewTherapistIsTaken() {
        booked(clinic.client("Ewan", "Fiore"), clinic.tomas, "10:00");
        moved("practitioner", clinic.tomas.id(), "time", "11:00").then().statusCode(303);
        assertThat(standing("practitioner_id = " + clinic.tomas.id() + " and room_id = " + clinic.quay.id())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "7", "0", "-30", "485", "an hour", "99999999999" })
    void aLengthThatCannotBeIsSaidBesideItsFieldAndKept(String minutes) {
        moved("minutes", minutes).then().statusCode(422).body(allOf(containsString("id=\"minutes-error\">A visit is 5 to 480 minutes long"),
                containsString("value=\"" + minutes + "\"")));
        assertThat(standing("ends_at = '2027-01-12 11:00:00'")).isEqualTo(1);
    }

    @Test
    void aRoomThatIsNoneIsSaidBesideItsField() {
        moved("room", 999_999, "time", "11:00").then().statusCode(422).body(containsString("id=\"room-error\""));
        assertThat(standing("starts_at = '2027-01-12 10:00:00'")).isEqualTo(1);
    }

    @Test
    void whereSomebodyIsAlreadyItStaysAndTheNearestTimesAreOffered() {
        booked(clinic.client("Ewan", "Fiore"), clinic.ines, "11:00");
        String page = moved("minutes", 75).then().statusCode(409)
                .body(allOf(containsString("<b>Not moved.</b> The therapist is taken then."), containsString("value=\"75\""))).extract().asString();
        // 75 minutes that end when the other visit begins, counting the own time as free.
        assertThat(page).contains("value=\"2027-01-12T09:45;" + clinic.ines.id() + "\"");
        assertThat(standing("ends_at = '2027-01-12 11:00:00'")).isEqualTo(1);
    }

    @Test
    void whoMovesFromAStalePageIsToldHowItStandsNow() {
        moved("time", "11:15").then().statusCode(303);
        moved("time", "14:00").then().statusCode(409).body(allOf(containsString("Somebody changed this visit meanwhile"),
                containsString("Tue 12 Jan, 11:15–12:15"), containsString("name=\"version\" value=\"1\""), containsString("value=\"14:00\"")));
        assertThat(standing("starts_at = '2027-01-12 11:15:00'")).isEqualTo(1);
    }

    @Test
    void aTimeThatClosesAGapIsMarked() {
        // Leaves exactly an hour before it.
        ros.get("/day?date=" + TUESDAY + "&panel=book&service=" + clinic.knot60.id() + "&practitioner=" + clinic.ines.id()).then().statusCode(200)
                .body(allOf(containsString("value=\"2027-01-12T09:00;" + clinic.ines.id() + "\""), containsString("Closes a gap")));
    }
}
