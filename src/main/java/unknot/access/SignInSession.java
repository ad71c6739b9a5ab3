package unknot.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Arrays;

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
    private Long clientId;
    /** The row's number, given by the database. */
    @Column(insertable = false, updatable = false)
    private Long id;
    private String browser;
    /** When its holder last showed who they are. */
    private Instant confirmedAt;

    protected SignInSession() {
    }

    /**
     * @param byLink whether a link from the account's mailbox opened it, and no password
     * @param clientId whose pages it shows; null for staff and where there is a choice to be made first
     */
    SignInSession(byte[] tokenHash, Account account, boolean byLink, Long clientId, Instant now) {
        this.tokenHash = tokenHash;
        this.account = account;
        this.byLink = byLink;
        this.clientId = clientId;
        this.signedInAt = now;
        this.lastSeenAt = now;
        this.confirmedAt = now;
    }

    boolean isOpenedBy(byte[] hash) {
        return Arrays.equals(tokenHash, hash);
    }

    Account account() {
        return account;
    }

    Instant signedInAt() {
        return signedInAt;
    }

    Long id() {
        return id;
    }

    /** What the browser says of itself; null for nothing. */
    String browser() {
        return browser;
    }

    void isOf(String itsBrowser) {
        this.browser = itsBrowser;
    }

    boolean byLink() {
        return byLink;
    }

    Long clientId() {
        return clientId;
    }

    void show(long client) {
        this.clientId = client;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }

    void seen(Instant now) {
        this.lastSeenAt = now;
    }
}
