package unknot.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import unknot.shared.Collisions;

/**
 * The rows that make a double booking impossible: one per five minutes ("tick") and resource of every live visit, with the
 * resource and the tick as primary key. Whoever commits second meets a duplicate key, on whatever node of a cluster.
 * A therapist who is overbooked on purpose has a second row for the tick, in the layer above; layers are filled from 0.
 */
@ApplicationScoped
class SlotClaims {

    static final int TICK_SECONDS = 60 * BookingRules.GRID_MINUTES;
    /** As the table's constraint has it. */
    private static final int HIGHEST_LAYER = 9;
    private static final Pattern DUPLICATE = Pattern.compile("Duplicate entry '([PRC])-");

    @Inject
    EntityManager entities;

    /** A claim met another visit's: which resource was taken. Rolls the transaction back. */
    static final class Taken extends RuntimeException {
        private final transient Refusal refusal;

        Taken(Refusal refusal, Throwable cause) {
            super(refusal.code(), cause);
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    /** The ticks from {@code first} to {@code last}, both included. */
    record Ticks(long first, long last) {

        static Ticks of(Instant from, Instant to) {
            return new Ticks(tick(from), tick(to.minusSeconds(1)));
        }
    }

    /**
     * What a visit or a hold takes.
     *
     * @param clientId null for a hold, whose client is not known yet
     * @param whole the visit with what it needs before and after: therapist and room; {@code visit} alone: the client
     */
    record Span(Long clientId, long practitionerId, long roomId, Ticks whole, Ticks visit) {

        static Span of(Appointment visit) {
            return new Span(visit.client().id(), visit.practitioner().id(), visit.room().id(),
                    Ticks.of(visit.occupiedFrom(), visit.occupiedTo()), Ticks.of(visit.startsAt(), visit.endsAt()));
        }

        static Span of(HeldBooking hold) {
            return new Span(null, hold.practitioner().id(), hold.room().id(),
                    Ticks.of(hold.startsAt().minusSeconds(60L * hold.prepareMinutes()), hold.endsAt().plusSeconds(60L * hold.cleanUpMinutes())),
                    Ticks.of(hold.startsAt(), hold.endsAt()));
        }
    }

    /** Who is busy in a stretch of time. Others may commit a moment later: good for a reason and a room, not for a promise. */
    record Busy(boolean practitioner, boolean client, Set<Long> rooms) {
    }

    private record Claim(String kind, long resource, long tick, long layer) {
    }

    private record Row(long tick, long layer) {
    }

    private record Fall(long from, long to) {
    }

    /** Looks who is busy. Holds that have run out do not count, and their claims are deleted on the way. */
    Busy look(Long clientId, long practitionerId, Collection<Long> rooms, Ticks whole, Ticks visit, Instant now) {
        Query look = entities.createNativeQuery("SELECT c.resource_kind, c.resource_id, c.hold_id, h.held_until <= :now FROM slot_claim c"
                + " LEFT JOIN held_booking h ON h.id = c.hold_id"
                + " WHERE (c.resource_kind = 'P' AND c.resource_id = :practitioner AND c.tick BETWEEN :first AND :last)"
                + " OR (c.resource_kind = 'C' AND c.resource_id = :client AND c.tick BETWEEN :starts AND :ends)"
                + " OR (c.resource_kind = 'R' AND c.resource_id IN (:rooms) AND c.tick BETWEEN :first AND :last)")
                .setParameter("now", now).setParameter("practitioner", practitionerId).setParameter("client", clientId == null ? -1 : clientId)
                .setParameter("rooms", rooms.isEmpty() ? List.of(-1L) : rooms).setParameter("first", whole.first)
                .setParameter("last", whole.last).setParameter("starts", visit.first).setParameter("ends", visit.last);
        boolean practitioner = false;
        boolean client = false;
        Set<Long> busyRooms = new HashSet<>();
        Set<Long> runOut = new HashSet<>();
        for (Object row : look.getResultList()) {
            Object[] columns = (Object[]) row;
            if (columns[2] != null && number(columns[3]) == 1) {
                runOut.add(number(columns[2]));
            } else {
                switch (columns[0].toString()) {
                    case "P" -> practitioner = true;
                    case "C" -> client = true;
                    default -> busyRooms.add(number(columns[1]));
                }
            }
        }
        runOut.forEach(this::releaseHold);
        return new Busy(practitioner, client, busyRooms);
    }

    /** Claims therapist, room and client for a visit, in one statement. */
    void claim(Appointment appointment) {
        Span span = Span.of(appointment);
        insert(span, claims("P", span.practitionerId, span.whole), appointment.id(), null);
    }

    /**
     * Claims a visit above those that the therapist has already, up to ten at a time.
     *
     * @return whether there are any
     */
    boolean claimAbove(Appointment appointment) {
        Span span = Span.of(appointment);
        Map<Long, Long> highest = new HashMap<>();
        // Locked, so that what lies below is not removed until this is there.
        for (Row row : rows(span.practitionerId, span.whole)) {
            highest.put(row.tick, row.layer);
        }
        if (highest.values().stream().anyMatch(layer -> layer >= HIGHEST_LAYER)) {
            throw new Taken(Refusal.PRACTITIONER_TAKEN, null);
        }
        if (!highest.isEmpty()) {
            // Writes to what lies below: who removes that on another node of a cluster collides with it.
            ofTherapist("UPDATE slot_claim SET overlays = overlays + 1", span.practitionerId, span.whole, " AND layer = 0").executeUpdate();
        }
        List<Claim> claims = new ArrayList<>();
        for (long tick = span.whole.first; tick <= span.whole.last; tick++) {
            claims.add(new Claim("P", span.practitionerId, tick, highest.getOrDefault(tick, -1L) + 1));
        }
        insert(span, claims, appointment.id(), null);
        return !highest.isEmpty();
    }

    /** Claims therapist and room for a visitor who has not said yet who it is for. */
    void hold(HeldBooking hold) {
        Span span = Span.of(hold);
        insert(span, claims("P", span.practitionerId, span.whole), null, hold.id());
    }

    private void insert(Span span, List<Claim> ofTherapist, Long appointmentId, Long holdId) {
        List<Claim> claims = new ArrayList<>();
        // In the order of the primary key, so that two bookings that overlap wait for each other in one direction.
        if (span.clientId != null) {
            claims.addAll(claims("C", span.clientId, span.visit));
        }
        claims.addAll(ofTherapist);
        claims.addAll(claims("R", span.roomId, span.whole));
        insert(claims, appointmentId, holdId);
    }

    private void insert(List<Claim> claims, Long appointmentId, Long holdId) {
        StringBuilder rows = new StringBuilder();
        // Numbers and three letters of our own: written out, since the driver takes longer over hundreds of parameters than over this.
        for (Claim claim : claims) {
            rows.append(rows.isEmpty() ? "" : ",").append("('").append(claim.kind).append("',").append(claim.resource).append(',')
                    .append(claim.tick).append(',').append(claim.layer).append(',').append(appointmentId).append(',').append(holdId).append(')');
        }
        try {
            entities.createNativeQuery("INSERT INTO slot_claim (resource_kind, resource_id, tick, layer, appointment_id, hold_id) VALUES " + rows)
                    .executeUpdate();
        } catch (PersistenceException failure) {
            throw taken(failure).<RuntimeException>map(refusal -> new Taken(refusal, failure)).orElse(failure);
        }
    }

    private static List<Claim> claims(String kind, long resource, Ticks ticks) {
        List<Claim> claims = new ArrayList<>();
        for (long tick = ticks.first; tick <= ticks.last; tick++) {
            claims.add(new Claim(kind, resource, tick, 0));
        }
        return claims;
    }

    private static Query bound(Query query, long practitionerId, Ticks ticks) {
        return query.setParameter("practitioner", practitionerId).setParameter("first", ticks.first).setParameter("last", ticks.last);
    }

    private Query ofTherapist(String act, long practitionerId, Ticks ticks, String more) {
        return bound(entities.createNativeQuery(act + " WHERE resource_kind = 'P' AND resource_id = :practitioner"
                + " AND tick BETWEEN :first AND :last" + more), practitionerId, ticks);
    }

    /** The therapist's claims by tick and layer, locked. */
    private List<Row> rows(long practitionerId, Ticks ticks) {
        List<Row> rows = new ArrayList<>();
        for (Object row : ofTherapist("SELECT tick, layer FROM slot_claim", practitionerId, ticks, " ORDER BY tick, layer FOR UPDATE").getResultList()) {
            Object[] columns = (Object[]) row;
            rows.add(new Row(number(columns[0]), number(columns[1])));
        }
        return rows;
    }

    static long tick(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), TICK_SECONDS);
    }

