package unknot.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import unknot.TestClinic;
import unknot.access.Accounts;
import unknot.access.Scope;
import unknot.access.TokenDesk;
import unknot.attacks.Crawler.Target;
import unknot.attacks.FoundPage.Field;
import unknot.attacks.Intruder.Answer;
import unknot.charting.KeptLists;
import unknot.charting.files.Pictures;
import unknot.messages.Sending;

/**
 * Everybody sends what nobody should, to every form that their pages have, to every address that takes one, and to what the API says of itself: no answer is an
 * error of ours, tells of the program's inside, lets anything sent become part of a page, or holds a word of a note that is not theirs.
 * The same values come again for the same {@code -Dunknot.fuzz.seed=}; {@code -Dunknot.fuzz.requests=} sends more, {@code -Dunknot.fuzz.slowest=} also
 * fails for an answer that takes more milliseconds, on a machine that has nothing else to do.
 */
@QuarkusTest
class HostileValuesTest {

    private static final long SEED = Long.getLong("unknot.fuzz.seed", 20_270_111L);
    /** Of all roles together. */
    private static final int REQUESTS = Integer.getInteger("unknot.fuzz.requests", 1500);
    private static final Pattern TYPED = Pattern.compile(FoundPage.TAG + "|Some words");
    private static final long SLOWEST = Long.getLong("unknot.fuzz.slowest", Long.MAX_VALUE);
    private static final int ROLES = 6;

    private static final Pattern INSIDE = Pattern.compile("\\bat [a-z]+(\\.[\\w$]+)+\\([\\w.]+\\.java|java\\.(lang|util|sql|time)\\.\\w|org\\.hibernate|io\\.quarkus|jakarta\\.|unknot\\.[a-z]+\\.[A-Z]|SQL(State|Exception)|NullPointer|jdbc:|for column '|constraint fails");
    private static final Pattern BROKEN_OUT = Pattern.compile("<zqf|[\"'] onzqf=|" + HostileValues.WORKED_OUT);

