package unknot.schedule.web;

import jakarta.ws.rs.FormParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import unknot.schedule.AbsenceDesk.Off;
import unknot.schedule.TimeOff;
import unknot.shared.ClinicTime;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** Time off as it was typed. A day without a time is a whole day; without a last day it is one day. */
public class TimeOffForm extends StoredForm {

    static final int LONGEST_NOTE = 200;

    @FormParam("therapist")
    String therapist;
    @FormParam("from-day")
    String fromDay;
    @FormParam("from-time")
    String fromTime;
    @FormParam("until-day")
    String untilDay;
    @FormParam("until-time")
    String untilTime;
    @FormParam("note")
    String note;
    @FormParam("confirmed")
    String confirmed;

    static TimeOffForm on(String therapist, String day) {
        TimeOffForm form = new TimeOffForm();
        form.therapist = therapist;
        form.fromDay = day;
        return form;
    }

    static TimeOffForm of(TimeOff off, ClinicTime time) {
        LocalDateTime from = time.local(off.startsAt());
        LocalDateTime until = time.local(off.endsAt());
        boolean wholeLast = until.toLocalTime().equals(LocalTime.MIDNIGHT);
        TimeOffForm form = on(String.valueOf(off.practitioner().id()), from.toLocalDate().toString());
        form.fromTime = from.toLocalTime().equals(LocalTime.MIDNIGHT) ? "" : from.toLocalTime().toString();
        form.untilDay = (wholeLast ? until.toLocalDate().minusDays(1) : until.toLocalDate()).toString();
        form.untilTime = wholeLast ? "" : until.toLocalTime().toString();
        form.note = off.note();
        form.on(off.version());
        return form;
    }

    /** Checks every field, says in {@code errors} what is wrong, and gives the time off when nothing is. */
    Off read(long therapistId, ClinicTime time, FormErrors errors, ScheduleMessages words) {
        Optional<LocalDate> first = DayTyped.read("from-day", fromDay, errors, words);
        Optional<LocalDate> last = untilDay().isEmpty() ? first : DayTyped.read("until-day", untilDay, errors, words);
        Optional<LocalTime> starts = readTime("from-time", fromTime, errors, words);
        Optional<LocalTime> ends = readTime("until-time", untilTime, errors, words);
        String line = NameTyped.readOptional("note", note, LONGEST_NOTE, errors, words);
        if (!errors.isEmpty()) {
            return null;
        }
        Instant from = starts.map(at -> time.instant(first.get(), at)).orElseGet(() -> time.startOf(first.get()));
        Instant until = ends.map(at -> time.instant(last.get(), at)).orElseGet(() -> time.startOf(last.get().plusDays(1)));
        if (!from.isBefore(until)) {
            errors.add(last.get().isBefore(first.get()) ? "until-day" : "until-time", words.error_until());
            return null;
        }
        return new Off(therapistId, from, until, line);
    }

    private static Optional<LocalTime> readTime(String field, String typed, FormErrors errors, ScheduleMessages words) {
        Optional<LocalTime> time = Typed.time(Typed.text(typed).matches("\\d:\\d\\d") ? "0" + typed.strip() : typed);
        if (time.isEmpty() && !Typed.blank(typed)) {
            errors.add(field, words.error_hours_unreadable(Typed.text(typed)));
        }
        return time;
    }

    public String therapist() {
        return Typed.text(therapist);
    }

    public String fromDay() {
        return Typed.text(fromDay);
    }

    public String fromTime() {
        return Typed.text(fromTime);
    }

    public String untilDay() {
        return Typed.text(untilDay);
    }

    public String untilTime() {
        return Typed.text(untilTime);
    }

    public String note() {
        return Typed.text(note);
    }
}
