package unknot.schedule.web;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import unknot.schedule.Practitioner;
import unknot.schedule.TherapistDetails;
import unknot.schedule.TherapistDetails.Stretch;
import unknot.schedule.WorkingHours;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A therapist as strings; the working hours among them are {@link HoursForm}'s. */
public final class TherapistForm extends StoredForm {

    private final MultivaluedMap<String, String> fields;
    private final HoursForm hours;

    private TherapistForm(MultivaluedMap<String, String> fields, LocalDate today) {
        this.fields = fields;
        this.hours = new HoursForm(fields, today);
    }

    static TherapistForm typed(MultivaluedMap<String, String> fields, LocalDate today) {
        TherapistForm form = new TherapistForm(fields, today);
        form.version = fields.getFirst("version");
        return form;
    }

    static TherapistForm of(Practitioner therapist, List<WorkingHours> stored, LocalDate today) {
        TherapistForm form = new TherapistForm(new MultivaluedHashMap<>(), today);
        form.fields.putSingle("name", therapist.name());
        form.fields.putSingle("hue", String.valueOf(therapist.hue()));
        form.fields.putSingle("room", therapist.usualRoom() == null ? "" : String.valueOf(therapist.usualRoom().id()));
        therapist.services().forEach(service -> form.fields.add("service", String.valueOf(service.id())));
        form.fields.putSingle("supervisor", therapist.supervisorId() == null ? "" : String.valueOf(therapist.supervisorId()));
        form.fields.putSingle("offered", therapist.active() ? "yes" : "");
        form.on(therapist.version());
        form.hours.fill(stored);
        return form;
    }

    /** Checks every field, says in {@code errors} what is wrong, and gives the details when nothing is. */
    TherapistDetails read(Map<Long, ZoneId> places, FormErrors errors, ScheduleMessages words) {
        String name = NameTyped.read(name(), TherapistDetails.LONGEST_NAME, errors, words);
        int hue = Typed.whole(hue()).orElse(0);
        if (hue < 1 || hue > TherapistDetails.HUES) {
            errors.add("hue", words.error_hue());
        }
        Optional<Long> roomId = Typed.id(room());
        if (roomId.isEmpty() && !room().isEmpty()) {
            errors.add("room", words.error_room());
        }
        Optional<Long> supervisorId = Typed.id(supervisor());
        if (supervisorId.isEmpty() && !supervisor().isEmpty()) {
            errors.add("supervisor", words.error_no_supervisor());
        }
        Set<Long> serviceIds = readServices(errors, words);
        List<Stretch> week = hours.read(places, errors, words);
        return errors.isEmpty() ? new TherapistDetails(name, hue, roomId.orElse(null), serviceIds, offered(), supervisorId.orElse(null), week) : null;
    }

    private Set<Long> readServices(FormErrors errors, ScheduleMessages words) {
        Set<Long> ids = new LinkedHashSet<>();
        for (String typed : fields.getOrDefault("service", List.of())) {
            Typed.id(typed).ifPresentOrElse(ids::add, () -> errors.add("service", words.error_service()));
        }
        return ids;
    }

    String confirmed() {
        return text("confirmed");
    }

    private String text(String field) {
        return Typed.text(fields.getFirst(field));
    }

    public String name() {
        return text("name");
    }

    public String hue() {
        return text("hue");
    }

    public String room() {
        return text("room");
    }

    public String supervisor() {
        return text("supervisor");
    }

    public boolean offered() {
        return "yes".equals(text("offered"));
    }

    public boolean offers(String serviceId) {
        return fields.getOrDefault("service", List.of()).contains(serviceId);
    }

    public HoursForm hours() {
        return hours;
    }
}
