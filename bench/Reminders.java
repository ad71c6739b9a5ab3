import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a thousand reminders due at once, is the mail server that gets them, and opens the calendar all the while. The database is filled by
 * {@code Seed}; the product runs with {@code -Dquarkus.mailer.host=127.0.0.1 -Dquarkus.mailer.port=2525 -Dquarkus.mailer.start-tls=DISABLED
 * -Dquarkus.mailer.from=clinic@test.example}.
 *
 * <pre>bench/run Reminders --data data-bench [--base http://127.0.0.1:8080] [--port 2525] [--reminders 1000]</pre>
 */
public class Reminders {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" value=\"([^\"]*)\"");
    /** Before a visit; far enough ahead that there are a thousand. */
    private static final int HOURS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(new CookieManager()).build();
    private final Set<String> recipients = ConcurrentHashMap.newKeySet();
    private final AtomicInteger taken = new AtomicInteger();
    private volatile long first;
    private volatile long last;

    public static void main(String[] arguments) throws Exception {
        new Reminders().run(Bench.options(arguments, Map.of("base", "http://127.0.0.1:8080", "port", "2525", "reminders", "1000", "email",
                "desk@harbourstreet.example", "password", "harbour-demo")));
    }

    private void run(Map<String, String> options) throws Exception {
        Thread server = new Thread(() -> listen(Integer.parseInt(options.get("port"))), "mail-server");
        server.setDaemon(true);
        server.start();
        signIn(options);
        List<Double> before = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            before.add(day(options.get("base")));
        }
        int wanted = makeDue(options);
        taken.set(0);
        recipients.clear();
        List<Double> meanwhile = new ArrayList<>();
        long began = System.nanoTime();
        while (taken.get() < wanted && System.nanoTime() - began < PATIENCE.toNanos()) {
            meanwhile.add(day(options.get("base")));
            Thread.sleep(50);
        }
        System.out.printf(Locale.ROOT, "%d of %d reminders, %d recipients, in %.1f s from the first to the last%n", taken.get(), wanted, recipients.size(),
                (last - first) / 1e9);
        System.out.printf(Locale.ROOT, "the day: p50 %.0f ms, p95 %.0f ms before; p50 %.0f ms, p95 %.0f ms meanwhile (%d pages)%n", at(before, .5), at(before, .95),
                at(meanwhile, .5), at(meanwhile, .95), meanwhile.size());
        System.exit(taken.get() == wanted && wanted > 0 ? 0 : 1);
    }

    /** Makes as many coming visits as there are to be reminders due for one, and no others: all else that is near counts as decided. */
    private static int makeDue(Map<String, String> options) throws Exception {
        try (Connection connection = Bench.connect(options); Statement sql = connection.createStatement()) {
            sql.execute("UPDATE client SET email = NULL WHERE email IS NOT NULL");
            sql.execute("DELETE FROM reminder_time");
            sql.execute("DELETE FROM visit_reminder");
            sql.execute("DELETE FROM outgoing_message WHERE state = 'waiting'");
            sql.execute("CREATE TEMPORARY TABLE reminded AS SELECT id, client_id FROM appointment WHERE status IN ('booked', 'confirmed')"
                    + " AND starts_at BETWEEN UTC_TIMESTAMP() AND UTC_TIMESTAMP() + INTERVAL " + HOURS + " HOUR ORDER BY id LIMIT "
                    + Integer.parseInt(options.get("reminders")));
            sql.execute("INSERT INTO visit_reminder (appointment_id, starts_at, hours_before) SELECT id, starts_at, " + HOURS
                    + " FROM appointment WHERE starts_at > UTC_TIMESTAMP() AND id NOT IN (SELECT id FROM reminded)");
            sql.execute("UPDATE appointment SET booked_at = '2000-01-01' WHERE id IN (SELECT id FROM reminded)");
            sql.execute("DELETE FROM calendar_change WHERE appointment_id IN (SELECT id FROM reminded)");
            sql.execute("DELETE FROM client_notice WHERE appointment_id IN (SELECT id FROM reminded)");
            sql.execute("UPDATE client SET reminded = TRUE, by_text = FALSE, email = CONCAT('client-', id, '@test.example')"
                    + " WHERE id IN (SELECT client_id FROM reminded)");
            int due;
            try (ResultSet counted = sql.executeQuery("SELECT COUNT(*) FROM reminded")) {
                counted.next();
                due = counted.getInt(1);
            }
            sql.execute("INSERT INTO reminder_time (plan_id, hours_before) VALUES (1, " + HOURS + ")");
            return due;
        }
    }

    private void signIn(Map<String, String> options) throws Exception {
        String base = options.get("base");
        Matcher token = CSRF.matcher(client.send(HttpRequest.newBuilder(URI.create(base + "/sign-in")).build(), HttpResponse.BodyHandlers.ofString()).body());
        if (!token.find()) {
            throw new IllegalStateException("no sign-in page at " + base);
        }
        String form = "csrf-token=" + token.group(1) + "&email=" + encoded(options.get("email")) + "&password=" + encoded(options.get("password"));
        client.send(HttpRequest.newBuilder(URI.create(base + "/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.discarding());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** How long the calendar of today takes, in milliseconds. */
    private double day(String base) throws Exception {
        long began = System.nanoTime();
        int status = client.send(HttpRequest.newBuilder(URI.create(base + "/day")).build(), HttpResponse.BodyHandlers.ofString()).statusCode();
        if (status != 200) {
            throw new IllegalStateException("the day answers " + status);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static double at(List<Double> times, double part) {
        return times.stream().sorted().skip((long) (times.size() * part)).findFirst().orElse(Double.NaN);
    }

    private void listen(int port) {
        try (ServerSocket socket = new ServerSocket(port, 20, InetAddress.getLoopbackAddress())) {
            while (true) {
                Socket connection = socket.accept();
                new Thread(() -> talk(connection)).start();
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** As much of SMTP as it takes to get mail. */
    private void talk(Socket connection) {
        try (connection; BufferedReader in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            say(connection, "220 bench");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT")) {
                    recipients.add(command.replaceAll(".*<|>.*", ""));
                    say(connection, "250 fine");
                } else if (command.equals("DATA")) {
                    say(connection, "354 go on");
                    while (!".".equals(in.readLine())) {
                        // What it says is of no interest.
                    }
                    last = System.nanoTime();
                    first = taken.getAndIncrement() == 0 ? last : first;
                    say(connection, "250 fine");
                } else if (command.equals("QUIT")) {
                    say(connection, "221 bye");
                    return;
                } else {
                    say(connection, "250 fine");
                }
            }
        } catch (IOException gone) {
            // The product has hung up.
        }
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }
}
