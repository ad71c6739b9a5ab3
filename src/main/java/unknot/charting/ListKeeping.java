package unknot.charting;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import unknot.charting.BodyChart.Muscle;
import unknot.shared.Collisions;

/** Where the owner keeps the lists that therapists choose from. Nothing is ever deleted, since notes refer to it; it is only retired. */
@ApplicationScoped
public class ListKeeping {

    private static final int STEP = 10;
    private static final int LONGEST_CODE = 34;
    private static final Map<Class<? extends Listed>, String> TABLES = Map.of(Preset.class, "preset", Movement.class, "movement", SafetyTopic.class, "safety_topic");
    /** Addresses of pages. */
    private static final Set<String> RESERVED = Set.of("new");

    @Inject
    EntityManager entities;
    @Inject
    BodyChart chart;

    /** What came of a change. Anything but {@link #DONE} left everything as it was. */
    public enum Kept {
        DONE,
        /** There is none of this code. */
        UNKNOWN,
        /** Somebody else has changed it since the form was opened. */
        STALE,
        /** Another one has this name, offered or retired. */
        NAME_TAKEN,
        /** The chart cannot place one of the muscles on both sides. */
        UNKNOWN_MUSCLE,
        /** One of the list, or of its kind, is always offered. */
        LAST_ONE,
        /** A question that stops treatment would do so no more, which wants to be confirmed. */
        STOPS_NO_MORE
    }

    /**
     * A line of a list as the form was opened on it.
     *
     * @param offered what it is to be from now on
     * @param after the code of the one of its group it is to stand behind; empty for the first place, null to stay
     */
    public record Line(String code, int version, boolean offered, String after) {
    }

    /** In their order, retired ones too: one statement. */
    @Transactional
    public List<Preset> presets() {
        return entities.createQuery("select distinct p from Preset p left join fetch p.muscles order by p.position, p.code", Preset.class).getResultList();
    }

    /** As {@link #presets()}. */
    @Transactional
    public List<Movement> movements() {
        return list(Movement.class);
    }

    /** As {@link #presets()}, kind by kind. */
    @Transactional
    public List<SafetyTopic> topics() {
        return list(SafetyTopic.class).stream().sorted(Comparator.comparing(SafetyTopic::kind)).toList();
    }

    public Kept add(Preset.Details details) {
        return !details.muscles().stream().allMatch(this::hasPlaces) ? Kept.UNKNOWN_MUSCLE
                : add(Preset.class, details.name(), Preset::new, preset -> preset.become(details));
    }

    public Kept change(Line line, Preset.Details details) {
        return change(Preset.class, line, "", preset -> details.muscles().stream().allMatch(this::hasPlaces) ? Kept.DONE : Kept.UNKNOWN_MUSCLE,
                preset -> preset.become(details));
    }

    public Kept add(Movement.Details details, boolean sided) {
        return add(Movement.class, details.joint() + " " + details.name(), code -> new Movement(code, sided), movement -> movement.become(details));
    }

    public Kept change(Line line, Movement.Details details) {
        return change(Movement.class, line, "", movement -> Kept.DONE, movement -> movement.become(details));
    }

    public Kept add(SafetyTopic.Details details) {
        return add(SafetyTopic.class, details.name(), SafetyTopic::new, topic -> topic.become(details));
    }

    /** @param sure whether the owner has confirmed that a yes to it will stop treatment no more */
    public Kept change(Line line, SafetyTopic.Details details, boolean sure) {
        return change(SafetyTopic.class, line, details.kind().code(),
                topic -> !sure && topic.stopsNoMore(details.kind(), line.offered()) ? Kept.STOPS_NO_MORE : Kept.DONE, topic -> topic.become(details));
    }

    /** The muscles that a preset can list: those that have a usual place on both sides. */
    public List<Muscle> muscles() {
        return chart.muscles().stream().filter(muscle -> hasPlaces(muscle.code())).toList();
    }

