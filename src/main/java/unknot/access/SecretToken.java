package unknot.access;

import java.security.SecureRandom;
import java.util.Base64;
import unknot.shared.Sha256;

/** Tokens that nobody guesses: 256 random bits. Only their SHA-256 is kept, so who reads the tables cannot use them. */
public final class SecretToken {

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretToken() {
    }

    /** 43 letters, digits, hyphens and underscores. */
    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** A key from a link as a cookie's value: tokens consist of these characters alone, and anything else becomes one that nobody has. */
    public static String orNone(String key) {
        return key.matches("[A-Za-z0-9_-]{1,100}") ? key : "none";
    }

    public static byte[] hash(String token) {
        return Sha256.of(token);
    }
}
