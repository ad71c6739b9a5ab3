package unknot.charting;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What came of saving or signing. */
public sealed interface NoteOutcome {

    /**
     * @param version to send with the next save
     * @param newKnots the ids of knots that were new, by the sender's ref
     * @param parts as stored, those that follow the taps written anew
     * @param questions what signing will ask, answered or not
     */
    record Saved(int version, Instant at, Map<String, Long> newKnots, SoapNote.Parts parts, SelfWriting selfWriting,
            List<NoteQuestion> questions) implements NoteOutcome {
    }

    /** Before signing, a yes is wanted to these. Nothing was changed. */
    record Asked(List<NoteQuestion> questions) implements NoteOutcome {
    }

    /** Somebody saved in between, on another tab or device. Nothing was changed. */
    record Stale() implements NoteOutcome {
    }

    /** It is final. Nothing was changed. */
    record AlreadySigned(Instant at, String by) implements NoteOutcome {
    }

    /** Nothing was changed. */
    record Refused(List<NoteProblem> problems) implements NoteOutcome {
    }

    /** There is no such note for this therapist. */
    record Unknown() implements NoteOutcome {
    }
}
