package unknot.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.access.CaringDesk;
import unknot.access.Consent;
import unknot.access.Role;
import unknot.booking.Appointment;
import unknot.care.CourseOfCare;
import unknot.charting.files.Pictures;
import unknot.clients.Client;
import unknot.forms.ConsentDesk;
import unknot.forms.FormFilling;
import unknot.forms.Signature;
import unknot.portal.PastVisits;
import unknot.shared.Addresses;
import unknot.shared.Addresses.Address;
import unknot.shared.PageWeight;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/**
 * No client reaches anything of another: every address that is for clients is tried with another client's session. The addresses are read
 * from the product, so that a new one is tried, too; one with a part nobody has named here fails the test.
 */
@QuarkusTest
class OnlyOwnTest {

    private static final String SECRET = "Zebedee";

    @Inject
    TestClinic clinic;
    @TestHTTPResource
    URI product;
    @Inject
    PastVisits past;
    @Inject
    CaringDesk caring;
    @Inject
    FormFilling filling;
    @Inject
    ConsentDesk consents;

    private Map<String, Long> others;

    @BeforeEach
    void twoClientsWithEverythingThereIs() {
        clinic.open();
        clinic.sql("UPDATE service SET online = TRUE");
        Client marguerite = clinic.client("Marguerite", "Hale");
        clinic.clientAccount(marguerite, "marguerite@test.example");
        Client other = clinic.client(SECRET, "Holt");
        clinic.clientAccount(other, "other@test.example");
        CourseOfCare course = clinic.course(other, clinic.ines, clinic.knot60, 4);
        long note = past.signed(other, course, TestClock.START.minus(Duration.ofDays(7)), 6, 4, signed -> {
        });
        Appointment coming = clinic.saved(past.visit(other, course, TestClock.START.plus(Duration.ofDays(7))));
        long form = filling.begin(other.id(), 1).orElseThrow();
        consents.give(other.id(), 1, 1, SECRET + " Holt", Signature.NONE);
        long consent = clinic.count("SELECT id FROM consent");
        clinic.account("friend@test.example", "A Friend", Role.CLIENT, null, null);
        caring.letLookAfter(other.id(), "friend@test.example", "", new Consent(Consent.As.CLIENT, SECRET, Consent.How.IN_PERSON), "Ros Keller");
        caring.letLookAfter(other.id(), "marguerite@test.example", "", new Consent(Consent.As.CLIENT, SECRET, Consent.How.IN_PERSON), "Ros Keller");
        clinic.sql("UPDATE looking_after SET ended_at = NOW(), ended_by = 'Ros Keller' WHERE carer_id = (SELECT id FROM account WHERE email = 'marguerite@test.example')");
        others = Map.of("/my/forms/{form}", form, "/my/consents/{consent}", consent, "/my/appointments/{id}", coming.id(), "/my/visits/{noteId}", note, "/my/files/{id}", sharedPhoto(note), "/account/carers/{id}", clinic.count("SELECT MIN(id) FROM looking_after"));
    }

    private long sharedPhoto(long note) {
        Visitor ines = Visitor.signedIn("ines@test.example");
        ines.send("/notes/" + note + "/files", SECRET + ".jpg", Pictures.jpeg(40, 40)).then().statusCode(303);
        long photo = clinic.count("SELECT id FROM attached_file");
        ines.post("/files/" + photo + "/sharing", "wanted", "yes").then().statusCode(303);
        return photo;
    }

    /** Those that clients alone may call. */
    private static List<Address> addresses() {
        return Addresses.all().stream().filter(address -> address.roles().equals(Set.of(Role.IS_TREATED))).toList();
    }

    private String ofTheOther(String template) {
        String path = template;
        for (Map.Entry<String, Long> known : others.entrySet()) {
            if (path.startsWith(known.getKey())) {
                path = path.replaceFirst("\\{\\w+\\}", known.getValue().toString());
            }
        }
        assertThat(path).as("say here what of the other client stands for the part of %s", template).doesNotContain("{");
        return path;
    }

