package unknot.forms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Something that clients are asked to agree to, through all its editions. A retired one is asked of nobody any more. */
@Entity
public class ConsentText {

    public static final int LONGEST_NAME = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String name;
    private ConsentKind kind;
    private boolean active;
    private Long editionId;
    @Version
    private int version;

    protected ConsentText() {
    }

    ConsentText(ConsentKind kind) {
        this.kind = kind;
    }

    void become(String newName, boolean isActive) {
        this.name = newName;
        this.active = isActive;
    }

    void ask(ConsentEdition edition) {
        this.editionId = edition.id();
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    public ConsentKind kind() {
        return kind;
    }

    public boolean active() {
        return active;
    }

    Long editionId() {
        return editionId;
    }

    public int version() {
        return version;
    }
}
