package unknot.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** One signed-in browser. The row holds the token's SHA-256: who reads the table cannot sign in with it. */
@Entity
public class SignInSession {

    @Id
    @Column(columnDefinition = "BINARY(32)")
    private byte[] tokenHash;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;
    private Instant signedInAt;
    private Instant lastSeenAt;
    private boolean byLink;

    protected SignInSession() {
    }

    /** @param byLink whether a link from the account's mailbox opened it, and no password */
    SignInSession(byte[] tokenHash, Account account, boolean byLink, Instant now) {
        this.tokenHash = tokenHash;
        this.account = account;
        this.byLink = byLink;
        this.signedInAt = now;
        this.lastSeenAt = now;
    }

    Account account() {
        return account;
    }

    Instant signedInAt() {
        return signedInAt;
    }

    boolean byLink() {
        return byLink;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }

    void seen(Instant now) {
        this.lastSeenAt = now;
    }
}
