package unknot.embedded;

/** This build brings no database server for this operating system. */
public final class NoServerHere extends EmbeddedDatabaseRefusal {

    private static final long serialVersionUID = 1L;

    NoServerHere(String message) {
        super(message);
    }
}