    private boolean hasPlaces(String muscle) {
        return chart.usualPlace(muscle, Side.LEFT).isPresent() && chart.usualPlace(muscle, Side.RIGHT).isPresent();
    }

    private <E extends Listed> Kept add(Class<E> type, String name, Function<String, E> make, Consumer<E> become) {
        return alone(() -> {
            List<E> all = locked(type);
            E added = make.apply(freshCode(name, all.stream().map(Listed::code).collect(Collectors.toSet())));
            become.accept(added);
            added.stand(all.isEmpty() ? STEP : all.get(all.size() - 1).position() + STEP);
            entities.persist(added);
            return Kept.DONE;
        });
    }

    private <E extends Listed> Kept change(Class<E> type, Line line, String newGroup, Function<E, Kept> check, Consumer<E> become) {
        return alone(() -> {
            List<E> all = locked(type);
            E changed = all.stream().filter(one -> one.code().equals(line.code())).findFirst().orElse(null);
            if (changed == null || changed.version() != line.version()) {
                return changed == null ? Kept.UNKNOWN : Kept.STALE;
            }
            boolean leaves = !line.offered() || !changed.group().equals(newGroup);
            if (leaves && changed.active() && all.stream().noneMatch(one -> one != changed && one.active() && one.group().equals(changed.group()))) {
                return Kept.LAST_ONE;
            }
            Kept checked = check.apply(changed);
            if (checked == Kept.DONE) {
                move(changed, newGroup, line.after(), all);
                become.accept(changed);
                changed.offer(line.offered());
            }
            return checked;
        });
    }

    /** Into another group at its end. */
    private static <E extends Listed> void move(E moved, String newGroup, String after, List<E> all) {
        List<E> others = all.stream().filter(one -> one != moved).toList();
        List<E> group = others.stream().filter(one -> one.group().equals(newGroup)).toList();
        boolean comes = !moved.group().equals(newGroup);
        E before = group.stream().filter(one -> comes || one.code().equals(after)).reduce((one, next) -> next).orElse(null);
        if (before == null && (comes || !"".equals(after)) || group.isEmpty()) {
            return;
        }
        List<E> ordered = new ArrayList<>(others);
        ordered.add(before == null ? others.indexOf(group.get(0)) : others.indexOf(before) + 1, moved);
        for (E one : ordered) {
            one.stand((ordered.indexOf(one) + 1) * STEP);
        }
    }

    private <E extends Listed> List<E> list(Class<E> type) {
        return entities.createQuery("select l from " + type.getSimpleName() + " l order by l.position, l.code", type).getResultList();
    }

    /** So that what is looked at does not change before it is written. Hibernate's own lock of a list is SQL that MariaDB does not know. */
    private <E extends Listed> List<E> locked(Class<E> type) {
        entities.createNativeQuery("select code from " + TABLES.get(type) + " order by code for update").getResultList();
        return list(type);
    }

    /** Made of the name, so that whoever reads the tables knows what it is about. */
    private static String freshCode(String name, Set<String> taken) {
        String words = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String code = words.substring(0, Math.min(LONGEST_CODE, words.length())).replaceAll("^-|-$", "");
        return Stream.iterate(1, n -> n + 1).map(n -> code.isEmpty() ? "own-" + n : n == 1 ? code : code + "-" + n)
                .filter(fresh -> !taken.contains(fresh) && !RESERVED.contains(fresh)).findFirst().orElseThrow();
    }

    /** One change after the other: each locks its list. */
    private static Kept alone(Supplier<Kept> work) {
        try {
            return QuarkusTransaction.requiringNew().call(work::get);
        } catch (RuntimeException failure) {
            if (Collisions.worthAnotherTry(failure)) {
                return QuarkusTransaction.requiringNew().call(work::get);
            }
            if (Collisions.keyTaken(failure)) {
                return Kept.NAME_TAKEN;
            }
            // On a cluster of databases the lock does not reach the other nodes: somebody there was faster.
            if (Collisions.stale(failure)) {
                return Kept.STALE;
            }
            throw failure;
        }
    }
}
