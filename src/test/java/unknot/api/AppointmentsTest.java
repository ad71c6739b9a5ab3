package unknot.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unknot.TestClinic;
import unknot.access.Scope;
import unknot.clients.Client;
import unknot.shared.Statements;
import unknot.shared.TestClock;

@QuarkusTest
class AppointmentsTest {

    private static final String NINE = "2027-01-12T09:00:00Z";

    @Inject
    TestClinic clinic;
    @Inject
    Program.Maker programs;
    @Inject
    Once once;

    Program program;
    Client fiorella;
    Client oskar;

    @BeforeEach
    void open() {
        clinic.open();
        program = programs.with();
        fiorella = clinic.client("Fiorella", "Bianchi");
        oskar = clinic.client("Oskar", "Brandt");
    }

    private String wish(Client client, String startsAt, String more) {
        return "{\"clientId\":%d,\"serviceId\":%d,\"practitionerId\":%d,\"startsAt\":\"%s\"%s}".formatted(client.id(), clinic.knot60.id(),
                clinic.ines.id(), startsAt, more);
    }

    private int booked(Client client, String startsAt) {
        return program.post("/appointments", wish(client, startsAt, "")).then().statusCode(201).extract().path("id");
    }

    private long visits() {
        return clinic.count("SELECT COUNT(*) FROM appointment");
    }

    @Test
    void aBookingIsAnsweredWithTheVisit() {
        Response response = program.post("/appointments", wish(fiorella, NINE, ""));

        response.then().statusCode(201).contentType("application/json").header("Location", endsWith("/api/v1/appointments/" + response.path("id")))
                .body("version", equalTo(0)).body("status", equalTo("booked")).body("startsAt", equalTo(NINE))
                .body("endsAt", equalTo("2027-01-12T10:00:00Z")).body("clientId", equalTo(fiorella.id().intValue()))
                .body("practitionerId", equalTo(clinic.ines.id().intValue())).body("roomId", equalTo(clinic.quay.id().intValue()))
                .body("serviceId", equalTo(clinic.knot60.id().intValue())).body("courseId", nullValue());
        program.get("/appointments/" + response.path("id")).then().statusCode(200).body("", equalTo(response.jsonPath().getMap("")));
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE booked_by = 'Ros Keller'")).isEqualTo(1);
    }

    @Test
    void anyOffsetNamesTheSameMoment() {
        for (String startsAt : List.of("2027-01-12T10:00:00+01:00", "2027-01-12T09:00Z", "2027-01-11T22:00:00-11:00", "2027-01-12T23:00:00+14:00")) {
            Response response = program.post("/appointments", wish(fiorella, startsAt, ""));
            response.then().statusCode(201).body("startsAt", equalTo(NINE));
            program.post("/appointments/" + response.path("id") + "/cancellation", "{\"reason\":\"Ill\"}").then().statusCode(200);
        }
    }

    @Test
    void dateAndTimeAreThoseOfThePlace() {
        program.post("/appointments", "{\"clientId\":%d,\"serviceId\":%d,\"practitionerId\":%d,\"roomId\":%d,\"date\":\"2027-06-15\",\"time\":\"09:00\"}"
                .formatted(fiorella.id(), clinic.knot60.id(), clinic.ines.id(), clinic.lantern.id())).then().statusCode(201)
                .body("startsAt", equalTo("2027-06-15T09:00:00+01:00")).body("roomId", equalTo(clinic.lantern.id().intValue()));
    }

    @Test
    void aTakenTimeIsAConflictWithTheNearestFreeTimes() {
        booked(fiorella, NINE);

        program.post("/appointments", wish(oskar, "2027-01-12T09:30:00Z", "")).then().statusCode(409).contentType("application/problem+json")
                .body("reason", equalTo("practitioner-taken")).body("type", equalTo("urn:unknot:practitioner-taken"))
                .body("errors.field", contains("startsAt")).body("alternatives", hasSize(3))
                .body("alternatives[0].startsAt", equalTo("2027-01-12T10:00:00Z")).body("alternatives[0].endsAt", equalTo("2027-01-12T11:00:00Z"));
        assertThat(visits()).isEqualTo(1);
    }

