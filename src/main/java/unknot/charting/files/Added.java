package unknot.charting.files;

/** What became of a file that was sent. */
public sealed interface Added permits Added.Done, Added.Refused {

    record Done(long fileId) implements Added {
    }

    record Refused(Reason reason) implements Added {
    }

    enum Reason {
        EMPTY,
        /** More than {@link AttachedFile#MOST_BYTES}. */
        TOO_LARGE,
        /** An iPhone's own format. */
        HEIC,
        /** Neither a JPEG nor a PNG nor a PDF, whatever it is called. */
        NOT_A_KIND,
        /** It breaks off or cannot be read. */
        BROKEN,
        TOO_MANY_PIXELS,
        INFECTED,
        /** The virus scanner did not answer. */
        NOT_SCANNED,
        ALREADY_THERE,
        /** As many files are there as may be. */
        FULL
    }
}
