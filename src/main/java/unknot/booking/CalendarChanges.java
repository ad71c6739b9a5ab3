package unknot.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Reads the changes of the calendar for those who follow them. */
@ApplicationScoped
public class CalendarChanges {

    @Inject
    EntityManager entities;

    /** The highest id so far; 0 where nothing has changed yet. */
    public long last() {
        return entities.createQuery("select coalesce(max(c.id), 0) from CalendarChange c", Long.class).getSingleResult();
    }

    /** Those whose id is higher, in the order of their ids. */
    public List<CalendarChange> after(long id) {
        return entities.createQuery("from CalendarChange c where c.id > :id order by c.id", CalendarChange.class).setParameter("id", id)
                .getResultList();
    }

    /** Those that happened from this moment on. */
    public List<CalendarChange> since(Instant moment) {
        return entities.createQuery("from CalendarChange c where c.happenedAt >= :moment order by c.id", CalendarChange.class)
                .setParameter("moment", moment).getResultList();
    }
}
