package unknot.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.access.AccountDesk.Given;
import unknot.access.AccountDesk.Reason;
import unknot.access.AccountDesk.Refused;
import unknot.clients.Client;
import unknot.shared.Visitor;

@QuarkusTest
class AccountDeskTest {

    @Inject
    TestClinic clinic;
    @Inject
    AccountDesk accounts;

    private Client mara;

    @BeforeEach
    void open() {
        clinic.open();
        mara = clinic.client("Mara", "Holt");
    }

    @Test
    void theClientSignsInWithThePasswordGiven() {
        Given given = (Given) accounts.giveClient(mara.id(), mara.name(), " Mara@Test.Example ");

        assertThat(given.email()).isEqualTo("mara@test.example");
        assertThat(given.password()).matches("[a-z]+-[a-z]+-[a-z]+-\\d{6}");
        assertThat(given.password()).hasSizeGreaterThanOrEqualTo(Passwords.SHORTEST);
        Visitor.anonymous().post("/sign-in", "email", given.email(), "password", given.password()).then().statusCode(303)
                .header("Location", org.hamcrest.Matchers.endsWith("/my"));
        assertThat(accounts.ofClient(mara.id())).isPresent();
    }

    @Test
    void anAddressOfSomebodyElseIsRefusedEvenWhenSwitchedOff() {
        clinic.sql("UPDATE account SET active = FALSE WHERE email = 'desk@test.example'");

        assertThat(accounts.giveClient(mara.id(), mara.name(), "DESK@test.example")).isEqualTo(new Refused(Reason.EMAIL_TAKEN));
        assertThat(accounts.ofClient(mara.id())).isEmpty();
    }

    @Test
    void aClientHasOneAccount() {
        accounts.giveClient(mara.id(), mara.name(), "mara@test.example");

        assertThat(accounts.giveClient(mara.id(), mara.name(), "other@test.example")).isEqualTo(new Refused(Reason.HAS_ACCESS));
    }

    @Test
    void whatIsNoAddressAndWhoIsNoClientIsRefused() {
        assertThat(accounts.giveClient(mara.id(), mara.name(), "mara at home")).isEqualTo(new Refused(Reason.UNREADABLE_EMAIL));
        assertThat(accounts.giveClient(999_999, "Nobody", "nobody@test.example")).isEqualTo(new Refused(Reason.UNKNOWN_CLIENT));
    }
}
