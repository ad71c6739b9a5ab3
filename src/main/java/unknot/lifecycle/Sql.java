package unknot.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.stream.Stream;

/** Statements with named parameters, in the caller's transaction: what becomes of whole records goes by tables and not by entities. */
@ApplicationScoped
class Sql {

    @Inject
    EntityManager entities;

    /** @param named names of parameters and their values in turn */
    Query query(String text, Object... named) {
        return filled(entities.createNativeQuery(text), named);
    }

    int run(String text, Object... named) {
        return query(text, named).executeUpdate();
    }

    long number(String text, Object... named) {
        return id(query(text, named).getSingleResult());
    }

    /** The rows of a query of two columns or more. */
    Stream<Object[]> rows(String text, Object... named) {
        return filled(entities.createNativeQuery(text, Object[].class), named).getResultList().stream().map(row -> (Object[]) row);
    }

    private static Query filled(Query query, Object... named) {
        for (int i = 0; i < named.length; i += 2) {
            query.setParameter((String) named[i], named[i + 1]);
        }
        return query;
    }

    static long id(Object number) {
        return ((Number) number).longValue();
    }

    /** @param seconds since 1970, or null */
    static Instant moment(Object seconds) {
        return seconds == null ? null : Instant.ofEpochSecond(id(seconds));
    }
}
