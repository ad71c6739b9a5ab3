package unknot.schedule.web;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import unknot.access.Role;
import unknot.access.StaffAccess;
import unknot.schedule.Practitioner;
import unknot.schedule.Practitioners;
import unknot.schedule.Room;
import unknot.schedule.Rooms;
import unknot.schedule.Service;
import unknot.schedule.Services;
import unknot.schedule.WorkingHours;
import unknot.shared.web.FormErrors;

/** Reads what the settings show. */
@ApplicationScoped
public class SettingsViews {

    private static final FormErrors NONE = new FormErrors();

    @Inject
    EntityManager entities;
    @Inject
    Services services;
    @Inject
    Rooms rooms;
    @Inject
    Practitioners practitioners;
    @Inject
    StaffAccess staff;

    /** A form that came back with errors, to be shown in place of what is stored. */
    record Again(String key, ItemForm item, PersonForm person, FormErrors errors) {
        static final Again NOTHING = new Again("", null, null, NONE);
    }

    @Transactional
    Settings overview(Again again) {
        return new Settings(
                services.listAll(offeredFirst("minutes")).stream().map(service -> item("services", service.id(), ItemForm.of(service), again)).toList(),
                item("services", null, new ItemForm(), again),
                rooms.listAll(offeredFirst("name")).stream().map(room -> item("rooms", room.id(), ItemForm.of(room), again)).toList(),
                item("rooms", null, new ItemForm(), again),
                practitioners.listAll(offeredFirst("name")).stream().map(SettingsViews::therapist).toList(),
                person("therapists", again),
                staff.atTheDesk().stream().map(account -> new Settings.DeskAccount(account.displayName(), account.email(), account.role() == Role.OWNER))
                        .toList(),
                person("accounts", again));
    }

    private static Sort offeredFirst(String column) {
        return Sort.by("active", Sort.Direction.Descending).and(column).and("name");
    }

    static String key(String kind, Long id) {
        return kind + "-" + (id == null ? "new" : id);
    }

    private static Settings.Item item(String kind, Long id, ItemForm stored, Again again) {
        String key = key(kind, id);
        String action = "/settings/" + kind + (id == null ? "" : "/" + id);
        boolean typed = key.equals(again.key());
        return new Settings.Item(key, action, typed ? again.item() : stored, typed ? again.errors() : NONE);
    }

    private static Settings.Person person(String kind, Again again) {
        String key = key(kind, null);
        boolean typed = key.equals(again.key());
        return new Settings.Person(key, "/settings/" + kind, typed ? again.person() : new PersonForm(), typed ? again.errors() : NONE);
    }

    private static Settings.Therapist therapist(Practitioner therapist) {
        String offered = therapist.services().stream().filter(Service::active).map(Service::name).sorted().collect(Collectors.joining(", "));
        return new Settings.Therapist(therapist.id(), therapist.name(), therapist.hue(), initials(therapist.name()), offered, therapist.active());
    }

    private static String initials(String name) {
        List<String> words = List.of(name.strip().split("\\s+"));
        return words.stream().limit(2).map(word -> word.substring(0, word.offsetByCodePoints(0, 1))).collect(Collectors.joining());
    }

    /** The form of a therapist as stored; empty for an unknown id. */
    @Transactional
    Optional<TherapistForm> therapist(long id) {
        return practitioners.findByIdOptional(id).map(therapist -> TherapistForm.of(therapist, hours(therapist)));
    }

    /** The version as stored now; empty for an unknown id. */
    @Transactional
    Optional<Integer> therapistVersion(long id) {
        return practitioners.findByIdOptional(id).map(Practitioner::version);
    }

    @Transactional
    Optional<Integer> serviceVersion(long id) {
        return services.findByIdOptional(id).map(Service::version);
    }

    @Transactional
    Optional<Integer> roomVersion(long id) {
        return rooms.findByIdOptional(id).map(Room::version);
    }

    private List<WorkingHours> hours(Practitioner therapist) {
        return entities.createQuery("from WorkingHours h where h.practitioner = :who order by h.weekday, h.starts", WorkingHours.class)
                .setParameter("who", therapist).getResultList();
    }

    /** What can be chosen for a therapist: what is offered, and what the form has chosen already. Empty for an unknown id. */
    @Transactional
    Optional<TherapistChoices> choices(long id, TherapistForm form) {
        return practitioners.findByIdOptional(id).map(therapist -> {
            List<TherapistChoices.Choice> offeredRooms = new ArrayList<>();
            rooms.listAll(offeredFirst("name")).stream().filter(room -> room.active() || form.room().equals(String.valueOf(room.id())))
                    .forEach(room -> offeredRooms.add(new TherapistChoices.Choice(String.valueOf(room.id()), room.name(), room.active())));
            List<TherapistChoices.Choice> offeredServices = services.listAll(offeredFirst("minutes")).stream()
                    .filter(service -> service.active() || form.offers(String.valueOf(service.id())))
                    .sorted(Comparator.comparing(service -> !service.active()))
                    .map(service -> new TherapistChoices.Choice(String.valueOf(service.id()), service.name(), service.active())).toList();
            return new TherapistChoices(id, therapist.name(), offeredRooms, offeredServices);
        });
    }
}