    @Inject
    TestClinic clinic;
    @Inject
    FullClinic full;
    @Inject
    KeptLists lists;
    @Inject
    TokenDesk tokens;
    @Inject
    Accounts accounts;
    @Inject
    Sending sending;
    @Inject
    MockMailbox mailbox;
    @Inject
    ObjectMapper json;
    @TestHTTPResource
    URI product;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    /** What went wrong, with the first request that showed it. */
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> slowest = new ArrayList<>();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord line) {
            String words = line instanceof ExtLogRecord said ? said.getFormattedMessage() : line.getMessage();
            if (line.getLevel().intValue() >= Level.INFO.intValue() && words != null && (words.contains(FoundPage.TAG) || FullClinic.SECRETS.matcher(words).find())) {
                told.add(line.getLoggerName() + ": " + words);
            }
            if (line.getThrown() != null && TYPED.matcher(causes(line.getThrown())).find()) {
                told.add(line.getLoggerName() + ": " + words + "\n" + causes(line.getThrown()));
            }
            if (line.getThrown() != null) {
                failures.add(words + "\n" + causes(line.getThrown()));
            }
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    private HostileValues values;
    private List<String> starts;
    private List<Object> staff;
    private int sent;
    /** Whether the words of notes are this one's to read. */
    private boolean treats;

    @BeforeEach
    void aClinicWithSomethingOfEverything() {
        lists.remember();
        mailbox.clear();
        starts = full.open();
        staff = clinic.list("SELECT CONCAT_WS('-', id, role, practitioner_id, client_id) FROM account ORDER BY id");
        Logger.getLogger("").addHandler(listening);
    }

    @AfterEach
    void putBack() {
        Logger.getLogger("").removeHandler(listening);
        lists.putBack();
    }

    @ParameterizedTest
    @CsvSource({ "stranger,", "client, client@test.example", "front desk, desk@test.example", "therapist, ines@test.example", "owner, owner@test.example" })
    void formsAndPagesTakeWhateverIsSent(String role, String email) throws IOException {
        values = new HostileValues(new Random(SEED + role.hashCode()));
        treats = role.equals("therapist");
        Intruder intruder = new Intruder(client, product, email, null);
        Crawler crawler = new Crawler(intruder, (asked, answer) -> look(asked, answer, treats));
        Collection<Target> found = crawler.from(starts);
        List<Target> forms = found.stream().filter(target -> !target.reads()).toList();
        List<Target> pages = found.stream().filter(Target::reads).toList();
        List<Target> hidden = List.copyOf(crawler.hidden());
        for (int i = 0; i < REQUESTS / ROLES; i++) {
            // Two forms, a page, something that is not shown, and so on: each comes about as often as its like.
            Target target = i % 4 == 3 ? hidden.get(i / 4 % hidden.size()) : i % 4 == 2 ? pages.get(i / 4 % pages.size()) : forms.get((i / 4 * 2 + i % 4) % forms.size());
            Answer answer = target.reads() ? read(intruder, target) : send(intruder, target);
            String to = answer.header("Location");
            if (answer.status() == 303 && to.startsWith("/") && !to.startsWith("//") && values.once(3)) {
                look("GET " + to, intruder.get(to), treats);
            }
            if (email != null && (to.startsWith("/sign-in") || target.endpoint().template().equals("/sign-out"))) {
                comeBack(intruder);
            }
        }
        mend();
        // What is kept of it comes out as text, too, for whoever sent it and at the desk.
        new Crawler(new Intruder(client, product, email, null), (asked, answer) -> look(asked, answer, treats)).from(starts);
        if (!role.equals("owner")) {
            new Crawler(new Intruder(client, product, "desk@test.example", null), (asked, answer) -> look(asked, answer, false)).from(starts.subList(0, 12));
            assertThat(clinic.list("SELECT CONCAT_WS('-', id, role, practitioner_id, client_id) FROM account WHERE id <= " + staff.size() + " ORDER BY id")).isEqualTo(staff);
            assertThat(clinic.count("SELECT COUNT(*) FROM account WHERE role <> 'client' AND id > " + staff.size())).isZero();
        }
        lettersHoldTheirLines();
        tell(role, forms.size() + " forms, " + pages.size() + " pages, " + hidden.size() + " hidden");
    }

    @Test
    void theApiTakesWhateverIsSent() throws IOException {
        values = new HostileValues(new Random(SEED));
        JsonNode described = json.readTree(new Intruder(client, product, null, null).get("/q/openapi?format=json").body());
        List<Operation> operations = new ArrayList<>();
        described.get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(method -> operations.add(new Operation(method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), method.getValue()))));
        assertThat(operations).hasSizeGreaterThan(10);
        List<Intruder> programs = Stream.of("desk@test.example", "owner@test.example").map(email -> new Intruder(client, product, null, tokens.issue(accounts.byEmail(email).orElseThrow().id(), "Test", EnumSet.allOf(Scope.class), null))).toList();
        for (int i = 0; i < REQUESTS / ROLES; i++) {
            call(values.one(programs), operations.get(i % operations.size()), described.at("/components/schemas"));
        }
        lettersHoldTheirLines();
        tell("program", operations.size() + " operations");
    }

    private record Operation(String method, String path, JsonNode described) {
    }

    private void call(Intruder program, Operation operation, JsonNode schemas) {
        Matching path = new Matching(operation.path);
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.described.path("parameters")) {
            String name = parameter.get("name").asText();
            String value = values.once(2) ? values.instead(sample(parameter.path("schema"), name)) : sample(parameter.path("schema"), name);
            switch (parameter.get("in").asText()) {
                case "path" -> path.fill(name, values.once(2) ? String.valueOf(1 + values.below(4)) : values.encoded(value).replace("+", "%20"));
                case "query" -> {
                    if (!values.once(4)) {
                        query.add(name + "=" + values.encoded(value));
                    }
                }
                default -> {
                }
            }
        }
        if (values.once(8)) {
            query.add(query.isEmpty() || values.once(2) ? "zqf=" + values.encoded(values.text()) : values.one(query));
        }
        String asked = path.filled() + (query.isEmpty() ? "" : "?" + String.join("&", query));
        JsonNode schema = operation.described.at("/requestBody/content/application~1json/schema");
        if (schema.isMissingNode()) {
            look(operation.method + " " + asked, program.send(operation.method, asked, operation.method.equals("POST") ? new byte[0] : null), false);
            return;
        }
        String body = values.once(12) ? values.one(List.of("", "{", "[", "null", "nul", "\"zqf\"", "1", "[]", "{}", "{\"a\"", "\ufeff{}", "{}{}", "<zqf/>", "{\"clientId\":1,\"clientId\":2}")) : body(schema, schemas, values.below(5));
        String type = values.once(15) ? values.one(List.of("text/plain", "application/xml", Intruder.FORM, "application/json; charset=UTF-16", "zqf", "application/json;zqf=\"", "*/*", "application/json; charset=zqf")) : "application/json";
        String[] headers = { "Content-Type", type };
        if (values.once(2)) {
            headers = new String[] { "Content-Type", type, "Idempotency-Key", values.one(List.of("a", "zqf <zqf>", "k".repeat(300), "", "' OR 1=1", "key-" + values.below(4))) };
        }
        look(operation.method + " " + asked + " " + body, program.send(operation.method, asked, body.getBytes(StandardCharsets.UTF_8), headers), false);
    }

    /** Addresses with parts in braces. */
    private static final class Matching {

        private String path;

        Matching(String path) {
            this.path = path;
        }

        void fill(String name, String value) {
            path = path.replace("{" + name + "}", value.isEmpty() ? "%20" : value);
        }

        String filled() {
            return path;
        }
    }

    /** @param hostile of ten values, how many are */
    private String body(JsonNode schema, JsonNode schemas, int hostile) {
        if (schema.has("$ref")) {
            return body(schemas.get(schema.get("$ref").asText().replaceFirst(".*/", "")), schemas, hostile);
        }
        if (values.below(10) < hostile && values.once(2)) {
            return values.json();
        }
        for (String several : List.of("anyOf", "allOf", "oneOf")) {
            if (schema.has(several)) {
                return body(schema.get(several).get(0), schemas, hostile);
            }
        }
        String type = schema.path("type").isArray() ? schema.get("type").get(0).asText() : schema.path("type").asText();
        return switch (type) {
            case "object" -> {
                List<String> members = new ArrayList<>();
                schema.path("properties").fields().forEachRemaining(property -> {
                    if (!values.once(4)) {
                        String written = property.getValue().path("type").toString().contains("string") && !(values.below(10) < hostile) ? HostileValues.quoted(sample(property.getValue(), property.getKey()))
                                : property.getValue().path("type").toString().contains("integer") && !(values.below(10) < hostile) ? sample(property.getValue(), property.getKey()) : body(property.getValue(), schemas, hostile);
                        members.add(HostileValues.quoted(property.getKey()) + ":" + written);
                    }
                });
                if (values.below(20) < hostile) {
                    members.add(members.isEmpty() || values.once(2) ? HostileValues.quoted(values.text()) + ":" + values.json() : values.one(members));
                }
                yield "{" + String.join(",", members) + "}";
            }
            case "array" -> IntStream.range(0, values.one(List.of(0, 1, 2, values.once(20) ? 400 : 3))).mapToObj(i -> body(schema.path("items"), schemas, hostile)).collect(Collectors.joining(",", "[", "]"));
            case "integer", "number" -> String.valueOf(1 + values.below(4));
            case "boolean" -> "true";
            default -> HostileValues.quoted(values.text());
        };
    }

    /** What may well be meant there. */
    private String sample(JsonNode schema, String name) {
        if (schema.path("enum").size() > 0) {
            return schema.get("enum").get(values.below(schema.get("enum").size())).asText();
        }
        return switch (name) {
            case "date", "from", "to", "until", "birthDate", "dateOfBirth" -> "2027-01-1" + values.below(9);
            case "time" -> "1%d:00".formatted(values.below(7));
            case "startsAt" -> "2027-01-1%dT1%d:00:00Z".formatted(1 + values.below(5), values.below(7));
            case "email" -> "p" + values.below(99) + "@test.example";
            case "phone" -> "07700 900123";
            default -> schema.path("type").toString().contains("string") ? "Some words" : String.valueOf(1 + values.below(4));
        };
    }

    private Answer read(Intruder intruder, Target target) {
        String[] parts = target.path().split("\\?", 2);
        Map<String, String> query = new LinkedHashMap<>();
        if (parts.length > 1) {
            Stream.of(parts[1].split("&")).filter(pair -> pair.contains("=")).forEach(pair -> query.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1)));
        }
        target.fields().forEach(field -> query.put(Intruder.encoded(field.name()), Intruder.encoded(likely(field))));
        Crawler.names(target.endpoint(), QueryParam.class).stream().filter(name -> values.once(2)).forEach(name -> query.put(name, values.encoded(values.instead("2027-01-11"))));
        query.replaceAll((name, value) -> values.once(3) ? values.encoded(values.instead(value)) : value);
        List<String> pairs = new ArrayList<>(query.entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue()).toList());
        extra(pairs);
        String path = elsewhere(parts[0]) + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
        Answer answer = intruder.send(values.once(30) ? values.one(List.of("HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "ZQF")) : "GET", path, null);
        look("GET " + path, answer, treats);
        return answer;
    }

    private Answer send(Intruder intruder, Target target) throws IOException {
        List<String[]> fields = new ArrayList<>();
        boolean all = values.once(8);
        // A form of which one field is wrong gets further than one that is wrong in all.
        int worst = target.fields().isEmpty() ? -1 : values.below(target.fields().size());
        for (int i = 0; i < target.fields().size(); i++) {
            Field field = target.fields().get(i);
            boolean hostile = all || i == worst || values.once(12);
            if (field.type().equals("file") || hostile && values.once(9) || field.type().equals("checkbox") && values.once(2)) {
                continue;
            }
            String name = values.once(60) ? field.name() + values.one(List.of("[]", "[0]", ".x", "%00", " ", "[zqf]")) : field.name();
            fields.add(new String[] { name, hostile ? values.instead(likely(field)) : likely(field) });
            if (values.once(25)) {
                fields.add(new String[] { name, values.instead(likely(field)) });
            }
        }
        if (values.once(12)) {
            fields.add(new String[] { values.one(List.of("id", "role", "clientId", "client", "version", "practitioner", "zqf", values.text())), values.once(2) ? "1" : values.text() });
        }
        String path = elsewhere(target.path());
        String token = values.once(50) ? values.text() : intruder.token();
        String what = "POST " + path + " " + fields.stream().map(field -> field[0] + "=" + field[1]).collect(Collectors.joining("&"));
        String method = values.once(60) ? values.one(List.of("PUT", "DELETE", "PATCH")) : "POST";
        Answer answer;
        if (target.multipart() && !values.once(12)) {
            answer = intruder.send(method, path, multipart(token, fields), "Content-Type", "multipart/form-data; boundary=" + values.one(List.of("zqfzqf", "zqfzqf", "zqfzqf", "zqfzqf", "zqfzqf", "another")));
        } else {
            List<String> pairs = new ArrayList<>(List.of("csrf-token=" + Intruder.encoded(token)));
            fields.forEach(field -> pairs.add(Intruder.encoded(field[0]) + "=" + values.encoded(field[1])));
            extra(pairs);
            String body = String.join("&", pairs);
            String[] headers = values.once(10) ? new String[] { "Content-Type", Intruder.FORM, "X-Requested-With", "fetch", "Accept", "application/json" } : new String[] { "Content-Type", values.once(50) ? "application/json" : Intruder.FORM };
            answer = intruder.send(method, path, (values.once(80) ? body.substring(0, values.below(body.length())) + "%zz&=&&=%" : body).getBytes(StandardCharsets.UTF_8), headers);
        }
        look(what, answer, treats);
        return answer;
    }

    /** Now and then something that nobody asked for, or what is there already once more. */
    private void extra(List<String> pairs) {
        if (values.once(15)) {
            pairs.add(values.one(List.of("zqf=" + values.encoded(values.text()), "=", "&&", "zqf", pairs.isEmpty() ? "a=1" : values.one(pairs), "page=-1", "then=//zqf.example", "panel=zqf", "date=9999-12-31")));
        }
    }

    private String likely(Field field) {
        if (!field.options().isEmpty()) {
            return values.once(3) ? values.one(field.options()) : field.value().isEmpty() ? field.options().get(field.options().size() - 1) : field.value();
        }
        if (!field.value().isEmpty()) {
            return field.value();
        }
        return switch (field.type()) {
            case "email" -> "a" + values.below(99) + "@test.example";
            case "date" -> "2027-01-1" + values.below(9);
            case "month" -> "2027-01";
            case "time" -> "1%d:00".formatted(values.below(7));
            case "number" -> String.valueOf(1 + values.below(9));
            case "tel" -> "07700 900123";
            case "password" -> values.once(2) ? TestClinic.PASSWORD : "harbour lantern otter 4821";
            case "hidden" -> "";
            default -> field.name().contains("date") ? "2027-01-14" : field.name().contains("mail") ? "b@test.example" : "Some words";
        };
    }

    /** Sometimes the address of something else than the page's own. */
    private String elsewhere(String path) {
        return values.once(6) ? Pattern.compile("(?<=/)\\d+(?=/|$|\\?)").matcher(path).replaceAll(found -> values.once(2) ? String.valueOf(values.below(9)) : values.encoded(values.once(2) ? values.number() : shortText()).replace("+", "%20").replace("$", "%24")) : path;
    }

    private String shortText() {
        String text = values.text();
        return text.isEmpty() ? "0" : text.substring(0, Math.min(text.length(), 300));
    }

    private byte[] multipart(String token, List<String[]> fields) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (!values.once(12)) {
            byte[] content = values.one(List.of(new byte[0], Pictures.jpeg(30, 30), Pictures.png(20, 20), "<zqf>".getBytes(StandardCharsets.UTF_8), "<svg xmlns='http://www.w3.org/2000/svg' onload='zqf()'/>".getBytes(StandardCharsets.UTF_8),
                    "PK\3\4zqf".getBytes(StandardCharsets.ISO_8859_1), "%PDF-1.7\nzqf".getBytes(StandardCharsets.ISO_8859_1), "GIF89a\377\377\377\377".getBytes(StandardCharsets.ISO_8859_1), cut(Pictures.jpeg(30, 30)), Pictures.bomb(30_000, 30_000), new byte[70_000]));
            String name = values.one(List.of("a.jpg", "zqf.html", "<zqf>.png", "../../zqf", "a\0.jpg", "\u202egpj.exe", "zqf".repeat(200) + ".jpg", "", "CON", "a.jpg;zqf=1", "\ud83d\ude00.png", "=zqf().csv", "a\\\"b.jpg"));
            part(body, "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: " + values.one(List.of("image/jpeg", "text/html", "zqf", "application/octet-stream", "image/svg+xml")), content);
        }
        part(body, "Content-Disposition: form-data; name=\"csrf-token\"", token.getBytes(StandardCharsets.UTF_8));
        for (String[] field : fields) {
            part(body, values.once(30) ? values.one(List.of("Content-Disposition: form-data", "Content-Disposition: zqf; name=", "zqf", "Content-Disposition: form-data; name=\"a\r\nzqf: b\"")) : "Content-Disposition: form-data; name=\"" + field[0] + "\"", field[1].getBytes(StandardCharsets.UTF_8));
        }
        body.write((values.once(15) ? "--zqfzqf" : "--zqfzqf--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static void part(ByteArrayOutputStream body, String headers, byte[] content) throws IOException {
        body.write(("--zqfzqf\r\n" + headers + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(content);
        body.write("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] cut(byte[] content) {
        return java.util.Arrays.copyOf(content, content.length / 2);
    }

    /** The session has ended, or the account does not open any more: what was sent did that. */
    private void comeBack(Intruder intruder) {
        mend();
        intruder.comeIn();
    }

    private void mend() {
        for (String table : List.of("half_session", "recovery_code", "second_factor", "password_try")) {
            clinic.sql("DELETE FROM " + table);
        }
        clinic.sql("UPDATE clinic SET staff_second_factor = FALSE");
        clinic.sql("UPDATE account SET active = TRUE, password_hash = (SELECT h FROM (SELECT password_hash AS h FROM account WHERE email = 'tomas@test.example') a) WHERE email LIKE '%@test.example' AND id <= " + staff.size());
    }

    private void look(String asked, Answer answer, boolean readsNotes) {
        sent++;
        statuses.merge(answer.status(), 1, Integer::sum);
        slowest.add("%6d ms %s".formatted(answer.millis(), shortened(asked, 120)));
        slowest.sort(Comparator.reverseOrder());
        slowest.subList(Math.min(5, slowest.size()), slowest.size()).clear();
        String where = asked.replaceAll("[?\\s].*?$", "").replaceAll("(?s)^(\\w+ [^? ]*).*", "$1").replaceAll("/[^/]*[\\d%][^/]*", "/#");
        String body = answer.body();
        boolean html = answer.header("Content-Type").startsWith("text/html");
        if (answer.status() >= 500) {
            note(where + " answers " + answer.status() + (failures.isEmpty() ? "" : " " + failures.get(failures.size() - 1)), asked);
        }
        if (answer.millis() > SLOWEST) {
            note(where + " is slow: " + answer.millis() + " ms", asked);
        }
        if (INSIDE.matcher(body).find() && !answer.header("Content-Type").startsWith("application/pdf")) {
            note(where + " tells of the inside: " + found(INSIDE, body), asked);
        }
        if (html && BROKEN_OUT.matcher(body).find()) {
            note(where + " lets markup out: " + found(BROKEN_OUT, body), asked);
        }
        if (html) {
            FoundPage.read(body).foreign().forEach(foreign -> note(where + " has " + foreign, asked));
        }
        if (!readsNotes && FullClinic.SECRETS.matcher(body).find()) {
            note(where + " tells words of a note", asked);
        }
        answer.headers().forEach((name, content) -> {
            if (name.toLowerCase(java.util.Locale.ROOT).contains(FoundPage.TAG) || name.equalsIgnoreCase("set-cookie") && content.stream().anyMatch(cookie -> !cookie.startsWith("unknot"))) {
                note(where + " has the header " + name + " " + content, asked);
            }
        });
        String to = answer.header("Location");
        if (!to.isEmpty() && !(to.startsWith("/") && !to.startsWith("//") && !to.startsWith("/\\")) && !to.startsWith(product.toString().replaceAll("/+$", "") + "/")) {
            note(where + " leads to " + to, asked);
        }
    }

    private static String found(Pattern pattern, String body) {
        var matcher = pattern.matcher(body);
        return matcher.find() ? body.substring(Math.max(0, matcher.start() - 80), Math.min(body.length(), matcher.end() + 80)).replaceAll("\\s+", " ") : "";
    }

    private void note(String what, String asked) {
        wrong.putIfAbsent(what, shortened(asked, 700));
    }

    private static String shortened(String text, int most) {
        StringBuilder visible = new StringBuilder();
        text.chars().limit(most).forEach(character -> visible.append(character < ' ' || character > '~' ? "\\u%04x".formatted(character) : String.valueOf((char) character)));
        return visible.toString();
    }

    private static String causes(Throwable thrown) {
        StringBuilder words = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            words.append("    ").append(shortened(cause.toString(), 300)).append('\n');
            Stream.of(cause.getStackTrace()).filter(frame -> frame.getClassName().startsWith("unknot.") && !frame.getClassName().contains("_")).limit(4).forEach(frame -> words.append("        ").append(frame).append('\n'));
        }
        return words.toString();
    }

    /** Whatever names and words went into messages: each goes to those it is for, under one subject. */
    private void lettersHoldTheirLines() {
        sending.sendDue();
        clinic.list("SELECT recipient FROM outgoing_message").stream().map(Object::toString).distinct().forEach(address -> mailbox.getMailsSentTo(address).forEach(mail -> {
            if (mail.getSubject().chars().anyMatch(Character::isISOControl) || !mail.getBcc().isEmpty() || !mail.getCc().isEmpty() || mail.getTo().size() != 1 || mail.getHeaders().toString().contains(FoundPage.TAG)) {
                note("a message has other headers", mail.getSubject() + " " + mail.getHeaders());
            }
            if (FullClinic.SECRETS.matcher(mail.getText()).find()) {
                note("a message tells words of a note", mail.getSubject());
            }
        }));
    }

    private void tell(String role, String what) {
        told.forEach(line -> note("the log repeats what was sent", line));
        System.out.printf("Hostile values, %s: seed %d, %d requests, %s, answers %s%n  slowest:%n  %s%n", role, SEED, sent, what, statuses, String.join("\n  ", slowest));
        assertThat(wrong.entrySet().stream().map(entry -> entry.getKey() + "\n    first by: " + entry.getValue()).toList()).as("seed " + SEED).isEmpty();
    }
}
