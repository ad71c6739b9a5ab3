package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import unknot.booking.CalendarVisit;
import unknot.schedule.Timetable;

/** Lays some days out as a list. */
@ApplicationScoped
public class AgendaList {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    Agenda agenda(Found found, VisitWords words) {
        Map<LocalDate, List<CalendarVisit>> visits = found.visitsBy(found::date);
        LocalDate today = found.time().today();
        List<Agenda.Day> days = new ArrayList<>();
        for (LocalDate date = found.days().first(); !date.isAfter(found.days().last()); date = date.plusDays(1)) {
            LocalDate day = date;
            List<Agenda.Line> lines = visits.getOrDefault(date, List.of()).stream().map(visit -> line(found, words, visit)).toList();
            String closure = found.roster().closure(date).map(Roster.Closed::name).orElse("");
            boolean closed = lines.isEmpty() && found.shown().stream().allMatch(therapist -> found.roster().day(therapist, day).minutes() == 0);
            days.add(new Agenda.Day("day-" + date, DAY.format(date), found.address().in(View.DAY).on(date).path(), date.equals(today), closed, closure,
                    lines));
        }
        return new Agenda(days);
    }

    private static Agenda.Line line(Found found, VisitWords words, CalendarVisit visit) {
        LocalTime from = found.time().local(visit.startsAt()).toLocalTime();
        Timetable.Therapist therapist = found.therapist(visit);
        return new Agenda.Line(visit.id(), found.address().visit(visit.id()), from.toString(), found.time().local(visit.endsAt()).toLocalTime().toString(),
                GridBoard.hue(found.address().colours(), visit, therapist), visit.status().code(), words.status(visit.status()), VisitWords.mark(visit),
                words.client(visit), words.what(visit), therapist.name(), visit.room(), words.said(visit), found.current(visit));
    }
}
