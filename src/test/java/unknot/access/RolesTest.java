package unknot.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import jakarta.inject.Inject;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.EnumSet;
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
import unknot.access.TableOfRoles.Row;
import unknot.shared.Endpoints;
import unknot.shared.Endpoints.Endpoint;
import unknot.shared.Visitor;

/**
 * The table of roles in {@code docs/security.md} is what the running product does: every endpoint stands in it, and is tried as each of
 * the roles and with tokens of each scope.
 */
@QuarkusTest
class RolesTest {

    private static final Map<String, String> ACCOUNTS = Map.of("client", "client@test.example", "front desk", "desk@test.example", "therapist", "ines@test.example",
            "owner", "owner@test.example");

    private static final int WRONG_TYPE = 415;

    @Inject
    TestClinic clinic;
    @Inject
    Router router;
    @Inject
    TokenDesk tokens;
    @Inject
    Accounts accounts;
    @TestHTTPResource
    URI product;

    private final HttpClient browser = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    void oneOfEachRole() {
        clinic.open();
        clinic.clientAccount(clinic.client("Marguerite", "Holt"), "client@test.example");
    }

    @Test
    void everyEndpointStandsInTheTableOnceAndNothingElseDoes() {
        Set<String> running = Endpoints.all().stream().map(Endpoint::toString).collect(Collectors.toCollection(TreeSet::new));
        assertThat(running).hasSizeGreaterThan(250);
        assertThat(TableOfRoles.read().rows().stream().flatMap(row -> row.endpoints().stream())).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(running);
    }

    /** The framework's own and files; two routes only add headers to what the pages answer. */
    @Test
    void everyOtherRouteStandsBesideIt() {
        Set<String> others = router.getRoutes().stream().map(Route::getPath).filter(Objects::nonNull).filter(path -> !Set.of("/", "/day/changes").contains(path))
                .collect(Collectors.toCollection(TreeSet::new));
        for (File file : new File("src/main/resources/META-INF/resources").listFiles()) {
            others.add("/" + file.getName() + (file.isDirectory() ? "/" : ""));
        }
        assertThat(TableOfRoles.read().others()).containsExactlyInAnyOrderElementsOf(others);
    }

    @Test
    void eachRoleOpensWhatTheTableSays() {
        Map<String, String> cookies = ACCOUNTS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> Visitor.signedIn(entry.getValue()).cookie()));
        SoftAssertions all = new SoftAssertions();
        for (Endpoint endpoint : Endpoints.all()) {
            Row row = TableOfRoles.read().row(endpoint);
            for (Map.Entry<String, String> role : cookies.entrySet()) {
                // A cookie counts for nothing with programs' endpoints.
                boolean opens = row.allows(role.getKey()) && !endpoint.ofPrograms();
                all.assertThat(opened(endpoint, "Cookie", role.getValue())).as("%s opens %s", role.getKey(), endpoint).isEqualTo(opens);
            }
            all.assertThat(opened(endpoint, "X-Nobody", "yes")).as("anyone opens %s", endpoint).isEqualTo(row.allows("anyone"));
        }
        all.assertAll();
    }

    @Test
    void aTokenOpensWhatItsScopeSaysAndNoPage() {
        Map<String, String> bearers = Arrays.stream(Scope.values()).collect(Collectors.toMap(Scope::code, scope -> bearer(EnumSet.of(scope))));
        String everything = bearer(EnumSet.allOf(Scope.class));
        SoftAssertions all = new SoftAssertions();
        for (Endpoint endpoint : Endpoints.all()) {
            Row row = TableOfRoles.read().row(endpoint);
            if (!endpoint.ofPrograms()) {
                all.assertThat(row.scope()).as("scope of %s", endpoint).isEmpty();
                all.assertThat(opened(endpoint, "Authorization", everything)).as("a token opens %s", endpoint).isEqualTo(row.allows("anyone"));
                continue;
            }
            for (Map.Entry<String, String> bearer : bearers.entrySet()) {
                all.assertThat(opened(endpoint, "Authorization", bearer.getValue())).as("%s opens %s", bearer.getKey(), endpoint)
                        .isEqualTo(bearer.getKey().equals(row.scope()));
            }
        }
        all.assertAll();
    }

    /** A token never gives more than its person may; the roles of the table's rows for programs say who may hand out such a token. */
    @Test
    void whoMayHandOutATokenIsInTheTable() {
        for (Row row : TableOfRoles.read().rows()) {
            Stream.of(Role.values()).filter(role -> !row.scope().isEmpty()).forEach(role -> assertThat(
                    Arrays.stream(Scope.values()).filter(scope -> scope.code().equals(row.scope())).anyMatch(scope -> scope.isOf(role)))
                    .as("%s hands out %s", role, row.scope()).isEqualTo(row.allows(role.code().replace('-', ' '))));
        }
    }

    private String bearer(Set<Scope> scopes) {
        return "Bearer " + tokens.issue(accounts.byEmail("owner@test.example").orElseThrow().id(), "Test", scopes, null);
    }

    /**
     * Whether somebody gets past the door; what is behind it may still be missing or refused. What changes something is sent without a form's
     * token, which is looked at after the role: so nothing changes.
     */
    private boolean opened(Endpoint endpoint, String header, String value) {
        return Stream.of("application/x-www-form-urlencoded", "application/json", "multipart/form-data; boundary=none")
                .map(type -> answer(endpoint, header, value, type)).filter(answer -> answer.statusCode() != WRONG_TYPE).findFirst()
                .map(answer -> answer.statusCode() != 401 && answer.statusCode() != 403
                        && answer.headers().firstValue("Location").filter(there -> there.contains("/sign-in?then=")).isEmpty())
                .orElseThrow(() -> new AssertionError(endpoint + " takes nothing"));
    }

    private HttpResponse<InputStream> answer(Endpoint endpoint, String header, String value, String type) {
        HttpRequest request = HttpRequest.newBuilder(product.resolve(endpoint.path())).header(header, value).header("Content-Type", type)
                .method(endpoint.method(), endpoint.reads() ? BodyPublishers.noBody() : BodyPublishers.ofString(type.startsWith("multipart") ? "--none--\r\n" : "")).build();
        try {
            HttpResponse<InputStream> answer = browser.send(request, BodyHandlers.ofInputStream());
            // A stream of events never ends.
            if (!endpoint.template().equals("/day/changes")) {
                answer.body().readAllBytes();
            }
            answer.body().close();
            return answer;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
