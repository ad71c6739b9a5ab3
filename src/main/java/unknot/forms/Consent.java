package unknot.forms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** That a client agreed to a text, by name and time. It never changes; it ends by being withdrawn or by another in its place, which the database holds. */
@Entity
public class Consent {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_REASON = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(updatable = false)
    private long clientId;
    private long consentTextId;
    private long editionId;
    private Instant givenAt;
    private String signedName;
    private String signature;
    private Instant overAt;
    private Instant withdrawnAt;
    private String withdrawnBy;
    private String withdrawnReason;
    private Boolean inForce;

    protected Consent() {
    }

    Consent(long clientId, ConsentEdition edition, String signedName, Signature signature, Instant now, Instant overAt) {
        this.clientId = clientId;
        this.consentTextId = edition.consentTextId();
        this.editionId = edition.id();
        this.givenAt = now;
        this.signedName = signedName;
        this.signature = signature.path();
        this.overAt = overAt;
        this.inForce = true;
    }

    /** @param reason empty where the client says none */
    void withdraw(String by, String reason, Instant now) {
        end();
        this.withdrawnAt = now;
        this.withdrawnBy = by;
        this.withdrawnReason = reason;
    }

    /** Another takes its place. */
    void end() {
        if (inForce == null) {
            throw new IllegalStateException("it has ended before");
        }
        this.inForce = null;
    }

    public long id() {
        return id;
    }

    public long clientId() {
        return clientId;
    }

    long consentTextId() {
        return consentTextId;
    }

    long editionId() {
        return editionId;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public String signedName() {
        return signedName;
    }

    /** Path data on a field of {@link Signature#WIDTH} by {@link Signature#HEIGHT}; empty where nothing was drawn. */
    public String signature() {
        return signature;
    }

    /** From when on it has to be given again; null for never. */
    public Instant overAt() {
        return overAt;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public String withdrawnBy() {
        return withdrawnBy;
    }

    public String withdrawnReason() {
        return withdrawnReason;
    }

    boolean inForce() {
        return inForce != null;
    }
}
