package unknot.booking.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.clients.Client;
import unknot.shared.Visitor;

@QuarkusTest
class ClientRecordPagesTest {

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

    private String access() {
        return "/clients/" + fiorella.id() + "/access";
    }

    @Test
    void aClientIsGivenAccessWithAPasswordThatIsShownOnce() {
        ros.post(access(), "email", "fiorella@test.example").then().statusCode(200)
                .body(allOf(containsString("Fiorella can sign in now."), containsString("fiorella@test.example")));
        assertThat(clinic.count("select count(*) from account where client_id = " + fiorella.id())).isEqualTo(1);
        ros.get("/clients/" + fiorella.id()).then()
                .body(allOf(containsString("Signs in as fiorella@test.example."), not(containsString("/access\"")), not(containsString("user-select-all"))));
        ros.post(access(), "email", "again@test.example").then().statusCode(422).body(containsString("This client can sign in already."));
    }

    @Test
    void anAddressThatIsNoneOrTakenIsRefused() {
        ros.post(access(), "email", "<script>alert(1)</script>").then().statusCode(422)
                .body(allOf(containsString("This does not look like an e-mail address."), not(containsString("<script>alert"))));
        ros.post(access(), "email", "DESK@test.example").then().statusCode(422).body(containsString("Somebody else signs in with this address."));
        ros.post("/clients/999999/access", "email", "a@test.example").then().statusCode(404);
        assertThat(clinic.count("select count(*) from account where client_id is not null")).isZero();
    }

    @Test
    void therapistsDoNotGiveAccess() {
        Visitor ines = Visitor.signedIn("ines@test.example");
        ines.get("/clients/" + fiorella.id()).then().statusCode(200).body(not(containsString("/access\"")));
        ines.post(access(), "email", "fiorella@test.example").then().statusCode(403);
    }
}
