package unknot.between.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import unknot.between.CheckInDesk;
import unknot.between.CheckInDesk.Sheet;
import unknot.between.CheckInDesk.State;
import unknot.between.HurtPlaces;
import unknot.between.HurtPlaces.HurtPlace;
import unknot.between.SinceLast;
import unknot.between.web.CheckInView.Body;
import unknot.between.web.CheckInView.Choice;
import unknot.between.web.CheckInView.Notice;
import unknot.between.web.CheckInView.Place;
import unknot.charting.BodyChart;
import unknot.charting.BodyWords;
import unknot.charting.ChartView;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;

/** Draws check-ins. */
@ApplicationScoped
class CheckInViews {

    private static final List<ChartView> VIEWS = List.of(ChartView.BACK, ChartView.FRONT);

    @Inject
    HurtPlaces places;
    @Inject
    CheckInMessages messages;
    @Inject
    BodyWords body;
    @Inject
    ThisClinic clinic;

    /** @param whole whether the reader is signed in: who only has the link reads no more than a first name and a time */
    CheckInView form(Sheet sheet, CheckInForm form, FormErrors errors, String action, boolean whole) {
        return new CheckInView(clinic.get().name(), phone(sheet), action, messages.for_visit(sheet.givenName(), when(sheet)),
                whole ? messages.only_reader(sheet.therapist()) : "",
                IntStream.rangeClosed(0, 10).mapToObj(pain -> choice("pain-" + pain, String.valueOf(pain), String.valueOf(pain), List.of(form.pain()))).toList(),
                VIEWS.stream().map(view -> body(view, form)).toList(),
                sheet.seenBefore() ? Arrays.stream(SinceLast.values()).map(since -> choice("since-" + since.code(), since.code(), messages.change(since.code()),
                        List.of(form.since()))).toList() : List.of(),
                sheet.seenBefore() ? messages.worries_since() : messages.worries(),
                Stream.concat(sheet.asked().stream().map(asked -> choice("worry-" + asked.code(), asked.code(), asked.words(), form.worries())),
                        Stream.of(choice("worry-none", CheckInForm.NONE, messages.none_of_these(), form.worries()))).toList(),
                form.words(), errors.byField());
    }

    private Body body(ChartView view, CheckInForm form) {
        return new Body(view.code(), body.view(view.code()), BodyChart.picture(view), body.view_start(view.code()), body.view_end(view.code()),
                places.all().stream().filter(place -> place.view() == view).map(place -> place(place, form)).toList());
    }

    private Place place(HurtPlace place, CheckInForm form) {
        String name = places.named(place);
        return new Place(choice("place-" + place.code(), place.code(), name.substring(0, 1).toUpperCase() + name.substring(1), form.places()),
                place.x(), place.y(), place.width() / 2, place.height() / 2);
    }

    private static Choice choice(String id, String value, String label, Collection<String> chosen) {
        return new Choice(id, value, label, chosen.contains(value));
    }

    /** @param again where it can be told anew */
    Notice sent(Sheet sheet, String again) {
        ClinicTime there = clinic.time().in(sheet.zone());
        return new Notice(clinic.get().name(), phone(sheet), messages.thanks(), messages.thanks_words(at(there, sheet.toldAt())), messages.advice_title(),
                sheet.told().flags().isEmpty() ? "" : sheet.advice().isEmpty() ? messages.advice() : sheet.advice(), again);
    }

    /** @param sheet that is not open */
    Notice closed(Sheet sheet) {
        ClinicTime there = clinic.time().in(sheet.zone());
        String from = there.longDay(there.date(sheet.startsAt()).minusDays(CheckInDesk.DAYS_AHEAD));
        boolean cancelled = sheet.state() == State.CANCELLED;
        boolean early = sheet.state() == State.NOT_YET;
        return new Notice(clinic.get().name(), phone(sheet), cancelled ? messages.cancelled() : early ? messages.not_yet() : messages.over(),
                cancelled ? messages.cancelled_words() : early ? messages.not_yet_words(from) : messages.over_words(), "", "", "");
    }

    Notice unknown() {
        return new Notice(clinic.get().name(), Objects.requireNonNullElse(clinic.get().phone(), ""), messages.unknown(), messages.unknown_words(), "", "", "");
    }

    private String phone(Sheet sheet) {
        return Stream.of(sheet.phone(), clinic.get().phone()).filter(Objects::nonNull).findFirst().orElse("");
    }

    private String when(Sheet sheet) {
        ClinicTime there = clinic.time().in(sheet.zone());
        String when = messages.day_and_time(there.longDay(there.date(sheet.startsAt())), there.time(sheet.startsAt()));
        return clinic.otherClock(sheet.zone()).map(city -> messages.by_clock(when, city)).orElse(when);
    }

    private String at(ClinicTime there, Instant at) {
        return there.date(at).equals(there.today()) ? messages.today_at(there.time(at)) : messages.day_and_time(there.longDay(there.date(at)), there.time(at));
    }
}
