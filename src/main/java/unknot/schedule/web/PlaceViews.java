package unknot.schedule.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import unknot.schedule.Rooms;
import unknot.shared.Location;
import unknot.shared.ThisClinic;

/** Reads the places and their rooms for the settings. */
@ApplicationScoped
public class PlaceViews {

    @Inject
    EntityManager entities;
    @Inject
    Rooms rooms;
    @Inject
    ThisClinic clinic;

    public record Place(long id, String name, String zone, String address, String phone, boolean offered, List<Room> rooms) {
    }

    public record Room(long id, String name, boolean offered) {
    }

    /**
     * What the page of a room shows beside its form.
     *
     * @param id null for a new one, as are its name and its place
     * @param places those a new one may be at
     */
    public record RoomPage(Long id, String name, String place, List<Choice> places) {
    }

    private List<Location> places() {
        return entities.createQuery("from Location l order by l.active desc, l.name", Location.class).getResultList();
    }

    @Transactional
    List<Place> all() {
        List<unknot.schedule.Room> every = rooms.list("order by active desc, name");
        return places().stream().map(place -> new Place(place.id(), place.name(), place.zone().getId(), place.address(), place.phone(), place.active(),
                every.stream().filter(room -> room.location().id().equals(place.id())).map(room -> new Room(room.id(), room.name(), room.active()))
                        .toList()))
                .toList();
    }

    PlaceForm empty() {
        return PlaceForm.in(clinic.get().zone());
    }

    @Transactional
    Optional<PlaceForm> stored(long id) {
        return Optional.ofNullable(entities.find(Location.class, id)).map(PlaceForm::of);
    }

    @Transactional
    Optional<RoomForm> storedRoom(long id) {
        return rooms.findByIdOptional(id).map(RoomForm::of);
    }

    @Transactional
    RoomPage newRoom() {
        return new RoomPage(null, null, null, choices());
    }

    @Transactional
    Optional<RoomPage> room(long id) {
        return rooms.findByIdOptional(id).map(room -> new RoomPage(id, room.name(), room.location().name(), List.of()));
    }

    /** The places on offer. */
    @Transactional
    List<Choice> choices() {
        return places().stream().filter(Location::active).map(place -> new Choice(String.valueOf(place.id()), place.name(), true)).toList();
    }
}
