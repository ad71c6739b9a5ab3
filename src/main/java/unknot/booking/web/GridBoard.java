package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import unknot.booking.CalendarVisit;
import unknot.schedule.Timetable;
import unknot.shared.PersonName;

/** Lays a day or a week out as columns and rows. */
@ApplicationScoped
public class GridBoard {

    /** A visit of half an hour or less has room for two lines. */
    private static final int LOW_ROWS = 6;
    private static final int HUES = 8;
    private static final int FRIDAY = 5;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEE d", Locale.UK);
    private static final DateTimeFormatter DROP = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter WHOLE_DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    @Inject
    BookingMessages messages;

    /** A column before it is laid out; {@code roster} is null where nobody's hours bound it. */
    private record Strip(String label, String name, String initials, int hue, String about, String href, Grid.Drop drop, Roster.Day roster,
            List<CalendarVisit> visits) {
    }

    /** Everything that is laid out of one page. */
    private record Sheet(Found found, Rows rows, VisitWords words, List<SlotChoice> offers, boolean byRoom) {
    }

    Grid day(Found found, VisitWords words, List<SlotChoice> offers) {
        List<Strip> strips = found.address().rooms() ? rooms(found, words) : therapists(found, words);
        return grid(new Sheet(found, rows(found, strips), words, offers, found.address().rooms()), strips);
    }

    /** @param therapist whose week */
    Grid week(Found found, VisitWords words, List<SlotChoice> offers, Timetable.Therapist therapist) {
        Map<LocalDate, List<CalendarVisit>> visits = found.visitsBy(found::date);
        List<Strip> strips = new ArrayList<>();
        for (LocalDate date = found.days().first(); !date.isAfter(found.days().last()); date = date.plusDays(1)) {
            List<CalendarVisit> ofDay = visits.getOrDefault(date, List.of());
            Roster.Day roster = found.roster().day(therapist, date);
            if (date.getDayOfWeek().getValue() <= FRIDAY || !ofDay.isEmpty() || !roster.worked().isEmpty()) {
                strips.add(new Strip(WHOLE_DAY.format(date), WEEKDAY.format(date), "", 0, words.visits(ofDay.size()),
                        found.address().in(View.DAY).on(date).path(), with(date, therapist), roster, ofDay));
            }
        }
        return grid(new Sheet(found, rows(found, strips), words, offers, false), strips);
    }

    private List<Strip> therapists(Found found, VisitWords words) {
        Map<Long, List<CalendarVisit>> visits = found.visitsBy(CalendarVisit::practitionerId);
        LocalDate date = found.days().first();
        return found.shown().stream().map(therapist -> {
            Roster.Day roster = found.roster().day(therapist, date);
            return new Strip(therapist.name(), PersonName.first(therapist.name()), PersonName.initials(therapist.name()), therapist.hue(),
                    words.works(therapist, roster), found.address().ofTherapist(therapist.id()).path(), with(date, therapist), roster,
                    visits.getOrDefault(therapist.id(), List.of()));
        }).toList();
    }

    private List<Strip> rooms(Found found, VisitWords words) {
        Map<Long, List<CalendarVisit>> visits = found.visitsBy(CalendarVisit::roomId);
        return found.roster().timetable().rooms().values().stream().filter(room -> room.placeId() == found.roster().place().id())
                .filter(room -> room.offered() || visits.containsKey(room.id())).sorted(Comparator.comparing(Timetable.RoomAt::name)).map(room -> {
                    List<CalendarVisit> inRoom = visits.getOrDefault(room.id(), List.of());
                    return new Strip(room.name(), room.name(), "", 0, words.visits(inRoom.size()), "", in(found.days().first(), room), null, inRoom);
                }).toList();
    }

    private Grid.Drop with(LocalDate date, Timetable.Therapist therapist) {
        return new Grid.Drop(date, therapist.id(), 0, messages.drop_with(DROP.format(date), PersonName.first(therapist.name())));
    }

    private Grid.Drop in(LocalDate date, Timetable.RoomAt room) {
        return new Grid.Drop(date, 0, room.id(), messages.drop_in(DROP.format(date), room.name()));
    }

    private static Rows rows(Found found, List<Strip> strips) {
        Rows rows = Rows.USUAL;
        for (Strip strip : strips) {
            for (Roster.Span span : strip.roster == null ? List.<Roster.Span> of() : strip.roster.worked()) {
                rows = rows.holding(span.from(), span.to());
            }
            for (CalendarVisit visit : strip.visits) {
                int from = minute(found, visit);
                rows = rows.holding(from, Math.min(Rows.MIDNIGHT, from + visit.minutes()));
            }
        }
        return rows;
    }

    private static int minute(Found found, CalendarVisit visit) {
        return found.time().local(visit.startsAt()).toLocalTime().toSecondOfDay() / 60;
    }

    private Grid grid(Sheet sheet, List<Strip> strips) {
        LocalDateTime now = sheet.found.time().local(sheet.found.time().now());
        List<Grid.Column> columns = new ArrayList<>(strips.size());
        for (Strip strip : strips) {
            columns.add(column(sheet, strip, now.toLocalDate()));
        }
        boolean today = columns.stream().anyMatch(Grid.Column::today);
        return new Grid(sheet.rows.hours(), sheet.rows.rail(), columns, today ? sheet.rows.rowIfShown(now.toLocalTime()) : null, CLOCK.format(now));
    }

