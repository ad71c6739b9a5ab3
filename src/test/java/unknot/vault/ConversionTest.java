package unknot.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.AbstractEntityPersister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.charting.ChartingClinic;
import unknot.charting.SoapNote;
import unknot.clients.Client;
import unknot.shared.Trigger;

/** What older versions have written is encrypted, signed rows too, wherever it is cut off; and no trigger is missing after it. */
@QuarkusTest
class ConversionTest {

    private static final int NOTES = 5;

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    Conversion conversion;
    @Inject
    Vault vault;
    @Inject
    AgroalDataSource database;
    @Inject
    EntityManager entities;
    @Inject
    SessionFactory sessions;

    private List<Trigger> triggers;

    /** Notes as an older version has signed them. */
    @BeforeEach
    void sign() throws SQLException {
        clinic.open();
        Client client = charting.marguerite();
        for (int i = 0; i < NOTES; i++) {
            long note = charting.begun(charting.visit(client, clinic.ines, ChartingClinic.NINE.minus(Duration.ofDays(i))));
            clinic.sql("UPDATE soap_note SET plan = 'Old words " + i + "', status = 'signed', signed_at = NOW(), signed_by = 'Ines Calder', signed_role = 'Therapist' WHERE id = " + note);
        }
        triggers = triggers();
    }

    private List<Trigger> triggers() throws SQLException {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            return Trigger.all(statement);
        }
    }

    private long convert(Conversion with) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return with.run(connection);
        }
    }

    private boolean wanted() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Conversion.isWanted(connection);
        }
    }

    private List<String> plans() {
        return clinic.list("SELECT id FROM soap_note ORDER BY id").stream().map(id -> clinic.found(SoapNote.class, (Long) id).parts().plan()).toList();
    }

    private long plain() {
        return clinic.count("SELECT COUNT(*) FROM soap_note WHERE plan LIKE 'Old words%'");
    }

    @Test
    void whatIsWrittenIsEncryptedAtOnce() {
        Client client = clinic.client("Mara", "Holt");
        long note = charting.signed(charting.visit(client, clinic.ines, ChartingClinic.NINE));
        assertThat(clinic.text("SELECT subjective FROM soap_note WHERE id = " + note)).startsWith(Vault.BEGINNING + clinic.count("SELECT id FROM data_key WHERE client_id = " + client.id()) + ":");
        assertThat(clinic.text("SELECT assessment FROM soap_note WHERE id = " + note)).isEmpty();
        assertThat(charting.stored(note, "subjective")).isEqualTo("said");
    }

    @Test
    void whatIsFromBeforeIsReadAndThenEncrypted() throws SQLException {
        List<String> before = plans();
        assertThat(before).hasSize(NOTES).allMatch(plan -> plan.startsWith("Old words"));
        clinic.sql("UPDATE master_key SET edition = 0");
        assertThat(wanted()).isTrue();
        assertThat(convert(conversion)).isEqualTo(NOTES);
        assertThat(wanted()).isFalse();
        assertThat(plain()).isZero();
        assertThat(plans()).isEqualTo(before);
        assertThat(convert(conversion)).isZero();
        assertThat(triggers()).isEqualTo(triggers);
        assertThatThrownBy(() -> clinic.sql("UPDATE soap_note SET plan = 'x'")).hasStackTraceContaining("a signed note never changes");
    }

    @Test
    void cutOffAnywhereItEndsWhatItHasBegunAndNoTriggerIsMissing() throws SQLException {
        List<String> before = plans();
        for (int cut = 0; cut < NOTES; cut += 2) {
            Conversion dying = new Conversion();
            dying.vault = new CutOff(vault, cut);
            assertThatThrownBy(() -> convert(dying)).isInstanceOf(IllegalStateException.class);
            try (Connection connection = database.getConnection()) {
                assertThat(Conversion.isCutOff(connection)).isTrue();
            }
            assertThat(wanted()).isTrue();
            assertThat(plans()).isEqualTo(before);
        }
        assertThat(convert(conversion)).isEqualTo(NOTES);
        assertThat(plans()).isEqualTo(before);
        assertThat(plain()).isZero();
        assertThat(triggers()).isEqualTo(triggers);
        assertThat(wanted()).isFalse();
    }

    /** Ends after so many texts. */
    private static final class CutOff extends Vault {

        private final Vault vault;
        private int left;

        private CutOff(Vault vault, int left) {
            this.vault = vault;
            this.left = left;
        }

        @Override
        public String encrypt(String column, String row, KeyOwner owner, String words) {
            if (words != null && !words.isEmpty() && left-- == 0) {
                throw new IllegalStateException("cut off");
            }
            return vault.encrypt(column, row, owner, words);
        }
    }

    @Test
    void aTextThatWasPutIntoAnotherRowIsNotRead() throws SQLException {
        convert(conversion);
        List<Object> ids = clinic.list("SELECT id FROM soap_note ORDER BY id");
        clinic.sql("DROP TRIGGER signed_note_stays");
        try {
            clinic.sql("UPDATE soap_note a JOIN soap_note b ON b.id = " + ids.get(1) + " SET a.plan = b.plan WHERE a.id = " + ids.get(0));
        } finally {
            clinic.sql(triggers.stream().filter(trigger -> trigger.name().equals("signed_note_stays")).findFirst().orElseThrow().statement());
        }
        assertThatThrownBy(() -> clinic.found(SoapNote.class, (Long) ids.get(0))).isInstanceOf(UnreadableText.class);
        assertThat(clinic.found(SoapNote.class, (Long) ids.get(1)).parts().plan()).startsWith("Old words");
    }

    /** Whoever marks a field names it in the list, so that it is also converted, and documented. */
    @Test
    void theListNamesEveryFieldThatIsEncrypted() {
        Set<String> marked = new TreeSet<>();
        for (EntityType<?> type : entities.getMetamodel().getEntities()) {
            AbstractEntityPersister table = (AbstractEntityPersister) sessions.unwrap(SessionFactoryImplementor.class).getMappingMetamodel().getEntityDescriptor(type.getJavaType());
            Stream.of(type.getJavaType().getDeclaredFields()).filter(field -> field.isAnnotationPresent(Encrypted.class)).forEach(field -> {
                assertThat(EncryptedRow.class).as(field.toString()).isAssignableFrom(type.getJavaType());
                marked.add(table.getTableName() + "." + table.getPropertyColumnNames(field.getName())[0]);
            });
        }
        Set<String> listed = Arrays.stream(EncryptedTable.values()).flatMap(table -> table.columns().stream().map(column -> table.table() + "." + column))
                .filter(column -> !column.endsWith(".content")).collect(Collectors.toCollection(TreeSet::new));
        assertThat(marked).isEqualTo(listed);
    }
}
