package unknot.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;

/** An account's authenticator app. Here alone its secret is kept. */
@Entity
public class SecondFactor {

    /** So many wrong codes in a row cost nothing. */
    private static final int FREE_TRIES = 5;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    @Id
    private Long accountId;
    private String secret;
    private Instant begunAt;
    private Instant confirmedAt;
    private long lastStep;
    private int wrongTries;
    private Instant wrongAt;

    protected SecondFactor() {
    }

    SecondFactor(long accountId, String secret, Instant now) {
        this.accountId = accountId;
        this.secret = secret;
        this.begunAt = now;
    }

    String secret() {
        return secret;
    }

    /** Whether codes are asked for. */
    boolean on() {
        return confirmedAt != null;
    }

    Instant confirmedAt() {
        return confirmedAt;
    }

    void confirm(Instant now) {
        this.confirmedAt = now;
    }

    /** Takes the code of this moment, once; false for any other, and for one that was taken. */
    boolean takes(String code, Instant now) {
        boolean fresh = TimeCode.stepOf(secret, code, now).filter(step -> step > lastStep).map(step -> {
            lastStep = step;
            return true;
        }).orElse(false);
        noteTry(fresh, now);
        return fresh;
    }

    void noteTry(boolean right, Instant now) {
        wrongTries = right ? 0 : wrongTries + 1;
        wrongAt = right ? null : now;
    }

    /** Until when no code is looked at: ten seconds after the sixth wrong one, then twice as long each time, never longer than a quarter of an hour. */
    Instant closedUntil() {
        if (wrongTries <= FREE_TRIES) {
            return Instant.MIN;
        }
        Duration wait = Duration.ofSeconds(10L << Math.min(10, wrongTries - FREE_TRIES - 1));
        return wrongAt.plus(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
    }
}
