package unknot.charting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import unknot.booking.Appointments;
import unknot.booking.SessionNumber;
import unknot.booking.SessionNumbers;
import unknot.charting.BodyChart.Muscle;
import unknot.charting.BodyChart.Place;
import unknot.charting.NoteSharing.Sharing;
import unknot.charting.SoapNote.Parts;

/**
 * What a client's signed notes say, in a form that can be shown to the client: no more of each than its therapist shares. Drafts are nobody's
 * but their therapist's.
 */
@ApplicationScoped
public class ClientRecord {

    @Inject
    SessionNumbers sessionNumbers;
    @Inject
    SoapNotes notes;
    @Inject
    Appointments appointments;
    @Inject
    EntityManager entities;
    @Inject
    BodyChart chart;
    @Inject
    BodyWords words;
    @Inject
    NoteSharing sharing;

    /**
     * A visit whose note is signed.
     *
     * @param zone of the place where it was
     * @param courseId the course it was a session of, with its complaint and number; all three null for a single visit
     * @param painBefore 0 to 10, or null; {@code painAfter} likewise
     * @param shared what of it the client sees; the rest is not in here
     * @param texts the parts that are shared, null for those that are not
     */
    public record VisitSummary(long noteId, long appointmentId, Instant startsAt, ZoneId zone, String practitionerName, String serviceName,
            Long courseId, String complaint, SessionNumber session, Integer painBefore, Integer painAfter, List<KnotSeen> knots,
            List<TreatedWith> techniques, List<HomeCareAdvice> homeCare, String homeCareWords, Set<SharedPart> shared, Parts texts) {

        public boolean shows(SharedPart part) {
            return shared.contains(part);
        }
    }

    /**
     * A knot as it was at a visit.
     *
     * @param muscle the code; {@code plainName} is for the client, side not included
     * @param tenderness 0 to 4, or null; {@code painOnPressure} 0 to 10, or null
     */
    public record KnotSeen(long knotId, String muscle, String muscleName, String plainName, Side side, ChartView view, BigDecimal x,
            BigDecimal y, Activity activity, Integer tenderness, Integer painOnPressure) {
    }

    /** A technique and where it was used, in words for the client; minutes and pressure may be null. */
    public record TreatedWith(String name, String where, Integer minutes, Pressure pressure) {
    }

    public record HomeCareAdvice(String code, String name, String instruction) {
    }

    /** The client's signed visits, the newest first: six statements, however many they are. */
    @Transactional
    public List<VisitSummary> visitsOf(long clientId) {
        return summaries(notes.shownTo(clientId));
    }

    /** Some of {@link #visitsOf}: six statements. @param index of the page, from 0 */
    @Transactional
    public List<VisitSummary> visitsOf(long clientId, int index, int size) {
        return summaries(notes.shownTo(clientId, index, size));
    }

    /** How many {@link #visitsOf} has: one statement. */
    @Transactional
    public long countOf(long clientId) {
        return notes.countShownTo(clientId);
    }

    private List<VisitSummary> summaries(List<SoapNote> signed) {
        if (signed.isEmpty()) {
            return List.of();
        }
        List<Long> ids = signed.stream().map(SoapNote::id).toList();
        Map<Long, List<KnotSeen>> knots = knots(ids);
        Map<Long, List<TreatedWith>> techniques = techniques(ids);
        Map<Long, List<HomeCareAdvice>> advice = advice(ids);
        Map<Long, SessionNumber> sessions = sessionNumbers.of(appointments.ofCourses(signed.stream()
                .map(note -> note.appointment().course()).filter(Objects::nonNull).map(course -> course.id()).distinct().toList()));
        Map<Long, Sharing> sharings = sharing.of(ids);
        return signed.stream().map(note -> summary(note, sharings.get(note.id()).shared(), knots, techniques, advice, sessions)).toList();
    }

