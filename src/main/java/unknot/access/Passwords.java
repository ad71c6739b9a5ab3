package unknot.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Argon2id with 19 MiB, two passes and one lane: OWASP's first recommendation, about 50 ms a try here. */
public final class Passwords {

    /** Shorter ones are refused where a password is chosen. */
    public static final int SHORTEST = 10;

    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    /** Each try takes 19 MiB: a crowd that signs in at the same moment would otherwise take all the memory that Unknot is given. */
    static final Semaphore AT_ONCE = new Semaphore(2, true);
    private static final String NOBODYS = hash("nobody signs in with this");

    /** A day's work for whoever has stolen the hashes and tries a hundred thousand a second, which is much against our hashing. */
    private static final double A_DAYS_GUESSES = 1e10;
    /** Estimating takes longer than in proportion to the length, and what follows can only make it harder. */
    private static final int MEASURED = 64;

    private Passwords() {
    }

    public static String hash(String password) {
        return alone(() -> Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult());
    }

    /**
     * Whether this is guessed soon: common passwords, words, names, dates, keys beside each other and what is made of them.
     *
     * @param own what whoever guesses knows of the person: names, address, clinic
     */
    public static boolean isGuessable(String password, String... own) {
        List<String> words = Stream.concat(Stream.of("unknot"), Stream.of(own)).filter(Objects::nonNull)
                .flatMap(known -> Stream.concat(Stream.of(known), Stream.of(known.split("[^\\p{L}\\p{N}]+")))).filter(word -> !word.isBlank()).toList();
        // Made anew each time: its dictionaries are large, and passwords are seldom chosen.
        return new Zxcvbn().measure(password.substring(0, Math.min(password.length(), MEASURED)), words).getGuesses() < A_DAYS_GUESSES;
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
