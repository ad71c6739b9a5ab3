package unknot.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import unknot.access.Role;
import unknot.access.StaffAccess;
import unknot.shared.Location;

/**
 * Says what the clinic offers: services, rooms, therapists and their hours. Nothing is ever deleted, since visits refer to it;
 * it is only no longer offered. Each method is one transaction of its own, because a refusal by the database is an answer here.
 */
@ApplicationScoped
public class ClinicDesk {

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
    @Inject
    Timetables timetables;

    /** How a change ended. Anything but {@link #DONE} left everything as it was. */
    public enum Change {
        DONE,
        /** Another service, or another room, has this name, offered or not. */
        NAME_TAKEN,
        /** Somebody else changed it after the form was opened. */
        STALE,
        /** There is nothing with this id. */
        UNKNOWN,
        /** A room or service that was chosen does not exist. */
        UNKNOWN_CHOICE
    }

    /** @param minutes a multiple of 5 from 5 to 480 */
    public Change addService(String name, int minutes) {
        return writing(() -> {
            if (taken(services.count("name", name))) {
                return Change.NAME_TAKEN;
            }
            services.persist(new Service(name, minutes));
            return Change.DONE;
        });
    }

    /** @param version the version that the form was opened on */
    public Change changeService(long id, int version, String name, int minutes, boolean offered) {
        return writing(() -> {
            Service service = services.findById(id);
            if (service == null || service.version() != version) {
                return service == null ? Change.UNKNOWN : Change.STALE;
            }
            if (taken(services.count("name = ?1 and id <> ?2", name, id))) {
                return Change.NAME_TAKEN;
            }
            service.change(name, minutes);
            service.offer(offered);
            return Change.DONE;
        });
    }

    public Change addRoom(String name) {
        return writing(() -> {
            if (taken(rooms.count("name", name))) {
                return Change.NAME_TAKEN;
            }
            rooms.persist(new Room(firstPlace(), name));
            return Change.DONE;
        });
    }

    /** @param version the version that the form was opened on */
    public Change changeRoom(long id, int version, String name, boolean offered) {
        return writing(() -> {
            Room room = rooms.findById(id);
            if (room == null || room.version() != version) {
                return room == null ? Change.UNKNOWN : Change.STALE;
            }
            if (taken(rooms.count("name = ?1 and id <> ?2", name, id))) {
                return Change.NAME_TAKEN;
            }
            room.rename(name);
            room.offer(offered);
            return Change.DONE;
        });
    }

    /** Adds a therapist, who as yet has no hours and no services, together with the account: both or neither. */
    public StaffAccess.Outcome addTherapist(String name, String email) {
        return staff.give(name, email, Role.THERAPIST, () -> {
            Practitioner therapist = new Practitioner(name, leastUsedHue(), null);
            practitioners.persist(therapist);
            timetables.changed();
            return therapist.id();
        });
    }

    /** Replaces everything that the settings say of a therapist, the week's hours included. */
    public Change changeTherapist(long id, int version, TherapistDetails details) {
        return writing(() -> {
            Practitioner therapist = practitioners.findById(id);
            if (therapist == null || therapist.version() != version) {
                return therapist == null ? Change.UNKNOWN : Change.STALE;
            }
            Room room = details.roomId() == null ? null : rooms.findById(details.roomId());
            Set<Service> chosen = details.serviceIds().isEmpty() ? Set.of()
                    : new LinkedHashSet<>(services.list("id in ?1", details.serviceIds()));
            if ((details.roomId() != null && room == null) || chosen.size() != details.serviceIds().size()) {
                return Change.UNKNOWN_CHOICE;
            }
            // The hours are rows of their own: without this, two who change only hours would not notice one another.
            entities.lock(therapist, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            therapist.change(details.name(), details.hue(), room, chosen);
            therapist.offer(details.offered());
            staff.renameTherapist(id, details.name());
            entities.createQuery("delete from WorkingHours h where h.practitioner = :who").setParameter("who", therapist).executeUpdate();
            details.week().forEach(stretch -> entities.persist(new WorkingHours(therapist, firstPlace(), stretch.weekday(), stretch.starts(), stretch.ends())));
            return Change.DONE;
        });
    }

    private Location firstPlace() {
        return entities.createQuery("from Location l order by l.id", Location.class).setMaxResults(1).getSingleResult();
    }

    private int leastUsedHue() {
        int best = 1;
        long fewest = Long.MAX_VALUE;
        for (int hue = 1; hue <= TherapistDetails.HUES; hue++) {
            long users = practitioners.count("hue = ?1 and active = true", (byte) hue);
            if (users < fewest) {
                best = hue;
                fewest = users;
            }
        }
        return best;
    }

    private static boolean taken(long count) {
        return count > 0;
    }

    private Change writing(Supplier<Change> work) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Change change = work.get();
                entities.flush();
                if (change == Change.DONE) {
                    timetables.changed();
                }
                return change;
            });
        } catch (RuntimeException failure) {
            // Somebody was faster between the look and the write.
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof ConstraintViolationException broken && broken.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE) {
                    return Change.NAME_TAKEN;
                }
                if (cause instanceof OptimisticLockException || cause instanceof StaleStateException) {
                    return Change.STALE;
                }
            }
            throw failure;
        }
    }
}
