package unknot.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unknot.audit.Act;
import unknot.audit.Deeds;
import unknot.shared.Sha256;
import unknot.shared.ThisClinic;

/** Switches the second factor on and off and checks its codes: each opens once, and wrong ones make everybody wait. */
@ApplicationScoped
public class SecondFactorDesk {

    private static final int RECOVERY_CODES = 10;
    private static final int CODE_LETTERS = 12;
    /** Without those that are taken for one another; 12 of them are 60 bits. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    EntityManager entities;
    @Inject
    Accounts accounts;
    @Inject
    SignInDesk signIn;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;
    @Inject
    LivingSessions sessions;
    @Inject
    Deeds deeds;

    /** How a code ended. */
    public enum Check {
        RIGHT,
        /** Wrong, or used before. */
        WRONG,
        /** Too many were wrong: none is looked at now. */
        WAIT,
        /** There is nobody to ask: the password or the link has to come first, again. */
        OVER
    }

    /** @param since null while it is off; {@code codesLeft} recovery codes not yet used */
    public record State(Instant since, long codesLeft) {
        public boolean on() {
            return since != null;
        }
    }

    public record Answer(Check check, Optional<SignInDesk.Opened> opened) {
    }

    /** @param codes the recovery codes, readable here and never again; empty where the code was not right */
    public record Confirmed(Check check, List<String> codes) {
    }

    @Transactional
    public State state(long accountId) {
        SecondFactor factor = entities.find(SecondFactor.class, accountId);
        return factor == null || !factor.on() ? new State(null, 0)
                : new State(factor.confirmedAt(), entities.createQuery("select count(c) from RecoveryCode c where c.accountId = :account and c.usedAt is null", Long.class)
                        .setParameter("account", accountId).getSingleResult());
    }

    /** The secret for the app, the same until its first code has come; empty once it is on. */
    @Transactional
    public Optional<String> begin(long accountId) {
        // Two who begin at once take turns.
        accounts.locked(accountId);
        SecondFactor factor = locked(accountId).orElse(null);
        if (factor == null) {
            factor = new SecondFactor(accountId, TimeCode.newSecret(), clock.instant());
            entities.persist(factor);
        }
        return factor.on() ? Optional.empty() : Optional.of(factor.secret());
    }

