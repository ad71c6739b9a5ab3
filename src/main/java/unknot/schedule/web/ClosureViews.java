package unknot.schedule.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import unknot.schedule.Closure;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** Reads the closed days. */
@ApplicationScoped
public class ClosureViews {

    @Inject
    EntityManager entities;
    @Inject
    PlaceViews places;
    @Inject
    ThisClinic clinic;
    @Inject
    ScheduleMessages words;

    /** @param place null for all of them */
    public record Line(long id, String name, String when, String place) {
    }

    /** @param id null for a new one, as is its stored name */
    public record Page(Long id, String name, List<Choice> places) {
    }

    /** What is not over, the next first. */
    @Transactional
    List<Line> coming() {
        return entities.createQuery("from Closure c left join fetch c.location where c.lastDay >= :today order by c.firstDay, c.id", Closure.class)
                .setParameter("today", clinic.time().today()).getResultStream()
                .map(closure -> new Line(closure.id(), closure.name(), when(closure),
                        closure.location() == null ? null : closure.location().name()))
                .toList();
    }

    private String when(Closure closure) {
        String first = day(closure.firstDay());
        return closure.firstDay().equals(closure.lastDay()) ? first : words.off_days(first, day(closure.lastDay()));
    }

    private String day(LocalDate day) {
        ClinicTime time = clinic.time();
        return words.off_day(time.shortDay(time.startOf(day)), day.getYear());
    }

    @Transactional
    Optional<ClosureForm> stored(long id) {
        return Optional.ofNullable(entities.find(Closure.class, id)).map(ClosureForm::of);
    }

    @Transactional
    Page newPage() {
        return new Page(null, null, places.choices());
    }

    @Transactional
    Optional<Page> page(long id) {
        return Optional.ofNullable(entities.find(Closure.class, id)).map(closure -> new Page(id, closure.name(), places.choices()));
    }
}
