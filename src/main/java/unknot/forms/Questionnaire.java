package unknot.forms;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A set of questions that clients are asked, through all its editions. A retired one is asked of nobody any more. */
@Entity
public class Questionnaire {

    public static final int LONGEST_NAME = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String name;
    private boolean beforeFirstVisit;
    private boolean byMail;
    private boolean active;
    private Long editionId;
    @Version
    private int version;

    protected Questionnaire() {
    }

    Questionnaire(String name) {
        this.name = name;
        this.active = true;
    }

    void become(String newName, boolean beforeEveryFirstVisit, boolean alsoByMail, boolean isActive) {
        this.name = newName;
        this.beforeFirstVisit = beforeEveryFirstVisit;
        this.byMail = alsoByMail;
        this.active = isActive;
    }

    void ask(Edition edition) {
        this.editionId = edition.id();
    }

    public long id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** Whether every client is asked before the first visit. */
    public boolean beforeFirstVisit() {
        return beforeFirstVisit;
    }

    /** Whether they are written to as well. */
    public boolean byMail() {
        return byMail;
    }

    public boolean active() {
        return active;
    }

    /** What is asked now; null before anything was published. */
    Long editionId() {
        return editionId;
    }

    /** Whether a client can be asked. */
    public boolean asks() {
        return active && editionId != null;
    }

    public int version() {
        return version;
    }
}
