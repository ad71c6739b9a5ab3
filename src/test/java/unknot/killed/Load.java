package unknot.killed;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * A clinic at work: visits are booked over the API, notes are written and signed over the pages. It remembers what was acknowledged, and what was
 * asked for and never answered; {@link #settle()} then asks for that once more, as people and programs do, and says what is not as it was acknowledged.
 */
final class Load {

    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Pattern ANSWERED = Pattern.compile("\"version\":(\\d+)");
    private static final List<String> THERAPISTS = List.of("ines", "tomas");
    private static final int BOOKERS = 3;
    private static final int DRAFTS_OF_A_NOTE = 6;
    private static final int NOTES = 400;
    private static final int DRAFTS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Product product;
    private final Random seeds;
    private final HttpClient programs = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final LocalDate today = LocalDate.now();
    private final AtomicInteger number = new AtomicInteger();
    private final Map<String, String> unanswered = new ConcurrentHashMap<>();
    private final Set<Long> booked = ConcurrentHashMap.newKeySet();
    private final List<Writer> writers = new ArrayList<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger drafts = new AtomicInteger();
    private final AtomicInteger signatures = new AtomicInteger();
    private final AtomicInteger refusedForNow = new AtomicInteger();
    private long lastVisitBefore;
    private volatile boolean open;
    private ExecutorService people;

    Load(Product product, long seed) {
        this.product = product;
        this.seeds = new Random(seed);
    }

    /** Therapists sign in, and have had many visits of which nothing is written yet. */
    void prepare() throws IOException, InterruptedException, SQLException {
        for (String therapist : THERAPISTS) {
            long id = product.numbers("SELECT practitioner_id FROM account WHERE email = '" + therapist + "@harbourstreet.example'").get(0);
            Browser browser = Browser.signedIn(product.address(), therapist);
            browser.get("/today");
            writers.add(new Writer(browser, visitsOf(id)));
        }
        lastVisitBefore = product.numbers("SELECT MAX(id) FROM appointment").get(0);
    }

    private List<Long> visitsOf(long therapist) throws SQLException {
        try (Connection connection = product.database(); Statement statement = connection.createStatement()) {
            for (int visit = 1; visit <= NOTES; visit++) {
                statement.addBatch(("INSERT INTO appointment (client_id, practitioner_id, room_id, service_id, starts_at, ends_at, status, booked_at, booked_by, arrived_at, completed_at)"
                        + " SELECT MAX(c.id), %d, 1, 1, d.at, d.at + INTERVAL 30 MINUTE, 'completed', d.at, 'test', d.at, d.at FROM client c, (SELECT TIMESTAMP(UTC_DATE()) - INTERVAL %d DAY AS at) d"
                        + " GROUP BY d.at").formatted(therapist, 400 + visit));
            }
            statement.executeBatch();
        }
        return product.numbers("SELECT a.id FROM appointment a WHERE a.booked_by = 'test' AND a.practitioner_id = " + therapist + " ORDER BY a.id");
    }

    void begin() {
        open = true;
        people = Executors.newCachedThreadPool();
        for (int booker = 0; booker < BOOKERS; booker++) {
            Random random = new Random(seeds.nextLong());
            people.execute(() -> book(random));
        }
        writers.forEach(writer -> people.execute(writer::write));
    }

    void end() throws InterruptedException {
        open = false;
        people.shutdown();
        if (!people.awaitTermination(60, TimeUnit.SECONDS)) {
            wrong.add("somebody was never answered");
            people.shutdownNow();
        }
    }

    private void book(Random random) {
        while (open) {
            String key = "killed-" + number.incrementAndGet();
            String wish = "{\"clientId\":%d,\"serviceId\":1,\"practitionerId\":%d,\"date\":\"%s\",\"time\":\"%02d:%02d\"}".formatted(1 + random.nextInt(50),
                    1 + random.nextInt(3), today.plusDays(1 + random.nextInt(150)), 8 + random.nextInt(10), 5 * random.nextInt(12));
            unanswered.put(key, wish);
            ask(key, wish);
        }
    }

    private void ask(String key, String wish) {
        try {
            HttpResponse<String> answer = Browser.postJson(programs, product.address() + "/api/v1/appointments", key, wish);
            if (answer.statusCode() == 201) {
                booked.add(Long.parseLong(Browser.first(ID, answer.body(), "0")));
            }
            if (answered("a booking", answer)) {
                unanswered.remove(key);
            }
        } catch (IOException cutOff) {
            await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it is said what happened: not by 503, which promises nothing. A fault must never be the answer. */
    private boolean answered(String what, HttpResponse<String> answer) {
        if (answer.statusCode() == 503) {
            refusedForNow.incrementAndGet();
            if (answer.headers().firstValue("Retry-After").isEmpty()) {
                wrong.add(what + " was answered with 503 without a word when to come again");
            }
            await();
            return false;
        }
        if (answer.statusCode() >= 500 || answer.body().contains("at unknot.")) {
            wrong.add(what + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        return true;
    }

    /** Nobody asks again at once. */
    private static void await() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
    }

    /** A therapist, note after note. */
    private final class Writer {

        private final Browser browser;
        private final List<Long> visits;
        private final List<String> signed = new ArrayList<>();
        private String note;
        private String path;
        private int version;
        private int saved;
        private String acknowledged = "";
        private String unacknowledged;
        private boolean signing;

        private Writer(Browser browser, List<Long> visits) {
            this.browser = browser;
            this.visits = visits;
        }

        private void write() {
            while (open) {
                try {
                    step();
                } catch (IOException cutOff) {
                    await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        private void step() throws IOException, InterruptedException {
            if (path == null) {
                begin();
            } else if (unacknowledged != null) {
                // What was cut off is asked for again after a look at what is there.
                look();
            } else {
                save(saved == DRAFTS_OF_A_NOTE);
            }
        }

        private void begin() throws IOException, InterruptedException {
            HttpResponse<String> begun = browser.post("/appointments/" + visits.get(0) + "/note");
            if (answered("a new note", begun)) {
                path = begun.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException("no note: " + begun.statusCode()));
                unacknowledged = "";
                look();
            }
        }

        private void save(boolean last) throws IOException, InterruptedException {
            unacknowledged = "Draft " + number.incrementAndGet() + " of this note";
            signing = last;
            HttpResponse<String> answer = browser.postByScript(last ? path + "/signature" : path, "version", version, "subjective", unacknowledged, "painBefore", 6,
                    "painAfter", 3, "safety-asked", "true");
            if (!answered("a draft", answer)) {
                return;
            }
            if (answer.statusCode() != 200) {
                wrong.add(path + (last ? "/signature" : "") + " was answered with " + answer.statusCode() + ": " + answer.body());
                next();
                return;
            }
            acknowledge(Integer.parseInt(Browser.first(ANSWERED, answer.body(), "0")));
            if (last) {
                signatures.incrementAndGet();
                signed.add(path + " " + acknowledged);
                next();
            } else {
                drafts.incrementAndGet();
                saved++;
            }
        }

        private void acknowledge(int itsVersion) {
            version = itsVersion;
            acknowledged = unacknowledged;
            unacknowledged = null;
        }

        /** The note holds what was acknowledged last, or what was sent after that and never answered. */
        private void look() throws IOException, InterruptedException {
            HttpResponse<String> page = browser.get(path);
            if (!answered("a note", page)) {
                return;
            }
            boolean holdsNew = !unacknowledged.isEmpty() && page.body().contains(unacknowledged);
            if (page.statusCode() != 200 || !holdsNew && !page.body().contains(acknowledged)) {
                wrong.add(path + " holds neither “" + acknowledged + "” nor “" + unacknowledged + "”: " + page.statusCode());
            }
            String now = Browser.first(VERSION, page.body(), null);
            if (now == null) {
                if (!signing || !holdsNew) {
                    wrong.add(path + " is signed, which nobody asked for");
                }
                signed.add(path + " " + unacknowledged);
                next();
                return;
            }
            int after = Integer.parseInt(now);
            if (!unacknowledged.isEmpty() && after != version && !(holdsNew && after > version)) {
                wrong.add(path + " is version " + after + " after " + version);
            }
            version = after;
            acknowledged = holdsNew ? unacknowledged : acknowledged;
            unacknowledged = null;
        }

        private void next() {
            visits.remove(0);
            path = null;
            saved = 0;
            acknowledged = "";
            unacknowledged = null;
            signing = false;
        }

        private void settle() throws IOException, InterruptedException {
            if (path != null) {
                unacknowledged = unacknowledged == null ? "" : unacknowledged;
                look();
            }
            for (String one : signed) {
                String[] pathAndText = one.split(" ", 2);
                if (!browser.get(pathAndText[0]).body().contains(pathAndText[1])) {
                    wrong.add(pathAndText[0] + " was signed with “" + pathAndText[1] + "” and does not hold it");
                }
            }
            signed.clear();
        }
    }

    /** Asks again for what was never answered, and compares. @return what is wrong; nothing where all is well */
    List<String> settle() throws IOException, InterruptedException, SQLException {
        for (Writer writer : writers) {
            writer.settle();
        }
        for (Map.Entry<String, String> wish : Map.copyOf(unanswered).entrySet()) {
            ask(wish.getKey(), wish.getValue());
        }
        if (!unanswered.isEmpty()) {
            wrong.add(unanswered.size() + " bookings are not answered although all is up again");
        }
        Set<Long> there = new TreeSet<>(product.numbers("SELECT id FROM appointment WHERE id > " + lastVisitBefore));
        if (!there.equals(new TreeSet<>(booked))) {
            Set<Long> lost = new TreeSet<>(booked);
            lost.removeAll(there);
            there.removeAll(booked);
            wrong.add("acknowledged visits that are not there: " + lost + "; visits that nobody was told of: " + there);
        }
        report("claims of no live visit", "SELECT c.tick FROM slot_claim c LEFT JOIN appointment a ON a.id = c.appointment_id"
                + " WHERE c.hold_id IS NULL AND (a.id IS NULL OR a.status = 'cancelled')");
        for (String[] claimed : new String[][] {{"P", "a.practitioner_id", "a.prepare_minutes + a.clean_up_minutes"}, {"R", "a.room_id", "a.prepare_minutes + a.clean_up_minutes"},
                {"C", "a.client_id", "0"}}) {
            report("visits without all claims of " + claimed[1], ("SELECT a.id FROM appointment a LEFT JOIN slot_claim c ON c.appointment_id = a.id AND c.resource_kind = '%s' AND c.resource_id = %s"
                    + " WHERE a.status <> 'cancelled' AND a.starts_at > UTC_TIMESTAMP() + INTERVAL 1 DAY GROUP BY a.id"
                    + " HAVING COUNT(c.tick) <> MAX(TIMESTAMPDIFF(MINUTE, a.starts_at, a.ends_at) + %s) / 5").formatted(claimed[0], claimed[1], claimed[2]));
        }
        List<String> all = List.copyOf(wrong);
        wrong.clear();
        return all;
    }

    private void report(String what, String query) throws SQLException {
        List<Long> rows = product.numbers(query);
        if (!rows.isEmpty()) {
            wrong.add(what + ": " + rows);
        }
    }

    /** How much was acknowledged until now. */
    String figures() {
        return "%d bookings, %d drafts and %d signatures acknowledged, %d times 503".formatted(booked.size(), drafts.get(), signatures.get(), refusedForNow.get());
    }

    /** Waits until so many acts more have been acknowledged, among them drafts: bookings alone would not be the work of a clinic. */
    void awaitAcknowledged(int acts) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int all = acknowledged() + acts;
        int withDrafts = drafts.get() + Math.min(acts, DRAFTS);
        while (acknowledged() < all || drafts.get() < withDrafts) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("only " + figures() + ", and " + wrong);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    int refusedForNow() {
        return refusedForNow.get();
    }

    int signatures() {
        return signatures.get();
    }

    private int acknowledged() {
        return booked.size() + drafts.get() + signatures.get();
    }
}
