package unknot.schedule;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import unknot.schedule.Timetable.ClosedDays;
import unknot.schedule.Timetable.Hours;
import unknot.schedule.Timetable.Off;
import unknot.schedule.Timetable.Place;
import unknot.schedule.Timetable.RoomAt;
import unknot.schedule.Timetable.Therapist;
import unknot.schedule.Timetable.Treatment;
import unknot.shared.ClinicOpened;
import unknot.shared.Location;
import unknot.shared.ThisClinic;

/**
 * Keeps a copy of the settings in memory. One small statement asks whether it is still good; every server of a clinic notices a
 * change made on another at its next request, a change of the clinic itself included.
 */
@ApplicationScoped
public class Timetables {

    /** So that a day that is not over anywhere on Earth still has its time off. */
    private static final Duration PAST_KEPT = Duration.ofDays(2);

    @Inject
    DataSource database;
    @Inject
    EntityManager entities;
    @Inject
    Clock clock;
    @Inject
    ThisClinic clinic;

    private record Known(long version, Timetable timetable) {
    }

    private volatile Known known;

    /** The settings as they are now: one statement, or a few after a change. */
    public Timetable current() {
        // The version first: a change that comes between it and the rest makes the copy newer than it says, never older.
        long version = version();
        Known copy = known;
        if (copy == null || copy.version != version) {
            copy = new Known(version, QuarkusTransaction.joiningExisting().call(this::read));
            known = copy;
        }
        return copy.timetable;
    }

    /** In the transaction where there is one. Nearly every request asks, often several times: none is begun for it, and Hibernate has nothing to do. */
    private long version() {
        try (Connection connection = database.getConnection(); Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("SELECT version FROM timetable_version WHERE id = 1")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Lets those who change the offer wait for one another, from here to the end of the transaction. Its first act: what was read before is old. */
    void lock() {
        entities.createNativeQuery("SELECT version FROM timetable_version WHERE id = 1 FOR UPDATE").getSingleResult();
    }

    /** To be called in the transaction of every change to what the clinic offers. */
    public void changed() {
        entities.createNativeQuery("UPDATE timetable_version SET version = version + 1 WHERE id = 1").executeUpdate();
    }

    void opened(@Observes ClinicOpened opened) {
        changed();
    }

    private Timetable read() {
        clinic.forget();
        Map<Long, Place> places = new HashMap<>();
        entities.createQuery("from Location", Location.class).getResultList()
                .forEach(place -> places.put(place.id(), new Place(place.id(), place.name(), place.zone(), place.active())));
        Map<Long, RoomAt> rooms = new HashMap<>();
        entities.createQuery("from Room", Room.class).getResultList()
                .forEach(room -> rooms.put(room.id(), new RoomAt(room.id(), room.name(), room.location().id(), room.active())));
        Map<Long, Treatment> services = new HashMap<>();
        entities.createQuery("select distinct s from Service s left join fetch s.rooms", Service.class).getResultList()
                .forEach(service -> services.put(service.id(), treatment(service)));
        List<ClosedDays> closures = entities.createQuery("from Closure c where c.lastDay >= :day", Closure.class)
                .setParameter("day", LocalDate.now(clock).minusDays(PAST_KEPT.toDays())).getResultStream()
                .map(closure -> new ClosedDays(closure.location() == null ? null : closure.location().id(), closure.firstDay(),
                        closure.lastDay(), closure.name())).toList();
        return new Timetable(entities.find(BookingPolicy.class, (byte) 1).values(), Map.copyOf(places), Map.copyOf(rooms),
                Map.copyOf(services), therapists(), closures);
    }

    private static Treatment treatment(Service service) {
        Set<Long> rooms = new HashSet<>();
        service.rooms().forEach(room -> rooms.add(room.id()));
        return new Treatment(service.id(), service.name(), service.minutes(), service.prepareMinutes(), service.cleanUpMinutes(),
                service.active(), service.online(), Set.copyOf(rooms));
    }

    private Map<Long, Therapist> therapists() {
        Map<Long, List<Hours>> hours = new HashMap<>();
        entities.createQuery("from WorkingHours", WorkingHours.class).getResultList()
                .forEach(stretch -> hours.computeIfAbsent(stretch.practitioner().id(), id -> new ArrayList<>())
                        .add(new Hours(stretch.location().id(), stretch.weekday(), stretch.starts(), stretch.ends(), stretch.validFrom(),
                                stretch.validUntil())));
        hours.values().forEach(week -> week.sort(Comparator.comparing(Hours::weekday).thenComparing(Hours::starts)));
        Map<Long, List<Off>> off = new HashMap<>();
        Instant kept = clock.instant().minus(PAST_KEPT);
        entities.createQuery("from TimeOff t where t.endsAt > :kept order by t.startsAt", TimeOff.class).setParameter("kept", kept)
                .getResultList().forEach(gap -> off.computeIfAbsent(gap.practitioner().id(), id -> new ArrayList<>())
                        .add(new Off(gap.startsAt(), gap.endsAt())));
        Map<Long, Therapist> therapists = new HashMap<>();
        entities.createQuery("select distinct p from Practitioner p left join fetch p.services", Practitioner.class).getResultList()
                .forEach(one -> {
                    Set<Long> services = new HashSet<>();
                    one.services().forEach(service -> services.add(service.id()));
                    therapists.put(one.id(), new Therapist(one.id(), one.name(), one.hue(), one.active(),
                            one.usualRoom() == null ? null : one.usualRoom().id(), Set.copyOf(services),
                            List.copyOf(hours.getOrDefault(one.id(), List.of())), List.copyOf(off.getOrDefault(one.id(), List.of()))));
                });
        return Map.copyOf(therapists);
    }
}
