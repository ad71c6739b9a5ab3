package unknot.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.access.Account;
import unknot.access.Role;
import unknot.shared.Visitor;

@QuarkusTest
class SettingsPagesTest {

    private static final List<String> PAGES = List.of("/settings/services", "/settings/services/new", "/settings/people", "/settings/places",
            "/settings/places/new", "/settings/rooms/new", "/settings/closures", "/settings/closures/new", "/settings/policy", "/settings/clinic");

    @Inject
    TestClinic clinic;
    @Inject
    Practitioners practitioners;

    private Visitor olive;

    @BeforeEach
    void open() {
        clinic.open();
        olive = Visitor.signedIn("owner@test.example");
    }

    @Test
    void everyPartOfTheSettingsLeadsToTheOthers() {
        assertThat(olive.get("/settings").then().statusCode(303).extract().header("Location")).endsWith("/settings/services");
        for (String page : PAGES) {
            olive.get(page).then().statusCode(200).body(allOf(containsString("<a href=\"/settings\" aria-current=\"page\">"),
                    containsString("href=\"/settings/policy\""), containsString("href=\"/time-off\"")));
        }
        olive.get("/settings/people").then().body(allOf(containsString("href=\"/settings/therapists/" + clinic.ines.id() + "\""),
                containsString("desk@test.example")));
    }

    @Test
    void anAddedTherapistSignsInWithThePasswordShown() {
        String page = olive.post("/settings/therapists", "name", "Wanda Reef", "email", "Wanda@test.example").then().statusCode(200).extract().asString();
        assertSignsIn(page, "wanda@test.example", "/today");
        assertThat(practitioners.offered()).extracting(Practitioner::name, Practitioner::hue)
                .contains(org.assertj.core.groups.Tuple.tuple("Wanda Reef", 3));
    }

    @Test
    void somebodyAddedToTheFrontDeskSignsInWithThePasswordShown() {
        String page = olive.post("/settings/accounts", "name", "Rosa Pier", "email", "rosa@test.example").then().statusCode(200).extract().asString();
        assertSignsIn(page, "rosa@test.example", "/day");
        assertThat(clinic.count("SELECT COUNT(*) FROM account WHERE email = 'rosa@test.example' AND role = 'front-desk'")).isOne();
    }

    private static void assertSignsIn(String page, String email, String home) {
        String password = page.replaceAll("(?s).*user-select-all\">([^<]+)<.*", "$1");
        String location = Visitor.anonymous().post("/sign-in", "email", email, "password", password).then().statusCode(303).extract().header("Location");
        assertThat(location).endsWith(home);
    }

    @ParameterizedTest
    @ValueSource(strings = { "therapists", "accounts" })
    void anAddressThatIsTakenOrNoneLeavesNobodyBehind(String kind) {
        olive.post("/settings/" + kind, "name", "Wanda Reef", "email", "DESK@test.example").then().statusCode(422)
                .body(allOf(containsString(kind + "-new-email-error"), containsString("value=\"Wanda Reef\"")));
        olive.post("/settings/" + kind, "name", "Wanda Reef", "email", "wanda").then().statusCode(422).body(containsString("value=\"wanda\""));
        olive.post("/settings/" + kind, "name", "", "email", "wanda@test.example").then().statusCode(422).body(containsString(kind + "-new-name-error"));
        assertThat(clinic.count("SELECT COUNT(*) FROM practitioner")).isEqualTo(2);
        assertThat(clinic.count("SELECT COUNT(*) FROM account")).isEqualTo(4);
    }

