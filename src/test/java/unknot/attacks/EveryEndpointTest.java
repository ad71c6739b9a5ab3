package unknot.attacks;

import static org.assertj.core.api.Assertions.assertThat;
import static unknot.charting.ChartingClinic.NINE;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.attacks.Attacker.Answer;
import unknot.care.CourseOfCare;
import unknot.charting.ChartingClinic;
import unknot.clients.Client;
import unknot.shared.Addresses;
import unknot.shared.Endpoints;
import unknot.shared.Endpoints.Endpoint;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** What is tried at every endpoint of the running product. */
@QuarkusTest
class EveryEndpointTest {

    /** Mail programs end messages there by one POST and know no token; the key in the address is all that counts. */
    private static final Set<String> WITHOUT_TOKEN = Set.of("/unsubscribe");
    private static final String SCRIPT = "\"'><script>alert(1)</script>";

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @TestHTTPResource
    URI product;

    private Map<String, Long> ids;
    private Map<String, Attacker> attackers;

    @BeforeEach
    void everybody() {
        clinic.open();
        Client client = charting.marguerite();
        clinic.clientAccount(client, "client@test.example");
        CourseOfCare course = clinic.course(client, clinic.ines, clinic.knot60, 4);
        TestClock.standAt(NINE.plus(Duration.ofHours(1)));
        long note = charting.signed(charting.visit(client, clinic.ines, NINE, course));
        ids = Map.of("/clients/{id}", client.id(), "/clients/{client}", client.id(), "/notes/{id}", note, "/courses/{course}", course.id(), "/my/visits/{noteId}", note,
                "/appointments/{id}", clinic.count("SELECT id FROM appointment"));
        attackers = Map.of("nobody", new Attacker(product, Visitor.anonymous()), "client", as("client"), "desk", as("desk"), "ines", as("ines"), "owner", as("owner"));
    }

    private Attacker as(String name) {
        return new Attacker(product, Visitor.signedIn(name + "@test.example"));
    }

    private static Stream<Endpoint> pages() {
        return Endpoints.all().stream().filter(Attacker::isPage);
    }

    /** With real ids where there are some. */
    private String path(Endpoint endpoint) {
        return ids.keySet().stream().filter(endpoint.template()::startsWith).findFirst()
                .map(known -> endpoint.path().replaceFirst("999999", ids.get(known).toString())).orElse(endpoint.path());
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        SoftAssertions all = new SoftAssertions();
        List<Endpoint> forms = Endpoints.all().stream().filter(found -> !found.reads() && !found.ofPrograms() && !WITHOUT_TOKEN.contains(found.template())).toList();
        assertThat(forms).hasSizeGreaterThan(100);
        for (Endpoint form : forms) {
            for (Map.Entry<String, Attacker> attacker : attackers.entrySet()) {
                Answer answer = attacker.getValue().post(path(form), "application/x-www-form-urlencoded");
                if (answer.status() == 415) {
                    answer = attacker.getValue().post(path(form), "multipart/form-data; boundary=none");
                }
                all.assertThat(answer.status()).as("%s sends %s", attacker.getKey(), form).isIn(400, 401, 403);
                all.assertThat(attacker.getValue().post(path(form), "text/plain").status()).as("%s sends text to %s", attacker.getKey(), form).isIn(400, 401, 403, 415);
            }
        }
        all.assertAll();
    }

    @Test
    void everyAnswerSaysThatItIsNotFramedNorKeptNorGuessed() {
        SoftAssertions all = new SoftAssertions();
        for (Endpoint page : pages().toList()) {
            for (Map.Entry<String, Attacker> attacker : attackers.entrySet()) {
                Answer answer = attacker.getValue().get(path(page));
                String what = attacker.getKey() + " at " + page;
                all.assertThat(answer.header("Content-Security-Policy")).as(what).contains("frame-ancestors 'none'", "default-src 'none'").doesNotContain("unsafe");
                all.assertThat(answer.header("X-Frame-Options")).as(what).isEqualTo("DENY");
                all.assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
                all.assertThat(answer.header("Referrer-Policy")).as(what).isEqualTo("same-origin");
                all.assertThat(answer.header("Permissions-Policy")).as(what).contains("camera=()", "geolocation=()");
                all.assertThat(answer.header("Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
                all.assertThat(answer.header("Cache-Control")).as(what).contains(page.template().equals("/icons.css") ? "no-cache" : "no-store");
            }
        }
        all.assertAll();
    }

    @Test
    void noOtherSpellingOfAnAddressOpensIt() {
        SoftAssertions all = new SoftAssertions();
        for (Endpoint page : pages().toList()) {
            String path = path(page);
            for (Map.Entry<String, Attacker> attacker : attackers.entrySet()) {
                Answer plain = attacker.getValue().get(path);
                if (plain.status() == 200 || plain.status() == 404 || plain.status() == 303 && !plain.header("Location").contains("/sign-in?then=")) {
                    continue;
                }
                for (String spelling : spellings(path)) {
                    Answer answer = attacker.getValue().get(spelling);
                    boolean toSignIn = answer.header("Location").contains("/sign-in");
                    all.assertThat(toSignIn ? 401 : answer.status()).as("%s at %s", attacker.getKey(), spelling).isIn(400, 401, 403, 404, 405, 410);
                }
            }
        }
        all.assertAll();
    }

    private static List<String> spellings(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return List.of("/" + path, path + "/", path + ";a=b", path.replaceFirst("^/(\\w+)", "/$1;a=b"), "/." + path, "/sign-in/.." + path, "/webjars/.." + path, "/q/health/../.." + path,
                "/%2e%2e" + path, path.replaceFirst("(.)/", "$1%2f"), "/%2f" + path.substring(1), path.substring(0, path.length() - last.length()) + "%" + Integer.toHexString(last.charAt(0)) + last.substring(1),
                path.replaceFirst("(.)/", "$1//"), path + "/.", path + "%00", path + ".css", "/app.css/.." + path, "/api/.." + path);
    }

    @Test
    void nothingOfAnAddressComesBackAsMarkup() {
        String query = names().stream().map(name -> name + "=" + java.net.URLEncoder.encode(SCRIPT, java.nio.charset.StandardCharsets.UTF_8)).collect(Collectors.joining("&", "?", ""));
        SoftAssertions all = new SoftAssertions();
        for (Endpoint page : pages().toList()) {
            for (Map.Entry<String, Attacker> attacker : attackers.entrySet()) {
                Answer answer = attacker.getValue().get(path(page) + query);
                all.assertThat(answer.status()).as("%s at %s", attacker.getKey(), page).isLessThan(500);
                all.assertThat(answer.body()).as("%s at %s", attacker.getKey(), page).doesNotContain("<script>alert");
            }
        }
        all.assertAll();
    }

    /** Of all that pages read from an address's query, from their methods and from what is made of several. */
    private static Set<String> names() {
        Stream<AnnotatedElement> parameters = Addresses.all().stream().map(Addresses.Address::method).flatMap(method -> Arrays.stream(method.getParameters()))
                .flatMap(parameter -> Stream.concat(Stream.of(parameter), within(parameter)));
        Set<String> names = parameters.map(element -> element.getAnnotation(QueryParam.class)).filter(Objects::nonNull).map(QueryParam::value).collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).contains("then", "q", "date").hasSizeGreaterThan(20);
        return names;
    }

    private static Stream<AnnotatedElement> within(Parameter parameter) {
        Field[] fields = parameter.getType().getName().startsWith("unknot") ? parameter.getType().getDeclaredFields() : new Field[0];
        return Arrays.stream(fields);
    }
}
