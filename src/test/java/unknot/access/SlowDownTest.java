package unknot.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** Wrong passwords slow down whoever tries them, and nobody else. */
@QuarkusTest
@Timeout(120)
class SlowDownTest {

    private static final String DESK = "desk@test.example";
    private static final String NOBODY = "nobody@test.example";
    private static final AtomicInteger NETWORKS = new AtomicInteger();

    @Inject
    TestClinic clinic;
    @Inject
    SignInDesk desk;
    @Inject
    AccessSweeping sweeping;

    private String network;

    @BeforeEach
    void open() {
        clinic.open();
        network = network();
    }

    /** One of its own, which the limit for strangers has not seen. */
    private static String network() {
        return "198.18." + NETWORKS.incrementAndGet() + ".1";
    }

    private static Response tries(String email, String password, String from, String device) {
        String token = given().get("/sign-in").cookie("unknot-csrf");
        RequestSpecification form = given().redirects().follow(false).cookie("unknot-csrf", token).header("X-Forwarded-For", from)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("csrf-token", token).formParam("email", email).formParam("password", password);
        return (device == null ? form : form.cookie("unknot-device", device)).post("/sign-in");
    }

    private Response wrong(String email) {
        return tries(email, "wrong", network, null);
    }

    private Response right() {
        return tries(DESK, TestClinic.PASSWORD, network, null);
    }

    private void wrongTimes(int times, String email) {
        for (int i = 0; i < times; i++) {
            assertThat(wrong(email).statusCode()).isEqualTo(422);
        }
    }

    private static void forward(Duration time) {
        TestClock.standAt(new TestClock().instant().plus(time));
    }

    private static String words(Response page) {
        return page.htmlPath().getString("html.body.main");
    }

    @ParameterizedTest
    @ValueSource(strings = { DESK, NOBODY })
    void afterFiveWrongOnesTheNextCountsInTenSecondsWhetherSomebodyHasTheAddressOrNot(String email) {
        wrongTimes(5, email);

        Response slowed = wrong(email);

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isEqualTo("10");
        assertThat(slowed.asString()).contains("The next one counts in 10 seconds", "value=\"" + email + "\"").doesNotContain("do not belong together");
        forward(Duration.ofSeconds(10));
        assertThat(wrong(email).statusCode()).isEqualTo(422);
        assertThat(wrong(email).header("Retry-After")).isEqualTo("20");
    }

    @Test
    void theSlowedAnswerSaysTheSameForKnownAndUnknownAndForRightAndWrong() {
        wrongTimes(5, DESK);
        wrongTimes(5, NOBODY);

        String known = words(wrong(DESK));

        assertThat(words(right())).isEqualTo(known);
        assertThat(words(wrong(NOBODY)).replace(NOBODY, DESK)).isEqualTo(known);
    }

    @Test
    void theRightPasswordOpensNothingBeforeItsTimeAndEndsTheWaitingAfterIt() {
        wrongTimes(5, DESK);
        assertThat(right().statusCode()).isEqualTo(429);
        forward(Duration.ofSeconds(10));

        assertThat(right().statusCode()).isEqualTo(303);
        wrongTimes(4, DESK);
    }

    @Test
    void whatIsTriedElsewhereMakesNobodyWait() {
        wrongTimes(5, DESK);

        assertThat(tries(DESK, TestClinic.PASSWORD, network(), null).statusCode()).isEqualTo(303);
    }

    @Test
    void anAccountTriedFromEverywhereHasOneFreeTryLeftInEachNetwork() {
        for (int i = 0; i < 20; i++) {
            assertThat(tries(DESK, "wrong", network(), null).statusCode()).isEqualTo(422);
        }

        assertThat(tries(DESK, TestClinic.PASSWORD, network(), null).statusCode()).isEqualTo(303);
        String another = network();
        assertThat(tries(DESK, "wrong", another, null).statusCode()).isEqualTo(422);
        assertThat(tries(DESK, "wrong", another, null).statusCode()).isEqualTo(422);
        assertThat(tries(DESK, "wrong", another, null).statusCode()).isEqualTo(429);
    }

    @Test
    void aDeviceThatSignedInBeforeIsSlowedByItsOwnTriesAlone() {
        String device = right().cookie("unknot-device");
        wrongTimes(5, DESK);
        assertThat(right().statusCode()).isEqualTo(429);

        Response known = tries(DESK, TestClinic.PASSWORD, network, device);

        assertThat(known.statusCode()).isEqualTo(303);
        assertThat(known.cookie("unknot-device")).as("it stays the same device").isEqualTo(device);
        for (int i = 0; i < 5; i++) {
            assertThat(tries(DESK, "wrong", network, device).statusCode()).isEqualTo(422);
        }
        assertThat(tries(DESK, TestClinic.PASSWORD, network, device).statusCode()).isEqualTo(429);
        assertThat(tries("owner@test.example", TestClinic.PASSWORD, network, device).statusCode()).as("another account").isEqualTo(303);
    }

