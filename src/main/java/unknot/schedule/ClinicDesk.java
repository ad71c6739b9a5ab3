package unknot.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import unknot.schedule.Change.Answer;
import unknot.schedule.ComingVisits.Asked;
import unknot.schedule.ComingVisits.Found;
import unknot.schedule.ComingVisits.Within;
import unknot.shared.Clinic;
import unknot.shared.Location;
import unknot.shared.ThisClinic;

/**
 * Says what the clinic offers and where: itself, its places, rooms and services, and how it books. Nothing is ever deleted, since visits
 * refer to it; it is only no longer offered. What is no longer offered although visits are booked in it wants the seal of their list.
 */
@ApplicationScoped
public class ClinicDesk {

    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

    @Inject
    EntityManager entities;
    @Inject
    Services services;
    @Inject
    Rooms rooms;
    @Inject
    ThisClinic clinic;
    @Inject
    ComingVisits visits;
    @Inject
    OfferWriting offer;

    public Change addService(ServiceDetails details, String by) {
        return offer.write(by, () -> {
            if (services.count("name", details.name()) > 0) {
                return Answer.NAME_TAKEN;
            }
            return write(new Service(details.name(), details.minutes()), details);
        });
    }

    /** @param version the version that the form was opened on; {@code confirmed}, the seal of the visits that were shown */
    public Change changeService(long id, int version, ServiceDetails details, String confirmed, String by) {
        return offer.write(by, () -> {
            Service service = services.findById(id);
            if (service == null || service.version() != version) {
                return service == null ? Answer.UNKNOWN : Answer.STALE;
            }
            if (services.count("name = ?1 and id <> ?2", details.name(), id) > 0) {
                return Answer.NAME_TAKEN;
            }
            Found ending = ending(service.active(), details.offered(), Asked.forService(id));
            return ending.needs(confirmed) ? new Change.Meets(ending) : write(service, details);
        });
    }

    private Change write(Service service, ServiceDetails details) {
        Set<Room> fitting = details.roomIds().isEmpty() ? Set.of() : new LinkedHashSet<>(rooms.list("id in ?1", details.roomIds()));
        if (fitting.size() != details.roomIds().size()) {
            return Answer.UNKNOWN_CHOICE;
        }
        service.change(details.name(), details.minutes());
        service.surround(details.prepareMinutes(), details.cleanUpMinutes());
        service.publish(details.price(), details.description(), details.bring(), details.online());
        service.fit(fitting);
        service.offer(details.offered());
        services.persist(service);
        return Answer.DONE;
    }

    public Change addPlace(PlaceDetails details, String by) {
        return offer.write(by, () -> {
            if (placesNamed(details.name(), -1)) {
                return Answer.NAME_TAKEN;
            }
            Location place = new Location(details.name(), details.zone(), details.address(), details.phone());
            place.describeWay(details.directions());
            entities.persist(place);
            return Answer.DONE;
        });
    }

    /** @param version and {@code confirmed} as in {@link #changeService} */
    public Change changePlace(long id, int version, PlaceDetails details, String confirmed, String by) {
        return offer.write(by, () -> {
            Location place = entities.find(Location.class, id);
            if (place == null || place.version() != version) {
                return place == null ? Answer.UNKNOWN : Answer.STALE;
            }
            if (placesNamed(details.name(), id)) {
                return Answer.NAME_TAKEN;
            }
            if (!details.offered() && entities.createQuery("from Location l where l.active = true and l.id <> :id", Location.class)
                    .setParameter("id", id).setMaxResults(1).getResultList().isEmpty()) {
                return Answer.LAST_PLACE;
            }
            Found ending = ending(place.active(), details.offered(), Asked.at(List.of(new Within(id, Instant.EPOCH, FAR))));
            if (ending.needs(confirmed)) {
                return new Change.Meets(ending);
            }
            place.change(details.name(), details.zone(), details.address(), details.phone());
            place.describeWay(details.directions());
            place.offer(details.offered());
            return Answer.DONE;
        });
    }

    private boolean placesNamed(String name, long butNot) {
        return entities.createQuery("select count(l) from Location l where l.name = :name and l.id <> :id", Long.class)
                .setParameter("name", name).setParameter("id", butNot).getSingleResult() > 0;
    }

    public Change addRoom(long placeId, String name, String by) {
        return offer.write(by, () -> {
            Location place = entities.find(Location.class, placeId);
            if (place == null || rooms.count("location = ?1 and name = ?2", place, name) > 0) {
                return place == null ? Answer.UNKNOWN_CHOICE : Answer.NAME_TAKEN;
            }
            rooms.persist(new Room(place, name));
            return Answer.DONE;
        });
    }

    /** @param version and {@code confirmed} as in {@link #changeService} */
    public Change changeRoom(long id, int version, String name, boolean offered, String confirmed, String by) {
        return offer.write(by, () -> {
            Room room = rooms.findById(id);
            if (room == null || room.version() != version) {
                return room == null ? Answer.UNKNOWN : Answer.STALE;
            }
            if (rooms.count("location = ?1 and name = ?2 and id <> ?3", room.location(), name, id) > 0) {
                return Answer.NAME_TAKEN;
            }
            Found ending = ending(room.active(), offered, Asked.inRoom(id));
            if (ending.needs(confirmed)) {
                return new Change.Meets(ending);
            }
            room.rename(name);
            room.offer(offered);
            return Answer.DONE;
        });
    }

    private Found ending(boolean before, boolean after, Asked asked) {
        return before && !after ? visits.find(asked) : Found.NONE;
    }

    /**
     * Changes what the clinic says of itself.
     *
     * @param zone the clock of whatever concerns no place in particular
     * @param currency of all prices, whose numbers stay
     */
    public Change changeClinic(int version, String name, ZoneId zone, String address, String phone, Currency currency, int ageOfConsent, String by) {
        Change change = offer.write(by, () -> {
            Clinic stored = clinic.findById((byte) 1);
            if (stored.version() != version) {
                return Answer.STALE;
            }
            stored.change(name, zone, address, phone, currency, ageOfConsent);
            return Answer.DONE;
        });
        clinic.forget();
        return change;
    }

    /** @param version the version that the form was opened on */
    public Change changePolicy(int version, BookingPolicy.Values values, String by) {
        return offer.write(by, () -> {
            BookingPolicy policy = entities.find(BookingPolicy.class, (byte) 1);
            if (policy.version() != version) {
                return Answer.STALE;
            }
            policy.change(values);
            return Answer.DONE;
        });
    }
}
