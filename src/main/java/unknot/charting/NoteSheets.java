package unknot.charting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.booking.Appointment;
import unknot.booking.Appointments;
import unknot.booking.SessionNumber;
import unknot.booking.SessionNumbers;
import unknot.charting.BodyChart.Muscle;
import unknot.charting.BodyChart.Place;
import unknot.charting.NoteDocument.AreaEntry;
import unknot.charting.NoteDocument.KnotEntry;
import unknot.clients.Client;
import unknot.schedule.Practitioner;

/** Reads a note with all that belongs beside it: the visit, and what was found the last time. */
@ApplicationScoped
public class NoteSheets {

    @Inject
    SessionNumbers sessionNumbers;
    @Inject
    SoapNotes notes;
    @Inject
    KnotHistories histories;
    @Inject
    Appointments appointments;
    @Inject
    Amendments amendments;
    @Inject
    Examining examining;
    @Inject
    Cosignatures cosignatures;
    @Inject
    NoGoAreas noGoAreas;
    @Inject
    SafetyChecks safety;
    @Inject
    Hearing hearing;
    @Inject
    BodyChart chart;
    @Inject
    EntityManager entities;

    /**
     * A note and what is shown beside it.
     *
     * @param measured what the note itself says of the movements that were measured, by code
     * @param presets those on offer, and those with which something came onto this note's list
     * @param heard what the client has told for this visit; nothing once the note is signed
     */
    public record NoteSheet(long noteId, int version, boolean mine, Visit visit, NoteDocument document, List<ListedKnot> knots,
            List<ListedKnot> resolvedEarlier, Pain lastPain, Instant startedAt, Instant savedAt, Signature signature,
            List<Technique> techniques, List<HomeCare> homeCare, List<NoteQuestion> questions, LastTime lastTime,
            List<Movement> movements, Map<String, Movement.Said> measured, List<Motion> motionsBefore, List<Preset> presets, NoGo noGo, SafetySheet safety, List<HeardBefore.Heard> heard) {

        public boolean signed() {
            return signature != null;
        }
    }

    /** Where this client must not be treated, and what of this note lies there all the same. */
    public record NoGo(List<NoGoArea> areas, List<NoGoAreas.Warning> warnings) {
    }

    /** Who comes when, for what. Course and session are null for a single visit. */
    public record Visit(long appointmentId, long clientId, Client client, String practitionerName, int practitionerHue, Instant startsAt,
            Instant endsAt, String service, String room, Long courseId, String complaint, SessionNumber session) {
    }

    /**
     * A knot on the list.
     *
     * @param place on the drawing of today
     * @param was what the last visit that looked has found; null for a new one
     * @param referred where an earlier visit drew its pain spreading, the last that did; null where none has
     * @param foundHere whether this note found it, so that it can be removed again
     * @param visits how many signed visits have listed it before
     * @param preset the code of the set of muscles with which it came onto this list, or null
     */
    public record ListedKnot(Knot knot, Muscle muscle, Place place, Was was, Referred referred, boolean foundHere, int visits, String preset) {
    }

    /** @param at the start of the visit that drew it */
    public record Referred(List<DrawnArea> areas, Instant at) {

        /** @param drawn null where nobody ever drew it, then null is given back, too */
        static Referred of(KnotFinding drawn) {
            return drawn == null ? null : new Referred(drawn.referral(), drawn.note().appointment().startsAt());
        }
    }

    /** @param at the start of that visit; {@code bySomebodyElse} since two people seldom press alike */
    public record Was(Activity activity, Integer tenderness, Integer painOnPressure, Instant at, boolean bySomebodyElse) {

        /** @param last null where nobody ever looked, then null is given back, too */
        static Was of(KnotFinding last, SoapNote note) {
            return last == null ? null : new Was(last.activity(), last.tenderness(), last.painOnPressure(),
                    last.note().appointment().startsAt(), last.note().practitionerId() != note.practitionerId());
        }
    }

    /** The last signed visit's pain, 0 to 10 or null. */
    public record Pain(Integer before, Integer after, Instant at) {
    }

    /**
     * What the course's last signed note meant for this visit.
     *
     * @param plan in the therapist's own words, empty where it was written from the taps
     * @param homeCare codes of {@link HomeCare}; {@code homeCareWords} of the therapist's own
     */
    public record LastTime(Instant at, String plan, Set<String> homeCare, String homeCareWords) {

        boolean saysSomething() {
            return !plan.isBlank() || !homeCare.isEmpty() || !homeCareWords.isBlank();
        }
    }

    /**
     * What is known about safety.
     *
     * @param own what was answered at this visit; null for nothing yet
     * @param before what is known from elsewhere; null for nothing
     * @param by who asks at this visit; {@code beforeBy}, who asked last elsewhere, or null
     */
    public record SafetySheet(List<SafetyTopic> topics, SafetyCheck own, String by, SafetyKnown before, String beforeBy) {
    }

    /**
     * @param role of the signer, in words
     * @param amendments what was added since, the newest last
     * @param cosigning of a student's note, who has co-signed or is to
     */
    public record Signature(Instant at, String by, String role, List<Amendment> amendments, Cosignatures.State cosigning) {
    }

    /** The note, if this therapist may see it: twelve statements at most. */
    @Transactional
    public Optional<NoteSheet> sheet(long noteId, long practitionerId) {
        return notes.visibleTo(practitionerId, noteId).map(note -> sheet(note, practitionerId));
    }

    /** The client's signed notes: one statement. Of every record, for who takes the whole clinic elsewhere; so is {@link #whole}. */
    @Transactional
    public List<Long> signedOf(long clientId) {
        return entities.createQuery("select n.id from SoapNote n where n.clientId = :client and n.status = :signed order by n.id", Long.class)
                .setParameter("client", clientId).setParameter("signed", NoteStatus.SIGNED).getResultList();
    }

