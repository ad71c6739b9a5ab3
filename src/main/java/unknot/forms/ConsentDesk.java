package unknot.forms;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import unknot.booking.AppointmentStatus;
import unknot.shared.ClinicTime;
import unknot.shared.Collisions;
import unknot.shared.ThisClinic;

/** Where clients agree to something and take it back. */
@ApplicationScoped
public class ConsentDesk {

    @Inject
    EntityManager entities;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;

    /** How a client stands to a text. */
    public enum State {
        GIVEN, EXPIRED,
        /** The clinic asks everybody again, in other words. */
        NEW_WORDING, WITHDRAWN, MISSING
    }

    /**
     * How a client stands to a text that is asked for, or was agreed to before.
     *
     * @param last what was signed last; null for never
     */
    public record Standing(ConsentText text, State state, Consent last) {

        public boolean given() {
            return state == State.GIVEN;
        }
    }

    /** What came of signing or withdrawing. */
    public enum Outcome {
        DONE,
        /** The words have changed since the page was opened; nothing was signed. */
        OTHER_WORDS,
        /** It had ended before. */
        ENDED
    }

    /** A text to be read and signed. */
    public record ToSign(ConsentText text, ConsentEdition edition, State state) {
    }

    /** What was signed. @param inForce whether it still holds, or could be withdrawn */
    public record Signed(Consent consent, ConsentText text, ConsentEdition edition, boolean inForce) {
    }

    /** All texts that are asked for, and the retired ones that the client has agreed to; general ones first. Three statements. */
    @Transactional
    public List<Standing> standing(long clientId) {
        List<ConsentText> texts = entities.createQuery("select t from ConsentText t order by t.id", ConsentText.class).getResultList();
        List<Consent> consents = entities.createQuery("select c from Consent c where c.clientId = :client order by c.givenAt desc, c.id desc", Consent.class)
                .setParameter("client", clientId).getResultList();
        List<Long> overtaken = entities.createQuery("select c.id from Consent c join ConsentEdition e on e.id = c.editionId join ConsentText t on t.id = c.consentTextId"
                + " join ConsentEdition asked on asked.id = t.editionId where c.clientId = :client and exists (select 1 from ConsentEdition n where n.consentTextId = t.id"
                + " and n.number > e.number and n.number <= asked.number and n.asksAgain = true)", Long.class)
                .setParameter("client", clientId).getResultList();
        return texts.stream().map(text -> standing(text, consents, overtaken)).filter(standing -> standing.text().active() && standing.text().editionId() != null || standing.given())
                .sorted(Comparator.comparing(standing -> standing.text().kind())).toList();
    }

    /** Whose note this is. */
    @Transactional
    public long clientOf(long noteId) {
        return entities.createQuery("select n.clientId from SoapNote n where n.id = :note", Long.class).setParameter("note", noteId).getSingleResult();
    }

    private Standing standing(ConsentText text, List<Consent> newestFirst, List<Long> overtaken) {
        Consent last = newestFirst.stream().filter(consent -> consent.consentTextId() == text.id()).findFirst().orElse(null);
        State state = last == null ? State.MISSING : last.withdrawnAt() != null ? State.WITHDRAWN : over(last) ? State.EXPIRED
                : overtaken.contains(last.id()) ? State.NEW_WORDING : State.GIVEN;
        return new Standing(text, state, last);
    }

    private boolean over(Consent consent) {
        return consent.overAt() != null && !clock.instant().isBefore(consent.overAt());
    }

