package unknot.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.clients.Client;
import unknot.shared.Language;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class OwnMessagePagesTest {

    @Inject
    TestClinic clinic;

    private Client anna;
    private Visitor visitor;

    @BeforeEach
    void open() {
        clinic.open();
        anna = clinic.saved(new Client("Anna", "Ruiz", null, null, "anna@test.example", TestClock.START));
        clinic.clientAccount(anna, "anna@test.example");
        visitor = Visitor.signedIn("anna@test.example");
    }

    private Client known() {
        return clinic.found(Client.class, anna.id());
    }

    @Test
    void clientsChooseTheirLanguageAndWhetherTheyAreReminded() {
        visitor.get("/my/messages").then().statusCode(200).body(allOf(containsString("anna@test.example"), containsString("Deutsch")));
        visitor.post("/my/messages", "language", "de").then().statusCode(303);
        assertThat(known().language()).isEqualTo(Language.GERMAN);
        assertThat(known().reminded()).isFalse();
        visitor.post("/my/messages", "language", "de", "reminded", "yes").then().statusCode(303);
        assertThat(known().reminded()).isTrue();
    }

    @Test
    void aLanguageThatNobodyWritesChangesNothing() {
        visitor.post("/my/messages", "language", "tlh", "reminded", "yes").then().statusCode(303);
        assertThat(known().language()).isEqualTo(Language.ENGLISH);
    }
}
