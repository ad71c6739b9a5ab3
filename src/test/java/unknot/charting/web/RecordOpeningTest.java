package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.found;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import unknot.TestClinic;
import unknot.access.Role;
import unknot.audit.OpensRecord;
import unknot.audit.RecordPart;
import unknot.booking.Appointment;
import unknot.care.CourseOfCare;
import unknot.charting.Activity;
import unknot.charting.ChartingClinic;
import unknot.charting.KnotRecord;
import unknot.charting.Side;
import unknot.charting.SoapNotes;
import unknot.charting.course.CourseRecord;
import unknot.charting.files.AttachedFiles;
import unknot.charting.files.Pictures;
import unknot.clients.Client;
import unknot.forms.IntakeDesk;
import unknot.forms.SentForms;
import unknot.shared.Addresses;
import unknot.shared.Addresses.Address;
import unknot.shared.TestClock;
import unknot.shared.Visitor;

/** Marguerite is treated by Ines; Tomas has never seen her. */
@QuarkusTest
class RecordOpeningTest {

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    SentForms forms;
    @Inject
    SoapNotes notes;
    @Inject
    KnotRecord knots;
    @Inject
    CourseRecord courses;
    @Inject
    AttachedFiles files;
    @Inject
    IntakeDesk intakes;

    private Client marguerite;
    private CourseOfCare course;
    private long note;
    private long photo;
    private long form;
    private Visitor tomas;
    private Visitor ines;

    @BeforeEach
    void aRecordOfSomebodyElses() {
        clinic.open();
        marguerite = charting.marguerite();
        course = clinic.course(marguerite, clinic.ines, clinic.knot60, 4);
        TestClock.standAt(NINE.plus(Duration.ofHours(1)));
        note = charting.signed(charting.visit(marguerite, clinic.ines, NINE, course), found("new1", "upper-trapezius", Side.RIGHT, Activity.ACTIVE));
        ines = Visitor.signedIn("ines@test.example");
        tomas = Visitor.signedIn("tomas@test.example");
        ines.send("/notes/" + note + "/files", "back.jpg", Pictures.jpeg(40, 40)).then().statusCode(303);
        photo = clinic.count("SELECT id FROM attached_file");
        ines.post("/courses/" + course.id() + "/progress/letters", "recipient", "Dr Shah", "letter", "Would you look").then().statusCode(303);
        form = forms.sent(marguerite, "My neck");
        Visitor.signedIn("owner@test.example").post("/settings/records", "by", "reason").then().statusCode(303);
    }

    private String path(Address address) {
        Map<String, Long> ids = Map.of("/clients/{id}", marguerite.id(), "/notes/{id}", note, "/files/{id}", photo, "/courses/{course}", course.id());
        String path = address.template().replace("{form}", String.valueOf(form)).replace("{letter}", String.valueOf(clinic.count("SELECT id FROM referral_letter")))
                .replace("{goal}", "1").replace("{area}", "1").replace("{consent}", "1");
        for (Map.Entry<String, Long> known : ids.entrySet()) {
            path = path.startsWith(known.getKey()) ? path.replaceFirst("\\{\\w+\\}", known.getValue().toString()) : path;
        }
        assertThat(path).as("say here what stands for the part of %s", address).doesNotContain("{");
        return path;
    }

    /** Whatever opens a part of a record for therapists, read from the product. */
    private static List<Address> opening() {
        return Addresses.all().stream().filter(address -> address.roles().contains(Role.TREATS))
                .filter(address -> address.said(OpensRecord.class).filter(said -> said.value() != RecordPart.CLIENT_PAGE).isPresent()).toList();
    }

    private boolean sentToTheReason(Address address) {
        String path = path(address);
        String there = String.valueOf((address.form() ? tomas.post(path) : tomas.get(path)).header("Location"));
        return there.contains("/clients/" + marguerite.id() + "/opening");
    }

