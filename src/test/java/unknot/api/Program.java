package unknot.api;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import unknot.access.Accounts;
import unknot.access.Scope;
import unknot.access.TokenDesk;

/** A program with an access token. */
final class Program {

    private final String token;

    private Program(String token) {
        this.token = token;
    }

    /** Gives programs their tokens. */
    @ApplicationScoped
    static class Maker {

        @Inject
        TokenDesk desk;
        @Inject
        Accounts accounts;

        /** One of the front desk with these scopes; with none, with all. */
        Program with(Scope... scopes) {
            Set<Scope> wished = scopes.length == 0 ? EnumSet.allOf(Scope.class) : Arrays.stream(scopes).collect(Collectors.toSet());
            return of("desk@test.example", wished);
        }

        Program of(String email, Set<Scope> scopes) {
            return new Program(desk.issue(accounts.byEmail(email).orElseThrow().id(), "Test", scopes, null));
        }
    }

    RequestSpecification request() {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + token);
    }

    Response get(String path) {
        return request().get("/api/v1" + path);
    }

    Response post(String path, String body) {
        return request().contentType("application/json").body(body).post("/api/v1" + path);
    }

    Response post(String path, String key, String body) {
        return request().contentType("application/json").header("Idempotency-Key", key).body(body).post("/api/v1" + path);
    }
}
