package unknot.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import unknot.booking.Actor;
import unknot.booking.Undoing;
import unknot.booking.notices.ClientNotices;
import unknot.clients.Client;
import unknot.clients.Clients;
import unknot.messages.Outbox;
import unknot.schedule.Timetable;
import unknot.schedule.Timetables;
import unknot.shared.ThisClinic;
import unknot.shared.web.Names;
import unknot.shared.web.Typed;

/** Whether the client is told of a change: the box in the forms, and after the change when that will be; {@code cdi:telling} in templates. */
@Named("telling")
@RequestScoped
public class Telling {

    @Inject
    Clients clients;
    @Inject
    ClientNotices notices;
    @Inject
    Undoing undoing;
    @Inject
    Outbox outbox;
    @Inject
    Timetables timetables;
    @Inject
    ThisClinic clinic;
    @Inject
    BookingMessages messages;
    @Inject
    VisitMessages visitMessages;
    @Inject
    ReminderMessages reminders;
    @Inject
    Names names;

    private boolean chosen = true;

    static class Sent {
        /** There where the form had the box, which sends nothing when it is empty. */
        @FormParam("tell-asked")
        String asked;
        @FormParam("tell")
        String tell;
    }

    /** @param words where an e-mail would go, or why none can */
    public record Box(boolean possible, boolean chosen, String words) {
    }

    /** @param told when the client will be told, in words; empty when not at all */
    public record Undo(long change, String told) {
    }

    /** Who changes something, and whether the client hears of it: yes, unless the box was there and was left empty. */
    Actor actor(Sent sent, String name) {
        return actor(sent.asked, sent.tell, name);
    }

    Actor actor(String asked, String tell, String name) {
        chosen = Typed.blank(asked) || !Typed.blank(tell);
        return new Actor(name, chosen);
    }

    /** The box for a client; as it was sent, where a form comes back. */
    @Transactional
    public Box box(long clientId) {
        Client client = clients.findById(clientId);
        Box box = box(client, timetables.current(), true);
        return box.possible && outbox.rejects(clientId, client.writtenTo()) ? new Box(true, box.chosen, reminders.tell_rejected()) : box;
    }

    /** @param cameBack whether this is of the form that was sent; of others the box stands as it does at first */
    Box box(Client client, Timetable timetable, boolean cameBack) {
        String email = client.writtenTo();
        if (!outbox.isOpen() || email == null) {
            return new Box(false, false, outbox.isOpen() ? messages.tell_no_address() : messages.tell_no_server());
        }
        int minutes = timetable.policy().undoMinutes();
        return new Box(true, chosen || !cameBack, to(names.words(email), minutes));
    }

    /** @param email null while names are hidden, as it may say the client's */
    private String to(String email, int minutes) {
        if (email == null) {
            return minutes == 0 ? visitMessages.tell_at_once() : visitMessages.tell_after(minutes);
        }
        return minutes == 0 ? messages.tell_at_once(email) : messages.tell_after(email, minutes);
    }

    /** How the visit's last change is undone; null where it is none that can be. */
    @Transactional
    public Undo undo(long visitId) {
        return undoing.last(visitId).map(change -> new Undo(change, notices.dueAt(visitId)
                .map(due -> messages.told_at(clinic.time().time(due))).orElse(""))).orElse(null);
    }
}
