package unknot.care;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class CoursesOfCare implements PanacheRepository<CourseOfCare> {

    /** The client's courses, the newest first, each with therapist and service: one statement. */
    public List<CourseOfCare> of(long clientId) {
        return list("select c from CourseOfCare c join fetch c.practitioner join fetch c.service"
                + " where c.client.id = ?1 order by c.openedAt desc, c.id desc", clientId);
    }
}
