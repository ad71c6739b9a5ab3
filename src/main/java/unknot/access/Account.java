package unknot.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;

/** Somebody who can sign in. */
@Entity
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String email;
    private String passwordHash;
    private String displayName;
    private Role role;
    private Long practitionerId;
    @Column(updatable = false)
    private Long clientId;
    private boolean active;
    private Instant lastSignedInAt;
    @Version
    private int version;

    protected Account() {
    }

    /**
     * @param passwordHash from {@link Passwords#hash}; null for an account that links alone open
     * @param practitionerId who this is among the therapists; null for others
     * @param clientId who this is among the clients; null for staff and for those who only look after clients
     */
    public Account(String email, String passwordHash, String displayName, Role role, Long practitionerId, Long clientId) {
        this.email = normalized(email);
        this.passwordHash = passwordHash;
        this.displayName = displayName;
        this.role = role;
        this.practitionerId = practitionerId;
        this.clientId = clientId;
        this.active = true;
    }

    static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public Long id() {
        return id;
    }

    public String email() {
        return email;
    }

    /** Null where no password was chosen. */
    String passwordHash() {
        return passwordHash;
    }

    void choosePassword(String newHash) {
        this.passwordHash = newHash;
    }

    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    public Long practitionerId() {
        return practitionerId;
    }

    public Long clientId() {
        return clientId;
    }

    void rename(String newName) {
        this.displayName = newName;
    }

    public boolean active() {
        return active;
    }

    /** Null before the first time. */
    public Instant lastSignedInAt() {
        return lastSignedInAt;
    }

    void switchOff() {
        this.active = false;
    }

    /** Lets somebody in again whose account was switched off, as if it were new. */
    void readmit(String newEmail, String newHash, String newName) {
        this.email = normalized(newEmail);
        this.passwordHash = newHash;
        this.displayName = newName;
        this.lastSignedInAt = null;
        this.active = true;
    }
}
