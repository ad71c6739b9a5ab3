package unknot.charting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import unknot.booking.Appointment;
import unknot.booking.Appointments;
import unknot.charting.Examining.Earlier;
import unknot.charting.NoteSheets.Was;
import unknot.charting.VisitFacts.OfArea;
import unknot.charting.VisitFacts.OfKnot;
import unknot.charting.VisitFacts.OfMotion;
import unknot.charting.VisitFacts.Used;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Writes those parts of a draft that follow the taps. */
@ApplicationScoped
class NoteSentences {

    @Inject
    KnotHistories histories;
    @Inject
    Appointments appointments;
    @Inject
    Examining examining;
    @Inject
    BodyChart chart;
    @Inject
    BodyWords body;
    @Inject
    AreaWords areas;
    @Inject
    EntityManager entities;
    @Inject
    ThisClinic clinic;

    /** Five statements and two more for movements where a part follows, otherwise none. The note's taps must be on it already. */
    void write(SoapNote note, SoapNote.Parts typed, SelfWriting writing) {
        if (writing.anyFollows()) {
            VisitFacts facts = facts(note);
            typed = new SoapNote.Parts(typed.subjective(), writing.objective().follows() ? Sentences.objective(facts) : typed.objective(),
                    typed.assessment(), writing.plan().follows() ? Sentences.plan(facts) : typed.plan());
        }
        note.write(typed, writing);
    }

    private VisitFacts facts(SoapNote note) {
        Appointment visit = note.appointment();
        Map<Knot, KnotHistory> known = new HashMap<>();
        histories.before(List.of(note.clientId()), visit.startsAt()).forEach(history -> known.put(history.knot(), history));
        Map<String, String> techniques = entities.createQuery("select t from Technique t", Technique.class).getResultStream()
                .collect(Collectors.toMap(Technique::code, Technique::name));
        return new VisitFacts(note.painBefore(), note.painAfter(),
                note.findings().stream().map(finding -> knot(note, finding, known.get(finding.knot()), techniques)).toList(),
                note.techniques().stream().filter(use -> use.area() != null)
                        .map(use -> new OfArea(body.area(use.area().code()), used(use, techniques))).toList(),
                motions(note), note.trials(), homeCare(note), note.homeCareWords(), nextVisit(visit));
    }

    private List<OfMotion> motions(SoapNote note) {
        if (note.motions().isEmpty()) {
            return List.of();
        }
        Map<String, Movement> movements = examining.movements().stream().collect(Collectors.toMap(Movement::code, Function.identity()));
        List<Earlier> earlier = examining.before(note);
        return note.motions().stream().map(now -> {
            Optional<Earlier> was = earlier.stream().filter(one -> one.motion().comparable(now)).findFirst();
            return new OfMotion(examining.name(movements.get(now.movement()), now.side()), now, was.map(Earlier::motion).orElse(null),
                    was.isPresent() && was.get().practitionerId() != note.practitionerId());
        }).toList();
    }

    private OfKnot knot(SoapNote note, KnotFinding finding, KnotHistory history, Map<String, String> techniques) {
        Knot knot = finding.knot();
        return new OfKnot(chart.muscle(knot.muscle()).orElseThrow().name() + " " + body.side(knot.side().code()),
                note.found(knot), finding.palpation(), history == null ? null : Was.of(history.lastAssessed(), note), areas.of(finding.referral()),
                note.techniques().stream().filter(use -> use.knot() == knot).map(use -> used(use, techniques)).toList());
    }

    private static Used used(TechniqueUse use, Map<String, String> techniques) {
        return new Used(techniques.getOrDefault(use.technique(), use.technique()), use.treatment());
    }

    private List<String> homeCare(SoapNote note) {
        return note.homeCare().isEmpty() ? List.of()
                : entities.createQuery("select h.name from HomeCare h where h.code in :codes order by h.position", String.class)
                        .setParameter("codes", note.homeCare()).getResultList();
    }

    private String nextVisit(Appointment visit) {
        Instant from = visit.endsAt();
        return appointments.nextOf(visit.client().id(), from).map(next -> {
            ClinicTime time = clinic.time().in(next.room().location().zone());
            return time.shortDay(next.startsAt()) + ", " + time.time(next.startsAt());
        }).orElse(null);
    }
}
