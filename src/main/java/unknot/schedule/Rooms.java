package unknot.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class Rooms implements PanacheRepository<Room> {

    /** Rooms that can be booked, by name. */
    public List<Room> offered() {
        return list("active = true order by name");
    }
}
