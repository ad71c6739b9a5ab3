package unknot.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;

/** Holds what goes with a record to the foreign keys of the database. */
@QuarkusTest
class DisposingTest {

    /** What stays, or goes by other hands, and why. */
    private static final Map<String, String> NOT_HERE = Map.of(
            "audit_event", "the log stays",
            "disposal", "the log of it",
            "client", "stays without anything in it",
            "client_merge", "says who became whom, by number",
            "client_merge_row", "says which rows moved, by number",
            "account", "the audit log refers to it; it keeps nothing of the person",
            "data_key", "DataKeyEnds");

    @Inject
    TestClinic clinic;

    @Test
    void everyTableBelowAClientGoesOrIsSaidToStay() {
        Set<String> below = new TreeSet<>();
        Deque<String> toLookAt = new ArrayDeque<>(List.of("client"));
        while (!toLookAt.isEmpty()) {
            String parent = toLookAt.pop();
            for (Object child : clinic.list("SELECT DISTINCT table_name FROM information_schema.referential_constraints WHERE constraint_schema = DATABASE() AND referenced_table_name = '" + parent + "'")) {
                String table = child.toString().toLowerCase(Locale.ROOT);
                if (below.add(table) && !NOT_HERE.containsKey(table)) {
                    toLookAt.push(table);
                }
            }
        }
        assertThat(below).contains("soap_note", "note_amendment", "goal_value", "attached_file_piece", "form_answer");
        assertThat(below).allSatisfy(table -> assertThat(NOT_HERE.containsKey(table) || Disposing.STATEMENTS.stream().anyMatch(statement -> statement.startsWith("DELETE FROM " + table + " ")
                || statement.startsWith("DELETE f FROM " + table + " "))).as("say in Disposing what becomes of %s", table).isTrue());
    }
}
