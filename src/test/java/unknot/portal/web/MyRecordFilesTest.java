package unknot.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.care.CourseOfCare;
import unknot.charting.Activity;
import unknot.charting.ChartView;
import unknot.charting.Palpation;
import unknot.charting.Pressure;
import unknot.charting.Side;
import unknot.charting.Treatment;
import unknot.charting.files.Pictures;
import unknot.clients.Client;
import unknot.paper.PdfUa;
import unknot.portal.Exports;
import unknot.portal.PastVisits;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class MyRecordFilesTest {

    private static final Instant LAST_WEEK = TestClock.START.minus(Duration.ofDays(6));

    @Inject
    TestClinic clinic;
    @Inject
    PastVisits past;
    @Inject
    Exports exports;

    private Client marguerite;
    private CourseOfCare course;
    private long note;
    private Visitor client;

    @BeforeEach
    void aRecord() {
        clinic.open();
        marguerite = clinic.client("Marguerite", "Hale");
        clinic.clientAccount(marguerite, "marguerite@test.example");
        course = clinic.course(marguerite, clinic.ines, clinic.knot60, 4);
        note = visit(0);
        Visitor ines = Visitor.signedIn("ines@test.example");
        ines.send("/notes/" + note + "/files", "shoulder.jpg", Pictures.jpeg(40, 40)).then().statusCode(303);
        ines.send("/notes/" + note + "/files", "kept.jpg", Pictures.jpeg(41, 40)).then().statusCode(303);
        ines.post("/files/" + clinic.count("SELECT MIN(id) FROM attached_file") + "/sharing", "wanted", "yes").then().statusCode(303);
        ines.post("/notes/" + note + "/sharing", "part", "pain", "part", "chart", "part", "home-care", "part", "plan").then().statusCode(303);
        client = Visitor.signedIn("marguerite@test.example");
    }

    private long visit(int weeks) {
        return past.signed(marguerite, course, LAST_WEEK.minus(Duration.ofDays(7L * weeks)), 6, 4, written -> {
            var knot = past.knot(written, "upper-trapezius", Side.RIGHT, ChartView.BACK, 0.66, 0.19);
            written.assess(knot, new Palpation(Activity.ACTIVE, 2, 7));
            written.treat(knot, new Treatment("kneading", 5, Pressure.LIGHT));
            written.advise(List.of("ball"), "=gently");
        });
    }

    private Map<String, byte[]> unpacked() throws IOException {
        Response answer = client.get("/my/record.zip");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"record.zip\"");
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.asByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void theDataHoldsWhatIsSharedAndNothingElse() throws IOException {
        past.draft(marguerite, course, TestClock.START.minus(Duration.ofDays(1)), 9, 9, written -> {
        });
        Map<String, byte[]> files = unpacked();
        long photo = clinic.count("SELECT MIN(id) FROM attached_file");
        assertThat(files.keySet()).containsExactly("record.json", "visits.csv", "sore-spots.csv", "treatments.csv", "home-care.csv", "files/" + photo + "-shoulder.jpg");
        JsonNode record = new ObjectMapper().readTree(files.get("record.json"));
        assertThat(record.at("/format").asText() + record.at("/version").asInt() + record.at("/name").asText()).isEqualTo("unknot-record1Marguerite Hale");
        assertThat(record.at("/visits")).hasSize(1);
        JsonNode visit = record.at("/visits/0");
        assertThat(visit.at("/plan").asText()).isEqualTo("plan-secret");
        assertThat(visit.at("/objective").isNull()).isTrue();
        assertThat(visit.at("/start").asText()).isEqualTo("2027-01-05T08:00");
        assertThat(visit.at("/soreSpots/0/place").asText()).isEqualTo("top of the shoulder");
        assertThat(visit.at("/treatments/0/minutes").asInt()).isEqualTo(5);
        assertThat(record.at("/files/0/path").asText()).isEqualTo("files/" + photo + "-shoulder.jpg");
        files.forEach((name, content) -> assertThat(new String(content, StandardCharsets.UTF_8)).as(name).doesNotContain("objective-secret", "subjective-secret", "kept.jpg"));
        assertThat(new String(files.get("visits.csv"), StandardCharsets.UTF_8)).contains("\"'=gently\"", "\"plan-secret\"");
        assertThat(new String(files.get("sore-spots.csv"), StandardCharsets.UTF_8)).contains("\"upper-trapezius\",\"top of the shoulder\",\"right\",\"active\",\"2\",\"7\"");
    }

    @Test
    void everyVisitOfALongRecordIsThereOnce() throws IOException {
        for (int i = 1; i < 60; i++) {
            visit(i);
        }
        Map<String, byte[]> files = unpacked();
        JsonNode visits = new ObjectMapper().readTree(files.get("record.json")).at("/visits");
        assertThat(visits).hasSize(60).extracting(visit -> visit.at("/id").asLong()).doesNotHaveDuplicates();
        assertThat(new String(files.get("visits.csv"), StandardCharsets.UTF_8).split("\r\n")).hasSize(61);
        assertThat(client.get("/my/record").asString()).contains("part 1 of 3", "/my/record.pdf?part=3");
        client.get("/my/record.pdf?part=99").then().statusCode(200);
        byte[] pdf = client.get("/my/record.pdf?part=2").then().statusCode(200).extract().asByteArray();
        PdfUa.assertAccessible(pdf);
        assertThat(PdfUa.text(pdf)).contains("Record of Marguerite Hale", "Part 2 of 3", "Visit on Tuesday 14 July 2026", "Page " + PdfUa.pages(pdf) + " of");
    }

    @Test
    void theDocumentsAreAccessibleAndHoldWhatIsShared() {
        for (String path : List.of("/my/record.pdf", "/my/visits/" + note + "/pdf")) {
            byte[] pdf = client.get(path).then().statusCode(200).contentType("application/pdf").extract().asByteArray();
            PdfUa.assertAccessible(pdf);
            assertThat(PdfUa.missingFonts(pdf)).isEmpty();
            assertThat(PdfUa.text(pdf)).as(path).contains("Marguerite Hale", "born 14 Mar 1984", "Top of the shoulder, right", "plan-secret", "Printed by Marguerite Hale")
                    .doesNotContain("objective-secret", "subjective-secret");
        }
    }

    @Test
    void aRecordWithoutVisitsIsNoError() throws IOException {
        clinic.clientAccount(clinic.client("Otis", "Brand"), "otis@test.example");
        client = Visitor.signedIn("otis@test.example");
        assertThat(new ObjectMapper().readTree(unpacked().get("record.json")).at("/visits")).isEmpty();
        assertThat(PdfUa.text(client.get("/my/record.pdf").then().statusCode(200).extract().asByteArray())).contains("once your therapist has signed");
    }

    @Test
    void whileOneIsMadeThereIsNoOther() {
        exports.begin(marguerite.id());
        for (String path : List.of("/my/record.pdf", "/my/record.zip")) {
            assertThat(client.get(path).then().statusCode(429).extract().asString()).contains("is being made already");
        }
        exports.end(marguerite.id());
        client.get("/my/record.pdf").then().statusCode(200);
        client.get("/my/record.zip").then().statusCode(200);
        client.get("/my/record.zip").then().statusCode(200);
        assertThat(client.get("/my/record").asString()).contains("My record as data", "Ask us, and we give you a copy");
    }
}
