package unknot.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabasePatienceTest {

    @Inject
    DataSource database;

    @Test
    void aConnectionThatIsSilentIsGivenUpWhoeverHadItBefore() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setNetworkTimeout(Runnable::run, 0);
        }
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getNetworkTimeout()).isEqualTo(15_000);
        }
    }

    @Test
    void untilWeServeItMayTakeAsLongAsItNeedsAndInCommandsToo() {
        assertThat(timeouts(true)).containsExactly(0, 15_000);
        assertThat(timeouts(false)).containsExactly(0, 0);
    }

    /** Before the start and after it. */
    private static List<Integer> timeouts(boolean serves) {
        List<Integer> timeouts = new ArrayList<>();
        Connection connection = (Connection) Proxy.newProxyInstance(DatabasePatienceTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
            timeouts.add((Integer) arguments[1]);
            return null;
        });
        DatabasePatience patience = new DatabasePatience();
        patience.serves = serves;
        patience.patienceInMillis = 15_000;
        patience.onConnectionAcquire(connection);
        patience.begin(new StartupEvent());
        patience.onConnectionAcquire(connection);
        return timeouts;
    }
}
