package unknot.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.shared.Statements;
import unknot.shared.TestClock;

@QuarkusTest
class ClientSearchTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 11);
    private static final int MANY = 10_000;

    @Inject
    TestClinic clinic;
    @Inject
    Clients clients;
    @Inject
    EntityManager entities;

    @BeforeEach
    void open() {
        clinic.open();
    }

    private List<String> found(String typed) {
        return QuarkusTransaction.requiringNew().call(() -> clients.found(typed, TODAY, 7).stream().map(Client::name).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "07700 900129 | 7700900129",
            "+44 7700 900129 | 7700900129",
            "+44 (0)7700 900129 | 7700900129",
            "(+44) 7700 900129 | 7700900129",
            "0044 7700 900129 | 7700900129",
            "+1 212 555 0100 | 2125550100",
            "+353 85 012 3456 | 850123456",
            "+420 601 234 567 | 601234567",
            "077 | 77",
            "+44 77 | 77",
    })
    void aNumberIsComparedByItsNationalPart(String written, String national) {
        assertThat(PhoneNumber.national(written)).isEqualTo(national);
    }

    @Test
    void aNewNameIsFoundAndTheOldOneNoMore() {
        long id = clinic.saved(new Client("Ann ann", "O’Brien-José Jose", null, null, null, TestClock.START)).id();
        assertThat(found("obri")).hasSize(1);
        assertThat(found("o'brien jos")).hasSize(1);
        QuarkusTransaction.requiringNew().run(() -> entities.find(Client.class, id).change("Ann", "Keller", null, null, null));
        assertThat(found("brien")).isEmpty();
        assertThat(found("kel ann")).containsExactly("Ann Keller");
    }

    /** The migration fills what clients of before it need; here it is applied again to what the sources wrote. */
    @Test
    void theMigrationReadsNamesAndNumbersAsTheSourcesDo() throws Exception {
        List.of(new Client("Anna-Maria", "van der  Berg", null, "+44 (0)7700 900129", null, TestClock.START),
                new Client("D’Arcy", "O'Brien, jr.", null, "07700 900130", null, TestClock.START),
                new Client("נועה", "Ξένος", null, "0033 1 23 45 67 89", null, TestClock.START)).forEach(clinic::saved);
        String words = "select group_concat(concat(client_id, ':', position, ':', word) order by client_id, position) from client_word";
        String phones = "select group_concat(phone_digits order by id) from client";
        String wordsBefore = text(words);
        String phonesBefore = text(phones);
        clinic.sql("UPDATE client SET phone_digits = NULL");
        String migration = new String(getClass().getResourceAsStream("/db/migration/R__find_clients.sql").readAllBytes(), "UTF-8");
        List.of(migration.replaceAll("(?m)^--.*$", "").split(";\\s*\n")).stream().filter(statement -> !statement.isBlank()).forEach(clinic::sql);
        assertThat(text(words)).isEqualTo(wordsBefore).contains(":Anna,", ":DArcy,", ":jr");
        assertThat(text(phones)).isEqualTo(phonesBefore);
    }

    private String text(String select) {
        return QuarkusTransaction.requiringNew().call(() -> (String) entities.createNativeQuery(select).getSingleResult());
    }

    @ParameterizedTest
    @ValueSource(strings = { "Name0042", "name0042 giv", "giv name0042", "07700 0042", "+44 7700 0042", "14/3/1984", "zzz", "100% wrong", "_" })
    void amongTenThousandClientsFewRowsAreRead(String typed) {
        tenThousand();
        QuarkusTransaction.requiringNew().run(() -> {
            long before = rowsRead();
            long cost = Statements.during(() -> clients.found(typed, TODAY, 7));
            assertThat(cost).isEqualTo(1);
            assertThat(rowsRead() - before).as("rows read for “%s”", typed).isLessThan(400);
        });
    }

    /** What the database's engine handed out to this connection so far. */
    private long rowsRead() {
        @SuppressWarnings("unchecked")
        List<Object[]> counters = entities.createNativeQuery("SHOW SESSION STATUS WHERE Variable_name IN ('Handler_read_next', 'Handler_read_prev',"
                + " 'Handler_read_key', 'Handler_read_rnd_next', 'Handler_read_first')").getResultList();
        return counters.stream().mapToLong(row -> Long.parseLong(row[1].toString())).sum();
    }

    private void tenThousand() {
        clinic.sql("INSERT INTO client (given_name, family_name, birth_date, phone, phone_digits, created_at)"
                + " WITH RECURSIVE nth AS (SELECT 0 AS n UNION ALL SELECT n + 1 FROM nth WHERE n < 999)"
                + " SELECT CONCAT('Given', LPAD(a.n MOD 97, 2, '0')), CONCAT('Name', LPAD(a.n * 10 + b.n, 5, '0')),"
                + " DATE_ADD('1940-01-01', INTERVAL (a.n * 10 + b.n) DAY), CONCAT('07700 ', LPAD(a.n * 10 + b.n, 6, '0')),"
                + " CONCAT('7700', LPAD(a.n * 10 + b.n, 6, '0')), '2026-01-01' FROM nth a JOIN nth b ON b.n < 10");
        clinic.sql("INSERT INTO client_word (client_id, position, word) SELECT id, 0, given_name FROM client UNION ALL SELECT id, 1, family_name FROM client");
        assertThat(clinic.count("select count(*) from client")).isEqualTo(MANY);
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery("ANALYZE TABLE client, client_word").getResultList());
    }
}
