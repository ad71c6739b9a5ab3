package unknot.onlinebooking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import unknot.access.PublicBooking;
import unknot.schedule.Service;
import unknot.schedule.Timetable;
import unknot.schedule.Timetable.Therapist;
import unknot.schedule.Timetables;
import unknot.shared.Location;

/** What can be booked without the desk: where, what and with whom. Only what somebody offers somewhere is there. */
@ApplicationScoped
public class OnlineOffer implements PublicBooking {

    @Inject
    Timetables timetables;
    @Inject
    EntityManager entities;
    @Inject
    OnlineDesk desk;

    public record Place(long id, String name, String address, String phone) {
    }

    /** @param price in the smallest unit of the clinic's currency, or null */
    public record Offered(long id, String name, int minutes, Integer price, String description) {
    }

    public record Whom(long id, String name) {
    }

    /** Whether there is anything to book and a way to confirm it. */
    @Override
    @Transactional
    public boolean isOpen() {
        return desk.canSendLinks() && !places().isEmpty();
    }

    /** Places at which something can be booked, by name. */
    @Transactional
    public List<Place> places() {
        Timetable timetable = timetables.current();
        List<Long> ids = timetable.places().values().stream().filter(place -> place.offered() && !services(timetable, place.id()).isEmpty())
                .map(Timetable.Place::id).toList();
        return ids.isEmpty() ? List.of()
                : entities.createQuery("from Location l where l.id in :ids order by l.name", Location.class).setParameter("ids", ids)
                        .getResultStream().map(place -> new Place(place.id(), place.name(), place.address(), place.phone())).toList();
    }

    /** Services that can be booked at a place, the longest last. */
    @Transactional
    public List<Offered> services(long place) {
        List<Long> ids = services(timetables.current(), place);
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Service> byId = entities.createQuery("from Service s where s.id in :ids", Service.class).setParameter("ids", ids)
                .getResultStream().collect(Collectors.toMap(Service::id, Function.identity()));
        return byId.values().stream().sorted(Comparator.comparing(Service::minutes).thenComparing(Service::name))
                .map(service -> new Offered(service.id(), service.name(), service.minutes(), service.price(), service.description())).toList();
    }

    private static List<Long> services(Timetable timetable, long place) {
        return timetable.services().values().stream().filter(service -> service.offered() && service.online())
                .filter(service -> !timetable.fitting(service, place).isEmpty())
                .filter(service -> timetable.offering(service.id()).stream().anyMatch(therapist -> worksAt(therapist, place)))
                .map(Timetable.Treatment::id).toList();
    }

    private static boolean worksAt(Therapist therapist, long place) {
        return therapist.hours().stream().anyMatch(hours -> hours.placeId() == place);
    }

    /** Therapists who offer a service at a place. */
    @Transactional
    public List<Whom> therapists(long service, long place) {
        return timetables.current().offering(service).stream().filter(therapist -> worksAt(therapist, place))
                .map(therapist -> new Whom(therapist.id(), therapist.name())).toList();
    }

    /** The days on which anybody, or this therapist (null for anybody), works at the place, booked up or not. */
    @Transactional
    public List<LocalDate> workdays(long service, Long practitioner, long place, LocalDate from, int days) {
        Timetable timetable = timetables.current();
        List<Therapist> who = timetable.offering(service).stream()
                .filter(therapist -> practitioner == null || practitioner == therapist.id()).toList();
        return from.datesUntil(from.plusDays(days)).filter(day -> who.stream()
                .anyMatch(therapist -> timetable.open(therapist, day).stream().anyMatch(stretch -> stretch.placeId() == place))).toList();
    }
}
