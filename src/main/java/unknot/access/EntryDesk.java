package unknot.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import unknot.access.EntryLink.Kind;
import unknot.messages.Outbox;
import unknot.messages.PublicAddress;

/** Sends links that sign people in, and lets in who follows one: once, for as long as it works, and only by its button. */
@ApplicationScoped
public class EntryDesk {

    /** So many unused links are on their way to one mailbox, then no more: it is not for strangers to fill. */
    static final int MOST_LINKS = 3;
    private static final Duration COUNTED_FOR = Duration.ofMinutes(15);

    @Inject
    EntityManager entities;
    @Inject
    Accounts accounts;
    @Inject
    SignInDesk signIn;
    @Inject
    EntryLetters letters;
    @Inject
    Outbox outbox;
    @Inject
    PublicAddress address;
    @Inject
    Clock clock;

    /** What a link is good for now. */
    public sealed interface Found {

        /** @param email of the account that it opens */
        record Good(String email, Kind kind) implements Found {
        }

        /** It was followed before, or another link or a change of the account has replaced it. */
        record Used() implements Found {
        }

        /** It is too old or never was. */
        record Over() implements Found {
        }
    }

    /** Whether links can be sent at all: an e-mail has to arrive and to lead here. */
    public boolean isOpen() {
        return outbox.isOpen() && address.isSet();
    }

    /** Sends a link if an active account has this address; whether one has, nobody is told. */
    @Transactional
    public void sendLink(String email) {
        Instant lately = clock.instant().minus(COUNTED_FOR);
        accounts.byEmail(email).filter(account -> isOpen() && madeSince(account, lately) < MOST_LINKS).ifPresent(account -> {
            signIn.isTried(account);
            send(account, Kind.SIGN_IN);
        });
    }

    /** Puts a new link into the outbox, within the caller's transaction. */
    void send(Account account, Kind kind) {
        String key = SecretToken.next();
        EntryLink link = new EntryLink(SecretToken.hash(key), account, kind, clock.instant());
        entities.persist(link);
        outbox.put(letters.with(link, key));
    }

    private long madeSince(Account account, Instant since) {
        return entities.createQuery("select count(l) from EntryLink l where l.account = :account and l.madeAt > :since and l.usedAt is null", Long.class)
                .setParameter("account", account).setParameter("since", since).getSingleResult();
    }

    /** @param key from the link; null for none */
    @Transactional
    public Found look(String key) {
        EntryLink link = key == null ? null : entities.find(EntryLink.class, SecretToken.hash(key));
        if (link == null || !link.account().active()) {
            return new Found.Over();
        }
        if (link.used()) {
            return new Found.Used();
        }
        return link.over(clock.instant()) ? new Found.Over() : new Found.Good(link.account().email(), link.kind());
    }

    /** Signs in whoever has this link; of two who use it at once one. Other links of the account stop working. */
    public Optional<SignInDesk.Opened> enter(String key) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // The row's lock: the second of two waits, and finds the link used.
            entities.createNativeQuery("SELECT used_at FROM entry_link WHERE key_hash = :hash FOR UPDATE")
                    .setParameter("hash", SecretToken.hash(key == null ? "" : key)).getResultList();
            if (!(look(key) instanceof Found.Good)) {
                return Optional.empty();
            }
            Account account = entities.find(EntryLink.class, SecretToken.hash(key)).account();
            endLinksOf(account);
            return Optional.of(signIn.openByLink(account));
        });
    }

    /** Takes every link of this account out of use. */
    void endLinksOf(Account account) {
        entities.createQuery("update EntryLink l set l.usedAt = :now where l.account = :account and l.usedAt is null")
                .setParameter("now", clock.instant()).setParameter("account", account).executeUpdate();
    }
}
