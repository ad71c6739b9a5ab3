package unknot.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import unknot.vault.Encrypted;
import unknot.vault.EncryptedRow;
import unknot.vault.KeyOwner;

/** An account's authenticator app. Here alone its secret is kept, encrypted. */
@Entity
public class SecondFactor implements EncryptedRow {

    /** So many wrong codes in a row cost nothing. */
    private static final int FREE_TRIES = 5;

    @Id
    private Long accountId;
    @Encrypted
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

    @Override
    public KeyOwner keyOwner() {
        return KeyOwner.CLINIC;
    }

    @Override
    public String rowName() {
        return String.valueOf(accountId);
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

    /** Until when no code is looked at. */
    Instant closedUntil() {
        return wrongTries <= FREE_TRIES ? Instant.MIN : wrongAt.plus(Slowing.after(wrongTries, FREE_TRIES));
    }
}
