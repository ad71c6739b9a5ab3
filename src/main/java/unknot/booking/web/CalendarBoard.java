package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.access.CurrentAccount;
import unknot.access.Role;
import unknot.booking.AppointmentStatus;
import unknot.booking.CalendarVisit;
import unknot.booking.CalendarVisits;
import unknot.booking.WaitList;
import unknot.schedule.Timetable;
import unknot.shared.ThisClinic;
import unknot.shared.web.Names;

/** Reads a view of the calendar and puts its frame around it. As many statements for four visits as for four hundred. */
@ApplicationScoped
public class CalendarBoard {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter DAY_WITH_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter DATE_WITH_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter PRINTED = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

    @Inject
    CalendarVisits visits;
    @Inject
    WaitList waitList;
    @Inject
    Rosters rosters;
    @Inject
    GridBoard grids;
    @Inject
    AgendaList agendas;
    @Inject
    MonthBoard months;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;
    @Inject
    CurrentAccount current;
    @Inject
    BookingMessages messages;
    @Inject
    Words words;
    @Inject
    Names names;

    /**
     * @param panel what stands beside; the free times it offers are shown in their place
     * @param notice something to say above the view, or empty
     */
    @Transactional
    public CalendarView view(CalendarAddress address, Panel panel, String notice) {
        Instant read = clock.instant();
        Rosters.Days days = days(address);
        Roster roster = rosters.roster(address, days);
        VisitWords visitWords = new VisitWords(messages, words, names, roster);
        Timetable.Therapist of = address.view() == View.WEEK ? of(address, roster) : null;
        Found found = find(address, roster, days, of, panel.visit() == null ? null : panel.visit().id());
        Grid grid = switch (address.view()) {
            case DAY -> grids.day(found, visitWords, panel.offers());
            case WEEK -> of == null ? null : grids.week(found, visitWords, panel.offers(), of);
            default -> null;
        };
        LocalDate today = roster.time().today();
        return new CalendarView(address, title(address, today), shortTitle(address), of == null ? "" : of.name(),
                address.view() == View.MONTH ? "" : summary(found, visitWords, of), notice, panel.query(), arrows(address, today, panel.query()),
                views(address, panel.query()), tools(found, of, panel.query()), grid,
                address.view() == View.AGENDA ? agendas.agenda(found, visitWords) : null,
                address.view() == View.MONTH ? months.month(address, roster, found.shown()) : null, live(address, panel, roster, days, read),
                waitList.count(clinic.time().today()), nobodyWorks(found, of), firstSteps(roster),
                new CalendarView.Printed(clinic.get().name(), current.account().name(), PRINTED.format(roster.time().local(roster.time().now()))));
    }

    /** The month beside the view, with how full its days are. */
    @Transactional
    public CalendarView.MiniMonth loads(CalendarAddress address) {
        Roster roster = rosters.roster(address, MonthBoard.days(address));
        return months.filledMini(address, roster, therapists(roster, Set.of()).stream().filter(known -> address.shows(known.id())).toList());
    }

    private static CalendarView.Live live(CalendarAddress address, Panel panel, Roster roster, Rosters.Days days, Instant read) {
        return new CalendarView.Live(LivePages.after(read), address.path() + panel.query(), days.first(), days.last(), roster.place().id());
    }

    private static Rosters.Days days(CalendarAddress address) {
        LocalDate date = address.date();
        return switch (address.view()) {
            case DAY -> new Rosters.Days(date, date);
            case WEEK -> new Rosters.Days(date.with(DayOfWeek.MONDAY), date.with(DayOfWeek.SUNDAY));
            case AGENDA -> new Rosters.Days(date, date.plusDays(View.AGENDA_DAYS - 1L));
            case MONTH -> MonthBoard.days(address);
        };
    }

    static CalendarVisits.Of which(CalendarAddress address, Roster roster, Rosters.Days days, Collection<Long> whose) {
        return new CalendarVisits.Of(roster.time().startOf(days.first()), roster.time().startOf(days.last().plusDays(1)), whose,
                roster.severalPlaces() ? roster.rooms() : List.of());
    }

