package unknot.portal.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.booking.SessionNumber;
import unknot.charting.Activity;
import unknot.charting.Amendment;
import unknot.charting.BodyChart;
import unknot.charting.BodyWords;
import unknot.charting.ChartView;
import unknot.charting.ClientRecord.KnotSeen;
import unknot.charting.ClientRecord.TreatedWith;
import unknot.charting.ClientRecord.VisitSummary;
import unknot.charting.SharedPart;
import unknot.charting.SoapNote.Parts;
import unknot.charting.files.AttachedFile;
import unknot.charting.files.FileKind;
import unknot.portal.BodyCrop;
import unknot.portal.SpotChange;
import unknot.shared.ClinicTime;
import unknot.shared.PersonName;
import unknot.shared.ThisClinic;

/** Tells one signed visit in words and on the body chart. */
@ApplicationScoped
class OneVisit {

    private static final int CHART_WIDTH = 400;
    private static final int CHART_HEIGHT = 900;

    @Inject
    ThisClinic clinic;
    @Inject
    PortalMessages messages;
    @Inject
    RecordMessages record;
    @Inject
    PainWords words;
    @Inject
    BodyWords body;

    /**
     * @param signed all signed visits of the client, the newest first: spots are compared with the visits before
     * @param amendments of this visit's note, shared or not; {@code files} of the visit that are shared
     */
    Portal.Visit of(VisitSummary visit, List<VisitSummary> signed, List<Amendment> amendments, List<AttachedFile> files) {
        String name = PersonName.first(visit.practitionerName());
        boolean newest = visit.noteId() == signed.get(0).noteId();
        List<VisitSummary> before = signed.subList(signed.indexOf(visit) + 1, signed.size());
        return new Portal.Visit(visit.noteId(), longDay(clinic.time().in(visit.zone()).date(visit.startsAt())),
                what(visit.session(), visit.serviceName(), visit.practitionerName()), name, visit.painBefore(), visit.painAfter(),
                newest ? words.lastVisit(visit.painBefore(), visit.painAfter(), name) : words.earlierVisit(visit.painBefore(), visit.painAfter()),
                charts(visit.knots()), visit.knots().stream().map(knot -> spot(knot, before)).toList(),
                visit.techniques().stream().map(this::done).toList(), care(visit), visit.shows(SharedPart.PAIN), visit.shows(SharedPart.CHART),
                texts(visit), amended(visit, amendments), amendedOnly(visit, amendments), files.stream().map(this::file).toList(),
                Objects.requireNonNullElse(clinic.get().phone(), ""), phoneHref());
    }

    private List<Portal.Text> texts(VisitSummary visit) {
        Parts texts = visit.texts();
        return Stream.of(new Portal.Text(record.told_us(), texts.subjective()), new Portal.Text(record.found(), texts.objective()),
                new Portal.Text(record.makes_of_it(PersonName.first(visit.practitionerName())), texts.assessment()), new Portal.Text(record.comes_next(), texts.plan()))
                .filter(text -> text.words() != null && !text.words().isBlank()).toList();
    }

    private List<Portal.Text> amended(VisitSummary visit, List<Amendment> amendments) {
        return !visit.shows(SharedPart.AMENDMENTS) ? List.of() : amendments.stream()
                .map(added -> new Portal.Text(record.put_right(clinic.time().moment(added.writtenAt()), added.signedBy()), added.words())).toList();
    }

    private String amendedOnly(VisitSummary visit, List<Amendment> amendments) {
        return amendments.isEmpty() || visit.shows(SharedPart.AMENDMENTS) ? "" : record.put_right_only(PersonName.first(visit.practitionerName()));
    }

    Portal.FileLine file(AttachedFile file) {
        boolean photo = file.kind() == FileKind.PHOTO;
        String day = ClinicTime.date(clinic.time().date(file.addedAt()));
        return new Portal.FileLine(file.id(), photo, file.caption().isEmpty() ? file.name() : file.caption(), photo ? record.photo_of(day) : record.document_of(day));
    }

    Portal.Care care(VisitSummary visit) {
        return new Portal.Care(shortDay(visit.startsAt(), visit.zone()),
                visit.homeCare().stream().map(advice -> new Portal.Advice(advice.name(), advice.instruction())).toList(),
                Objects.requireNonNullElse(visit.homeCareWords(), "").strip());
    }

