package unknot.charting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import unknot.TestClinic;

/** The lists that migrations fill and {@link unknot.TestClinic} does not empty: remembered before a test that changes them, put back after it. */
@ApplicationScoped
public class KeptLists {

    /** Questions before their editions: into one that is published, none can be put. */
    private static final List<String> TABLES = List.of("preset", "preset_muscle", "movement", "safety_topic", "question", "questionnaire_edition", "questionnaire", "consent_edition", "consent_text", "course_guidance");

    @Inject
    EntityManager entities;
    @Inject
    TestClinic clinic;

    private final Map<String, List<Object[]>> kept = new LinkedHashMap<>();

    @Transactional
    @SuppressWarnings("unchecked")
    public void remember() {
        TABLES.forEach(table -> kept.put(table, entities.createNativeQuery("SELECT * FROM " + table, Object[].class).getResultList()));
    }

    @Transactional
    public void putBack() {
        entities.createNativeQuery("SET FOREIGN_KEY_CHECKS = 0").executeUpdate();
        kept.keySet().forEach(table -> {
            // What is published can be deleted in no other way.
            clinic.truncate(table);
        });
        kept.forEach((table, rows) -> rows.forEach(row -> insert(table, row)));
        entities.createNativeQuery("SET FOREIGN_KEY_CHECKS = 1").executeUpdate();
    }

    private void insert(String table, Object[] row) {
        var insert = entities.createNativeQuery("INSERT INTO " + table + " VALUES (" + String.join(", ", Collections.nCopies(row.length, "?")) + ")");
        for (int column = 0; column < row.length; column++) {
            insert.setParameter(column + 1, row[column]);
        }
        insert.executeUpdate();
    }
}
