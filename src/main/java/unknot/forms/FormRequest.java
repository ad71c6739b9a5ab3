package unknot.forms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** That the clinic asked a client for forms and consent, by e-mail. */
@Entity
public class FormRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(updatable = false)
    private long clientId;
    /** Of the page that asked: pressed twice it asks once. */
    @Column(columnDefinition = "CHAR(36)")
    private String requestKey;
    private Instant askedAt;
    private String askedBy;

    protected FormRequest() {
    }

    FormRequest(long clientId, String requestKey, String askedBy, Instant now) {
        this.clientId = clientId;
        this.requestKey = requestKey;
        this.askedBy = askedBy;
        this.askedAt = now;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String askedBy() {
        return askedBy;
    }
}
