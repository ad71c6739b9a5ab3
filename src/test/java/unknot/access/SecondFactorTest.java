package unknot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.clients.Client;
import unknot.shared.TestClock;
import unknot.shared.Visitor;
import unknot.vault.UnreadableText;

@QuarkusTest
class SecondFactorTest {

    private static final String MARA = "mara@test.example";
    private static final String INES = "ines@test.example";
    private static final String PAGE = "/account/second-factor";

    @Inject
    TestClinic clinic;

    private Client mara;

    @BeforeEach
    void open() {
        clinic.open();
        mara = clinic.client("Mara", "Holt");
        clinic.clientAccount(mara, MARA);
    }

    private static void forward(Duration time) {
        TestClock.standAt(new TestClock().instant().plus(time));
    }

    private String code(String email) {
        long account = clinic.count("SELECT id FROM account WHERE email = '" + email + "'");
        return TimeCode.at(clinic.found(SecondFactor.class, account).secret(), new TestClock().instant());
    }

    private static List<String> codesOn(Response page) {
        Matcher code = Pattern.compile("<li>([A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4})</li>").matcher(page.asString());
        List<String> codes = new ArrayList<>();
        while (code.find()) {
            codes.add(code.group(1));
        }
        return codes;
    }

    /** Switches it on, and lets half a minute pass, so that the next code is a fresh one. */
    private List<String> switchedOn(Visitor visitor, String email) {
        assertThat(visitor.get(PAGE).asString()).contains("class=\"qr-code\"", "Key");
        List<String> codes = codesOn(visitor.post(PAGE, "code", code(email)));
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        forward(Duration.ofSeconds(30));
        return codes;
    }

    private static Visitor half(String email) {
        Visitor visitor = Visitor.anonymous();
        assertThat(visitor.post("/sign-in", "email", email, "password", TestClinic.PASSWORD).header("Location")).endsWith("/sign-in/code");
        return visitor;
    }

    @Test
    void theSecretIsNotInTheDatabaseAndOpensInNoOtherRow() {
        switchedOn(Visitor.signedIn(MARA), MARA);
        switchedOn(Visitor.signedIn(INES), INES);
        long account = clinic.count("SELECT id FROM account WHERE email = '" + MARA + "'");
        String secret = clinic.found(SecondFactor.class, account).secret();
        assertThat(clinic.text("SELECT secret FROM second_factor WHERE account_id = " + account)).startsWith("enc1:").doesNotContain(secret);
        clinic.sql("UPDATE second_factor a JOIN second_factor b ON b.account_id <> a.account_id SET a.secret = b.secret WHERE a.account_id = " + account);
        assertThatThrownBy(() -> clinic.found(SecondFactor.class, account)).isInstanceOf(UnreadableText.class);
    }

    @Test
    void aSecretFromBeforeIsReadAndStoredAnewWithTheNextCode() {
        switchedOn(Visitor.signedIn(MARA), MARA);
        long account = clinic.count("SELECT id FROM account WHERE email = '" + MARA + "'");
        String secret = clinic.found(SecondFactor.class, account).secret();
        clinic.sql("UPDATE second_factor SET secret = '" + secret + "' WHERE account_id = " + account);
        assertThat(half(MARA).post("/sign-in/code", "code", code(MARA)).header("Location")).doesNotContain("/sign-in");
        assertThat(clinic.text("SELECT secret FROM second_factor WHERE account_id = " + account)).startsWith("enc1:");
        assertThat(clinic.found(SecondFactor.class, account).secret()).isEqualTo(secret);
    }

    @Test
    void afterThePasswordACodeIsAskedForBeforeThereIsASession() {
        switchedOn(Visitor.signedIn(MARA), MARA);

        Visitor visitor = half(MARA);

        assertThat(visitor.get("/my").statusCode()).isEqualTo(303);
        assertThat(visitor.get("/my").header("Location")).contains("/sign-in");
        assertThat(visitor.get("/sign-in/code").asString()).contains("six digits", "one-time-code");
        assertThat(visitor.post("/sign-in/code", "code", "000000").statusCode()).isEqualTo(422);
        assertThat(visitor.post("/sign-in/code", "code", code(MARA)).header("Location")).endsWith("/my");
        assertThat(visitor.get("/my").statusCode()).isEqualTo(200);
        assertThat(clinic.count("SELECT COUNT(*) FROM half_session")).isZero();
    }

    @Test
    void nothingIsAskedUntilAFirstCodeHasShownThatTheAppHasTheKey() {
        Visitor visitor = Visitor.signedIn(MARA);
        visitor.get(PAGE);
        assertThat(visitor.post(PAGE, "code", "000000").statusCode()).isEqualTo(422);
        assertThat(Visitor.signedIn(MARA).get("/my").statusCode()).isEqualTo(200);
    }

    @Test
    void switchingItOnEndsTheOtherSessions() {
        Visitor elsewhere = Visitor.signedIn(MARA);
        Visitor here = Visitor.signedIn(MARA);
        switchedOn(here, MARA);
        assertThat(elsewhere.get("/my").statusCode()).isEqualTo(303);
        assertThat(here.get("/my").statusCode()).isEqualTo(200);
    }

