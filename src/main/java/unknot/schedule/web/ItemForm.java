package unknot.schedule.web;

import jakarta.ws.rs.FormParam;
import unknot.schedule.Room;
import unknot.schedule.Service;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A service or a room as it was typed. A room has no minutes. */
public class ItemForm {

    static final int LONGEST_SERVICE = 80;
    static final int LONGEST_ROOM = 60;
    private static final int SHORTEST_VISIT = 5;
    private static final int LONGEST_VISIT = 480;
    private static final int STEP = 5;

    @FormParam("name")
    String name;
    @FormParam("minutes")
    String minutes;
    @FormParam("offered")
    String offered;
    @FormParam("version")
    String version;

    static ItemForm of(Service service) {
        return of(service.name(), String.valueOf(service.minutes()), service.active(), service.version());
    }

    static ItemForm of(Room room) {
        return of(room.name(), "", room.active(), room.version());
    }

    private static ItemForm of(String name, String minutes, boolean offered, int version) {
        ItemForm form = new ItemForm();
        form.name = name;
        form.minutes = minutes;
        form.offered = offered ? "yes" : null;
        form.version = String.valueOf(version);
        return form;
    }

    String readName(int longest, FormErrors errors, ScheduleMessages words) {
        return NameTyped.read(name, longest, errors, words);
    }

    /** The length of a service in minutes; 0 after an error. */
    int readMinutes(FormErrors errors, ScheduleMessages words) {
        int length = Typed.whole(minutes).orElse(0);
        boolean bookable = length >= SHORTEST_VISIT && length <= LONGEST_VISIT && length % STEP == 0;
        if (!bookable) {
            errors.add("minutes", words.error_minutes());
        }
        return bookable ? length : 0;
    }

    int readVersion() {
        return Typed.whole(version).orElse(-1);
    }

    public String name() {
        return Typed.text(name);
    }

    public String minutes() {
        return Typed.text(minutes);
    }

    public boolean offered() {
        return "yes".equals(offered);
    }

    public String version() {
        return Typed.text(version);
    }
}
