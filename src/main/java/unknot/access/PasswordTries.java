package unknot.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import unknot.audit.Act;
import unknot.audit.Deeds;
import unknot.shared.Sha256;

/**
 * Lets passwords be tried, slower and slower. Wrong ones are counted by account and network, so that nobody elsewhere makes the account's owner
 * wait; many wrong ones for an account, wherever they come from, only leave each network fewer tries that cost nothing. A device that was
 * signed in with this account before is counted for itself. An address that nobody has is counted like any other.
 */
@ApplicationScoped
public class PasswordTries {

    private static final int FREE = 4;
    /** After so many wrong ones for an account from anywhere ... */
    private static final int MANY = 20;
    /** ... so many are free for each network. */
    private static final int FREE_AFTER_MANY = 1;
    /** Where all of a proxy's visitors look like one network, nobody there waits longer. */
    private static final Duration LONGEST_HERE = Duration.ofSeconds(30);
    /** So long after the last wrong one all are forgotten. */
    static final Duration REMEMBERED = Duration.ofDays(1);

    @Inject
    EntityManager entities;
    @Inject
    KnownDevices devices;
    @Inject
    Deeds deeds;
    @Inject
    Clock clock;

    /** Those who try one account at the same moment take turns, so that no wrong one goes uncounted. Each server has its own: two let one more try pass. */
    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    /** @param left how long to wait; positive where the password was not looked at */
    public record Tried(boolean right, Duration left) {

        public boolean slowed() {
            return left.compareTo(Duration.ZERO) > 0;
        }
    }

    /** What is counted: the narrow key decides, the account's own only says how many are free. */
    private record Keys(byte[] narrow, byte[] account, boolean known) {
    }

    /**
     * Outside of any transaction, since judging is slow on purpose. What was not right is written down.
     *
     * @param judge looks at the password, and takes the same time whether there is such an account or not
     */
    Tried judge(String email, Origin from, BooleanSupplier judge) {
        String who = Account.normalized(email);
        Lock turn = turns[Math.floorMod(who.hashCode(), turns.length)];
        turn.lock();
        try {
            Keys keys = keys(who, from);
            Duration wait = QuarkusTransaction.requiringNew().call(() -> left(keys, from));
            boolean right = wait.isZero() && judge.getAsBoolean();
            if (!right) {
                QuarkusTransaction.requiringNew().run(() -> notRight(wait.isZero() ? keys : null));
            }
            return new Tried(right, wait);
        } finally {
            turn.unlock();
        }
    }

    private Keys keys(String who, Origin from) {
        boolean known = QuarkusTransaction.requiringNew().call(() -> devices.knows(from.device(), who));
        return new Keys(Sha256.of(known ? "device " + from.device() + " " + who : "network " + from.network() + " " + who), Sha256.of("account " + who), known);
    }

    private Duration left(Keys keys, Origin from) {
        boolean many = !keys.known() && wrong(keys.account()) >= MANY;
        Duration whole = Slowing.after(wrong(keys.narrow()), many ? FREE_AFTER_MANY : FREE);
        Duration longest = keys.known() || from.network() != null ? Slowing.LONGEST : LONGEST_HERE;
        Instant until = lastWrong(keys.narrow()).plus(whole.compareTo(longest) < 0 ? whole : longest);
        Duration left = Duration.between(clock.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private int wrong(byte[] key) {
        return row(key).map(PasswordTry::wrong).findFirst().orElse(0);
    }

    private Instant lastWrong(byte[] key) {
        return row(key).map(PasswordTry::wrongAt).findFirst().orElse(Instant.EPOCH);
    }

    private Stream<PasswordTry> row(byte[] key) {
        return Stream.ofNullable(entities.find(PasswordTry.class, key)).filter(found -> found.wrongAt().isAfter(clock.instant().minus(REMEMBERED)));
    }

    /** @param counted null where nothing was looked at */
    private void notRight(Keys counted) {
        deeds.is(Act.SIGN_IN_FAILED);
        deeds.count();
        Stream.ofNullable(counted).flatMap(keys -> Stream.of(keys.narrow(), keys.account()))
                .forEach(key -> entities.createNativeQuery("INSERT INTO password_try (key_hash, wrong, wrong_at) VALUES (:key, 1, :now)"
                        + " ON DUPLICATE KEY UPDATE wrong = IF(wrong_at < :forgotten, 1, wrong + 1), wrong_at = :now").setParameter("key", key)
                        .setParameter("now", clock.instant()).setParameter("forgotten", clock.instant().minus(REMEMBERED)).executeUpdate());
    }

    /** Within the transaction of what the right password has opened. What strangers tried stays counted. */
    void forgive(String email, Origin from) {
        String who = Account.normalized(email);
        List<byte[]> keys = List.of(Sha256.of("device " + from.device() + " " + who), Sha256.of("network " + from.network() + " " + who));
        entities.createQuery("delete from PasswordTry t where t.keyHash in :keys").setParameter("keys", keys).executeUpdate();
    }
}
