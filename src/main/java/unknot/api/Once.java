package unknot.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import unknot.access.CurrentAccount;
import unknot.shared.Collisions;
import unknot.shared.Sha256;
import unknot.shared.web.Problem;
import unknot.shared.web.Problem.FieldProblem;

/**
 * Creates once what is asked for several times with the same {@code Idempotency-Key}: the answer is kept in the transaction that creates,
 * and given again. What was refused is not kept, since nothing was done: asking again asks anew.
 */
@ApplicationScoped
class Once {

    /** The header. */
    static final String KEY = "Idempotency-Key";
    static final String KEY_WORDS = "Names this creation, up to 200 visible ASCII characters: asked for again with the same key and body within"
            + " 24 hours, also at the same moment, it happens once and every answer is the first one's";
    private static final Duration KEPT = Duration.ofHours(24);
    private static final int SWEPT_AT_ONCE = 5_000;

    @Inject
    EntityManager entities;
    @Inject
    CurrentAccount current;
    @Inject
    ObjectMapper json;
    @Inject
    Clock clock;

    /** @param location the path of what was created */
    record Created(String location, Object body) {
    }

    /** Something that creates. */
    @FunctionalInterface
    interface Act {

        /**
         * @param together to be called with what was created in the transaction that creates it; again in a transaction that is tried again
         * @return why nothing was created, or null
         */
        Problem create(Consumer<Created> together);
    }

    private record Asked(long accountId, byte[] key, byte[] request) {
    }

    private record Answer(String location, String body) {

        Response response() {
            return Response.created(URI.create(location)).type(MediaType.APPLICATION_JSON_TYPE).entity(body).build();
        }
    }

    /** Another request with this key has committed first. */
    private static final class KeyTaken extends RuntimeException {
    }

    /**
     * Creates, or gives the answer of the first time again.
     *
     * @param key as it was sent; null to create in any case
     * @param path where it was asked for
     * @param request the body as it was read
     */
    Response create(String key, String path, Object request, Act act) {
        Asked asked = key == null ? null : new Asked(current.account().accountId(), Sha256.of(checked(key)), Sha256.of(path + '\n' + written(request)));
        Optional<Response> before = known(asked);
        if (before.isPresent()) {
            return before.get();
        }
        Answer[] answer = new Answer[1];
        Problem problem;
        try {
            problem = act.create(created -> {
                answer[0] = new Answer(created.location, written(created.body));
                keep(asked, answer[0]);
            });
        } catch (KeyTaken faster) {
            return known(asked).orElseThrow(() -> faster);
        }
        // Whoever was faster with the same key may have taken the very time that was refused now.
        return problem == null ? answer[0].response() : known(asked).orElseGet(() -> Problems.response(problem));
    }

    private static String checked(String key) {
        if (!key.matches("[\\x21-\\x7e]{1,200}")) {
            throw new Refused(Problem.invalid(List.of(new FieldProblem(KEY, "out-of-range", "1 to 200 visible ASCII characters."))));
        }
        return key;
    }

    private Optional<Response> known(Asked asked) {
        if (asked == null) {
            return Optional.empty();
        }
        List<?> rows = QuarkusTransaction.requiringNew().call(() -> entities
                .createNativeQuery("SELECT request_hash, location, body FROM idempotency_key WHERE account_id = ? AND key_hash = ?")
                .setParameter(1, asked.accountId).setParameter(2, asked.key).getResultList());
        return rows.stream().findFirst().map(row -> {
            Object[] columns = (Object[]) row;
            return Arrays.equals((byte[]) columns[0], asked.request) ? new Answer((String) columns[1], (String) columns[2]).response()
                    : Problems.response(Problem.of(422, "idempotency-key-reused", "This Idempotency-Key was used for another request."));
        });
    }

    private void keep(Asked asked, Answer answer) {
        if (asked == null) {
            return;
        }
        try {
            // Waits for another transaction with the same key, until that commits or gives up.
            entities.createNativeQuery("INSERT INTO idempotency_key (account_id, key_hash, request_hash, status, location, body, created_at)"
                    + " VALUES (?, ?, ?, 201, ?, ?, ?)").setParameter(1, asked.accountId).setParameter(2, asked.key).setParameter(3, asked.request)
                    .setParameter(4, answer.location).setParameter(5, answer.body).setParameter(6, clock.instant()).executeUpdate();
        } catch (PersistenceException failure) {
            throw Collisions.keyTaken(failure) ? new KeyTaken() : failure;
        }
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Scheduled(cron = "0 41 3 * * ?")
    void sweep() {
        while (QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery("DELETE FROM idempotency_key WHERE created_at < ? LIMIT "
                + SWEPT_AT_ONCE).setParameter(1, clock.instant().minus(KEPT)).executeUpdate()) == SWEPT_AT_ONCE) {
            Thread.onSpinWait();
        }
    }
}
