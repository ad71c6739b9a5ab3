package unknot.shared;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;

/** The clinic that this installation serves, and its time. It is read once: it changes only through here. */
@ApplicationScoped
public class ThisClinic implements PanacheRepositoryBase<Clinic, Byte> {

    @Inject
    Clock clock;

    private volatile Clinic known;

    /** The clinic, or empty as long as nobody has set it up. */
    public Optional<Clinic> find() {
        if (known == null) {
            known = QuarkusTransaction.joiningExisting().call(() -> findById((byte) 1));
        }
        return Optional.ofNullable(known);
    }

    /** @throws IllegalStateException before the clinic is set up */
    public Clinic get() {
        return find().orElseThrow(() -> new IllegalStateException("the clinic is not set up yet"));
    }

    public ClinicTime time() {
        return new ClinicTime(get().zone(), clock);
    }

    /** What the clock of a place is called, after its city, where it is not the clinic's; empty where both always show the same. */
    public Optional<String> otherClock(ZoneId zone) {
        boolean same = zone.getRules().equals(get().zone().getRules());
        String id = zone.getId();
        return same ? Optional.empty() : Optional.of(id.substring(id.lastIndexOf('/') + 1).replace('_', ' '));
    }

    /** Opens the clinic with its first place, which is the clinic itself. */
    @Transactional
    public Location open(Clinic clinic) {
        persist(clinic);
        Location place = new Location(clinic.name(), clinic.zone(), clinic.address(), clinic.phone());
        getEntityManager().persist(place);
        return place;
    }

    /** Forgets what was read, after the clinic was changed or a test emptied the tables. */
    public void forget() {
        known = null;
    }
}
