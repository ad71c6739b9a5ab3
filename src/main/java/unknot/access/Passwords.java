package unknot.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;

/** Argon2id with 19 MiB, two passes and one lane: OWASP's first recommendation, about 50 ms a try here. */
public final class Passwords {

    /** Shorter ones are refused where a password is chosen. */
    public static final int SHORTEST = 10;

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final String NOBODYS = hash("nobody signs in with this");

    private Passwords() {
    }

    public static String hash(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }

    static boolean matches(String password, String hash) {
        return Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
    }

    /** Takes the time of a real check, so that the answer to an unknown address is no faster than to a wrong password. */
    static boolean matchesNobody(String password) {
        matches(password, NOBODYS);
        return false;
    }
}