    private static VisitSummary summary(SoapNote note, Set<SharedPart> shared, Map<Long, List<KnotSeen>> knots, Map<Long, List<TreatedWith>> techniques,
            Map<Long, List<HomeCareAdvice>> advice, Map<Long, SessionNumber> sessions) {
        var visit = note.appointment();
        boolean pain = shared.contains(SharedPart.PAIN);
        boolean chart = shared.contains(SharedPart.CHART);
        boolean care = shared.contains(SharedPart.HOME_CARE);
        var course = visit.course();
        return new VisitSummary(note.id(), visit.id(), visit.startsAt(), visit.room().location().zone(), visit.practitioner().name(), visit.service().name(),
                course == null ? null : course.id(), course == null ? null : course.complaint(), sessions.get(visit.id()),
                pain ? note.painBefore() : null, pain ? note.painAfter() : null, chart ? knots.getOrDefault(note.id(), List.of()) : List.of(),
                chart ? techniques.getOrDefault(note.id(), List.of()) : List.of(), care ? advice.getOrDefault(note.id(), List.of()) : List.of(),
                care ? note.homeCareWords() : "", shared, texts(note.parts(), shared));
    }

    private static Parts texts(Parts all, Set<SharedPart> shared) {
        return new Parts(shared.contains(SharedPart.SUBJECTIVE) ? all.subjective() : null, shared.contains(SharedPart.OBJECTIVE) ? all.objective() : null,
                shared.contains(SharedPart.ASSESSMENT) ? all.assessment() : null, shared.contains(SharedPart.PLAN) ? all.plan() : null);
    }

    /** What was put right in these notes, by note, the newest last: one statement. Whether it is shared is asked before. */
    @Transactional
    public Map<Long, List<Amendment>> amendments(Collection<Long> noteIds) {
        return noteIds.isEmpty() ? Map.of() : entities
                .createQuery("select a from Amendment a where a.noteId in :notes order by a.writtenAt, a.id", Amendment.class)
                .setParameter("notes", noteIds).getResultStream().collect(groupingBy(Amendment::noteId, toList()));
    }

    private Map<Long, List<KnotSeen>> knots(List<Long> noteIds) {
        return entities.createQuery("select f from KnotFinding f join fetch f.knot where f.note.id in :notes order by f.id", KnotFinding.class)
                .setParameter("notes", noteIds).getResultStream()
                .collect(groupingBy(finding -> finding.note().id(), mapping(this::seen, toList())));
    }

    private KnotSeen seen(KnotFinding finding) {
        Knot knot = finding.knot();
        Muscle muscle = chart.muscle(knot.muscle()).orElseThrow();
        Place place = chart.where(knot);
        return new KnotSeen(knot.id(), muscle.code(), muscle.name(), muscle.plainName(), knot.side(), place.view(), place.x(), place.y(),
                finding.activity(), finding.tenderness(), finding.painOnPressure());
    }

    private Map<Long, List<TreatedWith>> techniques(List<Long> noteIds) {
        return entities.createQuery("select u, t.name from TechniqueUse u left join fetch u.knot join Technique t on t.code = u.technique"
                + " where u.note.id in :notes order by u.position", Object[].class)
                .setParameter("notes", noteIds).getResultStream()
                .collect(groupingBy(row -> ((TechniqueUse) row[0]).note().id(), mapping(this::treated, toList())));
    }

    private TreatedWith treated(Object[] row) {
        TechniqueUse use = (TechniqueUse) row[0];
        String where = use.knot() == null ? words.area(use.area().code())
                : words.place(chart.muscle(use.knot().muscle()).orElseThrow().plainName(), use.knot().side().code());
        return new TreatedWith((String) row[1], where, use.minutes(), use.pressure());
    }

    private Map<Long, List<HomeCareAdvice>> advice(List<Long> noteIds) {
        return entities.createQuery("select n.id, h from SoapNote n join n.homeCare c join HomeCare h on h.code = c where n.id in :notes"
                + " order by h.position", Object[].class)
                .setParameter("notes", noteIds).getResultStream().collect(groupingBy(row -> (Long) row[0], mapping(row -> {
                    HomeCare care = (HomeCare) row[1];
                    return new HomeCareAdvice(care.code(), care.name(), care.instruction());
                }, toList())));
    }
}
