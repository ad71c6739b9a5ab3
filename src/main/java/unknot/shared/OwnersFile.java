package unknot.shared;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** New files that nobody but their owner reads, where the file system knows owners. */
public final class OwnersFile {

    private OwnersFile() {
    }

    /** @throws java.nio.file.FileAlreadyExistsException where it is there already */
    public static Path create(Path file) throws IOException {
        FileAttribute<?>[] ownerAlone = FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
        return Files.createFile(file, ownerAlone);
    }
}
