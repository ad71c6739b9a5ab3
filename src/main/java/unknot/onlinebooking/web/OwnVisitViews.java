package unknot.onlinebooking.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.booking.FreeTimes.Search;
import unknot.booking.OwnVisits;
import unknot.booking.OwnVisits.Change;
import unknot.booking.OwnVisits.Own;
import unknot.booking.notices.VisitCalendar;
import unknot.onlinebooking.OnlineDesk;
import unknot.schedule.Timetables;
import unknot.shared.ClinicTime;
import unknot.shared.Location;
import unknot.shared.PersonName;
import unknot.shared.ThisClinic;

/** Builds what clients see of a visit of theirs and of the times it can be moved to. */
@ApplicationScoped
class OwnVisitViews {

    /** Opens a map at an address, in any browser and without an account. */
    private static final String MAP = "https://www.openstreetmap.org/search?query=";

    @Inject
    OwnVisits visits;
    @Inject
    OnlineDesk desk;
    @Inject
    VisitCalendar calendar;
    @Inject
    Timetables timetables;
    @Inject
    ThisClinic clinic;
    @Inject
    OwnVisitMessages messages;
    @Inject
    BookWords words;

    @Transactional
    Optional<OwnVisit> of(long clientId, long appointmentId) {
        return visits.of(clientId, appointmentId, desk.client()).map(this::shown);
    }

    @Transactional
    Optional<String> calendarFile(long clientId, long appointmentId) {
        return visits.of(clientId, appointmentId, desk.client()).map(own -> calendar.file(own.visit()));
    }

    /** @param anyone whether other therapists will do; empty where the visit cannot be moved by its client */
    @Transactional
    Optional<Sought> sought(long clientId, long appointmentId, boolean anyone) {
        return visits.of(clientId, appointmentId, desk.client()).filter(Own::movable).map(own -> {
            Appointment visit = own.visit();
            Location place = visit.room().location();
            Search search = Search.of(visit.service().id(), anyone ? null : visit.practitioner().id(), words.today(place.zone()), 1).at(place.id())
                    .moving(visit).byClient();
            return new Sought(search, place.zone(), (from, day) -> href(appointmentId, anyone, from, day), messages::move_to);
        });
    }

    static String href(long appointmentId, boolean anyone, LocalDate from, LocalDate day) {
        return "/my/appointments/" + appointmentId + "/move?with=" + (anyone ? Wish.ANYONE : "same") + (from == null ? "" : "&from=" + from)
                + (day == null ? "" : "&day=" + day);
    }

    private OwnVisit shown(Own own) {
        Appointment visit = own.visit();
        Location place = visit.room().location();
        ZoneId zone = place.zone();
        ClinicTime time = clinic.time().in(zone);
        LocalDate date = time.date(visit.startsAt());
        String address = Objects.requireNonNullElse(place.address() == null ? clinic.get().address() : place.address(), "");
        String phone = place.phone() == null ? clinic.get().phone() : place.phone();
        String therapist = visit.practitioner().name();
        return new OwnVisit(visit.id(), visit.version(), words.longDay(date), words.time(visit.startsAt(), zone),
                words.at(date, time.local(visit.startsAt()).toLocalTime(), zone), messages.what(visit.service().name(), therapist),
                PersonName.first(therapist), address.isBlank() ? messages.room(visit.room().name()) : messages.where(address, visit.room().name()),
                address.isBlank() ? "" : MAP + URLEncoder.encode(address, StandardCharsets.UTF_8), messages.directions_label(address),
                Objects.requireNonNullElse(place.directions(), ""), Objects.requireNonNullElse(visit.service().bring(), ""),
                own.change().name().toLowerCase(Locale.ROOT), own.movable(), own.change() == Change.CALL ? call(phone) : "",
                own.change() == Change.FREE && !own.movable() ? phone == null ? messages.move_by_contact() : messages.move_by_call(phone) : "",
                freeHours() == 0 ? messages.cancel_hint_always() : messages.cancel_hint(freeHours()), own.undo(),
                visit.status() == AppointmentStatus.CANCELLED);
    }

    private String call(String phone) {
        return phone == null ? messages.contact(freeHours()) : messages.call(freeHours(), phone);
    }

    private int freeHours() {
        return timetables.current().policy().lateNoticeHours();
    }
}
