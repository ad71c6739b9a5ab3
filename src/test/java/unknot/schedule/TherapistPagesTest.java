package unknot.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.BookingDesk.Request;
import unknot.booking.FreeTime;
import unknot.booking.FreeTimes;
import unknot.booking.Outcome;
import unknot.shared.Location;
import unknot.shared.Visitor;

@QuarkusTest
class TherapistPagesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);

    @Inject
    TestClinic clinic;
    @Inject
    Practitioners practitioners;
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
    void theTherapistsPageShowsTheWeekAsStored() {
        olive.get(ines()).then().statusCode(200).body(allOf(containsString("name=\"hours-0-1-0-starts\" value=\"09:00\""),
                containsString("name=\"hours-0-1-1-ends\" value=\"17:30\""), containsString("name=\"hours-0-6-0-starts\" value=\"\""),
                containsString("name=\"hours-0-7-1-ends\""), containsString("name=\"hours-0-1-2-ends\"")));
    }

    @Test
    void savedHoursAreTheFreeTimes() {
        olive.post(ines(), therapist(0, "hours-0-2-0-starts", "13:00", "hours-0-2-0-ends", "14:05", "hours-0-2-1-starts", "7:00", "hours-0-2-1-ends",
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
        olive.post(ines(), therapist(0, "hours-0-3-0-starts", kept, "hours-0-3-0-ends", ends == null ? "" : ends, "hours-0-3-1-starts",
                starts2 == null ? "" : starts2, "hours-0-3-1-ends", ends2 == null ? "" : ends2, "hours-0-4-0-starts", "10:10")).then().statusCode(422)
                .body(allOf(containsString("id=\"hours-0-3-error\""), containsString(words), containsString("name=\"hours-0-3-0-starts\" value=\"" + kept + "\""),
                        containsString("name=\"hours-0-4-0-starts\" value=\"10:10\""), containsString("value=\"Ines C\"")));
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
        olive.post(ines(), therapist(0, "hours-0-1-0-starts", "09:00", "hours-0-1-0-ends", "10:00")).then().statusCode(303);
        olive.post(ines(), therapist(0, "hours-0-1-0-starts", "11:00", "hours-0-1-0-ends", "12:00")).then().statusCode(409)
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
    void hoursHoldFromADayOnWhileOthersHoldUntilThen() {
        olive.post(ines(), therapist(0, "from-0", "", "until-0", "2027-01-31", "hours-0-2-0-starts", "09:00", "hours-0-2-0-ends", "10:00",
                "from-1", "2027-02-01", "until-1", "", "hours-1-2-0-starts", "09:30", "hours-1-2-0-ends", "15:00")).then().statusCode(303);
        assertThat(free(TUESDAY)).containsExactly(LocalTime.of(9, 0));
        assertThat(free(LocalDate.of(2027, 2, 2))).startsWith(LocalTime.of(9, 30)).endsWith(LocalTime.of(14, 0));
        olive.get(ines()).then().body(allOf(containsString("name=\"until-0\" type=\"date\" value=\"2027-01-31\""),
                containsString("name=\"from-1\" type=\"date\" value=\"2027-02-01\""), containsString("Until 31 Jan 2027"),
                containsString("From 1 Feb 2027"), containsString("name=\"hours-1-2-0-starts\" value=\"09:30\"")));
    }

    @Test
    void hoursThatOverlapThoseOfAnotherTimeAreRefusedBesideTheDay() {
        olive.post(ines(), therapist(0, "from-0", "", "until-0", "2027-02-02", "hours-0-2-0-starts", "09:00", "hours-0-2-0-ends", "10:00",
                "from-1", "2027-02-01", "until-1", "", "hours-1-2-0-starts", "09:30", "hours-1-2-0-ends", "15:00")).then().statusCode(422)
                .body(allOf(containsString("id=\"hours-1-2-error\""), containsString("Tuesday, 09:00 to 10:00"), containsString("value=\"2027-02-02\"")));
        olive.post(ines(), therapist(0, "from-0", "2027-03-01", "until-0", "2027-02-28", "hours-0-2-0-starts", "09:00", "hours-0-2-0-ends", "10:00"))
                .then().statusCode(422).body(allOf(containsString("id=\"until-0-error\""), containsString("The end comes before the beginning")));
        olive.post(ines(), therapist(0, "from-0", "soon", "until-0", "9999-01-01", "hours-0-2-0-starts", "09:00", "hours-0-2-0-ends", "10:00"))
                .then().statusCode(422).body(allOf(containsString("id=\"from-0-error\""), containsString("id=\"until-0-error\"")));
        assertThat(hours()).isEqualTo(10);
    }

    @Test
    void hoursAtTwoPlacesMayTouchAndNeverOverlap() {
        Location pier = clinic.saved(new Location("Pier", ZoneId.of("Europe/London"), null, null));
        Object[] apart = therapist(0, "hours-0-2-0-starts", "09:00", "hours-0-2-0-ends", "12:00", "hours-0-2-0-place", clinic.place.id(),
                "hours-0-2-1-starts", "12:00", "hours-0-2-1-ends", "15:00", "hours-0-2-1-place", pier.id());
        olive.post(ines(), apart).then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM working_hours WHERE location_id = " + pier.id())).isOne();
        olive.post(ines(), therapist(1, "hours-0-2-0-starts", "09:00", "hours-0-2-0-ends", "12:00", "hours-0-2-0-place", clinic.place.id(),
                "hours-0-2-1-starts", "11:00", "hours-0-2-1-ends", "15:00", "hours-0-2-1-place", pier.id())).then().statusCode(422)
                .body(allOf(containsString("id=\"hours-0-2-error\""), containsString("Two stretches overlap"), containsString("<option value=\"" + pier.id() + "\" selected>Pier")));
        olive.post(ines(), therapist(1, "hours-0-2-0-starts", "09:00", "hours-0-2-0-ends", "12:00", "hours-0-2-0-place", 999)).then()
                .statusCode(422).body(containsString("Choose a place for each stretch"));
    }

    @Test
    void aBlankStretchIsAtThePlaceOfTheOneBefore() {
        Location abbey = clinic.saved(new Location("Abbey", ZoneId.of("Europe/London"), null, null));
        olive.post(ines(), therapist(0, "hours-0-2-0-starts", "09:00", "hours-0-2-0-ends", "12:00", "hours-0-2-0-place", clinic.place.id(),
                "hours-0-4-0-starts", "09:00", "hours-0-4-0-ends", "12:00", "hours-0-4-0-place", abbey.id())).then().statusCode(303);
        String page = olive.get(ines()).asString();
        assertThat(chosen(page, "hours-0-1-0-place")).isEqualTo("Harbour Street Massage");
        assertThat(chosen(page, "hours-0-2-1-place")).isEqualTo("Harbour Street Massage");
        assertThat(chosen(page, "hours-0-4-1-place")).isEqualTo("Abbey");
    }

    private static String chosen(String page, String select) {
        return page.replaceAll("(?s).*name=\"" + select + "\"(.*?)</select>.*", "$1").replaceAll("(?s).* selected>([^<]*)<.*", "$1");
    }

    @Test
    void anotherSetOfHoursIsEnteredAsACopyAndNothingIsSavedYet() {
        Object[] week = { "hours-0-2-0-starts", "09:00", "hours-0-2-0-ends", "10:00", "from-0", "", "until-0", "" };
        List<Object> form = new ArrayList<>(List.of(therapist(0, week)));
        form.addAll(List.of("draw", "add", "add-from", "2027-02-01"));
        olive.post(ines(), form.toArray()).then().statusCode(200).body(allOf(containsString("name=\"until-0\" type=\"date\" value=\"2027-01-31\""),
                containsString("name=\"from-1\" type=\"date\" value=\"2027-02-01\""), containsString("name=\"hours-1-2-0-starts\" value=\"09:00\"")));
        form.set(form.size() - 1, "");
        olive.post(ines(), form.toArray()).then().statusCode(422).body(containsString("id=\"add-from-error\""));
        olive.post(ines(), therapist(0, "hours-0-2-0-starts", "09:00", "hours-0-2-0-ends", "10:00", "from-1", "2027-02-01", "hours-1-2-0-starts",
                "11:11", "draw", "remove-1")).then().statusCode(200).body(allOf(containsString("value=\"09:00\""), not(containsString("11:11"))));
        assertThat(hours()).isEqualTo(10);
    }

    @Test
    void aTherapistWithComingVisitsIsTakenOffOnlyAfterTheirListWasSeenAndTheVisitsStay() {
        long visit = book(TUESDAY, 10);
        Object[] off = { "name", "Ines Calder", "hue", 1, "room", clinic.quay.id(), "service", clinic.knot60.id(), "version", 0 };
        String page = olive.post(ines(), off).then().statusCode(422).body(allOf(containsString("1 visit is booked in it."),
                containsString("href=\"/appointments/" + visit + "\""), containsString("Tue 12 Jan 2027, 10:00 to 11:00"), containsString("Fiorella Bianchi"),
                containsString("Save all the same"))).extract().asString();
        assertThat(clinic.found(Practitioner.class, clinic.ines.id()).active()).isTrue();
        String seal = page.replaceAll("(?s).*name=\"confirmed\" value=\"([^\"]+)\".*", "$1");
        List<Object> confirmed = new ArrayList<>(List.of(off));
        confirmed.addAll(List.of("confirmed", seal));
        // Another visit came between: its list has not been seen.
        book(TUESDAY.plusDays(1), 10);
        olive.post(ines(), confirmed.toArray()).then().statusCode(422).body(containsString("2 visits are booked in it."));
        clinic.sql("UPDATE appointment SET status = 'cancelled', cancelled_at = starts_at, cancellation_reason = 'ill' WHERE id <> " + visit);
        olive.post(ines(), confirmed.toArray()).then().statusCode(303);
        assertThat(practitioners.offered()).extracting(Practitioner::name).containsExactly("Tomas Wren");
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE status = 'booked'")).isOne();
        assertThat(clinic.count("SELECT COUNT(*) FROM calendar_change WHERE what = 'offer' AND who = 'Olive Marsh'")).isOne();
    }

    @Test
    void visitsOutsideOfTheNewHoursAreListedAndStayOnceThatWasSeen() {
        book(TUESDAY, 9);
        long later = book(TUESDAY, 10);
        long nextDay = book(TUESDAY.plusDays(1), 16);
        Object[] hours = { "hours-0-2-0-starts", "09:00", "hours-0-2-0-ends", "10:30", "hours-0-3-0-starts", "09:00", "hours-0-3-0-ends", "16:55" };
        String page = olive.post(ines(), therapist(0, hours)).then().statusCode(422).body(allOf(containsString("2 visits would lie outside of these hours."),
                containsString("/appointments/" + later + "\""), containsString("/appointments/" + nextDay + "\""), not(containsString("09:00 to 10:00")),
                containsString("Save all the same"), containsString("value=\"10:30\""))).extract().asString();
        assertThat(hours()).isEqualTo(10);
        List<Object> confirmed = new ArrayList<>(List.of(therapist(0, hours)));
        confirmed.addAll(List.of("confirmed", page.replaceAll("(?s).*name=\"confirmed\" value=\"([^\"]+)\".*", "$1")));
        olive.post(ines(), confirmed.toArray()).then().statusCode(303);
        assertThat(hours()).isEqualTo(2);
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE status = 'booked'")).isEqualTo(3);
        // What lay outside already was seen: only the visit at nine is new to the list.
        olive.post(ines(), therapist(clinic.found(Practitioner.class, clinic.ines.id()).version(), "hours-0-2-0-starts", "09:30", "hours-0-2-0-ends", "10:30")).then().statusCode(422)
                .body(allOf(containsString("1 visit would lie outside of these hours."), containsString("09:00 to 10:00")));
    }

    @Test
    void visitsOutsideAreToldByTheDaysOnWhichHoursHoldAndByTheirPlace() {
        Location pier = clinic.saved(new Location("Pier", ZoneId.of("Europe/London"), null, null));
        book(TUESDAY, 9);
        book(TUESDAY.plusDays(7), 9);
        olive.post(ines(), therapist(0, "until-0", "2027-01-17", "hours-0-2-0-starts", "09:00", "hours-0-2-0-ends", "10:00", "from-1", "2027-01-18",
                "hours-1-2-0-starts", "10:00", "hours-1-2-0-ends", "11:00")).then().statusCode(422)
                .body(allOf(containsString("1 visit would lie"), containsString("Tue 19 Jan 2027, 09:00")));
        olive.post(ines(), therapist(0, "hours-0-2-0-starts", "09:00", "hours-0-2-0-ends", "10:00", "hours-0-2-0-place", pier.id())).then()
                .statusCode(422).body(containsString("2 visits would lie"));
        olive.post(ines(), therapist(0, "hours-0-2-0-starts", "08:00", "hours-0-2-0-ends", "10:00")).then().statusCode(303);
    }

    private long book(LocalDate day, int hour) {
        return ((Outcome.Done) desk.book(Request.of(clinic.client("Fiorella", "Bianchi").id(), clinic.knot60.id(), clinic.ines.id(), null,
                day, LocalTime.of(hour, 0), Actor.telling("Ros Keller")))).appointmentId();
    }

    private List<LocalTime> free(LocalDate day) {
        return freeTimes.all(clinic.knot60, clinic.ines.id(), day, 1).stream().map(FreeTime::time).toList();
    }

    private long hours() {
        return clinic.count("SELECT COUNT(*) FROM working_hours WHERE practitioner_id = " + clinic.ines.id());
    }

    private String ines() {
        return "/settings/therapists/" + clinic.ines.id();
    }

    /** Ines' form, with these fields in place of or beside the usual ones. */
    private Object[] therapist(int version, Object... fields) {
        List<Object> form = new ArrayList<>(List.of(fields));
        if (!form.contains("name")) {
            form.addAll(List.of("name", "Ines C"));
        }
        form.addAll(List.of("hue", 1, "room", clinic.quay.id(), "service", clinic.knot60.id(), "offered", "yes", "version", version));
        return form.toArray();
    }
}
