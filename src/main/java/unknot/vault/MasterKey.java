package unknot.vault;

import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import unknot.shared.Sha256;

/** What the data keys are wrapped with; it wraps nothing else. */
final class MasterKey {

    static final int BYTES = 32;
    private static final int FINGERPRINT_BYTES = 8;
    private static final byte[] BOUND_TO = "Unknot data key".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;

    private MasterKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static MasterKey make() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new MasterKey(bytes);
    }

    /** @throws IllegalArgumentException where it is no key of 32 bytes in Base64 */
    static MasterKey read(String line) {
        byte[] bytes = Base64.getDecoder().decode(line);
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a master key has 32 bytes");
        }
        return new MasterKey(bytes);
    }

    String written() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** 16 digits by which the database knows which key it needs; they tell nothing of a key of random bytes. */
    String fingerprint() {
        return HexFormat.of().formatHex(Arrays.copyOf(Sha256.of("Unknot master key " + written()), FINGERPRINT_BYTES));
    }

    byte[] wrap(byte[] dataKey) throws GeneralSecurityException {
        return new AesGcmJce(bytes).encrypt(dataKey, BOUND_TO);
    }

    byte[] unwrap(byte[] wrapped) throws GeneralSecurityException {
        return new AesGcmJce(bytes).decrypt(wrapped, BOUND_TO);
    }
}
