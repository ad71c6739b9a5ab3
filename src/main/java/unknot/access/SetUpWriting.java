package unknot.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import unknot.shared.Clinic;
import unknot.shared.ClinicOpened;
import unknot.shared.Location;

/** The one transaction of setting up. The clinic's only possible key refuses a second one. Its first place is the clinic itself, since every calendar shows one. */
@ApplicationScoped
class SetUpWriting {

    @Inject
    EntityManager entities;
    @Inject
    Event<ClinicOpened> opened;

    @Transactional
    void write(Clinic clinic, Account owner) {
        entities.persist(clinic);
        entities.persist(owner);
        entities.persist(new Location(clinic.name(), clinic.zone(), null, null));
        entities.flush();
        opened.fire(new ClinicOpened());
    }
}
