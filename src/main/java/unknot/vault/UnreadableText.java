package unknot.vault;

/** What was stored cannot be read: it was altered, or stands in another row than it was written for, or its key is gone. Names ids alone. */
public class UnreadableText extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableText(String message) {
        super(message);
    }

    UnreadableText(String message, Throwable cause) {
        super(message, cause);
    }
}