    private Found find(CalendarAddress address, Roster roster, Rosters.Days days, Timetable.Therapist of, Long currentVisit) {
        List<CalendarVisit> booked = address.view() == View.MONTH ? List.of()
                : visits.of(which(address, roster, days, of == null ? address.who() : List.of(of.id())), roster.timetable());
        Set<Long> busy = booked.stream().map(CalendarVisit::practitionerId).collect(Collectors.toSet());
        return new Found(address, roster, days, therapists(roster, busy), booked, currentVisit);
    }

    /** Who takes bookings at the place; who takes none any more still has a column on the days with visits. */
    private static List<Timetable.Therapist> therapists(Roster roster, Set<Long> busy) {
        boolean several = roster.severalPlaces();
        return roster.timetable().therapists().values().stream()
                .filter(known -> busy.contains(known.id()) || known.offered() && (!several || worksAt(known, roster.place())))
                .sorted(Comparator.comparing(Timetable.Therapist::hue).thenComparing(Timetable.Therapist::name).thenComparing(Timetable.Therapist::id))
                .toList();
    }

    private static boolean worksAt(Timetable.Therapist therapist, Timetable.Place place) {
        return therapist.hours().stream().anyMatch(hours -> hours.placeId() == place.id());
    }

    /** Whose week: the one asked for, or the first of those shown. */
    private static Timetable.Therapist of(CalendarAddress address, Roster roster) {
        Timetable.Therapist asked = address.of() == null ? null : roster.timetable().therapists().get(address.of());
        List<Timetable.Therapist> here = therapists(roster, Set.of());
        return asked != null ? asked : here.stream().filter(known -> address.shows(known.id())).findFirst()
                .or(() -> here.stream().findFirst()).orElse(null);
    }

    private static boolean nobodyWorks(Found found, Timetable.Therapist of) {
        return switch (found.address().view()) {
            case WEEK -> of == null;
            case DAY -> found.visits().isEmpty() && found.roster().closure(found.days().first()).isEmpty()
                    && found.therapists().stream().allMatch(therapist -> found.roster().day(therapist, found.days().first()).worked().isEmpty());
            default -> false;
        };
    }

    private CalendarView.FirstSteps firstSteps(Roster roster) {
        Timetable timetable = roster.timetable();
        CalendarView.FirstSteps there = new CalendarView.FirstSteps(!timetable.rooms().isEmpty(), !timetable.services().isEmpty(), !timetable.therapists().isEmpty(),
                current.account().role() == Role.OWNER, "/settings/rooms/new?place=" + roster.place().id());
        return there.room() && there.service() && there.therapist() ? null : there;
    }

    private static String title(CalendarAddress address, LocalDate today) {
        LocalDate date = address.date();
        return switch (address.view()) {
            case DAY -> (date.getYear() == today.getYear() ? DAY : DAY_WITH_YEAR).format(date);
            case MONTH -> MONTH.format(date);
            case WEEK -> span(date.with(DayOfWeek.MONDAY), date.with(DayOfWeek.SUNDAY), today);
            case AGENDA -> span(date, date.plusDays(View.AGENDA_DAYS - 1L), today);
        };
    }

    /** "11–17 January", "28 December 2026 – 3 January 2027". */
    private static String span(LocalDate first, LocalDate last, LocalDate today) {
        boolean thisYear = first.getYear() == today.getYear() && last.getYear() == today.getYear();
        String end = (thisYear ? DATE : DATE_WITH_YEAR).format(last);
        return first.getMonth() == last.getMonth() ? first.getDayOfMonth() + "–" + end
                : (first.getYear() == last.getYear() ? DATE : DATE_WITH_YEAR).format(first) + " – " + end;
    }

    private static String shortTitle(CalendarAddress address) {
        LocalDate date = address.date();
        return switch (address.view()) {
            case DAY -> SHORT_DAY.format(date);
            case MONTH -> SHORT_MONTH.format(date);
            case WEEK -> date.with(DayOfWeek.MONDAY).getDayOfMonth() + "–" + SHORT_DATE.format(date.with(DayOfWeek.SUNDAY));
            case AGENDA -> date.getDayOfMonth() + "–" + SHORT_DATE.format(date.plusDays(View.AGENDA_DAYS - 1L));
        };
    }

    private CalendarView.Arrows arrows(CalendarAddress address, LocalDate today, String kept) {
        View view = address.view();
        return new CalendarView.Arrows(address.on(view.step(address.date(), -1)).path() + kept, switch (view) {
            case DAY -> messages.day_before();
            case MONTH -> messages.previous_month();
            default -> messages.week_before();
        }, address.on(today).path() + kept, address.on(view.step(address.date(), 1)).path() + kept, switch (view) {
            case DAY -> messages.day_after();
            case MONTH -> messages.next_month();
            default -> messages.week_after();
        });
    }

