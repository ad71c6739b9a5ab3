package unknot.care.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unknot.TestClinic;
import unknot.clients.Client;
import unknot.shared.Visitor;

@QuarkusTest
class CoursePagesTest {

    @Inject
    TestClinic clinic;

    private Client fiorella;
    private Visitor ros;

    @BeforeEach
    void open() {
        clinic.open();
        fiorella = clinic.client("Fiorella", "Bianchi");
        ros = Visitor.signedIn("desk@test.example");
    }

    private Object[] form(String... changes) {
        List<String> fields = new ArrayList<>(List.of("complaint", "Right neck 😀 <b>", "onset", "chronic", "sessions", "4", "sessions-many", "",
                "sessions-reason", "", "service", clinic.knot60.id().toString(), "practitioner", clinic.ines.id().toString(), "frequency", "weekly"));
        for (int index = 0; index < changes.length; index += 2) {
            fields.set(fields.indexOf(changes[index]) + 1, changes[index + 1] == null ? "" : changes[index + 1]);
        }
        return fields.toArray();
    }

    private String path() {
        return "/clients/" + fiorella.id() + "/courses";
    }

    private long courses() {
        return clinic.count("select count(*) from course_of_care");
    }

    @Test
    void theFormSaysWhatIsUsualForAcuteAndChronic() {
        ros.get(path() + "/new").then().statusCode(200)
                .body(allOf(containsString("1 to 3 sessions"), containsString("3 to 6 sessions"), containsString("Ines Calder"),
                        containsString("Fiorella Bianchi")));
    }

    @Test
    void anOpenedCourseGoesStraightToItsTimes() {
        String then = ros.post(path(), form()).then().statusCode(303).extract().header("Location");
        assertThat(then).matches(".*/courses/\\d+/sessions");
        ros.get(then.substring(then.indexOf("/courses"))).then().statusCode(200)
                .body(allOf(containsString("Right neck 😀 &lt;b&gt;"), containsString("Book 4 visits for Fiorella")));
    }

    @Test
    void moreThanSixSessionsNeedAReason() {
        ros.post(path(), form("sessions", "more", "sessions-many", "7")).then().statusCode(422)
                .body(containsString("Say why this course takes more than 6 sessions."));
        ros.post(path(), form("sessions", "7")).then().statusCode(422).body(containsString("Say why this course takes more than 6 sessions."));
        assertThat(courses()).isZero();
        ros.post(path(), form("sessions", "more", "sessions-many", "7", "sessions-reason", "Two years of pain")).then().statusCode(303);
        assertThat(clinic.count("select planned_sessions from course_of_care")).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "sessions | 0 | Choose how many sessions are planned",
            "sessions | 99 | Choose how many sessions are planned",
            "sessions | -1 | Choose how many sessions are planned",
            "sessions | four | Choose how many sessions are planned",
            "sessions | more | Choose how many sessions are planned",
            "sessions | | Choose how many sessions are planned",
            "onset | sudden | Choose acute or chronic.",
            "onset | ACUTE | Choose acute or chronic.",
            "frequency | daily | Choose how often.",
            "complaint | | Write what the client comes for.",
            "service | 999999 | Choose a service.",
            "service | x | Choose a service.",
            "practitioner | 999999 | Choose a therapist.",
            "practitioner | <script>alert(1)</script> | Choose a therapist.",
    })
    void whatIsWrongIsSaidAndNothingIsOpened(String field, String value, String message) {
        ros.post(path(), form(field, value)).then().statusCode(422).body(allOf(containsString(message), not(containsString("<script>alert"))));
        assertThat(courses()).isZero();
    }

    @Test
    void aTherapistWithoutTheServiceIsRefused() {
        ros.post(path(), form("service", clinic.deep90.id().toString(), "practitioner", clinic.tomas.id().toString())).then().statusCode(422)
                .body(containsString("This therapist does not offer that service."));
        assertThat(courses()).isZero();
    }

    @Test
    void aComplaintHasThreeHundredCharacters() {
        ros.post(path(), form("complaint", "x".repeat(301))).then().statusCode(422).body(containsString("At most 300 characters. You have 301."));
        ros.post(path(), form("complaint", "😀".repeat(300))).then().statusCode(303);
    }

    @Test
    void aCourseNeedsAClient() {
        ros.get("/clients/999999/courses/new").then().statusCode(404);
        ros.post("/clients/999999/courses", form()).then().statusCode(404);
    }
}
