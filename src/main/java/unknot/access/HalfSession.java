package unknot.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;

/** Somebody whose password or link was right and who still owes a code. It opens nothing but the page that asks for it. */
@Entity
public class HalfSession {

    static final Duration LIFE = Duration.ofMinutes(10);

    @Id
    @Column(columnDefinition = "BINARY(32)")
    private byte[] tokenHash;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;
    private boolean byLink;
    private Instant overAt;

    protected HalfSession() {
    }

    HalfSession(byte[] tokenHash, Account account, boolean byLink, Instant now) {
        this.tokenHash = tokenHash;
        this.account = account;
        this.byLink = byLink;
        this.overAt = now.plus(LIFE);
    }

    Account account() {
        return account;
    }

    boolean byLink() {
        return byLink;
    }

    boolean lives(Instant now) {
        return now.isBefore(overAt) && account.active();
    }
}
