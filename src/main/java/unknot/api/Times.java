package unknot.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import unknot.booking.SessionTime;
import unknot.schedule.Timetable;
import unknot.schedule.Timetable.Hours;
import unknot.schedule.Timetable.Place;
import unknot.schedule.Timetable.RoomAt;
import unknot.schedule.Timetable.Therapist;
import unknot.schedule.Timetables;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.Typed;

/** Reads and writes times. A program may name an instant, or date and time by the clock of the place where the therapist then works. */
@ApplicationScoped
class Times {

    private static final String STARTS_AT = "startsAt";

    @Inject
    Timetables timetables;
    @Inject
    ThisClinic clinic;

    /**
     * When something is to start, as a program says it: {@code startsAt} or both others.
     *
     * @param startsAt an ISO date and time with an offset
     * @param date an ISO date
     * @param time as {@code 09:30}
     */
    record Start(String startsAt, String date, String time) {

        boolean given() {
            return startsAt != null || date != null || time != null;
        }
    }

    /** {@code 2027-01-12T16:30:00Z}, with the zone's offset at that moment. */
    static String write(Instant instant, ZoneId zone) {
        // OffsetDateTime would leave the seconds out where they are 0.
        var offset = zone.getRules().getOffset(instant);
        LocalDateTime local = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, offset);
        return local + (local.getSecond() == 0 ? ":00" : "") + offset.getId();
    }

    /**
     * The wished time with a therapist, or null with what is wrong with it in {@code errors}.
     *
     * @param roomId the wished room, whose place is then meant; null for any
     * @param prefix of the field names in errors, such as {@code sessions[1].}
     */
    SessionTime read(Start start, long practitionerId, Long roomId, String prefix, FieldErrors errors) {
        if (!start.given()) {
            errors.add(prefix + STARTS_AT, "missing", "Say when: startsAt with an offset, or date and time.");
            return null;
        }
        if (start.startsAt != null) {
            if (start.date != null || start.time != null) {
                errors.add(prefix + STARTS_AT, "ambiguous", "Say startsAt, or date and time, not both.");
                return null;
            }
            return ofInstant(start.startsAt, practitionerId, roomId, prefix, errors);
        }
        Optional<LocalDate> date = Typed.date(start.date).filter(day -> isOfThisWorld(day.getYear()));
        Optional<LocalTime> time = Typed.time(start.time);
        errors.require(date.isPresent(), prefix + "date", start.date == null ? "missing" : "unreadable", "A date such as 2027-01-12.");
        errors.require(time.isPresent(), prefix + "time", start.time == null ? "missing" : "unreadable", "A time such as 16:30.");
        return date.isEmpty() || time.isEmpty() ? null : new SessionTime(date.get(), time.get(), practitionerId);
    }

    private SessionTime ofInstant(String typed, long practitionerId, Long roomId, String prefix, FieldErrors errors) {
        Instant instant = errors.require(instant(typed), prefix + STARTS_AT, "unreadable", "A date and time with an offset, such as 2027-01-12T16:30:00Z.");
        if (instant == null) {
            return null;
        }
        Timetable timetable = timetables.current();
        ClinicTime clock = new ClinicTime(place(timetable, practitionerId, roomId, instant).map(Place::zone).orElse(clinic.get().zone()), null);
        LocalDateTime local = clock.local(instant);
        if (!clock.instant(local.toLocalDate(), local.toLocalTime()).equals(instant)) {
            errors.add(prefix + STARTS_AT, "second-of-two", "The clock shows this time twice that night; only the first of the two is booked.");
            return null;
        }
        return new SessionTime(local.toLocalDate(), local.toLocalTime(), practitionerId);
    }

    private static Optional<Instant> instant(String typed) {
        try {
            return Optional.of(OffsetDateTime.parse(typed.strip())).filter(time -> isOfThisWorld(time.getYear())).map(OffsetDateTime::toInstant);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether calendars and databases can count from there in every direction that anybody asks for. */
    static boolean isOfThisWorld(int year) {
        return year >= 1900 && year <= 9000;
    }

    /** The wished room's place; else where the therapist works at that moment; else any place of theirs, so that the desk can say no. */
    private static Optional<Place> place(Timetable timetable, long practitionerId, Long roomId, Instant instant) {
        RoomAt room = roomId == null ? null : timetable.rooms().get(roomId);
        if (room != null) {
            return Optional.of(timetable.places().get(room.placeId()));
        }
        Therapist therapist = timetable.therapists().get(practitionerId);
        List<Place> places = therapist == null ? List.of()
                : therapist.hours().stream().map(Hours::placeId).distinct().sorted().map(timetable.places()::get).toList();
        return places.stream().filter(place -> worksAt(timetable, therapist, place, instant)).findFirst().or(() -> places.stream().findFirst());
    }

    private static boolean worksAt(Timetable timetable, Therapist therapist, Place place, Instant instant) {
        return timetable.open(therapist, LocalDate.ofInstant(instant, place.zone())).stream()
                .anyMatch(stretch -> stretch.placeId() == place.id() && stretch.holds(instant, instant));
    }
}
