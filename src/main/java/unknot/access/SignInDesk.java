package unknot.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.audit.Act;
import unknot.audit.Deeds;

/** Signs people in and out. A session ends by itself after {@link #IDLE} without a request. */
@ApplicationScoped
public class SignInDesk {

    /** Long enough for a treatment between two looks at the screen. */
    static final Duration IDLE = Duration.ofHours(3);
    /** How exact "last seen" is: a write for every request would be one write too many. */
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    @Inject
    Accounts accounts;
    @Inject
    EntityManager entities;
    @Inject
    CaringDesk caring;
    @Inject
    PasswordTries tries;
    @Inject
    KnownDevices devices;
    @Inject
    Clock clock;
    @Inject
    Deeds deeds;

    /**
     * What the password or the link has opened.
     *
     * @param account nobody yet, null, where a code is still asked for
     * @param token for the browser's cookie, that of a session or of a half one
     */
    public record Opened(SignedIn account, String token) {

        public boolean isHalf() {
            return account == null;
        }
    }

    /** @param left how long to wait; positive where nothing was looked at, since too many were wrong before */
    public record Answer(Optional<Opened> opened, Duration left) {
    }

    /** Opens a session, or does not when the address is unknown, the account is off or the password is wrong: the three look alike. */
    public Answer signIn(String email, String password, Origin from) {
        Optional<Account> account = QuarkusTransaction.requiringNew().call(() -> accounts.byEmail(email));
        account.ifPresent(this::isTried);
        PasswordTries.Tried tried = tries.judge(email, from, () -> account.map(Account::passwordHash).map(hash -> Passwords.matches(password, hash))
                .orElseGet(() -> Passwords.matchesNobody(password)));
        return new Answer(account.filter(known -> tried.right()).flatMap(known -> QuarkusTransaction.requiringNew().call(() -> opened(known, from))), tried.left());
    }

    /** Judging takes its time: whoever has changed the password meanwhile, or ended the account, has ended this as well. */
    private Optional<Opened> opened(Account judged, Origin from) {
        Account now = accounts.locked(judged.id());
        if (!now.active() || !judged.passwordHash().equals(now.passwordHash())) {
            deeds.is(Act.SIGN_IN_FAILED);
            deeds.count();
            return Optional.empty();
        }
        tries.forgive(now.email(), from);
        return Optional.of(open(now, false));
    }

    /** Whose way in the present request tries, for who asks later what was tried. */
    void isTried(Account account) {
        deeds.by(account.id(), account.role().code());
    }

    /** Within the caller's transaction, for somebody who has followed a link. */
    Opened openByLink(Account account) {
        isTried(account);
        return open(account, true);
    }

    private Opened open(Account account, boolean byLink) {
        SecondFactor factor = entities.find(SecondFactor.class, account.id());
        return factor != null && factor.on() ? openHalf(account, byLink) : openWhole(account, byLink);
    }

    private Opened openHalf(Account account, boolean byLink) {
        String token = SecretToken.next();
        deeds.is(Act.CODE_ASKED);
        entities.persist(new HalfSession(SecretToken.hash(token), account, byLink, clock.instant()));
        return new Opened(null, token);
    }

    /** Within the caller's transaction, for somebody of whom nothing more is asked. */
    Opened openWhole(Account account, boolean byLink) {
        String token = SecretToken.next();
        Instant now = clock.instant();
        // Past the account's version: somebody may sign in on two devices at once.
        entities.createQuery("update Account a set a.lastSignedInAt = :now where a.id = :id").setParameter("now", now).setParameter("id", account.id()).executeUpdate();
        List<TreatedPeople.Person> people = account.role() == Role.CLIENT ? caring.openTo(account.id()) : List.of();
        Long only = people.size() == 1 ? Long.valueOf(people.get(0).id()) : null;
        entities.persist(new SignInSession(SecretToken.hash(token), account, byLink, only, now));
        return new Opened(SignedIn.of(account, only, people.size() > 1, false, false), token);
    }

    /**
     * Who holds this token, while the session lives and the account is active.
     *
     * @param attended whether somebody asks, and not their screen by itself: only that keeps the session alive
     */
    @Transactional
    public Optional<SignedIn> holderOf(String token, boolean attended) {
        Instant now = clock.instant();
        Optional<Living> found = entities.createQuery("select s, (select count(l) from LookingAfter l where l.carer = a and l.endedAt is null),"
                + " (select count(l) from LookingAfter l where l.carer = a and l.endedAt is null and l.clientId = s.clientId),"
                + " (select count(f) from SecondFactor f where f.accountId = a.id and f.confirmedAt is not null),"
                + " (select count(c) from Clinic c where c.staffSecondFactor = true)"
                + " from SignInSession s join fetch s.account a where s.tokenHash = :hash and s.lastSeenAt > :alive and a.active = true", Living.class)
                .setParameter("hash", SecretToken.hash(token)).setParameter("alive", now.minus(IDLE)).getResultStream().findFirst();
        found.map(Living::session).filter(known -> attended && known.lastSeenAt().isBefore(now.minus(SEEN_EVERY))).ifPresent(known -> known.seen(now));
        return found.map(Living::holder);
    }

    /** A session, how many people its account looks after, whether the one whose pages it shows is among them, whether it has a second factor, and whether the clinic asks its staff for one. */
    record Living(SignInSession session, Long wards, Long shown, Long factors, Long asked) {

        SignedIn holder() {
            Account account = session.account();
            boolean open = shown > 0 || Objects.equals(session.clientId(), account.clientId());
            return SignedIn.of(account, open ? session.clientId() : null, wards > 0, factors > 0, asked > 0);
        }
    }

    /** Those of the tokens whose sessions live; that they were asked for does not keep them alive. */
    @Transactional
    public Set<String> alive(Collection<String> tokens) {
        Map<ByteBuffer, String> byHash = tokens.stream().collect(Collectors.toMap(token -> ByteBuffer.wrap(SecretToken.hash(token)), token -> token));
        return tokens.isEmpty() ? Set.of()
                : entities.createQuery("select s.tokenHash from SignInSession s where s.tokenHash in :hashes and s.lastSeenAt > :alive"
                        + " and s.account.active = true", byte[].class).setParameter("hashes", byHash.keySet().stream().map(ByteBuffer::array).toList())
                        .setParameter("alive", clock.instant().minus(IDLE)).getResultStream().map(hash -> byHash.get(ByteBuffer.wrap(hash)))
                        .collect(Collectors.toSet());
    }

    /**
     * Notes with which browser a session was opened.
     *
     * @param browser what it says of itself; null for nothing
     * @param device what it was given before; null for nothing
     * @return what it is known by from now on
     */
    @Transactional
    public String isOf(Opened opened, String browser, String device) {
        entities.find(SignInSession.class, SecretToken.hash(opened.token())).isOf(browser);
        return devices.remember(device, opened.account().accountId());
    }

    @Transactional
    public void signOut(String token) {
        entities.createQuery("delete from SignInSession s where s.tokenHash = :hash").setParameter("hash", SecretToken.hash(token)).executeUpdate();
    }
}