    /** "Session 2 of 4 with Ines Calder", or the service for what is no session of a course. */
    String what(SessionNumber session, String service, String practitioner) {
        return session == null ? messages.service_with(service, practitioner)
                : messages.session_with(session.number(), session.planned(), practitioner);
    }

    String phoneHref() {
        String phone = clinic.get().phone();
        return phone == null ? "" : "tel:" + phone.replaceAll("[^+0-9]", "");
    }

    /** "Tuesday 19 January", with the year where it is another. */
    String longDay(LocalDate date) {
        ClinicTime time = clinic.time();
        return time.longDay(date) + (date.getYear() == time.today().getYear() ? "" : " " + date.getYear());
    }

    /** "Tue 19 Jan", with the year where it is another. */
    String shortDay(Instant instant, ZoneId zone) {
        ClinicTime time = clinic.time().in(zone);
        int year = time.date(instant).getYear();
        return time.shortDay(instant) + (year == time.today().getYear() ? "" : " " + year);
    }

    /** "19 Jan". */
    String date(Instant instant, ZoneId zone) {
        return clinic.time().in(zone).shortDay(instant).split(" ", 2)[1];
    }

    private List<Portal.Chart> charts(List<KnotSeen> knots) {
        return charts(knots.stream().filter(knot -> knot.activity().assessed()).toList(), this::label);
    }

    private String label(ChartView view, List<KnotSeen> knots) {
        return messages.chart_label(view.code(), places(knots));
    }

    /** @param knots those that are marked; {@code label} tells a view with its knots to those who do not see it */
    List<Portal.Chart> charts(List<KnotSeen> knots, BiFunction<ChartView, List<KnotSeen>, String> label) {
        return BodyChart.VIEWS.stream().filter(view -> knots.stream().anyMatch(knot -> knot.view() == view))
                .map(view -> chart(view, knots.stream().filter(knot -> knot.view() == view).toList(), label)).toList();
    }

    private Portal.Chart chart(ChartView view, List<KnotSeen> knots, BiFunction<ChartView, List<KnotSeen>, String> label) {
        List<Portal.Marker> markers = knots.stream().map(knot -> new Portal.Marker(units(knot.x(), CHART_WIDTH), units(knot.y(), CHART_HEIGHT),
                SpotChange.soreness(knot), knot.activity() == Activity.RESOLVED)).toList();
        BodyCrop crop = view.fromTheSide() ? BodyCrop.WHOLE : BodyCrop.around(markers.stream().map(Portal.Marker::y).toList());
        return new Portal.Chart(BodyChart.picture(view), body.view(view.code()), label.apply(view, knots), crop,
                body.view_start(view.code()), body.view_end(view.code()), markers);
    }

    String places(List<KnotSeen> knots) {
        return knots.stream().map(this::place).collect(Collectors.joining("; "));
    }

    /** "top of the shoulder, right". */
    String place(KnotSeen knot) {
        return body.place(knot.plainName(), knot.side().code());
    }

    private static int units(BigDecimal share, int whole) {
        return (int) Math.round(share.doubleValue() * whole);
    }

    private Portal.Spot spot(KnotSeen knot, List<VisitSummary> before) {
        return new Portal.Spot(capital(place(knot)), words(SpotChange.since(before, knot)));
    }

    private String words(SpotChange change) {
        return switch (change) {
            case FOUND_SETS_OFF -> messages.spot_found_sets_off();
            case FOUND_SORE -> messages.spot_found_sore();
            case NO_LONGER_SETS_OFF -> messages.spot_no_longer_sets_off();
            case SETS_OFF_AGAIN -> messages.spot_sets_off_again();
            case EASIER -> messages.spot_easier();
            case NOT_SORE -> messages.spot_not_sore();
            case STILL_SORE -> messages.spot_still_sore();
            case SAME -> messages.spot_same();
            case SORER -> messages.spot_sorer();
            case GONE -> messages.spot_gone();
            case NOT_CHECKED -> messages.spot_not_checked();
        };
    }

    private Portal.Spot done(TreatedWith treated) {
        List<String> parts = new ArrayList<>(List.of(capital(treated.where())));
        if (treated.minutes() != null) {
            parts.add(messages.minutes(treated.minutes()));
        }
        if (treated.pressure() != null) {
            parts.add(messages.pressure(treated.pressure().code()));
        }
        return new Portal.Spot(treated.name(), String.join(" · ", parts));
    }

    static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
