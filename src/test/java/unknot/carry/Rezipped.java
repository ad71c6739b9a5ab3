package unknot.carry;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The entries of an export, to be tampered with. */
final class Rezipped {

    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    Rezipped(Path zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
    }

    Map<String, byte[]> entries() {
        return entries;
    }

    String text(String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    Rezipped change(String name, UnaryOperator<String> how) {
        String changed = how.apply(text(name));
        if (changed.equals(text(name))) {
            throw new IllegalArgumentException(name + " does not have that");
        }
        entries.put(name, changed.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** In the order of the entries, whatever the manifest says. */
    Path as(Path file) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
        return file;
    }

    /** As somebody would forge it: with a manifest that fits. */
    Path forgedAs(Path file) throws IOException, SQLException {
        String manifest = text(ZipWriting.MANIFEST);
        String beginning = manifest.substring(1, manifest.indexOf("\"entries\"") - 1);
        try (ZipWriting out = new ZipWriting(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                if (!entry.getKey().equals(ZipWriting.MANIFEST)) {
                    out.entry(entry.getKey(), to -> new ByteArrayInputStream(entry.getValue()).transferTo(to));
                }
            }
            out.manifest(json -> {
                json.writeRaw(beginning);
                // What is written raw is not known to have been a field.
                json.writeRaw(",");
            });
        }
        return file;
    }
}
