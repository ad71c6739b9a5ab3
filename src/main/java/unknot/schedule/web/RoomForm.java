package unknot.schedule.web;

import jakarta.ws.rs.FormParam;
import unknot.schedule.Room;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A room as it was typed. */
public class RoomForm extends StoredForm {

    static final int LONGEST_NAME = 60;

    @FormParam("name")
    String name;
    /** Of a new room; a room stays at its place. */
    @FormParam("place")
    String place;
    @FormParam("offered")
    String offered;
    @FormParam("confirmed")
    String confirmed;

    static RoomForm at(String place) {
        RoomForm form = new RoomForm();
        form.place = place;
        return form;
    }

    static RoomForm of(Room room) {
        RoomForm form = new RoomForm();
        form.name = room.name();
        form.offered = room.active() ? "yes" : null;
        form.on(room.version());
        return form;
    }

    String readName(FormErrors errors, ScheduleMessages words) {
        return NameTyped.read(name, LONGEST_NAME, errors, words);
    }

    /** The id of the place; -1 for none. */
    long readPlace() {
        return Typed.id(place).orElse(-1L);
    }

    public String name() {
        return Typed.text(name);
    }

    public String place() {
        return Typed.text(place);
    }

    public boolean offered() {
        return "yes".equals(offered);
    }
}
