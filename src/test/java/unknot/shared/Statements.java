package unknot.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** Counts the SQL statements that a page costs. */
@ApplicationScoped
public class Statements {

    @Inject
    SessionFactory sessions;

    /** How many statements the act prepared, those of finding out who is signed in included. */
    public long during(Runnable act) {
        Statistics statistics = sessions.getStatistics();
        long before = statistics.getPrepareStatementCount();
        act.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
