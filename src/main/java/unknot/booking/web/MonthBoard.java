package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import unknot.booking.CalendarVisits;
import unknot.schedule.Timetable;

/** Lays a month out by weeks, whole weeks from Monday on. */
@ApplicationScoped
public class MonthBoard {

    private static final double FULL = 0.8;
    private static final double BUSY = 0.3;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    @Inject
    CalendarVisits visits;
    @Inject
    BookingMessages messages;

    /** How much of a day is worked and booked. */
    private record Filled(int visits, long booked, long worked) {
        static final Filled NOTHING = new Filled(0, 0, 0);

        Filled plus(int moreVisits, long moreBooked, long moreWorked) {
            return new Filled(visits + moreVisits, booked + moreBooked, worked + moreWorked);
        }

        double share() {
            return booked == 0 ? 0 : worked == 0 ? 1 : (double) booked / worked;
        }

        /** @return {@code full}, {@code busy}, {@code quiet} or empty */
        String load() {
            return booked == 0 ? "" : share() >= FULL ? "full" : share() >= BUSY ? "busy" : "quiet";
        }
    }

    /** The weeks that a month touches. */
    static Rosters.Days days(CalendarAddress address) {
        return new Rosters.Days(address.date().withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                YearMonth.from(address.date()).atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    /** @param therapists whose time is counted */
    Month month(CalendarAddress address, Roster roster, List<Timetable.Therapist> therapists) {
        LocalDate today = roster.time().today();
        Map<LocalDate, Filled> filled = filled(address, roster, therapists);
        List<List<Month.Day>> weeks = new ArrayList<>();
        for (LocalDate monday : mondays(address)) {
            weeks.add(monday.datesUntil(monday.plusWeeks(1)).map(date -> day(address, date, today, filled.getOrDefault(date, Filled.NOTHING),
                    roster.closure(date).map(Roster.Closed::name).orElse(""))).toList());
        }
        return new Month(weeks);
    }

    private Month.Day day(CalendarAddress address, LocalDate date, LocalDate today, Filled filled, String closure) {
        String load = filled.load();
        return new Month.Day(date.getDayOfMonth(), address.in(View.DAY).on(date).path(), DAY.format(date), outside(address, date),
                date.equals(address.date()), date.equals(today), load, (int) Math.min(10, Math.ceil(filled.share() * 10)), closure.isEmpty() ? words(load, filled) : closure,
                filled.visits == 0 ? "" : filled.visits == 1 ? messages.one_visit() : messages.visits(filled.visits),
                filled.worked == 0 ? "" : messages.hours_booked(VisitWords.hours(filled.booked), VisitWords.hours(filled.worked)));
    }

    private String words(String load, Filled filled) {
        return switch (load) {
            case "full" -> messages.load_full();
            case "busy" -> messages.load_busy();
            case "quiet" -> messages.load_quiet();
            default -> filled.worked == 0 ? messages.load_closed() : messages.load_free();
        };
    }

    private Map<LocalDate, Filled> filled(CalendarAddress address, Roster roster, List<Timetable.Therapist> therapists) {
        Rosters.Days days = days(address);
        Map<LocalDate, Filled> filled = new HashMap<>();
        visits.loads(CalendarBoard.which(address, roster, days, address.who())).forEach(load -> filled.merge(roster.time().date(load.start()),
                new Filled(load.visits(), load.minutes(), 0), (known, more) -> known.plus(more.visits, more.booked, 0)));
        days.first().datesUntil(days.last().plusDays(1)).forEach(date -> filled.merge(date,
                new Filled(0, 0, therapists.stream().mapToLong(therapist -> roster.day(therapist, date).minutes()).sum()),
                (known, more) -> known.plus(0, 0, more.worked)));
        return filled;
    }

    /** The month beside a view, without how full its days are: nothing is read. */
    CalendarView.MiniMonth mini(CalendarAddress address) {
        return mini(address, Map.of(), address.loadsPath());
    }

    /** The month beside a view, with how full its days are. */
    CalendarView.MiniMonth filledMini(CalendarAddress address, Roster roster, List<Timetable.Therapist> therapists) {
        return mini(address, filled(address, roster, therapists), "");
    }

    private static CalendarView.MiniMonth mini(CalendarAddress address, Map<LocalDate, Filled> filled, String loadsHref) {
        List<List<CalendarView.MiniDay>> weeks = mondays(address).stream().map(monday -> monday.datesUntil(monday.plusWeeks(1))
                .map(date -> new CalendarView.MiniDay(date.getDayOfMonth(), address.on(date).path(), DAY.format(date), outside(address, date),
                        date.equals(address.date()), filled.getOrDefault(date, Filled.NOTHING).load())).toList()).toList();
        return new CalendarView.MiniMonth(MONTH.format(address.date()), address.on(address.date().minusMonths(1)).path(),
                address.on(address.date().plusMonths(1)).path(), loadsHref, weeks);
    }

    private static boolean outside(CalendarAddress address, LocalDate date) {
        return !YearMonth.from(date).equals(YearMonth.from(address.date()));
    }

    private static List<LocalDate> mondays(CalendarAddress address) {
        Rosters.Days days = days(address);
        return days.first().datesUntil(days.last(), Period.ofWeeks(1)).toList();
    }
}
