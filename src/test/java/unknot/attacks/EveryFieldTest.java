package unknot.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.attacks.Crawler.Target;
import unknot.attacks.FoundPage.Field;
import unknot.attacks.Intruder.Answer;
import unknot.charting.KeptLists;
import unknot.shared.Endpoints;
import unknot.shared.Endpoints.Endpoint;
import unknot.shared.Visitor;

/** What is written into every field of text that there is, and where it comes out again. */
@QuarkusTest
class EveryFieldTest {

    private static final Map<String, String> ROLES = new LinkedHashMap<>();

    static {
        ROLES.put("stranger", null);
        ROLES.put("client", "client@test.example");
        ROLES.put("front desk", "desk@test.example");
        ROLES.put("therapist", "ines@test.example");
        ROLES.put("owner", "owner@test.example");
    }

    /** With the number of its field; short, since some fields take no more. */
    private static final String MARKUP = "<zqf>%d'\" onzqf=";
    private static final Pattern AS_TEXT = Pattern.compile("&lt;zqf&gt;(\\d+)&#39;&quot; onzqf=|\\\\u003czqf|<zqf>(\\d+)");
    private static final String FORMULA = "=HYPERLINK(1)";
    /** What stands behind the sign that a field is text, or begins with nothing that is worked out. */
    private static final Pattern WORKED_OUT = Pattern.compile("(?:^|,|\n)\"?[\\s\\p{Z}\\p{C}&&[^\n]]*[=+@](?!\")");

    @Inject
    TestClinic clinic;
    @Inject
    FullClinic full;
    @Inject
    KeptLists lists;
    @TestHTTPResource
    URI product;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<String> broken = new TreeSet<>();
    private final Set<Integer> shown = new HashSet<>();
    private final Map<Integer, String> planted = new TreeMap<>();
    private final Map<String, String> emails = new TreeMap<>();
    private String hash;
    private List<String> starts;

    @BeforeEach
    void open() {
        lists.remember();
        starts = full.open();
        hash = clinic.text("SELECT password_hash FROM account WHERE email = 'tomas@test.example'");
        clinic.list("SELECT CONCAT(id, ' ', email) FROM account").forEach(row -> emails.put(row.toString().split(" ")[0], row.toString().split(" ")[1]));
    }

    @AfterEach
    void putBack() {
        lists.putBack();
    }

    /** Every form is sent, too, with fields that it does not have and tables do: they make nobody more than they are. */
    @Test
    void markupInAnyFieldStaysTextOnEveryPage() {
        String accounts = "SELECT CONCAT_WS('-', id, role, practitioner_id, client_id) FROM account WHERE id <= " + clinic.count("SELECT MAX(id) FROM account") + " ORDER BY id";
        String signed = "SELECT CONCAT_WS('-', id, status, signed_by, practitioner_id, appointment_id) FROM soap_note WHERE status = 'signed'";
        List<Object> before = clinic.list(accounts);
        List<Object> notes = clinic.list(signed);
        ROLES.forEach((role, email) -> {
            if (role.equals("owner")) {
                assertThat(clinic.list(accounts)).isEqualTo(before);
                assertThat(clinic.count("SELECT COUNT(*) FROM account WHERE role = 'owner'")).isEqualTo(1);
                assertThat(clinic.list(signed)).containsAll(notes);
            }
            Intruder intruder = new Intruder(client, product, email, null);
            for (Target form : new Crawler(intruder, this::look).from(starts)) {
                if (!form.reads() && !form.endpoint().template().startsWith("/sign-") && form.fields().stream().anyMatch(EveryFieldTest::isText)) {
                    plant(role, intruder, form);
                }
            }
        });
        mend();
        ROLES.forEach((role, email) -> new Crawler(new Intruder(client, product, email, null), this::look).from(starts));
        assertThat(broken).isEmpty();
        List<String> kept = planted.entrySet().stream().filter(field -> shown.contains(field.getKey())).map(Map.Entry::getValue).distinct().toList();
        System.out.println("Markup in " + planted.size() + " fields; as text it came back from " + kept.size() + ": " + kept);
        // What never comes back would show nothing.
        assertThat(kept).hasSizeGreaterThan(60);
    }

    /** What the forms have done to who signs in here. */
    private void mend() {
        clinic.sql("DELETE FROM half_session");
        clinic.sql("DELETE FROM second_factor");
        clinic.sql("DELETE FROM password_try");
        emails.forEach((id, address) -> clinic.sql("UPDATE account SET active = TRUE, email = '" + address + "', password_hash = '" + hash + "' WHERE id = " + id));
    }

    private static boolean isText(Field field) {
        return field.isTyped() && Set.of("text", "textarea", "search").contains(field.type());
    }

    /** All fields at once; where that is refused, one after the other among others that are right. */
    private void plant(String role, Intruder intruder, Target form) {
        List<Field> texts = form.fields().stream().filter(EveryFieldTest::isText).toList();
        if (send(role, intruder, form, texts) >= 400 && texts.size() > 1) {
            texts.stream().limit(12).forEach(text -> send(role, intruder, form, List.of(text)));
        }
    }