    @Test
    void ofOneClientTheOtherVisitIsNamed() {
        booked(fiorella, NINE);

        program.post("/appointments", "{\"clientId\":%d,\"serviceId\":%d,\"practitionerId\":%d,\"startsAt\":\"%s\"}"
                .formatted(fiorella.id(), clinic.knot60.id(), clinic.tomas.id(), NINE)).then().statusCode(409).body("reason", equalTo("client-taken"));
    }

    @Test
    void theRulesOfTheDeskHold() {
        Map.of("2027-01-12T09:02:00Z", "off-grid", "2027-01-12T12:00:00Z", "outside-working-hours", "2027-01-11T07:00:00Z", "in-the-past",
                "1999-10-14T09:00:00Z", "in-the-past", "2999-01-12T09:00:00Z", "too-far-ahead").forEach((startsAt, reason) ->
                program.post("/appointments", wish(fiorella, startsAt, "")).then().statusCode(422).body("reason", equalTo(reason))
                        .body("errors.field", contains("startsAt")));
    }

    @Test
    void theSecondOfTwoEqualHoursIsNotGuessed() {
        TestClock.standAt(Instant.parse("2027-10-29T08:00:00Z"));

        program.post("/appointments", wish(fiorella, "2027-10-31T01:30:00Z", "")).then().statusCode(422).body("errors.reason", contains("second-of-two"));
    }

    @Test
    void anIdThatIsNobodysIsSaidByItsField() {
        for (String field : List.of("clientId", "serviceId", "practitionerId", "courseId", "roomId")) {
            String body = "{\"clientId\":%d,\"serviceId\":%d,\"practitionerId\":%d,\"startsAt\":\"%s\",\"courseId\":null,\"roomId\":null}"
                    .formatted(fiorella.id(), clinic.knot60.id(), clinic.ines.id(), NINE)
                    .replaceAll("\"" + field + "\":[a-z0-9]+", "\"" + field + "\":99999");
            program.post("/appointments", body).then().statusCode(422).body("errors.field", contains(field));
        }
        assertThat(visits()).isZero();
    }

    @Test
    void aSessionOfACourseCountsForIt() {
        long course = clinic.course(fiorella, clinic.ines, clinic.knot60, 1).id();

        program.post("/appointments", wish(fiorella, NINE, ",\"courseId\":" + course)).then().statusCode(201).body("courseId", equalTo((int) course));
        program.post("/appointments", wish(fiorella, "2027-01-13T09:00:00Z", ",\"courseId\":" + course)).then().statusCode(409)
                .body("reason", equalTo("course-full"));
        program.post("/appointments", wish(oskar, "2027-01-13T09:00:00Z", ",\"courseId\":" + course)).then().statusCode(422)
                .body("reason", equalTo("not-the-clients-course"));
    }

    @Test
    void theDaysAreListedByStart() {
        int second = booked(oskar, "2027-01-12T10:00:00Z");
        int first = booked(fiorella, NINE);
        int later = booked(fiorella, "2027-01-14T09:00:00Z");

        program.get("/appointments?from=2027-01-12").then().statusCode(200).body("appointments.id", contains(first, second));
        program.get("/appointments?from=2027-01-12&days=3").then().body("appointments.id", contains(first, second, later));
        program.get("/appointments?from=2027-01-12&days=3&client=" + fiorella.id()).then().body("appointments.id", contains(first, later));
        program.get("/appointments?from=2027-01-12&days=3&practitioner=" + clinic.tomas.id()).then().body("appointments", hasSize(0));
        program.get("/appointments").then().body("appointments", hasSize(0));
    }

