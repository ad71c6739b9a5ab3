package unknot.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import unknot.shared.Sha256;

/**
 * What an {@code audit_event} says, as it goes into its seal. The seal is SHA-256 over, in this order: the 32 bytes of the seal before (zeros before
 * the first); one byte, the number of this way of writing it down, 1; then each column as the length of its UTF-8 in four bytes, the highest
 * first, and that UTF-8, or four bytes {@code FF} for NULL. The columns are {@code id, at, account_id, account_name, role, token_id, remote_address,
 * client_id, act, part, part_id}; numbers are decimal, {@code at} is UTC as in {@code 2027-01-11T08:00:00.000000}.
 *
 * @param columns in that order; null for NULL
 */
record AuditRow(long id, List<String> columns) {

    /** SQL for the columns of {@code audit_event e}. */
    static final String COLUMNS = "e.id, DATE_FORMAT(e.at, '%Y-%m-%dT%H:%i:%s.%f'), e.account_id, e.account_name, e.role, e.token_id, e.remote_address,"
            + " e.client_id, e.act, e.part, e.part_id";
    static final int COUNT = 11;

    private static final byte WRITTEN_THIS_WAY = 1;
    private static final int NULL = -1;

    /** @param row begins with {@link #COLUMNS} */
    static AuditRow of(Object[] row) {
        return new AuditRow(((Number) row[0]).longValue(), Arrays.stream(row).limit(COUNT).map(value -> Objects.toString(value, null)).toList());
    }

    /** @param before the seal of the row before */
    byte[] seal(byte[] before) {
        List<byte[]> written = columns.stream().map(value -> value == null ? null : value.getBytes(StandardCharsets.UTF_8)).toList();
        int size = before.length + 1 + written.stream().mapToInt(bytes -> Integer.BYTES + (bytes == null ? 0 : bytes.length)).sum();
        ByteBuffer all = ByteBuffer.allocate(size).put(before).put(WRITTEN_THIS_WAY);
        written.forEach(bytes -> {
            if (bytes == null) {
                all.putInt(NULL);
            } else {
                all.putInt(bytes.length).put(bytes);
            }
        });
        return Sha256.of(all.array());
    }
}
