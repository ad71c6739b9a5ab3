package unknot.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.access.Account;
import unknot.access.Role;
import unknot.booking.FreeTime;
import unknot.booking.FreeTimes;
import unknot.shared.Visitor;

@QuarkusTest
class SettingsPagesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);

    @Inject
    TestClinic clinic;
    @Inject
    Services services;
    @Inject
    Rooms rooms;
    @Inject
    Practitioners practitioners;
    @Inject
    FreeTimes freeTimes;

    private Visitor olive;

    @BeforeEach
    void open() {
        clinic.open();
        olive = Visitor.signedIn("owner@test.example");
    }

    @Test
    void theOverviewShowsWhatIsOffered() {
        olive.get("/settings").then().statusCode(200).body(allOf(containsString("Knot session"), containsString("Quay"),
                containsString("href=\"/settings/therapists/" + clinic.ines.id() + "\""), containsString("desk@test.example"),
                containsString("<a href=\"/settings\" aria-current=\"page\">")));
    }

    @Test
    void anAddedServiceIsOffered() {
        olive.post("/settings/services", "name", " Trigger point 45 ", "minutes", "45").then().statusCode(303);
        assertThat(services.offered()).extracting(Service::name, Service::minutes)
                .contains(org.assertj.core.groups.Tuple.tuple("Trigger point 45", 45));
    }

    @ParameterizedTest
    @ValueSource(strings = { "7", "-5", "0", "485", "10000", "99999999999", "abc", "45.5", "" })
    void minutesThatCannotBeBookedAreRefusedBesideTheField(String minutes) {
        olive.post("/settings/services", "name", "Kept name", "minutes", minutes).then().statusCode(422)
                .body(allOf(containsString("id=\"services-new-minutes-error\""), containsString("value=\"Kept name\""),
                        containsString("value=\"" + minutes + "\"")));
        olive.post("/settings/services/" + clinic.knot60.id(), "name", "Other name", "minutes", minutes, "version", 0).then().statusCode(422)
                .body(allOf(containsString("id=\"services-" + clinic.knot60.id() + "-minutes-error\""), containsString("value=\"Other name\"")));
        assertThat(clinic.count("SELECT COUNT(*) FROM service WHERE name IN ('Kept name', 'Other name')")).isZero();
    }

    @Test
    void namesAreAskedForAndOnce() {
        olive.post("/settings/services", "name", " ", "minutes", "30").then().statusCode(422).body(containsString("services-new-name-error"));
        olive.post("/settings/services", "name", "x".repeat(81), "minutes", "30").then().statusCode(422)
                .body(containsString("At most 80 characters."));
        olive.post("/settings/services", "name", "knot SESSION", "minutes", "30").then().statusCode(422)
                .body(allOf(containsString("There is one of this name already"), containsString("value=\"knot SESSION\"")));
        olive.post("/settings/rooms", "name", "Quay").then().statusCode(422).body(containsString("There is one of this name already"));
        olive.post("/settings/rooms", "name", "x".repeat(61)).then().statusCode(422).body(containsString("At most 60 characters."));
        olive.post("/settings/rooms/" + clinic.quay.id(), "name", "Lantern", "offered", "yes", "version", 0).then().statusCode(422)
                .body(containsString("rooms-" + clinic.quay.id() + "-name-error"));
        assertThat(services.offered()).hasSize(3);
        assertThat(rooms.offered()).extracting(Room::name).containsExactly("Lantern", "Quay");
    }

    @Test
    void aChangedServiceIsRetimedAndOneWithoutTheTickIsNoLongerOffered() {
        String path = "/settings/services/" + clinic.knot60.id();
        olive.post(path, "name", "Knot session", "minutes", "65", "offered", "yes", "version", 0).then().statusCode(303);
        assertThat(clinic.found(Service.class, clinic.knot60.id()).minutes()).isEqualTo(65);
        olive.post(path, "name", "Knot session", "minutes", "65", "version", 1).then().statusCode(303);
        assertThat(services.offered()).extracting(Service::name).containsExactly("Focus 30", "Deep tissue 90");
        olive.get("/settings").then().body(containsString("value=\"Knot session\""));
    }

    @Test
    void aRoomIsAddedRenamedAndNoLongerOffered() {
        olive.post("/settings/rooms", "name", "Mole").then().statusCode(303);
        olive.post("/settings/rooms/" + clinic.quay.id(), "name", "Old quay", "version", 0).then().statusCode(303);
        assertThat(rooms.offered()).extracting(Room::name).containsExactly("Lantern", "Mole");
        assertThat(clinic.found(Room.class, clinic.quay.id()).name()).isEqualTo("Old quay");
    }

    @Test
    void aStaleFormSavesNothingAndMayBeSentAgain() {
        String service = "/settings/services/" + clinic.knot60.id();
        olive.post(service, "name", "First", "minutes", "60", "offered", "yes", "version", 0).then().statusCode(303);
        olive.post(service, "name", "Second", "minutes", "60", "offered", "yes", "version", 0).then().statusCode(409)
                .body(allOf(containsString("Somebody else changed this"), containsString("value=\"Second\"")));
        assertThat(clinic.found(Service.class, clinic.knot60.id()).name()).isEqualTo("First");
        olive.post(service, "name", "Second", "minutes", "60", "offered", "yes", "version", 1).then().statusCode(303);
        String room = "/settings/rooms/" + clinic.quay.id();
        olive.post(room, "name", "First", "offered", "yes", "version", 7).then().statusCode(409);
        olive.post(room, "name", "First", "offered", "yes", "version", "none").then().statusCode(409);
        assertThat(clinic.found(Room.class, clinic.quay.id()).name()).isEqualTo("Quay");
    }

    @Test
    void theTherapistsPageShowsTheWeekAsStored() {
        olive.get(ines()).then().statusCode(200).body(allOf(containsString("name=\"hours-1-0-starts\" value=\"09:00\""),
                containsString("name=\"hours-1-1-ends\" value=\"17:30\""), containsString("name=\"hours-6-0-starts\" value=\"\""),
                containsString("name=\"hours-7-2-ends\"")));
    }

    @Test
    void savedHoursAreTheFreeTimes() {
        olive.post(ines(), therapist(0, "hours-2-0-starts", "13:00", "hours-2-0-ends", "14:05", "hours-2-1-starts", "7:00", "hours-2-1-ends",
                "08:30")).then().statusCode(303);
        assertThat(freeTimes.all(clinic.knot60, clinic.ines.id(), TUESDAY, 7)).extracting(FreeTime::date).containsOnly(TUESDAY);
        assertThat(freeTimes.all(clinic.knot60, clinic.ines.id(), TUESDAY, 1)).extracting(FreeTime::time).containsExactly(LocalTime.of(7, 0),
                LocalTime.of(7, 15), LocalTime.of(7, 30), LocalTime.of(13, 0));
        assertThat(freeTimes.all(clinic.knot60, clinic.tomas.id(), TUESDAY, 1)).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "25:00 | 26:00 | | | is no time",
            "nine | 12:00 | | | “nine” is no time",
            "24:00 | 24:05 | | | is no time",
            "12:00 | 09:00 | | | 09:00 is not after 12:00",
            "09:00 | 09:00 | | | is not after",
            "09:00 | 12:00 | 11:55 | 15:00 | Two stretches overlap",
            "09:00 | 12:00 | 09:00 | 12:00 | Two stretches overlap",
            "09:02 | 12:00 | | | steps of five minutes",
            "09:00 | | | | both a start and an end",
            "09:00 | 12:00 | | 15:00 | both a start and an end",
    })
    void hoursThatCannotBeAreRefusedBesideTheDayAndNothingIsSaved(String starts, String ends, String starts2, String ends2, String words) {
        String kept = starts == null ? "" : starts;
        olive.post(ines(), therapist(0, "hours-3-0-starts", kept, "hours-3-0-ends", ends == null ? "" : ends, "hours-3-1-starts",
                starts2 == null ? "" : starts2, "hours-3-1-ends", ends2 == null ? "" : ends2, "hours-4-0-starts", "10:10")).then().statusCode(422)
                .body(allOf(containsString("id=\"hours-3-error\""), containsString(words), containsString("name=\"hours-3-0-starts\" value=\"" + kept + "\""),
                        containsString("name=\"hours-4-0-starts\" value=\"10:10\""), containsString("value=\"Ines C\"")));
        assertThat(clinic.count("SELECT COUNT(*) FROM working_hours WHERE practitioner_id = " + clinic.ines.id())).isEqualTo(10);
        assertThat(clinic.found(Practitioner.class, clinic.ines.id()).name()).isEqualTo("Ines Calder");
    }

    @Test
    void whatIsSaidOfATherapistIsSavedAsAWhole() {
        olive.post(ines(), "name", "Ines Wolf", "hue", "6", "room", clinic.lantern.id(), "service", clinic.focus30.id(), "offered", "yes",
                "version", 0).then().statusCode(303);
        Practitioner ines = practitioners.offered().stream().filter(one -> one.id().equals(clinic.ines.id())).findFirst().orElseThrow();
        assertThat(ines.name()).isEqualTo("Ines Wolf");
        assertThat(ines.hue()).isEqualTo(6);
        assertThat(ines.usualRoom().name()).isEqualTo("Lantern");
        assertThat(ines.services()).extracting(Service::name).containsExactly("Focus 30");
        assertThat(clinic.count("SELECT COUNT(*) FROM working_hours WHERE practitioner_id = " + ines.id())).isZero();
        assertThat(clinic.count("SELECT COUNT(*) FROM account WHERE display_name = 'Ines Wolf' AND practitioner_id = " + ines.id())).isOne();
        olive.post(ines(), "name", "Ines Wolf", "hue", "6", "version", ines.version()).then().statusCode(303);
        assertThat(practitioners.offered()).extracting(Practitioner::name).containsExactly("Tomas Wren");
    }

    @Test
    void twoWhoChangeOnlyHoursNoticeOneAnother() {
        olive.post(ines(), therapist(0, "hours-1-0-starts", "09:00", "hours-1-0-ends", "10:00")).then().statusCode(303);
        olive.post(ines(), therapist(0, "hours-1-0-starts", "11:00", "hours-1-0-ends", "12:00")).then().statusCode(409)
                .body(allOf(containsString("Somebody else changed this"), containsString("value=\"11:00\"")));
        assertThat(clinic.count("SELECT COUNT(*) FROM working_hours WHERE starts = '11:00' AND practitioner_id = " + clinic.ines.id())).isZero();
    }

    @Test
    void choicesThatAreNotThereAreRefused() {
        olive.post(ines(), "name", "Ines", "hue", "9", "version", 0).then().statusCode(422).body(containsString("hue-error"));
        olive.post(ines(), "name", "Ines", "hue", "1", "room", "999", "version", 0).then().statusCode(422);
        olive.post(ines(), "name", "Ines", "hue", "1", "service", "999", "version", 0).then().statusCode(422);
        olive.post(ines(), "name", "Ines", "hue", "1", "service", "x", "version", 0).then().statusCode(422).body(containsString("service-error"));
        assertThat(clinic.found(Practitioner.class, clinic.ines.id()).name()).isEqualTo("Ines Calder");
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
        olive.post("/settings/services", "name", name, "minutes", "30").then().statusCode(303);
        olive.post("/settings/rooms", "name", name).then().statusCode(303);
        olive.post(ines(), therapist(0, "name", name)).then().statusCode(303);
        olive.get("/settings").then().body(allOf(containsString(escaped), not(containsString("<b>Deep"))));
        olive.get(ines()).then().body(allOf(containsString(escaped), not(containsString("<b>Deep"))));
        olive.post("/settings/accounts", "name", name, "email", "deep@test.example").then().statusCode(200)
                .body(allOf(containsString(escaped), not(containsString("<b>Deep"))));
        olive.post(ines(), therapist(1, "hours-1-0-starts", "<b>Deep", "hours-1-0-ends", "10:00")).then().statusCode(422)
                .body(allOf(containsString("“&lt;b&gt;Deep”"), not(containsString("<b>Deep"))));
    }

    @Test
    void onlyTheOwnerComesIn() {
        Account client = clinic.clientAccount(clinic.client("Fiorella", "Bianchi"), "fiorella@test.example");
        assertThat(client.role()).isEqualTo(Role.CLIENT);
        for (String email : List.of("desk@test.example", "ines@test.example", "fiorella@test.example")) {
            Visitor other = Visitor.signedIn(email);
            other.get("/settings").then().statusCode(403);
            other.get(ines()).then().statusCode(403);
            other.post("/settings/services", "name", "Mine", "minutes", "30").then().statusCode(403);
            other.post("/settings/rooms", "name", "Mine").then().statusCode(403);
            other.post("/settings/accounts", "name", "Mine", "email", "mine@test.example").then().statusCode(403);
            other.post(ines(), therapist(0)).then().statusCode(403);
        }
        assertThat(clinic.count("SELECT COUNT(*) FROM account")).isEqualTo(5);
        assertThat(services.offered()).hasSize(3);
        assertThat(rooms.offered()).hasSize(2);
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        olive.postWithoutToken("/settings/services", "name", "Mine", "minutes", "30").then().statusCode(400);
        olive.postWithoutToken(ines(), therapist(0)).then().statusCode(400);
        assertThat(services.offered()).hasSize(3);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        olive.get("/settings/therapists/999").then().statusCode(404);
        olive.post("/settings/therapists/999", therapist(0)).then().statusCode(404);
        olive.post("/settings/services/999", "name", "A", "minutes", "7", "version", 0).then().statusCode(404);
        olive.post("/settings/rooms/999", "name", "A", "version", 0).then().statusCode(404);
    }

    private String ines() {
        return "/settings/therapists/" + clinic.ines.id();
    }

    /** Ines' form, with these fields in place of or beside the usual ones. */
    private Object[] therapist(int version, Object... fields) {
        List<Object> form = new java.util.ArrayList<>(List.of(fields));
        if (!form.contains("name")) {
            form.addAll(List.of("name", "Ines C"));
        }
        form.addAll(List.of("hue", 1, "room", clinic.quay.id(), "service", clinic.knot60.id(), "offered", "yes", "version", version));
        return form.toArray();
    }
}
