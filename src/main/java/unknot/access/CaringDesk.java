package unknot.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import unknot.audit.Deeds;
import unknot.shared.Collisions;
import unknot.shared.EmailAddress;
import unknot.shared.ThisClinic;

/** Lets one person look after another, ends it, and knows whose pages an account opens. */
@ApplicationScoped
public class CaringDesk {

    @Inject
    EntityManager entities;
    @Inject
    Accounts accounts;
    @Inject
    EntryDesk entry;
    @Inject
    TreatedPeople people;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;
    @Inject
    Deeds deeds;

    /** How it ended. */
    public sealed interface Outcome {

        /** @param invited whether the carer, new here, was sent a link; {@code password} to hand over where none can be sent, else null */
        record Done(boolean invited, String password) implements Outcome {
        }

        record Refused(Reason reason) implements Outcome {
        }
    }

    public enum Reason {
        /** Not an e-mail address. */
        UNREADABLE_EMAIL,
        /** The carer is no account yet and has no name either. */
        NAMELESS,
        /** The address is the client's own. */
        SELF,
        /** Somebody of the staff signs in with it. */
        STAFF,
        /** The account of this address was switched off. */
        STOPPED,
        /** This person looks after this client already. */
        ALREADY,
        /** A parent can no longer agree: the client is old enough, or nobody knows the birth date. */
        OF_AGE,
        /** A child cannot agree. */
        TOO_YOUNG,
        /** There is no such client, or their record is restricted. */
        UNKNOWN_CLIENT
    }

    /** Somebody who looks after a client, or did. */
    public record Carer(long id, String name, String email, LookingAfter tie, boolean askAnew) {
    }

    /** Somebody whose visits an account may handle. */
    public record Ward(long tieId, TreatedPeople.Person person) {
    }

    /**
     * Lets whoever signs in with this address look after a client; without an account they get one that opens nothing else.
     *
     * @param name of a carer who has no account yet
     * @param by who writes it down
     */
    public Outcome letLookAfter(long clientId, String email, String name, Consent consent, String by) {
        if (!EmailAddress.plausible(email)) {
            return new Outcome.Refused(Reason.UNREADABLE_EMAIL);
        }
        boolean byMail = entry.isOpen();
        String password = byMail ? null : FirstPassword.next();
        // Slow on purpose, so not within the transaction.
        String hash = byMail ? null : Passwords.hash(password);
        try {
            return QuarkusTransaction.requiringNew().call(() -> tie(clientId, email, name, consent, by, password, hash));
        } catch (RuntimeException failure) {
            if (Collisions.keyTaken(failure)) {
                return new Outcome.Refused(Reason.ALREADY);
            }
            throw failure;
        }
    }

    private Outcome tie(long clientId, String email, String name, Consent consent, String by, String password, String hash) {
        deeds.of(clientId, clientId);
        Optional<Account> known = accounts.ofAddress(email);
        Optional<Reason> no = ageRefuses(clientId, consent).or(() -> known.isEmpty() && name.isEmpty() ? Optional.of(Reason.NAMELESS)
                : known.flatMap(account -> refusal(account, clientId)));
        if (no.isPresent()) {
            return new Outcome.Refused(no.get());
        }
        Account carer = known.orElseGet(() -> new Account(email, hash, name, Role.CLIENT, null, null));
        accounts.persist(carer);
        entities.persist(new LookingAfter(carer, clientId, consent, by, clock.instant()));
        entities.flush();
        boolean isNew = known.isEmpty();
        if (isNew && password == null) {
            entry.send(carer, EntryLink.Kind.INVITATION);
        }
        return new Outcome.Done(isNew && password == null, isNew ? password : null);
    }

    private static Optional<Reason> refusal(Account account, long clientId) {
        return account.role() != Role.CLIENT ? Optional.of(Reason.STAFF)
                : !account.active() ? Optional.of(Reason.STOPPED)
                        : account.clientId() != null && account.clientId() == clientId ? Optional.of(Reason.SELF) : Optional.empty();
    }

