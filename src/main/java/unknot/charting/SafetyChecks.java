package unknot.charting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.booking.AskTheTherapist;
import unknot.charting.NoteProblem.Kind;

/**
 * Keeps what clients answer about safety. What was signed at the latest visit is what is known of a client, with what was found since in notes that
 * are not signed yet; an older draft that is finished afterwards does not speak against it.
 */
@ApplicationScoped
class SafetyChecks implements AskTheTherapist {

    /** No note of a later visit is signed. */
    private static final String SPEAKS = "not exists (select 1 from SafetyCheck o join SoapNote m on m.id = o.noteId join m.appointment w"
            + " where o.clientId = c.clientId and o.noteId <> c.noteId and m.status = :signed"
            + " and (w.startsAt > v.startsAt or w.startsAt = v.startsAt and o.noteId > c.noteId))";

    @Inject
    EntityManager entities;
    @Inject
    Clock clock;
    @Inject
    SafetyTold told;

    /**
     * A note's own answers and those before it.
     *
     * @param own null where nothing was answered for this note yet; {@code before} what is known of the client from elsewhere, null for nothing
     */
    record Found(SafetyCheck own, SafetyKnown before) {

        /** What the note says, or begins with. */
        Safety safety() {
            return own != null ? own.safety() : before != null ? before.unconfirmed() : Safety.UNKNOWN;
        }
    }

    /** In the order in which they are asked: one statement. */
    List<SafetyTopic> topics() {
        return entities.createQuery("select t from SafetyTopic t order by t.position", SafetyTopic.class).getResultList();
    }

    /** Three statements at most. */
    Found of(SoapNote note) {
        Map<SafetyCheck, NoteStatus> found = new LinkedHashMap<>();
        entities.createQuery("select c, n.status from SafetyCheck c left join fetch c.answers join SoapNote n on n.id = c.noteId join n.appointment v"
                + " where c.noteId = :note or c.clientId = :client and " + SPEAKS + " order by v.startsAt desc, c.noteId desc", Object[].class)
                .setParameter("note", note.id()).setParameter("client", note.clientId()).setParameter("signed", NoteStatus.SIGNED).getResultStream()
                .forEach(row -> found.put((SafetyCheck) row[0], (NoteStatus) row[1]));
        SafetyCheck own = found.keySet().stream().filter(check -> check.noteId() == note.id()).findFirst().orElse(null);
        List<SafetyCheck> others = found.keySet().stream().filter(check -> check != own).toList();
        SafetyTold.Told said = note.signed() ? null : told.of(note.clientId()).orElse(null);
        return new Found(own, others.isEmpty() && said == null ? null : new SafetyKnown(others, others.stream().filter(check -> found.get(check) != NoteStatus.SIGNED)
                .map(SafetyCheck::noteId).collect(Collectors.toUnmodifiableSet()), said));
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

    /** What stays ticked in a note keeps the name that it was ticked under; what it asks of the therapist is what the list says now. */
    private static List<SafetyAnswer> kept(SafetyCheck own, List<SafetyAnswer> answers) {
        List<SafetyAnswer> known = own == null ? List.of() : own.answers();
        return answers.stream().map(answer -> known.stream().filter(one -> one.topic().equals(answer.topic())).findFirst()
                .map(one -> new SafetyAnswer(one.topic(), answer.kind(), one.name())).orElse(answer)).toList();
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
    public Set<Long> of(Collection<Long> clientIds) {
        if (clientIds.isEmpty()) {
            return Set.of();
        }
        Set<Long> saying = new HashSet<>(told.saying(clientIds));
        saying.addAll(entities.createQuery("select distinct c.clientId from SafetyCheck c join SoapNote n on n.id = c.noteId join n.appointment v"
                        + " where c.clientId in :clients and (c.words <> '' or c.answers is not empty) and " + SPEAKS, Long.class)
                        .setParameter("clients", clientIds).setParameter("signed", NoteStatus.SIGNED).getResultList());
        return saying;
    }
}
