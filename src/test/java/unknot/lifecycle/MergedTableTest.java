package unknot.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;

/** A table that is new and has clients goes along when two of them become one, or says here why it does not. */
@QuarkusTest
class MergedTableTest {

    private static final Map<String, String> STAY = Map.of(
            "audit_event", "what happened, happened to the client of then",
            "record_opening", "a reason was given for the record of then",
            "restricted_opening", "a reason was given for the record of then, which nobody merges",
            "sign_in_session", "ends",
            "client_word", "follows from the client's name",
            "client_merge", "says who became whom",
            "disposal", "says what was disposed of",
            "client", "says who this client has become; led on when that one becomes another",
            "account", "a client has one: MergeDesk chooses");
    /** Nothing new comes to a client who has become another, but for these. */
    private static final Set<String> MAY_COME = Set.of("audit_event", "record_opening", "restricted_opening", "sign_in_session", "client_word", "client_merge", "client", "disposal");

    @Inject
    TestClinic clinic;

    private Set<String> names(String select) {
        return clinic.list(select).stream().map(String::valueOf).map(String::toLowerCase).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> ofClients() {
        return names("SELECT DISTINCT table_name FROM information_schema.key_column_usage WHERE table_schema = DATABASE() AND referenced_table_name = 'client' AND referenced_column_name = 'id'");
    }

    @Test
    void everyTableOfClientsGoesAlongOrSaysWhyNot() {
        assertThat(Stream.concat(Arrays.stream(MergedTable.values()).map(MergedTable::table), STAY.keySet().stream())).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ofClients());
        assertThat(names("SELECT DISTINCT table_name FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name LIKE '%client_id%'")).as("clients without a foreign key")
                .allMatch(table -> ofClients().contains(table) || table.equals("data_key") || table.equals("client_disposing"));
    }

    @Test
    void nothingNewComesToAClientWhoHasBecomeAnother() {
        Set<String> guarded = names("SELECT event_object_table FROM information_schema.triggers WHERE trigger_schema = DATABASE() AND event_manipulation = 'INSERT' AND action_statement LIKE '%has become another%'");
        assertThat(guarded).containsExactlyInAnyOrderElementsOf(ofClients().stream().filter(table -> !MAY_COME.contains(table)).toList());
    }

    @Test
    void whatIsFinalChangesItsClientAndNothingElse() {
        SoftAssertions all = new SoftAssertions();
        List<Object> lenient = clinic.list("SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE() AND action_statement LIKE '%client_moving%'");
        assertThat(lenient).hasSize(12);
        for (Object name : lenient) {
            String table = clinic.text("SELECT event_object_table FROM information_schema.triggers WHERE trigger_schema = DATABASE() AND trigger_name = '" + name + "'");
            String says = clinic.text("SELECT action_statement FROM information_schema.triggers WHERE trigger_schema = DATABASE() AND trigger_name = '" + name + "'");
            for (String column : names("SELECT column_name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = '" + table
                    + "' AND column_name NOT IN ('client_id', 'in_force') AND IFNULL(generation_expression, '') = ''")) {
                all.assertThat(says).as("%s names %s", name, column).containsPattern("NEW\\." + column + "( AS BINARY\\))? <=> ");
            }
        }
        all.assertAll();
    }
}
