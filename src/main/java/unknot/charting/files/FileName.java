package unknot.charting.files;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names of files: shown and offered for saving, never used as a path. */
public final class FileName {

    private FileName() {
    }

    /** The last part of what was sent, without anything that is not to be seen, with the ending of its kind. */
    static String cleaned(String sent, FileKind kind) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        // Control and formatting characters, such as those that turn the direction of what follows, and what systems forbid.
        name = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}\"<>:|?*]", "").strip().replaceAll("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("^[. ]+|[. ]+$", "");
        int longest = AttachedFile.LONGEST_NAME - kind.ending().length();
        if (name.codePointCount(0, name.length()) > longest) {
            name = name.substring(0, name.offsetByCodePoints(0, longest)).strip();
        }
        return (name.isEmpty() ? kind.code() : name) + kind.ending();
    }

    /** Of the header {@code Content-Disposition}: the name in plain letters for old programs, and whole. */
    public static String parameters(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ ()-]", "_");
        return "filename=\"" + plain + "\"; filename*=UTF-8''" + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
    }
}
