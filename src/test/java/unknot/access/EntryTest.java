package unknot.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.clients.Client;
import unknot.messages.Sending;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class EntryTest {

    private static final Pattern KEY = Pattern.compile("http://clinic\\.test\\.example/enter\\?key=([A-Za-z0-9_-]+)");
    private static final String MARA = "mara@test.example";

    @Inject
    TestClinic clinic;
    @Inject
    EntryDesk entry;
    @Inject
    Sending sending;
    @Inject
    MockMailbox mailbox;

    private Client mara;
    private Visitor desk;

    @BeforeEach
    void open() {
        clinic.open();
        mailbox.clear();
        mara = clinic.client("Mara", "Holt");
        desk = Visitor.signedIn("desk@test.example");
    }

    private Response invite(String email) {
        return desk.post("/clients/" + mara.id() + "/access", "email", email, "how", "invitation");
    }

    private Response askForLink(String email) {
        return Visitor.anonymous().post("/sign-in/link", "email", email);
    }

    /** The keys in the letters to this address, in the order they came. */
    private List<String> keys(String email) {
        sending.sendDue();
        return mailbox.getMailsSentTo(email).stream().map(mail -> {
            Matcher key = KEY.matcher(mail.getText());
            assertThat(key.find()).isTrue();
            return key.group(1);
        }).toList();
    }

    private String lastKey(String email) {
        List<String> keys = keys(email);
        return keys.get(keys.size() - 1);
    }

    /** A browser that has followed the link to its page. */
    private Visitor follower(String key) {
        Visitor visitor = Visitor.anonymous();
        visitor.get("/enter?key=" + key).then().statusCode(303);
        return visitor;
    }

    @Test
    void anInvitedClientComesInByTheLinksButtonAndWithoutAPassword() {
        invite(" Mara@Test.Example ").then().statusCode(303);

        Visitor visitor = follower(lastKey(MARA));
        assertThat(visitor.get("/enter").asString()).contains("Welcome", MARA);
        Response entered = visitor.post("/enter");

        assertThat(entered.header("Location")).endsWith("/my");
        assertThat(visitor.get("/my").statusCode()).isEqualTo(200);
        assertThat(desk.get("/clients/" + mara.id()).asString()).contains("Signs in as " + MARA, "Last there on Mon 11 Jan");
    }

    @Test
    void theLetterNamesTheClinicAndNothingOfHealthAndItsLinkIsForgottenOnceSent() {
        invite(MARA);
        sending.sendDue();

        assertThat(mailbox.getMailsSentTo(MARA)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).isEqualTo("Your pages at Harbour Street Massage");
            assertThat(mail.getText()).contains("Hello Mara,", "until Monday 18 January", "01632 960180").doesNotContain("Holt", "pain", "knot");
        });
        assertThat(clinic.count("SELECT COUNT(*) FROM outgoing_message WHERE body LIKE '%key=%'")).isZero();
        assertThat(clinic.count("SELECT COUNT(*) FROM entry_link")).isOne();
    }

    @Test
    void theKeyLeavesTheAddressBarAndIsNotInTheTable() {
        invite(MARA);
        String key = lastKey(MARA);

        Response followed = Visitor.anonymous().get("/enter?key=" + key);

        assertThat(followed.header("Location")).endsWith("/enter");
        assertThat(followed.getDetailedCookie("unknot-entry")).satisfies(cookie -> {
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getPath()).isEqualTo("/enter");
        });
        assertThat(clinic.count("SELECT COUNT(*) FROM entry_link WHERE HEX(key_hash) = HEX('" + key + "')")).isZero();
    }

    @Test
    void followingTheLinkSignsNobodyIn() {
        invite(MARA);
        Visitor scanner = follower(lastKey(MARA));
        scanner.get("/enter").then().statusCode(200);

        assertThat(clinic.count("SELECT COUNT(*) FROM sign_in_session s JOIN account a ON a.id = s.account_id WHERE a.role = 'client'")).isZero();
    }

    @Test
    void aLinkWorksOnce() {
        invite(MARA);
        String key = lastKey(MARA);
        follower(key).post("/enter").then().statusCode(303);

        Visitor again = follower(key);
        assertThat(again.get("/enter").statusCode()).isEqualTo(410);
        Response refused = again.post("/enter");

        assertThat(refused.statusCode()).isEqualTo(410);
        assertThat(refused.asString()).contains("This link was used", "Send the link");
        assertThat(refused.cookie(SessionMechanism.COOKIE)).isNull();
    }

    @Test
    void ofTwoWhoUseALinkAtOnceOneComesIn() {
        invite(MARA);
        String key = lastKey(MARA);

        long entered = IntStream.range(0, 8).parallel().filter(turn -> entry.enter(key).isPresent()).count();

        assertThat(entered).isOne();
    }

    @Test
    void aLinkFromTheSignInPageWorksForAQuarterOfAnHour() {
        clinic.clientAccount(mara, MARA);
        askForLink(MARA).then().statusCode(200);
        String key = lastKey(MARA);
        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(15)));

        Response over = follower(key).get("/enter");

        assertThat(over.statusCode()).isEqualTo(410);
        assertThat(over.asString()).contains("does not work any more");
        assertThat(entry.enter(key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"forged", "%00", "a;b=c", "\r\nX: y", "✂"})
    void aForgedKeyIsOver(String key) {
        Visitor visitor = Visitor.anonymous();
        visitor.get("/enter?key=" + java.net.URLEncoder.encode(key, java.nio.charset.StandardCharsets.UTF_8)).then().statusCode(303);

        visitor.get("/enter").then().statusCode(410);
        visitor.post("/enter").then().statusCode(410);
    }

    @Test
    void withoutALinkThereIsNothingToEnter() {
        Visitor.anonymous().post("/enter").then().statusCode(410);
    }

    /** What the page says, without the token that is another for every visitor. */
    private static String words(Response page) {
        return page.htmlPath().getString("html.body");
    }

    @Test
    void theAnswerDoesNotTellWhetherSomebodyHasTheAddress() {
        clinic.clientAccount(mara, MARA);

        String known = words(askForLink(MARA));
        String unknown = words(askForLink("nobody@test.example"));

        assertThat(known.replace(MARA, "")).isEqualTo(unknown.replace("nobody@test.example", ""));
        sending.sendDue();
        assertThat(mailbox.getTotalMessagesSent()).isOne();
    }

    @Test
    void aMailboxIsNotFilledByStrangers() {
        clinic.clientAccount(mara, MARA);
        for (int turn = 0; turn < 6; turn++) {
            askForLink(MARA);
        }
        assertThat(keys(MARA)).hasSize(EntryDesk.MOST_LINKS);

        TestClock.standAt(TestClock.START.plus(Duration.ofMinutes(16)));
        askForLink(MARA);
        assertThat(keys(MARA)).hasSize(EntryDesk.MOST_LINKS + 1);
    }

    @Test
    void aLinkThatIsFollowedPutsTheOthersOutOfUse() {
        clinic.clientAccount(mara, MARA);
        askForLink(MARA);
        askForLink(MARA);
        List<String> keys = keys(MARA);
        follower(keys.get(1)).post("/enter").then().statusCode(303);

        follower(keys.get(0)).post("/enter").then().statusCode(410);
    }

    @Test
    void theLinkLeadsToThePageThatWasWanted() {
        clinic.clientAccount(mara, MARA);
        Visitor visitor = Visitor.anonymous();
        visitor.post("/sign-in/link", "email", MARA, "then", "/my/visits?from=mail").then().statusCode(200);
        visitor.get("/enter?key=" + lastKey(MARA));

        assertThat(visitor.post("/enter").header("Location")).endsWith("/my/visits?from=mail");
    }

    @Test
    void theWayBackNeverLeadsElsewhere() {
        clinic.clientAccount(mara, MARA);
        Visitor visitor = Visitor.anonymous();
        visitor.post("/sign-in/link", "email", MARA, "then", "https://evil.example/").then().statusCode(200);
        visitor.get("/enter?key=" + lastKey(MARA));

        assertThat(visitor.post("/enter").header("Location")).endsWith("/my");
    }

    @Test
    void stoppingAccessEndsSessionsAndLinksAtOnceAndCanBeTakenBackWithAnotherAddress() {
        invite(MARA);
        Visitor client = follower(lastKey(MARA));
        client.post("/enter");
        desk.post("/clients/" + mara.id() + "/access/link");
        String pending = lastKey(MARA);

        desk.post("/clients/" + mara.id() + "/access/end").then().statusCode(303);

        assertThat(client.get("/my").statusCode()).isEqualTo(303);
        follower(pending).post("/enter").then().statusCode(410);
        invite("right@test.example").then().statusCode(303);
        follower(lastKey("right@test.example")).post("/enter").then().statusCode(303);
        assertThat(clinic.count("SELECT COUNT(*) FROM account WHERE client_id = " + mara.id())).isOne();
    }

    @Test
    void aSecondInvitationReplacesTheFirst() {
        invite(MARA);
        desk.post("/clients/" + mara.id() + "/access/link").then().statusCode(303);
        List<String> keys = keys(MARA);

        assertThat(keys).hasSize(2);
        follower(keys.get(0)).post("/enter").then().statusCode(410);
        follower(keys.get(1)).post("/enter").then().statusCode(303);
    }

    @Test
    void anAddressOfSomebodyElseIsRefusedBesideTheFieldAndKept() {
        Response refused = invite("ines@test.example");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Somebody else signs in with this address", "value=\"ines@test.example\"");
        assertThat(clinic.count("SELECT COUNT(*) FROM outgoing_message")).isZero();
    }

    @Test
    void therapistsAndStrangersInviteNobody() {
        Visitor.signedIn("ines@test.example").post("/clients/" + mara.id() + "/access", "email", MARA, "how", "invitation").then().statusCode(403);
        Visitor.signedIn("ines@test.example").post("/clients/" + mara.id() + "/access/end").then().statusCode(403);
        Visitor.anonymous().post("/clients/" + mara.id() + "/access/link").then().statusCode(401);
    }

    @Test
    void whoCameByLinkChoosesAPasswordWithoutTellingOne() {
        invite(MARA);
        Visitor visitor = follower(lastKey(MARA));
        visitor.post("/enter");
        assertThat(visitor.get("/account").asString()).contains("You have no password").doesNotContain("Present password");

        visitor.post("/account/password", "password", "lantern on the quay").then().statusCode(303);

        Visitor.anonymous().post("/sign-in", "email", MARA, "password", "lantern on the quay").then().statusCode(303);
        assertThat(visitor.get("/my").statusCode()).isEqualTo(200);
    }

    @Test
    void whoCameByPasswordTellsItBeforeChangingItAndTheOtherSessionsEnd() {
        Visitor here = Visitor.signedIn("ines@test.example");
        Visitor elsewhere = Visitor.signedIn("ines@test.example");

        Response wrong = here.post("/account/password", "present", "not it at all", "password", "lantern on the quay");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("not your present password").doesNotContain("lantern on the quay");
        here.post("/account/password", "present", TestClinic.PASSWORD, "password", "lantern on the quay").then().statusCode(303);

        assertThat(elsewhere.get("/today").statusCode()).isEqualTo(303);
        assertThat(here.get("/today").statusCode()).isEqualTo(200);
        Visitor.anonymous().post("/sign-in", "email", "ines@test.example", "password", TestClinic.PASSWORD).then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "1234567890", ""})
    void aPasswordThatEverybodyTriesIsRefusedBesideItsField(String password) {
        Response refused = Visitor.signedIn("ines@test.example").post("/account/password", "present", TestClinic.PASSWORD, "password", password);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("password-error");
    }

    @Test
    void signingOutElsewhereKeepsThisSession() {
        Visitor here = Visitor.signedIn("ines@test.example");
        Visitor elsewhere = Visitor.signedIn("ines@test.example");

        here.post("/account/elsewhere").then().statusCode(303);

        assertThat(elsewhere.get("/today").statusCode()).isEqualTo(303);
        assertThat(here.get("/today").statusCode()).isEqualTo(200);
    }
}
