package unknot.booking;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
public class Appointments implements PanacheRepository<Appointment> {

    private static final String WHOLE = "select a from Appointment a join fetch a.client join fetch a.practitioner"
            + " join fetch a.room r join fetch r.location join fetch a.service left join fetch a.course ";

    /** The visits that start from {@code from} and before {@code to}, cancelled ones left out, with all they name: one statement. */
    public List<Appointment> between(Instant from, Instant to) {
        return list(WHOLE + "where a.startsAt >= ?1 and a.startsAt < ?2 and a.status <> ?3 order by a.startsAt, a.id",
                from, to, AppointmentStatus.CANCELLED);
    }

    /** One visit with all it names. */
    public Optional<Appointment> whole(long id) {
        return find(WHOLE + "where a.id = ?1", id).firstResultOptional();
    }

    /** The client's visits, cancelled ones included, the newest first: one statement. */
    public List<Appointment> of(long clientId) {
        return list(WHOLE + "where a.client.id = ?1 order by a.startsAt desc, a.id desc", clientId);
    }

    /** The client's next visit that starts at that moment or later and is still expected, with its place: one statement. */
    public Optional<Appointment> nextOf(long clientId, Instant from) {
        return find("select a from Appointment a join fetch a.room r join fetch r.location where a.client.id = ?1 and a.startsAt >= ?2 and a.status in ?3"
                + " order by a.startsAt", clientId, from, List.of(AppointmentStatus.BOOKED, AppointmentStatus.CONFIRMED)).firstResultOptional();
    }

    /** The sessions of these courses in the calendar's order, cancelled ones left out, with the place of each: one statement. */
    public List<Appointment> ofCourses(List<Long> courseIds) {
        return courseIds.isEmpty() ? List.of()
                : list("from Appointment a join fetch a.room r join fetch r.location where a.course.id in ?1 and a.status <> ?2"
                        + " order by a.startsAt, a.id", courseIds, AppointmentStatus.CANCELLED);
    }
}