    @Test
    void aCancelledVisitIsListedWhereItIsAskedFor() {
        int visit = booked(fiorella, NINE);
        program.post("/appointments/" + visit + "/cancellation", "{\"reason\":\"Ill\",\"by\":\"client\"}").then().statusCode(200)
                .body("status", equalTo("cancelled")).body("cancellationReason", equalTo("Ill")).body("version", equalTo(1));

        program.get("/appointments?from=2027-01-12").then().body("appointments", hasSize(0));
        program.get("/appointments?from=2027-01-12&cancelled=true").then().body("appointments.id", contains(visit));
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE cancelled_by = 'client'")).isEqualTo(1);
        booked(oskar, NINE);
    }

    @Test
    void ofAClientWhoseRecordIsRestrictedTheTimeIsTakenAndNothingElseTold() {
        int visit = booked(fiorella, NINE);
        program.post("/appointments/" + visit + "/cancellation", "{\"reason\":\"Ill\"}").then().statusCode(200);
        clinic.sql("UPDATE client SET restricted_at = NOW(6) WHERE id = " + fiorella.id());

        program.get("/appointments?from=2027-01-12&cancelled=true").then().body("appointments.id", contains(visit)).body(not(containsString("Ill")));
        program.get("/appointments/" + visit).then().body(not(containsString("Ill")));
        program.get("/appointments?from=2027-01-12&cancelled=true&client=" + fiorella.id()).then().statusCode(200).body("appointments", hasSize(0));
    }

    @Test
    void aVisitIsCancelledOnce() {
        int visit = booked(fiorella, NINE);
        program.post("/appointments/" + visit + "/cancellation", "{\"reason\":\"Ill\"}").then().statusCode(200);

        program.post("/appointments/" + visit + "/cancellation", "{\"reason\":\"Ill\"}").then().statusCode(409).body("reason", equalTo("not-from-this-status"));
    }

    @Test
    void aVisitMovesAndKeepsWhatIsNotSaid() {
        int visit = booked(fiorella, NINE);

        program.post("/appointments/" + visit + "/move", "{\"startsAt\":\"2027-01-13T13:15:00Z\"}").then().statusCode(200)
                .body("startsAt", equalTo("2027-01-13T13:15:00Z")).body("endsAt", equalTo("2027-01-13T14:15:00Z"))
                .body("practitionerId", equalTo(clinic.ines.id().intValue())).body("version", equalTo(1));
        program.post("/appointments/" + visit + "/move", "{\"practitionerId\":%d,\"minutes\":90}".formatted(clinic.tomas.id())).then().statusCode(200)
                .body("startsAt", equalTo("2027-01-13T13:15:00Z")).body("endsAt", equalTo("2027-01-13T14:45:00Z"))
                .body("practitionerId", equalTo(clinic.tomas.id().intValue()));
    }

