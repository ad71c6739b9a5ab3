package unknot.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rows that make a double booking impossible: one per five minutes ("tick") and resource of every live visit, with the
 * resource and the tick as primary key. Whoever commits second meets a duplicate key, on whatever node of a cluster.
 */
@ApplicationScoped
class SlotClaims {

    static final int TICK_SECONDS = 60 * BookingRules.GRID_MINUTES;
    private static final int DUPLICATE_KEY = 1062;
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

    private record Claim(String kind, long resource, long tick) {
    }

    /** Claims therapist, room and client for the whole visit, in one statement. */
    void claim(Appointment appointment) {
        List<Claim> claims = new ArrayList<>();
        // In the order of the primary key, so that two bookings that overlap wait for each other in one direction.
        claims.addAll(claims("C", appointment.client().id(), appointment));
        claims.addAll(claims("P", appointment.practitioner().id(), appointment));
        claims.addAll(claims("R", appointment.room().id(), appointment));
        String rows = ",(?,?,?,?)".repeat(claims.size()).substring(1);
        Query insert = entities.createNativeQuery("INSERT INTO slot_claim (resource_kind, resource_id, tick, appointment_id) VALUES " + rows);
        int at = 1;
        for (Claim claim : claims) {
            insert.setParameter(at++, claim.kind).setParameter(at++, claim.resource).setParameter(at++, claim.tick)
                    .setParameter(at++, appointment.id());
        }
        try {
            insert.executeUpdate();
        } catch (PersistenceException failure) {
            throw taken(failure).<RuntimeException>map(refusal -> new Taken(refusal, failure)).orElse(failure);
        }
    }

    private static List<Claim> claims(String kind, long resource, Appointment appointment) {
        List<Claim> claims = new ArrayList<>();
        long last = tick(appointment.endsAt().minusSeconds(1));
        for (long tick = tick(appointment.startsAt()); tick <= last; tick++) {
            claims.add(new Claim(kind, resource, tick));
        }
        return claims;
    }

    static long tick(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), TICK_SECONDS);
    }

    void release(Appointment appointment) {
        entities.createNativeQuery("DELETE FROM slot_claim WHERE appointment_id = ?").setParameter(1, appointment.id()).executeUpdate();
    }

    /** Deletes up to {@code limit} claims that ended before {@code instant}. */
    int sweepBefore(Instant instant, int limit) {
        return entities.createNativeQuery("DELETE FROM slot_claim WHERE tick < ? LIMIT " + limit).setParameter(1, tick(instant))
                .executeUpdate();
    }

    private static Optional<Refusal> taken(Throwable failure) {
        return SqlErrors.in(failure).filter(error -> error.getErrorCode() == DUPLICATE_KEY).map(SQLException::getMessage)
                .map(DUPLICATE::matcher).filter(Matcher::find).map(match -> switch (match.group(1).toUpperCase(Locale.ROOT)) {
                    case "P" -> Refusal.PRACTITIONER_TAKEN;
                    case "C" -> Refusal.CLIENT_TAKEN;
                    default -> Refusal.NO_ROOM_FREE;
                });
    }
}
