package unknot.charting;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import unknot.audit.Act;
import unknot.audit.Deeds;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.charting.NoteDocument.Found;
import unknot.charting.NoteDocument.KnotEntry;
import unknot.charting.NoteProblem.Kind;
import unknot.shared.ThisClinic;

/** Where notes are begun, saved and signed, by the therapist of the visit alone. */
@ApplicationScoped
public class NoteWriting {

    @Inject
    SoapNotes notes;
    @Inject
    Cosignatures cosignatures;
    @Inject
    KnotHistories histories;
    @Inject
    Examining examining;
    @Inject
    SafetyChecks safety;
    @Inject
    NoteSentences sentences;
    @Inject
    Hearing hearing;
    @Inject
    NoGoAreas noGo;
    @Inject
    BodyChart chart;
    @Inject
    EntityManager entities;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;
    @Inject
    Deeds deeds;
    @Inject
    MeterRegistry meters;

    /** Why no note is begun for a visit. */
    public enum NotBegun {
        /** There is no such visit of this therapist. */
        UNKNOWN_VISIT,
        /** The visit's day has not come. */
        NOT_YET,
        /** The client did not come. */
        NOBODY_CAME
    }

    /** The note of the visit, or why there is none. */
    public record Begun(Long noteId, NotBegun refusal) {
    }

