package unknot.between;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.charting.HomeCare;
import unknot.charting.NoteSharing;
import unknot.charting.NoteStatus;
import unknot.charting.SharedPart;
import unknot.charting.SoapNote;
import unknot.charting.SoapNotes;
import unknot.shared.ClinicTime;
import unknot.shared.ThisClinic;

/** What clients do at home by the plan of the latest visit they are shown, and what of it they have ticked off; no plan while its therapist does not share it. */
@ApplicationScoped
public class HomeCareDesk {

    @Inject
    EntityManager entities;
    @Inject
    NoteSharing sharing;
    @Inject
    ThisClinic clinic;
    @Inject
    Clock clock;

    /**
     * What was advised at a visit.
     *
     * @param since the visit's day; {@code today} by the clock of its place
     * @param words of the therapist's own, or empty
     * @param lastTick null where nothing was ticked
     */
    public record Plan(LocalDate since, LocalDate today, String therapist, List<Item> items, String words, Instant lastTick) {

        /** Today and yesterday, as far as the plan is so old. */
        public boolean open(LocalDate day) {
            return !day.isAfter(today) && !day.isBefore(today.minusDays(1)) && !day.isBefore(since);
        }
    }

    /** @param picture see {@link HomeCare#picture}; {@code done} the days on which it was ticked off */
    public record Item(String code, String name, String instruction, String howOften, String howLong, String picture, String pictureWords, Set<LocalDate> done) {
    }

    /** What the client is to do now; empty before the first visit that is shown: four statements. */
    @Transactional
    public Optional<Plan> plan(long clientId) {
        return planBefore(clientId, clock.instant());
    }

    /** What was advised at the latest visit before that moment. */
    Optional<Plan> planBefore(long clientId, Instant before) {
        return entities.createQuery("select n from SoapNote n join fetch n.appointment a join fetch a.practitioner join fetch a.room r join fetch r.location"
                + " where n.clientId = :client and " + SoapNotes.SHOWN + " and a.startsAt < :before order by a.startsAt desc, n.id desc", SoapNote.class)
                .setParameter("client", clientId).setParameter("signed", NoteStatus.SIGNED).setParameter("before", before).setMaxResults(1)
                .getResultStream().findFirst().filter(note -> sharing.of(note.id()).shared().contains(SharedPart.HOME_CARE)).map(note -> plan(clientId, note));
    }

    private Plan plan(long clientId, SoapNote note) {
        ClinicTime there = clinic.time().in(note.appointment().room().location().zone());
        LocalDate since = there.date(note.appointment().startsAt());
        List<HomeCareTick> ticks = entities.createQuery("from HomeCareTick t where t.clientId = :client and t.day >= :since", HomeCareTick.class)
                .setParameter("client", clientId).setParameter("since", since).getResultList();
        Map<String, Set<LocalDate>> done = ticks.stream()
                .collect(Collectors.groupingBy(HomeCareTick::code, Collectors.mapping(HomeCareTick::day, Collectors.toUnmodifiableSet())));
        return new Plan(since, there.today(), note.appointment().practitioner().givenName(), items(note, done), note.homeCareWords(),
                ticks.stream().map(HomeCareTick::tickedAt).max(Instant::compareTo).orElse(null));
    }

    private List<Item> items(SoapNote note, Map<String, Set<LocalDate>> done) {
        return entities.createQuery("select h from SoapNote n join n.homeCare c join HomeCare h on h.code = c where n.id = :note order by h.position", HomeCare.class)
                .setParameter("note", note.id()).getResultStream().map(care -> new Item(care.code(), care.name(), care.instruction(), care.howOften(), care.howLong(),
                        care.picture(), care.pictureWords(), done.getOrDefault(care.code(), Set.of()))).toList();
    }

    /**
     * Ticks something off, or takes the tick back; the same twice is once.
     *
     * @return false for what is not in the plan now, and for days but today and yesterday
     */
    @Transactional
    public boolean tick(long clientId, String code, LocalDate day, boolean done) {
        Plan plan = plan(clientId).orElse(null);
        if (plan == null || !plan.open(day) || plan.items().stream().noneMatch(item -> item.code().equals(code))) {
            return false;
        }
        if (done) {
            entities.createNativeQuery("INSERT INTO home_care_tick (client_id, home_care, day, ticked_at) VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE home_care = home_care")
                    .setParameter(1, clientId).setParameter(2, code).setParameter(3, day).setParameter(4, clock.instant()).executeUpdate();
        } else {
            entities.createQuery("delete from HomeCareTick t where t.clientId = :client and t.code = :code and t.day = :day")
                    .setParameter("client", clientId).setParameter("code", code).setParameter("day", day).executeUpdate();
        }
        return true;
    }
}
