package unknot.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.shared.Visitor;

@QuarkusTest
class SupervisionPagesTest {

    @Inject
    TestClinic clinic;

    private Practitioner priya;
    private Visitor olive;

    @BeforeEach
    void open() {
        clinic.open();
        priya = clinic.therapist("Priya Maddox", 3, null, clinic.knot60);
        olive = Visitor.signedIn("owner@test.example");
    }

    private Practitioner now(Practitioner therapist) {
        return clinic.found(Practitioner.class, therapist.id());
    }

    private Response save(Practitioner therapist, Object supervisor, String offered, int version) {
        return olive.post("/settings/therapists/" + therapist.id(), "name", therapist.name(), "hue", therapist.hue(), "supervisor", supervisor, "offered",
                offered, "version", version);
    }

    private Response save(Practitioner therapist, Object supervisor) {
        return save(therapist, supervisor, "yes", now(therapist).version());
    }

    @Test
    void theOwnerSaysWhoSupervisesAStudent() {
        save(priya, clinic.ines.id()).then().statusCode(303);
        assertThat(now(priya).supervisorId()).isEqualTo(clinic.ines.id());
        olive.get("/settings/therapists/" + priya.id()).then().statusCode(200)
                .body(containsString("<option value=\"" + clinic.ines.id() + "\" selected>Ines Calder</option>"));
        assertThat(olive.get("/settings/people").asString()).containsOnlyOnce("<span class=\"chip\">Student</span>");
        save(priya, "").then().statusCode(303);
        assertThat(now(priya).supervisorId()).isNull();
    }

    @Test
    void nobodySupervisesThemselvesOrInACircle() {
        save(priya, priya.id()).then().statusCode(422).body(containsString("supervisor-error"));
        save(priya, clinic.ines.id()).then().statusCode(303);
        save(clinic.ines, priya.id()).then().statusCode(422).body(containsString("supervises students"));
        save(clinic.ines, clinic.tomas.id()).then().statusCode(422).body(containsString("supervises students"));
        save(clinic.tomas, priya.id()).then().statusCode(422).body(containsString("supervisor-error"));
        assertThat(now(clinic.ines).supervisorId()).isNull();
        assertThat(now(clinic.tomas).supervisorId()).isNull();
        olive.get("/settings/therapists/" + clinic.tomas.id()).then().body(allOf(containsString(">Ines Calder</option>"), not(containsString(">Priya Maddox</option>")),
                not(containsString(">Tomas Wren</option>"))));
    }

    @Test
    void whoIsNotOfferedOrNotThereSupervisesNobody() {
        save(clinic.tomas, "", "", 0).then().statusCode(303);
        for (Object nobody : new Object[] { clinic.tomas.id(), 999_999, "x", "-1" }) {
            save(priya, nobody).then().statusCode(422).body(allOf(containsString("supervisor-error"), containsString("value=\"Priya Maddox\"")));
        }
        assertThat(now(priya).supervisorId()).isNull();
    }

    @Test
    void aSupervisorLeavesOnlyAfterTheStudentsHaveSomebodyElse() {
        save(priya, clinic.ines.id()).then().statusCode(303);
        save(clinic.ines, "", "", 0).then().statusCode(422).body(containsString("Choose another supervisor for them first"));
        assertThat(now(clinic.ines).active()).isTrue();
        save(priya, clinic.tomas.id()).then().statusCode(303);
        save(clinic.ines, "", "", 0).then().statusCode(303);
        assertThat(now(clinic.ines).active()).isFalse();
    }

    @Test
    void anOldFormChangesNothing() {
        save(priya, clinic.ines.id(), "yes", 0).then().statusCode(303);
        save(priya, clinic.tomas.id(), "yes", 0).then().statusCode(409).body(containsString("Somebody else changed this"));
        assertThat(now(priya).supervisorId()).isEqualTo(clinic.ines.id());
    }
}
