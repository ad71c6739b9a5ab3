package unknot.backup;

/** Why nothing was backed up or restored, in words for whoever asked for it. */
class BackupRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, each with an exit code of its own. */
    enum Reason {
        FAILED(1), USAGE(2), NO_KEY(3), NOT_OPENED(4), DAMAGED(5), NEWER(6), NOT_EMPTY(7);

        private final int exitCode;

        Reason(int exitCode) {
            this.exitCode = exitCode;
        }

        int exitCode() {
            return exitCode;
        }
    }

    private final Reason reason;

    BackupRefusal(Reason reason, String message) {
        this(reason, message, null);
    }

    BackupRefusal(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
