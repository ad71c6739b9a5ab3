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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import unknot.booking.Appointments;
import unknot.booking.SessionNumber;
import unknot.booking.SessionNumbers;
import unknot.charting.BodyChart.Muscle;
import unknot.charting.BodyChart.Place;

/** What a client's signed notes say, in a form that can be shown to the client. Drafts are nobody's but their therapist's. */
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

    /**
     * A visit whose note is signed.
     *
     * @param zone of the place where it was
     * @param courseId the course it was a session of, with its complaint and number; all three null for a single visit
     * @param painBefore 0 to 10, or null; {@code painAfter} likewise
     */
    public record VisitSummary(long noteId, long appointmentId, Instant startsAt, ZoneId zone, String practitionerName, String serviceName,
            Long courseId, String complaint, SessionNumber session, Integer painBefore, Integer painAfter, List<KnotSeen> knots,
            List<TreatedWith> techniques, List<HomeCareAdvice> homeCare, String homeCareWords) {
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

    /** The client's signed visits, the newest first: five statements, however many they are. */
    @Transactional
    public List<VisitSummary> visitsOf(long clientId) {
        List<SoapNote> signed = notes.signedOf(clientId);
        if (signed.isEmpty()) {
            return List.of();
        }
        List<Long> ids = signed.stream().map(SoapNote::id).toList();
        Map<Long, List<KnotSeen>> knots = knots(ids);
        Map<Long, List<TreatedWith>> techniques = techniques(ids);
        Map<Long, List<HomeCareAdvice>> advice = advice(ids);
        Map<Long, SessionNumber> sessions = sessionNumbers.of(appointments.ofCourses(signed.stream()
                .map(note -> note.appointment().course()).filter(Objects::nonNull).map(course -> course.id()).distinct().toList()));
        return signed.stream().map(note -> summary(note, knots, techniques, advice, sessions)).toList();
    }

    private static VisitSummary summary(SoapNote note, Map<Long, List<KnotSeen>> knots, Map<Long, List<TreatedWith>> techniques,
            Map<Long, List<HomeCareAdvice>> advice, Map<Long, SessionNumber> sessions) {
        var visit = note.appointment();
        var course = visit.course();
        return new VisitSummary(note.id(), visit.id(), visit.startsAt(), visit.room().location().zone(), visit.practitioner().name(), visit.service().name(),
                course == null ? null : course.id(), course == null ? null : course.complaint(), sessions.get(visit.id()),
                note.painBefore(), note.painAfter(), knots.getOrDefault(note.id(), List.of()),
                techniques.getOrDefault(note.id(), List.of()), advice.getOrDefault(note.id(), List.of()), note.homeCareWords());
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
