package unknot.carry;

import java.util.Arrays;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;

/** Versions of the tables: the number of the last migration. */
final class Versions {

    private Versions() {
    }

    /** That of this program. */
    static String newest(Configuration migrations) {
        return Arrays.stream(Flyway.configure().configuration(migrations).load().info().all()).map(MigrationInfo::getVersion).filter(Objects::nonNull)
                .max(MigrationVersion::compareTo).orElseThrow().getVersion();
    }

    static boolean isNewer(String one, String other) {
        return MigrationVersion.fromVersion(one).compareTo(MigrationVersion.fromVersion(other)) > 0;
    }
}
