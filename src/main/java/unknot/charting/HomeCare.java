package unknot.charting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something a client does at home, with the instruction in the words the client reads. */
@Entity
public class HomeCare {

    @Id
    private String code;
    private String name;
    private String instruction;
    private int position;
    private boolean active;

    protected HomeCare() {
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String instruction() {
        return instruction;
    }

    public boolean active() {
        return active;
    }
}
