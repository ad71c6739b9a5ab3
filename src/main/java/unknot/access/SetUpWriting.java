package unknot.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import unknot.shared.Clinic;

/** The one transaction of setting up. The clinic's only possible key refuses a second one. */
@ApplicationScoped
class SetUpWriting {

    @Inject
    EntityManager entities;

    @Transactional
    void write(Clinic clinic, Account owner) {
        entities.persist(clinic);
        entities.persist(owner);
        entities.flush();
    }
}
