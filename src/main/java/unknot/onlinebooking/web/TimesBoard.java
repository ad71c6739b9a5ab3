package unknot.onlinebooking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import unknot.booking.FreeTime;
import unknot.booking.FreeTimes;
import unknot.booking.FreeTimes.Search;
import unknot.onlinebooking.OnlineOffer;
import unknot.schedule.Timetables;
import unknot.shared.PersonName;
import unknot.shared.web.Typed;

/** Builds the days with their free times: two weeks at once, one day open. */
@ApplicationScoped
class TimesBoard {

    private static final int DAYS = 14;
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    @Inject
    FreeTimes freeTimes;
    @Inject
    OnlineOffer offer;
    @Inject
    Timetables timetables;
    @Inject
    BookMessages messages;
    @Inject
    BookWords words;

    /**
     * @param typedFrom the first day to show, as it stands in the address; {@code typedDay} the day to open
     * @param nearest times to offer first, after a refusal
     */
    Times times(Sought sought, String typedFrom, String typedDay, List<FreeTime> nearest) {
        LocalDate today = words.today(sought.zone());
        LocalDate last = today.plusDays(timetables.current().policy().onlineAheadDays());
        LocalDate wished = Typed.date(typedDay).filter(day -> !day.isBefore(today) && !day.isAfter(last)).orElse(null);
        LocalDate from = Typed.date(typedFrom).or(() -> java.util.Optional.ofNullable(wished)).filter(day -> !day.isAfter(last)).orElse(today);
        // Whole fortnights from today, so that the days stay where they were.
        from = from.isBefore(today) ? today : today.plusDays((from.toEpochDay() - today.toEpochDay()) / DAYS * DAYS);
        Map<LocalDate, List<FreeTime>> free = byDay(sought, from);
        LocalDate shown = wished != null && free.containsKey(wished) ? wished : free.keySet().stream().findFirst().orElse(null);
        FreeTime first = free.values().stream().findFirst().map(times -> times.get(0)).orElse(null);
        List<Times.Group> groups = new ArrayList<>();
        if (!nearest.isEmpty()) {
            groups.add(new Times.Group(messages.nearest(), nearest.stream().map(time -> slot(time, sought, true)).toList()));
        }
        if (shown != null) {
            addGroup(groups, messages.morning(), free.get(shown), sought, time -> time.isBefore(NOON));
            addGroup(groups, messages.afternoon(), free.get(shown), sought, time -> !time.isBefore(NOON) && time.isBefore(EVENING));
            addGroup(groups, messages.evening(), free.get(shown), sought, time -> !time.isBefore(EVENING));
        }
        LocalDate later = from.plusDays(DAYS);
        FreeTime next = first != null ? null : next(sought, later, last);
        String none = first != null ? null
                : next == null ? messages.none_at_all() : messages.none_free(words.shortDay(from), words.shortDay(later.minusDays(1)));
        return new Times(first == null ? next == null ? null : words.at(next.date(), next.time(), sought.zone())
                : messages.with(words.at(first.date(), first.time(), sought.zone()), PersonName.first(first.practitionerName())),
                first == null ? null : sought.href().apply(from, first.date()), days(sought, from, free, shown), groups,
                from.isAfter(today) ? sought.href().apply(from.minusDays(DAYS), null) : null,
                later.isAfter(last) ? null : sought.href().apply(later, null), none, next == null ? null : sought.href().apply(next.date(), next.date()),
                shown == null ? "" : shown.toString());
    }

    /** Others than the one chosen who are free at the same moment. */
    List<FreeTime> alsoFree(Sought sought, LocalDate date, LocalTime time) {
        return freeTimes.all(sought.search().on(date, 1)).stream().filter(free -> free.date().equals(date) && free.time().equals(time)).toList();
    }

    /** One therapist for each time: the one for whom it closes a gap, else the first. */
    private Map<LocalDate, List<FreeTime>> byDay(Sought sought, LocalDate from) {
        Map<Instant, FreeTime> byTime = new LinkedHashMap<>();
        freeTimes.all(sought.search().on(from, DAYS)).forEach(free -> byTime.merge(free.startsAt(), free,
                (one, other) -> other.closesGap() && !one.closesGap() ? other : one));
        Map<LocalDate, List<FreeTime>> byDay = new LinkedHashMap<>();
        byTime.values().forEach(free -> byDay.computeIfAbsent(free.date(), day -> new ArrayList<>()).add(free));
        return byDay;
    }

    private FreeTime next(Sought sought, LocalDate from, LocalDate last) {
        return from.isAfter(last) ? null
                : freeTimes.all(sought.search().on(from, (int) Duration.between(from.atStartOfDay(), last.atStartOfDay()).toDays() + 1)).stream()
                        .min(Comparator.comparing(FreeTime::startsAt)).orElse(null);
    }

    private List<Times.Day> days(Sought sought, LocalDate from, Map<LocalDate, List<FreeTime>> free, LocalDate shown) {
        Search search = sought.search();
        return offer.workdays(search.serviceId(), search.practitionerId(), search.placeId(), from, DAYS).stream().map(day -> {
            int count = free.getOrDefault(day, List.of()).size();
            String said = count == 0 ? messages.full() : messages.count_free(count);
            return new Times.Day(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.UK).substring(0, 2), Integer.toString(day.getDayOfMonth()),
                    said, words.longDay(day) + ", " + said, sought.href().apply(from, day), day.equals(shown), count > 0);
        }).toList();
    }

    private void addGroup(List<Times.Group> groups, String legend, List<FreeTime> times, Sought sought, Predicate<LocalTime> part) {
        List<Times.Slot> slots = times.stream().filter(free -> part.test(free.time())).map(free -> slot(free, sought, false)).toList();
        if (!slots.isEmpty()) {
            groups.add(new Times.Group(legend, slots));
        }
    }

    private Times.Slot slot(FreeTime free, Sought sought, boolean withDay) {
        String when = words.at(free.date(), free.time(), sought.zone());
        return new Times.Slot(SlotValue.of(free), withDay ? when : free.time().toString(),
                sought.anyone() ? PersonName.first(free.practitionerName()) : "", messages.with(when, free.practitionerName()), sought.take().apply(when));
    }
}