    /** A note that is there, as its therapist sees it. */
    @Transactional
    public NoteSheet whole(long noteId) {
        SoapNote note = entities.find(SoapNote.class, noteId);
        return sheet(note, note.practitionerId());
    }

    private NoteSheet sheet(SoapNote note, long practitionerId) {
        Appointment visit = note.appointment();
        List<Long> client = List.of(note.clientId());
        List<KnotFinding> findings = entities
                .createQuery("select f from KnotFinding f join fetch f.knot left join fetch f.referral where f.note = :note order by f.id", KnotFinding.class)
                .setParameter("note", note).getResultList();
        Map<Long, KnotHistory> known = new HashMap<>();
        List<KnotHistory> earlier = histories.before(client, visit.startsAt());
        earlier.forEach(history -> known.put(history.knot().id(), history));
        List<SoapNote> signed = notes.signedBefore(client, visit.startsAt());
        SafetyChecks.Found answered = safety.of(note);
        Set<Knot> listed = findings.stream().map(KnotFinding::knot).collect(Collectors.toSet());
        return new NoteSheet(note.id(), note.version(), note.practitionerId() == practitionerId, visit(visit), document(note, findings, answered.safety()),
                findings.stream().map(finding -> listed(note, finding.knot(), known.get(finding.knot().id()), finding.preset())).toList(),
                earlier.stream().filter(history -> !history.open() && !listed.contains(history.knot()))
                        .map(history -> listed(note, history.knot(), history, null)).toList(),
                signed.isEmpty() ? null : pain(signed.get(signed.size() - 1)), note.startedAt(), note.savedAt(),
                note.signed() ? new Signature(note.signedAt(), note.signedBy(), note.signedRole(), amendments.of(note), cosignatures.of(note)) : null,
                entities.createQuery("select t from Technique t order by t.position", Technique.class).getResultList(),
                entities.createQuery("select h from HomeCare h order by h.position", HomeCare.class).getResultList(),
                examining.questions(note),
                note.signed() ? null : lastTime(visit, signed), examining.movements(), note.saidOfMotions(),
                examining.before(note).stream().map(Examining.Earlier::motion).toList(), note.signed() ? List.of() : entities
                        .createQuery("select distinct p from Preset p left join fetch p.muscles where p.active = true"
                                + " or p.code in (select f.preset from KnotFinding f where f.note = :note) order by p.position, p.code", Preset.class)
                        .setParameter("note", note).getResultList(), noGo(note), safety(note, answered), note.signed() ? List.of() : hearing.before(visit));
    }

    private NoGo noGo(SoapNote note) {
        List<NoGoArea> areas = noGoAreas.of(note);
        return new NoGo(areas, noGoAreas.said(note, areas));
    }

    private SafetySheet safety(SoapNote note, SafetyChecks.Found found) {
        return new SafetySheet(note.signed() ? List.of() : safety.topics(), found.own(), name(found.own()), note.signed() ? null : found.before(),
                found.before() == null ? null : name(found.before().lastAsked()));
    }

    private String name(SafetyCheck check) {
        return check == null ? null : entities.find(Practitioner.class, check.practitionerId()).name();
    }

    private static LastTime lastTime(Appointment visit, List<SoapNote> signed) {
        return signed.stream().filter(note -> visit.course() != null && note.appointment().course() == visit.course())
                .reduce((earlier, later) -> later)
                .map(note -> new LastTime(note.appointment().startsAt(), note.selfWriting().plan().follows() ? "" : note.parts().plan(),
                        Set.copyOf(note.homeCare()), note.homeCareWords()))
                .filter(LastTime::saysSomething).orElse(null);
    }

    private Visit visit(Appointment visit) {
        var course = visit.course();
        SessionNumber session = course == null ? null
                : sessionNumbers.of(appointments.ofCourses(List.of(course.id()))).get(visit.id());
        return new Visit(visit.id(), visit.client().id(), visit.client(), visit.practitioner().name(), visit.practitioner().hue(),
                visit.startsAt(), visit.endsAt(), visit.service().name(), visit.room().name(),
                course == null ? null : course.id(), course == null ? null : course.complaint(), session);
    }

    private static Pain pain(SoapNote last) {
        return new Pain(last.painBefore(), last.painAfter(), last.appointment().startsAt());
    }

    private ListedKnot listed(SoapNote note, Knot knot, KnotHistory history, String preset) {
        return new ListedKnot(knot, chart.muscle(knot.muscle()).orElseThrow(), chart.where(knot),
                history == null ? null : Was.of(history.lastAssessed(), note), history == null ? null : Referred.of(history.lastDrawn()), note.found(knot),
                history == null ? 0 : history.findings().size(), preset);
    }

    private NoteDocument document(SoapNote note, List<KnotFinding> findings, Safety answered) {
        List<TechniqueUse> uses = note.techniques();
        List<KnotEntry> knots = findings.stream().map(finding -> new KnotEntry(String.valueOf(finding.knot().id()), finding.knot().id(),
                null, false, finding.palpation(),
                uses.stream().filter(use -> use.knot() == finding.knot()).map(TechniqueUse::treatment).toList(), finding.referral())).toList();
        List<AreaEntry> areas = uses.stream().filter(use -> use.area() != null)
                .map(use -> new AreaEntry(String.valueOf(use.position()), use.area(), use.treatment())).toList();
        return new NoteDocument(note.painBefore(), note.painAfter(), note.parts(), knots, areas, Set.copyOf(note.homeCare()),
                note.homeCareWords(), note.examination(), note.selfWriting(), Set.of(), answered);
    }
}
