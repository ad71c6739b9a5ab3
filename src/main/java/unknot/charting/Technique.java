package unknot.charting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something a therapist does to a muscle. A retired one stays readable in the notes that name it. */
@Entity
public class Technique {

    @Id
    private String code;
    private String name;
    private int position;
    private boolean active;

    protected Technique() {
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public boolean active() {
        return active;
    }
}
