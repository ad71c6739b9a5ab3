package unknot.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import unknot.access.SecretToken;
import unknot.audit.Deeds;
import unknot.booking.BookingDesk.Move;
import unknot.booking.BookingDesk.No;
import unknot.booking.BookingDesk.Request;
import unknot.booking.FreeTimes.Search;
import unknot.booking.WaitListEntry.Wish;
import unknot.care.CourseOfCare;
import unknot.clients.Client;
import unknot.clients.Clients;
import unknot.schedule.Service;
import unknot.shared.Collisions;
import unknot.shared.ThisClinic;

/** Puts clients on the wait list, offers them times that came free, and books them: what they have already is moved, not doubled. */
@ApplicationScoped
public class WaitListDesk {

    /** How long a link works at most. */
    static final Duration LINK_LIFE = Duration.ofHours(4);
    private static final int DAYS_AROUND = 7;
    private static final int NEAREST = 3;

    @Inject
    EntityManager entities;
    @Inject
    Clients clients;
    @Inject
    WaitList waitList;
    @Inject
    Appointments appointments;
    @Inject
    BookingDesk desk;
    @Inject
    FreeTimes freeTimes;
    @Inject
    ThisClinic clinic;
    @Inject
    Deeds deeds;
    @Inject
    Event<TimeOffered> offers;

    /** What came of an act on an entry: why it was refused, or nothing. */
    private Optional<Refusal> act(Supplier<Long> act) {
        try {
            BookingDesk.inTransaction(() -> {
                Long id = act.get();
                // Now and not at the commit, where a stale version would be logged as a failure.
                entities.flush();
                return id;
            });
            return Optional.empty();
        } catch (No no) {
            return Optional.of(no.refusal());
        }
    }

    /**
     * @param courseId the course whose session it is to be, or null
     * @param visitId the coming visit that the client would like earlier, or null
     */
    public Optional<Refusal> add(long clientId, long serviceId, Long courseId, Long visitId, Wish wish, Actor by) {
        return act(() -> {
            Client client = clients.present(clientId).orElseThrow(() -> new No(Refusal.UNKNOWN_CLIENT));
            refuseUnless(!client.restricted(), Refusal.RESTRICTED_CLIENT);
            Service service = offered(serviceId);
            CourseOfCare course = courseId == null ? null : found(entities.find(CourseOfCare.class, courseId), Refusal.NOT_THE_CLIENTS_COURSE);
            refuseUnless(course == null || course.open() && course.client().id().equals(client.id()), Refusal.NOT_THE_CLIENTS_COURSE);
            Appointment visit = visitId == null ? null : appointments.whole(visitId).orElseThrow(() -> new No(Refusal.UNKNOWN_APPOINTMENT));
            refuseUnless(visit == null || visit.client().id().equals(client.id()), Refusal.UNKNOWN_APPOINTMENT);
            refuseUnless(visit == null || visit.canMove(), Refusal.NOT_FROM_THIS_STATUS);
            refuseUnless(waitList.waitingOf(client.id(), clinic.time().today()).stream().noneMatch(known -> same(known, service, visit)),
                    Refusal.WAITS_ALREADY);
            WaitListEntry entry = new WaitListEntry(client, visit == null ? service : visit.service(), course, visit, wish, by.name(),
                    clinic.time().now());
            waitList.persist(entry);
            deeds.of(client.id(), entry.id());
            return entry.id();
        });
    }

    private static boolean same(WaitListEntry known, Service service, Appointment visit) {
        return visit == null ? !known.movesVisit() && known.service().id().equals(service.id())
                : known.visit() != null && known.visit().id().equals(visit.id());
    }

    public Optional<Refusal> change(long entryId, int version, long serviceId, Wish wish) {
        return act(() -> {
            WaitListEntry entry = asSeen(entryId, version);
            entry.change(entry.movesVisit() ? entry.service() : offered(serviceId), wish);
            return entry.id();
        });
    }

    public Optional<Refusal> takeOff(long entryId, int version) {
        return act(() -> {
            WaitListEntry entry = asSeen(entryId, version);
            entry.takeOff(clinic.time().now());
            return entry.id();
        });
    }

