package unknot.charting.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unknot.charting.BodyChart;
import unknot.charting.BodyWords;
import unknot.charting.NoGoArea;
import unknot.charting.NoGoAreas.Warning;
import unknot.charting.NoGoReason;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.charting.SafetyKind;
import unknot.charting.web.NoGoView.Area;
import unknot.charting.web.NoGoView.Choice;
import unknot.charting.web.NoGoView.NotHere;
import unknot.charting.web.NoGoView.Typed;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Tells where a client must not be treated. */
@ApplicationScoped
class NoGoViews {

    /** Muscles that are named of those below an area. */
    private static final int NAMED = 4;

    @Inject
    ChartMessages words;
    @Inject
    BodyWords body;
    @Inject
    BodyChart chart;
    @Inject
    ThisClinic clinic;

    NoGoView of(NoteSheet sheet) {
        return of(sheet, new MultivaluedHashMap<>(), Map.of());
    }

    /** @param sent a form that was refused, or an empty one */
    NoGoView of(NoteSheet sheet, MultivaluedMap<String, String> sent, Map<String, String> errors) {
        return new NoGoView(sheet.noteId(), sheet.noGo().areas().stream().map(this::area).toList(),
                sheet.noGo().warnings().stream().map(warning -> warning(sheet, warning)).filter(Objects::nonNull).toList(),
                !sheet.signed() && sheet.mine(), Stream.of(NoGoReason.values()).map(reason -> new Choice(reason.code(), words.no_go_reason(reason.code()),
                        reason.code().equals(sent.getFirst("reason")))).toList(),
                new Typed(first(sent, "since"), first(sent, "outline"), first(sent, "muscle"), first(sent, "side")), errors);
    }

    private static String first(MultivaluedMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "");
    }

    /** What can be answered with "not here", and of what was, whether the place is still to be marked. */
    List<NotHere> notHere(NoteSheet sheet, NoteForm form) {
        SafetyForm sent = new SafetyForm(form);
        Set<String> given = sent.sent() ? sent.topics() : sheet.document().safety().topics();
        return sheet.safety().topics().stream().filter(topic -> topic.kind() == SafetyKind.NOT_HERE && (topic.active() || given.contains(topic.code()))).map(topic -> {
            Optional<NoGoReason> reason = NoGoReason.of(topic.code());
            boolean marked = sheet.noGo().areas().stream().anyMatch(area -> reason.isEmpty() || area.reason() == reason.get());
            return new NotHere(topic.code(), reason.map(NoGoReason::code).orElse(""), topic.name(), given.contains(topic.code()) && !marked);
        }).toList();
    }

    Area area(NoGoArea area) {
        ClinicTime time = clinic.time();
        LocalDate since = area.since();
        String places = area.drawn().covered(chart).stream().limit(NAMED).map(spot -> spot.muscle().name() + " " + body.side(spot.side().code()))
                .collect(Collectors.joining(", "));
        String reason = words.no_go_reason(area.reason().code());
        return new Area(area.id(), area.reason().code(), area.drawn().view().code(), area.drawn().polygon(), area.drawn().hatching(), reason, words.no_go_area(reason, places,
                since == null ? "" : ClinicTime.date(since), area.markedBy(), ClinicTime.date(time.date(area.markedAt()))));
    }

    private String warning(NoteSheet sheet, Warning warning) {
        String reason = words.no_go_reason(warning.area().reason().code());
        if (!warning.what().matches("[0-9]+")) {
            return words.no_go_over(body.area(warning.what()), reason);
        }
        return IntStream.range(0, sheet.knots().size()).filter(i -> String.valueOf(sheet.knots().get(i).knot().id()).equals(warning.what()))
                .mapToObj(i -> words.no_go_knot(i + 1, sheet.knots().get(i).muscle().name(), body.side(sheet.knots().get(i).knot().side().code()), reason))
                .findFirst().orElse(null);
    }
}
