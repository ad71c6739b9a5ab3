package unknot.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import unknot.backup.BackupRefusal.Reason;
import unknot.embedded.EmbeddedDatabase;
import unknot.embedded.NoServerHere;
import unknot.embedded.ScratchDatabase;
import unknot.shared.Database;
import unknot.shared.OwnersFile;

/** Makes backups: one moment of the database, proved by a restore before the file gets its name. */
@ApplicationScoped
class Backups {

    /** What a file is called until it is proved. */
    static final String PART = ".part";

    @Inject
    BackupKey key;
    @Inject
    Config settings;
    @Inject
    Clock clock;
    @Inject
    Flyway migrations;
    @ConfigProperty(name = "unknot.data.directory", defaultValue = "data")
    Path dataFolder;

    /**
     * @param file made by this, readable by its owner alone
     * @return how many rows it holds and how that was proved, in sentences
     * @throws BackupRefusal when the file is there already, there is no key, or what was written is not whole; no file is left then
     */
    String make(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new BackupRefusal(Reason.USAGE, "There is a file " + file + " already, and it is left as it is.");
        }
        Path part = createForOwnerAlone(file.resolveSibling(file.getFileName() + PART));
        try {
            long rows = BackupWriting.write(Database.configured(settings), key, clock.instant(), part);
            String proof = prove(part, rows);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return "Backed up %d rows to %s. %s".formatted(rows, file, proof);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String prove(Path backup, long rows) throws IOException, SQLException {
        long there;
        String proof;
        try (ScratchDatabase scratch = ScratchDatabase.start(dataFolder)) {
            Database database = new Database(scratch.jdbcUrl(), EmbeddedDatabase.USER, scratch.password());
            there = new Restoring(database, migrations.getConfiguration()).restore(backup, key);
            proof = "It was restored into a scratch database and compared.";
        } catch (NoServerHere noScratch) {
            there = BackupReading.check(backup, key);
            proof = "It was read back and compared, but not restored: " + noScratch.getMessage();
        }
        if (there != rows) {
            throw new BackupRefusal(Reason.FAILED, "The backup was written but does not hold all rows; it was deleted.");
        }
        return proof;
    }

    private static Path createForOwnerAlone(Path file) throws IOException {
        try {
            return OwnersFile.create(file);
        } catch (FileAlreadyExistsException atWork) {
            throw new BackupRefusal(Reason.FAILED, "Another backup writes " + file + ", or one was cut off: then please delete it.", atWork);
        }
    }
}