    /** Frees a visit's time; visits that lay above it come down. */
    void release(Appointment appointment) {
        release("appointment_id", appointment.id());
    }

    /** Frees a held time; visits that lay above it come down. */
    void releaseHold(long holdId) {
        release("hold_id", holdId);
    }

    private void release(String owner, long id) {
        // Locks the claims before it looks at their marks: a condition on the marks would let those go that do not meet it.
        List<?> ofTherapist = entities.createNativeQuery("SELECT resource_id, MIN(tick), MAX(tick), MAX(overlays + layer) FROM slot_claim WHERE "
                + owner + " = :id AND resource_kind = 'P' GROUP BY resource_id FOR UPDATE").setParameter("id", id).getResultList();
        entities.createNativeQuery("DELETE FROM slot_claim WHERE " + owner + " = :id").setParameter("id", id).executeUpdate();
        for (Object row : ofTherapist) {
            Object[] columns = (Object[]) row;
            // Most have nobody above or below, and their neighbours stay unlocked.
            if (number(columns[3]) > 0) {
                comeDown(number(columns[0]), new Ticks(number(columns[1]), number(columns[2])));
            }
        }
    }

    /** Fills the layers of every tick from 0 again: one statement for each stretch of ticks in which the same layer comes down. */
    private void comeDown(long practitionerId, Ticks ticks) {
        Map<Long, Long> filled = new HashMap<>();
        Map<Fall, List<Long>> falls = new LinkedHashMap<>();
        for (Row row : rows(practitionerId, ticks)) {
            long place = filled.merge(row.tick, 1L, Long::sum) - 1;
            if (row.layer != place) {
                falls.computeIfAbsent(new Fall(row.layer, place), fall -> new ArrayList<>()).add(row.tick);
            }
        }
        // The lowest first, into layers that are empty by then. Who comes down may have others above: the mark says so to its own release.
        falls.entrySet().stream().sorted(Comparator.comparingLong(fall -> fall.getKey().from)).forEach(fall -> entities
                .createNativeQuery("UPDATE slot_claim SET layer = :to, overlays = overlays + 1 WHERE resource_kind = 'P'"
                        + " AND resource_id = :practitioner AND layer = :from AND tick IN (:ticks)")
                .setParameter("to", fall.getKey().to).setParameter("practitioner", practitionerId).setParameter("from", fall.getKey().from)
                .setParameter("ticks", fall.getValue()).executeUpdate());
    }

    /** Deletes up to {@code limit} claims that ended before {@code instant}. */
    int sweepBefore(Instant instant, int limit) {
        return entities.createNativeQuery("DELETE FROM slot_claim WHERE tick < ? LIMIT " + limit).setParameter(1, tick(instant))
                .executeUpdate();
    }

    private static long number(Object column) {
        return column instanceof Boolean flag ? (flag ? 1 : 0) : ((Number) column).longValue();
    }

    private static Optional<Refusal> taken(Throwable failure) {
        return Collisions.takenKey(failure).map(DUPLICATE::matcher).filter(Matcher::find).map(match -> switch (match.group(1).toUpperCase(Locale.ROOT)) {
                    case "P" -> Refusal.PRACTITIONER_TAKEN;
                    case "C" -> Refusal.CLIENT_TAKEN;
                    default -> Refusal.NO_ROOM_FREE;
                });
    }
}
