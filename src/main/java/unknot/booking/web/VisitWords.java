package unknot.booking.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import unknot.booking.AppointmentStatus;
import unknot.booking.CalendarVisit;
import unknot.booking.SessionNumber;
import unknot.schedule.Timetable;
import unknot.shared.web.Names;

/** The words on the visits of one page. Hundreds of visits share a few phrases: each is put together once. */
final class VisitWords {

    private final BookingMessages messages;
    private final Words words;
    private final Names names;
    private final Roster roster;
    private final String overbooked;
    private final Map<List<Object>, String> labels = new HashMap<>();
    private final Map<List<Object>, String> sessions = new HashMap<>();
    private final Map<AppointmentStatus, String> statuses = new EnumMap<>(AppointmentStatus.class);

    VisitWords(BookingMessages messages, Words words, Names names, Roster roster) {
        this.messages = messages;
        this.words = words;
        this.names = names;
        this.roster = roster;
        this.overbooked = messages.overbooked();
    }

    /** "11:15 to 12:15, booked. " */
    String label(String from, String to, AppointmentStatus status) {
        return labels.computeIfAbsent(List.of(from, to, status), any -> messages.block_label(from, to, status(status).toLowerCase(Locale.UK)));
    }

    String status(AppointmentStatus status) {
        return statuses.computeIfAbsent(status, words::status);
    }

    String client(CalendarVisit visit) {
        return names.of(visit.givenName(), visit.familyName());
    }

    /** "Knot session 2 of 4"; the service alone while names are hidden. */
    String what(CalendarVisit visit) {
        SessionNumber session = names.hidden() ? null : visit.session(roster.timetable().policy().noShowsCount());
        return session == null ? visit.service()
                : sessions.computeIfAbsent(List.of(visit.service(), session), any -> messages.session(visit.service(), session.number(), session.planned()));
    }

    /** What one should know at a glance, or empty. */
    String said(CalendarVisit visit) {
        return switch (visit.status()) {
            case ARRIVED -> messages.here_since(roster.time().time(visit.arrivedAt()));
            case NO_SHOW, IN_SESSION -> status(visit.status());
            default -> visit.overbooked() ? overbooked : "";
        };
    }

    /** The icon that says it, or empty. */
    static String mark(CalendarVisit visit) {
        return switch (visit.status()) {
            case BOOKED -> visit.overbooked() ? "bi-layers" : "";
            case CONFIRMED -> visit.overbooked() ? "bi-layers" : "bi-hand-thumbs-up";
            case ARRIVED -> "bi-person-check-fill";
            case IN_SESSION -> "bi-record-circle";
            case COMPLETED -> "bi-check2";
            case NO_SHOW -> "bi-x-lg";
            case CANCELLED -> "";
        };
    }

    /** "09:00–17:30 · Quay", or that the therapist does not work. */
    String works(Timetable.Therapist therapist, Roster.Day day) {
        if (day.worked().isEmpty()) {
            return messages.not_working();
        }
        Timetable.RoomAt room = therapist.usualRoom() == null ? null : roster.timetable().rooms().get(therapist.usualRoom());
        String hours = time(day.worked().get(0).from()) + "–" + time(day.worked().get(day.worked().size() - 1).to());
        return room == null || room.placeId() != roster.place().id() ? hours : hours + " · " + room.name();
    }

    private static String time(int minute) {
        return twoDigits(minute / 60) + ":" + twoDigits(minute % 60);
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    /** "12 visits" */
    String visits(int count) {
        return count == 0 ? messages.no_visits() : count == 1 ? messages.one_visit() : messages.visits(count);
    }

    /** "6.5" for 390 minutes. */
    static String hours(long minutes) {
        return minutes % 60 == 0 ? Long.toString(minutes / 60) : String.format(Locale.UK, "%.1f", minutes / 60.0);
    }
}
