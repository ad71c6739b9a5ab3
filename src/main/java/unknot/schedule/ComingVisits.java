package unknot.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The visits that are not over, as far as those who set what is offered must know of them. The room that books answers: this one does
 * not know it.
 */
public interface ComingVisits {

    /** How many visits a list names; of the others only the number is told. */
    int NAMED = 50;

    /** @param zone of the place of the visit */
    record Visit(long id, long clientId, String givenName, String familyName, String therapist, String service, String room, Instant startsAt,
            Instant endsAt, ZoneId zone) {
    }

    /**
     * @param seal stands for exactly these visits: another visit among them, and it is another seal
     * @param first the first {@link #NAMED}
     */
    record Found(int count, String seal, List<Visit> first) {

        public static final Found NONE = new Found(0, "", List.of());

        boolean needs(String confirmed) {
            return count > 0 && !seal.equals(confirmed);
        }
    }

    /** Time at a place; null for any place. */
    record Within(Long placeId, Instant from, Instant to) {
    }

    /**
     * Which visits; null for any.
     *
     * @param within in any of these; empty for all that are coming
     */
    record Asked(Long therapistId, Long roomId, Long serviceId, List<Within> within) {

        public static Asked withTherapist(long id) {
            return new Asked(id, null, null, List.of());
        }

        public static Asked withTherapist(long id, Instant from, Instant to) {
            return new Asked(id, null, null, List.of(new Within(null, from, to)));
        }

        public static Asked inRoom(long id) {
            return new Asked(null, id, null, List.of());
        }

        public static Asked forService(long id) {
            return new Asked(null, null, id, List.of());
        }

        public static Asked at(List<Within> within) {
            return new Asked(null, null, null, within);
        }
    }

    /** Where and when a visit is. */
    record Spot(long placeId, Instant startsAt, Instant endsAt) {
    }

    Found find(Asked asked);

    /** @param which of those asked for are meant */
    Found find(Asked asked, Predicate<Spot> which);

    /** How many coming visits are longer or shorter than their service is now, by service; those without any left out. */
    Map<Long, Integer> ofOtherLength();
}