    @Test
    void aCodeIsTakenOnceEvenByTwoAtOnce() throws Exception {
        switchedOn(Visitor.signedIn(MARA), MARA);
        String code = code(MARA);
        List<Callable<Integer>> both = List.of(half(MARA), half(MARA)).stream().<Callable<Integer>> map(visitor -> () -> visitor.post("/sign-in/code", "code", code).statusCode()).toList();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : threads.invokeAll(both)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(303, 422);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aRecoveryCodeOpensOnceHoweverItIsTyped() {
        List<String> codes = switchedOn(Visitor.signedIn(MARA), MARA);
        String typed = codes.get(3).replace("-", " ").toLowerCase();

        assertThat(half(MARA).post("/sign-in/code", "code", typed).statusCode()).isEqualTo(303);
        assertThat(half(MARA).post("/sign-in/code", "code", codes.get(3)).statusCode()).isEqualTo(422);
        assertThat(clinic.count("SELECT COUNT(*) FROM recovery_code WHERE HEX(code_hash) LIKE CONCAT('%', HEX('" + codes.get(0) + "'), '%')")).isZero();
    }

    @Test
    void wrongCodesSlowDownAndDoNotLockForever() {
        switchedOn(Visitor.signedIn(MARA), MARA);
        Visitor visitor = half(MARA);
        for (int i = 0; i < 6; i++) {
            assertThat(visitor.post("/sign-in/code", "code", "00000" + i).statusCode()).isEqualTo(422);
        }
        assertThat(visitor.post("/sign-in/code", "code", code(MARA)).statusCode()).as("not even looked at").isEqualTo(429);
        forward(Duration.ofSeconds(11));
        assertThat(visitor.post("/sign-in/code", "code", code(MARA)).statusCode()).isEqualTo(303);
    }

    @Test
    void theHalfSessionEndsAfterTenMinutes() {
        switchedOn(Visitor.signedIn(MARA), MARA);
        Visitor visitor = half(MARA);
        forward(Duration.ofMinutes(10));
        assertThat(visitor.post("/sign-in/code", "code", code(MARA)).header("Location")).endsWith("/sign-in");
        assertThat(Visitor.anonymous().get("/sign-in/code").header("Location")).endsWith("/sign-in");
    }

    @Test
    void switchingOffAndNewRecoveryCodesAskForACode() {
        Visitor visitor = Visitor.signedIn(MARA);
        List<String> before = switchedOn(visitor, MARA);
        assertThat(visitor.post(PAGE + "/off", "code-off", "123").statusCode()).isEqualTo(422);

        List<String> after = codesOn(visitor.post(PAGE + "/codes", "code-new", code(MARA)));

        assertThat(after).hasSize(10).doesNotContainAnyElementsOf(before);
        assertThat(visitor.post(PAGE + "/off", "code-off", before.get(0)).statusCode()).isEqualTo(422);
        assertThat(visitor.post(PAGE + "/off", "code-off", after.get(0)).statusCode()).isEqualTo(303);
        assertThat(Visitor.signedIn(MARA).get("/my").statusCode()).isEqualTo(200);
    }

    @Test
    void theStaffMustSetItUpWhereTheOwnerSaysSo() {
        Visitor owner = Visitor.signedIn("owner@test.example");
        owner.post("/settings/second-factor", "asked", "yes").then().statusCode(303);

        Visitor ines = Visitor.signedIn(INES);
        assertThat(ines.get("/today").header("Location")).endsWith(PAGE);
        assertThat(ines.get(PAGE).asString()).contains("The clinic asks everybody who works here for it");
        switchedOn(ines, INES);
        assertThat(ines.get("/today").statusCode()).isEqualTo(200);
        assertThat(Visitor.signedIn(MARA).get("/my").statusCode()).as("clients choose themselves").isEqualTo(200);
    }

    @Test
    void whatAnotherServerWasToldCountsHereAtOnce() {
        Visitor ines = Visitor.signedIn(INES);
        assertThat(ines.get("/today").statusCode()).isEqualTo(200);
        clinic.sql("UPDATE clinic SET staff_second_factor = TRUE");
        assertThat(ines.get("/today").header("Location")).endsWith(PAGE);
        clinic.sql("UPDATE clinic SET staff_second_factor = FALSE");
        assertThat(ines.get("/today").statusCode()).isEqualTo(200);
    }

    @Test
    void aLostPhoneIsWrittenDown() {
        switchedOn(Visitor.signedIn(MARA), MARA);
        Visitor ines = Visitor.signedIn(INES);
        switchedOn(ines, INES);
        Visitor desk = Visitor.signedIn("desk@test.example");
        assertThat(desk.get("/clients/" + mara.id()).asString()).contains("Phone lost");

        desk.post("/clients/" + mara.id() + "/access/second-factor").then().statusCode(303);
        long id = clinic.count("SELECT id FROM account WHERE email = '" + INES + "'");
        assertThat(desk.post("/settings/second-factor/" + id + "/reset").statusCode()).isEqualTo(403);
        assertThat(Visitor.signedIn("owner@test.example").post("/settings/second-factor/" + id + "/reset").asString()).contains("Ines Calder signs in without a code");

        assertThat(Visitor.signedIn(MARA).get("/my").statusCode()).isEqualTo(200);
        assertThat(Visitor.signedIn(INES).get("/today").statusCode()).isEqualTo(200);
        assertThat(clinic.list("SELECT reset_by FROM second_factor_reset ORDER BY id")).containsExactly("Ros Keller", "Olive Marsh");
    }
}
