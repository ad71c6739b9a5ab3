package unknot.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.shared.OwnersFile;

/** The file of the master key: a line of Base64 each, and lines of explanation that begin with #. It holds two keys only while they are changed. */
record KeyFile(Path path) {

    private static final String WORDS = """
            # The master key of Unknot's record. With it and the database the record can be read; without it nobody reads it, ever.
            # Keep a copy where neither the database nor its backups are.
            """;

    boolean exists() {
        return Files.exists(path);
    }

    List<MasterKey> keys() {
        try (Stream<String> lines = Files.readAllLines(path).stream()) {
            List<MasterKey> keys = lines.map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).map(MasterKey::read).toList();
            if (!keys.isEmpty()) {
                return keys;
            }
        } catch (IllegalArgumentException noKey) {
            // Said below.
        } catch (IOException failure) {
            throw new VaultRefusal("The file of the master key, " + path + ", cannot be read.", failure);
        }
        throw new VaultRefusal("The file of the master key, " + path + ", must hold a line with 32 random bytes in Base64. The command make-key makes one.");
    }

    /** @throws VaultRefusal where the file is there already or cannot be written */
    void make(MasterKey key) {
        try {
            if (exists()) {
                throw new FileAlreadyExistsException(path.toString());
            }
            Files.createDirectories(path.toAbsolutePath().getParent());
            replace(List.of(key));
        } catch (IOException failure) {
            throw new VaultRefusal("The file of the master key, " + path + ", cannot be made: " + failure, failure);
        }
    }

    /** Readable by the owner alone. Either what was there or the new keys stand in the file, whatever happens meanwhile; once it is done, the new ones, even if the power fails. */
    void replace(List<MasterKey> keys) throws IOException {
        Path next = path.resolveSibling(path.getFileName() + ".next");
        Files.deleteIfExists(next);
        OwnersFile.create(next);
        Files.write(next, (WORDS + keys.stream().map(key -> key.written() + "\n").collect(Collectors.joining())).getBytes(StandardCharsets.UTF_8), StandardOpenOption.SYNC);
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Path folder = path.toAbsolutePath().getParent();
        // A renaming is on the disk with its folder, which other systems do not open like a file.
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }
}
