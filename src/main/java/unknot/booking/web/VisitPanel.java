package unknot.booking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.booking.Appointments;
import unknot.booking.BookingRules;
import unknot.booking.FreeTime;
import unknot.booking.SessionNumber;
import unknot.booking.SessionNumbers;
import unknot.booking.SessionTime;
import unknot.schedule.Practitioner;
import unknot.schedule.Practitioners;
import unknot.schedule.Timetable;
import unknot.schedule.Timetables;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;
import unknot.shared.web.Names;

/** Builds the panel of one visit: what it is, what can be done with it now, and the course around it. */
@ApplicationScoped
public class VisitPanel {

    @Inject
    SessionNumbers sessionNumbers;
    @Inject
    Appointments appointments;
    @Inject
    Practitioners practitioners;
    @Inject
    Timetables timetables;
    @Inject
    NearestTimes nearestTimes;
    @Inject
    ThisClinic clinic;
    @Inject
    BookingMessages messages;
    @Inject
    Words words;
    @Inject
    Names names;
    @Inject
    WaitListPanel waitList;
    @Inject
    VisitLives lives;

    /** The day that the visit is on. */
    @Transactional
    public Optional<LocalDate> dayOf(long id) {
        return appointments.findByIdOptional(id).map(visit -> words.clock(visit).date(visit.startsAt()));
    }

    /** @param form which form is open and what was typed into it */
    @Transactional
    public Optional<Panel> panel(CalendarAddress address, long id, VisitForm form) {
        return appointments.whole(id).map(visit -> new Panel(null, null, view(address, visit, form)));
    }

    private Panel.Visit view(CalendarAddress address, Appointment visit, VisitForm form) {
        ClinicTime time = words.clock(visit);
        Instant now = time.now();
        boolean dayHasCome = !time.date(visit.startsAt()).isAfter(time.today());
        List<Appointment> sessions = visit.course() == null ? List.of() : appointments.ofCourses(List.of(visit.course().id()));
        Map<Long, SessionNumber> numbers = sessionNumbers.of(sessions);
        boolean moving = form.doing.equals(VisitForm.MOVE) && visit.canMove();
        List<Practitioner> therapists = moving ? practitioners.offered().stream().filter(known -> known.offers(visit.service())).toList() : List.of();
        String practitioner = form.practitioner.isEmpty() ? visit.practitioner().id().toString() : form.practitioner;
        LocalDate date = time.date(visit.startsAt());
        LocalTime starts = time.local(visit.startsAt()).toLocalTime();
        return new Panel.Visit(address, visit.id(), visit.version(), visit.status().code(), words.status(visit.status()), visit.client().id(),
                names.of(visit.client().shownGivenName(), visit.client().shownFamilyName()), words.what(visit, numbers.get(visit.id())),
                pips(visit, sessions, numbers),
                words.named(messages.visit_when(words.day(date), time.time(visit.startsAt()), time.time(visit.endsAt())), time.zone()), visit.practitioner().name(),
                visit.practitioner().hue(), visit.room().name(), visit.client().restricted() ? "" : names.words(visit.client().phone()),
                booked(visit), visit.client().restricted() ? "" : names.words(visit.cancellationReason()),
                visit.canArrive() && dayHasCome, visit.canComplete() && dayHasCome, visit.canBeNoShow(now), visit.canMove(), visit.canCancel(),
                form.doing.equals(VisitForm.CANCEL) && !visit.canCancel() ? "" : form.doing, steps(address, visit, sessions, numbers),
                moving ? slots(visit, form) : List.of(), choices(therapists, practitioner), moving ? rooms(visit, form) : List.of(), form.other(),
                form.date.isEmpty() ? date.toString() : form.date, form.time.isEmpty() ? starts.toString() : form.time,
                form.minutes.isEmpty() ? Integer.toString(visit.minutes()) : form.minutes, practitioner, form.why,
                form.ownWords, form.refusal, form.errors, form.side().code(),
                moving ? form.overlap.offer(form.refused, form.asked().orElse(null), words, messages) : null, lives.of(address, visit),
                moving ? waitList.waits(form.waits, visit.client().id()) : null);
    }

    private String booked(Appointment visit) {
        String day = words.day(clinic.time().date(visit.bookedAt()));
        return names.hidden() ? day : messages.booked_by(day, visit.bookedBy());
    }

    /** The free times nearest to the visit's own, or after a refusal to what was asked for. */
    private List<SlotChoice> slots(Appointment visit, VisitForm form) {
        ClinicTime time = words.clock(visit);
        LocalDate date = time.date(visit.startsAt());
        SessionTime around = form.asked().orElseGet(() -> new SessionTime(date.isBefore(time.today()) ? time.today() : date,
                time.local(visit.startsAt()).toLocalTime(), visit.practitioner().id()));
        int minutes = form.length().filter(BookingRules::lengthIsPossible).orElse(visit.minutes());
        List<SlotChoice> slots = new ArrayList<>();
        List<FreeTime> nearest = nearestTimes.moving(visit, minutes, around).stream()
                .filter(free -> minutes != visit.minutes() || !isWhereItStands(free, visit)).toList();
        for (FreeTime candidate : nearest) {
            slots.add(SlotChoice.of(candidate, slots.size(), SlotChoice.value(candidate).equals(form.slot), minutes, words));
        }
        return slots;
    }

    private static boolean isWhereItStands(FreeTime free, Appointment visit) {
        return free.startsAt().equals(visit.startsAt()) && visit.practitioner().id().equals(free.practitionerId());
    }

    private List<Panel.Choice> rooms(Appointment visit, VisitForm form) {
        List<Panel.Choice> rooms = new ArrayList<>();
        rooms.add(new Panel.Choice("", messages.any_room(visit.room().name()), form.room.isEmpty()));
        Timetable timetable = timetables.current();
        timetable.fitting(timetable.services().get(visit.service().id()), visit.room().location().id())
                .forEach(room -> rooms.add(new Panel.Choice(Long.toString(room.id()), room.name(), Long.toString(room.id()).equals(form.room))));
        return rooms;
    }

    private static List<Panel.Choice> choices(List<Practitioner> therapists, String chosen) {
        return therapists.stream()
                .map(known -> new Panel.Choice(known.id().toString(), known.name(), known.id().toString().equals(chosen))).toList();
    }

    private static List<String> pips(Appointment visit, List<Appointment> sessions, Map<Long, SessionNumber> numbers) {
        if (visit.course() == null) {
            return List.of();
        }
        List<String> pips = new ArrayList<>();
        sessions.stream().filter(session -> numbers.containsKey(session.id()))
                .forEach(session -> pips.add(session.id().equals(visit.id()) ? "now" : state(session)));
        while (pips.size() < visit.course().plannedSessions()) {
            pips.add("to-come");
        }
        return pips;
    }

    private static String state(Appointment session) {
        return session.status() == AppointmentStatus.COMPLETED ? "done" : "to-come";
    }

    private List<Panel.Step> steps(CalendarAddress address, Appointment visit, List<Appointment> sessions, Map<Long, SessionNumber> numbers) {
        return sessions.stream().map(session -> {
            boolean current = session.id().equals(visit.id());
            SessionNumber number = numbers.get(session.id());
            LocalDate day = words.clock(session).date(session.startsAt());
            return new Panel.Step(number == null ? "–" : Integer.toString(number.number()), words.at(session),
                    current ? messages.this_visit() : words.status(session.status()),
                    current ? "now" : session.status() == AppointmentStatus.COMPLETED ? "done" : "",
                    current ? "" : address.on(day).visit(session.id()));
        }).toList();
    }
}
