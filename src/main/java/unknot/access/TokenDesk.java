package unknot.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.audit.Deeds;

/** Issues and revokes access tokens, and knows whom a program that shows one acts for. */
@ApplicationScoped
public class TokenDesk {

    /** With this every token that we make begins, so that one left in a file is recognised for what it is. */
    public static final String PREFIX = "unk_";
    /** How exact "last used" is: a write for every request would be one write too many. */
    private static final Duration USED_EVERY = Duration.ofMinutes(1);
    /** How many tokens that opened something once are still told of. */
    private static final int ENDED_SHOWN = 10;

    @Inject
    EntityManager entities;
    @Inject
    Accounts accounts;
    @Inject
    Clock clock;
    @Inject
    Deeds deeds;

    /** Whom a token acts for, and what it may do now. */
    public record Holder(SignedIn account, Set<Scope> scopes, long tokenId) {
    }

    /**
     * A new token of this account.
     *
     * @param scopes those that the account's role may not hand on are left out
     * @param life how long it opens something; null for until it is revoked
     * @return the token: readable here and never again
     */
    @Transactional
    public String issue(long accountId, String name, Set<Scope> scopes, Duration life) {
        String token = PREFIX + SecretToken.next();
        Instant now = clock.instant();
        Account account = accounts.findById(accountId);
        AccessToken made = new AccessToken(account, name, SecretToken.hash(token), scopesOf(account, scopes), now, life == null ? null : now.plus(life));
        entities.persist(made);
        deeds.of(null, made.id());
        return token;
    }

    /** Gives the account with this address a token of which the secret is known from elsewhere, with all its scopes; it takes the place of those with the same name. */
    @Transactional
    public void issueKnown(String email, String name, String token) {
        forget(email, name);
        accounts.byEmail(email).ifPresent(account -> entities.persist(new AccessToken(account, name, SecretToken.hash(token),
                scopesOf(account, EnumSet.allOf(Scope.class)), clock.instant(), null)));
    }

    /** Deletes the tokens of this name. */
    @Transactional
    public void forget(String email, String name) {
        accounts.byEmail(email).ifPresent(account -> entities.createQuery("delete from AccessToken t where t.account = :account and t.name = :name")
                .setParameter("account", account).setParameter("name", name).executeUpdate());
    }

    /** Whom this token acts for, while it lives and the account is active. */
    public Optional<Holder> holderOf(String token) {
        Instant now = clock.instant();
        return QuarkusTransaction.joiningExisting().call(() -> {
            Optional<AccessToken> known = entities.createQuery("select t from AccessToken t join fetch t.account a"
                    + " where t.tokenHash = :hash and a.active = true", AccessToken.class)
                    .setParameter("hash", SecretToken.hash(token)).getResultStream().findFirst().filter(found -> found.lives(now));
            known.ifPresent(found -> noteUse(found, now));
            return known.map(found -> new Holder(SignedIn.as(found.account()), scopesOf(found.account(), found.scopes()), found.id()));
        });
    }

    /** Of many requests at the same moment one writes; the others neither wait for it nor fail because of it. */
    private void noteUse(AccessToken token, Instant now) {
        Instant before = now.minus(USED_EVERY);
        if (token.lastUsedAt() == null || token.lastUsedAt().isBefore(before)) {
            entities.createQuery("update AccessToken t set t.lastUsedAt = :now where t.id = :id and (t.lastUsedAt is null or t.lastUsedAt < :before)")
                    .setParameter("now", now).setParameter("id", token.id()).setParameter("before", before).executeUpdate();
        }
    }

    /** What a token of this account can do at most. */
    private static Set<Scope> scopesOf(Account account, Set<Scope> wished) {
        return wished.stream().filter(scope -> scope.isOf(account.role())).collect(Collectors.toUnmodifiableSet());
    }

    /** The account's tokens, the newest first; of those that open nothing any more only the latest few. */
    @Transactional
    public List<AccessToken> of(long accountId) {
        Instant now = clock.instant();
        List<AccessToken> all = entities.createQuery("from AccessToken t where t.account.id = :account order by t.createdAt desc, t.id desc",
                AccessToken.class).setParameter("account", accountId).getResultList();
        List<AccessToken> ended = all.stream().filter(token -> !token.lives(now)).limit(ENDED_SHOWN).toList();
        return all.stream().filter(token -> token.lives(now) || ended.contains(token)).toList();
    }

    /** Revokes all of the account's tokens, within the caller's transaction. */
    void revokeAll(long accountId) {
        entities.createQuery("update AccessToken t set t.revokedAt = :now where t.account.id = :account and t.revokedAt is null").setParameter("now", clock.instant())
                .setParameter("account", accountId).executeUpdate();
    }

    /** Revokes one of the account's tokens; false when there is no such token of theirs. */
    @Transactional
    public boolean revoke(long accountId, long tokenId) {
        Optional<AccessToken> token = Optional.ofNullable(entities.find(AccessToken.class, tokenId))
                .filter(found -> found.account().id() == accountId);
        token.ifPresent(found -> found.revoke(clock.instant()));
        return token.isPresent();
    }
}
