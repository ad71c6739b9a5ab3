package unknot.booking.notices;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import unknot.access.AccountDesk;
import unknot.booking.Appointment;
import unknot.booking.notices.Told.Knows;
import unknot.messages.Letter;
import unknot.messages.PublicAddress;
import unknot.shared.ClinicTime;
import unknot.shared.Location;
import unknot.shared.ThisClinic;

/**
 * The messages about a visit: when, with whom and where, and nothing of why. They carry a calendar file that makes, moves or removes the
 * entry in the client's calendar.
 */
@ApplicationScoped
class NoticeLetters {

    @Inject
    ThisClinic clinic;
    @Inject
    VisitCalendar calendar;
    @Inject
    AccountDesk accounts;
    @Inject
    PublicAddress address;
    @Inject
    NoticeMessages messages;

    /** @param phone null where the clinic has none */
    record Facts(String client, String when, String therapist, String clinic, String address, String phone) {
    }

    @CheckedTemplate(basePath = "notices", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance booked(Facts visit);

        static native TemplateInstance moved(Facts visit, String before);

        static native TemplateInstance cancelled(Facts visit, String before);

        static native TemplateInstance reminder(Facts visit, String change, String stop);
    }

    /**
     * @param known what the client knows so far, which differs from the visit as it stands
     * @param sequence the number of this message about the visit, from 0
     */
    Letter about(Appointment visit, Told known, int sequence) {
        Location place = visit.room().location();
        ClinicTime time = clinic.time().in(place.zone());
        Facts facts = facts(visit, place, time);
        boolean off = Told.of(visit).knows() == Knows.CANCELLED;
        String start = named(messages.day_and_time(time.shortDay(visit.startsAt()), time.time(visit.startsAt())), time);
        String before = known.startsAt() == null ? null
                : named(messages.day_and_time(time.longDay(time.date(known.startsAt())), time.time(known.startsAt())), time);
        if (off) {
            // What the client knows is what is off, though the visit may have been moved since.
            return letter("visit-cancelled", visit, messages.subject_cancelled(before), Templates.cancelled(facts, before).render(), sequence);
        }
        return known.knows() == Knows.BOOKED
                ? letter("visit-moved", visit, messages.subject_moved(start), Templates.moved(facts, before).render(), sequence)
                : letter("visit-booked", visit, messages.subject_booked(start), Templates.booked(facts).render(), sequence);
    }

    /** @param key of the link that stops reminders */
    Letter reminder(Appointment visit, String key) {
        Location place = visit.room().location();
        ClinicTime time = clinic.time().in(place.zone());
        String start = named(messages.day_and_time(time.shortDay(visit.startsAt()), time.time(visit.startsAt())), time);
        boolean linked = address.isSet();
        String change = linked && !accounts.ofClient(visit.client().id()).isEmpty() ? address.link("/my/appointments/" + visit.id()) : "";
        String body = Templates.reminder(facts(visit, place, time), change, linked ? address.link("/reminders?key=" + key) : "").render();
        return new Letter("visit-reminder", visit.client().id(), visit.client().email(), messages.subject_reminder(start), body, linked, null, visit.startsAt());
    }

    private Facts facts(Appointment visit, Location place, ClinicTime time) {
        return new Facts(visit.client().givenName(), when(time, visit), visit.practitioner().givenName(), clinic.get().name(), place.address(),
                place.phone());
    }

    private String when(ClinicTime time, Appointment visit) {
        LocalDate day = time.date(visit.startsAt());
        return named(messages.visit_when(time.longDay(day), time.time(visit.startsAt()), time.time(visit.endsAt())), time);
    }

    private String named(String when, ClinicTime time) {
        return clinic.otherClock(time.zone()).map(city -> messages.by_clock(when, city)).orElse(when);
    }

    private Letter letter(String kind, Appointment visit, String subject, String body, int sequence) {
        return new Letter(kind, visit.client().id(), visit.client().email(), subject, body, false, calendar.file(visit, sequence),
                visit.startsAt().plus(Duration.ofHours(1)));
    }
}