    private Grid.Column column(Sheet sheet, Strip strip, LocalDate today) {
        List<Grid.Visit> blocks = new ArrayList<>(strip.visits.size());
        for (CalendarVisit visit : strip.visits) {
            blocks.add(block(sheet, visit));
        }
        return new Grid.Column(strip.label, strip.name, strip.initials, strip.hue, strip.about, strip.href, strip.drop.date().equals(today), strip.drop,
                strip.roster == null ? List.of() : gaps(strip.roster, sheet.rows, blocks), Lanes.of(blocks, this::more), offers(sheet, strip));
    }

    private Grid.More more(List<Grid.Visit> together) {
        int row = together.get(0).row();
        int end = together.stream().mapToInt(Lanes::end).max().orElseThrow();
        return new Grid.More(row, end - row, "+" + together.size(), messages.more_visits(together.size()), together);
    }

    private List<Grid.Gap> gaps(Roster.Day day, Rows rows, List<Grid.Visit> blocks) {
        List<Grid.Gap> gaps = new ArrayList<>();
        int until = rows.openingHour() * 60;
        for (Roster.Span worked : day.worked()) {
            if (worked.from() > until) {
                gaps.add(gap(rows, gaps.isEmpty() && worked == day.worked().get(0) ? "closed" : "break", until, worked.from(),
                        worked == day.worked().get(0) ? messages.not_working() : pause(worked.from())));
            }
            until = worked.to();
        }
        int closes = rows.closingHour() * 60;
        if (until < closes) {
            gaps.add(gap(rows, "closed", until, closes, messages.not_working()));
        }
        for (Roster.Span away : day.away()) {
            int from = Math.max(away.from(), rows.openingHour() * 60);
            int to = Math.min(away.to(), closes);
            if (from < to) {
                gaps.add(gap(rows, "away", from, to, away.words()));
                gaps.add(why(rows.row(from), rows.row(to), away.words(), blocks));
            }
        }
        return gaps;
    }

    /** The longest part of an absence that no visit covers. */
    private static Grid.Gap why(int from, int to, String words, List<Grid.Visit> blocks) {
        int free = from;
        int best = from;
        int length = 0;
        for (Grid.Visit block : blocks) {
            int until = Math.min(block.row(), to);
            if (until - free > length) {
                best = free;
                length = until - free;
            }
            free = Math.max(free, Lanes.end(block));
        }
        return to - free > length ? new Grid.Gap("why", free, to - free, words) : new Grid.Gap("why", best, Math.max(1, length), words);
    }

    private static Grid.Gap gap(Rows rows, String kind, int from, int to, String words) {
        return new Grid.Gap(kind, rows.row(from), rows.row(to) - rows.row(from), words);
    }

    private String pause(int until) {
        return until > 12 * 60 && until <= 15 * 60 ? messages.lunch() : messages.pause();
    }

    private static Grid.Visit block(Sheet sheet, CalendarVisit visit) {
        Found found = sheet.found;
        LocalTime from = found.time().local(visit.startsAt()).toLocalTime();
        String to = found.time().local(visit.endsAt()).toLocalTime().toString();
        int row = sheet.rows.row(from.toSecondOfDay() / 60);
        int span = Math.max(1, visit.minutes() / Rows.MINUTES);
        Timetable.Therapist therapist = found.therapist(visit);
        return new Grid.Visit(visit.id(), found.address().visit(visit.id()), row, Math.min(span, sheet.rows.last() + 1 - row), 0, span <= LOW_ROWS,
                hue(found.address().colours(), visit, therapist), visit.status().code(), sheet.words.label(from.toString(), to, visit.status()),
                sheet.words.client(visit), from.toString(), sheet.words.what(visit), sheet.byRoom ? therapist.name() : visit.room(),
                sheet.words.said(visit), VisitWords.mark(visit), visit.overbooked(), found.current(visit),
                new Grid.Handle(visit.version(), visit.status().coming(), visit.practitionerId()));
    }

    /** The colour by therapist or by service; that by status comes from the style sheet. */
    static int hue(Colours colours, CalendarVisit visit, Timetable.Therapist therapist) {
        return colours == Colours.SERVICE ? hueOfService(visit.serviceId()) : therapist.hue();
    }

    static int hueOfService(long serviceId) {
        return 1 + (int) (serviceId % HUES);
    }

    private List<Grid.Offer> offers(Sheet sheet, Strip strip) {
        List<Grid.Offer> offers = new ArrayList<>();
        for (SlotChoice offer : sheet.offers) {
            if (offer.practitionerId() == strip.drop.therapist() && offer.date().equals(strip.drop.date()) && !offer.key().isEmpty()) {
                offers.add(new Grid.Offer("slot-" + offer.key(), offer.key(), sheet.rows.row(offer.time().toSecondOfDay() / 60),
                        offer.minutes() / Rows.MINUTES, offer.hue(), offer.time().toString(), messages.offered(Integer.parseInt(offer.key()))));
            }
        }
        return offers;
    }
}
