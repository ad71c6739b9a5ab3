package unknot.killed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A database that cannot work for a while: people are told so in words, nothing is lost, and all goes on by itself afterwards. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class DatabaseAwayIT {

    private static final Duration AWAY = Duration.ofSeconds(30);
    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final long SEED = 20270111;
    private static final int WHOLE = 0;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void standsStillForHalfAMinute() throws Exception {
        try (Product product = new Product(folder)) {
            product.start();
            Load load = new Load(product, SEED);
            load.prepare();
            Browser ines = Browser.signedIn(product.address(), "ines");
            load.begin();
            long began = System.nanoTime();
            signal("STOP", product);
            try {
                assertToldToComeAgain(ines.get("/today"));
                assertToldToComeAgain(ines.post("/sign-out"));
                HttpResponse<String> program = Browser.postJson(HttpClient.newHttpClient(), product.address() + "/api/v1/appointments", "away", "{}");
                assertThat(program.statusCode()).isEqualTo(503);
                assertThat(program.headers().firstValue("Retry-After")).isPresent();
                assertThat(program.body()).contains("\"reason\":\"away\"");
                assertThat(product.readiness()).isEqualTo(503);
                LockSupport.parkNanos(AWAY.toNanos() - (System.nanoTime() - began));
            } finally {
                signal("CONT", product);
            }
            assertThat(product.ready()).isLessThan(READY_WITHIN);
            assertThat(ines.get("/today").statusCode()).as("who was signed in still is").isEqualTo(200);
            assertAllIsWell(product, load);
        }
    }

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void hasNoRoomLeftOnItsDisk() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("data"));
        assumeTrue(done("mount", "-t", "tmpfs", "-o", "size=900m", "unknot-test", disk.toString()), "a small disk needs root");
        try (Product product = new Product(folder)) {
            product.start();
            Load load = new Load(product, SEED);
            load.prepare();
            load.begin();
            Path filler = disk.resolve("filler");
            fill(filler);
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
            while (load.refusedForNow() == 0 && System.nanoTime() < deadline) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            assertThat(load.refusedForNow()).as("answers that name the trouble").isPositive();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(5));
            Files.delete(filler);
            assertThat(product.ready()).isLessThan(READY_WITHIN);
            assertAllIsWell(product, load);
        } finally {
            done("umount", "-l", disk.toString());
        }
    }

    private static void assertToldToComeAgain(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("We cannot answer just now").doesNotContain("Exception", "at unknot.");
    }

    /** What goes on working is acknowledged, and what was acknowledged at any time is there. */
    private static void assertAllIsWell(Product product, Load load) throws Exception {
        load.awaitAcknowledged(20);
        load.end();
        assertThat(load.settle()).isEmpty();
        assertThat(product.command("audit-check")).isEqualTo(WHOLE);
        System.out.println(load.figures());
    }

    private static void fill(Path filler) throws IOException {
        byte[] block = new byte[1 << 16];
        try (OutputStream file = Files.newOutputStream(filler)) {
            while (true) {
                file.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.size(filler)).isPositive();
        }
    }

    private static void signal(String name, Product product) throws IOException, InterruptedException {
        assertThat(done("kill", "-" + name, Long.toString(product.databaseProcess()))).isTrue();
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    }
}
