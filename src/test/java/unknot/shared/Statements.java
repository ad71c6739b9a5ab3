package unknot.shared;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Counts the SQL statements that a page costs, whoever sends them: the driver is asked, which is told of this class in the settings. */
public final class Statements implements QueryInterceptor {

    private static final Pattern COUNTED = Pattern.compile("\\s*(select|insert|update|delete|replace|with)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** One for the whole virtual machine: the driver loads a class of its own from this file. */
    private static final AtomicLong SENT = (AtomicLong) System.getProperties().computeIfAbsent(Statements.class.getName(), name -> new AtomicLong());

    /** How many statements the act sent, those of finding out who is signed in included; the beginnings and ends of transactions are none. */
    public static long during(Runnable act) {
        long before = SENT.get();
        act.run();
        return SENT.get() - before;
    }

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties settings, Log log) {
        return this;
    }

    @Override
    public <T extends Resultset> T preProcess(Supplier<String> sql, Query query) {
        return null;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return true;
    }

    @Override
    public void destroy() {
        // Nothing is held.
    }

    @Override
    public <T extends Resultset> T postProcess(Supplier<String> sql, Query query, T result, ServerSession session) {
        String sent = sql.get();
        if (sent != null && COUNTED.matcher(sent).matches()) {
            SENT.incrementAndGet();
        }
        return null;
    }
}
