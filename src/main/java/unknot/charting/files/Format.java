package unknot.charting.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** What a file is by its first bytes, whatever its name and its sender say. */
enum Format {

    JPEG, PNG, PDF,
    /** What iPhones take unless they are told to be compatible; no browser but theirs shows it. */
    HEIC,
    OTHER;

    private static final String PNG_SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1");

    static Format of(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            // One character a byte.
            return of(new String(content.readNBytes(12), StandardCharsets.ISO_8859_1));
        }
    }

    private static Format of(String start) {
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (start.startsWith(PNG_SIGNATURE)) {
            return PNG;
        }
        if (start.startsWith("%PDF-")) {
            return PDF;
        }
        return start.length() == 12 && start.startsWith("ftyp", 4) && HEIC_BRANDS.contains(start.substring(8)) ? HEIC : OTHER;
    }
}
