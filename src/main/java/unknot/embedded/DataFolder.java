package unknot.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The folder that holds a clinic's data, and what must be remembered beside the database itself.
 * One running Unknot holds it at a time.
 */
final class DataFolder implements AutoCloseable {

    /** Longer paths of Unix sockets do not fit into the operating system's structure (107 on Linux, 103 on a Mac). */
    private static final int LONGEST_SOCKET_PATH = 100;

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** @throws EmbeddedDatabaseRefusal when another Unknot has the folder open */
    static DataFolder open(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        if (!Files.exists(absolute)) {
            Files.createDirectories(absolute.getParent());
            createForOwnerAlone(absolute);
        }
        Path folder = absolute.toRealPath();
        FileChannel lockFile = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        if (!locked(lockFile)) {
            lockFile.close();
            throw new EmbeddedDatabaseRefusal("""
                    Another Unknot is running on the data folder %s. Stop it first, or give this one a folder of \
                    its own: UNKNOT_DATA_DIRECTORY=...""".formatted(folder));
        }
        return new DataFolder(folder, lockFile);
    }

    /** The folder, only to read from, while another Unknot has it open. */
    static Optional<DataFolder> heldByAnother(Path path) throws IOException {
        Path lock = path.toAbsolutePath().normalize().resolve("lock");
        if (!Files.exists(lock)) {
            return Optional.empty();
        }
        try (FileChannel lockFile = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            return locked(lockFile) ? Optional.empty() : Optional.of(new DataFolder(lock.getParent().toRealPath(), lockFile));
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    Path database() {
        return path.resolve("database");
    }

    Path log() {
        return path.resolve("database.log");
    }

    /** What the server said last, which is mostly why it ended. */
    String endOfLog() throws IOException {
        // Whatever bytes the server wrote, this must not fail over them.
        String log = Files.exists(log()) ? new String(Files.readAllBytes(log()), StandardCharsets.UTF_8) : "";
        List<String> lines = log.lines().toList();
        return "Its log ends:\n" + String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()))
                + "\nMore of it: " + log();
    }

    Path pidFile() {
        return path.resolve("database.pid");
    }

    /** Where the server puts its Unix socket: nobody uses it, but without a place of its own it would take a shared one. */
    Path socket() throws IOException {
        Path inside = path.resolve("database.sock");
        if (inside.toString().length() <= LONGEST_SOCKET_PATH) {
            return inside;
        }
        return Files.createTempDirectory("unknot").resolve("database.sock");
    }

    /**
     * Where the server keeps what outgrows its memory. It names these files after its process, and in a folder shared with others would
     * stumble over what a killed server with the same number has left.
     */
    Path emptyScratch() throws IOException {
        Path scratch = path.resolve("scratch");
        ServerBinaries.delete(scratch);
        createForOwnerAlone(scratch);
        return scratch;
    }

    /** The password of the database's one user, made at the first call; only the owner of the folder may read it. */
    String password() throws IOException {
        Path file = path.resolve("database.password");
        if (!Files.exists(file)) {
            byte[] secret = new byte[24];
            new SecureRandom().nextBytes(secret);
            Path aside = Files.createTempFile(path, "password", "", forOwnerAlone(path, "rw-------"));
            Files.writeString(aside, Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
            Files.move(aside, file);
        }
        return Files.readString(file).strip();
    }

    Optional<Integer> rememberedPort() throws IOException {
        return number(path.resolve("database.port")).map(Long::intValue);
    }

    void rememberPort(int port) throws IOException {
        Files.writeString(path.resolve("database.port"), Integer.toString(port));
    }

    /** The server's process id as the server itself wrote it; it may be long gone. */
    Optional<Long> rememberedProcess() throws IOException {
        return number(pidFile());
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static Optional<Long> number(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String content = Files.readString(file).strip();
        return content.matches("\\d{1,18}") ? Optional.of(Long.valueOf(content)) : Optional.empty();
    }

    static void createForOwnerAlone(Path folder) throws IOException {
        Files.createDirectory(folder, forOwnerAlone(folder.getParent(), "rwx------"));
    }

    /** Nothing on Windows, where a folder inherits who may read it. */
    private static FileAttribute<?>[] forOwnerAlone(Path parent, String permissions) throws IOException {
        return Files.getFileStore(parent).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)) }
                : new FileAttribute<?>[0];
    }
}