    private int send(String role, Intruder intruder, Target form, List<Field> marked) {
        List<String> fields = new ArrayList<>();
        for (Field field : form.fields()) {
            if (marked.contains(field)) {
                int number = planted.size();
                planted.put(number, role + " " + form.endpoint().template() + " " + field.name());
                fields.addAll(List.of(field.name(), MARKUP.formatted(number)));
            } else if (!field.type().equals("checkbox") && !field.type().equals("file")) {
                fields.addAll(List.of(field.name(), likely(field)));
            }
        }
        for (String other : List.of("role", "active", "clientId", "client_id", "practitionerId", "practitioner_id", "status", "id", "account.role", "passwordHash", "signedBy")) {
            if (form.fields().stream().noneMatch(field -> field.name().equals(other))) {
                fields.addAll(List.of(other, other.endsWith("role") ? "owner" : "1"));
            }
        }
        Answer answer = form.multipart() ? sendWithFile(intruder, form, fields) : intruder.send("POST", form.path(), intruder.form(fields.toArray(String[]::new)), "Content-Type", Intruder.FORM);
        look(role + " POST " + form.path(), answer);
        String to = answer.header("Location");
        if (to.startsWith("/sign-in") && !role.equals("stranger")) {
            mend();
            intruder.comeIn();
        } else if (answer.status() == 303) {
            look(role + " GET " + to, intruder.get(to));
        }
        return answer.status();
    }

    private Answer sendWithFile(Intruder intruder, Target form, List<String> fields) {
        StringBuilder body = new StringBuilder("--zqfzqf\r\nContent-Disposition: form-data; name=\"csrf-token\"\r\n\r\n").append(intruder.token()).append("\r\n")
                .append("--zqfzqf\r\nContent-Disposition: form-data; name=\"file\"; filename=\"<zqf>.pdf\"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n\r\n");
        for (int i = 0; i < fields.size(); i += 2) {
            body.append("--zqfzqf\r\nContent-Disposition: form-data; name=\"").append(fields.get(i)).append("\"\r\n\r\n").append(fields.get(i + 1)).append("\r\n");
        }
        return intruder.send("POST", form.path(), body.append("--zqfzqf--\r\n").toString().getBytes(StandardCharsets.UTF_8), "Content-Type", "multipart/form-data; boundary=zqfzqf");
    }

    private static String likely(Field field) {
        if (!field.value().isEmpty()) {
            return field.value();
        }
        if (!field.options().isEmpty()) {
            return field.options().get(field.options().size() - 1);
        }
        return switch (field.type()) {
            case "email" -> "somebody@test.example";
            case "date" -> "2027-01-14";
            case "time" -> "10:00";
            case "number" -> "3";
            case "tel" -> "07700 900123";
            case "password" -> TestClinic.PASSWORD;
            case "hidden" -> "";
            default -> "Words";
        };
    }

    private void look(String asked, Answer answer) {
        if (answer.status() >= 500) {
            broken.add(asked + " answers " + answer.status());
        }
        if (answer.header("Content-Type").startsWith("text/html")) {
            FoundPage.read(answer.body()).foreign().forEach(foreign -> broken.add(asked + " has " + foreign));
            if (answer.body().contains("<zqf")) {
                broken.add(asked + " holds markup");
            }
        }
        AS_TEXT.matcher(answer.body()).results().forEach(found -> {
            String number = found.group(1) == null ? found.group(2) : found.group(1);
            if (number != null) {
                shown.add(Integer.valueOf(number));
            }
        });
    }

    /** Whatever answers with a table, alone or among others, whoever adds it. */
    @Test
    void noExportHoldsAFormula() throws Exception {
        clinic.sql("UPDATE client SET given_name = '" + FORMULA + "', family_name = '@" + FORMULA + "'");
        clinic.sql("UPDATE account SET display_name = '" + FORMULA + "'");
        clinic.sql("UPDATE practitioner SET name = '" + FORMULA + "'");
        clinic.sql("UPDATE service SET name = CONCAT('" + FORMULA + "', id)");
        clinic.sql("UPDATE course_of_care SET complaint = '" + FORMULA + "'");
        Map<String, String> tables = new TreeMap<>();
        for (String email : ROLES.values()) {
            Visitor visitor = email == null ? Visitor.anonymous() : Visitor.signedIn(email);
            for (Endpoint endpoint : Endpoints.all().stream().filter(Attacker::isPage).toList()) {
                read(endpoint, visitor.cookie(), tables);
            }
        }
        assertThat(tables.keySet()).anyMatch(name -> name.contains("/settings/audit/export")).anyMatch(name -> name.contains("/my/record.zip") && name.contains("visits")).hasSizeGreaterThan(3);
        assertThat(tables.values()).anyMatch(table -> table.contains("\"'" + FORMULA));
        tables.forEach((name, table) -> assertThat(WORKED_OUT.matcher(table).results().map(found -> table.substring(found.start(), Math.min(table.length(), found.end() + 20))).toList()).as(name).isEmpty());
    }

    private void read(Endpoint endpoint, String cookie, Map<String, String> tables) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(product.toString().replaceAll("/+$", "") + endpoint.path())).header("Cookie", cookie.isEmpty() ? "none=1" : cookie).build();
        var response = client.send(request, BodyHandlers.ofInputStream());
        String type = response.headers().firstValue("Content-Type").orElse("");
        try (InputStream stream = response.body()) {
            if (type.startsWith("text/csv") || type.contains("spreadsheet") || type.contains("tab-separated")) {
                tables.put(endpoint.template(), new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            } else if (type.startsWith("application/zip")) {
                ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(stream.readAllBytes()));
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().endsWith(".csv")) {
                        tables.put(endpoint.template() + " " + entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
    }
}