    /** Switches it on with a first code; the account's other sessions, which nobody was asked a code for, end. @param token of this session */
    public Confirmed confirm(long accountId, String token, String code) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // Whoever is just signing in without a code has a session by now, which ends below, or is asked for one.
            accounts.locked(accountId);
            Optional<SecondFactor> factor = locked(accountId).filter(found -> !found.on());
            Check check = factor.map(found -> check(found, code)).orElse(Check.OVER);
            if (check != Check.RIGHT) {
                return new Confirmed(check, List.of());
            }
            factor.get().confirm(clock.instant());
            sessions.endOthers(accountId, token);
            return new Confirmed(check, newCodes(accountId));
        });
    }

    /** New recovery codes in place of the old, for who shows a code. */
    public Confirmed renewCodes(long accountId, String code) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Check check = locked(accountId).filter(SecondFactor::on).map(found -> checkAny(found, accountId, code)).orElse(Check.OVER);
            return new Confirmed(check, check == Check.RIGHT ? newCodes(accountId) : List.of());
        });
    }

    /** Switches it off for who shows a code. */
    public Check switchOff(long accountId, String code) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Check check = locked(accountId).filter(SecondFactor::on).map(found -> checkAny(found, accountId, code)).orElse(Check.OVER);
            if (check == Check.RIGHT) {
                remove(accountId);
            }
            return check;
        });
    }

    /** Looks at a code of somebody who is signed in. @param then what a right one does, in the same transaction */
    Check shows(long accountId, String code, Runnable then) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Check check = locked(accountId).filter(SecondFactor::on).map(found -> checkAny(found, accountId, code)).orElse(Check.OVER);
            if (check == Check.RIGHT) {
                then.run();
            }
            return check;
        });
    }

    /** Takes it away from somebody whose phone is lost, which is written down. */
    @Transactional
    public void reset(long accountId, String by) {
        if (locked(accountId).filter(SecondFactor::on).isPresent()) {
            remove(accountId);
            entities.createNativeQuery("INSERT INTO second_factor_reset (account_id, reset_by, reset_at) VALUES (:account, :by, :at)").setParameter("account", accountId)
                    .setParameter("by", by).setParameter("at", clock.instant()).executeUpdate();
        }
    }

    /** Whether everybody of the staff must have it: as it is now, whichever server it was set at. */
    @Transactional
    public boolean asksStaff() {
        return entities.createQuery("select c.staffSecondFactor from Clinic c", Boolean.class).getSingleResult();
    }

    /** Whether everybody of the staff must have it from now on. */
    public void askStaff(boolean asked) {
        QuarkusTransaction.requiringNew().run(() -> clinic.findById((byte) 1).askStaffForSecondFactor(asked));
        clinic.forget();
    }

    private void remove(long accountId) {
        Stream.of("SecondFactor", "RecoveryCode").forEach(what -> entities.createQuery("delete from " + what + " x where x.accountId = :account")
                .setParameter("account", accountId).executeUpdate());
    }

    /** Whether the token's first half of signing in still counts. */
    @Transactional
    public boolean isAsked(String half) {
        return half(half).isPresent();
    }

    private Optional<HalfSession> half(String token) {
        return Optional.ofNullable(token).map(known -> entities.find(HalfSession.class, SecretToken.hash(known))).filter(known -> known.lives(clock.instant()));
    }

    /** Opens the session that the half one stands for, with a code of the app or a recovery code. Of two with one code one gets in. */
    public Answer enter(String token, String code) {
        Optional<Long> whose = QuarkusTransaction.requiringNew().call(() -> half(token).map(known -> known.account().id()));
        return QuarkusTransaction.requiringNew().call(() -> {
            // What was half open may have ended with a change of the password, or with the account.
            Account account = whose.map(accounts::locked).orElse(null);
            Optional<HalfSession> half = half(token).filter(known -> account.active());
            if (half.isEmpty()) {
                return new Answer(Check.OVER, Optional.empty());
            }
            signIn.isTried(account);
            // Switched off meanwhile, there is nothing to check, but the half session does not tell: begin again.
            Check check = locked(account.id()).filter(SecondFactor::on).map(factor -> checkAny(factor, account.id(), code)).orElse(Check.OVER);
            if (check != Check.RIGHT) {
                return new Answer(check, Optional.empty());
            }
            entities.remove(half.get());
            return new Answer(check, Optional.of(signIn.openWhole(account, half.get().byLink())));
        });
    }

    /**
     * The row's lock lets those who try at the same moment take turns: one code is taken once, and no wrong one goes uncounted. In SQL,
     * since what Hibernate writes for a lock MariaDB does not read; a locking read also sees past the transaction's own beginning.
     */
    private Optional<SecondFactor> locked(long accountId) {
        return entities.createNativeQuery("SELECT * FROM second_factor WHERE account_id = :id FOR UPDATE", SecondFactor.class).setParameter("id", accountId)
                .getResultStream().map(SecondFactor.class::cast).findFirst();
    }

    private Check check(SecondFactor factor, String code) {
        Instant now = clock.instant();
        return counted(now.isBefore(factor.closedUntil()) ? Check.WAIT : factor.takes(plain(code), now) ? Check.RIGHT : Check.WRONG);
    }

    private Check counted(Check check) {
        if (check != Check.RIGHT) {
            deeds.is(Act.SIGN_IN_FAILED);
            deeds.count();
        }
        return check;
    }

    /** A code of the app, or a recovery code. */
    private Check checkAny(SecondFactor factor, long accountId, String code) {
        Instant now = clock.instant();
        if (plain(code).length() != CODE_LETTERS || now.isBefore(factor.closedUntil())) {
            return check(factor, code);
        }
        boolean right = entities.createQuery("update RecoveryCode c set c.usedAt = :now where c.accountId = :account and c.codeHash = :hash and c.usedAt is null")
                .setParameter("now", now).setParameter("account", accountId).setParameter("hash", hash(accountId, plain(code))).executeUpdate() == 1;
        factor.noteTry(right, now);
        return counted(right ? Check.RIGHT : Check.WRONG);
    }

    private List<String> newCodes(long accountId) {
        entities.createQuery("delete from RecoveryCode c where c.accountId = :account").setParameter("account", accountId).executeUpdate();
        List<String> codes = Stream.generate(SecondFactorDesk::newCode).limit(RECOVERY_CODES).toList();
        codes.forEach(code -> entities.persist(new RecoveryCode(accountId, hash(accountId, plain(code)))));
        return codes;
    }

    /** {@code ABCD-EFGH-JKLM}. */
    private static String newCode() {
        StringBuilder code = new StringBuilder();
        IntStream.range(0, CODE_LETTERS).forEach(at -> code.append(at > 0 && at % 4 == 0 ? "-" : "").append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length()))));
        return code.toString();
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private static byte[] hash(long accountId, String code) {
        return Sha256.of(accountId + ":" + code);
    }
}
