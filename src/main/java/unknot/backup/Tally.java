package unknot.backup;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** How many rows a table has, and a sum over the hashes of all: the same in whatever order a database hands them out. */
final class Tally {

    private final MessageDigest sha256;
    private final long[] sum = new long[4];
    private long rows;

    Tally() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Tally read(DataInput in) throws IOException {
        Tally read = new Tally();
        read.rows = in.readLong();
        for (int i = 0; i < read.sum.length; i++) {
            read.sum[i] = in.readLong();
        }
        return read;
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(rows);
        for (long part : sum) {
            out.writeLong(part);
        }
    }

    void add(byte[] row) {
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest(row));
        for (int i = 0; i < sum.length; i++) {
            sum[i] += hash.getLong();
        }
        rows++;
    }

    long rows() {
        return rows;
    }

    boolean same(Tally other) {
        return rows == other.rows && Arrays.equals(sum, other.sum);
    }
}
