package unknot.forms;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Whom to call when something happens to a client. */
@Entity
public class EmergencyContact {

    @Id
    private long clientId;
    private String name;
    private String phone;
    private String relation;
    private Instant since;

    protected EmergencyContact() {
    }

    EmergencyContact(long clientId) {
        this.clientId = clientId;
    }

    void become(String newName, String newPhone, String newRelation, Instant now) {
        this.name = newName;
        this.phone = newPhone;
        this.relation = newRelation;
        this.since = now;
    }

    public String name() {
        return name;
    }

    public String phone() {
        return phone;
    }

    /** Who it is; empty where nobody said. */
    public String relation() {
        return relation;
    }

    public Instant since() {
        return since;
    }
}
