package unknot.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import unknot.audit.Deeds;
import unknot.shared.Collisions;
import unknot.shared.EmailAddress;

/** Gives people their way in: an account with a first password, shown once and kept nowhere, or with a link in an e-mail. */
@ApplicationScoped
public class AccountDesk {

    @Inject
    Accounts accounts;
    @Inject
    EntryDesk entry;
    @Inject
    SecondFactorDesk secondFactors;
    @Inject
    EntityManager entities;
    @Inject
    LivingSessions sessions;
    @Inject
    TokenDesk tokens;
    @Inject
    Event<AccessEnded> ended;
    @Inject
    Deeds deeds;

    public sealed interface Outcome permits Given, Invited, Refused {
    }

    /** @param password for the first sign-in, such as {@code harbour-lantern-otter-482193}: readable here and never again */
    public record Given(String name, String email, String password) implements Outcome {
    }

    /** The link is in the outbox. */
    public record Invited(String email) implements Outcome {
    }

    public record Refused(Reason reason) implements Outcome {
    }

    public enum Reason {
        /** No client has this id. */
        UNKNOWN_CLIENT,
        /** The client signs in already, with whatever address. */
        HAS_ACCESS,
        /** Not an e-mail address. */
        UNREADABLE_EMAIL,
        /** Somebody's account has this address. */
        EMAIL_TAKEN,
        /** Another client's account has this address, or that of somebody who looks after one. */
        EMAIL_SHARED
    }

    public Outcome giveFrontDesk(String name, String email) {
        return give(name, email, hash -> new Account(email, hash, name, Role.FRONT_DESK, null, null));
    }

    /**
     * @param practitioner asked within the same transaction for the id of the therapist whose account it is, so that a refused address
     *            leaves no therapist behind
     */
    public Outcome giveTherapist(String name, String email, Supplier<Long> practitioner) {
        return give(name, email, hash -> new Account(email, hash, name, Role.THERAPIST, practitioner.get(), null));
    }

    /** Gives a client a way in with a password to take along. */
    public Outcome giveClient(long clientId, String name, String email) {
        String password = FirstPassword.next();
        String hash = Passwords.hash(password);
        return admitted(email, () -> admitClient(clientId, name, email, hash), account -> new Given(name, account.email(), password));
    }

    /** Gives a client a way in by a link in an e-mail, which leaves together with the account. */
    public Outcome inviteClient(long clientId, String name, String email) {
        return admitted(email, () -> {
            Account account = admitClient(clientId, name, email, null);
            entry.send(account, EntryLink.Kind.INVITATION);
            return account;
        }, account -> new Invited(account.email()));
    }

