import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Saves drafts as the page of a note does, one note of each therapist that {@code Seed} has made, of every third from two tabs at once;
 * afterwards it counts. Every save names the version it was based on and is answered with the one it made: those of a note must be a chain
 * without a fork, or something was overwritten unseen. A save that comes too late must be answered with both texts.
 *
 * <pre>bench/run Drafts --data data-bench [--base http://127.0.0.1:8080] [--notes 200] [--seconds 60] [--rate 50]</pre>
 */
public class Drafts {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" (?:value|content)=\"([^\"]*)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern ANSWERED = Pattern.compile("\"version\":(\\d+)");
    private static final int WORKERS = 24;
    private static final int TRIES = 20;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, String> options;
    private final String base;
    private final int seconds;
    private final int rate;
    private final List<Tab> tabs = new ArrayList<>();
    private final Map<String, Note> notes = new TreeMap<>();
    private final Queue<Double> times = new ConcurrentLinkedQueue<>();
    private final AtomicInteger conflicts = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger number = new AtomicInteger();

    /** A save that the server has acknowledged. */
    private record Saved(int basedOn, int version, String text) {
    }

    private static final class Note {

        private final Queue<Saved> saves = new ConcurrentLinkedQueue<>();
    }

    /** A page of a note that is open somewhere: it knows the version it has read, and saves one at a time. */
    private static final class Tab {

        private final Session session;
        private final String path;
        private final Note note;
        private int version;

        private Tab(Session session, String path, Note note, int version) {
            this.session = session;
            this.path = path;
            this.note = note;
            this.version = version;
        }
    }

    /** A therapist's browser. */
    private final class Session {

        private String cookies;
        private String token;

        private Session(String signedIn) {
            cookies = "unknot-session=" + signedIn;
        }

        private HttpResponse<String> get(String path) throws IOException, InterruptedException {
            HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookies).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (token == null) {
                token = first(CSRF, answer.body());
                cookies += "; unknot-csrf=" + token;
            }
            return answer;
        }

        private HttpResponse<String> post(String path, boolean byScript, String... fields) throws IOException, InterruptedException {
            StringBuilder body = new StringBuilder("csrf-token=").append(encoded(token));
            for (int i = 0; i < fields.length; i += 2) {
                body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30)).header("Cookie", cookies)
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(body.toString()));
            if (byScript) {
                request.header("X-Requested-With", "fetch").header("Accept", "application/json");
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private Drafts(Map<String, String> options) {
        this.options = options;
        base = options.get("base");
        seconds = Integer.parseInt(options.get("seconds"));
        rate = Integer.parseInt(options.get("rate"));
    }

    public static void main(String[] arguments) throws Exception {
        Drafts drafts = new Drafts(Bench.options(arguments, Map.of("base", "http://127.0.0.1:8080", "notes", "200", "seconds", "60", "rate", "50")));
        drafts.open();
        drafts.save();
        drafts.count();
    }

    /** A tab of a note of each therapist, and a second one of every third. */
    private void open() throws Exception {
        for (Map.Entry<Long, String> visit : signedIn().entrySet()) {
            Session session = new Session(visit.getValue());
            session.get("/today");
            String path = session.post("/appointments/" + visit.getKey() + "/note", false).headers().firstValue("Location").orElse("").replace(base, "");
            int version = Integer.parseInt(first(VERSION, session.get(path).body()));
            Note note = new Note();
            notes.put(path, note);
            tabs.add(new Tab(session, path, note, version));
            if (notes.size() % 3 == 1) {
                tabs.add(new Tab(session, path, note, version));
            }
        }
        if (tabs.isEmpty()) {
            throw new IllegalStateException("no visit to write a note of; run Seed first");
        }
    }

    /** Signs therapists in without their passwords, which take a computer some time. @return the tokens of their sessions by a visit of theirs */
    private Map<Long, String> signedIn() throws Exception {
        Map<Long, String> tokens = new TreeMap<>();
        try (Connection connection = Bench.connect(options);
                PreparedStatement visits = connection.prepareStatement("SELECT a.practitioner_id, MAX(a.id) FROM appointment a LEFT JOIN soap_note n"
                        + " ON n.appointment_id = a.id WHERE a.practitioner_id >= ? AND a.status = 'completed' AND n.id IS NULL GROUP BY a.practitioner_id"
                        + " ORDER BY 1 LIMIT ?");
                PreparedStatement account = connection.prepareStatement("INSERT INTO account (email, display_name, role, practitioner_id)"
                        + " SELECT ?, name, 'therapist', id FROM practitioner p WHERE id = ? AND NOT EXISTS (SELECT 1 FROM account WHERE practitioner_id = p.id)");
                PreparedStatement session = connection.prepareStatement("INSERT INTO sign_in_session (token_hash, account_id, signed_in_at, last_seen_at)"
                        + " SELECT ?, id, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM account WHERE practitioner_id = ?")) {
            visits.setLong(1, Bench.FIRST);
            visits.setInt(2, Integer.parseInt(options.get("notes")));
            ResultSet row = visits.executeQuery();
            while (row.next()) {
                String token = UUID.randomUUID().toString();
                account.setString(1, "therapist-" + row.getLong(1) + "@example.com");
                account.setLong(2, row.getLong(1));
                account.executeUpdate();
                session.setBytes(1, MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
                session.setLong(2, row.getLong(1));
                session.executeUpdate();
                tokens.put(row.getLong(2), token);
            }
        }
        return tokens;
    }

    private void save() throws InterruptedException {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(WORKERS);
        long began = System.nanoTime();
        for (int i = 0; i < seconds * rate; i++) {
            Tab tab = tabs.get(i % tabs.size());
            pool.schedule(() -> saveOnce(tab), began + i * 1_000_000_000L / rate - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
        pool.shutdown();
        if (!pool.awaitTermination(seconds * 4L + 60, TimeUnit.SECONDS)) {
            failures.add("not all saves were answered in time");
            pool.shutdownNow();
        }
        System.out.printf(Locale.ROOT, "%d saves in %.1f s asked for at %d a second, of %d notes%n", times.size(), (System.nanoTime() - began) / 1e9, rate, notes.size());
    }

    private void saveOnce(Tab tab) {
        synchronized (tab) {
            String text = "Save " + number.incrementAndGet() + " of a tab";
            long began = System.nanoTime();
            try {
                HttpResponse<String> answer = remembered(tab, tab.version, text, tab.session.post(tab.path, true, content(tab.version, text)));
                for (int i = 0; answer.statusCode() == 409 && i < TRIES; i++) {
                    answer = settle(tab, text);
                }
                if (answer.statusCode() != 200) {
                    failures.add(tab.path + " answered " + answer.statusCode());
                }
            } catch (IOException | InterruptedException failure) {
                failures.add(tab.path + ": " + failure);
            }
            times.add((System.nanoTime() - began) / 1e6);
        }
    }

    /** The page of the conflict must show both texts; then both are kept. */
    private HttpResponse<String> settle(Tab tab, String text) throws IOException, InterruptedException {
        conflicts.incrementAndGet();
        String page = tab.session.post(tab.path, false, content(tab.version, text)).body();
        int version = Integer.parseInt(first(VERSION, page));
        String other = tab.note.saves.stream().filter(saved -> saved.version == version).map(Saved::text).findFirst().orElse("");
        if (!page.contains(text) || !other.isEmpty() && !page.contains(other)) {
            failures.add("a conflict of " + tab.path + " did not show both texts");
        }
        HttpResponse<String> answer = tab.session.post(tab.path, true, concat(content(version, text), "keep-subjective", "mine", "keep-taps", "mine"));
        return remembered(tab, version, text, answer);
    }

    private String[] content(int version, String text) {
        return new String[] {"version", String.valueOf(version), "subjective", text, "objective", "", "objective-follows", "again", "painBefore", "5"};
    }

    private HttpResponse<String> remembered(Tab tab, int basedOn, String text, HttpResponse<String> answer) {
        if (answer.statusCode() == 200) {
            tab.version = Integer.parseInt(first(ANSWERED, answer.body()));
            tab.note.saves.add(new Saved(basedOn, tab.version, text));
        }
        return answer;
    }

    /** Whether each acknowledged save was based on the one before it, and the last one is what is stored. */
    private void count() throws IOException, InterruptedException {
        int acknowledged = 0;
        for (Map.Entry<String, Note> entry : notes.entrySet()) {
            List<Saved> chain = new ArrayList<>(entry.getValue().saves);
            chain.sort((a, b) -> Integer.compare(a.version, b.version));
            acknowledged += chain.size();
            for (int i = 1; i < chain.size(); i++) {
                if (chain.get(i).basedOn != chain.get(i - 1).version) {
                    failures.add(entry.getKey() + ": version " + chain.get(i).version + " was based on " + chain.get(i).basedOn + ", not on "
                            + chain.get(i - 1).version);
                }
            }
            Session session = tabs.stream().filter(tab -> tab.path.equals(entry.getKey())).findFirst().orElseThrow().session;
            if (!chain.isEmpty() && !session.get(entry.getKey()).body().contains(chain.get(chain.size() - 1).text)) {
                failures.add(entry.getKey() + " does not hold what was acknowledged last");
            }
        }
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        System.out.printf(Locale.ROOT, "%d acknowledged, %d conflicts shown, %d failures; ms p50 %.0f, p95 %.0f, slowest %.0f%n", acknowledged, conflicts.get(),
                failures.size(), sorted.get(sorted.size() / 2), sorted.get((int) (sorted.size() * 0.95)), sorted.get(sorted.size() - 1));
        failures.stream().limit(10).forEach(System.out::println);
        if (!failures.isEmpty()) {
            System.exit(1);
        }
    }

    private static String[] concat(String[] some, String... more) {
        List<String> all = new ArrayList<>(List.of(some));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
