package unknot.charting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.charting.Examination.Measured;
import unknot.charting.NoteProblem.Kind;

/** Writes and reads what was measured and tested. */
@ApplicationScoped
class Examining {

    @Inject
    EntityManager entities;
    @Inject
    BodyWords body;

    /** A movement's last measurement before a visit. */
    record Earlier(Motion motion, long practitionerId) {
    }

    /** In the order in which they are offered, retired ones too: one statement. */
    List<Movement> movements() {
        return entities.createQuery("select m from Movement m order by m.position", Movement.class).getResultList();
    }

    /** Replaces all that was measured and tested, or says why not. */
    List<NoteProblem> write(SoapNote note, Examination examination) {
        List<NoteProblem> problems = new ArrayList<>();
        Map<String, Movement.Said> said = new HashMap<>();
        if (!examination.motions().isEmpty()) {
            Map<String, Movement> known = movements().stream().collect(Collectors.toMap(Movement::code, Function.identity()));
            known.forEach((code, movement) -> said.put(code, movement.said()));
            List<Motion> seen = new ArrayList<>();
            for (Measured measured : examination.motions()) {
                Motion motion = measured.motion();
                Movement movement = known.get(motion.movement());
                if (movement == null || movement.sided() == (motion.side() == Side.MIDLINE)) {
                    problems.add(new NoteProblem("rom-" + measured.ref(), Kind.UNKNOWN_MOVEMENT));
                } else if (seen.stream().anyMatch(motion::comparable)) {
                    problems.add(new NoteProblem("rom-" + measured.ref(), Kind.MOVEMENT_TWICE));
                }
                seen.add(motion);
            }
        }
        if (problems.isEmpty()) {
            note.examined(examination, said);
        }
        return problems;
    }

    /** What signing asks about: more minutes than the visit has, more degrees than a joint is thought to have. */
    List<NoteQuestion> questions(SoapNote note) {
        return Stream.concat(NoteQuestion.ofMinutes(note.treatedMinutes(), note.appointment().minutes()).stream(), ofDegrees(note)).toList();
    }

    private Stream<NoteQuestion> ofDegrees(SoapNote note) {
        if (note.motions().isEmpty()) {
            return Stream.empty();
        }
        Map<String, Movement> known = movements().stream().collect(Collectors.toMap(Movement::code, Function.identity()));
        return note.motions().stream().flatMap(motion -> {
            Movement movement = known.get(motion.movement());
            return Stream.of(motion.before(), motion.after()).filter(Objects::nonNull).distinct()
                    .flatMap(degrees -> NoteQuestion.ofDegrees(motion, name(movement, motion.side()), degrees, movement.most()).stream());
        });
    }

    /** Joint, movement and side in words. */
    String name(Movement movement, Side side) {
        return movement.sided() ? movement.name() + " " + body.side(side.code()) : movement.name();
    }

    /** Each movement's last measurement in the signed notes of the client's visits before this one: one statement. */
    List<Earlier> before(SoapNote note) {
        List<Earlier> last = new ArrayList<>();
        entities.createQuery("select r from RangeOfMotion r join fetch r.note n join fetch n.appointment a where n.clientId = :client"
                + " and n.status = :signed and a.startsAt < :before order by a.startsAt desc, n.id desc, r.position", RangeOfMotion.class)
                .setParameter("client", note.clientId()).setParameter("signed", NoteStatus.SIGNED)
                .setParameter("before", note.appointment().startsAt()).getResultStream().forEach(row -> {
                    if (last.stream().noneMatch(known -> known.motion().comparable(row.motion()))) {
                        last.add(new Earlier(row.motion(), row.note().practitionerId()));
                    }
                });
        return last;
    }
}
