package unknot.operations;

import com.mysql.cj.MysqlConnection;
import com.mysql.cj.Query;
import com.mysql.cj.interceptors.QueryInterceptor;
import com.mysql.cj.log.Log;
import com.mysql.cj.protocol.Resultset;
import com.mysql.cj.protocol.ServerSession;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Counts the statements that the database took longer than a second for, whoever sent them. The driver makes one for each connection. */
public final class SlowStatements implements QueryInterceptor {

    private static final long SLOW = TimeUnit.SECONDS.toNanos(1);

    private final Counter slow;
    private final LongSupplier nanoTime;
    private long begun;

    /** As the driver makes it. */
    public SlowStatements() {
        this(Counter.builder("unknot.statements.slow").description("SQL statements that took longer than a second").register(Metrics.globalRegistry), System::nanoTime);
    }

    SlowStatements(Counter slow, LongSupplier nanoTime) {
        this.slow = slow;
        this.nanoTime = nanoTime;
    }

    @Override
    public QueryInterceptor init(MysqlConnection connection, Properties settings, Log log) {
        return this;
    }

    @Override
    public <T extends Resultset> T preProcess(Supplier<String> sql, Query query) {
        begun = nanoTime.getAsLong();
        return null;
    }

    @Override
    public <T extends Resultset> T postProcess(Supplier<String> sql, Query query, T result, ServerSession session) {
        if (nanoTime.getAsLong() - begun > SLOW) {
            slow.increment();
        }
        return null;
    }

    @Override
    public boolean executeTopLevelOnly() {
        return true;
    }

    @Override
    public void destroy() {
        // The counter is everybody's.
    }
}