    private static Response call(Visitor visitor, Address address, String path) {
        return address.form() ? visitor.post(path, "version", "0", "words", "x", "change", "1") : visitor.get(path);
    }

    @Test
    void theAddressesAreFound() {
        assertThat(addresses()).extracting(Address::template).contains("/my", "/my/visits/{noteId}", "/my/appointments/{id}/move", "/book/own");
    }

    @Test
    void anotherClientsThingsAreNotFoundAndOnesOwnPagesDoNotNameThem() {
        Visitor marguerite = Visitor.signedIn("marguerite@test.example");
        SoftAssertions all = new SoftAssertions();
        for (Address address : addresses()) {
            Response answer = call(marguerite, address, ofTheOther(address.template()));
            if (address.template().contains("{")) {
                all.assertThat(answer.statusCode()).as(address.toString()).isEqualTo(404);
            }
            all.assertThat(answer.asString()).as(address.toString()).doesNotContain(SECRET, "Right neck and shoulder");
        }
        all.assertAll();
    }

    /** Whose pages were open to them, and who had them open when that ended. */
    @Test
    void whoNoLongerLooksAfterTheOtherReachesNothingOfTheirs() {
        Visitor friend = Visitor.signedIn("friend@test.example");
        assertThat(friend.get("/my").asString()).contains(SECRET);
        clinic.sql("UPDATE looking_after SET ended_at = NOW(), ended_by = 'Ros Keller' WHERE ended_at IS NULL");
        SoftAssertions all = new SoftAssertions();
        for (Address address : addresses()) {
            Response answer = call(friend, address, ofTheOther(address.template()));
            all.assertThat(answer.statusCode()).as(address.toString()).isNotEqualTo(500);
            all.assertThat(answer.asString()).as(address.toString()).doesNotContain(SECRET, "Right neck and shoulder");
            if (address.template().startsWith("/my/") && address.template().contains("{")) {
                all.assertThat(answer.header("Location")).as(address.toString()).endsWith("/my/whose");
            }
        }
        all.assertAll();
    }

    @Test
    void theClientWhoseTheyAreFindsThem() {
        Visitor owner = Visitor.signedIn("other@test.example");
        SoftAssertions all = new SoftAssertions();
        addresses().stream().filter(address -> !address.form() && address.template().contains("{"))
                .forEach(address -> all.assertThat(call(owner, address, ofTheOther(address.template())).statusCode()).as(address.toString()).isEqualTo(200));
        all.assertAll();
    }

    /** Together with everything that a browser loads for it, on a slow line. */
    @Test
    void everyPageForClientsIsUnder150Kilobytes() throws Exception {
        PageWeight weight = new PageWeight(product);
        Visitor owner = Visitor.signedIn("other@test.example");
        SoftAssertions all = new SoftAssertions();
        for (Address address : addresses()) {
            Response answer = address.form() ? null : call(owner, address, ofTheOther(address.template()));
            if (answer != null && answer.contentType().startsWith("text/html")) {
                Map<String, Integer> sent = weight.of(answer.asString());
                all.assertThat(sent.values().stream().mapToInt(Integer::intValue).sum()).as("%s %s", address, sent).isBetween(50_000, 150_000);
            }
        }
        all.assertAll();
    }

    @Test
    void staffAndStrangersReachNoneOfThem() {
        Visitor ines = Visitor.signedIn("ines@test.example");
        Visitor stranger = Visitor.anonymous();
        SoftAssertions all = new SoftAssertions();
        for (Address address : addresses()) {
            String path = ofTheOther(address.template());
            all.assertThat(call(ines, address, path).statusCode()).as(address.toString()).isEqualTo(403);
            all.assertThat(call(stranger, address, path).statusCode()).as(address.toString()).isEqualTo(address.form() ? 401 : 303);
        }
        all.assertAll();
    }
}
