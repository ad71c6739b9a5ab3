package unknot.charting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Something that is asked about before hands are laid on. A retired one stays readable in the notes that name it. */
@Entity
public class SafetyTopic {

    @Id
    private String code;
    private SafetyKind kind;
    private String name;
    private int position;
    private boolean active;

    protected SafetyTopic() {
    }

    public String code() {
        return code;
    }

    public SafetyKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public boolean active() {
        return active;
    }

    SafetyAnswer answer() {
        return new SafetyAnswer(code, kind, name);
    }
}
