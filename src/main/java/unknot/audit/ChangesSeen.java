package unknot.audit;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Sees whatever a transaction writes, in entities or in SQL, so that nobody has to remember to say so. */
@PersistenceUnitExtension
@ApplicationScoped
class ChangesSeen implements StatementInspector {

    private static final Pattern WRITES = Pattern.compile("\\s*(?:insert|update|delete|replace)\\b(?!\\s+into\\s+audit_event)", Pattern.CASE_INSENSITIVE);

    @Inject
    Instance<Deeds> deeds;

    @Override
    public String inspect(String sql) {
        if (WRITES.matcher(sql).lookingAt()) {
            deeds.get().count();
        } else {
            deeds.get().attend();
        }
        return sql;
    }
}
