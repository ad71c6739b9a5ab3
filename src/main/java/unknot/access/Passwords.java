package unknot.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Argon2id with 19 MiB, two passes and one lane: OWASP's first recommendation, about 50 ms a try here. */
public final class Passwords {

    /** Shorter ones are refused where a password is chosen. */
    public static final int SHORTEST = 10;

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    /** Each try takes 19 MiB: a crowd that signs in at the same moment would otherwise take all the memory that Unknot is given. */
    private static final Semaphore AT_ONCE = new Semaphore(2, true);
    private static final String NOBODYS = hash("nobody signs in with this");

    /** Long enough and still tried first by everybody who guesses. */
    private static final Set<String> COMMON = Set.of("1234567890", "0123456789", "12345678910", "123456789a", "qwertyuiop", "1q2w3e4r5t",
            "password12", "password123", "password1234", "passw0rd123", "iloveyou123", "letmein123", "welcome123", "administrator", "unknotunknot",
            "aaaaaaaaaa", "1111111111", "0000000000", "qwerty12345", "qwerty123456", "abcdefghij", "abc1234567", "correcthorsebatterystaple");

    private Passwords() {
    }

    public static String hash(String password) {
        return alone(() -> Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult());
    }

    /** Whether this is among the passwords that are tried first. */
    public static boolean isCommon(String password) {
        return COMMON.contains(password.toLowerCase(Locale.ROOT)) || password.chars().distinct().count() < 4;
    }

    static boolean matches(String password, String hash) {
        return alone(() -> Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash)));
    }

    private static <T> T alone(Supplier<T> costly) {
        AT_ONCE.acquireUninterruptibly();
        try {
            return costly.get();
        } finally {
            AT_ONCE.release();
        }
    }

    /** Takes the time of a real check, so that the answer to an unknown address is no faster than to a wrong password. */
    static boolean matchesNobody(String password) {
        matches(password, NOBODYS);
        return false;
    }
}