    /** What stands between this client and a coming visit, by name; empty without a coming visit: one statement. */
    @Transactional
    public List<String> beforeVisit(long clientId) {
        return entities.createQuery("select t.name from ConsentText t where t.active = true and t.editionId is not null and t.kind <> :sensitive and exists"
                + " (select 1 from Appointment a where a.client.id = :client and a.endsAt > :now and a.status not in (:cancelled, :missed)) and not exists"
                + " (select 1 from Consent c join ConsentEdition e on e.id = c.editionId where c.clientId = :client and c.consentTextId = t.id and c.inForce = true"
                + " and (c.overAt is null or c.overAt > :now) and not exists (select 1 from ConsentEdition n where n.consentTextId = t.id and n.number > e.number"
                + " and n.asksAgain = true)) order by t.id", String.class).setParameter("client", clientId).setParameter("now", clock.instant())
                .setParameter("sensitive", ConsentKind.SENSITIVE).setParameter("cancelled", AppointmentStatus.CANCELLED).setParameter("missed", AppointmentStatus.NO_SHOW).getResultList();
    }

    /** The words to sign now; empty for a text that is asked of nobody. */
    @Transactional
    public Optional<ToSign> toSign(long clientId, long textId) {
        return standing(clientId).stream().filter(standing -> standing.text().id() == textId && standing.text().active())
                .map(standing -> new ToSign(standing.text(), entities.find(ConsentEdition.class, standing.text().editionId()), standing.state())).findFirst();
    }

    /** A consent of this client, also one that has ended; empty for anybody else's. */
    @Transactional
    public Optional<Signed> signed(long clientId, long consentId) {
        return found(clientId, consentId).map(consent -> new Signed(consent, entities.find(ConsentText.class, consent.consentTextId()),
                entities.find(ConsentEdition.class, consent.editionId()), consent.inForce()));
    }

    private Optional<Consent> found(long clientId, long consentId) {
        return Optional.ofNullable(entities.find(Consent.class, consentId)).filter(consent -> consent.clientId() == clientId);
    }

    /**
     * Signs. Sent twice it is one.
     *
     * @param editionId the words that were on the page
     * @param name as typed, 1 to {@link Consent#LONGEST_NAME} characters
     */
    public Outcome give(long clientId, long textId, long editionId, String name, Signature signature) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> given(clientId, textId, editionId, name, signature));
        } catch (RuntimeException failure) {
            if (Collisions.keyTaken(failure) || Collisions.worthAnotherTry(failure) || Collisions.stale(failure)) {
                return QuarkusTransaction.requiringNew().call(() -> given(clientId, textId, editionId, name, signature));
            }
            throw failure;
        }
    }

    private Outcome given(long clientId, long textId, long editionId, String name, Signature signature) {
        Optional<ToSign> asked = toSign(clientId, textId);
        if (asked.isEmpty() || asked.get().edition().id() != editionId) {
            return Outcome.OTHER_WORDS;
        }
        Optional<Consent> before = entities.createQuery("select c from Consent c where c.clientId = :client and c.consentTextId = :text and c.inForce = true", Consent.class)
                .setParameter("client", clientId).setParameter("text", textId).getResultStream().findFirst();
        if (before.isPresent() && before.get().editionId() == editionId && !over(before.get())) {
            return Outcome.DONE;
        }
        before.ifPresent(Consent::end);
        // The earlier one leaves its place first.
        entities.flush();
        ConsentEdition edition = asked.get().edition();
        ClinicTime time = clinic.time();
        Instant overAt = edition.months() == null ? null : time.startOf(time.today().plusMonths(edition.months()));
        entities.persist(new Consent(clientId, edition, name, signature, clock.instant(), overAt));
        return Outcome.DONE;
    }

    /**
     * Takes a consent back.
     *
     * @param by who does it, as it is kept
     * @param reason up to {@link Consent#LONGEST_REASON} characters; empty where a client says none
     */
    public Outcome withdraw(long clientId, long consentId, String by, String reason) {
        return QuarkusTransaction.requiringNew().call(() -> {
            // The row's lock: the second of two finds that it has ended.
            entities.createNativeQuery("SELECT id FROM consent WHERE id = :id FOR UPDATE").setParameter("id", consentId).getResultList();
            Optional<Consent> consent = found(clientId, consentId).filter(Consent::inForce);
            consent.ifPresent(held -> held.withdraw(by, reason, clock.instant()));
            return consent.isPresent() ? Outcome.DONE : Outcome.ENDED;
        });
    }
}
