package unknot.carry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import unknot.carry.CarryRefusal.Reason;
import unknot.shared.Sha256;

/**
 * What an export says of itself; its list of entries was compared.
 *
 * @param schema the version of its tables
 * @param all stands for the names and contents of all entries
 */
record Manifest(String schema, String clinic, Map<String, TableSaid> tables, byte[] all) {

    /** @param next the next row's number; 0 where the database has not counted */
    record TableSaid(long rows, long next) {
    }

    private static final int MOST_TABLES = 1000;

    static void add(MessageDigest all, String name, byte[] sha256) {
        all.update(name.getBytes(StandardCharsets.UTF_8));
        all.update((byte) 0);
        all.update(sha256);
    }

    /**
     * @param entries how many were read, which {@code written} tells again in their order: name, bytes and SHA-256
     * @throws CarryRefusal where it is not of them
     */
    static Manifest read(InputStream in, int entries, DataInputStream written) throws IOException {
        try (JsonParser json = new JsonFactory().disable(JsonParser.Feature.AUTO_CLOSE_SOURCE).createParser(in)) {
            Strict strict = new Strict(json);
            strict.next(JsonToken.START_OBJECT);
            if (!ClinicExport.FORMAT.equals(strict.text("format"))) {
                throw CarryRefusal.damaged("it is no export of Unknot's");
            }
            if (strict.number("formatVersion") != ClinicExport.FORMAT_NUMBER) {
                throw new CarryRefusal(Reason.OTHER_VERSION, "This export was written in a way that this Unknot does not know. Please use a newer one.");
            }
            String schema = strict.text("schema");
            strict.text("madeAt");
            String clinic = strict.text("clinic");
            strict.bool("waysIn");
            Map<String, TableSaid> tables = tables(strict);
            byte[] all = entries(strict, entries, written);
            strict.next(JsonToken.END_OBJECT);
            return new Manifest(schema, clinic, tables, all);
        }
    }

    private static Map<String, TableSaid> tables(Strict strict) throws IOException {
        Map<String, TableSaid> tables = new LinkedHashMap<>();
        strict.array("tables");
        while (strict.more(JsonToken.START_OBJECT)) {
            tables.put(strict.text("name"), new TableSaid(strict.number("rows"), strict.number("next")));
            strict.next(JsonToken.END_OBJECT);
            if (tables.size() > MOST_TABLES) {
                throw new IOException("too many tables");
            }
        }
        return tables;
    }

    private static byte[] entries(Strict strict, int entries, DataInputStream written) throws IOException {
        MessageDigest all = Sha256.digest();
        strict.array("entries");
        int listed = 0;
        while (strict.more(JsonToken.START_OBJECT)) {
            String name = strict.text("name");
            long bytes = strict.number("bytes");
            String sha256 = strict.text("sha256");
            strict.next(JsonToken.END_OBJECT);
            if (listed++ >= entries || !name.equals(written.readUTF())) {
                throw CarryRefusal.damaged("an entry is missing, " + name);
            }
            long bytesThere = written.readLong();
            byte[] there = written.readNBytes(32);
            if (bytes != bytesThere || !sha256.equals(HexFormat.of().formatHex(there))) {
                throw CarryRefusal.damaged("an entry was altered, " + name);
            }
            add(all, name, there);
        }
        if (listed < entries) {
            throw CarryRefusal.damaged("it has an entry that its manifest does not know, " + written.readUTF());
        }
        return all.digest();
    }
}