    @Test
    void aDeviceIsKnownToWhoUsedItAndOnlyByWhatWeGaveIt() {
        String planted = "x".repeat(43);
        Response answer = tries(DESK, TestClinic.PASSWORD, network, planted);

        assertThat(answer.cookie("unknot-device")).isNotEqualTo(planted).hasSize(43);
        assertThat(answer.getDetailedCookie("unknot-device")).satisfies(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getMaxAge()).isEqualTo(400 * 24 * 3600);
        });
        for (int i = 0; i < 5; i++) {
            tries("owner@test.example", "wrong", network, answer.cookie("unknot-device"));
        }
        assertThat(tries("owner@test.example", TestClinic.PASSWORD, network, null).statusCode()).as("counted by the network").isEqualTo(429);
    }

    @Test
    void ofManyAtTheSameMomentNoMoreAreLookedAtThanAreFree() {
        List<Integer> answers = IntStream.range(0, 16).parallel().mapToObj(turn -> wrong(DESK).statusCode()).toList();

        assertThat(answers).filteredOn(status -> status == 422).hasSize(5);
    }

    @Test
    void aLinkIsSentAllTheWhile() {
        wrongTimes(6 - 1, DESK);
        assertThat(wrong(DESK).asString()).contains("A link by e-mail signs you in at once.");

        Visitor.anonymous().post("/sign-in/link", "email", DESK).then().statusCode(200);

        assertThat(clinic.count("SELECT COUNT(*) FROM entry_link")).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = { "password_hash = 'another'", "password_hash = NULL", "active = FALSE" })
    void whatWasChangedWhileAPasswordWasLookedAtOpensNothing(String change) throws Exception {
        int permits = Passwords.AT_ONCE.drainPermits();
        try {
            CompletableFuture<SignInDesk.Answer> answer = CompletableFuture.supplyAsync(() -> desk.signIn(DESK, TestClinic.PASSWORD, new Origin(network, null)));
            while (!Passwords.AT_ONCE.hasQueuedThreads()) {
                Thread.onSpinWait();
            }
            clinic.sql("UPDATE account SET " + change + " WHERE email = '" + DESK + "'");
            Passwords.AT_ONCE.release(permits);
            permits = 0;
            assertThat(answer.get(30, TimeUnit.SECONDS).opened()).isEmpty();
            assertThat(clinic.count("SELECT COUNT(*) FROM sign_in_session")).isZero();
        } finally {
            Passwords.AT_ONCE.release(permits);
        }
    }

    /** Holds up all hashing, and sees whether somebody waits for it. */
    private boolean isHashed(String email, String password) throws Exception {
        int permits = Passwords.AT_ONCE.drainPermits();
        try {
            CompletableFuture<SignInDesk.Answer> answer = CompletableFuture.supplyAsync(() -> desk.signIn(email, password, new Origin(network, null)));
            while (!answer.isDone() && !Passwords.AT_ONCE.hasQueuedThreads()) {
                Thread.onSpinWait();
            }
            boolean hashed = !answer.isDone();
            Passwords.AT_ONCE.release(permits);
            permits = 0;
            answer.get(30, TimeUnit.SECONDS);
            return hashed;
        } finally {
            Passwords.AT_ONCE.release(permits);
        }
    }

    @Test
    void aPasswordIsHashedForUnknownOffAndLinkOnlyAccountsToo() throws Exception {
        clinic.sql("UPDATE account SET active = FALSE WHERE email = 'tomas@test.example'");
        clinic.sql("UPDATE account SET password_hash = NULL WHERE email = 'ines@test.example'");

        assertThat(isHashed(DESK, TestClinic.PASSWORD)).isTrue();
        assertThat(isHashed(DESK, "wrong")).isTrue();
        assertThat(isHashed(NOBODY, "wrong")).isTrue();
        assertThat(isHashed("tomas@test.example", TestClinic.PASSWORD)).isTrue();
        assertThat(isHashed("ines@test.example", "wrong")).isTrue();
        assertThat(isHashed("", "")).isTrue();
    }

    @Test
    void noPasswordIsLookedAtBeforeItsTime() throws Exception {
        wrongTimes(5, DESK);
        wrongTimes(5, NOBODY);

        assertThat(isHashed(DESK, TestClinic.PASSWORD)).isFalse();
        assertThat(isHashed(NOBODY, TestClinic.PASSWORD)).isFalse();
    }

    @Test
    void thePresentPasswordIsNotTriedFasterByWhoFoundAnOpenSession() {
        Visitor open = Visitor.signedIn(DESK);
        for (int i = 0; i < 5; i++) {
            open.post("/account/password", "present", "wrong", "password", "lantern on the quay").then().statusCode(422);
        }

        Response slowed = open.post("/account/password", "present", TestClinic.PASSWORD, "password", "lantern on the quay");

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isEqualTo("10");
        assertThat(slowed.asString()).contains("The next one counts in 10 seconds");
    }

    @Test
    void aDayLaterAllIsForgottenAndNothingNamesAnybody() {
        wrongTimes(5, DESK);
        assertThat(clinic.count("SELECT COUNT(*) FROM password_try WHERE CAST(key_hash AS CHAR) LIKE '%desk%'")).isZero();
        assertThat(clinic.count("SELECT COUNT(*) FROM password_try")).isEqualTo(2);
        forward(Duration.ofHours(24).plusSeconds(1));
        wrongTimes(4, DESK);
        forward(Duration.ofHours(24).plusSeconds(1));

        sweeping.sweep();

        assertThat(clinic.count("SELECT COUNT(*) FROM password_try")).isZero();
    }
}
