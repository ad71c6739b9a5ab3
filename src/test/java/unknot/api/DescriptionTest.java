package unknot.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.access.Scope;

/** What the API says of itself, and of what can be booked. */
@QuarkusTest
class DescriptionTest {

    @Inject
    TestClinic clinic;
    @Inject
    Program.Maker programs;

    @BeforeEach
    void open() {
        clinic.open();
    }

    @Test
    void theIdsThatOthersAskForCanBeRead() {
        Program program = programs.with(Scope.READ_SCHEDULE);

        program.get("/services").then().statusCode(200).body("services[1].id", equalTo(clinic.knot60.id().intValue()))
                .body("services[1].name", equalTo("Knot session")).body("services[1].minutes", equalTo(60));
        program.get("/practitioners").then().statusCode(200).body("practitioners[0].name", equalTo("Ines Calder"))
                .body("practitioners[1].serviceIds.size()", equalTo(2));
        program.get("/rooms").then().statusCode(200).body("rooms.name", equalTo(List.of("Lantern", "Quay")))
                .body("rooms[0].locationId", equalTo(clinic.place.id().intValue()));
        program.get("/locations").then().statusCode(200).body("locations[0].zone", equalTo("Europe/London"));
    }

    @Test
    void everyAddressIsDescribedWithItsAnswersAndItsKey() {
        JsonPath api = given().get("/q/openapi?format=json").then().statusCode(200).extract().jsonPath();

        assertThat(api.<String> get("info.title")).isEqualTo("Unknot");
        assertThat(api.<String> get("components.securitySchemes.accessToken.scheme")).isEqualTo("bearer");
        Map<String, Map<String, Map<String, Object>>> paths = api.get("paths");
        assertThat(paths.keySet()).contains("/api/v1/open-slots", "/api/v1/appointments", "/api/v1/appointments/{id}", "/api/v1/appointments/{id}/move",
                "/api/v1/appointments/{id}/cancellation", "/api/v1/clients", "/api/v1/clients/{id}", "/api/v1/courses",
                "/api/v1/courses/{id}/appointments").allMatch(path -> path.startsWith("/api/v1/"));
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            String where = method + " " + path;
            assertThat(operation.get("summary")).as(where).isNotNull();
            assertThat(((List<?>) operation.get("security")).toString()).as(where).contains("accessToken");
            Map<?, ?> responses = (Map<?, ?>) operation.get("responses");
            assertThat(responses.containsKey("200") || responses.containsKey("201")).as(where).isTrue();
            assertThat(responses.containsKey("401") && responses.containsKey("403")).as(where).isTrue();
        }));
        assertThat(api.<Map<String, ?>> get("components.schemas.Problem.properties")).containsKeys("reason", "errors", "alternatives");
        assertThat(api.<Map<String, ?>> get("components.schemas.NewAppointment.properties")).containsKeys("startsAt", "clientId");
    }
}
