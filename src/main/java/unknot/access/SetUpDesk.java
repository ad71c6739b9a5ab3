package unknot.access;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.PersistenceException;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import unknot.shared.Clinic;
import unknot.shared.ThisClinic;

/**
 * Opens the clinic on a new installation. Who can read the server's log may do it: a code printed there is asked for,
 * since a new server may be reachable before its owner gets to it.
 */
@ApplicationScoped
public class SetUpDesk {

    private static final Logger LOG = Logger.getLogger(SetUpDesk.class);
    /** Without those that are mistaken for one another. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LETTERS = 8;
    private static final int TRIES = 10;

    @Inject
    ThisClinic clinic;
    @Inject
    SetUpWriting writing;
    @ConfigProperty(name = "unknot.serves", defaultValue = "true")
    boolean serves;

    private final SecureRandom random = new SecureRandom();
    private String code;
    private int wrongTries;

    /** What came of setting up. */
    public enum Outcome {
        DONE, WRONG_CODE,
        /** Somebody else set the clinic up a moment earlier. */
        ALREADY_DONE
    }

    /** Prints the code once the demo clinic had its chance to fill the database; a command may find no tables in it. */
    void printCode(@Observes @Priority(Interceptor.Priority.LIBRARY_AFTER) StartupEvent start) {
        if (serves && isNeeded()) {
            renewCode();
        }
    }

    public boolean isNeeded() {
        return clinic.find().isEmpty();
    }

    /** Whether this is the code in the log; after ten wrong ones there is a new one. */
    public synchronized boolean isCode(String typed) {
        String plain = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (code != null && code.equals(plain)) {
            return true;
        }
        wrongTries++;
        if (wrongTries >= TRIES) {
            renewCode();
        }
        return false;
    }

    /**
     * Creates the clinic and its owner, both or neither.
     *
     * @param password at least {@link Passwords#SHORTEST} characters
     */
    public Outcome setUp(String typedCode, String clinicName, ZoneId zone, String ownerName, String email, String password) {
        if (!isNeeded()) {
            return Outcome.ALREADY_DONE;
        }
        if (!isCode(typedCode)) {
            return Outcome.WRONG_CODE;
        }
        try {
            writing.write(new Clinic(clinicName, zone, null, null),
                    new Account(email, Passwords.hash(password), ownerName, Role.OWNER, null, null));
        } catch (PersistenceException another) {
            clinic.forget();
            if (isNeeded()) {
                throw new IllegalStateException("the clinic could not be written", another);
            }
            return Outcome.ALREADY_DONE;
        }
        clinic.forget();
        return Outcome.DONE;
    }

    private synchronized void renewCode() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < CODE_LETTERS; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        code = letters.toString();
        wrongTries = 0;
        LOG.infof("Set-up code: %s-%s", code.substring(0, 4), code.substring(4));
    }
}
