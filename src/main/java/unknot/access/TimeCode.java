package unknot.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The six digits of an authenticator app: RFC 6238 with SHA-1 and steps of 30 seconds, which every app knows. */
public final class TimeCode {

    private static final int STEP_SECONDS = 30;
    /** How many steps a phone's clock may be off either way. */
    private static final int TOLERANCE = 1;
    private static final int SECRET_BYTES = 20;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeCode() {
    }

    /** 160 random bits as 32 letters and digits (RFC 4648, base 32). */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        StringBuilder letters = new StringBuilder();
        for (int bit = 0; bit < SECRET_BYTES * 8; bit += 5) {
            int pair = (bytes[bit / 8] & 0xff) << 8 | (bit / 8 + 1 < SECRET_BYTES ? bytes[bit / 8 + 1] & 0xff : 0);
            letters.append(BASE32.charAt(pair >> 11 - bit % 8 & 31));
        }
        return letters.toString();
    }

    private static byte[] decoded(String secret) {
        byte[] bytes = new byte[secret.length() * 5 / 8];
        int kept = 0;
        int bits = 0;
        int next = 0;
        for (char letter : secret.toCharArray()) {
            kept = kept << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[next++] = (byte) (kept >> bits);
            }
        }
        return bytes;
    }

    /** The code of a moment. */
    public static String at(String secret, Instant moment) {
        return of(secret, step(moment));
    }

    /** Of which step near this moment the code is; empty where it is of none. */
    static Optional<Long> stepOf(String secret, String code, Instant now) {
        long present = step(now);
        return LongStream.rangeClosed(present - TOLERANCE, present + TOLERANCE).filter(step -> of(secret, step).equals(code)).boxed().findFirst();
    }

    private static long step(Instant moment) {
        return moment.getEpochSecond() / STEP_SECONDS;
    }

    private static String of(String secret, long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(secret), "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 15) & Integer.MAX_VALUE;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("every Java has HMAC-SHA1", absent);
        }
    }
}
