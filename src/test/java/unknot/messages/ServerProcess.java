package unknot.messages;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import unknot.TestClinic;
import unknot.booking.Actor;
import unknot.booking.BookingDesk;
import unknot.booking.notices.ClientNotices;
import unknot.clients.Client;
import unknot.shared.TestClock;

/** The product in a process of its own, so that a test may kill it. {@link KilledServerTest} runs it; by itself it is no test. */
@QuarkusTest
class ServerProcess {

    private static final String HERE = "process: ";
    private static final LocalDate TUESDAY = LocalDate.of(2027, 1, 12);

    @Inject
    TestClinic clinic;
    @Inject
    BookingDesk desk;
    @Inject
    ClientNotices notices;
    @Inject
    Outbox outbox;
    @Inject
    Sending sending;

    /** The program of the process: does what the argument names. */
    public static void main(String... arguments) {
        SummaryGeneratingListener heard = new SummaryGeneratingListener();
        LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request().selectors(selectMethod(ServerProcess.class.getName(), arguments[0])).build(),
                heard);
        heard.getSummary().getFailures().forEach(failure -> failure.getException().printStackTrace(System.out));
        System.exit(heard.getSummary().getTestsSucceededCount() == 1 ? 0 : 1);
    }

    /** Begins one in which {@code act} is done. */
    static Process begun(String act, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"), "-Xmx512m", "-cp",
                System.getProperty("java.class.path"), "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"));
        // What the build has found out of the project for its tests; the tests before this one have forgotten where it is.
        command.add("-Dquarkus-internal-test.serialized-app-model.path=" + Path.of("target", "quarkus", "bootstrap", "test-app-model.dat").toAbsolutePath());
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(ServerProcess.class.getName(), act));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Waits until the process says so; what it said until its end where it does not. */
    static String heard(Process process, String word) throws IOException {
        StringBuilder output = new StringBuilder();
        BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(HERE + word)) {
                return word;
            }
            output.append(line).append('\n');
        }
        return output.toString();
    }

    /** Three visits are booked: of one the client's message is not written yet, of one it is, and one is about to be sent. */
    @Test
    void book() throws InterruptedException {
        clinic.open();
        booked("leased", 9);
        booked("written", 10);
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(3)));
        notices.tellDue();
        booked("booked", 11);
        outbox.lease(Channel.EMAIL, 1);
        System.out.println(HERE + "saved");
        Thread.currentThread().join();
    }

    private void booked(String name, int hour) {
        Client client = clinic.saved(new Client(name, "Holt", null, null, name + "@test.example", TestClock.START));
        desk.book(BookingDesk.Request.of(client.id(), clinic.knot60.id(), clinic.ines.id(), null, TUESDAY, LocalTime.of(hour, 0), new Actor("Ros", true)));
    }

    /** What the timers of a server do, more often than it takes. */
    @Test
    void send() {
        for (int minute = 5; minute < 60; minute++) {
            TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(minute)));
            notices.tellDue();
            sending.sendDue();
        }
    }
}
