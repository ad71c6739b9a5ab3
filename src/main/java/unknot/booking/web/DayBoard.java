package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.booking.Appointments;
import unknot.booking.SessionNumber;
import unknot.booking.SessionNumbers;
import unknot.schedule.Practitioner;
import unknot.schedule.Practitioners;
import unknot.schedule.WorkingHours;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Lays a day out as columns and rows. Five statements, however many visits and therapists there are. */
@ApplicationScoped
public class DayBoard {

    private static final int ROW_MINUTES = 5;
    private static final LocalTime USUAL_OPENING = LocalTime.of(8, 0);
    private static final int USUAL_CLOSING_HOUR = 20;
    /** A visit of half an hour or less has room for two lines. */
    private static final int LOW_ROWS = 6;
    private static final double FULL = 0.8;
    private static final double BUSY = 0.3;
    private static final DateTimeFormatter TITLE = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter TITLE_WITH_YEAR = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    @Inject
    SessionNumbers sessionNumbers;
    @Inject
    EntityManager entities;
    @Inject
    Appointments appointments;
    @Inject
    Practitioners practitioners;
    @Inject
    ThisClinic clinic;
    @Inject
    BookingMessages messages;
    @Inject
    Words words;

    /** What is read for a day before it is laid out. */
    private record Found(DayAddress address, ClinicTime time, List<Practitioner> therapists, List<WorkingHours> hours, List<Appointment> visits,
            Map<Long, SessionNumber> numbers, Range range) {

        List<WorkingHours> hoursOf(Practitioner therapist) {
            return hours.stream().filter(stretch -> stretch.practitioner().id().equals(therapist.id())
                    && stretch.weekday() == address.date().getDayOfWeek()).sorted(Comparator.comparing(WorkingHours::starts)).toList();
        }

        List<Appointment> visitsOf(Practitioner therapist) {
            return visits.stream().filter(visit -> visit.practitioner().id().equals(therapist.id())).toList();
        }
    }

    /** The full hours that are shown. */
    private record Range(int openingHour, int closingHour) {

        int row(LocalTime time) {
            return 1 + (time.toSecondOfDay() / 60 - openingHour * 60) / ROW_MINUTES;
        }

        int lastRow() {
            return (closingHour - openingHour) * 60 / ROW_MINUTES;
        }
    }

    /**
     * @param offers free times that a panel offers; those on this day are shown in their place
     * @param currentVisit the visit that the panel shows, or null
     * @param notice something to say above the day, or empty
     */
    @Transactional
    public Day day(DayAddress address, List<SlotChoice> offers, Long currentVisit, String notice) {
        Found found = find(address);
        LocalDate date = address.date();
        LocalDate today = found.time.today();
        List<Day.Column> columns = found.therapists.stream().filter(therapist -> address.who().isEmpty() || address.who().contains(therapist.id()))
                .map(therapist -> column(found, therapist, offers, currentVisit)).toList();
        boolean nobodyWorks = found.visits.isEmpty() && found.hours.stream().noneMatch(stretch -> stretch.weekday() == date.getDayOfWeek());
        LocalTime now = found.time.local(found.time.now()).toLocalTime();
        int nowRow = found.range.row(now);
        boolean nowShown = date.equals(today) && nowRow >= 1 && nowRow <= found.range.lastRow();
        return new Day(address, (date.getYear() == today.getYear() ? TITLE : TITLE_WITH_YEAR).format(date), date.toString(), date.equals(today),
                address.on(date.minusDays(1)).path(), address.on(date.plusDays(1)).path(), address.on(today).path(), address.book(),
                summary(found), notice, found.range.closingHour - found.range.openingHour, rail(found.range), columns, nowShown ? nowRow : null,
                DateTimeFormatter.ofPattern("HH:mm").format(now), nobodyWorks, filters(found), month(found));
    }

    private Found find(DayAddress address) {
        ClinicTime time = clinic.time();
        Instant from = time.startOf(address.date());
        Instant to = time.startOf(address.date().plusDays(1));
        List<Practitioner> therapists = new ArrayList<>(practitioners.offered());
        List<WorkingHours> hours = entities.createQuery("from WorkingHours h order by h.starts", WorkingHours.class).getResultList().stream()
                .filter(stretch -> therapists.stream().anyMatch(therapist -> therapist.id().equals(stretch.practitioner().id()))).toList();
        List<Appointment> visits = appointments.between(from, to);
        // Who takes no bookings any more still has a column on the days with visits.
        visits.stream().map(Appointment::practitioner)
                .filter(other -> therapists.stream().noneMatch(known -> known.id().equals(other.id()))).distinct().forEach(therapists::add);
        List<Long> courses = visits.stream().map(Appointment::course).filter(Objects::nonNull).map(course -> course.id()).distinct().toList();
        Map<Long, SessionNumber> numbers = sessionNumbers.of(appointments.ofCourses(courses));
        return new Found(address, time, therapists, hours, visits, numbers, range(address, time, hours, visits));
    }

