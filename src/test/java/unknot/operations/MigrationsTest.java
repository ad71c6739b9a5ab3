package unknot.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** While several servers are upgraded one after the other, the older ones work on tables that are newer than they are. */
class MigrationsTest {

    /** Those before were published when Unknot was stopped for an upgrade. */
    private static final int FIRST_HELD_TO_IT = 46;
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern NAME = Pattern.compile("V(\\d+)__.*\\.sql");
    private static final Pattern TAKES_AWAY = Pattern.compile(
            "\\bDROP\\s+TABLE\\b|\\bRENAME\\b|\\bCHANGE\\s+(COLUMN\\b|\\w+\\s+\\w+)|^ALTER\\b.*\\bDROP\\s+(?!CONSTRAINT|CHECK|INDEX|KEY|FOREIGN|PRIMARY|TRIGGER)\\w",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NEW_COLUMN = Pattern.compile("\\bADD\\s+COLUMN\\s+(?:[^,(]|\\([^)]*\\))*", Pattern.CASE_INSENSITIVE);

    @Test
    void anOlderUnknotGoesOnWorkingOnNewerTables() throws IOException {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.filter(file -> number(file) >= FIRST_HELD_TO_IT).toList()) {
                whatAnOlderOneMisses(Files.readString(file)).forEach(statement -> broken.add(file.getFileName() + ": " + statement));
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void whatAnOlderOneMissesIsFound() {
        assertThat(whatAnOlderOneMisses("ALTER TABLE client DROP COLUMN phone;")).hasSize(1);
        assertThat(whatAnOlderOneMisses("ALTER TABLE client ADD COLUMN n INT NOT NULL DEFAULT 1,\n    DROP phone")).hasSize(1);
        assertThat(whatAnOlderOneMisses("ALTER TABLE client RENAME COLUMN phone TO mobile")).hasSize(1);
        assertThat(whatAnOlderOneMisses("DROP TABLE room; RENAME TABLE a TO b")).hasSize(2);
        assertThat(whatAnOlderOneMisses("ALTER TABLE client ADD COLUMN weight DECIMAL(4,1) NOT NULL")).hasSize(1);

        assertThat(whatAnOlderOneMisses("-- DROP TABLE of old\nALTER TABLE client ADD COLUMN weight DECIMAL(4,1) NOT NULL DEFAULT 0, ADD COLUMN height INT NULL")).isEmpty();
        assertThat(whatAnOlderOneMisses("ALTER TABLE client DROP CONSTRAINT client_age, DROP INDEX by_name; DROP TRIGGER note_is_final")).isEmpty();
        assertThat(whatAnOlderOneMisses("CREATE TABLE merged (id BIGINT NOT NULL); ALTER TABLE note MODIFY plan MEDIUMTEXT NOT NULL")).isEmpty();
    }

    private static int number(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    /** Statements after which inserts and reads of an older Unknot fail: what is there no more, and new columns that want a value. */
    private static List<String> whatAnOlderOneMisses(String sql) {
        return Stream.of(sql.replaceAll("--[^\n]*", "").split(";")).map(String::strip).filter(statement -> TAKES_AWAY.matcher(statement).find()
                || statement.regionMatches(true, 0, "ALTER", 0, 5) && NEW_COLUMN.matcher(statement).results().map(result -> result.group().toUpperCase())
                        .anyMatch(column -> column.contains("NOT NULL") && !column.contains("DEFAULT") && !column.contains("AUTO_INCREMENT"))).toList();
    }
}
