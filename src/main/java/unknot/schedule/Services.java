package unknot.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class Services implements PanacheRepository<Service> {

    /** Services that can be booked, the shortest first. */
    public List<Service> offered() {
        return list("active = true order by minutes, name");
    }
}
