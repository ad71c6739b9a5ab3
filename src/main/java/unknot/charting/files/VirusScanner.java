package unknot.charting.files;

import java.nio.file.Path;

/** Asked about every file before anything reads it. */
public interface VirusScanner {

    enum Verdict {
        CLEAN,
        INFECTED,
        /** The scanner was not reached, or did not say: the file must not be taken. */
        UNANSWERED
    }

    Verdict verdict(Path file);
}
