package unknot.charting;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where clients must not be treated. Marked and lifted at once, apart from the draft, by the therapist whose draft it is: whoever treats
 * the client next sees it. What lies inside one is warned of and not forbidden.
 */
@ApplicationScoped
public class NoGoAreas implements PanacheRepository<NoGoArea> {

    /** More than anybody draws on one client. */
    static final int MOST = 40;

    @Inject
    SoapNotes notes;
    @Inject
    BodyChart chart;
    @Inject
    Clock clock;

    /** Something that lies in an area: a knot, by its id, or what was done over a part of the body, by its code. */
    public record Warning(NoGoArea area, String what) {
    }

    /** Those that hold now, the oldest first: one statement. */
    public List<NoGoArea> active(long clientId) {
        return list("clientId = ?1 and liftedAt is null order by id", clientId);
    }

    /** Those that hold for a note: now, and for a signed one when it was signed. */
    public List<NoGoArea> of(SoapNote note) {
        return note.signed() ? list("clientId = ?1 and markedAt <= ?2 and (liftedAt is null or liftedAt >= ?2) order by id", note.clientId(), note.signedAt())
                : active(note.clientId());
    }

    /**
     * Marks what was drawn, or the muscle on that side.
     *
     * @param drawn as {@link DrawnArea#parse} reads it, or blank for the muscle
     * @param since null where nobody knows
     * @return the area; empty where there is no such draft of this therapist, or nothing that can be marked
     */
    @Transactional
    public Optional<NoGoArea> mark(long noteId, long practitionerId, NoGoReason reason, LocalDate since, String drawn, String muscle, Side side,
            String by) {
        Optional<DrawnArea> area = drawn.isBlank() ? chart.muscle(muscle).filter(known -> side != null && side != Side.MIDLINE)
                .map(known -> DrawnArea.of(known, side)) : DrawnArea.parse(drawn, chart);
        return draft(noteId, practitionerId).filter(note -> count("clientId = ?1 and liftedAt is null", note.clientId()) < MOST)
                .flatMap(note -> area.map(there -> {
                    NoGoArea marked = new NoGoArea(note, reason, since, there, by, clock.instant());
                    persist(marked);
                    return marked;
                }));
    }

    /** @return whether there was such an area of this draft's client that still held */
    @Transactional
    public boolean lift(long noteId, long practitionerId, long areaId, String by) {
        Optional<NoGoArea> area = draft(noteId, practitionerId)
                .flatMap(note -> find("id = ?1 and clientId = ?2 and liftedAt is null", areaId, note.clientId()).firstResultOptional());
        area.ifPresent(held -> held.lift(by, clock.instant()));
        return area.isPresent();
    }

    private Optional<SoapNote> draft(long noteId, long practitionerId) {
        return notes.findByIdOptional(noteId).filter(note -> note.practitionerId() == practitionerId && !note.signed());
    }

    /** What lies inside these areas now. */
    List<Warning> warnings(List<NoGoArea> areas, SoapNote note) {
        List<Warning> warnings = new ArrayList<>();
        for (NoGoArea area : areas) {
            DrawnArea drawn = area.drawn();
            List<BodyArea> covered = drawn.covered(chart).stream().map(spot -> spot.muscle().area()).distinct().toList();
            note.findings().stream().map(KnotFinding::knot).filter(knot -> drawn.contains(chart.where(knot)))
                    .forEach(knot -> warnings.add(new Warning(area, String.valueOf(knot.id()))));
            note.techniques().stream().map(TechniqueUse::area).filter(over -> over == BodyArea.WHOLE_BODY || covered.contains(over)).distinct()
                    .forEach(over -> warnings.add(new Warning(area, over.code())));
        }
        return warnings;
    }

    /** Makes the warnings part of the note, before it is signed. */
    void warn(SoapNote note) {
        for (Warning warning : warnings(active(note.clientId()), note)) {
            getEntityManager().createNativeQuery("INSERT INTO no_go_warning (note_id, no_go_area, what) VALUES (?1, ?2, ?3)")
                    .setParameter(1, note.id()).setParameter(2, warning.area().id()).setParameter(3, warning.what()).executeUpdate();
        }
    }

    /** What the note says of it: as it was signed, or as it is in the draft now. */
    List<Warning> said(SoapNote note, List<NoGoArea> areas) {
        if (areas.isEmpty()) {
            return List.of();
        }
        if (!note.signed()) {
            return warnings(areas, note);
        }
        List<?> rows = getEntityManager().createNativeQuery("SELECT no_go_area, what FROM no_go_warning WHERE note_id = ?1 ORDER BY no_go_area, what")
                .setParameter(1, note.id()).getResultList();
        return rows.stream().map(row -> (Object[]) row).flatMap(row -> areas.stream()
                .filter(area -> area.id() == ((Number) row[0]).longValue()).map(area -> new Warning(area, (String) row[1]))).toList();
    }
}
