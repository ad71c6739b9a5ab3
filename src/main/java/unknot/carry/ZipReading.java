package unknot.carry;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import unknot.carry.CarryRefusal.Reason;
import unknot.shared.Sha256;

/**
 * Reads an export from its beginning to its end, and believes nothing that it says: names that an export does not have, or more than its size can unpack to, end it.
 * Names never become names of files.
 */
final class ZipReading implements Closeable {

    private static final Pattern NAME = Pattern.compile("README\\.txt|manifest\\.json|tables/[a-z0-9_]+\\.json|csv/[a-z0-9_]+\\.csv"
            + "|clients/\\d{1,18}/(notes|courses)/[a-z0-9-]+\\.pdf|clients/\\d{1,18}/files/(taken-away/)?\\d{1,18}-[^/\\\\\\p{Cntrl}]+");
    /** Tables of many equal rows pack to a fiftieth; whatever unpacks to more was made for it. */
    private static final long MOST_TIMES = 200;
    private static final long ALWAYS_ALLOWED = 64L << 20;
    /** The record that every ZIP ends with. */
    private static final int END = 22;
    private static final byte[] END_BEGINS = {'P', 'K', 5, 6};

    private final Path file;
    private final boolean locked;
    private final Counting packed;
    private final ZipInputStream zip;
    private long unpacked;

    /** Something done with an entry. */
    interface EntryTaker {
        /** @param content need not be read to its end, nor closed */
        void take(String name, InputStream content) throws IOException, SQLException;
    }

    private ZipReading(Path file, ExportLock lock) throws IOException {
        this.file = file;
        InputStream raw = open(file);
        try {
            raw.mark(64);
            byte[] beginning = raw.readNBytes(16);
            raw.reset();
            locked = lock.isLocked(beginning);
            packed = new Counting(locked ? new BufferedInputStream(lock.opening(raw), 1 << 14) : raw);
            packed.mark(1);
            packed.read();
            packed.reset();
            packed.bytes = 0;
            zip = new ZipInputStream(packed, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            raw.close();
            throw new CarryRefusal(Reason.NOT_OPENED, "This export does not open: the key or passphrase is not the one it was locked with, or its beginning is damaged.", failure);
        } catch (CarryRefusal refusal) {
            raw.close();
            throw refusal;
        }
    }

    private static InputStream open(Path file) throws IOException {
        try {
            return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        } catch (NoSuchFileException nowhere) {
            throw new CarryRefusal(Reason.USAGE, "There is no file " + file + ".", nowhere);
        }
    }

    /**
     * Reads all of it, compares each entry with the manifest, and changes nothing.
     *
     * @return what the manifest says
     * @throws CarryRefusal where it is not an export as it was written
     */
    static Manifest check(Path file, ExportLock lock) throws IOException, SQLException {
        Path list = Files.createTempFile("unknot", ".list");
        Manifest[] manifest = new Manifest[1];
        try (ZipReading reading = new ZipReading(file, lock)) {
            int[] entries = new int[1];
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(list)))) {
                reading.each((name, content) -> {
                    if (name.equals(ZipWriting.MANIFEST)) {
                        out.flush();
                        try (DataInputStream written = new DataInputStream(new BufferedInputStream(Files.newInputStream(list)))) {
                            manifest[0] = Manifest.read(content, entries[0], written);
                        }
                    } else {
                        MessageDigest digest = Sha256.digest();
                        DigestInputStream digested = new DigestInputStream(content, digest);
                        long bytes = digested.transferTo(OutputStream.nullOutputStream());
                        out.writeUTF(name);
                        out.writeLong(bytes);
                        out.write(digest.digest());
                        entries[0]++;
                    }
                });
            }
            if (manifest[0] == null) {
                throw CarryRefusal.damaged("it breaks off, or is no export of Unknot's");
            }
            return manifest[0];
        } finally {
            Files.deleteIfExists(list);
        }
    }

    /**
     * Hands out what was checked before.
     *
     * @throws CarryRefusal where it is not what was checked, which is known only at the end
     */
    static void again(Path file, ExportLock lock, Manifest checked, EntryTaker taker) throws IOException, SQLException {
        MessageDigest all = Sha256.digest();
        try (ZipReading reading = new ZipReading(file, lock)) {
            reading.each((name, content) -> {
                if (!name.equals(ZipWriting.MANIFEST)) {
                    MessageDigest digest = Sha256.digest();
                    DigestInputStream digested = new DigestInputStream(content, digest);
                    taker.take(name, digested);
                    digested.transferTo(OutputStream.nullOutputStream());
                    Manifest.add(all, name, digest.digest());
                }
            });
        }
        if (!MessageDigest.isEqual(all.digest(), checked.all())) {
            throw CarryRefusal.damaged("it was changed while it was read");
        }
    }

    private void each(EntryTaker taker) throws IOException, SQLException {
        boolean[] ended = new boolean[1];
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (ended[0] || !NAME.matcher(name).matches()) {
                    throw CarryRefusal.damaged("it has an entry that no export has, " + shown(name));
                }
                ended[0] = name.equals(ZipWriting.MANIFEST);
                taker.take(name, new Bounded());
            }
            end();
        } catch (IOException | IllegalArgumentException failure) {
            throw CarryRefusal.damaged("it cannot be read to its end", failure);
        }
    }

    private static String shown(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() > 80 ? plain.substring(0, 80) + "…" : plain;
    }

    /** Only then it is sure that nothing was cut off: a locked file says so itself. */
    private void end() throws IOException {
        if (locked) {
            packed.transferTo(OutputStream.nullOutputStream());
            return;
        }
        try (RandomAccessFile raw = new RandomAccessFile(file.toFile(), "r")) {
            byte[] end = new byte[END_BEGINS.length];
            raw.seek(Math.max(0, raw.length() - END));
            raw.readFully(end);
            if (!Arrays.equals(end, END_BEGINS)) {
                throw new IOException("it breaks off");
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** The present entry, as long as it does not unpack to more than an export can. */
    private final class Bounded extends InputStream {

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = zip.read(into, from, length);
            unpacked += Math.max(0, read);
            if (unpacked > ALWAYS_ALLOWED + MOST_TIMES * packed.bytes) {
                throw CarryRefusal.damaged("it unpacks to more than an export of its size can hold");
            }
            return read;
        }
    }

    private static final class Counting extends FilterInputStream {

        private long bytes;

        private Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            bytes += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            bytes += Math.max(0, read);
            return read;
        }
    }
}