    /** Sends a client who has an account another link; the earlier ones stop working. */
    public Outcome inviteAgain(long clientId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Optional<Account> account = accounts.ofClient(clientId).filter(Account::active);
            account.ifPresent(known -> {
                entry.endLinksOf(known);
                entry.send(known, EntryLink.Kind.INVITATION);
            });
            return account.<Outcome>map(known -> new Invited(known.email())).orElseGet(() -> new Refused(Reason.UNKNOWN_CLIENT));
        });
    }

    /** Ends a client's way in at once: sessions, links and password. It can be given again, with another address too. */
    @Transactional
    public void stopClient(long clientId) {
        accounts.ofClient(clientId).ifPresent(account -> stop(account.id()));
    }

    /**
     * Ends the way in of somebody of the staff at once: sessions, links, password, access tokens and what else listens to {@link AccessEnded}.
     * What they wrote stays, and so do their visits. Nobody ends their own, so that an owner is always left.
     *
     * @param by the owner's account
     * @return whether they have no way in now; false for nobody of the staff, for oneself, and for an owner who has just been ended too
     */
    public boolean stopStaff(long accountId, long by) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // Two owners who end each other's take turns: one of them stays.
            entities.createNativeQuery("SELECT id FROM account WHERE role = :owner FOR UPDATE").setParameter("owner", Role.OWNS).getResultList();
            boolean may = accountId != by && accounts.findById(by).active() && accounts.count("id = ?1 and role <> ?2", accountId, Role.CLIENT) > 0;
            if (may) {
                stop(accountId);
            }
            return may;
        });
    }

    private void stop(long accountId) {
        Account account = accounts.locked(accountId);
        account.switchOff();
        account.choosePassword(null);
        entry.endLinksOf(account);
        sessions.endAll(accountId);
        tokens.revokeAll(accountId);
        ended.fire(new AccessEnded(accountId, account.practitionerId()));
    }

    /** Gives somebody of the staff a way in again, with a new first password; empty for nobody of the staff and for who has one. */
    public Optional<Given> readmitStaff(long accountId) {
        String password = FirstPassword.next();
        // Slow on purpose, so not within the transaction.
        String hash = Passwords.hash(password);
        return QuarkusTransaction.requiringNew().call(() -> Optional.ofNullable(accounts.locked(accountId))
                .filter(account -> !account.active() && account.role() != Role.CLIENT).map(account -> {
                    account.readmit(account.email(), hash, account.displayName());
                    return new Given(account.displayName(), account.email(), password);
                }));
    }

    /** An expected no in the middle of a transaction: rolls back what was begun. */
    private static final class No extends RuntimeException {
        private final transient Reason reason;

        No(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }
    }

    private Account admitClient(long clientId, String name, String email, String hash) {
        // The row's lock lets two at the desk give this client one account, not two.
        if (entities.createNativeQuery("SELECT id FROM client WHERE id = :id FOR UPDATE").setParameter("id", clientId).getResultList().isEmpty()) {
            throw new No(Reason.UNKNOWN_CLIENT);
        }
        Optional<Account> known = accounts.ofClient(clientId);
        if (known.filter(Account::active).isPresent()) {
            throw new No(Reason.HAS_ACCESS);
        }
        if (accounts.taken(email) && known.filter(account -> account.email().equals(Account.normalized(email))).isEmpty()) {
            throw new No(accounts.byEmail(email).filter(taken -> taken.role() == Role.CLIENT).isPresent() ? Reason.EMAIL_SHARED : Reason.EMAIL_TAKEN);
        }
        Account account = known.orElseGet(() -> new Account(email, hash, name, Role.CLIENT, null, clientId));
        known.ifPresent(before -> before.readmit(email, hash, name));
        accounts.persistAndFlush(account);
        return account;
    }

    private Outcome give(String name, String email, Function<String, Account> made) {
        String password = FirstPassword.next();
        // Slow on purpose, so not within the transaction.
        String hash = Passwords.hash(password);
        return admitted(email, () -> {
            if (accounts.taken(email)) {
                throw new No(Reason.EMAIL_TAKEN);
            }
            Account account = made.apply(hash);
            accounts.persistAndFlush(account);
            deeds.of(null, account.id());
            return account;
        }, account -> new Given(name, account.email(), password));
    }

    private Outcome admitted(String email, Supplier<Account> admit, Function<Account, Outcome> told) {
        if (!EmailAddress.plausible(email)) {
            return new Refused(Reason.UNREADABLE_EMAIL);
        }
        try {
            return told.apply(QuarkusTransaction.requiringNew().call(admit::get));
        } catch (No no) {
            return new Refused(no.reason);
        } catch (RuntimeException failure) {
            if (Collisions.keyTaken(failure)) {
                return new Refused(Reason.EMAIL_TAKEN);
            }
            throw failure;
        }
    }

    /**
     * A client's way in.
     *
     * @param lastSignedInAt null before the first time
     * @param invitedUntil until when the last invitation works; null where it was used or there was none
     */
    public record ClientAccess(String email, Instant lastSignedInAt, Instant invitedUntil) {
    }

    /** How this client signs in; empty without an account and while it is switched off. */
    @Transactional
    public Optional<ClientAccess> ofClient(long clientId) {
        return accounts.ofClient(clientId).filter(Account::active).map(account -> new ClientAccess(account.email(), account.lastSignedInAt(),
                entities.createQuery("select max(l.overAt) from EntryLink l where l.account = :account and l.kind = :kind and l.usedAt is null", Instant.class)
                        .setParameter("account", account).setParameter("kind", EntryLink.Kind.INVITATION).getSingleResult()));
    }

    /** Whether this client is asked for a code from an app when signing in. */
    @Transactional
    public boolean secondFactorOf(long clientId) {
        return accounts.ofClient(clientId).filter(account -> secondFactors.state(account.id()).on()).isPresent();
    }

    @Transactional
    public void resetSecondFactorOf(long clientId, String by) {
        accounts.ofClient(clientId).ifPresent(account -> secondFactors.reset(account.id(), by));
    }

    /** Lets a therapist's account carry the therapist's new name. */
    public void renameTherapist(long practitionerId, String name) {
        QuarkusTransaction.joiningExisting().run(() -> accounts.list("practitionerId", practitionerId).forEach(account -> account.rename(name)));
    }

    /** Everybody of the staff who can sign in, by name. */
    public List<Account> staff() {
        return accounts.list("role <> ?1 and active = true order by displayName", Role.CLIENT);
    }

    /** Everybody of the staff whose way in was ended, by name. */
    public List<Account> staffWithoutAccess() {
        return accounts.list("role <> ?1 and active = false order by displayName", Role.CLIENT);
    }

    /** The accounts of the front desk and the owners that can sign in, by name. */
    public List<Account> atTheDesk() {
        return accounts.list("role in ?1 and active = true order by displayName", List.of(Role.FRONT_DESK, Role.OWNER));
    }
}
