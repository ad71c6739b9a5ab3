package unknot.schedule.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import unknot.access.AccountDesk;
import unknot.access.Role;
import unknot.schedule.Practitioner;
import unknot.schedule.Practitioners;
import unknot.schedule.Rooms;
import unknot.schedule.Service;
import unknot.schedule.Services;
import unknot.schedule.WorkingHours;
import unknot.shared.Location;
import unknot.shared.PersonName;
import unknot.shared.ThisClinic;
import unknot.shared.web.FormErrors;

/** Reads who works here for the settings. */
@ApplicationScoped
public class PeopleViews {

    @Inject
    EntityManager entities;
    @Inject
    Services services;
    @Inject
    Rooms rooms;
    @Inject
    Practitioners practitioners;
    @Inject
    AccountDesk accounts;
    @Inject
    ThisClinic clinic;

    /**
     * What the page of a therapist lets choose.
     *
     * @param name as stored, whatever is typed
     * @param places of the hours; one where there is no choice
     */
    public record Choices(long id, String name, List<Choice> rooms, List<Choice> services, List<Choice> supervisors, List<Choice> places) {

        public boolean severalPlaces() {
            return places.size() > 1;
        }
    }

    static People.Person nobody(String key) {
        return new People.Person(key, new PersonForm(), new FormErrors());
    }

    @Transactional
    People all(People.Person newTherapist, People.Person newAccount) {
        return new People(
                practitioners.list("select distinct p from Practitioner p left join fetch p.services order by p.active desc, p.name").stream()
                        .map(PeopleViews::line).toList(),
                newTherapist,
                accounts.atTheDesk().stream().map(account -> new People.DeskAccount(account.displayName(), account.email(), account.role() == Role.OWNER))
                        .toList(),
                newAccount);
    }

    private static People.Therapist line(Practitioner therapist) {
        String offered = therapist.services().stream().filter(Service::active).map(Service::name).sorted().collect(Collectors.joining(", "));
        return new People.Therapist(therapist.id(), therapist.name(), therapist.hue(), PersonName.initials(therapist.name()), offered, therapist.active(), therapist.supervisorId() != null);
    }

    /** The form of a therapist as stored; empty for an unknown id. */
    @Transactional
    Optional<TherapistForm> stored(long id) {
        return practitioners.findByIdOptional(id).map(therapist -> TherapistForm.of(therapist, hours(therapist), today()));
    }

    LocalDate today() {
        return clinic.time().today();
    }

    private List<WorkingHours> hours(Practitioner therapist) {
        return entities.createQuery("from WorkingHours h where h.practitioner = :who order by h.validFrom, h.validUntil, h.weekday, h.starts",
                WorkingHours.class).setParameter("who", therapist).getResultList();
    }

    /** The clocks of all places by id, in the order in which a place is taken where none was chosen. */
    @Transactional
    Map<Long, ZoneId> zones() {
        Map<Long, ZoneId> zones = new LinkedHashMap<>();
        places().forEach(place -> zones.put(place.id(), place.zone()));
        return zones;
    }

    private List<Location> places() {
        return entities.createQuery("from Location l order by l.active desc, l.name", Location.class).getResultList();
    }

    /** What can be chosen for a therapist: what is offered, and what the form has chosen already. Empty for an unknown id. */
    @Transactional
    Optional<Choices> choices(long id, TherapistForm form) {
        return practitioners.findByIdOptional(id).map(therapist -> new Choices(id, therapist.name(),
                rooms.list("select r from Room r join fetch r.location order by r.active desc, r.name").stream()
                        .filter(room -> room.active() || form.room().equals(String.valueOf(room.id())))
                        .map(room -> new Choice(String.valueOf(room.id()), room.name(), room.active())).toList(),
                services.list("order by active desc, minutes, name").stream()
                        .filter(service -> service.active() || form.offers(String.valueOf(service.id())))
                        .map(service -> new Choice(String.valueOf(service.id()), service.name(), service.active())).toList(),
                practitioners.list("order by active desc, name").stream()
                        .filter(one -> one.id() != id && (one.active() && one.supervisorId() == null || form.supervisor().equals(String.valueOf(one.id()))))
                        .map(one -> new Choice(String.valueOf(one.id()), one.name(), one.active())).toList(),
                places().stream().filter(place -> place.active() || form.hours().at(String.valueOf(place.id())))
                        .map(place -> new Choice(String.valueOf(place.id()), place.name(), place.active())).toList()));
    }
}
