package unknot.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static unknot.charting.ChartingClinic.NINE;
import static unknot.charting.ChartingClinic.again;
import static unknot.charting.ChartingClinic.document;
import static unknot.charting.ChartingClinic.found;
import static unknot.charting.ChartingClinic.foundAt;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.booking.Appointment;
import unknot.charting.NoteDocument.KnotEntry;
import unknot.charting.NoteProblem.Kind;
import unknot.charting.NoteSheets.ListedKnot;
import unknot.charting.NoteSheets.NoteSheet;
import unknot.clients.Client;

@QuarkusTest
class NoteWritingTest {

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    NoteWriting desk;
    @Inject
    NoteSheets sheets;
    @Inject
    ClientRecord record;

    private Client marguerite;
    private Appointment first;

    @BeforeEach
    void open() {
        clinic.open();
        marguerite = charting.marguerite();
        first = charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(7)));
    }

    private NoteSheet sheet(long note) {
        return sheets.sheet(note, clinic.ines.id()).orElseThrow();
    }

    private NoteOutcome save(long note, int version, NoteDocument document) {
        return desk.save(note, clinic.ines.id(), version, document);
    }

    private NoteOutcome.Saved saved(long note, int version, NoteDocument document) {
        return (NoteOutcome.Saved) save(note, version, document);
    }

    private List<Kind> kinds(NoteOutcome outcome) {
        return ((NoteOutcome.Refused) outcome).problems().stream().map(NoteProblem::kind).toList();
    }

    @Test
    void aNoteIsBegunOnceHoweverOftenItIsAskedFor() {
        assertThat(charting.begun(first)).isEqualTo(charting.begun(first));
        assertThat(clinic.count("SELECT COUNT(*) FROM soap_note")).isEqualTo(1);
    }

    @Test
    void anotherTherapistsVisitIsUnknown() {
        assertThat(desk.begin(first.id(), clinic.tomas.id()).refusal()).isEqualTo(NoteWriting.NotBegun.UNKNOWN_VISIT);
    }

    @Test
    void aVisitOfAnotherDayHasNoNoteYet() {
        Appointment coming = charting.visit(marguerite, clinic.ines, NINE.plus(Duration.ofDays(1)));
        assertThat(desk.begin(coming.id(), clinic.ines.id()).refusal()).isEqualTo(NoteWriting.NotBegun.NOT_YET);
    }

    @Test
    void aStaleSaveIsRefusedAndChangesNothing() {
        long note = charting.begun(first);
        saved(note, 0, document("first tab"));
        assertThat(save(note, 0, document("second tab"))).isInstanceOf(NoteOutcome.Stale.class);
        assertThat(sheet(note).document().parts().subjective()).isEqualTo("first tab");
    }

    @Test
    void everySaveHasANewVersionEvenWithTheSameWords() {
        long note = charting.begun(first);
        int version = saved(note, 0, document("same")).version();
        assertThat(saved(note, version, document("same")).version()).isGreaterThan(version);
    }

    @Test
    void aSignedNoteRefusesTheDeskAndPlainSql() {
        long note = charting.signed(first, found("a", "infraspinatus", Side.LEFT, Activity.ACTIVE));
        int version = sheet(note).version();
        assertThat(save(note, version, document("later"))).isInstanceOf(NoteOutcome.AlreadySigned.class);
        assertThat(desk.sign(note, clinic.ines.id(), version, document("later"), "Ines Calder", "Therapist"))
                .isInstanceOf(NoteOutcome.AlreadySigned.class);
        for (String change : List.of("UPDATE soap_note SET subjective = 'x'", "DELETE FROM soap_note", "UPDATE knot_finding SET tenderness = 0",
                "DELETE FROM knot_finding", "UPDATE technique_use SET minutes = 1", "DELETE FROM technique_use", "UPDATE knot SET x = 0.1")) {
            assertThatThrownBy(() -> clinic.sql(change)).as(change).hasStackTraceContaining("a signed note never changes");
        }
        assertThat(sheet(note).document().parts().subjective()).isEqualTo("said");
    }

    @Test
    void anotherClientsKnotIsRefused() {
        Client other = clinic.client("Oskar", "Brandt");
        charting.signed(charting.visit(other, clinic.ines, NINE.minus(Duration.ofDays(3))), found("a", "rhomboids", Side.LEFT, Activity.ACTIVE));
        long foreign = clinic.count("SELECT MAX(id) FROM knot");
        long note = charting.begun(first);
        assertThat(kinds(save(note, 0, document("", again(foreign, Activity.ACTIVE))))).containsExactly(Kind.UNKNOWN_KNOT);
        assertThat(clinic.count("SELECT COUNT(*) FROM knot_finding WHERE note_id = " + note)).isZero();
    }

    @Test
    void aFollowUpOpensOnTheKnotsStillOpenWithoutTodaysScores() {
        charting.signed(first, found("a", "infraspinatus", Side.LEFT, Activity.ACTIVE), found("b", "rhomboids", Side.RIGHT, Activity.RESOLVED));
        long next = charting.begun(charting.visit(marguerite, clinic.ines, NINE));
        NoteSheet sheet = sheet(next);
        assertThat(sheet.knots()).extracting(knot -> knot.muscle().code()).containsExactly("infraspinatus");
        assertThat(sheet.resolvedEarlier()).extracting(knot -> knot.muscle().code()).containsExactly("rhomboids");
        KnotEntry today = sheet.document().knots().get(0);
        assertThat(today.felt().activity()).isEqualTo(Activity.NOT_ASSESSED);
        assertThat(today.felt().tenderness()).isNull();
        ListedKnot listed = sheet.knots().get(0);
        assertThat(listed.was().tenderness()).isEqualTo(3);
        assertThat(sheet.document().painBefore()).isNull();
        assertThat(sheet.lastPain().after()).isEqualTo(4);
    }

    @Test
    void notAssessedKeepsAKnotOpenWithItsLastAnswer() {
        charting.signed(first, found("a", "infraspinatus", Side.LEFT, Activity.LATENT));
        charting.signed(charting.visit(marguerite, clinic.ines, NINE.minus(Duration.ofDays(2))));
        ListedKnot listed = sheet(charting.begun(charting.visit(marguerite, clinic.ines, NINE))).knots().get(0);
        assertThat(listed.was().activity()).isEqualTo(Activity.LATENT);
        assertThat(listed.visits()).isEqualTo(2);
    }

    @Test
    void aKnotFoundInTheDraftCanBeTakenBackAndIsGone() {
        long note = charting.begun(first);
        NoteOutcome.Saved saved = saved(note, 0, document("", found("a", "infraspinatus", Side.LEFT, Activity.ACTIVE)));
        long knot = saved.newKnots().get("a");
        KnotEntry removed = new KnotEntry("a", knot, null, true, Palpation.NOTHING, List.of(), List.of());
        saved(note, saved.version(), document("", removed));
        assertThat(clinic.count("SELECT COUNT(*) FROM knot")).isZero();
    }

    @Test
    void aKnotOfEarlierVisitsStays() {
        charting.signed(first, found("a", "infraspinatus", Side.LEFT, Activity.ACTIVE));
        long note = charting.begun(charting.visit(marguerite, clinic.ines, NINE));
        long knot = sheet(note).knots().get(0).knot().id();
        KnotEntry removed = new KnotEntry("a", knot, null, true, Palpation.NOTHING, List.of(), List.of());
        assertThat(kinds(save(note, 0, document("", removed)))).containsExactly(Kind.KNOT_STAYS);
    }

    @Test
    void aKnotOutsideTheBodyIsRefusedAndNothingOfTheSaveRemains() {
        long note = charting.begun(first);
        assertThat(kinds(save(note, 0, document("words", foundAt("a", "infraspinatus", Side.LEFT, "0.0100", "0.0100")))))
                .containsExactly(Kind.NOT_ON_THE_BODY);
        assertThat(sheet(note).document().parts().subjective()).isEmpty();
        assertThat(sheet(note).version()).isZero();
    }

    @Test
    void moreThanSixtyKnotsAreRefused() {
        long note = charting.begun(first);
        KnotEntry[] many = IntStream.rangeClosed(0, SoapNote.MOST_KNOTS)
                .mapToObj(i -> found("r" + i, "infraspinatus", Side.LEFT, Activity.ACTIVE)).toArray(KnotEntry[]::new);
        assertThat(kinds(save(note, 0, document("", many)))).containsExactly(Kind.TOO_MANY_KNOTS);
        assertThat(clinic.count("SELECT COUNT(*) FROM knot")).isZero();
    }

    @Test
    void signingAsksForPainAndForSomethingRecorded() {
        long note = charting.begun(first);
        NoteDocument empty = new NoteDocument(null, null, new SoapNote.Parts("", "", "", ""), List.of(), List.of(), Set.of(), "", Examination.NONE, SelfWriting.BY_HAND, Set.of(), Safety.NOTHING);
        assertThat(kinds(desk.sign(note, clinic.ines.id(), 0, empty, "Ines Calder", "Therapist")))
                .containsExactly(Kind.PAIN_BEFORE_MISSING, Kind.PAIN_AFTER_MISSING, Kind.NOTHING_RECORDED);
        assertThat(sheet(note).signed()).isFalse();
    }

    @Test
    void aDraftIsItsTherapistsAloneAndASignedNoteEveryTherapists() {
        long note = charting.begun(first);
        assertThat(sheets.sheet(note, clinic.tomas.id())).isEmpty();
        assertThat(desk.save(note, clinic.tomas.id(), 0, document("mine"))).isInstanceOf(NoteOutcome.Unknown.class);
        desk.sign(note, clinic.ines.id(), 0, document("said"), "Ines Calder", "Therapist");
        assertThat(sheets.sheet(note, clinic.tomas.id())).isPresent();
    }

    @Test
    void theClientsRecordTellsSignedVisitsOnly() {
        charting.signed(first, found("a", "infraspinatus", Side.LEFT, Activity.ACTIVE));
        long draft = charting.begun(charting.visit(marguerite, clinic.ines, NINE));
        saved(draft, 0, document("not yet"));
        assertThat(record.visitsOf(marguerite.id())).singleElement().satisfies(visit -> {
            assertThat(visit.knots()).singleElement().satisfies(knot -> assertThat(knot.plainName()).isEqualTo("shoulder blade"));
            assertThat(visit.techniques()).singleElement().satisfies(treated -> {
                assertThat(treated.name()).isEqualTo("Trigger point pressure");
                assertThat(treated.where()).isEqualTo("shoulder blade, left");
            });
        });
    }
}
