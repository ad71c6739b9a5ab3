package unknot.carry;

/** Why nothing was exported or imported, in words for whoever asked for it. */
class CarryRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, each with an exit code of its own: those of backups, where they say the same. */
    enum Reason {
        FAILED(1), USAGE(2), NO_KEY(3), NOT_OPENED(4), DAMAGED(5), OTHER_VERSION(6), NOT_EMPTY(7);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;

    CarryRefusal(Reason reason, String message) {
        this(reason, message, null);
    }

    CarryRefusal(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    static CarryRefusal damaged(String how) {
        return damaged(how, null);
    }

    static CarryRefusal damaged(String how, Throwable cause) {
        return new CarryRefusal(Reason.DAMAGED, "This file is not whole: " + how + ". Nothing was changed. Please use another copy of it, or export again.", cause);
    }
}