    @Test
    void namesAreShownAsTheyWereTypedAndNeverAsMarkup() {
        String name = "<b>Deep</b> \"sea\" 🌊";
        String escaped = "&lt;b&gt;Deep&lt;/b&gt; &quot;sea&quot; 🌊";
        olive.post("/settings/services", "name", name, "minutes", "30", "description", name).then().statusCode(303);
        olive.post("/settings/places", "name", name, "zone", "Europe/London", "address", name).then().statusCode(303);
        olive.post("/settings/rooms", "name", name, "place", clinic.place.id()).then().statusCode(303);
        olive.post("/settings/closures", "name", name, "first-day", "2027-05-01").then().statusCode(303);
        olive.post("/time-off", "therapist", clinic.ines.id(), "from-day", "2027-05-01", "note", name).then().statusCode(303);
        for (String page : List.of("/settings/services", "/settings/places", "/settings/closures", "/time-off")) {
            olive.get(page).then().body(allOf(containsString(escaped), not(containsString("<b>Deep"))));
        }
        olive.post("/settings/accounts", "name", name, "email", "deep@test.example").then().statusCode(200)
                .body(allOf(containsString(escaped), not(containsString("<b>Deep"))));
        olive.post(ines(), "name", name, "hue", 1, "hours-0-1-0-starts", "<b>Deep", "hours-0-1-0-ends", "10:00", "version", 0).then().statusCode(422)
                .body(allOf(containsString("“&lt;b&gt;Deep”"), not(containsString("<b>Deep"))));
    }

    @Test
    void onlyTheOwnerComesIn() {
        Account client = clinic.clientAccount(clinic.client("Fiorella", "Bianchi"), "fiorella@test.example");
        assertThat(client.role()).isEqualTo(Role.CLIENT);
        for (String email : List.of("desk@test.example", "ines@test.example", "fiorella@test.example")) {
            Visitor other = Visitor.signedIn(email);
            PAGES.forEach(page -> other.get(page).then().statusCode(403));
            other.get(ines()).then().statusCode(403);
            other.post("/settings/services", "name", "Mine", "minutes", "30").then().statusCode(403);
            other.post("/settings/rooms", "name", "Mine", "place", clinic.place.id()).then().statusCode(403);
            other.post("/settings/places", "name", "Mine", "zone", "Europe/London").then().statusCode(403);
            other.post("/settings/closures", "name", "Mine", "first-day", "2027-05-01").then().statusCode(403);
            other.post("/settings/accounts", "name", "Mine", "email", "mine@test.example").then().statusCode(403);
            other.post("/settings/policy", "start-grid", "5").then().statusCode(403);
            other.post("/settings/clinic", "name", "Mine").then().statusCode(403);
            other.post(ines(), "name", "Mine", "hue", 1, "version", 0).then().statusCode(403);
        }
        assertThat(clinic.count("SELECT COUNT(*) FROM account")).isEqualTo(5);
        assertThat(clinic.count("SELECT COUNT(*) FROM calendar_change")).isZero();
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        olive.postWithoutToken("/settings/services", "name", "Mine", "minutes", "30").then().statusCode(400);
        olive.postWithoutToken(ines(), "name", "Ines C", "hue", 1, "version", 0).then().statusCode(400);
        olive.postWithoutToken("/time-off", "therapist", clinic.ines.id(), "from-day", "2027-05-01").then().statusCode(400);
        assertThat(clinic.count("SELECT COUNT(*) FROM calendar_change")).isZero();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String kind : List.of("services", "rooms", "places", "closures", "therapists")) {
            olive.get("/settings/" + kind + "/999").then().statusCode(404);
        }
        olive.get("/time-off/999").then().statusCode(404);
        olive.post("/settings/therapists/999", "name", "A", "hue", 1, "version", 0).then().statusCode(404);
        olive.post("/settings/services/999", "name", "A", "minutes", "7", "version", 0).then().statusCode(404);
        olive.post("/settings/services/999", "name", "A", "minutes", "60", "version", 0).then().statusCode(404);
        olive.post("/settings/rooms/999", "name", "A", "version", 0).then().statusCode(404);
        olive.post("/settings/places/999", "name", "A", "zone", "Europe/London", "version", 0).then().statusCode(404);
        olive.post("/settings/closures/999", "name", "A", "first-day", "2027-05-01", "version", 0).then().statusCode(404);
        olive.post("/time-off/999", "from-day", "2027-05-01", "version", 0).then().statusCode(404);
    }

    private String ines() {
        return "/settings/therapists/" + clinic.ines.id();
    }
}
