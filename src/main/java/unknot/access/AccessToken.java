package unknot.access;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Set;

/** Lets a program act for an account within some scopes, until it expires or is revoked. */
@Entity
public class AccessToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "account_id")
    private Account account;
    private String name;
    @Column(columnDefinition = "BINARY(32)")
    private byte[] tokenHash;
    @Convert(converter = Scope.Column.class)
    private Set<Scope> scopes;
    private Instant createdAt;
    private Instant lastUsedAt;
    private Instant expiresAt;
    private Instant revokedAt;

    protected AccessToken() {
    }

    /** @param expiresAt from when it opens nothing any more; null for never */
    AccessToken(Account account, String name, byte[] tokenHash, Set<Scope> scopes, Instant createdAt, Instant expiresAt) {
        this.account = account;
        this.name = name;
        this.tokenHash = tokenHash;
        this.scopes = Set.copyOf(scopes);
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    /** Ends it for good. Doing so again changes nothing. */
    void revoke(Instant now) {
        this.revokedAt = revokedAt == null ? now : revokedAt;
    }

    public boolean lives(Instant now) {
        return revokedAt == null && (expiresAt == null || now.isBefore(expiresAt));
    }

    public Long id() {
        return id;
    }

    Account account() {
        return account;
    }

    public String name() {
        return name;
    }

    public Set<Scope> scopes() {
        return scopes;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was last used, to the minute; null for never. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public Instant revokedAt() {
        return revokedAt;
    }
}