    private static Range range(DayAddress address, ClinicTime time, List<WorkingHours> hours, List<Appointment> visits) {
        int opening = USUAL_OPENING.getHour();
        int closing = USUAL_CLOSING_HOUR;
        for (WorkingHours stretch : hours) {
            if (stretch.weekday() == address.date().getDayOfWeek()) {
                opening = Math.min(opening, stretch.starts().getHour());
                closing = Math.max(closing, hourAfter(stretch.ends()));
            }
        }
        for (Appointment visit : visits) {
            opening = Math.min(opening, time.local(visit.startsAt()).getHour());
            closing = Math.max(closing, time.date(visit.endsAt()).isAfter(address.date()) ? 24 : hourAfter(time.local(visit.endsAt()).toLocalTime()));
        }
        return new Range(opening, closing);
    }

    private static int hourAfter(LocalTime time) {
        return time.equals(LocalTime.MIN) ? 24 : time.getHour() + (time.toSecondOfDay() % 3600 == 0 ? 0 : 1);
    }

    private static List<Day.Hour> rail(Range range) {
        return IntStream.range(range.openingHour, range.closingHour)
                .mapToObj(hour -> new Day.Hour(range.row(LocalTime.of(hour, 0)), LocalTime.of(hour, 0).toString())).toList();
    }

    private Day.Column column(Found found, Practitioner therapist, List<SlotChoice> offers, Long currentVisit) {
        List<WorkingHours> hours = found.hoursOf(therapist);
        String works = hours.isEmpty() ? messages.not_working()
                : hours.get(0).starts() + "–" + hours.get(hours.size() - 1).ends()
                        + (therapist.usualRoom() == null ? "" : " · " + therapist.usualRoom().name());
        List<Day.Offer> shown = offers.stream()
                .filter(offer -> offer.practitionerId() == therapist.id() && offer.date().equals(found.address.date()))
                .filter(offer -> !offer.key().isEmpty())
                .map(offer -> new Day.Offer("slot-" + offer.key(), offer.key(), found.range.row(offer.time()), offer.minutes() / ROW_MINUTES,
                        therapist.hue(), offer.time().toString(), messages.offered(Integer.parseInt(offer.key())))).toList();
        return new Day.Column(therapist.id(), therapist.name(), therapist.givenName(), Initials.of(therapist.name()), therapist.hue(), works,
                gaps(hours, found.range), found.visitsOf(therapist).stream().map(visit -> visit(found, visit, currentVisit)).toList(), shown);
    }

    private List<Day.Gap> gaps(List<WorkingHours> hours, Range range) {
        List<Day.Gap> gaps = new ArrayList<>();
        int row = 1;
        for (WorkingHours stretch : hours) {
            int starts = range.row(stretch.starts());
            if (starts > row) {
                gaps.add(row == 1 ? closed(row, starts - row) : pause(row, starts - row, stretch));
            }
            row = range.row(stretch.ends());
        }
        if (row <= range.lastRow()) {
            gaps.add(closed(row, range.lastRow() + 1 - row));
        }
        return gaps;
    }

    private Day.Gap closed(int row, int span) {
        return new Day.Gap("closed", row, span, messages.not_working());
    }

    private Day.Gap pause(int row, int span, WorkingHours after) {
        boolean midday = after.starts().isAfter(LocalTime.of(12, 0)) && !after.starts().isAfter(LocalTime.of(15, 0));
        return new Day.Gap("break", row, span, midday ? messages.lunch() : messages.pause());
    }

