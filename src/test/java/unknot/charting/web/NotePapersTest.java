package unknot.charting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.found;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.Appointment;
import unknot.charting.Activity;
import unknot.charting.BodyChart;
import unknot.charting.ChartingClinic;
import unknot.charting.Effort;
import unknot.charting.Examination;
import unknot.charting.Examination.Measured;
import unknot.charting.Motion;
import unknot.charting.NoteDocument;
import unknot.charting.NoteDocument.KnotEntry;
import unknot.charting.NoteOutcome;
import unknot.charting.NoteWriting;
import unknot.charting.Side;
import unknot.charting.SoapNote;
import unknot.paper.PdfUa;
import unknot.shared.Visitor;

@QuarkusTest
class NotePapersTest {

    /** A greeting in scripts that people write in today. */
    private static final List<String> SCRIPTS = List.of("Grüße, žluťoučký, Việt", "Ελληνικά", "Русский, ўзбек, монгол", "հայերեն", "ქართული",
            "עברית", "العربية", "فارسی", "اردو", "हिन्दी", "বাংলা", "ગુજરાતી", "ਪੰਜਾਬੀ", "தமிழ்", "తెలుగు", "ಕನ್ನಡ", "മലയാളം", "සිංහල", "ଓଡ଼ିଆ",
            "ไทย", "ລາວ", "မြန်မာ", "ខ្មែរ", "中文 简体 繁體", "日本語 ひらがな カタカナ", "한국어", "አማርኛ", "ދިވެހި", "ᠮᠣᠩᠭᠣᠯ", "ⵜⵉⴼⵉⵏⴰⵖ", "ᐃᓄᒃᑎᑐᑦ", "ߒߞߏ");

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    NoteWriting writing;
    @Inject
    BodyChart chart;

    private Appointment visit;
    private Visitor ines;

    @BeforeEach
    void open() {
        clinic.open();
        visit = charting.visit(charting.marguerite(), clinic.ines, NINE);
        ines = Visitor.signedIn("ines@test.example");
    }

    private long signed(String subjective, KnotEntry... knots) {
        long note = charting.begun(visit);
        NoteDocument document = ChartingClinic.document(subjective, knots);
        assertThat(writing.sign(note, clinic.ines.id(), 0, document, "Ines Calder", "Therapist")).isInstanceOf(NoteOutcome.Saved.class);
        return note;
    }

    private byte[] pdf(long note) {
        Response answer = ines.get("/notes/" + note + "/pdf");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition")).isEqualTo("inline; filename=\"note-2027-01-11.pdf\"");
        return answer.asByteArray();
    }

    @Test
    void aSignedNoteIsAnAccessibleDocumentWithWhoPrintedItAndWhen() {
        long note = signed("Stiff since <Monday> & \"worse\" at night", found("a", "infraspinatus", Side.LEFT, Activity.ACTIVE),
                found("b", "pectoralis-major", Side.RIGHT, Activity.LATENT));
        ines.post("/notes/" + note + "/amendments", "reason", "Side noted wrongly", "words", "It was the right shoulder").then().statusCode(303);
        byte[] pdf = pdf(note);
        PdfUa.assertAccessible(pdf);
        assertThat(PdfUa.missingFonts(pdf)).isEmpty();
        assertThat(PdfUa.text(pdf)).contains("Marguerite Holt", "Harbour Street Massage", "Stiff since <Monday> & \"worse\" at night", "1 Infraspinatus, left",
                "2 Pectoralis major, right", "Trigger point pressure", "Signed by Ines Calder, Therapist", "It was the right shoulder", "Side noted wrongly",
                "Printed by Ines Calder, 11 Jan 2027, 08:00", "Page 1 of 2");
    }

    @Test
    void everyScriptIsWrittenWithFontsOfItsOwn() {
        byte[] pdf = pdf(signed(String.join("\n", SCRIPTS) + "\n\u0001\uFFFE"));
        PdfUa.assertAccessible(pdf);
        assertThat(PdfUa.missingFonts(pdf)).isEmpty();
        assertThat(PdfUa.text(pdf)).contains("Ελληνικά", "Русский", "中文 简体 繁體", "한국어", "ລາວ", "አማርኛ").doesNotContain("□");
    }

    @Test
    void aLongNoteGoesOverPagesThatAreCounted() {
        List<KnotEntry> knots = new ArrayList<>();
        chart.muscles().stream().limit(15)
                .forEach(muscle -> knots.add(found("k" + knots.size(), muscle.code(), Side.LEFT, Activity.ACTIVE)));
        byte[] pdf = pdf(signed("Long. ".repeat(SoapNote.LONGEST_PART / 6), knots.toArray(KnotEntry[]::new)));
        PdfUa.assertAccessible(pdf);
        assertThat(PdfUa.pages(pdf)).isGreaterThan(3);
        assertThat(PdfUa.text(pdf)).contains("Page 2 of " + PdfUa.pages(pdf));
    }

    @Test
    void noGoAreasAndMeasurementsAreOnPaperOnce() {
        long note = charting.begun(visit);
        ines.post("/notes/" + note + "/no-go-areas", "reason", "burn", "muscle", "Infraspinatus", "side", "left").then().statusCode(303);
        NoteDocument said = ChartingClinic.document("Warm", found("a", "infraspinatus", Side.LEFT, Activity.ACTIVE));
        Examination measured = new Examination(List.of(new Measured("m", new Motion("neck-rotation", Side.RIGHT, Effort.ACTIVE, 50, 62))), List.of());
        writing.sign(note, clinic.ines.id(), (int) clinic.count("SELECT version FROM soap_note"), new NoteDocument(said.painBefore(), said.painAfter(), said.parts(),
                said.knots(), said.areas(), said.homeCare(), said.homeCareWords(), measured, said.selfWriting(), said.sure(), said.safety()), "Ines Calder", "Therapist");
        byte[] pdf = pdf(note);
        PdfUa.assertAccessible(pdf);
        assertThat(PdfUa.text(pdf)).contains("lies in a no-go area: burn.").containsOnlyOnce("Neck rotation");
    }

    @Test
    void onlyWhoMayReadASignedNotePrintsIt() {
        long draft = charting.begun(visit);
        assertThat(ines.get("/notes/" + draft + "/pdf").statusCode()).isEqualTo(404);
        assertThat(ines.get("/notes/999999/pdf").statusCode()).isEqualTo(404);
        assertThat(Visitor.signedIn("desk@test.example").get("/notes/" + draft + "/pdf").statusCode()).isEqualTo(403);
    }
}
