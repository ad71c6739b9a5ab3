package unknot.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.access.Scope;
import unknot.shared.Statements;
import unknot.shared.TestClock;

@QuarkusTest
class OpenSlotsTest {

    @Inject
    TestClinic clinic;
    @Inject
    Program.Maker programs;

    Program program;

    @BeforeEach
    void open() {
        clinic.open();
        program = programs.with(Scope.READ_SCHEDULE);
    }

    private String slots(String more) {
        return "/open-slots?service=" + clinic.knot60.id() + more;
    }

    @Test
    void aSlotSaysWhenWithWhomAndWhere() {
        program.get(slots("&practitioner=" + clinic.ines.id() + "&from=2027-01-12&days=1")).then().statusCode(200).contentType("application/json")
                .body("slots[0].startsAt", equalTo("2027-01-12T09:00:00Z")).body("slots[0].endsAt", equalTo("2027-01-12T10:00:00Z"))
                .body("slots[0].date", equalTo("2027-01-12")).body("slots[0].time", equalTo("09:00"))
                .body("slots[0].practitionerId", equalTo(clinic.ines.id().intValue())).body("slots[0].roomId", equalTo(clinic.quay.id().intValue()))
                .body("slots[0].locationId", equalTo(clinic.place.id().intValue())).body("slots[0].session", nullValue());
    }

    @Test
    void inSummerTheOffsetIsThatOfSummer() {
        program.get(slots("&practitioner=" + clinic.ines.id() + "&from=2027-03-29&days=1")).then().statusCode(200)
                .body("slots[0].startsAt", equalTo("2027-03-29T09:00:00+01:00"));
    }

    @Test
    void withoutATherapistAnybodyWhoOffersItIsMeant() {
        program.get(slots("&from=2027-01-12&days=1")).then().statusCode(200)
                .body("slots.practitionerId", hasItem(clinic.ines.id().intValue())).body("slots.practitionerId", hasItem(clinic.tomas.id().intValue()));
        program.get("/open-slots?service=" + clinic.deep90.id() + "&from=2027-01-12&days=1").then().statusCode(200)
                .body("slots.practitionerId", everyItem(equalTo(clinic.ines.id().intValue())));
    }

    @Test
    void aWeekFromTodayIsMeantWithoutDates() {
        List<String> dates = program.get(slots("")).then().statusCode(200).extract().path("slots.date");

        assertThat(dates.stream().distinct()).containsExactly("2027-01-11", "2027-01-12", "2027-01-13", "2027-01-14", "2027-01-15");
    }

    @Test
    void aTakenTimeIsNotOffered() {
        Program desk = programs.with();
        desk.post("/appointments", "{\"clientId\":%d,\"serviceId\":%d,\"practitionerId\":%d,\"startsAt\":\"2027-01-12T09:00:00Z\"}"
                .formatted(clinic.client("Fiorella", "Bianchi").id(), clinic.knot60.id(), clinic.ines.id())).then().statusCode(201);

        program.get(slots("&practitioner=" + clinic.ines.id() + "&from=2027-01-12&days=1")).then().body("slots.time", not(hasItem("09:45")))
                .body("slots.time", hasItem("10:00"));
    }

    @Test
    void elsewhereThereIsNothing() {
        program.get(slots("&location=" + clinic.place.id() + "&days=1")).then().statusCode(200).body("slots", not(hasSize(0)));
    }

    @Test
    void whatCannotBeAskedIsSaidByItsField() {
        """
            | service | missing
            ?service= | service | missing
            ?service=abc | service | unreadable
            ?service=-1 | service | unreadable
            ?service=0 | service | unreadable
            ?service=99999999999999999999999 | service | unreadable
            ?service=999999 | service | unknown-service
            ?service=1&practitioner=x | practitioner | unreadable
            ?service=1&practitioner=999999 | practitioner | unknown-practitioner
            ?service=1&location=999999 | location | unknown-location
            ?service=1&from=tomorrow | from | unreadable
            ?service=1&from=2027-02-30 | from | unreadable
            ?service=1&from=+999999999-12-31 | from | unreadable
            ?service=1&from=-999999999-01-01 | from | unreadable
            ?service=1&days=0 | days | out-of-range
            ?service=1&days=32 | days | out-of-range
            ?service=1&days=-1 | days | out-of-range
            ?service=1&days=1e3 | days | out-of-range
            ?service=1&days=99999999999 | days | out-of-range
            """.lines().map(line -> line.split("\\|")).forEach(line -> program.get("/open-slots" + line[0].strip().replace("+", "%2B")).then()
                .statusCode(422).contentType("application/problem+json").body("reason", equalTo("invalid-request"))
                .body("errors.field", contains(line[1].strip())).body("errors.reason", contains(line[2].strip())));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        program.get("/open-slots?practitioner=x&days=99").then().statusCode(422).body("errors.field", contains("service", "practitioner", "days"));
    }

    @Test
    void farAwayDaysHaveNoSlots() {
        program.get(slots("&from=1990-01-01&days=31")).then().statusCode(200).body("slots", hasSize(0));
        program.get(slots("&from=8999-01-01&days=31")).then().statusCode(200).body("slots", hasSize(0));
    }

    @Test
    void aMonthCostsNoMoreStatementsThanADay() {
        program.get(slots("")).then().statusCode(200);

        long ofADay = Statements.during(() -> program.get(slots("&practitioner=" + clinic.ines.id() + "&days=1")).then().statusCode(200));
        long ofAMonth = Statements.during(() -> program.get(slots("&practitioner=" + clinic.ines.id() + "&days=31")).then().statusCode(200));

        // Whose token it is, the version of the settings, asked twice, what is taken, and now and then the clinic itself.
        assertThat(ofADay).isLessThanOrEqualTo(5);
        assertThat(ofAMonth).isLessThanOrEqualTo(5);
    }

    @Test
    void atTheTurnOfTheClockNoTimeIsOfferedTwice() {
        TestClock.standAt(Instant.parse("2027-10-25T08:00:00Z"));
        List<String> starts = program.get(slots("&from=2027-10-25&days=31")).then().statusCode(200).extract().path("slots.collect { it.startsAt + ' ' + it.practitionerId }");

        assertThat(starts).isNotEmpty().doesNotHaveDuplicates();
    }
}
