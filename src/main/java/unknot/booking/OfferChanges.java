package unknot.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import unknot.schedule.OfferChanged;

/** Writes changes of the offer into the feed that the calendars on other screens follow. */
@ApplicationScoped
class OfferChanges {

    @Inject
    EntityManager entities;
    @Inject
    Clock clock;

    void write(@Observes OfferChanged change) {
        entities.persist(CalendarChange.ofOffer(change.by(), clock.instant()));
    }
}
