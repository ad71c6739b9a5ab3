package unknot.booking.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import unknot.booking.Appointment;
import unknot.booking.AppointmentStatus;
import unknot.messages.CalendarEntry;
import unknot.messages.CalendarEntry.Method;
import unknot.messages.Languages;
import unknot.messages.MailServer;
import unknot.shared.ThisClinic;

/** Visits as entries of the client's own calendar: clinic, therapist, place and time, and nothing of why. */
@ApplicationScoped
public class VisitCalendar {

    @Inject
    ThisClinic clinic;
    @Inject
    MailServer mailServer;

    /** A file to keep; messages about the visit replace the entry later. */
    public String file(Appointment visit) {
        return entry(visit, Method.KEEP, 0, null, null);
    }

    /** The file that goes with a message: it makes, changes or removes the entry. */
    String file(Appointment visit, int sequence) {
        CalendarEntry.Party organizer = new CalendarEntry.Party(clinic.get().name(), mailServer.sender().orElse("nobody@localhost"));
        boolean off = visit.status() == AppointmentStatus.CANCELLED;
        return entry(visit, off ? Method.CANCEL : Method.REQUEST, sequence, organizer, visit.client().writtenTo());
    }

    private String entry(Appointment visit, Method method, int sequence, CalendarEntry.Party organizer, String attendee) {
        return new CalendarEntry(method, Appointment.calendarUid(visit.id(), visit.bookedAt()), sequence, clinic.time().now(), visit.startsAt(), visit.endsAt(),
                Languages.in(visit.client().language(), NoticeMessages.class).calendar_summary(clinic.get().name(), visit.practitioner().givenName()),
                visit.room().location().address(), organizer, attendee).text();
    }
}
