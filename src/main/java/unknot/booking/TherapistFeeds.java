package unknot.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import unknot.access.AccessEnded;
import unknot.access.SecretToken;
import unknot.messages.CalendarFeed;
import unknot.messages.CalendarFeed.Event;
import unknot.shared.PersonName;
import unknot.shared.ThisClinic;

/**
 * Therapists' visits as calendars to subscribe to, at secret addresses that can be taken back. Whoever has an address reads when and where
 * somebody comes, with initials where the therapist wants them; no names, no service, nothing of why.
 */
@ApplicationScoped
public class TherapistFeeds {

    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(400);

    @Inject
    EntityManager entities;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;

    /** That a feed is open. */
    public record Open(Instant since, boolean initials) {
    }

    @Transactional
    public Optional<Open> of(long practitionerId) {
        return Optional.ofNullable(entities.find(TherapistFeed.class, practitionerId)).map(feed -> new Open(feed.madeAt(), feed.initials()));
    }

    /** Opens the therapist's feed at a new address; an earlier one stops working. @return the key in it, readable here and never again */
    @Transactional
    public String open(long practitionerId, boolean initials) {
        String key = SecretToken.next();
        TherapistFeed feed = Optional.ofNullable(entities.find(TherapistFeed.class, practitionerId)).orElseGet(() -> new TherapistFeed(practitionerId));
        feed.open(SecretToken.hash(key), initials, clock.instant());
        entities.persist(feed);
        return key;
    }

    @Transactional
    public void close(long practitionerId) {
        entities.createQuery("delete from TherapistFeed f where f.practitionerId = :id").setParameter("id", practitionerId).executeUpdate();
    }

    /** Whoever is not let in any more does not read on in a calendar. */
    void closeWith(@Observes AccessEnded ended) {
        Optional.ofNullable(ended.practitionerId()).ifPresent(this::close);
    }

    /** A visit, as much of it as a feed may tell. */
    record Line(long id, int version, Instant bookedAt, Instant startsAt, Instant endsAt, String givenName, String familyName, String room, String place,
            String address) {
    }

    /** The calendar at this address: from a month ago to a year ahead, in two statements; empty for an address of nobody, or of who has left. */
    @Transactional
    public Optional<String> file(String key) {
        return entities.createQuery("select f from TherapistFeed f join Practitioner p on p.id = f.practitionerId where f.keyHash = :hash and p.active = true",
                TherapistFeed.class).setParameter("hash", SecretToken.hash(key)).getResultStream().findFirst().map(feed -> {
                    Instant now = clock.instant();
                    List<Event> events = lines(feed.practitionerId(), now).stream().map(line -> event(line, feed.initials())).toList();
                    return new CalendarFeed(clinic.get().name(), now, events).text();
                });
    }

    private List<Line> lines(long practitionerId, Instant now) {
        return entities.createQuery("select a.id, a.version, a.bookedAt, a.startsAt, a.endsAt, c.givenName, c.familyName, r.name, l.name, l.address"
                + " from Appointment a join a.client c join a.room r join r.location l where a.practitioner.id = :who and c.restrictedAt is null and a.startsAt >= :from"
                + " and a.startsAt < :until and a.status <> :off order by a.startsAt, a.id", Line.class).setParameter("who", practitionerId)
                .setParameter("from", now.minus(BACK)).setParameter("until", now.plus(AHEAD)).setParameter("off", AppointmentStatus.CANCELLED).getResultList();
    }

    private static Event event(Line line, boolean initials) {
        String who = initials ? PersonName.initial(line.givenName) + PersonName.initial(line.familyName) : "";
        String summary = who.isEmpty() ? line.room : who + " · " + line.room;
        return new Event(Appointment.calendarUid(line.id, line.bookedAt), line.version, line.startsAt, line.endsAt, summary,
                line.address == null ? line.place : line.address);
    }
}
