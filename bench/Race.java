import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Many book, move and cancel at once over the API and the pages of a running Unknot, then the calendar is checked:
 *
 * <ul>
 * <li>no two live visits of a therapist, a room or a client overlap; therapist and room with preparing and cleaning up
 * <li>every visit that was accepted is there, as it was last answered, and every course is booked whole or not at all
 * <li>every refusal had a reason; nothing broke
 * </ul>
 *
 * {@code java bench/Race.java --token unk_... [--base http://127.0.0.1:8080] [--seconds 60] [--at-least 0] [--at-once 16] [--clients 200]
 * [--therapists 4] [--rooms 3] [--from 2027-01-12] [--days 5] [--email desk@... --password ...] [--seed 1]}. Without {@code --email} only
 * the API is used. It goes on beyond the seconds until as many requests as {@code --at-least} have been answered. Ends with 0 when all of
 * it holds. It adds clients and visits: not for the database of a real clinic.
 */
public class Race {

    static final Map<String, String> ASKED = new HashMap<>(Map.of("base", "http://127.0.0.1:8080", "seconds", "60", "at-least", "0", "at-once", "16",
            "clients", "200", "therapists", "4", "rooms", "3", "days", "5", "seed", "1"));
    static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).build();
    static final Pattern VISIT = Pattern.compile("visit=(\\d+)");
    static final List<String> WRONG = Collections.synchronizedList(new ArrayList<>());
    static final Map<String, LongAdder> COUNTS = new ConcurrentHashMap<>();
    static final Map<String, List<Long>> MICROS = new ConcurrentHashMap<>();
    /** By id: what the last accepted answer said. */
    static final Map<Long, Known> VISITS = new ConcurrentHashMap<>();
    /** By id: how many sessions were accepted; 0 for none. */
    static final Map<Long, Integer> COURSES = new ConcurrentHashMap<>();
    static final AtomicInteger KEYS = new AtomicInteger();
    static final String RUN = UUID.randomUUID().toString().substring(0, 8);

    static List<Long> therapists;
    static Map<Long, List<Long>> offered;
    static List<Long> rooms;
    static List<Long> clients;
    static LocalDate from;
    static int days;

    /** @param version -1 where a page accepted, which does not say */
    record Known(int version, String startsAt, boolean cancelled, boolean byPage) {
    }

    record Answer(int status, Object json, String body, String location) {

        boolean ok() {
            return status == 200 || status == 201;
        }

        long id() {
            return (Long) get(json, "id");
        }
    }

    public static void main(String[] args) throws Exception {
        for (int i = 0; i + 1 < args.length; i += 2) {
            ASKED.put(args[i].replaceFirst("^--", ""), args[i + 1]);
        }
        if (!ASKED.containsKey("token")) {
            System.err.println("java bench/Race.java --token unk_... : see the top of bench/Race.java");
            System.exit(2);
        }
        prepare();
        Instant begun = Instant.now();
        Instant end = begun.plusSeconds(number("seconds"));
        ExecutorService atOnce = Executors.newFixedThreadPool(number("at-once"));
        List<Future<?>> workers = new ArrayList<>();
        for (int worker = 0; worker < number("at-once"); worker++) {
            Random random = new Random(number("seed") * 1_000L + worker);
            workers.add(atOnce.submit(() -> {
                new Worker(random).runUntil(end);
                return null;
            }));
        }
        atOnce.shutdown();
        for (Future<?> worker : workers) {
            try {
                worker.get();
            } catch (ExecutionException stopped) {
                WRONG.add("one of those at once stopped: " + stopped.getCause());
            }
        }
        Duration took = Duration.between(begun, Instant.now());
        check();
        tell(took);
        System.exit(WRONG.isEmpty() ? 0 : 1);
    }

    static boolean goesOn(Instant end) {
        return Instant.now().isBefore(end) || MICROS.values().stream().mapToInt(List::size).sum() < number("at-least");
    }

    static int number(String name) {
        return Integer.parseInt(ASKED.get(name));
    }

    static void prepare() throws Exception {
        offered = new LinkedHashMap<>();
        for (Object one : list(api("GET", "/practitioners", null, null), "practitioners")) {
            List<Long> services = ((List<?>) get(one, "serviceIds")).stream().map(Long.class::cast).toList();
            if (!services.isEmpty() && offered.size() < number("therapists")) {
                offered.put((Long) get(one, "id"), services);
            }
        }
        therapists = List.copyOf(offered.keySet());
        rooms = list(api("GET", "/rooms", null, null), "rooms").stream().map(room -> (Long) get(room, "id")).limit(number("rooms")).toList();
        from = ASKED.containsKey("from") ? LocalDate.parse(ASKED.get("from")) : LocalDate.now().plusDays(30);
        days = number("days");
        clients = new ArrayList<>();
        for (int i = 0; i < number("clients"); i++) {
            Answer added = api("POST", "/clients", "client-" + RUN + "-" + i,
                    "{\"givenName\":\"Race %d\",\"familyName\":\"Run %s\",\"anyway\":true}".formatted(i, RUN));
            if (!added.ok()) {
                throw new IllegalStateException("no clients: " + added.status + " " + added.body);
            }
            clients.add(added.id());
        }
        System.out.printf("%d clients, %d therapists, %d rooms named, %s and the %d days after it, %s at once%n", clients.size(), therapists.size(),
                rooms.size(), from, days - 1, ASKED.get("at-once"));
    }

    /** One of those who work at once, with a browser of its own. */
    static final class Worker {

        private final Random random;
        private Browser browser;

        Worker(Random random) {
            this.random = random;
        }

        void runUntil(Instant end) throws Exception {
            if (ASKED.containsKey("email")) {
                browser = new Browser();
                browser.signIn();
            }
            while (goesOn(end)) {
                int dice = random.nextInt(100);
                boolean page = browser != null && random.nextInt(100) < 30;
                if (dice < 52) {
                    book(page);
                } else if (dice < 70) {
                    move(page);
                } else if (dice < 86) {
                    cancel(page);
                } else {
                    course(page);
                }
            }
        }

        private <T> T one(List<T> of) {
            return of.get(random.nextInt(of.size()));
        }

        private String date() {
            return from.plusDays(random.nextInt(days)).toString();
        }

        /** Mostly when somebody works, and nearly always on the grid of five minutes. */
        private String time() {
            boolean working = random.nextInt(8) > 0;
            int minute = (working ? 9 * 60 + random.nextInt(8 * 12) * 5 : 7 * 60 + random.nextInt(14 * 12) * 5) + (random.nextInt(60) == 0 ? 1 : 0);
            return "%02d:%02d".formatted(minute / 60, minute % 60);
        }

        private void book(boolean page) throws Exception {
            long therapist = one(therapists);
            long service = one(offered.get(therapist));
            if (page) {
                String slot = date() + "T" + time() + ";" + therapist;
                accepted("book, page", browser.post("/appointments", "client", one(clients), "course", "none", "service", service, "practitioner",
                        therapist, "day", from, "slot", slot)).ifPresent(location -> visit(location, null));
                return;
            }
            String room = random.nextBoolean() ? "" : ",\"roomId\":" + one(rooms);
            String wish = "{\"clientId\":%d,\"serviceId\":%d,\"practitionerId\":%d,\"date\":\"%s\",\"time\":\"%s\"%s}".formatted(one(clients), service,
                    therapist, date(), time(), room);
            String key = random.nextInt(4) == 0 ? null : "book-" + RUN + "-" + KEYS.incrementAndGet();
            Answer answer = timed("book, API", () -> api("POST", "/appointments", key, wish));
            if (answer.ok()) {
                known(answer);
                if (key != null && random.nextInt(3) == 0) {
                    again(key, wish, answer);
                }
            }
        }

        private void again(String key, String wish, Answer first) throws Exception {
            Answer second = timed("book again, same key", () -> api("POST", "/appointments", key, wish));
            if (second.status != 201 || !second.body.equals(first.body)) {
                WRONG.add("the same key was answered differently: " + first.body + " then " + second.status + " " + second.body);
            }
        }

        /** One that lives as far as we know; now and then one that was cancelled. */
        private Optional<Long> someVisit() {
            boolean any = random.nextInt(10) == 0;
            List<Long> ids = VISITS.entrySet().stream().filter(visit -> any || !visit.getValue().cancelled).map(Map.Entry::getKey).toList();
            return ids.isEmpty() ? Optional.empty() : Optional.of(one(ids));
        }

        private void move(boolean page) throws Exception {
            Optional<Long> some = someVisit();
            if (some.isEmpty()) {
                return;
            }
            long id = some.get();
            if (page) {
                int version = version(id);
                String slot = date() + "T" + time() + ";" + one(therapists);
                accepted("move, page", browser.post("/appointments/" + id + "/move", "day", from, "version", version, "slot", slot))
                        .ifPresent(location -> VISITS.compute(id, (key, known) -> new Known(known.version, known.startsAt, known.cancelled, true)));
                return;
            }
            String more = (random.nextBoolean() ? "" : ",\"practitionerId\":" + one(therapists))
                    + (random.nextInt(3) == 0 ? ",\"minutes\":" + 5 * (3 + random.nextInt(16)) : "");
            Answer answer = timed("move, API", () -> api("POST", "/appointments/" + id + "/move", null,
                    "{\"date\":\"%s\",\"time\":\"%s\"%s}".formatted(date(), time(), more)));
            if (answer.ok()) {
                known(answer);
            }
        }

        private void cancel(boolean page) throws Exception {
            Optional<Long> some = someVisit();
            if (some.isEmpty()) {
                return;
            }
            long id = some.get();
            if (page) {
                accepted("cancel, page", browser.post("/appointments/" + id + "/cancellation", "day", from, "version", version(id), "why", "ill"))
                        .ifPresent(location -> VISITS.compute(id, (key, known) -> new Known(known.version, known.startsAt, true, true)));
                return;
            }
            Answer answer = timed("cancel, API", () -> api("POST", "/appointments/" + id + "/cancellation", null, "{\"reason\":\"Race\"}"));
            if (answer.ok()) {
                known(answer);
            }
        }

        private int version(long id) throws Exception {
            return ((Long) get(timed("read", () -> api("GET", "/appointments/" + id, null, null)).json, "version")).intValue();
        }

        private void course(boolean page) throws Exception {
            long therapist = one(therapists);
            int sessions = 2 + random.nextInt(2);
            Answer opened = timed("open course, API", () -> api("POST", "/courses", "course-" + RUN + "-" + KEYS.incrementAndGet(),
                    "{\"clientId\":%d,\"practitionerId\":%d,\"serviceId\":%d,\"complaint\":\"Race\",\"onset\":\"acute\",\"plannedSessions\":%d,\"frequency\":\"weekly\"}"
                            .formatted(one(clients), therapist, one(offered.get(therapist)), sessions)));
            if (!opened.ok()) {
                return;
            }
            long id = opened.id();
            COURSES.put(id, 0);
            if (page) {
                List<Object> fields = new ArrayList<>();
                for (int session = 0; session < sessions; session++) {
                    fields.addAll(List.of("session-" + session, date() + "T" + time() + ";" + therapist));
                }
                accepted("book course, page", browser.post("/courses/" + id + "/sessions", fields.toArray())).ifPresent(location -> COURSES.put(id, sessions));
                return;
            }
            String times = java.util.stream.IntStream.range(0, sessions).mapToObj(session -> "{\"date\":\"%s\",\"time\":\"%s\"}".formatted(date(), time()))
                    .collect(Collectors.joining(","));
            Answer answer = timed("book course, API", () -> api("POST", "/courses/" + id + "/appointments", "sessions-" + RUN + "-" + id,
                    "{\"sessions\":[" + times + "]}"));
            if (answer.ok()) {
                COURSES.put(id, sessions);
                list(answer, "appointments").forEach(visit -> known(new Answer(200, visit, "", null)));
            }
        }

        private void visit(String location, String startsAt) {
            Matcher visit = VISIT.matcher(location);
            if (visit.find()) {
                VISITS.putIfAbsent(Long.parseLong(visit.group(1)), new Known(-1, startsAt, false, true));
            } else {
                WRONG.add("a page accepted a booking and did not say which: " + location);
            }
        }
    }

    /** Keeps what was answered, if nothing newer is known. */
    static void known(Answer answer) {
        int version = ((Long) get(answer.json, "version")).intValue();
        String startsAt = (String) get(answer.json, "startsAt");
        boolean cancelled = "cancelled".equals(get(answer.json, "status"));
        VISITS.merge(answer.id(), new Known(version, startsAt, cancelled, false), (before, now) -> {
            Known newer = now.version > before.version ? now : before;
            return new Known(newer.version, newer.startsAt, before.cancelled || now.cancelled, before.byPage || now.byPage);
        });
    }

    /** Counts a page's answer; the address that it sends on to when it accepted. */
    static Optional<String> accepted(String what, Answer answer) {
        if (answer.status == 303 && !answer.location.contains("/sign-in")) {
            count(what, "accepted");
            return Optional.of(answer.location);
        }
        boolean explained = answer.body.contains("role=\"alert\"") || answer.body.contains("invalid-feedback") || answer.body.contains("plan-problem");
        count(what, answer.status >= 500 ? "BROKEN" : "refused " + answer.status);
        if (answer.status >= 500 || answer.status < 400 || !explained) {
            WRONG.add(what + " was answered with " + answer.status + (explained ? "" : " without a reason"));
        }
        return Optional.empty();
    }

    interface Call {
        Answer ask() throws Exception;
    }

    static Answer timed(String what, Call call) throws Exception {
        long before = System.nanoTime();
        Answer answer = call.ask();
        MICROS.computeIfAbsent(what, key -> Collections.synchronizedList(new ArrayList<>())).add((System.nanoTime() - before) / 1_000);
        if (answer.ok()) {
            count(what, "accepted");
        } else {
            Object reason = answer.json == null ? null : get(answer.json, "reason");
            count(what, answer.status >= 500 && answer.status != 503 ? "BROKEN" : "refused " + answer.status + " " + reason);
            if (reason == null || answer.status >= 500 && answer.status != 503) {
                WRONG.add(what + " was answered with " + answer.status + " " + answer.body);
            }
        }
        return answer;
    }

    static void count(String what, String how) {
        COUNTS.computeIfAbsent(what + ": " + how, key -> new LongAdder()).increment();
    }

    record Visit(long id, long therapist, long room, long client, long course, Instant starts, Instant ends, Instant from, Instant to, boolean live,
            boolean overlapMeant, int version, String startsAt) {

        static Visit of(Object json) {
            Instant starts = OffsetDateTime.parse((String) get(json, "startsAt")).toInstant();
            Instant ends = OffsetDateTime.parse((String) get(json, "endsAt")).toInstant();
            Long course = (Long) get(json, "courseId");
            return new Visit((Long) get(json, "id"), (Long) get(json, "practitionerId"), (Long) get(json, "roomId"), (Long) get(json, "clientId"),
                    course == null ? 0 : course, starts, ends, starts.minusSeconds(60 * (Long) get(json, "prepareMinutes")),
                    ends.plusSeconds(60 * (Long) get(json, "cleanUpMinutes")), !"cancelled".equals(get(json, "status")),
                    get(json, "overlapReason") != null, ((Long) get(json, "version")).intValue(), (String) get(json, "startsAt"));
        }
    }

    static void check() throws Exception {
        Map<Long, Visit> all = new TreeMap<>();
        for (int first = -1; first <= days; first += 31) {
            Answer page = api("GET", "/appointments?cancelled=true&from=" + from.plusDays(first) + "&days=31", null, null);
            list(page, "appointments").forEach(json -> all.put((Long) get(json, "id"), Visit.of(json)));
        }
        List<Visit> live = all.values().stream().filter(Visit::live).toList();
        overlaps("therapist", live, true, visit -> visit.therapist);
        overlaps("room", live, true, visit -> visit.room);
        overlaps("client", live, false, visit -> visit.client);
        VISITS.forEach((id, known) -> {
            Visit visit = all.get(id);
            if (visit == null) {
                WRONG.add("visit " + id + " was accepted and is not there");
            } else if (known.cancelled && visit.live) {
                WRONG.add("visit " + id + " was cancelled and is live");
            } else if (!known.cancelled && !known.byPage && !visit.live) {
                WRONG.add("visit " + id + " was never cancelled and is not live");
            } else if (visit.version < known.version || visit.version == known.version && !visit.startsAt.equals(known.startsAt)) {
                WRONG.add("visit " + id + " is not as it was answered: " + known + ", " + visit);
            }
        });
        COURSES.forEach((course, sessions) -> {
            long found = all.values().stream().filter(visit -> visit.course == course).count();
            if (found != sessions) {
                WRONG.add("course " + course + " has " + found + " sessions where " + sessions + " were accepted");
            }
        });
        System.out.printf("%n%d visits in these days, %d of them live; %d accepted in this run; %d courses, %d of them booked%n", all.size(), live.size(),
                VISITS.size(), COURSES.size(), COURSES.values().stream().filter(sessions -> sessions > 0).count());
    }

    static void overlaps(String what, List<Visit> live, boolean whole, java.util.function.ToLongFunction<Visit> resource) {
        live.stream().collect(Collectors.groupingBy(resource::applyAsLong)).forEach((id, visits) -> {
            List<Visit> byStart = visits.stream().sorted(java.util.Comparator.comparing(visit -> whole ? visit.from : visit.starts)).toList();
            for (int i = 0; i < byStart.size(); i++) {
                Visit one = byStart.get(i);
                for (int j = i + 1; j < byStart.size() && begin(byStart.get(j), whole).isBefore(whole ? one.to : one.ends); j++) {
                    Visit other = byStart.get(j);
                    if (!(what.equals("therapist") && (one.overlapMeant || other.overlapMeant))) {
                        WRONG.add("%s %d has visits %d and %d at the same time: %s, %s".formatted(what, id, one.id, other.id, one, other));
                    }
                }
            }
        });
    }

    static Instant begin(Visit visit, boolean whole) {
        return whole ? visit.from : visit.starts;
    }

    static void tell(Duration took) {
        System.out.println();
        new TreeMap<>(COUNTS).forEach((what, count) -> System.out.printf("%7d  %s%n", count.sum(), what));
        System.out.println();
        long requests = 0;
        for (Map.Entry<String, List<Long>> entry : new TreeMap<>(MICROS).entrySet()) {
            List<Long> sorted = entry.getValue().stream().sorted().toList();
            requests += sorted.size();
            System.out.printf("%-22s %6d  p50 %6.1f ms  p95 %6.1f ms  longest %7.1f ms%n", entry.getKey(), sorted.size(), at(sorted, 50), at(sorted, 95),
                    at(sorted, 100));
        }
        System.out.printf("%d requests in %.1f s: %.0f a second%n%n", requests, took.toMillis() / 1000.0, requests * 1000.0 / took.toMillis());
        WRONG.stream().limit(20).forEach(wrong -> System.out.println("WRONG: " + wrong));
        System.out.println(WRONG.isEmpty() ? "Holds: nothing overlaps, everything accepted is there, every refusal had a reason, nothing broke."
                : WRONG.size() + " things are wrong.");
    }

    static double at(List<Long> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1000.0;
    }

    static Answer api(String method, String path, String key, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(ASKED.get("base") + "/api/v1" + path)).timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + ASKED.get("token")).header("Content-Type", "application/json")
                .method(method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        HttpResponse<String> response = HTTP.send(key == null ? request.build() : request.header("Idempotency-Key", key).build(),
                HttpResponse.BodyHandlers.ofString());
        boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
        return new Answer(response.statusCode(), json ? new Json(response.body()).value() : null, response.body(),
                response.headers().firstValue("Location").orElse(null));
    }

    /** Somebody of the front desk without scripts: cookies, forms and their token. */
    static final class Browser {

        private final Map<String, String> cookies = new ConcurrentHashMap<>();

        void signIn() throws Exception {
            send(HttpRequest.newBuilder(URI.create(ASKED.get("base") + "/sign-in")).GET());
            Answer answer = post("/sign-in", "email", ASKED.get("email"), "password", ASKED.get("password"));
            if (answer.status != 303) {
                throw new IllegalStateException("could not sign in: " + answer.status);
            }
        }

        Answer post(String path, Object... fields) throws Exception {
            StringBuilder form = new StringBuilder("csrf-token=" + cookies.getOrDefault("unknot-csrf", ""));
            for (int i = 0; i < fields.length; i += 2) {
                form.append('&').append(fields[i]).append('=').append(URLEncoder.encode(String.valueOf(fields[i + 1]), StandardCharsets.UTF_8));
            }
            long before = System.nanoTime();
            Answer answer = send(HttpRequest.newBuilder(URI.create(ASKED.get("base") + path)).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
            MICROS.computeIfAbsent("page " + path.replaceAll("\\d+", "#"), key -> Collections.synchronizedList(new ArrayList<>()))
                    .add((System.nanoTime() - before) / 1_000);
            return answer;
        }

        private Answer send(HttpRequest.Builder request) throws Exception {
            String sent = cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
            HttpResponse<String> response = HTTP.send((sent.isEmpty() ? request : request.header("Cookie", sent)).timeout(Duration.ofSeconds(60)).build(),
                    HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").stream().map(cookie -> cookie.split(";")[0].split("=", 2))
                    .forEach(cookie -> cookies.put(cookie[0], cookie[1]));
            return new Answer(response.statusCode(), null, response.body(), response.headers().firstValue("Location").orElse(""));
        }
    }

    static Object get(Object json, String name) {
        return ((Map<?, ?>) json).get(name);
    }

    static List<?> list(Answer answer, String name) {
        if (!answer.ok()) {
            throw new IllegalStateException(answer.status + " " + answer.body);
        }
        return (List<?>) get(answer.json, name);
    }

    /** Reads JSON: maps, lists, strings, whole numbers, booleans, null. */
    static final class Json {

        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object value() {
            skip();
            return switch (text.charAt(at)) {
                case '{' -> object();
                case '[' -> array();
                case '"' -> string();
                default -> plain();
            };
        }

        private Map<String, Object> object() {
            Map<String, Object> map = new LinkedHashMap<>();
            at++;
            for (skip(); text.charAt(at) != '}'; skip()) {
                String name = string();
                skip();
                at++;
                map.put(name, value());
                comma();
            }
            at++;
            return map;
        }

        private List<Object> array() {
            List<Object> list = new ArrayList<>();
            at++;
            for (skip(); text.charAt(at) != ']'; skip()) {
                list.add(value());
                comma();
            }
            at++;
            return list;
        }

        private void comma() {
            skip();
            if (text.charAt(at) == ',') {
                at++;
            }
        }

        private String string() {
            StringBuilder read = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                char character = text.charAt(at);
                if (character == '\\') {
                    character = text.charAt(++at);
                    if (character == 'u') {
                        character = (char) Integer.parseInt(text.substring(at + 1, at + 5), 16);
                        at += 4;
                    } else {
                        character = character == 'n' ? '\n' : character == 't' ? '\t' : character == 'r' ? '\r' : character;
                    }
                }
                read.append(character);
            }
            at++;
            return read.toString();
        }

        private Object plain() {
            int begin = at;
            while (at < text.length() && "+-.0123456789eEtrufalsn".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            String plain = text.substring(begin, at);
            return switch (plain) {
                case "null" -> null;
                case "true" -> true;
                case "false" -> false;
                default -> Long.valueOf(plain);
            };
        }

        private void skip() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
    }
}