    /**
     * The visit's note; on the first call a new draft that lists the knots still open, not assessed yet: what was found last time
     * is shown beside, never carried over.
     */
    public Begun begin(long appointmentId, long practitionerId) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> beginOrFind(appointmentId, practitionerId));
        } catch (RuntimeException failure) {
            // Another tab may have begun it in the same moment: the unique key lets one through.
            return QuarkusTransaction.requiringNew().call(() -> notes.ofVisit(appointmentId)
                    .filter(note -> note.practitionerId() == practitionerId).map(note -> new Begun(note.id(), null)))
                    .orElseThrow(() -> failure);
        }
    }

    private Begun beginOrFind(long appointmentId, long practitionerId) {
        Appointment visit = entities.find(Appointment.class, appointmentId);
        if (visit == null || visit.practitioner().id() != practitionerId) {
            return new Begun(null, NotBegun.UNKNOWN_VISIT);
        }
        Optional<SoapNote> known = notes.ofVisit(appointmentId);
        if (known.isPresent()) {
            return new Begun(known.get().id(), null);
        }
        if (visit.status() == AppointmentStatus.CANCELLED || visit.status() == AppointmentStatus.NO_SHOW) {
            return new Begun(null, NotBegun.NOBODY_CAME);
        }
        if (clinic.time().date(visit.startsAt()).isAfter(clinic.time().today())) {
            return new Begun(null, NotBegun.NOT_YET);
        }
        SoapNote note = new SoapNote(visit, clock.instant());
        histories.before(List.of(note.clientId()), visit.startsAt()).stream().filter(KnotHistory::open)
                .forEach(history -> note.list(history.knot()));
        sentences.write(note, new SoapNote.Parts(hearing.subjective(visit), "", "", ""), SelfWriting.FOLLOWING);
        entities.persist(note);
        deeds.of(note.clientId(), note.id());
        return new Begun(note.id(), null);
    }

    /**
     * Replaces the draft by the document, all of it or nothing.
     *
     * @param version the one the document was based on
     */
    public NoteOutcome save(long noteId, long practitionerId, int version, NoteDocument document) {
        return counted("draft", inTransaction(() -> {
            Attempt attempt = new Attempt(noteId, practitionerId);
            return attempt.write(version, document).orElseGet(attempt::saved);
        }));
    }

    /**
     * Saves the document and makes the note final, in one transaction.
     *
     * @param name of who signs; {@code role} in words, kept with the note
     */
    public NoteOutcome sign(long noteId, long practitionerId, int version, NoteDocument document, String name, String role) {
        return counted("signature", inTransaction(() -> {
            Attempt attempt = new Attempt(noteId, practitionerId);
            return attempt.write(version, document).or(attempt::withoutUntouched).or(attempt::unsignable).or(() -> attempt.unanswered(document.sure())).orElseGet(() -> {
                noGo.warn(attempt.note);
                deeds.is(Act.SIGNED);
                attempt.note.sign(name, role, cosignatures.supervised(practitionerId), clock.instant());
                return attempt.saved();
            });
        }));
    }

    private NoteOutcome counted(String act, NoteOutcome outcome) {
        meters.counter("unknot.notes", "act", act, "outcome", outcome.getClass().getSimpleName()).increment();
        return outcome;
    }

    /** Anything but a saved note leaves nothing behind. */
    private static NoteOutcome inTransaction(Supplier<NoteOutcome> work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                NoteOutcome outcome = work.get();
                if (outcome instanceof NoteOutcome.Saved) {
                    return outcome;
                }
                throw new NotSaved(outcome);
            });
        } catch (NotSaved nothing) {
            return nothing.outcome;
        }
    }

    /** Rolls back, and carries the reason out of the transaction. */
    private static final class NotSaved extends RuntimeException {

        private final transient NoteOutcome outcome;

        private NotSaved(NoteOutcome outcome) {
            super(null, null, false, false);
            this.outcome = outcome;
        }
    }

    /** One try at writing one note. */
    private final class Attempt {

        private final long noteId;
        private final long practitionerId;
        private final Map<String, Long> newKnots = new LinkedHashMap<>();
        private final List<NoteProblem> problems = new ArrayList<>();
        private List<Knot> earlierKnots;
        private SoapNote note;

        private Attempt(long noteId, long practitionerId) {
            this.noteId = noteId;
            this.practitionerId = practitionerId;
        }

        /** Gives nothing when all went well. */
        private Optional<NoteOutcome> write(int version, NoteDocument document) {
            if (!claim(version)) {
                return Optional.of(whyNot());
            }
            note = notes.findById(noteId);
            note.painWas(document.painBefore(), document.painAfter());
            advise(document);
            Map<KnotEntry, Knot> knots = knots(document.knots());
            treat(document, knots);
            problems.addAll(examining.write(note, document.examination()));
            if (document.safety() != null) {
                safety.write(note, document.safety()).ifPresent(problems::add);
            }
            if (!problems.isEmpty()) {
                return Optional.of(new NoteOutcome.Refused(problems));
            }
            sentences.write(note, document.parts(), document.selfWriting());
            entities.flush();
            return Optional.empty();
        }

        /**
         * Takes the note for this transaction in one statement that also compares the version: of two saves at once the second waits,
         * then finds another version.
         */
        private boolean claim(int version) {
            return entities.createQuery("update versioned SoapNote n set n.savedAt = :now where n.id = :id and n.version = :version"
                    + " and n.practitionerId = :practitioner and n.status = :draft")
                    .setParameter("now", clock.instant()).setParameter("id", noteId).setParameter("version", version)
                    .setParameter("practitioner", practitionerId).setParameter("draft", NoteStatus.DRAFT).executeUpdate() == 1;
        }

        private NoteOutcome whyNot() {
            SoapNote stored = notes.findById(noteId);
            if (stored == null || stored.practitionerId() != practitionerId) {
                return new NoteOutcome.Unknown();
            }
            return stored.signed() ? new NoteOutcome.AlreadySigned(stored.signedAt(), stored.signedBy()) : new NoteOutcome.Stale();
        }

        private void advise(NoteDocument document) {
            Set<String> known = codes("select h.code from HomeCare h");
            if (!known.containsAll(document.homeCare())) {
                problem("homeCare", Kind.UNKNOWN_HOME_CARE);
                return;
            }
            note.advise(document.homeCare(), document.homeCareWords());
        }

        private Set<String> codes(String query) {
            return new HashSet<>(entities.createQuery(query, String.class).getResultList());
        }

        private Map<KnotEntry, Knot> knots(List<KnotEntry> entries) {
            if (entries.stream().filter(entry -> !entry.removed()).count() > SoapNote.MOST_KNOTS) {
                problem("knot", Kind.TOO_MANY_KNOTS);
                return Map.of();
            }
            Map<Long, Knot> known = knownKnots(entries);
            Map<KnotEntry, Knot> knots = new LinkedHashMap<>();
            for (KnotEntry entry : entries) {
                Knot knot = entry.knotId() == null ? found(entry, List.copyOf(knots.values())) : known.get(entry.knotId());
                if (knot == null) {
                    if (entry.knotId() != null) {
                        problem("knot-" + entry.ref(), Kind.UNKNOWN_KNOT);
                    }
                } else if (knots.containsValue(knot)) {
                    problem("knot-" + entry.ref(), Kind.KNOT_TWICE);
                } else if (entry.removed()) {
                    remove(entry, knot);
                } else {
                    note.assess(knot, entry.felt());
                    note.refers(knot, entry.referral());
                    knots.put(entry, knot);
                }
            }
            if (note.findings().size() > SoapNote.MOST_KNOTS) {
                problem("knot", Kind.TOO_MANY_KNOTS);
            }
            return knots;
        }

        /** The knots on this note and, of the others asked for, those of this client that a signed note has found. */
        private Map<Long, Knot> knownKnots(List<KnotEntry> entries) {
            Map<Long, Knot> known = new HashMap<>();
            entities.createQuery("select f from KnotFinding f join fetch f.knot left join fetch f.referral where f.note = :note", KnotFinding.class)
                    .setParameter("note", note).getResultList().forEach(finding -> known.put(finding.knot().id(), finding.knot()));
            List<Long> others = entries.stream().map(KnotEntry::knotId).filter(id -> id != null && !known.containsKey(id)).toList();
            if (!others.isEmpty()) {
                entities.createQuery("select k from Knot k join SoapNote n on n.id = k.foundInNote where k.id in :ids"
                        + " and k.clientId = :client and n.status = :signed", Knot.class)
                        .setParameter("ids", others).setParameter("client", note.clientId())
                        .setParameter("signed", NoteStatus.SIGNED).getResultList().forEach(knot -> known.put(knot.id(), knot));
            }
            return known;
        }

        private Knot found(KnotEntry entry, List<Knot> listed) {
            if (entry.removed()) {
                return null;
            }
            Found found = entry.found();
            KnotPlacing placing = KnotPlacing.of(chart, found, "knot-" + entry.ref());
            if (placing.refusal() != null || hasTwin(entry, placing, listed)) {
                Optional.ofNullable(placing.refusal()).ifPresent(problems::add);
                return null;
            }
            if (found.preset() != null && entities.find(Preset.class, found.preset()) == null) {
                problem("knot-" + entry.ref(), Kind.UNKNOWN_PRESET);
                return null;
            }
            Knot knot = new Knot(note, placing.place());
            entities.persist(knot);
            note.list(knot).cameWith(found.preset());
            newKnots.put(entry.ref(), knot.id());
            return knot;
        }

        private boolean hasTwin(KnotEntry entry, KnotPlacing placing, List<Knot> listed) {
            Optional<Knot> here = placing.twin(chart, listed);
            here.ifPresent(knot -> problems.add(new NoteProblem("knot-" + entry.ref(), Kind.SAME_PLACE, String.valueOf(listed.indexOf(knot) + 1))));
            // A set of muscles is listed as it is: whoever chose it was not pointing at a knot of before.
            boolean before = here.isEmpty() && entry.found().preset() == null && placing.twin(chart, earlierKnots()).isPresent();
            if (before) {
                problem("knot-" + entry.ref(), Kind.SAME_PLACE_BEFORE);
            }
            return before || here.isPresent();
        }

        /** The client's knots that signed notes have found and this one does not list. */
        private List<Knot> earlierKnots() {
            if (earlierKnots == null) {
                earlierKnots = entities.createQuery("select k from Knot k join SoapNote n on n.id = k.foundInNote where k.clientId = :client"
                        + " and n.status = :signed and not exists (select f.id from KnotFinding f where f.knot = k and f.note = :note)", Knot.class)
                        .setParameter("client", note.clientId()).setParameter("signed", NoteStatus.SIGNED).setParameter("note", note)
                        .getResultList();
            }
            return earlierKnots;
        }

        private void remove(KnotEntry entry, Knot knot) {
            if (knot.foundInNote() != noteId) {
                problem("knot-" + entry.ref(), Kind.KNOT_STAYS);
                return;
            }
            delete(knot);
        }

        private void delete(Knot knot) {
            note.strike(knot);
            entities.flush();
            entities.remove(knot);
        }

        /** A place that a preset listed and nobody looked at is no knot. */
        private void leaveOutUntouched() {
            List<Knot> untouched = note.findings().stream().filter(finding -> finding.preset() != null && note.found(finding.knot())
                    && finding.palpation().equals(Palpation.NOTHING) && finding.referral().isEmpty() && note.techniques().stream().noneMatch(use -> use.knot() == finding.knot()))
                    .map(KnotFinding::knot).toList();
            untouched.forEach(this::delete);
        }

        private void treat(NoteDocument document, Map<KnotEntry, Knot> knots) {
            Set<String> known = codes("select t.code from Technique t");
            List<SoapNote.Use> uses = new ArrayList<>(note.techniques().stream()
                    .filter(use -> use.knot() != null && !knots.containsValue(use.knot())).map(SoapNote.Use::of).toList());
            knots.forEach((entry, knot) -> entry.techniques().forEach(treatment -> {
                if (!known.contains(treatment.technique())) {
                    problem("knot-" + entry.ref() + "-technique", Kind.UNKNOWN_TECHNIQUE);
                }
                uses.add(new SoapNote.Use(knot, null, treatment));
            }));
            document.areas().forEach(area -> {
                if (!known.contains(area.treatment().technique())) {
                    problem("area-" + area.ref() + "-technique", Kind.UNKNOWN_TECHNIQUE);
                }
                uses.add(new SoapNote.Use(null, area.area(), area.treatment()));
            });
            if (problems.isEmpty()) {
                note.treated(uses);
            }
        }

        /** Gives nothing; what follows the taps is written anew. */
        private Optional<NoteOutcome> withoutUntouched() {
            leaveOutUntouched();
            sentences.write(note, note.parts(), note.selfWriting());
            entities.flush();
            return Optional.empty();
        }

        private Optional<NoteOutcome> unsignable() {
            problems.addAll(safety.unsignable(note));
            if (note.painBefore() == null) {
                problem("painBefore", Kind.PAIN_BEFORE_MISSING);
            }
            if (note.painAfter() == null) {
                problem("painAfter", Kind.PAIN_AFTER_MISSING);
            }
            if (note.empty()) {
                problem(null, Kind.NOTHING_RECORDED);
            }
            return problems.isEmpty() ? Optional.empty() : Optional.of(new NoteOutcome.Refused(problems));
        }

        private Optional<NoteOutcome> unanswered(Set<String> sure) {
            List<NoteQuestion> open = questions().stream().filter(question -> !sure.contains(question.key())).toList();
            return open.isEmpty() ? Optional.empty() : Optional.of(new NoteOutcome.Asked(open));
        }

        private List<NoteQuestion> questions() {
            return examining.questions(note);
        }

        private void problem(String field, Kind kind) {
            problems.add(new NoteProblem(field, kind));
        }

        private NoteOutcome saved() {
            entities.flush();
            return new NoteOutcome.Saved(note.version(), note.savedAt(), newKnots, note.parts(), note.selfWriting(), questions());
        }
    }
}
