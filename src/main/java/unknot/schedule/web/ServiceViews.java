package unknot.schedule.web;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import unknot.schedule.ComingVisits;
import unknot.schedule.Room;
import unknot.schedule.Rooms;
import unknot.schedule.Service;
import unknot.schedule.Services;
import unknot.shared.Money;
import unknot.shared.ThisClinic;

/** Reads the services for the settings. */
@ApplicationScoped
public class ServiceViews {

    @Inject
    Services services;
    @Inject
    Rooms rooms;
    @Inject
    ComingVisits visits;
    @Inject
    ThisClinic clinic;
    @Inject
    ScheduleMessages words;

    /**
     * A service in the list.
     *
     * @param facts length, time around it, price and rooms in words
     * @param kept how many visits keep another length, in words; null for none
     */
    public record Line(long id, String name, String facts, boolean online, boolean offered, String kept) {
    }

    /**
     * What the page of a service shows beside its form.
     *
     * @param id null for a new one
     * @param name as stored, whatever is typed; null for a new one
     */
    public record Page(Long id, String name, String currency, List<Choice> rooms, String kept) {
    }

    Money money() {
        return Money.in(clinic.get().currency());
    }

    @Transactional
    List<Line> all() {
        Map<Long, Integer> kept = visits.ofOtherLength();
        Money money = money();
        return services.list("select distinct s from Service s left join fetch s.rooms order by s.active desc, s.minutes, s.name").stream()
                .map(service -> new Line(service.id(), service.name(), facts(service, money), service.online(), service.active(),
                        kept(kept.get(service.id())))).toList();
    }

    private String facts(Service service, Money money) {
        List<String> facts = new ArrayList<>(List.of(words.fact_minutes(service.minutes())));
        if (service.prepareMinutes() > 0) {
            facts.add(words.fact_prepare(service.prepareMinutes()));
        }
        if (service.cleanUpMinutes() > 0) {
            facts.add(words.fact_clean_up(service.cleanUpMinutes()));
        }
        if (service.price() != null) {
            facts.add(money.words(service.price()));
        }
        service.rooms().stream().map(Room::name).sorted().reduce((one, other) -> one + ", " + other).ifPresent(names -> facts.add(words.fact_rooms(names)));
        return String.join(" · ", facts);
    }

    private String kept(Integer count) {
        return count == null ? null : words.kept(count);
    }

    @Transactional
    Optional<ServiceForm> stored(long id) {
        return services.findByIdOptional(id).map(service -> ServiceForm.of(service, money()));
    }

    /** Rooms on offer, and those the form has chosen already. Empty for an unknown id. */
    @Transactional
    Optional<Page> page(Long id, ServiceForm form) {
        List<Room> all = rooms.list("select r from Room r join fetch r.location", Sort.by("r.location.name").and("r.name"));
        boolean severalPlaces = all.stream().map(room -> room.location().id()).distinct().count() > 1;
        List<Choice> choices = all.stream().filter(room -> room.active() || form.fits(String.valueOf(room.id())))
                .sorted(Comparator.comparing(room -> !room.active()))
                .map(room -> new Choice(String.valueOf(room.id()), severalPlaces ? words.room_at(room.name(), room.location().name()) : room.name(),
                        room.active())).toList();
        String currency = money().currency().getCurrencyCode();
        return id == null ? Optional.of(new Page(null, null, currency, choices, null))
                : services.findByIdOptional(id).map(service -> new Page(id, service.name(), currency, choices, kept(visits.ofOtherLength().get(id))));
    }
}
