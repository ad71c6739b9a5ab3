package unknot.care;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** What the clinic says beside the number of sessions when a course is planned: one row, which the migrations create. */
@Entity
public class CourseGuidance {

    public static final byte ONLY = 1;
    public static final int LONGEST = 300;

    @Id
    private Byte id;
    private String acute;
    private String chronic;
    @Version
    private int version;

    protected CourseGuidance() {
    }

    /** Both 1 to {@link #LONGEST} characters. */
    void say(String newAcute, String newChronic) {
        this.acute = newAcute;
        this.chronic = newChronic;
    }

    /** For a new complaint. */
    public String acute() {
        return acute;
    }

    /** For a long-standing one. */
    public String chronic() {
        return chronic;
    }

    public int version() {
        return version;
    }
}
