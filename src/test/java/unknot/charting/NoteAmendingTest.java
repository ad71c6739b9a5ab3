package unknot.charting;

import static org.assertj.core.api.Assertions.assertThat;
import static unknot.charting.ChartingClinic.NINE;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import unknot.TestClinic;
import unknot.charting.Amendment.Said;
import unknot.shared.TestClock;

@QuarkusTest
class NoteAmendingTest {

    private static final Said LEFT = new Said("Side noted wrongly", "It was the left shoulder");

    @Inject
    TestClinic clinic;
    @Inject
    ChartingClinic charting;
    @Inject
    NoteAmending desk;
    @Inject
    NoteSheets sheets;

    private long note;

    @BeforeEach
    void open() {
        clinic.open();
        note = charting.signed(charting.visit(charting.marguerite(), clinic.ines, NINE.minus(Duration.ofDays(7))));
    }

    private boolean amend(Said said) {
        return desk.amend(note, clinic.ines.id(), said, "Ines Calder", "Therapist");
    }

    private List<Amendment> stored() {
        return sheets.sheet(note, clinic.ines.id()).orElseThrow().signature().amendments();
    }

    @Test
    void theNewestAmendmentIsLastAndSaysWhoWroteItAndWhen() {
        assertThat(amend(LEFT)).isTrue();
        TestClock.standAt(TestClock.START.plus(Duration.ofDays(1)));
        assertThat(amend(new Said("Forgotten", "Ice was advised"))).isTrue();
        assertThat(stored()).extracting(Amendment::words).containsExactly("It was the left shoulder", "Ice was advised");
        Amendment first = stored().get(0);
        assertThat(List.of(first.signedBy(), first.signedRole(), first.reason())).containsExactly("Ines Calder", "Therapist", "Side noted wrongly");
        assertThat(first.writtenAt()).isEqualTo(TestClock.START);
    }

    @Test
    void theNoteItselfStaysAsItWas() {
        var before = sheets.sheet(note, clinic.ines.id()).orElseThrow();
        amend(LEFT);
        var after = sheets.sheet(note, clinic.ines.id()).orElseThrow();
        assertThat(after.document()).isEqualTo(before.document());
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.savedAt()).isEqualTo(before.savedAt());
    }

    @Test
    void whatIsSentTwiceIsStoredOnceAndWhatDiffersTwice() {
        assertThat(amend(LEFT)).isTrue();
        assertThat(amend(LEFT)).isTrue();
        assertThat(stored()).hasSize(1);
        amend(new Said(LEFT.reason(), LEFT.words() + "."));
        amend(new Said(LEFT.reason() + ".", LEFT.words()));
        assertThat(stored()).hasSize(3);
    }

    @Test
    void sentFourTimesAtOnceItIsStoredOnce() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            // The first rounds seldom meet: everything is still being loaded.
            for (int round = 1; round <= 20; round++) {
                sentAtOnce(pool, new Said("Round " + round, "It was the left shoulder"));
                assertThat(stored()).hasSize(round);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void sentAtOnce(ExecutorService pool, Said said) throws Exception {
        CyclicBarrier together = new CyclicBarrier(4);
        List<Future<Boolean>> sent = new ArrayList<>();
        for (int number = 0; number < 4; number++) {
            sent.add(pool.submit(() -> {
                together.await(30, TimeUnit.SECONDS);
                return amend(said);
            }));
        }
        for (Future<Boolean> answer : sent) {
            assertThat(answer.get(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void draftsOthersNotesAndNotesThatAreNotThereAreNotAmended() {
        long draft = charting.begun(charting.visit(charting.marguerite(), clinic.ines, NINE));
        assertThat(desk.amend(draft, clinic.ines.id(), LEFT, "Ines Calder", "Therapist")).isFalse();
        assertThat(desk.amend(note, clinic.tomas.id(), LEFT, "Tomas Wren", "Therapist")).isFalse();
        assertThat(desk.amend(999_999, clinic.ines.id(), LEFT, "Ines Calder", "Therapist")).isFalse();
        assertThat(clinic.count("SELECT COUNT(*) FROM note_amendment")).isZero();
    }

    @Test
    void theLongestAmendmentFitsWhateverItsCharacters() {
        assertThat(amend(new Said("ä".repeat(Amendment.LONGEST_REASON), "💪".repeat(Amendment.LONGEST_WORDS)))).isTrue();
        assertThat(clinic.stored("Amendment", "words")).containsExactly("💪".repeat(Amendment.LONGEST_WORDS));
        assertThat(clinic.stored("Amendment", "reason")).containsExactly("ä".repeat(Amendment.LONGEST_REASON));
    }
}
