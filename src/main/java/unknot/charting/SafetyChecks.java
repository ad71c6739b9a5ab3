package unknot.charting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import unknot.booking.AskTheTherapist;
import unknot.charting.NoteProblem.Kind;

/**
 * Keeps what clients answer about safety. What was confirmed at the latest visit is what is known of a client: an older draft that is
 * finished afterwards does not speak against it.
 */
@ApplicationScoped
class SafetyChecks implements AskTheTherapist {

    private static final String SPEAKS = "select distinct c.client_id from safety_check c where c.client_id in (:clients)"
            + " and c.note_id = (select o.note_id from safety_check o join soap_note n on n.id = o.note_id join appointment v on v.id = n.appointment_id"
            + " where o.client_id = c.client_id and o.asked_at is not null order by v.starts_at desc, o.note_id desc limit 1)"
            + " and (c.words <> '' or exists (select 1 from safety_answer a where a.note_id = c.note_id))";

    @Inject
    EntityManager entities;
    @Inject
    Clock clock;

    /**
     * A note's own answers and those before it.
     *
     * @param own null where nothing was answered for this note yet; {@code before} what was known of the client, null for nothing
     */
    record Found(SafetyCheck own, SafetyCheck before) {

        /** What the note says, or begins with. */
        Safety safety() {
            return own != null ? own.safety() : before != null ? before.known() : Safety.UNKNOWN;
        }
    }

    /** In the order in which they are asked: one statement. */
    List<SafetyTopic> topics() {
        return entities.createQuery("select t from SafetyTopic t order by t.position", SafetyTopic.class).getResultList();
    }

    /** One statement. */
    Found of(SoapNote note) {
        List<SafetyCheck> found = entities.createQuery("select c from SafetyCheck c left join fetch c.answers where c.noteId = :note"
                + " or c.noteId = (select o.noteId from SafetyCheck o join SoapNote n on n.id = o.noteId join n.appointment v where o.clientId = :client"
                + " and o.noteId <> :note and o.askedAt is not null order by v.startsAt desc, o.noteId desc limit 1)",
                SafetyCheck.class).setParameter("note", note.id()).setParameter("client", note.clientId()).getResultList();
        return new Found(found.stream().filter(check -> check.noteId() == note.id()).findFirst().orElse(null),
                found.stream().filter(check -> check.noteId() != note.id()).findFirst().orElse(null));
    }

    /** Puts the answers into the note, or says why not. */
    Optional<NoteProblem> write(SoapNote note, Safety safety) {
        List<SafetyAnswer> answers = topics().stream().filter(topic -> safety.topics().contains(topic.code())).map(SafetyTopic::answer).toList();
        if (answers.size() < safety.topics().size()) {
            return Optional.of(new NoteProblem("safety", Kind.UNKNOWN_SAFETY_TOPIC));
        }
        Found found = of(note);
        // What nobody confirmed and nobody changed is not kept: what others confirm meanwhile counts here, too.
        boolean nothingSaid = found.own() == null && safety.equals(found.safety());
        if (!nothingSaid) {
            SafetyCheck check = found.own() == null ? new SafetyCheck(note) : found.own();
            check.answer(safety, kept(found.own(), answers), clock.instant());
            entities.persist(check);
        }
        return Optional.empty();
    }

    /** What stays ticked in a note keeps the name that it was ticked under. */
    private static List<SafetyAnswer> kept(SafetyCheck own, List<SafetyAnswer> answers) {
        List<SafetyAnswer> known = own == null ? List.of() : own.answers();
        return answers.stream().map(answer -> known.stream().filter(one -> one.topic().equals(answer.topic())).findFirst().orElse(answer)).toList();
    }

    /** What signing misses. */
    List<NoteProblem> unsignable(SoapNote note) {
        List<NoteProblem> problems = new ArrayList<>();
        SafetyCheck check = of(note).own();
        if (check == null || check.askedAt() == null) {
            problems.add(new NoteProblem("safety-asked", Kind.SAFETY_NOT_ASKED));
        }
        if (check != null && check.saysStop() && check.reason().isBlank()) {
            problems.add(new NoteProblem("safety-reason", Kind.STOP_WITHOUT_REASON));
        }
        return problems;
    }

    @Override
    @Transactional
    @SuppressWarnings("unchecked")
    public Set<Long> of(Collection<Long> clientIds) {
        Set<Long> clients = new HashSet<>();
        if (!clientIds.isEmpty()) {
            ((List<Number>) entities.createNativeQuery(SPEAKS).setParameter("clients", clientIds).getResultList())
                    .forEach(client -> clients.add(client.longValue()));
        }
        return clients;
    }
}
