package unknot.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An empty database in the folder for temporary files, which is gone when it is closed or the program ends. */
public final class ScratchDatabase implements AutoCloseable {

    private final Path folder;
    private final EmbeddedDatabase database;
    private boolean removed;
    private final Thread atTheEnd = new Thread(this::remove, "scratch-end");

    private ScratchDatabase(Path folder, EmbeddedDatabase database) {
        this.folder = folder;
        this.database = database;
    }

    /**
     * @param programs where the program files may have been unpacked already; where there is no such folder they are for once
     * @throws EmbeddedDatabaseRefusal as {@link EmbeddedDatabase#start(Path)}
     */
    public static ScratchDatabase start(Path programs) throws IOException {
        // Readable by its owner alone, as Java makes it.
        Path folder = Files.createTempDirectory("unknot");
        try {
            ScratchDatabase scratch = new ScratchDatabase(folder,
                    EmbeddedDatabase.start(folder.resolve("data"), Files.isDirectory(programs) ? programs : folder, Durability.LAZY));
            Runtime.getRuntime().addShutdownHook(scratch.atTheEnd);
            return scratch;
        } catch (EmbeddedDatabaseRefusal refusal) {
            ServerBinaries.delete(folder);
            throw refusal;
        }
    }

    public String jdbcUrl() {
        return database.jdbcUrl();
    }

    /** The password of {@link EmbeddedDatabase#USER}. */
    public String password() {
        return database.password();
    }

    @Override
    public void close() {
        remove();
        try {
            Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException ending) {
            // The hook runs already and finds nothing to do.
        }
    }

    /** Once: who closes this and the end of the program may come together. */
    private synchronized void remove() {
        if (removed) {
            return;
        }
        removed = true;
        database.close();
        try {
            ServerBinaries.delete(folder);
        } catch (IOException failure) {
            throw new EmbeddedDatabaseRefusal("The scratch database in " + folder + " could not be deleted. Please do so: it holds what the backup holds.", failure);
        }
    }
}
