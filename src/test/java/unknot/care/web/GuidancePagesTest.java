package unknot.care.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.care.GuidanceDesk;
import unknot.shared.Visitor;

@QuarkusTest
class GuidancePagesTest {

    @Inject
    TestClinic clinic;
    @Inject
    GuidanceDesk desk;

    private Visitor owner;
    private String acute;
    private String chronic;

    @BeforeEach
    void open() {
        clinic.open();
        owner = Visitor.signedIn("owner@test.example");
        acute = desk.guidance().acute();
        chronic = desk.guidance().chronic();
    }

    @AfterEach
    void putBack() {
        desk.change(desk.guidance().version(), acute, chronic);
    }

    private String newCourse() {
        return Visitor.signedIn("desk@test.example").get("/clients/" + clinic.client("Marguerite", "Holt").id() + "/courses/new").asString();
    }

    @Test
    void theOwnersWordsGuideWhoPlansACourse() {
        assertThat(newCourse()).contains("New knots usually take 1 to 3 sessions");
        owner.post("/settings/courses", "version", desk.guidance().version(), "acute", "Two are enough & no more", "chronic", chronic).then().statusCode(303);
        assertThat(newCourse()).contains("Two are enough &amp; no more", "3 to 6 sessions").doesNotContain("New knots usually");
    }

    @Test
    void nothingSaidTooMuchSaidAndStaleAreRefusedWithWhatWasTyped() {
        int version = desk.guidance().version();
        assertThat(owner.post("/settings/courses", "version", version, "acute", " ", "chronic", "Six").then().statusCode(422).extract().asString())
                .contains("Write a sentence.", "\nSix</textarea>");
        assertThat(owner.post("/settings/courses", "version", version, "acute", "x".repeat(301), "chronic", "Six").then().statusCode(422).extract().asString())
                .contains("At most 300 characters. You have 301.");
        assertThat(owner.post("/settings/courses", "version", version - 1, "acute", "Three", "chronic", "Six").then().statusCode(409).extract().asString())
                .contains("Somebody else has changed this meanwhile.", "\nThree</textarea>");
        assertThat(desk.guidance().acute()).isEqualTo(acute);
    }

    @Test
    void onlyTheOwnerSetsIt() {
        for (String email : new String[] { "desk@test.example", "ines@test.example" }) {
            assertThat(Visitor.signedIn(email).get("/settings/courses").statusCode()).isEqualTo(403);
        }
    }
}