    private List<CalendarView.Choice> views(CalendarAddress address, String kept) {
        return Stream.of(View.values()).map(view -> new CalendarView.Choice(address.in(view).path() + kept, switch (view) {
            case DAY -> messages.view_day();
            case WEEK -> messages.view_week();
            case AGENDA -> messages.view_agenda();
            case MONTH -> messages.view_month();
        }, view == address.view(), view.ordinal() == (address.view().ordinal() + 1) % View.values().length)).toList();
    }

    private String summary(Found found, VisitWords visitWords, Timetable.Therapist of) {
        String count = visitWords.visits(found.visits().size());
        List<Timetable.Therapist> whose = of == null ? found.shown() : List.of(of);
        long worked = found.days().first().datesUntil(found.days().last().plusDays(1))
                .mapToLong(date -> whose.stream().mapToLong(therapist -> found.roster().day(therapist, date).minutes()).sum()).sum();
        long booked = found.visits().stream().mapToLong(CalendarVisit::minutes).sum();
        return worked == 0 ? count : count + " · " + messages.hours_free(VisitWords.hours(Math.max(0, worked - booked)));
    }

    private CalendarView.Tools tools(Found found, Timetable.Therapist of, String kept) {
        CalendarAddress address = found.address();
        List<CalendarView.Choice> columns = address.view() != View.DAY ? List.of()
                : List.of(new CalendarView.Choice(address.byRoom(false).path() + kept, messages.columns_therapists(), !address.rooms(), false),
                        new CalendarView.Choice(address.byRoom(true).path() + kept, messages.columns_rooms(), address.rooms(), false));
        List<CalendarView.Choice> colours = address.view() == View.MONTH ? List.of()
                : Stream.of(Colours.values()).map(by -> new CalendarView.Choice(address.coloured(by).path() + kept, switch (by) {
                    case THERAPIST -> messages.colours_therapist();
                    case SERVICE -> messages.colours_service();
                    case STATUS -> messages.colours_status();
                }, by == address.colours(), false)).toList();
        List<CalendarView.Choice> places = !found.roster().severalPlaces() ? List.of()
                : found.roster().timetable().places().values().stream().filter(Timetable.Place::offered)
                        .sorted(Comparator.comparing(Timetable.Place::id)).map(place -> new CalendarView.Choice(address.at(place.id()).path() + kept,
                                place.name(), place.id() == found.roster().place().id(), false)).toList();
        return new CalendarView.Tools(places, filters(found, of), address.view() == View.WEEK, columns, colours, legend(found),
                address.view() == View.MONTH ? null : months.mini(address));
    }

    private static List<CalendarView.TherapistFilter> filters(Found found, Timetable.Therapist of) {
        Map<Long, Long> counts = found.visits().stream().collect(Collectors.groupingBy(CalendarVisit::practitionerId, Collectors.counting()));
        boolean counted = found.address().view() != View.MONTH;
        return found.therapists().stream().map(therapist -> {
            boolean shown = of == null ? found.address().shows(therapist.id()) : therapist.id() == of.id();
            return new CalendarView.TherapistFilter(Long.toString(therapist.id()), therapist.name(), therapist.hue(),
                    shown && counted ? counts.getOrDefault(therapist.id(), 0L).intValue() : null, shown);
        }).toList();
    }

    private List<CalendarView.Legend> legend(Found found) {
        if (found.address().view() == View.MONTH) {
            return List.of();
        }
        if (found.address().colours() != Colours.SERVICE) {
            return Stream.of(AppointmentStatus.values()).filter(status -> status != AppointmentStatus.CANCELLED)
                    .map(status -> new CalendarView.Legend(1, status.code(), words.status(status))).toList();
        }
        List<CalendarView.Legend> legend = new ArrayList<>();
        found.visits().stream().collect(Collectors.toMap(CalendarVisit::service, CalendarVisit::serviceId, (same, any) -> same, LinkedHashMap::new))
                .forEach((service, id) -> legend.add(new CalendarView.Legend(GridBoard.hueOfService(id), "arrived", service)));
        return legend;
    }
}
