package unknot.vault;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Encrypts and decrypts what single columns hold (AES-256-GCM). A stored text is {@code enc1:KEY:BASE64}, a stored content begins with {@link #MAGIC} and the key's
 * id: whoever moves a row to another client leaves it readable. Each is bound to its column and row. What has no such beginning is from before and read as it is.
 */
@ApplicationScoped
public class Vault {

    /** What all encrypted texts begin with. */
    static final String BEGINNING = "enc1:";
    /** What all encrypted contents begin with, before eight bytes of the key's id. */
    static final byte[] MAGIC = {'U', 'N', 'K', 'N', 'O', 'T', 0, 1};
    /** By how many bytes a content grows; the trigger {@code file_piece_fits} says the same. */
    static final int GROWS = MAGIC.length + Long.BYTES + 12 + 16;
    private static final int MARK_BYTES = 32;
    private static final Pattern TEXT = Pattern.compile(BEGINNING + "(\\d{1,18}):([A-Za-z0-9_-]{38,})");

    @Inject
    DataKeys keys;

    /** @param column as {@code table.column} @return null for null, empty for empty */
    public String encrypt(String column, String row, KeyOwner owner, String words) {
        if (words == null || words.isEmpty()) {
            return words;
        }
        DataKeys.DataKey key = keys.of(owner);
        byte[] locked = lock(key, column, row, words.getBytes(StandardCharsets.UTF_8));
        return BEGINNING + key.id() + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(locked);
    }

    /** @throws UnreadableText where it was not written for this column of this row, or was altered */
    public String decrypt(String column, String row, String stored) {
        Matcher parts = stored == null ? null : TEXT.matcher(stored);
        if (parts == null || !parts.matches()) {
            return stored;
        }
        return new String(open(Long.parseLong(parts.group(1)), column, row, Base64.getUrlDecoder().decode(parts.group(2))), StandardCharsets.UTF_8);
    }

    public byte[] encrypt(String column, String row, KeyOwner owner, byte[] content) {
        DataKeys.DataKey key = keys.of(owner);
        byte[] locked = lock(key, column, row, content);
        return ByteBuffer.allocate(MAGIC.length + Long.BYTES + locked.length).put(MAGIC).putLong(key.id()).put(locked).array();
    }

    /** @throws UnreadableText where it was not written for this column of this row, or was altered */
    public byte[] decrypt(String column, String row, byte[] stored) {
        if (!isEncrypted(stored)) {
            return stored;
        }
        long key = ByteBuffer.wrap(stored, MAGIC.length, Long.BYTES).getLong();
        return open(key, column, row, Arrays.copyOfRange(stored, MAGIC.length + Long.BYTES, stored.length));
    }

    /**
     * By which the same words of the same client are known again, and nothing else: 32 bytes that nobody without the key can compare with a guess.
     *
     * @param words never stored
     */
    public byte[] mark(KeyOwner owner, String words) {
        try {
            return keys.of(owner).marks().compute(words.getBytes(StandardCharsets.UTF_8), MARK_BYTES);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java cannot compute HMAC-SHA-256", impossible);
        }
    }

    static boolean isEncrypted(byte[] stored) {
        return stored.length >= GROWS && Arrays.equals(MAGIC, 0, MAGIC.length, stored, 0, MAGIC.length);
    }

    private static byte[] lock(DataKeys.DataKey key, String column, String row, byte[] plain) {
        try {
            return key.cipher().encrypt(plain, place(column, row));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this Java cannot encrypt", impossible);
        }
    }

    private byte[] open(long key, String column, String row, byte[] locked) {
        try {
            return keys.byId(key).cipher().decrypt(locked, place(column, row));
        } catch (GeneralSecurityException failure) {
            throw new UnreadableText(column + " of row " + row + " was altered, or belongs to another row", failure);
        }
    }

    private static byte[] place(String column, String row) {
        return (column + " " + row).getBytes(StandardCharsets.UTF_8);
    }
}
