package unknot.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.access.Scope;
import unknot.clients.Client;

@QuarkusTest
class CoursesTest {

    @Inject
    TestClinic clinic;
    @Inject
    Program.Maker programs;

    Program program;
    Client fiorella;

    @BeforeEach
    void open() {
        clinic.open();
        program = programs.with();
        fiorella = clinic.client("Fiorella", "Bianchi");
    }

    private String opening(int sessions, String more) {
        return "{\"clientId\":%d,\"practitionerId\":%d,\"serviceId\":%d,\"complaint\":\"My neck\",\"onset\":\"acute\",\"frequency\":\"weekly\",\"plannedSessions\":%d%s}"
                .formatted(fiorella.id(), clinic.ines.id(), clinic.knot60.id(), sessions, more);
    }

    private int opened(int sessions) {
        return program.post("/courses", opening(sessions, "")).then().statusCode(201).extract().path("id");
    }

    private static String sessions(String... startsAt) {
        return "{\"sessions\":[" + String.join(",", List.of(startsAt).stream().map(start -> "{\"startsAt\":\"" + start + "\"}").toList()) + "]}";
    }

    @Test
    void aCourseIsOpenedAndRead() {
        Response course = program.post("/courses", opening(3, ""));

        course.then().statusCode(201).header("Location", endsWith("/api/v1/courses/" + course.path("id"))).body("complaint", equalTo("My neck"))
                .body("plannedSessions", equalTo(3)).body("open", equalTo(true)).body("frequency", equalTo("weekly"));
        program.get("/courses/" + course.path("id")).then().statusCode(200).body("", equalTo(course.jsonPath().getMap("")));
    }

    @Test
    void aCourseIsOpenedOnceForAKey() {
        Response first = program.post("/courses", "c-1", opening(3, ""));

        assertThat(program.post("/courses", "c-1", opening(3, "")).asString()).isEqualTo(first.asString());
        program.post("/courses", "c-1", opening(4, "")).then().statusCode(422).body("reason", equalTo("idempotency-key-reused"));
        assertThat(clinic.count("SELECT COUNT(*) FROM course_of_care")).isEqualTo(1);
    }

    @Test
    void moreThanSixSessionsHaveAReason() {
        program.post("/courses", opening(7, "")).then().statusCode(422).body("errors.field", contains("moreSessionsReason"));
        program.post("/courses", opening(7, ",\"moreSessionsReason\":\"After surgery\"")).then().statusCode(201);
    }

    @Test
    void whatCannotBeACourseIsRefused() {
        program.post("/courses", opening(0, "")).then().statusCode(422).body("errors.field", contains("plannedSessions"));
        program.post("/courses", opening(25, "")).then().statusCode(422);
        program.post("/courses", opening(3, "").replace("acute", "new")).then().statusCode(422).body("errors.field", contains("onset"));
        program.post("/courses", opening(3, "").replace("weekly", "daily")).then().statusCode(422).body("errors.field", contains("frequency"));
        program.post("/courses", opening(3, "").replace("My neck", " ")).then().statusCode(422).body("errors.field", contains("complaint"));
        program.post("/courses", opening(3, "").replace("My neck", "x".repeat(301))).then().statusCode(422).body("errors.field", contains("complaint"));
        program.post("/courses", opening(3, "").replace("\"clientId\":" + fiorella.id(), "\"clientId\":9999")).then().statusCode(422)
                .body("errors.reason", contains("unknown-client"));
        program.post("/courses", "[]").then().statusCode(422);
        program.post("/courses", "null").then().statusCode(422);
        assertThat(clinic.count("SELECT COUNT(*) FROM course_of_care")).isZero();
    }

    @Test
    void allSessionsAreBookedTogether() {
        int course = opened(3);

        Response booked = program.post("/courses/" + course + "/appointments", "s-1",
                sessions("2027-01-12T09:00:00Z", "2027-01-19T09:00:00Z", "2027-01-26T09:00:00Z"));

        booked.then().statusCode(201).header("Location", endsWith("/api/v1/courses/" + course)).body("appointments", hasSize(3))
                .body("appointments.courseId", everyItem(equalTo(course)));
        assertThat(program.post("/courses/" + course + "/appointments", "s-1",
                sessions("2027-01-12T09:00:00Z", "2027-01-19T09:00:00Z", "2027-01-26T09:00:00Z")).asString()).isEqualTo(booked.asString());
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment")).isEqualTo(3);
        program.post("/courses/" + course + "/appointments", sessions("2027-02-02T09:00:00Z")).then().statusCode(409).body("reason", equalTo("course-full"));
    }

    @Test
    void whereOneIsTakenNoneIsBookedAndEveryClashIsTold() {
        int course = opened(3);
        String other = "{\"clientId\":%d,\"serviceId\":%d,\"practitionerId\":%d,\"startsAt\":\"%s\"}";
        long oskar = clinic.client("Oskar", "Brandt").id();
        program.post("/appointments", other.formatted(oskar, clinic.knot60.id(), clinic.ines.id(), "2027-01-19T09:30:00Z")).then().statusCode(201);

        program.post("/courses/" + course + "/appointments", sessions("2027-01-12T09:00:00Z", "2027-01-19T09:00:00Z", "2027-01-23T09:00:00Z")).then()
                .statusCode(409).body("reason", equalTo("practitioner-taken"))
                .body("errors.field", contains("sessions[1].startsAt", "sessions[2].startsAt"))
                .body("errors.reason", contains("practitioner-taken", "outside-working-hours"))
                .body("alternatives.session", hasItem(1)).body("alternatives.session", hasItem(2)).body("alternatives.session", not(hasItem(0)));
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment WHERE course_id IS NOT NULL")).isZero();
    }

    @Test
    void whatCannotBeSessionsIsRefused() {
        int course = opened(3);
        for (String body : List.of("{}", "{\"sessions\":[]}", "{\"sessions\":null}", "{\"sessions\":{}}", "{\"sessions\":[null]}", "{\"sessions\":[{}]}",
                "{\"sessions\":[7]}", "{\"sessions\":[[]]}", "{\"sessions\":[{\"startsAt\":\"x\"}]}", "{\"sessions\":[{\"date\":\"2027-01-12\",\"time\":\"25:00\"}]}",
                "{\"sessions\":[" + "{},".repeat(24) + "{}]}", "{\"sessions\":[{\"startsAt\":\"2027-01-12T09:00:00Z\",\"practitionerId\":-1}]}")) {
            program.post("/courses/" + course + "/appointments", body).then().statusCode(422).contentType("application/problem+json")
                    .body("reason", equalTo("invalid-request"));
        }
        program.post("/courses/" + course + "/appointments", "{\"sessions\":[{\"startsAt\":\"2027-01-12T09:00:00Z\"},{\"startsAt\":\"x\"}]}").then()
                .body("errors.field", contains("sessions[1].startsAt"));
        program.post("/courses/9999/appointments", sessions("2027-01-12T09:00:00Z")).then().statusCode(404);
        assertThat(clinic.count("SELECT COUNT(*) FROM appointment")).isZero();
    }

    @Test
    void withoutTheScopeNothingIsOpened() {
        Program other = programs.with(Scope.READ_APPOINTMENTS, Scope.READ_CLIENTS, Scope.WRITE_CLIENTS, Scope.READ_SCHEDULE);

        other.post("/courses", opening(3, "")).then().statusCode(403);
        other.post("/courses/1/appointments", sessions("2027-01-12T09:00:00Z")).then().statusCode(403);
        programs.with(Scope.WRITE_APPOINTMENTS).get("/courses/1").then().statusCode(403);
    }
}
