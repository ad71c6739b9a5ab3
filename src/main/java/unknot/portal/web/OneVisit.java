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
import java.util.stream.Collectors;
import unknot.booking.SessionNumber;
import unknot.charting.BodyChart;
import unknot.charting.BodyWords;
import unknot.charting.ChartView;
import unknot.charting.ClientRecord.KnotSeen;
import unknot.charting.ClientRecord.TreatedWith;
import unknot.charting.ClientRecord.VisitSummary;
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
    PainWords words;
    @Inject
    BodyWords body;

    /** @param signed all signed visits of the client, the newest first: spots are compared with the visits before */
    Portal.Visit of(VisitSummary visit, List<VisitSummary> signed) {
        String name = PersonName.first(visit.practitionerName());
        boolean newest = visit.noteId() == signed.get(0).noteId();
        List<VisitSummary> before = signed.subList(signed.indexOf(visit) + 1, signed.size());
        return new Portal.Visit(longDay(clinic.time().in(visit.zone()).date(visit.startsAt())),
                what(visit.session(), visit.serviceName(), visit.practitionerName()), name, visit.painBefore(), visit.painAfter(),
                newest ? words.lastVisit(visit.painBefore(), visit.painAfter(), name) : words.earlierVisit(visit.painBefore(), visit.painAfter()),
                charts(visit.knots()), visit.knots().stream().map(knot -> spot(knot, before)).toList(),
                visit.techniques().stream().map(this::done).toList(), care(visit),
                Objects.requireNonNullElse(clinic.get().phone(), ""), phoneHref());
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
        return BodyChart.VIEWS.stream().filter(view -> knots.stream().anyMatch(knot -> worked(knot, view)))
                .map(view -> chart(view, knots.stream().filter(knot -> worked(knot, view)).toList())).toList();
    }

    /** A spot that nobody looked at was not worked on. */
    private static boolean worked(KnotSeen knot, ChartView view) {
        return knot.view() == view && knot.activity().assessed();
    }

    private Portal.Chart chart(ChartView view, List<KnotSeen> knots) {
        List<Portal.Marker> markers = knots.stream().map(knot -> new Portal.Marker(units(knot.x(), CHART_WIDTH), units(knot.y(), CHART_HEIGHT),
                SpotChange.soreness(knot))).toList();
        String places = knots.stream().map(knot -> body.place(knot.plainName(), knot.side().code())).collect(Collectors.joining("; "));
        BodyCrop crop = view.fromTheSide() ? BodyCrop.WHOLE : BodyCrop.around(markers.stream().map(Portal.Marker::y).toList());
        return new Portal.Chart(BodyChart.picture(view), body.view(view.code()), messages.chart_label(view.code(), places), crop,
                body.view_start(view.code()), body.view_end(view.code()), markers);
    }

    private static int units(BigDecimal share, int whole) {
        return (int) Math.round(share.doubleValue() * whole);
    }

    private Portal.Spot spot(KnotSeen knot, List<VisitSummary> before) {
        KnotSeen last = before.stream().flatMap(visit -> visit.knots().stream())
                .filter(seen -> seen.knotId() == knot.knotId() && seen.activity().assessed()).findFirst().orElse(null);
        return new Portal.Spot(capital(body.place(knot.plainName(), knot.side().code())), words(SpotChange.of(knot, last)));
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

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
