package unknot.schedule;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
public class Practitioners implements PanacheRepository<Practitioner> {

    /** Therapists who can be booked, each with the usual room and the services, by hue and name: one statement. */
    public List<Practitioner> offered() {
        return list("select distinct p from Practitioner p left join fetch p.usualRoom left join fetch p.services"
                + " where p.active = true order by p.hue, p.name");
    }
}
