package unknot.clients.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.clients.Client;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

@QuarkusTest
class ClientPagesTest {

    @Inject
    TestClinic clinic;

    private Visitor ros;

    @BeforeEach
    void open() {
        clinic.open();
        clinic.saved(new Client("Fiorella", "Bianchi", LocalDate.of(1979, 6, 2), "07700 900512", null, TestClock.START));
        clinic.saved(new Client("Ewan", "Fiore", LocalDate.of(1992, 11, 19), "+44 7700 900077", null, TestClock.START));
        clinic.saved(new Client("Anna Maria", "van der Berg", null, null, null, TestClock.START));
        clinic.saved(new Client("100%", "Under_score", null, null, null, TestClock.START));
        ros = Visitor.signedIn("desk@test.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "fior | Fiorella Bianchi, Ewan Fiore",
            "FIOR | Fiorella Bianchi, Ewan Fiore",
            "fiorella b | Fiorella Bianchi",
            "bianchi, fio | Fiorella Bianchi",
            "07700 900512 | Fiorella Bianchi",
            "(07700) 9005 | Fiorella Bianchi",
            "44770090007 | Ewan Fiore",
            "07700 900077 | Ewan Fiore",
            "+44 7700 900512 | Fiorella Bianchi",
            "0044 (0)7700 9005 | Fiorella Bianchi",
            "berg | Anna Maria van der Berg",
            "maria b | Anna Maria van der Berg",
            "b maria | Anna Maria van der Berg",
            "2/6/1979 | Fiorella Bianchi",
            "2.6.79 | Fiorella Bianchi",
            "1992-11-19 | Ewan Fiore",
            "19 nov 1992 | Ewan Fiore",
            "anna maria van | Anna Maria van der Berg",
            "van der b | Anna Maria van der Berg",
            "100% | 100% Under_score",
            "under_ | 100% Under_score",
    })
    void aClientIsFoundByTheBeginningOfWhatOneKnows(String typed, String names) {
        String page = ros.get("/clients?q=" + typed).then().statusCode(200).extract().asString();
        for (String name : new String[] { "Fiorella Bianchi", "Ewan Fiore", "Anna Maria van der Berg", "100% Under_score" }) {
            assertThat(page.contains("<bdi>" + name + "</bdi>")).as(name).isEqualTo(names.contains(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "%", "_", "iorella", "zzz", "' or 1 --", "!", "\\", "31/2/1979", "00000", "a b c d e f g h i j" })
    void nothingElseIsFound(String typed) {
        ros.get("/clients?q=" + typed).then().statusCode(200)
                .body(allOf(not(containsString("Fiorella Bianchi")), containsString("Nobody by")));
    }

    @Test
    void aNewClientIsAddedWhateverTheScript() {
        String name = "\u05e0\u05d5\u05e2\u05d4 😀 <b>x</b>";
        String then = ros.post("/clients", "given-name", name, "family-name", "O’Brien-Ξ", "birth-date", "14/3/1984", "phone", "+44 (0)20 7946 0018",
                "email", "noa@example.com").then().statusCode(303).extract().header("Location");
        ros.get(then.substring(then.indexOf("/clients"))).then().statusCode(200)
                .body(allOf(containsString("\u05e0\u05d5\u05e2\u05d4 😀 &lt;b&gt;x&lt;/b&gt; O’Brien-Ξ"), containsString("b. 14 Mar 1984 (42)")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "given-name | | Type a name.",
            "given-name | \u200b\u200b | Type a name.",
            "family-name | | Type a name.",
            "birth-date | 1/1/2030 | A birth date lies between 1900 and today.",
            "birth-date | 31/12/1899 | A birth date lies between 1900 and today.",
            "birth-date | 30/2/1980 | This is no date.",
            "birth-date | yesterday | This is no date.",
            "phone | call me | This does not look like a phone number.",
            "phone | 12 | This does not look like a phone number.",
            "phone | 123456789012345678901 | This does not look like a phone number.",
            "email | nobody | This does not look like an e-mail address.",
            "email | a@b | This does not look like an e-mail address.",
            "email | <script>@x.y | This does not look like an e-mail address.",
    })
    void whatIsWrongIsSaidBesideItsField(String field, String value, String message) {
        String[] fields = { "given-name", "Ada", "family-name", "Lindqvist", "birth-date", "", "phone", "", "email", "" };
        for (int index = 0; index < fields.length; index += 2) {
            if (fields[index].equals(field)) {
                fields[index + 1] = value == null ? "" : value;
            }
        }
        ros.post("/clients", (Object[]) fields).then().statusCode(422).body(allOf(containsString("id=\"" + field + "-error\">" + message),
                containsString("value=\"" + (field.equals("family-name") ? "Ada" : "Lindqvist") + "\""), not(containsString("<script>@"))));
        assertThat(clinic.count("select count(*) from client")).isEqualTo(4);
    }

    @Test
    void aNameOfEightyCharactersIsTheLongest() {
        ros.post("/clients", "given-name", "😀".repeat(80), "family-name", "A").then().statusCode(303);
        ros.post("/clients", "given-name", "a".repeat(81), "family-name", "A").then().statusCode(422).body(containsString("At most 80 characters."));
        ros.post("/clients", "given-name", "a".repeat(10_000), "family-name", "A").then().statusCode(422);
        ros.post("/clients").then().statusCode(422);
    }

    @Test
    void aSecondClientOfTheSameNameIsShownBeforeItIsCreated() {
        ros.post("/clients", "given-name", "fiorella", "family-name", "BIANCHI", "phone", "07700900512").then().statusCode(409)
                .body(allOf(containsString("This client may be here already"), containsString("Fiorella Bianchi"), containsString("Create anyway")));
        assertThat(clinic.count("select count(*) from client")).isEqualTo(4);
        ros.post("/clients", "given-name", "Fiorella", "family-name", "Bianchi", "birth-date", "1/1/2001").then().statusCode(303);
        ros.post("/clients", "given-name", "fiorella", "family-name", "BIANCHI", "phone", "07700900512", "anyway", "yes").then().statusCode(303);
        assertThat(clinic.count("select count(*) from client")).isEqualTo(6);
    }

    @Test
    void aClientAddedWhileBookingComesBackToTheBooking() {
        ros.post("/clients", "given-name", "Ada", "family-name", "Lindqvist", "book", "2027-01-12").then().statusCode(303)
                .header("Location", containsString("/day?date=2027-01-12&panel=book&client="));
    }

    @Test
    void aChangeMadeOnAnOldPageIsRefused() {
        long id = clinic.count("select id from client where family_name = 'Fiore'");
        ros.post("/clients/" + id, "version", 0, "given-name", "Ewan", "family-name", "Fiore", "phone", "07700 900078").then().statusCode(303);
        ros.post("/clients/" + id, "version", 0, "given-name", "Evan", "family-name", "Fiore").then().statusCode(409)
                .body(allOf(containsString("Somebody else changed this client"), containsString("value=\"Evan\"")));
        assertThat(clinic.count("select count(*) from client where given_name = 'Ewan' and phone = '07700 900078'")).isEqualTo(1);
    }

    @Test
    void aClientThatIsNotThereIsNotFound() {
        for (String path : new String[] { "/clients/999999", "/clients/999999/edit", "/clients/x", "/clients/999999/courses/new",
                "/clients/99999999999999999999" }) {
            ros.get(path).then().statusCode(404);
        }
        ros.post("/clients/999999", "given-name", "A", "family-name", "B", "version", "0").then().statusCode(404);
    }

    @Test
    void therapistsFindClientsButGetNoLinksIntoTheCalendar() {
        Visitor ines = Visitor.signedIn("ines@test.example");
        long id = clinic.count("select id from client where family_name = 'Fiore'");
        ines.get("/clients?q=ewan").then().statusCode(200).body(containsString("Ewan Fiore"));
        ines.get("/clients/" + id).then().statusCode(200).body(not(containsString("/day?")));
    }
}
