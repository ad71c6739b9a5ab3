package unknot.charting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unknot.charting.BodyChart.Muscle;
import unknot.clients.Client;

/** A client's knots through all signed notes: what was found of each, when, by whom, and what was done. */
@ApplicationScoped
public class KnotRecord {

    @Inject
    SoapNotes notes;
    @Inject
    KnotHistories histories;
    @Inject
    RecordOpenings openings;
    @Inject
    BodyChart chart;
    @Inject
    EntityManager entities;

    /** @param visits those with a signed note, the oldest first; {@code knots} in the order they were found */
    public record ClientKnots(Client client, List<SignedVisit> visits, List<KnotLine> knots) {
    }

    /**
     * @param number which of the client's signed visits it is, from 1
     * @param day by the clock of the place
     * @param painBefore 0 to 10, or null; {@code painAfter} likewise
     */
    public record SignedVisit(int number, long noteId, long appointmentId, LocalDate day, long practitionerId, String practitionerName, Integer painBefore,
            Integer painAfter) {
    }

    /** @param seen what each visit that listed it says, the oldest first, at least one */
    public record KnotLine(KnotHistory history, Muscle muscle, List<Seen> seen, OpenSpells spells) {

        public Knot knot() {
            return history.knot();
        }

        /** The last time somebody looked; null when nobody ever did. */
        public Seen lastAssessed() {
            return assessedUntil(seen.get(seen.size() - 1).visit()).orElse(null);
        }

        public boolean open() {
            return history.open();
        }

        /** What was known of it at the end of that visit; empty when nobody had looked by then. */
        public Optional<Seen> assessedUntil(SignedVisit visit) {
            return seen.stream().filter(at -> at.activity().assessed() && at.visit().number() <= visit.number()).reduce((a, b) -> b);
        }

        /** Where its pain spread when somebody last drew it, up to that visit; empty when nobody had by then. */
        public List<DrawnArea> drawnUntil(SignedVisit visit) {
            return seen.stream().filter(at -> !at.referral().isEmpty() && at.visit().number() <= visit.number()).reduce((a, b) -> b).map(Seen::referral)
                    .orElse(List.of());
        }
    }

    /**
     * What a visit says of a knot.
     *
     * @param anotherExaminer whether somebody else assessed it the time before: two people seldom press alike
     * @param referral where its pain spread, as far as that was drawn
     * @param techniques names of what was done to it
     */
    public record Seen(SignedVisit visit, boolean anotherExaminer, Activity activity, Integer tenderness, Integer painOnPressure,
            List<DrawnArea> referral, List<String> techniques) {
    }

    /**
     * The client's knots, or empty for a client who is not there or whose record is not open to this therapist: five statements, however many visits
     * and knots there are.
     */
    @Transactional
    public Optional<ClientKnots> of(long clientId, long practitionerId) {
        return openings.query("select c from Client c where c.id = :client and " + RecordOpenings.open("c.id"), Client.class, practitionerId)
                .setParameter("client", clientId).getResultStream().findFirst().map(this::of);
    }

    /** Whether they may be seen is asked before. */
    public ClientKnots of(Client client) {
        Map<Long, SignedVisit> visits = new HashMap<>();
        List<SignedVisit> inOrder = new ArrayList<>();
        List<SoapNote> newestFirst = notes.signedOf(client.id());
        for (int i = newestFirst.size() - 1; i >= 0; i--) {
            SignedVisit visit = visit(inOrder.size() + 1, newestFirst.get(i));
            visits.put(visit.noteId(), visit);
            inOrder.add(visit);
        }
        Map<List<Long>, List<String>> done = techniques(client.id());
        return new ClientKnots(client, inOrder, histories.of(client.id()).stream().map(history -> line(history, visits, done)).toList());
    }

    private static SignedVisit visit(int number, SoapNote note) {
        var visit = note.appointment();
        return new SignedVisit(number, note.id(), visit.id(), LocalDate.ofInstant(visit.startsAt(), visit.room().location().zone()), note.practitionerId(),
                visit.practitioner().name(), note.painBefore(), note.painAfter());
    }

    private KnotLine line(KnotHistory history, Map<Long, SignedVisit> visits, Map<List<Long>, List<String>> done) {
        Knot knot = history.knot();
        List<Seen> seen = new ArrayList<>();
        Long examiner = null;
        for (KnotFinding finding : history.findings()) {
            SignedVisit visit = visits.get(finding.note().id());
            boolean assessed = finding.activity().assessed();
            seen.add(new Seen(visit, assessed && examiner != null && examiner != visit.practitionerId(), finding.activity(),
                    finding.tenderness(), finding.painOnPressure(), finding.referral(), done.getOrDefault(List.of(visit.noteId(), knot.id()), List.of())));
            examiner = assessed ? Long.valueOf(visit.practitionerId()) : examiner;
        }
        return new KnotLine(history, chart.muscle(knot.muscle()).orElseThrow(), seen,
                new OpenSpells(seen.stream().map(at -> new OpenSpells.Found(at.visit().day(), at.activity())).toList()));
    }

    /** The names of what was done, by note and knot. */
    private Map<List<Long>, List<String>> techniques(long clientId) {
        return entities.createQuery("select u.note.id, u.knot.id, t.name from TechniqueUse u join Technique t on t.code = u.technique"
                + " where u.knot is not null and u.note.clientId = :client and u.note.status = :signed order by u.note.id, u.position", Object[].class)
                .setParameter("client", clientId).setParameter("signed", NoteStatus.SIGNED).getResultStream()
                .collect(groupingBy(row -> List.of((Long) row[0], (Long) row[1]), mapping(row -> (String) row[2], toList())));
    }
}
