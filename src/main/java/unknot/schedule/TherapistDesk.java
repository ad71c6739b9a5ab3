package unknot.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import unknot.access.AccountDesk;
import unknot.schedule.Change.Answer;
import unknot.schedule.ComingVisits.Asked;
import unknot.schedule.ComingVisits.Found;
import unknot.schedule.TherapistDetails.Stretch;
import unknot.schedule.Timetable.Hours;
import unknot.schedule.Timetable.Therapist;
import unknot.shared.Location;

/** Says who treats, and in which hours. */
@ApplicationScoped
public class TherapistDesk {

    @Inject
    EntityManager entities;
    @Inject
    Services services;
    @Inject
    Rooms rooms;
    @Inject
    Practitioners practitioners;
    @Inject
    AccountDesk accounts;
    @Inject
    ComingVisits visits;
    @Inject
    Timetables timetables;
    @Inject
    OfferWriting offer;

    /** Adds a therapist, who as yet has no hours and no services, together with the account: both or neither. */
    public AccountDesk.Outcome add(String name, String email, String by) {
        return accounts.giveTherapist(name, email, () -> {
            Practitioner therapist = new Practitioner(name, leastUsedHue(), null);
            practitioners.persist(therapist);
            offer.changed(by);
            return therapist.id();
        });
    }

    /**
     * Replaces everything that the settings say of a therapist, all hours included.
     *
     * @param version the version that the form was opened on
     * @param confirmed the seal of the visits that were shown: of a therapist who is no longer offered, or outside of the new hours
     */
    public Change change(long id, int version, TherapistDetails details, String confirmed, String by) {
        return offer.write(by, () -> {
            Practitioner therapist = practitioners.findById(id);
            if (therapist == null || therapist.version() != version) {
                return therapist == null ? Answer.UNKNOWN : Answer.STALE;
            }
            Room room = details.roomId() == null ? null : rooms.findById(details.roomId());
            Set<Service> chosen = details.serviceIds().isEmpty() ? Set.of()
                    : new LinkedHashSet<>(services.list("id in ?1", details.serviceIds()));
            List<Location> places = entities.createQuery("from Location", Location.class).getResultList();
            boolean known = details.week().stream().allMatch(stretch -> places.stream().anyMatch(place -> place.id() == stretch.placeId()));
            if ((details.roomId() != null && room == null) || chosen.size() != details.serviceIds().size() || !known) {
                return Answer.UNKNOWN_CHOICE;
            }
            boolean supervises = practitioners.count("supervisorId", id) > 0;
            if (supervises && (!details.offered() || details.supervisorId() != null)) {
                return Answer.HAS_STUDENTS;
            }
            if (details.supervisorId() != null && !maySupervise(details.supervisorId(), id)) {
                return Answer.NO_SUPERVISOR;
            }
            Found met = details.offered() ? leftOut(id, details.week()) : therapist.active() ? visits.find(Asked.withTherapist(id)) : Found.NONE;
            if (met.needs(confirmed)) {
                return new Change.Meets(met, details.offered());
            }
            // The hours are rows of their own: without this, two who change only hours would not notice one another.
            entities.lock(therapist, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
            therapist.change(details.name(), details.hue(), room, chosen);
            therapist.offer(details.offered());
            therapist.superviseBy(details.supervisorId());
            accounts.renameTherapist(id, details.name());
            entities.createQuery("delete from WorkingHours h where h.practitioner = :who").setParameter("who", therapist).executeUpdate();
            details.week().forEach(stretch -> entities.persist(hours(therapist, stretch)));
            return Answer.DONE;
        });
    }

    /** One who is no student: so nobody supervises in a circle. */
    private boolean maySupervise(long supervisorId, long studentId) {
        Practitioner supervisor = practitioners.findById(supervisorId);
        return supervisor != null && supervisorId != studentId && supervisor.active() && supervisor.supervisorId() == null;
    }

    /** Visits that could be worked until now and no longer: those that lay outside already were seen before. */
    private Found leftOut(long id, List<Stretch> week) {
        Timetable timetable = timetables.current();
        Therapist before = timetable.therapists().get(id);
        Therapist after = before.working(week.stream().map(stretch -> new Hours(stretch.placeId(), stretch.weekday(), stretch.starts(),
                stretch.ends(), stretch.from(), stretch.until())).toList());
        return visits.find(Asked.withTherapist(id), visit -> timetable.open(before, visit.placeId(), visit.startsAt(), visit.endsAt())
                && !timetable.open(after, visit.placeId(), visit.startsAt(), visit.endsAt()));
    }

    private WorkingHours hours(Practitioner therapist, Stretch stretch) {
        return new WorkingHours(therapist, entities.getReference(Location.class, stretch.placeId()), stretch.weekday(), stretch.starts(),
                stretch.ends(), stretch.from(), stretch.until());
    }

    private int leastUsedHue() {
        int best = 1;
        long fewest = Long.MAX_VALUE;
        for (int hue = 1; hue <= TherapistDetails.HUES; hue++) {
            long users = practitioners.count("hue = ?1 and active = true", (byte) hue);
            if (users < fewest) {
                best = hue;
                fewest = users;
            }
        }
        return best;
    }
}
