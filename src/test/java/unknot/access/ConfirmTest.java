package unknot.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.in;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.audit.Act;
import unknot.audit.Audited;
import unknot.audit.OpensRecord;
import unknot.clients.Client;
import unknot.shared.Addresses;
import unknot.shared.Addresses.Address;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** Before much is taken away, or somebody gets in or out, whoever holds the session shows once more who they are. */
@QuarkusTest
class ConfirmTest {

    private static final String CONFIRM = "/account/confirm";
    private static final Set<Act> MATTER = Set.of(Act.EXPORTED, Act.ACCESS_GIVEN, Act.ACCESS_STOPPED, Act.FACTOR_ON, Act.FACTOR_OFF, Act.FACTOR_RESET, Act.DISPOSED);
    /** What matters by its act and asks nobody again, and why. */
    private static final Map<String, String> NOT_ASKED = Map.of(
            "/account/second-factor/codes", "its form asks for a code",
            "/account/second-factor/off", "its form asks for a code",
            "/settings/retention/{id}/erasure/opening", "its reason stands with the record",
            "/clients/{id}/opening", "its reason stands in the owner's list",
            "/access-tokens/{id}/revocation", "takes away from nobody but a program, and must not wait");
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\"(?: autocomplete=\"username\")? value=\"([^\"]*)\">");

    @Inject
    TestClinic clinic;
    @Inject
    SecondFactorDesk factors;

    private Client mara;
    private Visitor owner;

    @BeforeEach
    void open() {
        clinic.open();
        mara = clinic.client("Mara", "Holt");
        clinic.clientAccount(mara, "mara@test.example");
        owner = Visitor.signedIn("owner@test.example");
    }

    private static void later(Duration time) {
        TestClock.standAt(new TestClock().instant().plus(time));
    }

    private static List<Address> asked() {
        return Addresses.all().stream().filter(address -> address.said(Confirmed.class).isPresent()).toList();
    }

    private String path(Address address) {
        long staff = clinic.count("SELECT id FROM account WHERE email = 'desk@test.example'");
        String path = address.template().replace("/clients/{id}", "/clients/" + mara.id()).replace("/settings/second-factor/{id}", "/settings/second-factor/" + staff).replace("/settings/retention/{id}", "/settings/retention/" + mara.id())
                .replace("/settings/sessions/{id}", "/settings/sessions/" + clinic.count("SELECT id FROM account WHERE email = 'ines@test.example'"));
        assertThat(path).as("say here what stands for the part of %s", address).doesNotContain("{");
        return path;
    }

    private static Visitor of(Address address) {
        String role = address.roles().contains(Role.OWNS) ? "owner" : address.roles().contains(Role.IS_TREATED) ? "mara" : "desk";
        return Visitor.signedIn(role + "@test.example");
    }

    private static Response call(Visitor visitor, Address address, String path) {
        return address.form() ? visitor.post(path, "name", "Kept words", "email", "kept@test.example", "scope", "clients:read", "expires", "30", "how", "password", "code", "123456",
                "agreed", "yes") : visitor.get(path);
    }

    /** The fields that a page has put into its form unseen, but for the form's token. */
    private static List<Object> hidden(String page) {
        List<Object> fields = new ArrayList<>();
        Matcher found = FIELD.matcher(page);
        while (found.find()) {
            if (!found.group(1).equals("csrf-token")) {
                fields.addAll(List.of(found.group(1), found.group(2).replace("&amp;", "&").replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">")));
            }
        }
        return fields;
    }

    private static Response confirm(Visitor visitor, String page, Object... more) {
        List<Object> fields = hidden(page);
        fields.addAll(List.of(more));
        Response answer = visitor.post(CONFIRM, fields.toArray());
        // A browser sends the same form to where a 307 leads.
        return answer.statusCode() == 307 ? visitor.post(path(answer), fields.toArray()) : answer;
    }

    private static String path(Response answer) {
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** Goes where an answer leads. */
    private static Response follow(Visitor visitor, Response answer) {
        return visitor.get(URLDecoder.decode(path(answer), StandardCharsets.UTF_8));
    }

    private long rows() {
        return clinic.count("SELECT (SELECT COUNT(*) FROM account) * 1000000 + (SELECT COUNT(*) FROM access_token) * 10000 + (SELECT COUNT(*) FROM second_factor WHERE confirmed_at IS NOT NULL) * 100"
                + " + (SELECT COUNT(*) FROM looking_after) * 10 + (SELECT COUNT(*) FROM account WHERE active) + (SELECT COUNT(*) FROM entry_link) * 3 + (SELECT COUNT(*) FROM second_factor_reset) * 7"
                + " + (SELECT staff_second_factor FROM clinic) * 5 + (SELECT COUNT(*) FROM audit_event WHERE act IN ('exported', 'printed'))");
    }

    @Test
    void whatTakesMuchAwayOrChangesWhoGetsInIsAsked() {
        List<String> missing = Addresses.all().stream().filter(address -> address.said(Audited.class).filter(said -> MATTER.contains(said.act())).isPresent()
                || address.said(OpensRecord.class).filter(said -> said.act() == Act.EXPORTED).isPresent()).filter(address -> address.said(Confirmed.class).isEmpty())
                .map(Address::template).toList();
        assertThat(missing).as("annotate these with @Confirmed, or say here why nobody is asked").allMatch(NOT_ASKED::containsKey);
        assertThat(asked()).extracting(Address::template).contains("/settings/audit/export", "/my/record.zip", "/my/record.pdf", "/access-tokens", "/settings/accounts", "/account/carers", "/clients/{id}/carers");
    }

    @Test
    void nothingOfItIsDoneUnconfirmedAndAllOfItAfterwards() {
        SoftAssertions all = new SoftAssertions();
        // Clients first: one of the others ends their way in.
        for (Address address : asked().stream().sorted(Comparator.comparing(address -> !address.roles().contains(Role.IS_TREATED))).toList()) {
            Visitor visitor = of(address);
            String path = path(address);
            later(ConfirmDesk.LASTS);
            long before = rows();
            Response answer = call(visitor, address, path);
            if (address.form()) {
                all.assertThat(answer.statusCode()).as(address.toString()).isEqualTo(403);
                all.assertThat(answer.asString()).as(address.toString()).contains("Is it you?", "value=\"Kept words\"", "name=\"confirm-form\" value=\"" + path + "\"");
            } else {
                all.assertThat(answer.header("Location")).as(address.toString()).contains(CONFIRM + "?then=");
            }
            all.assertThat(rows()).as(address.toString()).isEqualTo(before);

            Response after = confirm(visitor, address.form() ? answer.asString() : follow(visitor, answer).asString(), "confirm-password", TestClinic.PASSWORD);
            if (!address.form()) {
                Response done = follow(visitor, after);
                all.assertThat(done.header("Refresh")).as(address.toString()).isEqualTo("0;url=" + path);
                after = visitor.get(path);
                all.assertThat(after.statusCode()).as(address.toString()).isEqualTo(200);
            }
            all.assertThat(after.statusCode()).as(address.toString()).isIn(200, 303, 422);
            all.assertThat(after.asString()).as(address.toString()).doesNotContain("Is it you?");
            later(ConfirmDesk.LASTS);
            all.assertThat(call(visitor, address, path).statusCode()).as("again at %s", address).isEqualTo(address.form() ? 403 : 303);
        }
        all.assertAll();
    }

    @Test
    void signingInShowsItForTenMinutesInThatSessionAlone() {
        owner.get("/settings/audit/export").then().statusCode(200);
        later(ConfirmDesk.LASTS.minusSeconds(1));
        owner.get("/settings/audit/export").then().statusCode(200);
        later(Duration.ofSeconds(1));
        assertThat(path(owner.get("/settings/audit/export?name=Mara Holt"))).isEqualTo(CONFIRM + "?then=%2Fsettings%2Faudit%2Fexport%3Fname%3DMara%2520Holt");
        Visitor elsewhere = Visitor.signedIn("owner@test.example");
        elsewhere.get("/settings/audit/export").then().statusCode(200);
        owner.get("/settings/audit/export").then().statusCode(303);
    }

    @Test
    void whatWasTypedIsKeptWithEverySignAndDoneOnce() {
        later(Duration.ofHours(1));
        String name = "Ann \"O'Hara\" & <Sons>";
        String page = owner.post("/settings/accounts", "name", name, "email", "ann@test.example").then().statusCode(403).extract().asString();
        assertThat(page).doesNotContain("<Sons>");
        String wrong = confirm(owner, page, "confirm-password", "guess").then().statusCode(422).extract().asString();
        assertThat(wrong).contains("That is not your password.");
        assertThat(clinic.count("SELECT COUNT(*) FROM account WHERE email = 'ann@test.example'")).isZero();
        confirm(owner, wrong, "confirm-password", TestClinic.PASSWORD).then().statusCode(200);
        assertThat(clinic.text("SELECT display_name FROM account WHERE email = 'ann@test.example'")).isEqualTo(name);
    }

    @Test
    void bothAreWrittenDown() {
        later(Duration.ofHours(1));
        String page = owner.post("/settings/accounts", "name", "Ann", "email", "ann@test.example").asString();
        confirm(owner, page, "confirm-password", "guess");
        confirm(owner, page, "confirm-password", TestClinic.PASSWORD);
        assertThat(clinic.list("SELECT CONCAT_WS(' ', account_name, act, part) FROM audit_event ORDER BY id").stream().skip(1)).containsExactly("Olive Marsh sign-in-failed account",
                "Olive Marsh confirmed account", "Olive Marsh access-given staff-account");
    }

    @Test
    void wrongPasswordsSlowDownLikeThoseOfSigningIn() {
        later(Duration.ofHours(1));
        String page = owner.post("/access-tokens", "name", "Till").asString();
        for (int i = 0; i < 5; i++) {
            confirm(owner, page, "confirm-password", "guess " + i).then().statusCode(422);
        }
        Response slowed = confirm(owner, page, "confirm-password", TestClinic.PASSWORD);
        slowed.then().statusCode(429);
        assertThat(slowed.header("Retry-After")).isEqualTo("10");
        assertThat(slowed.asString()).contains("Too many tries", "value=\"Till\"");
        owner.get("/settings/audit/export").then().statusCode(303);
        later(Duration.ofSeconds(10));
        confirm(owner, page, "confirm-password", TestClinic.PASSWORD).then().statusCode(422);
        owner.get("/settings/audit/export").then().statusCode(200);
    }

    private void withoutPassword() {
        clinic.sql("UPDATE account SET password_hash = NULL WHERE email = 'mara@test.example'");
    }

    @Test
    void whoHasNoPasswordShowsACode() {
        Visitor client = Visitor.signedIn("mara@test.example");
        withoutPassword();
        long account = clinic.count("SELECT id FROM account WHERE email = 'mara@test.example'");
        String secret = factors.begin(account).orElseThrow();
        List<String> codes = factors.confirm(account, client.cookie().replaceFirst(".*=", ""), TimeCode.at(secret, new TestClock().instant())).codes();
        later(Duration.ofHours(1));
        String page = client.post("/account/carers", "name", "Jo", "email", "jo@test.example", "agreed", "yes").then().statusCode(403).extract().asString();
        assertThat(page).contains("Code from your phone").doesNotContain("type=\"password\"");
        confirm(client, page, "confirm-password", TestClinic.PASSWORD, "confirm-code", "000000").then().statusCode(422);
        confirm(client, page, "confirm-code", codes.get(0)).then().statusCode(in(List.of(200, 303)));
        assertThat(clinic.count("SELECT COUNT(*) FROM looking_after")).isEqualTo(1);
        later(ConfirmDesk.LASTS);
        // Each code once.
        page = client.post("/account/carers", "name", "Al", "email", "al@test.example", "agreed", "yes").then().statusCode(403).extract().asString();
        confirm(client, page, "confirm-code", codes.get(0)).then().statusCode(422);
        assertThat(clinic.count("SELECT COUNT(*) FROM looking_after")).isEqualTo(1);
    }

    @Test
    void whoHasNeitherFollowsALinkAndComesBack() {
        Visitor client = Visitor.signedIn("mara@test.example");
        withoutPassword();
        later(Duration.ofHours(1));
        String page = follow(client, client.get("/my/record.zip")).then().statusCode(200).extract().asString();
        assertThat(page).contains("You sign in without a password").doesNotContain("type=\"password\"");
        confirm(client, page, "confirm-password", "").then().statusCode(422);
        String sent = client.post(CONFIRM + "/link", hidden(page).toArray()).then().statusCode(200).extract().asString();
        assertThat(sent).contains("A link is on its way to mara@test.example");
        client.get("/my/record.zip").then().statusCode(303);
        client.get("/enter?key=" + key()).then().statusCode(303);
        Response back = client.post("/enter");
        assertThat(path(back)).isEqualTo(CONFIRM + "?then=%2Fmy%2Frecord.zip");
        assertThat(follow(client, back).header("Refresh")).isEqualTo("0;url=/my/record.zip");
        client.get("/my/record.zip").then().statusCode(200);
    }

    /** A form waits on its page while the link is followed in the same browser. */
    @Test
    void aFormWaitsForTheLink() {
        Visitor client = Visitor.signedIn("mara@test.example");
        withoutPassword();
        later(Duration.ofHours(1));
        String page = client.post("/account/carers", "name", "Jo", "email", "jo@test.example", "agreed", "yes").then().statusCode(403).extract().asString();
        String waiting = client.post(CONFIRM + "/link", hidden(page).toArray()).then().statusCode(200).extract().asString();
        confirm(client, waiting).then().statusCode(422);
        client.get("/enter?key=" + key()).then().statusCode(303);
        client.post("/enter").then().statusCode(303);
        confirm(client, waiting).then().statusCode(in(List.of(200, 303)));
        assertThat(clinic.count("SELECT COUNT(*) FROM looking_after")).isEqualTo(1);
    }

    private String key() {
        Matcher key = Pattern.compile("key=([\\w-]+)").matcher(clinic.text("SELECT body FROM outgoing_message ORDER BY id DESC LIMIT 1"));
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "//elsewhere.example", "https://elsewhere.example/", "/\\elsewhere.example", "javascript:alert(1)", "" })
    void itLeadsNowhereElse(String there) {
        assertThat(path(owner.get(CONFIRM + "?then=" + there.replace('\\', '/')))).isEqualTo("/day");
        for (String field : List.of("confirm-then", "confirm-form")) {
            assertThat(owner.post(CONFIRM, field, there, "confirm-password", TestClinic.PASSWORD).header("Location")).as(field).endsWith("/day").doesNotContain("elsewhere");
        }
    }

    @Test
    void whatAnotherSiteSendsIsNotOfferedForConfirming() {
        later(Duration.ofHours(1));
        Response answer = owner.postWithoutToken("/settings/accounts", "name", "Forged", "email", "forged@test.example");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.asString()).doesNotContain("Forged", "Is it you?");
        owner.postWithoutToken(CONFIRM, "confirm-form", "/settings/accounts", "name", "Forged", "confirm-password", TestClinic.PASSWORD).then().statusCode(400);
    }
}
