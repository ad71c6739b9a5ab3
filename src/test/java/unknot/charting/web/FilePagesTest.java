package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.files.Pictures.bomb;
import static unknot.charting.files.Pictures.fromCamera;
import static unknot.charting.files.Pictures.jpeg;
import static unknot.charting.files.Pictures.pdf;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.booking.Appointment;
import unknot.charting.ChartingClinic;
import unknot.charting.files.Clamd;
import unknot.charting.files.Pictures;
import unknot.charting.files.VirusScanner.Verdict;
import unknot.clients.Client;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class FilePagesTest {

    private static final Pattern FILE_IN_LIST = Pattern.compile("id=\"file-(\\d+)\"");
    private static final int MEGABYTE = 1024 * 1024;

    @TestHTTPResource("/")
    URL address;
    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;

    private Client marguerite;
    private Appointment visit;
    private long draft;
    private Visitor ines;
    private Visitor tomas;

    @BeforeEach
    void open() {
        clinic.open();
        marguerite = charting.marguerite();
        visit = charting.visit(marguerite, clinic.ines, NINE);
        draft = charting.begun(visit);
        ines = Visitor.signedIn("ines@test.example");
        tomas = Visitor.signedIn("tomas@test.example");
    }

    private String ofNote() {
        return "/notes/" + draft + "/files";
    }

    private String ofClient() {
        return "/clients/" + marguerite.id() + "/files";
    }

    private long added(Visitor by, String path, String name, byte[] content, String caption) {
        Response answer = by.send(path, name, content, "caption", caption);
        answer.then().statusCode(303);
        return Long.parseLong(answer.header("Location").replaceAll(".*#file-", ""));
    }

    private static List<Long> listed(Response page) {
        Matcher files = FILE_IN_LIST.matcher(page.then().statusCode(200).extract().asString());
        return files.results().map(found -> Long.parseLong(found.group(1))).toList();
    }

    private void refused(int status, String words, String name, byte[] content) {
        String page = ines.send(ofNote(), name, content, "caption", "Left shoulder, from behind").then().statusCode(status).extract().asString();
        assertThat(page).containsPattern("id=\"file-error\"[^>]*>[^<]*" + Pattern.quote(words)).contains("value=\"Left shoulder, from behind\"");
    }

    private void sign() {
        ines.post("/notes/" + draft + "/signature", "version", "0", "painBefore", "6", "painAfter", "4", "subjective", "Better", "safety-asked", "true").then().statusCode(303);
    }

    private long stored() {
        return clinic.count("SELECT COUNT(*) FROM attached_file");
    }

    @Test
    void aPhotoIsListedWithItsWordsAndShownWithoutWhereItWasTaken() {
        long photo = added(ines, ofNote(), "IMG_2041.PNG", fromCamera(400, 200, 6), "Left shoulder “from behind”");
        for (String path : List.of(ofNote(), "/notes/" + draft, ofClient())) {
            assertThat(ines.get(path).then().statusCode(200).extract().asString()).as(path)
                    .contains("Left shoulder “from behind”", "IMG_2041.jpg", "Added 11 Jan 2027, 08:00 by Ines Calder", "src=\"/files/" + photo + "/thumbnail\"");
        }
        byte[] content = ines.get("/files/" + photo).then().statusCode(200).contentType("image/jpeg").extract().asByteArray();
        assertThat(Pictures.read(content).getWidth()).isEqualTo(200);
        assertThat(new String(content, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "51.5072");
        byte[] thumbnail = ines.get("/files/" + photo + "/thumbnail").then().statusCode(200).contentType("image/jpeg").extract().asByteArray();
        assertThat(Pictures.read(thumbnail).getHeight()).isEqualTo(320);
        assertThat(clinic.count("SELECT bytes FROM attached_file")).isEqualTo(content.length);
    }

    @Test
    void aDocumentOfTwentyMegabytesComesBackAsItWasSent() {
        byte[] sent = pdf(20 * MEGABYTE);
        long document = added(ines, ofClient(), "Letter of Dr. Braun.pdf", sent, "");
        assertThat(clinic.count("SELECT COUNT(*) FROM attached_file_piece")).isEqualTo(20);
        Response answer = ines.get("/files/" + document);
        answer.then().statusCode(200).contentType("application/pdf").header("Content-Length", String.valueOf(sent.length))
                .header("Content-Disposition", equalTo("attachment; filename=\"Letter of Dr. Braun.pdf\"; filename*=UTF-8''Letter%20of%20Dr.%20Braun.pdf"));
        assertThat(answer.asByteArray()).isEqualTo(sent);
        ines.get("/files/" + document + "/thumbnail").then().statusCode(404);
        assertThat(ines.get(ofClient()).asString()).contains("Letter of Dr. Braun.pdf", "PDF, 21.0 MB");
    }

    @Test
    void contentIsServedSoThatNoBrowserRunsIt() {
        long photo = added(ines, ofNote(), "a.jpg", jpeg(40, 30), "");
        long document = added(ines, ofNote(), "a.pdf", pdf(100), "");
        for (String path : List.of("/files/" + photo, "/files/" + photo + "/thumbnail", "/files/" + document)) {
            Response answer = ines.get(path);
            answer.then().statusCode(200).header("X-Content-Type-Options", "nosniff").header("Cache-Control", containsString("no-store"))
                    .header("Cross-Origin-Resource-Policy", "same-origin");
            // Beside the one that every page has: both hold.
            assertThat(answer.headers().getValues("Content-Security-Policy")).as(path).contains("default-src 'none'; sandbox");
        }
        ines.get("/files/" + photo).then().header("Content-Disposition", containsString("inline; filename=\"a.jpg\""));
    }

    @Test
    void whatIsNeitherPhotoNorPdfIsRefusedWhateverItIsCalled() {
        String neither = "neither a photo (JPEG or PNG) nor a PDF";
        refused(422, neither, "knot.jpg", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8));
        refused(422, neither, "knot.jpg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        refused(422, neither, "letter.pdf", "<!doctype html><h1>PDF</h1> %PDF-1.7 %%EOF".getBytes(StandardCharsets.UTF_8));
        refused(422, neither, "knot.png", "GIF89a".getBytes(StandardCharsets.UTF_8));
        refused(422, "HEIC", "IMG_1.jpg", "\0\0\0\u0018ftypheic....".getBytes(StandardCharsets.ISO_8859_1));
        refused(422, "This file is empty", "knot.jpg", new byte[0]);
        refused(422, "Choose a photo or a PDF", "", new byte[0]);
        refused(422, "breaks off", "knot.jpg", Arrays.copyOf(jpeg(800, 600), 4_000));
        refused(422, "breaks off", "letter.pdf", Arrays.copyOf(pdf(9_000), 5_000));
        refused(422, "more than 50 million pixels", "bomb.png", bomb(60_000, 60_000));
        assertThat(stored()).isZero();
    }

    @Test
    void aPhotoOfFortyMegabytesIsRefusedInWordsAndTheTypedWordsStay() {
        byte[] large = Arrays.copyOf(jpeg(40, 30), 40 * MEGABYTE);
        refused(422, "larger than 20 MB", "large.jpg", large);
        refused(422, "larger than 20 MB", "large.pdf", pdf(20 * MEGABYTE + 1));
        assertThat(stored()).isZero();
    }

    @Test
    void whatIsLargerThanAnyFormIsRefusedOnAPageOfOurs() throws Exception {
        assertThat(answerTo(ofNote(), 64 * MEGABYTE + 1)).startsWith("HTTP/1.1 413").contains("Unknot");
        for (String path : List.of("/notes/" + draft, "/clients", "/files/1/removal", "/notes/1/files/..", "/notes/1/files/more", "/x/notes/1/files")) {
            assertThat(answerTo(path, MEGABYTE + 1)).as(path).startsWith("HTTP/1.1 413").contains("Unknot");
        }
    }

    /** What the beginning of a form is answered that says it will be this long. */
    private String answerTo(String path, long announced) throws Exception {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: " + address.getHost() + "\r\nContent-Length: " + announced
                    + "\r\nContent-Type: multipart/form-data; boundary=x\r\n\r\n--x").getBytes(StandardCharsets.US_ASCII));
            StringBuilder answer = new StringBuilder();
            // The server still waits for what was announced.
            while (answer.indexOf("</html>") < 0) {
                answer.append((char) socket.getInputStream().read());
            }
            return answer.toString();
        }
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsEndsWhereItsPageSays() {
        // The client of these tests announces no length.
        ines.send("/files/1/removal", "large.jpg", new byte[2 * MEGABYTE]).then().statusCode(413);
        ines.send(ofNote(), "large.jpg", jpeg(2000, 1500)).then().statusCode(303);
    }

    @Test
    void theSameFileTwiceIsThereOnce() {
        byte[] photo = jpeg(400, 200);
        long first = added(ines, ofNote(), "a.jpg", photo, "");
        refused(409, "here already", "b.jpg", photo);
        assertThat(listed(ines.get(ofNote()))).containsExactly(first);
        added(ines, ofClient(), "a.jpg", photo, "");
        refused(409, "here already", "c.jpg", photo);
    }

    @Test
    void sentFourTimesAtOnceItIsThereOnce() throws Exception {
        byte[] photo = jpeg(400, 200);
        assertThat(atOnce(4, number -> ines.send(ofNote(), "a.jpg", photo).statusCode())).containsExactlyInAnyOrder(303, 409, 409, 409);
        assertThat(stored()).isEqualTo(1);
    }

    private static List<Integer> atOnce(int times, IntFunction<Integer> sending) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(times);
        try {
            CyclicBarrier together = new CyclicBarrier(times);
            List<Future<Integer>> answers = IntStream.range(0, times).mapToObj(number -> pool.submit(() -> {
                together.await(30, TimeUnit.SECONDS);
                return sending.apply(number);
            })).toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get(60, TimeUnit.SECONDS));
            }
            return statuses;
        } finally {
            pool.shutdownNow();
        }
    }

    /** Documents, which are not read one at a time as photos are, and large enough that the writing of each meets the others' counting. */
    @Test
    void manyAtOnceDoNotPassTheTwentyOfAVisit() throws Exception {
        for (int number = 1; number <= 18; number++) {
            added(ines, ofNote(), "a.pdf", pdf(100 + number), "");
        }
        assertThat(atOnce(6, number -> ines.send(ofNote(), "b.pdf", pdf(4 * MEGABYTE + number)).statusCode())).containsExactlyInAnyOrder(303, 303, 422, 422, 422, 422);
        assertThat(stored()).isEqualTo(20);
    }

    @Test
    void aVisitHasRoomForTwentyAndAClientForMore() {
        for (int number = 1; number <= 20; number++) {
            added(ines, ofNote(), "a.pdf", pdf(100 + number), "");
        }
        refused(422, "as many as there may be", "b.pdf", pdf(90));
        added(ines, ofClient(), "b.pdf", pdf(90), "");
        assertThat(stored()).isEqualTo(21);
    }

    @Test
    void captionsThatAreTooLongAreKeptAndSaid() {
        ines.send(ofNote(), "a.jpg", jpeg(40, 30), "caption", "c".repeat(301)).then().statusCode(422).body(containsString("301 characters. Up to 300"))
                .body(containsString("c".repeat(301)));
        assertThat(stored()).isZero();
        added(ines, ofNote(), "a.jpg", jpeg(40, 30), "💪".repeat(300));
    }

    @Test
    void aDraftsFilesAreItsTherapistsAloneUntilItIsSigned() {
        long photo = added(ines, ofNote(), "a.jpg", jpeg(40, 30), "Scar");
        tomas.get(ofNote()).then().statusCode(404);
        tomas.get("/files/" + photo).then().statusCode(404);
        tomas.get("/files/" + photo + "/thumbnail").then().statusCode(404);
        assertThat(listed(tomas.get(ofClient()))).isEmpty();
        sign();
        assertThat(listed(tomas.get(ofNote()))).containsExactly(photo);
        assertThat(listed(tomas.get(ofClient()))).containsExactly(photo);
        assertThat(tomas.get("/notes/" + draft).asString()).contains("Scar").doesNotContain("/files\"");
        tomas.get("/files/" + photo).then().statusCode(200);
    }

    @Test
    void toAVisitOnlyItsTherapistAdds() {
        tomas.send(ofNote(), "a.jpg", jpeg(40, 30)).then().statusCode(404);
        sign();
        tomas.send(ofNote(), "a.jpg", jpeg(40, 30)).then().statusCode(404);
        assertThat(tomas.get(ofNote()).asString()).doesNotContain("<input class=\"form-control form-control-lg\" type=\"file\"");
        assertThat(stored()).isZero();
    }

    @Test
    void aClientsOwnFilesAreForAllWhoTreat() {
        long photo = added(tomas, ofClient(), "letter.pdf", pdf(100), "From the GP");
        assertThat(listed(ines.get(ofClient()))).containsExactly(photo);
        ines.get("/files/" + photo).then().statusCode(200);
        ines.get("/clients/999999/files").then().statusCode(404);
        ines.send("/clients/999999/files", "a.jpg", jpeg(40, 30)).then().statusCode(404);
        for (String path : List.of("/files/999999", "/files/999999/thumbnail", "/files/999999/removal", "/notes/999999/files", "/notes/abc/files")) {
            ines.get(path).then().statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "desk@test.example", "owner@test.example", "marguerite@test.example" })
    void nobodyButTherapistsComesNear(String somebody) {
        clinic.clientAccount(marguerite, "marguerite@test.example");
        long photo = added(ines, ofClient(), "a.jpg", jpeg(40, 30), "");
        Visitor visitor = Visitor.signedIn(somebody);
        for (String path : List.of(ofNote(), ofClient())) {
            visitor.get(path).then().statusCode(403);
            visitor.send(path, "b.jpg", jpeg(50, 30)).then().statusCode(403);
        }
        for (String path : List.of("/files/" + photo, "/files/" + photo + "/thumbnail", "/files/" + photo + "/removal")) {
            visitor.get(path).then().statusCode(403);
        }
        visitor.post("/files/" + photo + "/removal", "reason", "Mine").then().statusCode(403);
        assertThat(stored()).isEqualTo(1);
        if (!somebody.startsWith("marguerite")) {
            visitor.get("/clients/" + marguerite.id()).then().statusCode(200).body(not(containsString("/files")));
        }
    }

    @Test
    void withoutTheTokenNothingIsTaken() {
        ines.sendWithoutToken(ofNote(), "a.jpg", jpeg(40, 30)).then().statusCode(400);
        assertThat(stored()).isZero();
    }

    @Test
    void whatIsTakenAwayIsGoneForAllAndItsRowSaysWhoWhenAndWhy() {
        long photo = added(ines, ofNote(), "a.jpg", jpeg(40, 30), "Scar");
        String removal = "/files/" + photo + "/removal";
        assertThat(ines.get(removal).then().statusCode(200).extract().asString()).contains("Scar", "Why?");
        assertThat(ines.post(removal, "reason", " \u200b ").then().statusCode(422).extract().asString()).contains("id=\"reason-error\"");
        ines.post(removal, "reason", "r".repeat(301)).then().statusCode(422).body(containsString("301 characters"));
        ines.post(removal, "reason", "Wrong client").then().statusCode(303).header("Location", containsString(ofNote()));
        assertThat(listed(ines.get(ofNote()))).isEmpty();
        assertThat(listed(ines.get(ofClient()))).isEmpty();
        ines.get("/files/" + photo).then().statusCode(404);
        ines.get("/files/" + photo + "/thumbnail").then().statusCode(404);
        ines.post(removal, "reason", "Again").then().statusCode(404);
        assertThat(clinic.count("SELECT COUNT(*) FROM attached_file WHERE removed_by = 'Ines Calder'"
                + " AND removed_at = '2027-01-11 08:00:00'")).isEqualTo(1);
        assertThat(clinic.stored("AttachedFile", "removedReason")).containsExactly("Wrong client");
        assertThat(added(ines, ofNote(), "a.jpg", jpeg(40, 30), "Once more")).isNotEqualTo(photo);
    }

    @Test
    void onlyWhoAddedItTakesAVisitsFileAway() {
        long photo = added(ines, ofNote(), "a.jpg", jpeg(40, 30), "Scar");
        sign();
        tomas.get("/files/" + photo + "/removal").then().statusCode(404);
        tomas.post("/files/" + photo + "/removal", "reason", "Not mine").then().statusCode(404);
        assertThat(listed(ines.get(ofNote()))).containsExactly(photo);
    }

    @Test
    void whatWasThereAtSigningStaysListedAndMoreCanBeAdded() {
        long before = added(ines, ofNote(), "a.jpg", jpeg(40, 30), "Before");
        long slip = added(ines, ofNote(), "s.jpg", jpeg(42, 30), "Slip");
        ines.post("/files/" + slip + "/removal", "reason", "Not in focus").then().statusCode(303);
        TestClock.standAt(TestClock.START.plus(Duration.ofHours(2)));
        sign();
        TestClock.standAt(TestClock.START.plus(Duration.ofHours(3)));
        long after = added(ines, ofNote(), "b.jpg", jpeg(41, 30), "After");
        ines.post("/files/" + before + "/removal", "reason", "Client asked").then().statusCode(303);
        ines.post("/files/" + after + "/removal", "reason", "Doubled").then().statusCode(303);
        assertThat(listed(ines.get("/notes/" + draft))).containsExactly(before);
        assertThat(ines.get("/notes/" + draft).asString()).contains("Before", "Taken away 11 Jan 2027, 11:00 by Ines Calder", "Client asked")
                .doesNotContain("href=\"/files/" + before, "Slip", "Doubled");
        assertThat(listed(ines.get(ofClient()))).isEmpty();
    }

    @Test
    void aNoteWithoutScriptsIsSavedOnTheWayToItsFiles() {
        ines.post("/notes/" + draft, "version", "0", "subjective", "Typed and not saved", "do", "files").then().statusCode(303)
                .header("Location", containsString(ofNote()));
        assertThat(ines.get("/notes/" + draft).asString()).contains("Typed and not saved");
    }

    @Test
    void whatTheScannerDoesNotClearIsRefused() {
        Verdict[] says = { Verdict.INFECTED };
        QuarkusMock.installMockForType(new Clamd((String) null) {
            @Override
            public Verdict verdict(Path file) {
                return says[0];
            }
        }, Clamd.class);
        refused(422, "virus scanner has found something", "a.jpg", jpeg(40, 30));
        says[0] = Verdict.UNANSWERED;
        refused(422, "virus scanner does not answer", "a.jpg", jpeg(40, 30));
        assertThat(stored()).isZero();
        says[0] = Verdict.CLEAN;
        added(ines, ofNote(), "a.jpg", jpeg(40, 30), "");
    }

    @ParameterizedTest
    @ValueSource(strings = { "UPDATE attached_file SET caption = 'other'", "UPDATE attached_file SET caption = 'SCAR'", "UPDATE attached_file SET client_id = client_id + 1",
            "UPDATE attached_file SET appointment_id = NULL", "UPDATE attached_file SET added_at = '2020-01-01'", "DELETE FROM attached_file",
            "UPDATE attached_file SET sent_key = NULL", "UPDATE attached_file_piece SET content = 'x'", "DELETE FROM attached_file_piece",
            "INSERT INTO attached_file_piece (file_id, piece, content) VALUES (1, 1, 'x')",
            "UPDATE attached_file_thumbnail SET content = 'x'", "DELETE FROM attached_file_thumbnail",
            "UPDATE attached_file SET sent_key = NULL, removed_at = now(6), removed_practitioner_id = practitioner_id, removed_by = 'x', removed_reason = ''",
            "UPDATE attached_file SET sent_key = NULL, removed_at = now(6)" })
    void plainSqlChangesNothing(String statement) {
        added(ines, ofNote(), "a.jpg", jpeg(40, 30), "Scar");
        assertThatThrownBy(() -> clinic.sql(statement)).hasStackTraceContaining("SQL");
        assertThat(clinic.count("SELECT COUNT(*) FROM attached_file f JOIN attached_file_piece p ON p.file_id = f.id WHERE"
                + " f.removed_at IS NULL AND LENGTH(p.content) = f.bytes + 44")).isEqualTo(1);
        assertThat(clinic.stored("AttachedFile", "caption")).containsExactly("Scar");
    }

    @ParameterizedTest
    @ValueSource(strings = { "UPDATE attached_file SET removed_reason = 'other'", "DELETE FROM attached_file",
            "UPDATE attached_file SET removed_at = NULL, removed_practitioner_id = NULL, removed_by = NULL, removed_reason = NULL" })
    void plainSqlBringsNothingBack(String statement) {
        long photo = added(ines, ofNote(), "a.jpg", jpeg(40, 30), "Scar");
        ines.post("/files/" + photo + "/removal", "reason", "Wrong client").then().statusCode(303);
        assertThatThrownBy(() -> clinic.sql(statement)).hasStackTraceContaining("a file never changes");
    }

    @Test
    void listsCostTheSameHoweverManyThereAre() {
        added(ines, ofNote(), "a.pdf", pdf(100), "");
        added(ines, ofClient(), "a.pdf", pdf(100), "");
        for (String path : List.of("/notes/" + draft, ofNote(), ofClient())) {
            long few = Statements.during(() -> ines.get(path));
            for (int number = 1; number <= 5; number++) {
                added(ines, ofNote(), "a.pdf", pdf(100 + path.length() * 10 + number), "");
                added(ines, ofClient(), "a.pdf", pdf(100 + path.length() * 10 + number), "");
            }
            assertThat(Statements.during(() -> ines.get(path))).as(path).isEqualTo(few);
        }
    }

    @Test
    void hostileNamesAndWordsAreShownAsText() {
        long photo = added(ines, ofNote(), "<script>alert(1)<.jpg", jpeg(40, 30), "<img src=x onerror=alert(2)>{inject:csrf.token}");
        ines.post("/files/" + photo + "/removal", "reason", "").then().statusCode(422).body(not(containsString("<img src=x")));
        for (String path : List.of(ofNote(), ofClient(), "/notes/" + draft, "/files/" + photo + "/removal")) {
            assertThat(ines.get(path).asString()).as(path).doesNotContain("<script>alert", "<img src=x").contains("{inject:csrf.token}");
        }
        ines.get("/files/" + photo).then().header("Content-Disposition", containsString("filename=\"scriptalert(1).jpg\""));
    }
}
