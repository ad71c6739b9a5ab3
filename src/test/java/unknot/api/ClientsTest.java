package unknot.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.access.Scope;

@QuarkusTest
class ClientsTest {

    private static final String FIORELLA = "{\"givenName\":\" Fiorella \",\"familyName\":\"Bianchi\",\"birthDate\":\"1984-03-14\","
            + "\"phone\":\"07700 900129\",\"email\":\"fiorella@post.example\"}";

    @Inject
    TestClinic clinic;
    @Inject
    Program.Maker programs;

    Program program;

    @BeforeEach
    void open() {
        clinic.open();
        program = programs.with(Scope.READ_CLIENTS, Scope.WRITE_CLIENTS);
    }

    private long clients() {
        return clinic.count("SELECT COUNT(*) FROM client");
    }

    @Test
    void aClientIsAddedFoundAndRead() {
        Response added = program.post("/clients", FIORELLA);

        added.then().statusCode(201).header("Location", endsWith("/api/v1/clients/" + added.path("id"))).body("givenName", equalTo("Fiorella"))
                .body("birthDate", equalTo("1984-03-14")).body("phone", equalTo("07700 900129"));
        int id = added.path("id");
        program.get("/clients/" + id).then().statusCode(200).body("", equalTo(added.jsonPath().getMap("")));
        for (String typed : List.of("fio", "bianchi", "fior%20bian", "077009001", "14/3/1984", "1984-03-14", "")) {
            program.get("/clients?q=" + typed).then().statusCode(200).body("clients.id", contains(id)).body("more", equalTo(false));
        }
        program.get("/clients?q=nobody").then().statusCode(200).body("clients", hasSize(0));
    }

    /** A kilobyte of it may be a gigabyte once unpacked. */
    @Test
    void whatIsSentCompressedIsNotUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(FIORELLA.getBytes(StandardCharsets.UTF_8));
        }

        program.request().contentType("application/json").header("Content-Encoding", "gzip").body(packed.toByteArray()).post("/api/v1/clients").then().statusCode(400);

        assertThat(clients()).isZero();
    }

    @Test
    void aNameIsEnough() {
        program.post("/clients", "{\"givenName\":\"Oskar\",\"familyName\":\"Brandt\"}").then().statusCode(201).body("birthDate", nullValue())
                .body("phone", nullValue());
    }

    @Test
    void somebodyKnownIsNotAddedAgainByAccident() {
        int known = program.post("/clients", FIORELLA).path("id");

        program.post("/clients", FIORELLA).then().statusCode(409).contentType("application/problem+json").body("reason", equalTo("client-known"))
                .body("alternatives.id", contains(known));
        assertThat(clients()).isEqualTo(1);
        program.post("/clients", FIORELLA.replace("}", ",\"anyway\":true}")).then().statusCode(201);
    }

    @Test
    void theSameKeyAddsOnce() {
        Response first = program.post("/clients", "k-1", FIORELLA);

        assertThat(program.post("/clients", "k-1", FIORELLA).asString()).isEqualTo(first.asString());
        program.post("/clients", "k-1", FIORELLA.replace("Fiorella", "Flora")).then().statusCode(422).body("reason", equalTo("idempotency-key-reused"));
        assertThat(clients()).isEqualTo(1);
    }

    @Test
    void whatCannotBeAClientIsRefusedByItsField() {
        """
            {"familyName":"B"} | givenName
            {"givenName":"A"} | familyName
            {"givenName":" ","familyName":"B"} | givenName
            {"givenName":"\\u200b","familyName":"B"} | givenName
            {"givenName":"A","familyName":"%s"} | familyName
            {"givenName":"A","familyName":"B","birthDate":"tomorrow"} | birthDate
            {"givenName":"A","familyName":"B","birthDate":"2027-01-12"} | birthDate
            {"givenName":"A","familyName":"B","birthDate":"1899-12-31"} | birthDate
            {"givenName":"A","familyName":"B","birthDate":19840314} | birthDate
            {"givenName":"A","familyName":"B","phone":"call me"} | phone
            {"givenName":"A","familyName":"B","phone":"123"} | phone
            {"givenName":"A","familyName":"B","phone":7700900129} | phone
            {"givenName":"A","familyName":"B","email":"nowhere"} | email
            {"givenName":"A","familyName":"B","email":["a@b.example"]} | email
            {"givenName":["A"],"familyName":"B"} | givenName
            {"givenName":"A","familyName":"B","isAdmin":true} | isAdmin
            """.formatted("x".repeat(81)).lines().map(line -> line.split(" \\| ")).forEach(line -> program.post("/clients", line[0]).then()
                .statusCode(422).contentType("application/problem+json").body("errors.field", contains(line[1])));
        for (String body : List.of("null", "[]", "7", "\"A\"")) {
            program.post("/clients", body).then().statusCode(422).body("reason", equalTo("invalid-request"));
        }
        assertThat(clients()).isZero();
    }

    @Test
    void aSearchIsTextAndNothingElse() {
        for (String typed : List.of("%25", "_", "'%20or%20'1'='1", "%00", "%F0%9F%92%A9", "x".repeat(200), "99999999999999999999", "31/2/2000")) {
            program.get("/clients?q=" + typed).then().statusCode(200).body("clients", hasSize(0));
        }
        program.get("/clients?q=" + "x".repeat(201)).then().statusCode(422).body("errors.field", contains("q"));
    }

    @Test
    void ofManyTheFirstFiftyAreTold() {
        for (int i = 0; i < 51; i++) {
            clinic.client("Given" + i, "Same");
        }

        program.get("/clients?q=same").then().body("clients", hasSize(50)).body("more", equalTo(true));
    }

    @Test
    void whoIsNotThereIsNotFound() {
        program.get("/clients/9999").then().statusCode(404).body("reason", equalTo("not-found"));
        program.get("/clients/abc").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void withoutTheScopeNobodyIsSeenOrAdded() {
        program.post("/clients", FIORELLA).then().statusCode(201);
        Program other = programs.with(Scope.READ_SCHEDULE, Scope.READ_APPOINTMENTS, Scope.WRITE_APPOINTMENTS);

        other.get("/clients?q=fio").then().statusCode(403);
        other.post("/clients", FIORELLA).then().statusCode(403);
        programs.with(Scope.WRITE_CLIENTS).get("/clients").then().statusCode(403);
        programs.with(Scope.READ_CLIENTS).post("/clients", FIORELLA).then().statusCode(403).body("reason", not(nullValue()));
    }
}
