package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.booking.FreeTime;
import unknot.booking.Refusal;
import unknot.booking.SessionNumber;
import unknot.care.Frequency;
import unknot.care.Onset;
import unknot.schedule.Timetables;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Puts what the desk knows into the words of {@link BookingMessages}. */
@ApplicationScoped
public class Words {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
    private static final DateTimeFormatter DAY_OF_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter DAY_AND_YEAR = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);

    @Inject
    BookingMessages messages;
    @Inject
    VisitMessages visitMessages;
    @Inject
    Timetables timetables;
    @Inject
    ThisClinic clinic;

    String status(AppointmentStatus status) {
        return switch (status) {
            case BOOKED -> messages.status_booked();
            case CONFIRMED -> messages.status_confirmed();
            case ARRIVED -> messages.status_arrived();
            case IN_SESSION -> messages.status_in_session();
            case COMPLETED -> messages.status_completed();
            case NO_SHOW -> messages.status_no_show();
            case CANCELLED -> messages.status_cancelled();
        };
    }

    String refusal(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_CLIENT -> messages.refusal_unknown_client();
            case RESTRICTED_CLIENT -> messages.refusal_restricted_client();
            case UNKNOWN_SERVICE -> messages.refusal_unknown_service();
            case UNKNOWN_PRACTITIONER -> messages.refusal_unknown_practitioner();
            case UNKNOWN_APPOINTMENT -> messages.refusal_unknown_appointment();
            case SERVICE_NOT_OFFERED -> messages.refusal_service_not_offered();
            case NOT_THE_CLIENTS_COURSE -> messages.refusal_not_the_clients_course();
            case COURSE_FULL -> messages.refusal_course_full();
            case OFF_GRID -> messages.refusal_off_grid();
            case SKIPPED_HOUR -> messages.refusal_skipped_hour();
            case IN_THE_PAST -> messages.refusal_in_the_past();
            case TOO_SOON -> messages.refusal_too_soon();
            case TOO_LATE -> messages.refusal_too_late();
            case TOO_FAR_AHEAD -> messages.refusal_too_far_ahead();
            case ROOM_DOES_NOT_SUIT -> messages.refusal_room_does_not_suit();
            case LENGTH_NOT_POSSIBLE -> messages.refusal_length_not_possible();
            case OUTSIDE_WORKING_HOURS -> messages.refusal_outside_working_hours();
            case PRACTITIONER_TAKEN -> messages.refusal_practitioner_taken();
            case CLIENT_TAKEN -> messages.refusal_client_taken();
            case NO_ROOM_FREE -> messages.refusal_no_room_free();
            case CHANGED_MEANWHILE -> messages.refusal_changed_meanwhile();
            case NOT_FROM_THIS_STATUS -> messages.refusal_not_from_this_status();
            case NOT_YET -> messages.refusal_not_yet();
            case TOO_LATE_TO_TAKE_BACK -> messages.refusal_too_late_to_take_back();
            case HOLD_RUN_OUT -> messages.refusal_hold_run_out();
            case REASON_MISSING -> messages.refusal_reason_missing();
            case WAITS_ALREADY -> messages.refusal_waits_already();
            case WAITS_NO_LONGER -> messages.refusal_waits_no_longer();
            case OFFERED_TO_SOMEBODY_ELSE -> messages.refusal_offered_to_somebody_else();
            case TOO_BUSY -> messages.refusal_too_busy();
        };
    }

    /** Whether somebody else was quicker, rather than something wrong in the form. */
    static boolean taken(Refusal refusal) {
        return switch (refusal) {
            case PRACTITIONER_TAKEN, CLIENT_TAKEN, NO_ROOM_FREE, TOO_BUSY, CHANGED_MEANWHILE, WAITS_NO_LONGER, OFFERED_TO_SOMEBODY_ELSE -> true;
            default -> false;
        };
    }

    String onset(Onset onset) {
        return switch (onset) {
            case ACUTE -> messages.onset_acute();
            case CHRONIC -> messages.onset_chronic();
        };
    }

    String frequency(Frequency frequency) {
        return switch (frequency) {
            case TWICE_WEEKLY -> messages.frequency_twice_weekly();
            case WEEKLY -> messages.frequency_weekly();
            case FORTNIGHTLY -> messages.frequency_fortnightly();
            case MONTHLY -> messages.frequency_monthly();
        };
    }

    /** "Knot session 2 of 4", or the service alone for what is no counted session. */
    String what(Appointment visit, SessionNumber number) {
        String service = visit.service().name();
        return number == null ? service : messages.session(service, number.number(), number.planned());
    }

    /** "Tue 19 Jan", with the year where it is another. */
    String day(LocalDate date) {
        LocalDate today = clinic.time().today();
        return date.equals(today) ? messages.today() : (date.getYear() == today.getYear() ? DAY : DAY_AND_YEAR).format(date);
    }

    /** "Today 16:30" or "Tue 19 Jan, 16:30". */
    String at(LocalDate date, LocalTime time) {
        return at(date, time, clinic.time());
    }

    private String at(LocalDate date, LocalTime time, ClinicTime clock) {
        String minute = minute(time);
        return date.equals(clock.today()) ? messages.today_at(minute) : messages.day_at(day(date), minute);
    }

    private static String minute(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** "Tue 19 Jan 16:30", without the year: beside others that make it plain. */
    String shortAt(LocalDate date, LocalTime time) {
        return date.equals(clinic.time().today()) ? messages.today_at(minute(time)) : DAY.format(date) + " " + minute(time);
    }

    /** "19 Jan", for what is only about then. */
    String dayOfMonth(LocalDate date) {
        return DAY_OF_MONTH.format(date);
    }

    /** The clock on the wall where the visit is. */
    ClinicTime clock(Appointment visit) {
        return clinic.time().in(visit.room().location().zone());
    }

    ClinicTime clock(FreeTime free) {
        return clinic.time().in(timetables.current().places().get(free.placeId()).zone());
    }

    /** The same with the clock's name where it is not the clinic's: "Tue 19 Jan, 16:30 (New York time)". */
    String named(String when, ZoneId zone) {
        return clinic.otherClock(zone).map(city -> visitMessages.by_clock(when, city)).orElse(when);
    }

    String at(FreeTime free) {
        return named(unnamed(free), clock(free).zone());
    }

    /** For beside {@link #clockName}. */
    String unnamed(FreeTime free) {
        return at(free.date(), free.time(), clock(free));
    }

    /** "New York time", or empty where the clinic's clock shows the same. */
    String clockName(FreeTime free) {
        return clinic.otherClock(clock(free).zone()).map(visitMessages::clock_of).orElse("");
    }

    /** By the clock of the visit's place. */
    String at(Appointment visit) {
        ClinicTime clock = clock(visit);
        return named(at(visit.startsAt(), clock), clock.zone());
    }

    String at(Instant instant, ClinicTime clock) {
        return at(clock.date(instant), clock.local(instant).toLocalTime(), clock);
    }

    /** By the clinic's own clock: for what happens nowhere in particular. */
    String at(Instant instant) {
        return at(instant, clinic.time());
    }
}