    /**
     * Gives somebody on the list a time, and takes the entry off in the same transaction: the visit that was to be earlier moves, anybody
     * else is booked.
     *
     * @param visitVersion the version at which the visit that is to move was seen; null where none is
     */
    public Outcome book(long entryId, int version, Integer visitVersion, SessionTime at, Actor by) {
        Optional<WaitListEntry> seen = BookingDesk.inTransaction(() -> waitList.whole(entryId).filter(WaitListEntry::waiting));
        if (seen.isEmpty() || seen.get().version() != version) {
            return new Outcome.Refused(seen.isEmpty() ? Refusal.WAITS_NO_LONGER : Refusal.CHANGED_MEANWHILE, List.of());
        }
        WaitListEntry entry = seen.get();
        if (entry.movesVisit() != (visitVersion != null)) {
            return new Outcome.Refused(Refusal.CHANGED_MEANWHILE, List.of());
        }
        return visitVersion == null
                ? book(entryId, version, Request.of(entry.client().id(), entry.service().id(), at.practitionerId(),
                        entry.course() == null ? null : entry.course().id(), at.date(), at.time(), by))
                : move(entryId, version, entry.visit().id(), visitVersion, Move.to(at.practitionerId(), at.date(), at.time()), by);
    }

    /** Books for somebody on the list whatever was agreed, and takes the entry off in the same transaction. Refused where a visit was to move. */
    public Outcome book(long entryId, int version, Request request) {
        return desk.book(request, visit -> close(entryId, version, visit, null));
    }

    /** Moves the visit that was to be earlier to whatever was agreed, and takes the entry off in the same transaction. */
    public Outcome move(long entryId, int version, long visitId, int visitVersion, Move to, Actor by) {
        return desk.move(visitId, visitVersion, to, by, visit -> close(entryId, version, visit, visitId));
    }

    /** @param movedId the visit that was moved, or null for a new one: what is there already is never doubled */
    private void close(long entryId, int version, long visitId, Long movedId) {
        WaitListEntry entry = asSeen(entryId, version);
        Appointment visit = appointments.findById(visitId);
        Long toMove = entry.movesVisit() ? entry.visit().id() : null;
        refuseUnless(Objects.equals(toMove, movedId) && visit.client().id().equals(entry.client().id()), Refusal.CHANGED_MEANWHILE);
        entry.close(visit, clinic.time().now());
        entities.flush();
    }

    /** Notes that a free time was offered to somebody, by phone. It is kept for nobody, but offered to nobody else meanwhile. */
    public Optional<Refusal> offer(long entryId, int version, SessionTime at, Actor by) {
        return offer(entryId, version, at, by, null);
    }

    /** Offers a free time by a link with which the client takes it, for some hours. It is kept for nobody: whoever is first has it. */
    public Optional<Refusal> offerByLink(long entryId, int version, SessionTime at, Actor by) {
        return offer(entryId, version, at, by, SecretToken.next());
    }

    /** @param key of the link, or null for none */
    private Optional<Refusal> offer(long entryId, int version, SessionTime at, Actor by, String key) {
        Optional<FreeTime> free = BookingDesk.inTransaction(() -> waitList.whole(entryId).map(entry -> search(entry, at))).stream()
                .flatMap(search -> freeTimes.all(search).stream())
                .filter(time -> time.date().equals(at.date()) && time.time().equals(at.time())).findFirst();
        if (free.isEmpty()) {
            return Optional.of(Refusal.PRACTITIONER_TAKEN);
        }
        Instant starts = free.get().startsAt();
        Instant over = clinic.time().now().plus(LINK_LIFE);
        Instant until = key == null ? null : over.isBefore(starts) ? over : starts;
        try {
            return act(() -> {
                Instant now = clinic.time().now();
                WaitListEntry entry = asSeen(entryId, version);
                Optional<WaitListEntry> other = waitList.offered(at.practitionerId(), starts).filter(known -> !known.id().equals(entryId));
                refuseUnless(other.isEmpty() || other.get().lastDay().isBefore(clinic.time().today())
                        || other.get().offerIsOver(now), Refusal.OFFERED_TO_SOMEBODY_ELSE);
                other.ifPresent(past -> {
                    past.withdrawOffer();
                    entities.flush();
                });
                entry.offer(at.practitionerId(), starts, by.name(), now, key == null ? null : SecretToken.hash(key), until);
                if (key != null) {
                    offers.fire(new TimeOffered(entry, free.get(), key, until));
                }
                return entry.id();
            });
        } catch (PersistenceException failure) {
            // The other desk's offer was committed between our look and our write.
            if (Collisions.keyTaken(failure)) {
                return Optional.of(Refusal.OFFERED_TO_SOMEBODY_ELSE);
            }
            throw failure;
        }
    }