    @Test
    void everyPartOfSomebodyElsesRecordAsksForAReason() {
        assertThat(opening()).hasSizeGreaterThan(20);
        SoftAssertions all = new SoftAssertions();
        for (Address address : opening()) {
            // What takes a file takes no other form.
            boolean takesFile = address.form() && address.template().endsWith("/files");
            all.assertThat(takesFile || sentToTheReason(address)).as(address.toString()).isTrue();
            all.assertThat(address.form() || ines.get(path(address)).statusCode() != 303).as("for Ines %s", address).isTrue();
        }
        all.assertThat(tomas.send("/notes/" + note + "/files", "a.jpg", Pictures.jpeg(40, 40)).header("Location")).contains("/opening");
        all.assertThat(tomas.get("/clients/" + marguerite.id()).statusCode()).isEqualTo(200);
        all.assertAll();
        assertThat(clinic.count("SELECT COUNT(*) FROM audit_event WHERE account_id = (SELECT id FROM account WHERE email = 'tomas@test.example') AND act IN ('looked', 'printed', 'exported') AND part <> 'client-page'")).isZero();
    }

    @Test
    void theQueriesHoldItWithoutThePages() {
        long me = clinic.tomas.id();
        assertThat(notes.visibleTo(me, note)).isEmpty();
        assertThat(files.visibleTo(me, photo)).isEmpty();
        assertThat(files.ofClient(marguerite.id(), me)).isEmpty();
        assertThat(knots.of(marguerite.id(), me)).isEmpty();
        assertThat(courses.of(course.id(), me)).isEmpty();
        assertThat(intakes.intake(form, me)).isEmpty();
    }

    @Test
    void aReasonOpensItForADayAndTheOwnerSeesIt() {
        String page = "/clients/" + marguerite.id() + "/opening";
        tomas.post(page, "reason", " ", "then", "/notes/" + note).then().statusCode(422);
        tomas.post(page, "reason", "x".repeat(301)).then().statusCode(422);
        tomas.get("/notes/" + note).then().statusCode(303);
        assertThat(tomas.get("/notes/" + note).header("Location")).endsWith(page + "?then=%2Fnotes%2F" + note);

        assertThat(tomas.post(page, "reason", "Standing in for Ines", "then", "/notes/" + note).then().statusCode(303).extract().header("Location")).endsWith("/notes/" + note);
        SoftAssertions all = new SoftAssertions();
        opening().stream().filter(address -> !address.form()).forEach(address -> all.assertThat(sentToTheReason(address)).as(address.toString()).isFalse());
        all.assertAll();
        tomas.get("/notes/" + note).then().statusCode(200);
        assertThat(Visitor.signedIn("owner@test.example").get("/settings/records").asString()).contains("Tomas Wren opened the record of Marguerite Holt", "Standing in for Ines");

        TestClock.standAt(NINE.plus(Duration.ofHours(25)));
        tomas = Visitor.signedIn("tomas@test.example");
        tomas.get("/notes/" + note).then().statusCode(303);
    }

    @Test
    void aVisitThatStandsOrWhomOneSupervisesMakesItOnesOwn() {
        Appointment coming = charting.visit(marguerite, clinic.tomas, NINE.plus(Duration.ofDays(3)));
        tomas.get("/notes/" + note).then().statusCode(200);
        clinic.sql("UPDATE appointment SET status = 'cancelled', cancelled_at = NOW(), cancellation_reason = 'Ill' WHERE id = " + coming.id());
        tomas.get("/notes/" + note).then().statusCode(303);
        clinic.sql("UPDATE practitioner SET supervisor_id = " + clinic.tomas.id() + " WHERE id = " + clinic.ines.id());
        tomas.get("/notes/" + note).then().statusCode(200);
    }

    @Test
    void withoutTheSettingAllIsOpenToAllWhoTreat() {
        Visitor.signedIn("owner@test.example").post("/settings/records", "by", "all").then().statusCode(303);
        SoftAssertions all = new SoftAssertions();
        opening().stream().filter(address -> !address.form()).forEach(address -> all.assertThat(sentToTheReason(address)).as(address.toString()).isFalse());
        all.assertAll();
        tomas.get("/clients/" + marguerite.id() + "/opening?then=//elsewhere.example").then().statusCode(303).header("Location", org.hamcrest.Matchers.endsWith("/clients/" + marguerite.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "UPDATE record_opening SET reason = 'x'", "DELETE FROM record_opening" })
    void whatWasGivenAsAReasonStays(String attempt) {
        tomas.post("/clients/" + marguerite.id() + "/opening", "reason", "Standing in for Ines").then().statusCode(303);
        assertThatThrownBy(() -> clinic.sql(attempt)).hasStackTraceContaining("what happened never changes");
    }
}
