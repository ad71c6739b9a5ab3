package unknot.charting.files;

/** Why a photo cannot be read. */
final class UnreadablePhoto extends Exception {

    enum Reason {
        /** More pixels than {@link PhotoReading#MOST_PIXELS}. */
        TOO_MANY_PIXELS,
        /** It breaks off, or is no picture behind its first bytes. */
        BROKEN
    }

    private final Reason reason;

    UnreadablePhoto(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
