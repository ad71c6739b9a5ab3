package unknot.embedded;

/** Why the embedded database cannot be used, in words for the person who started Unknot. */
public class EmbeddedDatabaseRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedDatabaseRefusal(String message) {
        super(message);
    }

    EmbeddedDatabaseRefusal(String message, Throwable cause) {
        super(message, cause);
    }
}