    private Day.Visit visit(Found found, Appointment visit, Long currentVisit) {
        LocalTime from = found.time.local(visit.startsAt()).toLocalTime();
        int span = Math.max(1, (int) Duration.between(visit.startsAt(), visit.endsAt()).toMinutes() / ROW_MINUTES);
        int row = found.range.row(from);
        span = Math.min(span, found.range.lastRow() + 1 - row);
        boolean low = span <= LOW_ROWS;
        String said = said(found, visit);
        String what = from + " · " + words.what(visit, found.numbers.get(visit.id()));
        return new Day.Visit(visit.id(), found.address.visit(visit.id()), row, span, visit.practitioner().hue(), visit.status().code(),
                messages.block_label(from.toString(), found.time.time(visit.endsAt()), words.status(visit.status())), visit.client().name(),
                visit.client().initials(), low && !said.isEmpty() ? visit.service().name() : what, low ? "" : visit.room().name(), said,
                mark(visit.status()), visit.id().equals(currentVisit));
    }

    private String said(Found found, Appointment visit) {
        return switch (visit.status()) {
            case ARRIVED -> messages.here_since(found.time.time(visit.arrivedAt()));
            case NO_SHOW -> messages.status_no_show();
            default -> "";
        };
    }

    private static String mark(AppointmentStatus status) {
        return switch (status) {
            case ARRIVED -> "bi-person-check-fill";
            case COMPLETED -> "bi-check2";
            case NO_SHOW -> "bi-x-lg";
            default -> "";
        };
    }

    private String summary(Found found) {
        int count = found.visits.size();
        String visits = count == 0 ? messages.no_visits() : count == 1 ? messages.one_visit() : messages.visits(count);
        long worked = found.therapists.stream().mapToLong(therapist -> minutes(found.hoursOf(therapist))).sum();
        long free = Math.max(0, worked - found.visits.stream().mapToLong(DayBoard::minutes).sum());
        String hours = free % 60 == 0 ? Long.toString(free / 60) : String.format(Locale.UK, "%.1f", free / 60.0);
        return worked == 0 ? visits : visits + " · " + messages.hours_free(hours);
    }

    private static long minutes(List<WorkingHours> hours) {
        return hours.stream().mapToLong(stretch -> Duration.between(stretch.starts(), stretch.ends()).toMinutes()).sum();
    }

    private static long minutes(Appointment visit) {
        return Duration.between(visit.startsAt(), visit.endsAt()).toMinutes();
    }

    private static List<Day.TherapistFilter> filters(Found found) {
        return found.therapists.stream().map(therapist -> new Day.TherapistFilter(therapist.id().toString(), therapist.name(), therapist.hue(),
                found.visitsOf(therapist).size(), found.address.who().isEmpty() || found.address.who().contains(therapist.id()))).toList();
    }

    private Day.Month month(Found found) {
        LocalDate date = found.address.date();
        YearMonth month = YearMonth.from(date);
        LocalDate first = month.atDay(1).with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(java.time.temporal.TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        Map<LocalDate, Long> booked = bookedMinutes(found.time, first, last);
        Map<DayOfWeek, Long> worked = new HashMap<>();
        found.hours.forEach(stretch -> worked.merge(stretch.weekday(), Duration.between(stretch.starts(), stretch.ends()).toMinutes(), Long::sum));
        List<List<Day.MonthDay>> weeks = new ArrayList<>();
        for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            LocalDate start = monday;
            weeks.add(IntStream.range(0, 7).mapToObj(start::plusDays).map(day -> new Day.MonthDay(day.getDayOfMonth(),
                    found.address.on(day).path(), TITLE.format(day), !YearMonth.from(day).equals(month), day.equals(date),
                    load(booked.getOrDefault(day, 0L), worked.getOrDefault(day.getDayOfWeek(), 0L)))).toList());
        }
        return new Day.Month(MONTH.format(date), found.address.on(date.minusMonths(1)).path(), found.address.on(date.plusMonths(1)).path(), weeks);
    }

    private Map<LocalDate, Long> bookedMinutes(ClinicTime time, LocalDate first, LocalDate last) {
        Map<LocalDate, Long> booked = new LinkedHashMap<>();
        entities.createQuery("select a.startsAt, a.endsAt from Appointment a where a.startsAt >= :from and a.startsAt < :to"
                + " and a.status <> :cancelled", Object[].class).setParameter("from", time.startOf(first))
                .setParameter("to", time.startOf(last.plusDays(1))).setParameter("cancelled", AppointmentStatus.CANCELLED).getResultList()
                .forEach(row -> booked.merge(time.date((Instant) row[0]), Duration.between((Instant) row[0], (Instant) row[1]).toMinutes(), Long::sum));
        return booked;
    }

    private static String load(long booked, long worked) {
        double share = booked == 0 ? 0 : worked == 0 ? 1 : (double) booked / worked;
        return share >= FULL ? "full" : share >= BUSY ? "busy" : "";
    }
}
