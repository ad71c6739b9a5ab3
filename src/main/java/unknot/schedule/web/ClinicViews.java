package unknot.schedule.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import unknot.schedule.BookingPolicy;
import unknot.shared.ThisClinic;

/** Reads what the clinic says of itself, and how it books. */
@ApplicationScoped
public class ClinicViews {

    @Inject
    EntityManager entities;
    @Inject
    ThisClinic clinic;

    @Transactional
    ClinicForm clinic() {
        return ClinicForm.of(clinic.findById((byte) 1));
    }

    @Transactional
    PolicyForm policy() {
        return PolicyForm.of(entities.find(BookingPolicy.class, (byte) 1));
    }
}
