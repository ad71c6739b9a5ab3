package unknot.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;

/** That one person handles another's visits and sees their pages, and who agreed to it. It ends once and is kept. */
@Entity
public class LookingAfter {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "carer_id")
    private Account carer;
    @Column(updatable = false)
    private long clientId;
    private Consent.As agreedAs;
    private String agreedName;
    private Consent.How agreedHow;
    private Instant sinceAt;
    private String setUpBy;
    private Instant endedAt;
    private String endedBy;
    @Version
    private int version;

    protected LookingAfter() {
    }

    LookingAfter(Account carer, long clientId, Consent consent, String setUpBy, Instant now) {
        this.carer = carer;
        this.clientId = clientId;
        this.agreedAs = consent.as();
        this.agreedName = consent.name();
        this.agreedHow = consent.how();
        this.setUpBy = setUpBy;
        this.sinceAt = now;
    }

    /** Doing so again changes nothing: who ended it first did. */
    void end(String by, Instant now) {
        if (endedAt == null) {
            this.endedAt = now;
            this.endedBy = by;
        }
    }

    public Long id() {
        return id;
    }

    Account carer() {
        return carer;
    }

    public long clientId() {
        return clientId;
    }

    public Consent consent() {
        return new Consent(agreedAs, agreedName, agreedHow);
    }

    public Instant sinceAt() {
        return sinceAt;
    }

    /** The name of who wrote it down. */
    public String setUpBy() {
        return setUpBy;
    }

    /** Null while it holds. */
    public Instant endedAt() {
        return endedAt;
    }

    public String endedBy() {
        return endedBy;
    }
}
