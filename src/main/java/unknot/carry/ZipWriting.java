package unknot.carry;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import unknot.shared.Sha256;

/** Writes the entries of an export and keeps what the manifest says of each: in a file, since there may be hundreds of thousands. */
final class ZipWriting implements Closeable {

    static final String MANIFEST = "manifest.json";

    private final ZipOutputStream zip;
    private final Path written;
    private final DataOutputStream list;
    private int entries;

    /** Writes an entry's content. */
    interface Content {
        /** @param out not to be closed */
        void write(OutputStream out) throws IOException, SQLException;
    }

    /** Writes the beginning of the manifest, within its object. */
    interface Beginning {
        void write(JsonGenerator json) throws IOException;
    }

    ZipWriting(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // Readable by its owner alone, as Java makes it.
        written = Files.createTempFile("unknot", ".list");
        list = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(written)));
    }

    void entry(String name, Content content) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        Counted counted = new Counted(zip);
        BufferedOutputStream buffered = new BufferedOutputStream(counted, 1 << 14);
        content.write(buffered);
        buffered.flush();
        zip.closeEntry();
        list.writeUTF(name);
        list.writeLong(counted.bytes);
        list.write(counted.digest());
        entries++;
    }

    /** The last entry. */
    void manifest(Beginning beginning) throws IOException {
        list.flush();
        zip.putNextEntry(new ZipEntry(MANIFEST));
        try (JsonGenerator json = json(zip); DataInputStream read = new DataInputStream(new BufferedInputStream(Files.newInputStream(written)))) {
            json.writeStartObject();
            beginning.write(json);
            json.writeArrayFieldStart("entries");
            for (int i = 0; i < entries; i++) {
                json.writeStartObject();
                json.writeStringField("name", read.readUTF());
                json.writeNumberField("bytes", read.readLong());
                json.writeStringField("sha256", HexFormat.of().formatHex(read.readNBytes(32)));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        zip.closeEntry();
        zip.finish();
    }

    /** JSON with a line for each member of a list. */
    static JsonGenerator json(OutputStream out) throws IOException {
        JsonGenerator json = new JsonFactory().createGenerator(out);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM).enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        return json.setPrettyPrinter(new MinimalPrettyPrinter() {

            private static final long serialVersionUID = 1L;

            @Override
            public void beforeArrayValues(JsonGenerator generator) throws IOException {
                generator.writeRaw('\n');
            }

            @Override
            public void writeArrayValueSeparator(JsonGenerator generator) throws IOException {
                generator.writeRaw(",\n");
            }
        });
    }

    @Override
    public void close() throws IOException {
        try {
            list.close();
        } finally {
            Files.deleteIfExists(written);
            zip.close();
        }
    }

    private static final class Counted extends DigestOutputStream {

        private long bytes;

        private Counted(OutputStream out) {
            super(out, Sha256.digest());
        }

        @Override
        public void write(int one) throws IOException {
            super.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            super.write(some, from, length);
            bytes += length;
        }

        private byte[] digest() {
            MessageDigest digest = getMessageDigest();
            return digest.digest();
        }
    }
}