    @Test
    void aMoveToATakenTimeLeavesTheVisitWhereItIs() {
        int visit = booked(fiorella, NINE);
        booked(oskar, "2027-01-12T10:00:00Z");

        program.post("/appointments/" + visit + "/move", "{\"startsAt\":\"2027-01-12T09:30:00Z\"}").then().statusCode(409)
                .body("reason", equalTo("practitioner-taken")).body("alternatives", not(hasSize(0)));
        program.get("/appointments/" + visit).then().body("startsAt", equalTo(NINE)).body("version", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"move | {\"version\":0,\"startsAt\":\"2027-01-14T09:00:00Z\"}", "cancellation | {\"version\":0,\"reason\":\"Ill\"}"})
    void whoSawAnOlderVersionIsTold(String act, String body) {
        int visit = booked(fiorella, NINE);
        program.post("/appointments/" + visit + "/move", "{\"startsAt\":\"2027-01-13T09:00:00Z\"}").then().statusCode(200);

        program.post("/appointments/" + visit + "/" + act, body).then().statusCode(409).body("reason", equalTo("changed-meanwhile"));
        program.get("/appointments/" + visit).then().body("startsAt", equalTo("2027-01-13T09:00:00Z")).body("status", equalTo("booked"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        each("""
            404 | /99999 |
            404 | /99999/move | {"startsAt":"2027-01-14T09:00:00Z"}
            404 | /99999/cancellation | {"reason":"Ill"}
            404 | /99999/cancellation | {"reason":"Ill","version":0}
            404 | /99999999999999999999 |
            404 | /-1 |
            404 | /abc |
            404 | /1/nothing |
            """, (status, call) -> {
            String[] parts = call.split(" \\|", 2);
            return parts[1].isBlank() ? program.get("/appointments" + parts[0]) : program.post("/appointments" + parts[0], parts[1]);
        });
    }

    @Test
    void withoutTheScopeNothingIsBooked() {
        int visit = booked(fiorella, NINE);
        Program another = programs.with(Scope.READ_SCHEDULE, Scope.READ_APPOINTMENTS, Scope.READ_CLIENTS, Scope.WRITE_CLIENTS);

        another.post("/appointments", wish(oskar, "2027-01-13T09:00:00Z", "")).then().statusCode(403).body("reason", equalTo("forbidden"));
        another.post("/appointments/" + visit + "/move", "{\"startsAt\":\"2027-01-13T09:00:00Z\"}").then().statusCode(403);
        another.post("/appointments/" + visit + "/cancellation", "{\"reason\":\"Ill\"}").then().statusCode(403);
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE status = 'booked' AND version = 0")).isEqualTo(1);
    }

    @Test
    void whoMayBookMayNotReadForThat() {
        programs.with(Scope.WRITE_APPOINTMENTS).get("/appointments").then().statusCode(403);
    }

    @Test
    void theSameKeyBooksOnceAndGetsTheSameAnswer() {
        Response first = program.post("/appointments", "k-1", wish(fiorella, NINE, ""));
        Response again = program.post("/appointments", "k-1", wish(fiorella, NINE, ""));

        first.then().statusCode(201);
        again.then().statusCode(201).contentType("application/json").header("Location", first.header("Location"));
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(visits()).isEqualTo(1);
    }

    @Test
    void theAnswerIsThatOfTheFirstTimeWhateverHappenedSince() {
        Response first = program.post("/appointments", "k-1", wish(fiorella, NINE, ""));
        program.post("/appointments/" + first.path("id") + "/cancellation", "{\"reason\":\"Ill\"}").then().statusCode(200);

        assertThat(program.post("/appointments", "k-1", wish(fiorella, NINE, "")).asString()).isEqualTo(first.asString());
        assertThat(visits()).isEqualTo(1);
    }

    @Test
    void theSameWishIsTheSameHoweverItIsWritten() {
        program.post("/appointments", "k-1", wish(fiorella, NINE, "")).then().statusCode(201);

        program.post("/appointments", "k-1", "{ \"startsAt\": \"%s\",\n \"practitionerId\": %d, \"serviceId\":%d, \"clientId\": %d, \"roomId\": null }"
                .formatted(NINE, clinic.ines.id(), clinic.knot60.id(), fiorella.id())).then().statusCode(201);
        assertThat(visits()).isEqualTo(1);
    }

    @Test
    void theSameKeyForAnotherWishIsRefused() {
        program.post("/appointments", "k-1", wish(fiorella, NINE, "")).then().statusCode(201);

        program.post("/appointments", "k-1", wish(oskar, "2027-01-13T09:00:00Z", "")).then().statusCode(422).contentType("application/problem+json")
                .body("reason", equalTo("idempotency-key-reused"));
        program.post("/clients", "k-1", "{\"givenName\":\"Ruth\",\"familyName\":\"Adeyemi\"}").then().statusCode(422)
                .body("reason", equalTo("idempotency-key-reused"));
        assertThat(visits()).isEqualTo(1);
    }

    @Test
    void theKeyOfSomebodyElseIsAnotherKey() {
        Program owner = programs.of("owner@test.example", java.util.EnumSet.allOf(Scope.class));
        program.post("/appointments", "k-1", wish(fiorella, NINE, "")).then().statusCode(201);

        owner.post("/appointments", "k-1", wish(oskar, "2027-01-13T09:00:00Z", "")).then().statusCode(201);
    }

    @Test
    void aRefusalIsNotKept() {
        int inTheWay = booked(oskar, NINE);
        program.post("/appointments", "k-1", wish(fiorella, NINE, "")).then().statusCode(409);
        program.post("/appointments/" + inTheWay + "/cancellation", "{\"reason\":\"Ill\"}").then().statusCode(200);

        program.post("/appointments", "k-1", wish(fiorella, NINE, "")).then().statusCode(201);
    }

    @Test
    void aKeyIsVisibleAscii() {
        for (String key : List.of("a b", "\u00e9", "k".repeat(201))) {
            program.post("/appointments", key, wish(fiorella, NINE, "")).then().statusCode(422).body("errors.field", contains("Idempotency-Key"));
        }
        assertThat(visits()).isZero();
    }

    @Test
    void eightAtTheSameMomentBookOnceAndAllGetTheSameAnswer() throws Exception {
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 5; round++) {
                String key = "round-" + round;
                String wish = wish(fiorella, "2027-01-%02dT10:00:00Z".formatted(18 + round), "");
                List<Callable<Response>> calls = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    calls.add(() -> program.post("/appointments", key, wish));
                }
                List<String> answers = new ArrayList<>();
                for (Future<Response> call : many.invokeAll(calls)) {
                    call.get().then().statusCode(201);
                    answers.add(call.get().asString());
                }
                assertThat(answers).containsOnly(answers.get(0));
            }
        } finally {
            many.shutdown();
        }
        assertThat(visits()).isEqualTo(5);
    }

    @Test
    void aKeyIsForgottenAfterADayAndNotBefore() {
        program.post("/appointments", "k-1", wish(fiorella, NINE, "")).then().statusCode(201);
        TestClock.standAt(TestClock.START.plusSeconds(24 * 3600));
        once.sweep();
        assertThat(clinic.count("SELECT COUNT(*) FROM idempotency_key")).isEqualTo(1);
        TestClock.standAt(TestClock.START.plusSeconds(24 * 3600 + 1));
        once.sweep();

        assertThat(clinic.count("SELECT COUNT(*) FROM idempotency_key")).isZero();
    }

    @Test
    void theTablesDoNotHoldTheKey() {
        program.post("/appointments", "k-1", wish(fiorella, NINE, "")).then().statusCode(201);

        assertThat(clinic.count("SELECT COUNT(*) FROM idempotency_key WHERE key_hash = UNHEX(SHA2('k-1', 256))")).isEqualTo(1);
    }

    @Test
    void listingADayTakesOneStatementForItsVisits() {
        booked(fiorella, NINE);
        booked(oskar, "2027-01-12T10:00:00Z");
        booked(fiorella, "2027-01-12T11:00:00Z");

        // Whose token it is, the visits, and now and then the clinic itself.
        assertThat(Statements.during(() -> program.get("/appointments?from=2027-01-12").then().body("appointments", hasSize(3))))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void whatCannotBeBookedIsRefusedWithAReason() {
        each("""
            400 | {
            400 | {"clientId":1,"clientId":2}
            422 | null
            422 | []
            422 | [1]
            422 | "clientId"
            422 | 17
            422 | {}
            422 | {"clientId":null,"serviceId":1,"practitionerId":1,"startsAt":"2027-01-12T09:00:00Z"}
            422 | {"clientId":"1","serviceId":1,"practitionerId":1,"startsAt":"2027-01-12T09:00:00Z"}
            422 | {"clientId":"","serviceId":1,"practitionerId":1,"startsAt":"2027-01-12T09:00:00Z"}
            422 | {"clientId":-1,"serviceId":1,"practitionerId":1,"startsAt":"2027-01-12T09:00:00Z"}
            422 | {"clientId":1.5,"serviceId":1,"practitionerId":1,"startsAt":"2027-01-12T09:00:00Z"}
            422 | {"clientId":true,"serviceId":1,"practitionerId":1,"startsAt":"2027-01-12T09:00:00Z"}
            422 | {"clientId":{},"serviceId":1,"practitionerId":1,"startsAt":"2027-01-12T09:00:00Z"}
            422 | {"clientId":[1],"serviceId":1,"practitionerId":1,"startsAt":"2027-01-12T09:00:00Z"}
            422 | {"clientId":1e400,"serviceId":1,"practitionerId":1,"startsAt":"2027-01-12T09:00:00Z"}
            400 | {"clientId":99999999999999999999,"serviceId":1,"practitionerId":1,"startsAt":"2027-01-12T09:00:00Z"}
            422 | {"clientId":1,"serviceId":1,"practitionerId":1,"startsAt":"2027-01-12T25:00:00Z"}
            422 | {"clientId":1,"serviceId":1,"practitionerId":1,"startsAt":"2027-01-12T09:00:00"}
            422 | {"clientId":1,"serviceId":1,"practitionerId":1,"startsAt":"+999999999-12-31T23:59:59-18:00"}
            422 | {"clientId":1,"serviceId":1,"practitionerId":1,"startsAt":"-999999999-01-01T00:00:00+18:00"}
            422 | {"clientId":1,"serviceId":1,"practitionerId":1,"startsAt":1800000000}
            422 | {"clientId":1,"serviceId":1,"practitionerId":1,"startsAt":""}
            422 | {"clientId":1,"serviceId":1,"practitionerId":1,"startsAt":"2027-01-12T09:00:00Z","date":"2027-01-12"}
            422 | {"clientId":1,"serviceId":1,"practitionerId":1,"date":"2027-01-12"}
            422 | {"clientId":1,"serviceId":1,"practitionerId":1,"time":"09:00"}
            422 | {"clientId":1,"serviceId":1,"practitionerId":1,"date":"2027-02-29","time":"09:00"}
            422 | {"clientId":1,"serviceId":1,"practitionerId":1,"date":"2027-01-12","time":"25:00"}
            422 | {"clientId":1,"serviceId":1,"practitionerId":1,"date":"+999999999-12-31","time":"09:00"}
            422 | {"clientId":1,"serviceId":1,"practitionerId":1,"date":"-999999999-01-01","time":"00:00"}
            422 | {"clientId":1,"serviceId":1,"practitionerId":1}
            422 | {"clientId":1,"serviceId":1,"practitioner":1,"practitionerId":1,"startsAt":"2027-01-12T09:00:00Z"}
            422 | {"clientId":1,"serviceId":1,"practitionerId":1,"startsAt":"2027-01-12T09:00:00Z","tellClient":"yes"}
            422 | {"clientId":9223372036854775807,"serviceId":9223372036854775807,"practitionerId":9223372036854775807,"startsAt":"2027-01-12T09:00:00Z"}
            """, (status, body) -> program.post("/appointments", body));
        assertThat(visits()).isZero();
    }

    /** Lines of a status and what is asked; all in one test, since emptying the tables takes longer than all of them. */
    private static void each(String lines, BiFunction<Integer, String, Response> call) {
        SoftAssertions all = new SoftAssertions();
        lines.lines().forEach(line -> {
            String[] parts = line.split(" \\| ", 2);
            Response response = call.apply(Integer.valueOf(parts[0]), parts[1]);
            all.assertThat(response.statusCode()).as(line).isEqualTo(Integer.parseInt(parts[0]));
            all.assertThat(response.contentType()).as(line).isEqualTo("application/problem+json");
            all.assertThat(response.<String> path("reason")).as(line).isNotBlank();
        });
        all.assertAll();
    }

    @Test
    void whatCannotBeChangedIsRefusedWithAReason() {
        int visit = booked(fiorella, NINE);
        each("""
            422 | move | {"startsAt":"soon"}
            422 | move | {"startsAt":"2027-01-12T09:00:00Z","minutes":0}
            422 | move | {"startsAt":"2027-01-12T09:00:00Z","minutes":7}
            422 | move | {"startsAt":"2027-01-12T09:00:00Z","minutes":481}
            422 | move | {"startsAt":"2027-01-12T09:00:00Z","minutes":2147483647}
            422 | move | {"startsAt":"2027-01-12T09:00:00Z","practitionerId":-7}
            422 | move | {"startsAt":"2027-01-12T09:00:00Z","practitionerId":99999}
            422 | move | {"startsAt":"2027-01-12T09:00:00Z","roomId":99999}
            422 | move | {"startsAt":"2027-01-12T09:00:00Z","version":"0"}
            409 | move | {"startsAt":"2027-01-12T09:00:00Z","version":-1}
            422 | cancellation | {}
            422 | cancellation | {"reason":""}
            422 | cancellation | {"reason":"  "}
            422 | cancellation | {"reason":17}
            422 | cancellation | {"reason":["Ill"]}
            422 | cancellation | {"reason":"Ill","by":"nobody"}
            422 | cancellation | null
            """, (status, act) -> program.post("/appointments/" + visit + "/" + act.split(" \\| ")[0], act.split(" \\| ")[1]));
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE status = 'booked' AND version = 0")).isEqualTo(1);
    }

    @Test
    void aLongReasonIsRefused() {
        int visit = booked(fiorella, NINE);

        program.post("/appointments/" + visit + "/cancellation", "{\"reason\":\"" + "x".repeat(10_000) + "\"}").then().statusCode(422)
                .body("errors.field", contains("reason")).body("errors.reason", contains("out-of-range"));
    }

    @Test
    void aDeepOrLongBodyIsRefused() {
        program.post("/appointments", "[".repeat(5_000)).then().statusCode(422).body("errors.reason", contains("wrong-type"));
        program.post("/appointments", "{\"\"".repeat(5_000)).then().statusCode(oneOf(400, 422)).body("reason", not(nullValue()));
        program.post("/appointments", "{\"clientId\":" + "9".repeat(5_000) + "}").then().statusCode(400).body("reason", equalTo("bad-request"));
        program.post("/appointments", "{\"startsAt\":\"" + "9".repeat(500_000) + "\"}").then().statusCode(422);
        program.post("/appointments", "{\"startsAt\":\"" + "9".repeat(2_000_000) + "\"}").then().statusCode(413).contentType("application/problem+json")
                .body("reason", equalTo("too-large"));
    }

    @Test
    void noBodyOrAnotherKindOfBodyIsRefused() {
        program.request().contentType("application/json").post("/api/v1/appointments").then().statusCode(oneOf(400, 422))
                .contentType("application/problem+json");
        program.request().contentType("text/plain").body("{}").post("/api/v1/appointments").then().statusCode(415)
                .contentType("application/problem+json").body("reason", equalTo("unsupported-media-type"));
        program.request().contentType("application/x-www-form-urlencoded").body("clientId=1").post("/api/v1/appointments").then().statusCode(415)
                .body("reason", equalTo("unsupported-media-type"));
        program.request().contentType("application/xml").body("<a/>").post("/api/v1/appointments").then().statusCode(415);
        assertThat(visits()).isZero();
    }

    @Test
    void anotherMethodOrAnotherLanguageIsRefused() {
        program.request().delete("/api/v1/appointments/1").then().statusCode(405).contentType("application/problem+json")
                .body("reason", equalTo("method-not-allowed"));
        program.request().accept("text/html").get("/api/v1/appointments").then().statusCode(406).contentType("application/problem+json")
                .body("reason", equalTo("not-acceptable"));
    }

    @Test
    void theAnswersAreForNobodyElse() {
        program.get("/appointments").then().header("Cache-Control", containsString("no-store")).header("Set-Cookie", nullValue());
    }
}
