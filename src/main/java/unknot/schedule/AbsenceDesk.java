package unknot.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import unknot.schedule.Change.Answer;
import unknot.schedule.ComingVisits.Asked;
import unknot.schedule.ComingVisits.Found;
import unknot.schedule.ComingVisits.Within;
import unknot.shared.Location;

/**
 * Says when nobody works although the hours say so: a therapist's time off, and the days on which the clinic is closed. Visits that are
 * booked in it stay: the seal of their list says that somebody has seen it.
 */
@ApplicationScoped
public class AbsenceDesk {

    @Inject
    EntityManager entities;
    @Inject
    ComingVisits visits;
    @Inject
    OfferWriting offer;

    /** A therapist's time off: from {@code startsAt} and before {@code endsAt}, which is later; the note may be null. */
    public record Off(long therapistId, Instant startsAt, Instant endsAt, String note) {
    }

    /** @param placeId null for all places; {@code lastDay} is still closed and not before {@code firstDay} */
    public record Closed(Long placeId, LocalDate firstDay, LocalDate lastDay, String name) {
    }

    /** The same once more, as when a form is sent twice, is added once. */
    public Change addTimeOff(Off off, String confirmed, String by) {
        return offer.write(by, () -> {
            Practitioner therapist = entities.find(Practitioner.class, off.therapistId);
            if (therapist == null) {
                return Answer.UNKNOWN_CHOICE;
            }
            if (entities.createQuery("select count(t) from TimeOff t where t.practitioner = :who and t.startsAt = :from and t.endsAt = :to", Long.class)
                    .setParameter("who", therapist).setParameter("from", off.startsAt).setParameter("to", off.endsAt).getSingleResult() > 0) {
                return Answer.DONE;
            }
            Found met = visits.find(Asked.withTherapist(off.therapistId, off.startsAt, off.endsAt));
            if (met.needs(confirmed)) {
                return new Change.Meets(met);
            }
            entities.persist(new TimeOff(therapist, off.startsAt, off.endsAt, off.note));
            return Answer.DONE;
        });
    }

    /**
     * Changes when it is, not whose. Of visits in it only a time that was not off before makes ask.
     *
     * @param version the version that the form was opened on
     */
    public Change changeTimeOff(long id, int version, Off off, String confirmed, String by) {
        return offer.write(by, () -> {
            TimeOff stored = entities.find(TimeOff.class, id);
            if (stored == null || stored.practitioner().id() != off.therapistId) {
                return Answer.UNKNOWN;
            }
            if (stored.version() != version) {
                return Answer.STALE;
            }
            boolean more = off.startsAt.isBefore(stored.startsAt()) || off.endsAt.isAfter(stored.endsAt());
            Found met = more ? visits.find(Asked.withTherapist(off.therapistId, off.startsAt, off.endsAt)) : Found.NONE;
            if (met.needs(confirmed)) {
                return new Change.Meets(met);
            }
            stored.change(off.startsAt, off.endsAt, off.note);
            return Answer.DONE;
        });
    }

    /** Deletes a time off: one that is gone already is as good. */
    public Change deleteTimeOff(long id, int version, String by) {
        return offer.write(by, () -> {
            TimeOff stored = entities.find(TimeOff.class, id);
            if (stored != null && stored.version() != version) {
                return Answer.STALE;
            }
            if (stored != null) {
                entities.remove(stored);
            }
            return Answer.DONE;
        });
    }

    /** The same once more, as when a form is sent twice, is added once. */
    public Change addClosure(Closed closed, String confirmed, String by) {
        return offer.write(by, () -> {
            Location place = closed.placeId == null ? null : entities.find(Location.class, closed.placeId);
            if (place == null && closed.placeId != null) {
                return Answer.UNKNOWN_CHOICE;
            }
            boolean there = entities.createQuery("from Closure c where c.firstDay = :first and c.lastDay = :last and c.name = :name", Closure.class)
                    .setParameter("first", closed.firstDay).setParameter("last", closed.lastDay).setParameter("name", closed.name).getResultStream()
                    .anyMatch(other -> Objects.equals(other.location(), place));
            Found met = there ? Found.NONE : visits.find(Asked.at(within(closed)));
            if (met.needs(confirmed)) {
                return new Change.Meets(met);
            }
            if (!there) {
                entities.persist(new Closure(place, closed.firstDay, closed.lastDay, closed.name));
            }
            return Answer.DONE;
        });
    }

    /** @param version the version that the form was opened on */
    public Change changeClosure(long id, int version, Closed closed, String confirmed, String by) {
        return offer.write(by, () -> {
            Closure stored = entities.find(Closure.class, id);
            if (stored == null || stored.version() != version) {
                return stored == null ? Answer.UNKNOWN : Answer.STALE;
            }
            Location place = closed.placeId == null ? null : entities.find(Location.class, closed.placeId);
            if (place == null && closed.placeId != null) {
                return Answer.UNKNOWN_CHOICE;
            }
            boolean samePlace = stored.location() == null || Objects.equals(stored.location(), place);
            boolean more = !samePlace || closed.firstDay.isBefore(stored.firstDay()) || closed.lastDay.isAfter(stored.lastDay());
            Found met = more ? visits.find(Asked.at(within(closed))) : Found.NONE;
            if (met.needs(confirmed)) {
                return new Change.Meets(met);
            }
            stored.change(place, closed.firstDay, closed.lastDay, closed.name);
            return Answer.DONE;
        });
    }

    /** As {@link #deleteTimeOff}. */
    public Change deleteClosure(long id, int version, String by) {
        return offer.write(by, () -> {
            Closure stored = entities.find(Closure.class, id);
            if (stored != null && stored.version() != version) {
                return Answer.STALE;
            }
            if (stored != null) {
                entities.remove(stored);
            }
            return Answer.DONE;
        });
    }

    /** The days by the clock of each place. */
    private List<Within> within(Closed closed) {
        return entities.createQuery("from Location l where :id is null or l.id = :id", Location.class).setParameter("id", closed.placeId)
                .getResultStream().map(place -> new Within(place.id(), closed.firstDay.atStartOfDay(place.zone()).toInstant(),
                        closed.lastDay.plusDays(1).atStartOfDay(place.zone()).toInstant())).toList();
    }
}
