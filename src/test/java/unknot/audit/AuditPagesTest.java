package unknot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.clients.Client;
import unknot.shared.Statements;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class AuditPagesTest {

    private static final String PAGE = "/settings/audit";

    @Inject
    TestClinic clinic;

    private Client mara;
    private Client oskar;
    private Visitor desk;
    private Visitor owner;

    @BeforeEach
    void aDay() {
        clinic.open();
        mara = clinic.client("Mara", "Holt");
        oskar = clinic.client("Oskar", "Brandt");
        desk = Visitor.signedIn("desk@test.example");
        desk.get("/clients/" + mara.id()).then().statusCode(200);
        TestClock.standAt(TestClock.START.plus(Duration.ofDays(2)));
        desk = Visitor.signedIn("desk@test.example");
        desk.post("/clients/" + oskar.id(), "given-name", "Oscar", "family-name", "Brandt", "version", "0").then().statusCode(303);
        owner = Visitor.signedIn("owner@test.example");
    }

    /** The acts on the page, the newest first. */
    private static List<String> acts(Response page) {
        page.then().statusCode(200);
        Matcher line = Pattern.compile("<span>([^<]+)<span class=\"small muted d-block\">([^<,]+)").matcher(page.asString());
        return line.results().map(found -> found.group(1) + " " + found.group(2)).toList();
    }

    private List<String> acts(String query) {
        return acts(owner.get(PAGE + query));
    }

    @Test
    void theNewestIsFirstAndTheLookItselfIsThere() {
        assertThat(acts("")).containsExactly("Signed in Sign-in", "Changed Client’s details", "Signed in Sign-in", "Looked at Client’s details", "Signed in Sign-in");
        assertThat(acts("").get(0)).isEqualTo("Looked at This list");
    }

    @Test
    void eachFilterLeavesWhatFits() {
        long ros = clinic.count("SELECT id FROM account WHERE email = 'desk@test.example'");
        assertThat(acts("?who=" + ros + "&part=client-page")).containsExactly("Changed Client’s details", "Looked at Client’s details");
        assertThat(acts("?act=changed")).containsExactly("Changed Client’s details");
        assertThat(acts("?client=" + mara.id() + "&part=client-page")).containsExactly("Looked at Client’s details");
        assertThat(acts("?name=osc br")).containsExactly("Changed Client’s details");
        assertThat(acts("?name=nobody%")).isEmpty();
        assertThat(acts("?since=2027-01-12&act=signed-in")).hasSize(2);
        assertThat(acts("?until=2027-01-11")).containsExactly("Looked at Client’s details", "Signed in Sign-in");
        assertThat(acts("?address=192.0.2.1")).isEmpty();
        assertThat(acts("?address=127.0.0.1&act=changed")).hasSize(1);
        assertThat(acts("?who=nobody")).isEmpty();
        assertThat(owner.get(PAGE + "?client=" + mara.id()).asString()).contains("Who did what with Mara Holt’s record");
    }

    @ParameterizedTest
    @ValueSource(strings = { "?who=x", "?client=9999999999999999999", "?act='", "?part=none", "?since=2027-02-30", "?since=-999999999-01-01&until=+999999999-12-31",
            "?after=2027-13-40T99:00:00.000000_1", "?after=x", "?name='\"<script>", "?address=%" })
    void whatCannotBeReadIsNoError(String query) {
        owner.get(PAGE + query).then().statusCode(200);
        assertThat(owner.get(PAGE + query).asString()).doesNotContain("<script>");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsAndCostTheSameHoweverMuchThereIs() {
        long few = Statements.during(() -> owner.get(PAGE).then().statusCode(200));
        for (int i = 0; i < 120; i++) {
            clinic.sql("INSERT INTO audit_event (at, account_id, client_id, act, part, part_id) VALUES ('2027-01-09 08:00:00.5', 1, " + mara.id() + ", 'looked', 'note', " + (1000 + i) + ")");
        }
        Response first = owner.get(PAGE + "?part=note");
        Response second = next(first);
        Response third = next(second);
        assertThat(acts(first)).hasSize(50);
        assertThat(acts(second)).hasSize(50);
        assertThat(acts(third)).hasSize(20);
        String all = first.asString() + second.asString() + third.asString();
        for (int i = 0; i < 120; i++) {
            assertThat(all).containsOnlyOnce("No. " + (1000 + i) + "<");
        }
        assertThat(Statements.during(() -> owner.get(PAGE).then().statusCode(200))).isEqualTo(few).isLessThanOrEqualTo(7);
    }

    private Response next(Response page) {
        Matcher link = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"").matcher(page.asString());
        assertThat(link.find()).isTrue();
        // What sends requests here encodes addresses itself.
        return owner.get(URLDecoder.decode(link.group(1).replace("&amp;", "&"), StandardCharsets.UTF_8));
    }

    @Test
    void bruteForceIsSeenAtAGlance() {
        Visitor stranger = Visitor.anonymous();
        for (int i = 0; i < 11; i++) {
            // From the sixth on nothing is looked at, but everything counted.
            stranger.post("/sign-in", "email", "ines@test.example", "password", "guess " + i).then().statusCode(i < 5 ? 422 : 429);
        }
        stranger.post("/sign-in", "email", "nobody@test.example", "password", "guess").then().statusCode(422);
        String page = owner.get(PAGE).then().statusCode(200).extract().asString();
        assertThat(page).containsSubsequence("Sign-ins that failed", "Ines Calder", "chip-stop\">11<", "no account with this address").doesNotContain("nobody@test.example");
    }

    @Test
    void theTableHoldsTheSameAndIsWrittenDownAndNoFormula() {
        clinic.sql("UPDATE client SET family_name = '=HYPERLINK(1)', given_name = '=cmd' WHERE id = " + mara.id());
        String table = owner.get(PAGE + "/export?part=client-page").then().statusCode(200).header("Content-Disposition", "attachment; filename=\"audit-2027-01-13.csv\"")
                .contentType("text/csv").extract().asString();
        assertThat(table.lines()).hasSize(3);
        assertThat(table).contains("\"2027-01-13T08:00:00Z\",\"Ros Keller\",\"front-desk\",,\"changed\",\"client-page\"", "\"'=cmd =HYPERLINK(1)\"", "\"127.0.0.1\"");
        assertThat(acts("").get(0)).isEqualTo("Exported This list");
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "/export" })
    void onlyTheOwnerSeesIt(String path) {
        desk.get(PAGE + path).then().statusCode(403);
        Visitor.signedIn("ines@test.example").get(PAGE + path).then().statusCode(403);
    }

    @Test
    void theOwnerComesFromTheClientsPage() {
        assertThat(owner.get("/clients/" + mara.id()).asString()).contains("href=\"/settings/audit?client=" + mara.id() + "\"");
        assertThat(desk.get("/clients/" + mara.id()).asString()).doesNotContain("/settings/audit");
    }
}
