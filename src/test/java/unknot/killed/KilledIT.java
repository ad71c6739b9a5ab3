package unknot.killed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * A clinic at work, in which the server is killed, then the database, then both, and so on, at moments that a seed chooses.
 * {@code -Dunknot.killed.rounds=3 -Dunknot.killed.seed=7} make it fewer rounds or other moments, {@code -Dunknot.killed.ready-within=20} stricter.
 */
class KilledIT {

    private static final int ROUNDS = Integer.getInteger("unknot.killed.rounds", 20);
    private static final long SEED = Long.getLong("unknot.killed.seed", 20270111);
    /** A machine that does nothing else needs less than 20. */
    private static final Duration READY_WITHIN = Duration.ofSeconds(Integer.getInteger("unknot.killed.ready-within", 60));
    private static final int WHOLE = 0;

    private enum Victim {
        SERVER, DATABASE, BOTH
    }

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @Timeout(value = 40, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void nothingAcknowledgedIsLostAndNothingIsDoneTwice() throws Exception {
        Random moments = new Random(SEED);
        try (Product product = new Product(folder)) {
            product.start();
            Load load = new Load(product, SEED);
            load.prepare();
            for (int round = 0; round < ROUNDS; round++) {
                Victim victim = Victim.values()[round % Victim.values().length];
                load.begin();
                load.awaitAcknowledged(30 + moments.nextInt(100));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(moments.nextInt(50)));
                Duration ready = killed(product, victim, load);

                assertThat(load.settle()).as("after killing %s", victim).isEmpty();
                assertThat(product.command("audit-check")).as("the audit chain after killing %s", victim).isEqualTo(WHOLE);
                System.out.printf("%2d. %s killed: ready again after %.1f s; %s%n", round + 1, victim, ready.toMillis() / 1000.0, load.figures());
                assertThat(ready).as("until it was ready again after killing %s", victim).isLessThan(READY_WITHIN);
            }
            assertThat(load.signatures()).as("notes signed").isPositive();
        }
    }

    /** @return how long it took until all was up again; a server comes when it is started, a database by itself */
    private static Duration killed(Product product, Victim victim, Load load) throws Exception {
        switch (victim) {
            case SERVER -> product.killServer();
            case DATABASE -> product.killDatabase();
            default -> {
                product.killServer();
                product.killDatabase();
            }
        }
        if (victim == Victim.DATABASE) {
            Duration ready = product.ready();
            load.end();
            return ready;
        }
        load.end();
        return product.start();
    }
}