    /** What a link that was sent stands for now. */
    public sealed interface Offer {

        /** @param moves the visit that is moved to the time, or null where one is booked */
        record Open(FreeTime time, Appointment moves, Instant until) implements Offer {
        }

        /** The client took it. */
        record Taken(Appointment visit) implements Offer {
        }

        /** Somebody else has the time. */
        record Gone(List<FreeTime> nearest) implements Offer {
        }

        /** It ended, was taken back, or never was. */
        record Over() implements Offer {
        }
    }

    public Offer look(String key) {
        return BookingDesk.inTransaction(() -> ofKey(key).map(this::look).orElseGet(Offer.Over::new));
    }

    private Offer look(WaitListEntry entry) {
        if (!entry.waiting()) {
            return new Offer.Taken(appointments.whole(entry.visit().id()).orElseThrow());
        }
        if (entry.offerIsOver(clinic.time().now())) {
            return new Offer.Over();
        }
        LocalDate day = clinic.time().date(entry.offeredStartsAt());
        // The place's day may be another than the clinic's.
        Search search = search(entry, entry.offeredPractitionerId(), day.minusDays(1), 3);
        Optional<FreeTime> free = freeTimes.all(search).stream().filter(time -> time.startsAt().equals(entry.offeredStartsAt())).findFirst();
        return free.<Offer> map(time -> new Offer.Open(time, entry.movesVisit() ? appointments.whole(entry.visit().id()).orElseThrow() : null,
                entry.offeredUntil()))
                .orElseGet(() -> new Offer.Gone(freeTimes.nearest(search(entry, null, day.minusDays(DAYS_AROUND), 2 * DAYS_AROUND + 1), day,
                        clinic.time().local(entry.offeredStartsAt()).toLocalTime(), NEAREST)));
    }

    private Optional<WaitListEntry> ofKey(String key) {
        return key == null ? Optional.empty() : waitList.ofKey(SecretToken.hash(key));
    }

    /** Gives the client the offered time, as the first yes; then says how the link stands. */
    public Offer take(String key, Actor by) {
        Offer offer = look(key);
        if (offer instanceof Offer.Open open) {
            WaitListEntry entry = BookingDesk.inTransaction(() -> ofKey(key)).orElseThrow();
            FreeTime time = open.time();
            book(entry.id(), entry.version(), open.moves() == null ? null : open.moves().version(),
                    new SessionTime(time.date(), time.time(), time.practitionerId()), by);
            return look(key);
        }
        return offer;
    }

    private static Search search(WaitListEntry entry, Long practitionerId, LocalDate from, int days) {
        Search search = Search.of(entry.service().id(), practitionerId, from, days);
        return entry.movesVisit() ? search.moving(entry.visit()) : search;
    }

    private static Search search(WaitListEntry entry, SessionTime at) {
        return search(entry, at.practitionerId(), at.date(), 1);
    }

    /** The client said no, or could not be reached. */
    public Optional<Refusal> withdrawOffer(long entryId, int version) {
        return act(() -> {
            WaitListEntry entry = asSeen(entryId, version);
            entry.withdrawOffer();
            return entry.id();
        });
    }

    private WaitListEntry asSeen(long entryId, int version) {
        WaitListEntry entry = waitList.whole(entryId).filter(WaitListEntry::waiting).orElseThrow(() -> new No(Refusal.WAITS_NO_LONGER));
        refuseUnless(entry.version() == version, Refusal.CHANGED_MEANWHILE);
        return entry;
    }

    private Service offered(long serviceId) {
        Service service = found(entities.find(Service.class, serviceId), Refusal.UNKNOWN_SERVICE);
        refuseUnless(service.active(), Refusal.SERVICE_NOT_OFFERED);
        return service;
    }

    private static <T> T found(T entity, Refusal otherwise) {
        refuseUnless(entity != null, otherwise);
        return entity;
    }

    private static void refuseUnless(boolean holds, Refusal refusal) {
        if (!holds) {
            throw new No(refusal);
        }
    }
}
