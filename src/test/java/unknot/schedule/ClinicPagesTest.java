package unknot.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unknot.TestClinic;
import unknot.booking.FreeTimes;
import unknot.shared.Clinic;
import unknot.shared.ThisClinic;
import unknot.shared.Visitor;

@QuarkusTest
class ClinicPagesTest {

    @Inject
    TestClinic clinic;
    @Inject
    ThisClinic thisClinic;
    @Inject
    Timetables timetables;
    @Inject
    FreeTimes freeTimes;

    private Visitor olive;

    @BeforeEach
    void open() {
        clinic.open();
        olive = Visitor.signedIn("owner@test.example");
    }

    @Test
    void thePolicyIsShownChangedAndFollowedAtOnce() {
        olive.get("/settings/policy").then().statusCode(200).body(allOf(containsString("<option value=\"15\" selected>"),
                containsString("id=\"furthest-ahead\" name=\"furthest-ahead\" type=\"text\" value=\"548\"")));
        olive.post("/settings/policy", policy()).then().statusCode(303);
        assertThat(timetables.current().policy()).isEqualTo(new BookingPolicy.Values(30, 100, 60, 90, true, 5, 48, true, 0));
        assertThat(freeTimes.all(clinic.knot60, clinic.ines.id(), LocalDate.of(2027, 1, 12), 1)).allMatch(time -> time.time().getMinute() % 30 == 0)
                .anyMatch(time -> time.time().equals(LocalTime.of(9, 30)));
        olive.get("/settings/policy?said=saved").then().body(allOf(containsString("Saved."), containsString("value=\"48\"")));
        olive.post("/settings/policy", policy()).then().statusCode(409).body(containsString("name=\"version\" value=\"1\""));
        assertThat(clinic.count("SELECT COUNT(*) FROM calendar_change WHERE what = 'offer'")).isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "start-grid | 7 | one of the steps", "start-grid | 0 | one of the steps", "start-grid | '' | one of the steps",
            "furthest-ahead | 0 | from 1 to 1100", "furthest-ahead | 1101 | from 1 to 1100", "furthest-ahead | soon | from 1 to 1100",
            "online-notice | -1 | from 0 to 43200", "online-notice | 43201 | from 0 to 43200", "online-notice | 99999999999 | from 0 to 43200",
            "online-ahead | 0 | from 1 to 1100", "online-ahead | 101 | Not further ahead than anybody books: 100",
            "hold | 0 | from 1 to 60", "hold | 61 | from 1 to 60",
            "late-notice | -1 | from 0 to 336", "late-notice | 337 | from 0 to 336", "late-notice | 1.5 | from 0 to 336",
            "undo | -1 | from 0 to 60", "undo | 61 | from 0 to 60", "undo | '' | from 0 to 60",
    })
    void whatCannotBeAPolicyIsRefusedBesideTheFieldAndStays(String field, String typed, String words) {
        List<Object> form = new ArrayList<>(List.of(policy()));
        form.set(form.indexOf(field) + 1, typed);
        olive.post("/settings/policy", form.toArray()).then().statusCode(422).body(allOf(containsString("id=\"" + field + "-error\""),
                containsString(words), field.equals("start-grid") ? containsString("start-grid") : containsString("value=\"" + typed + "\"")));
        assertThat(timetables.current().policy().startGridMinutes()).isEqualTo(15);
    }

    private static Object[] policy() {
        return new Object[] { "start-grid", "30", "furthest-ahead", "100", "online-notice", "60", "online-ahead", "90", "online-beside", "yes", "hold",
                "5", "late-notice", "48", "no-shows-count", "yes", "undo", "0", "version", 0 };
    }

    @Test
    void theClinicChangesItsNameItsClockAndItsCurrency() {
        assertThat(thisClinic.get().name()).isEqualTo("Harbour Street Massage");
        olive.post("/settings/clinic", "name", "Pier Clinic", "zone", "Europe/Paris", "address", "", "phone", "1", "currency", "EUR", "age-of-consent", 18, "version", 0).then()
                .statusCode(303);
        assertThat(thisClinic.get()).extracting(Clinic::name, one -> one.zone().getId(), Clinic::address,
                Clinic::currency).containsExactly("Pier Clinic", "Europe/Paris", null, "EUR");
        olive.get("/settings/clinic").then().body(allOf(containsString("value=\"Pier Clinic\""), containsString("<option value=\"EUR\" selected>EUR · Euro")));
        olive.post("/settings/clinic", "name", "Late", "zone", "Europe/Paris", "currency", "EUR", "age-of-consent", 18, "version", 0).then().statusCode(409);
        olive.post("/settings/clinic", "name", "", "zone", "Nowhere", "currency", "DOUBLOON", "version", 1).then().statusCode(422)
                .body(allOf(containsString("id=\"name-error\""), containsString("id=\"zone-error\""), containsString("id=\"currency-error\"")));
    }

    @Test
    void anotherServerNoticesTheClinicsNewNameWithTheTimetable() {
        assertThat(thisClinic.get().name()).isEqualTo("Harbour Street Massage");
        clinic.sql("UPDATE clinic SET name = 'Changed elsewhere'");
        timetables.current();
        assertThat(thisClinic.get().name()).isEqualTo("Changed elsewhere");
    }
}