    private Optional<Reason> ageRefuses(long clientId, Consent consent) {
        Optional<TreatedPeople.Person> person = people.person(clientId);
        if (person.isEmpty()) {
            return Optional.of(Reason.UNKNOWN_CLIENT);
        }
        boolean child = isChild(person.get());
        return consent.as() == Consent.As.PARENT && !child ? Optional.of(Reason.OF_AGE)
                : consent.as() == Consent.As.CLIENT && child ? Optional.of(Reason.TOO_YOUNG) : Optional.empty();
    }

    /** Whether a parent agrees for this person: a birth date says that they are too young to. */
    public boolean isChild(TreatedPeople.Person person) {
        return person.isUnder(clinic.get().ageOfConsent(), today());
    }

    private LocalDate today() {
        return clinic.time().today();
    }

    /** Ends what holds between a client and a carer; false where the client has no such tie. */
    @Transactional
    public boolean end(long clientId, long tieId, String by) {
        Optional<LookingAfter> tie = Optional.ofNullable(entities.find(LookingAfter.class, tieId)).filter(found -> found.clientId() == clientId);
        tie.ifPresent(found -> found.end(by, clock.instant()));
        return tie.isPresent();
    }

    /** Ends what holds where this account is on either side of it; false where it is on none. */
    @Transactional
    public boolean endOwn(SignedIn account, long tieId) {
        Optional<LookingAfter> tie = Optional.ofNullable(entities.find(LookingAfter.class, tieId)).filter(found -> found.carer().id() == account.accountId()
                || account.ownClientId() != null && found.clientId() == account.ownClientId());
        tie.ifPresent(found -> {
            deeds.of(found.clientId(), found.clientId());
            found.end(account.name(), clock.instant());
        });
        return tie.isPresent();
    }

    /** A client who has come of age agrees anew to what a parent had agreed to; false where there is nothing of the kind. */
    @Transactional
    public boolean renew(long clientId, long tieId, Consent consent, String by) {
        Optional<LookingAfter> before = Optional.ofNullable(entities.find(LookingAfter.class, tieId))
                .filter(found -> found.clientId() == clientId && found.endedAt() == null && ageRefuses(clientId, consent).isEmpty());
        before.ifPresent(found -> {
            found.end(by, clock.instant());
            // The key admits one that holds, so the old one ends first.
            entities.flush();
            entities.persist(new LookingAfter(found.carer(), clientId, consent, by, clock.instant()));
        });
        return before.isPresent();
    }

    /** Who looks after this client, those who do first; the latest of those who did. */
    @Transactional
    public List<Carer> carersOf(long clientId) {
        boolean child = people.person(clientId).filter(this::isChild).isPresent();
        return entities.createQuery("select l from LookingAfter l join fetch l.carer where l.clientId = :client order by case when l.endedAt is null then 0 else 1 end, l.id desc", LookingAfter.class)
                .setParameter("client", clientId).getResultStream().map(tie -> new Carer(tie.id(), tie.carer().displayName(), tie.carer().email(), tie,
                        tie.endedAt() == null && tie.consent().as() == Consent.As.PARENT && !child)).toList();
    }

    /** Whose visits this account may handle besides its own. */
    @Transactional
    public List<Ward> wardsOf(long accountId) {
        return entities.createQuery("select l from LookingAfter l where l.carer.id = :account and l.endedAt is null order by l.id", LookingAfter.class)
                .setParameter("account", accountId).getResultStream()
                .flatMap(tie -> people.person(tie.clientId()).map(person -> new Ward(tie.id(), person)).stream()).toList();
    }

    /** Everybody whose pages this account opens, its own first. */
    @Transactional
    public List<TreatedPeople.Person> openTo(long accountId) {
        Long own = accounts.findById(accountId).clientId();
        return Stream.concat(Optional.ofNullable(own).flatMap(people::person).stream(), wardsOf(accountId).stream().map(Ward::person)).toList();
    }

    /** Lets a session show somebody's pages from now on; false where they are not open to it. @param token of the session */
    @Transactional
    public boolean choose(String token, long clientId) {
        SignInSession session = entities.find(SignInSession.class, SecretToken.hash(token));
        boolean open = openTo(session.account().id()).stream().anyMatch(person -> person.id() == clientId);
        if (open) {
            session.show(clientId);
        }
        return open;
    }
}
