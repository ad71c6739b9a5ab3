import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures the product over HTTP, one at a time and sixteen at a time, and the bare page beside it in turns, so that every figure is
 * also a ratio. The database is filled by {@code Seed}; {@code BarePage} runs on its port.
 *
 * <pre>bench/run Load --base http://127.0.0.1:8080 --bare http://127.0.0.1:8099 --token unk_... [--seconds 10]</pre>
 */
public class Load {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf-token\" value=\"([^\"]*)\"");
    private static final int ALONE = 400;
    private static final int TOGETHER = 16;
    private static final Duration SETTLED = Duration.ofSeconds(15);

    private final String base;
    private final String bare;
    private final String token;
    private final int seconds;
    /** As a proxy would ask. By itself the client would have all requests share one connection of HTTP/2. */
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager()).build();
    private final AtomicLong turn = new AtomicLong(System.nanoTime() % 997);
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
    private final int therapists;
    /** Counts the times asked for, so that none is asked for twice. */
    private final AtomicLong booked;

    /** One request; the number says which, so that no two ask for the same. */
    private interface Ask {
        HttpRequest number(long n);
    }

    private record Figures(double p50, double p95, double perSecond) {
    }

    private Load(Map<String, String> options) {
        base = options.get("base");
        bare = options.get("bare");
        token = options.get("token");
        seconds = Integer.parseInt(options.get("seconds"));
        therapists = Integer.parseInt(options.get("therapists"));
        booked = new AtomicLong(Long.parseLong(options.get("from")));
    }

    public static void main(String[] arguments) throws Exception {
        new Load(Bench.options(arguments, Map.of("base", "http://127.0.0.1:8080", "bare", "http://127.0.0.1:8099", "seconds", "8", "from", "0", "therapists", "200"))).measure();
    }

    private void measure() throws Exception {
        signIn();
        System.out.printf(Locale.ROOT, "%-28s %33s   %33s   %s%n", "", "one at a time", "sixteen at a time", "ratio to the bare page");
        System.out.printf(Locale.ROOT, "%-28s %10s %10s %11s   %10s %10s %11s%n", "", "p50 ms", "p95 ms", "a second", "p50 ms", "p95 ms", "a second");
        compare("free times of a day", n -> api("/open-slots?service=" + Bench.FIRST + "&practitioner=" + therapist(n) + "&from=" + day(n, 20) + "&days=1"),
                n -> get(bare + "/open-slots?practitioner=" + therapist(n) + "&from=" + day(n, 20) + "&days=1"));
        compare("free times of 31 days", n -> api("/open-slots?service=" + Bench.FIRST + "&practitioner=" + therapist(n) + "&from=" + today + "&days=31"),
                n -> get(bare + "/open-slots?practitioner=" + therapist(n) + "&from=" + today + "&days=31"));
        compare("day of 20 with 200 visits", n -> get(base + "/day?place=" + Bench.FIRST + "&date=" + day(n, 4)),
                n -> get(bare + "/day?place=" + Bench.FIRST + "&date=" + day(n, 4)));
        compare("a booking", n -> {
            Spot spot = spot();
            return HttpRequest.newBuilder(URI.create(base + "/api/v1/appointments")).header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"clientId\":" + spot.client + ",\"serviceId\":" + Bench.FIRST
                            + ",\"practitionerId\":" + spot.therapist + ",\"startsAt\":\"" + spot.at + "\"}")).build();
        }, n -> {
            Spot spot = spot();
            return HttpRequest.newBuilder(URI.create(bare + "/book?practitioner=" + spot.therapist + "&client=" + spot.client + "&at=" + spot.at))
                    .POST(HttpRequest.BodyPublishers.noBody()).build();
        });
        System.out.println("The next run on this database needs --from " + booked.get());
    }

    private long therapist(long n) {
        return Bench.FIRST + n % Bench.TEAM;
    }

    private LocalDate day(long n, int within) {
        return today.plusDays(1 + n / Bench.TEAM % within);
    }

    private record Spot(long therapist, long client, String at) {
    }

    /** A time beyond the seeded visits that nobody has asked for yet. */
    private Spot spot() {
        long n = booked.getAndIncrement();
        long hour = 10 + n / therapists % 6;
        LocalDate date = today.plusDays(120 + n / therapists / 6 % 400);
        return new Spot(Bench.FIRST + n % therapists, Bench.FIRST + n % 10_000, date + "T" + hour + ":00:00Z");
    }

    private HttpRequest api(String path) {
        return HttpRequest.newBuilder(URI.create(base + "/api/v1" + path)).header("Authorization", "Bearer " + token).build();
    }

    private static HttpRequest get(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }

    private void compare(String what, Ask product, Ask barePage) throws Exception {
        Figures[] ours = both(what, product);
        Figures[] theirs = both("  bare page", barePage);
        System.out.printf(Locale.ROOT, "%-28s p50 %.1f, p95 %.1f, throughput %.2f%n%n", "  ratio", ours[0].p50 / theirs[0].p50, ours[0].p95 / theirs[0].p95,
                ours[1].perSecond / theirs[1].perSecond);
    }

    private Figures[] both(String what, Ask ask) throws Exception {
        // Not counted: after as many the compiler is through with it.
        together(ask);
        // The database writes for a while what sixteen have left in its memory.
        Thread.sleep(SETTLED.toMillis());
        double[] alone = new double[ALONE];
        long began = System.nanoTime();
        for (int i = 0; i < ALONE; i++) {
            alone[i] = time(ask);
        }
        Figures one = figures(alone, (System.nanoTime() - began) / 1e9);
        Figures many = together(ask);
        System.out.printf(Locale.ROOT, "%-28s %10.2f %10.2f %11.0f   %10.2f %10.2f %11.0f%n", what, one.p50, one.p95, one.perSecond, many.p50, many.p95,
                many.perSecond);
        return new Figures[] { one, many };
    }

    private Figures together(Ask ask) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(TOGETHER);
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        List<Future<List<Double>>> all = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            all.add(pool.submit((Callable<List<Double>>) () -> {
                List<Double> times = new ArrayList<>();
                while (System.nanoTime() < until) {
                    times.add(time(ask));
                }
                return times;
            }));
        }
        List<Double> times = new ArrayList<>();
        for (Future<List<Double>> one : all) {
            times.addAll(one.get());
        }
        pool.shutdown();
        return figures(times.stream().mapToDouble(Double::doubleValue).toArray(), seconds);
    }

    private static Figures figures(double[] times, double seconds) {
        Arrays.sort(times);
        return new Figures(times[times.length / 2], times[(int) (times.length * 0.95)], times.length / seconds);
    }

    private double time(Ask ask) throws IOException, InterruptedException {
        HttpRequest request = ask.number(turn.getAndIncrement());
        long began = System.nanoTime();
        HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double milliseconds = (System.nanoTime() - began) / 1e6;
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.statusCode() + " for " + request.uri() + ": " + new String(response.body()).substring(0,
                    Math.min(300, response.body().length)));
        }
        return milliseconds;
    }

    private void signIn() throws IOException, InterruptedException {
        Matcher csrf = CSRF.matcher(client.send(get(base + "/sign-in"), HttpResponse.BodyHandlers.ofString()).body());
        csrf.find();
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(URI.create(base + "/sign-in")).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("csrf-token=" + csrf.group(1) + "&email=desk%40harbourstreet.example&password=harbour-demo"))
                .build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 303) {
            throw new IllegalStateException("signing in answered " + answer.statusCode());
        }
    }
}
