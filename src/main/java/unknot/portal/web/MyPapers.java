package unknot.portal.web;

import io.quarkus.qute.RawString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import unknot.charting.Amendment;
import unknot.charting.ClientRecord;
import unknot.charting.ClientRecord.VisitSummary;
import unknot.clients.Client;
import unknot.clients.Clients;
import unknot.paper.Lettering;
import unknot.paper.StillPictures;
import unknot.portal.RecordParts;
import unknot.portal.SoreSpots;
import unknot.shared.ClinicTime;

/** What a client sees of the own record, for documents. */
@ApplicationScoped
class MyPapers {

    private static final double LETTER_SIZE = 20;
    /** Of a spot that does not hurt; each point of pain adds to it. */
    private static final double PALEST = 0.25;
    private static final double DARKER = 0.07;

    @Inject
    ClientRecord record;
    @Inject
    Clients clients;
    @Inject
    OneVisit visits;
    @Inject
    MyProgress progress;
    @Inject
    StillPictures pictures;
    @Inject
    Lettering lettering;

    /** @param letters outlines of the letters of the sides */
    record Drawing(String label, String viewBox, String width, RawString body, List<String> letters, List<Mark> marks) {
    }

    /** @param opacity of the filling; {@code gone} has none */
    record Mark(int x, int y, String opacity, boolean gone) {
    }

    /** @param born may be empty */
    record Person(String name, String born) {
    }

    /**
     * A part of the whole record, which in one piece would take more memory than there is.
     *
     * @param part from 1, of {@code parts}; the spots are told and drawn in each
     */
    record Whole(Person person, int part, int parts, String spots, List<Drawing> drawings, List<Portal.Visit> visits) {
    }

    @Transactional
    Person person(long clientId) {
        Client client = clients.findById(clientId);
        return new Person(client.name(), client.birthDate() == null ? "" : ClinicTime.date(client.birthDate()));
    }

    /** @param wanted the number of the part, from 1; the nearest there is. Nine statements, however many visits there are */
    @Transactional
    Whole whole(long clientId, int wanted) {
        List<VisitSummary> signed = record.visitsOf(clientId);
        List<List<VisitSummary>> parts = RecordParts.of(signed);
        int part = Math.max(1, Math.min(wanted, parts.size()));
        Map<Long, List<Amendment>> amendments = record.amendments(parts.get(part - 1).stream().map(VisitSummary::noteId).toList());
        ProgressPage.Spots spots = progress.spots(SoreSpots.of(signed));
        return new Whole(person(clientId), part, parts.size(), spots.summary(), drawings(spots.charts()), parts.get(part - 1).stream()
                .map(visit -> visits.of(visit, signed, amendments.getOrDefault(visit.noteId(), List.of()), List.of())).toList());
    }

    /** The numbers of the parts: six statements. */
    @Transactional
    List<Integer> parts(long clientId) {
        return IntStream.rangeClosed(1, RecordParts.of(record.visitsOf(clientId)).size()).boxed().toList();
    }

    List<Drawing> drawings(List<Portal.Chart> charts) {
        return charts.stream().map(this::drawing).toList();
    }

    private Drawing drawing(Portal.Chart chart) {
        return new Drawing(chart.label(), chart.crop().viewBox(), chart.crop().paperWidth(), pictures.inside(chart.picture()),
                List.of(lettering.path(chart.leftLetter(), chart.crop().leftLetterX(), chart.crop().lettersY(), LETTER_SIZE),
                        lettering.path(chart.rightLetter(), chart.crop().rightLetterX(), chart.crop().lettersY(), LETTER_SIZE)),
                chart.markers().stream().map(marker -> new Mark(marker.x(), marker.y(),
                        String.format(Locale.ROOT, "%.2f", PALEST + DARKER * marker.pain()), marker.gone())).toList());
    }
}
