package unknot.charting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A movement of a joint that is measured in degrees. */
@Entity
public class Movement {

    @Id
    private String code;
    private String joint;
    private String name;
    private BodyArea area;
    private boolean sided;
    private int usualFrom;
    private int usualTo;
    private int most;
    private int position;

    protected Movement() {
    }

    public String code() {
        return code;
    }

    /** Joint and movement, such as "Neck rotation". */
    public String name() {
        return joint + " " + name;
    }

    public String joint() {
        return joint;
    }

    /** Where knots are when this movement is measured first of all. */
    public BodyArea area() {
        return area;
    }

    /** Whether left and right are measured apart. */
    public boolean sided() {
        return sided;
    }

    /** What adults usually reach, in degrees, from this to {@link #usualTo()}. */
    public int usualFrom() {
        return usualFrom;
    }

    public int usualTo() {
        return usualTo;
    }

    /** More degrees than these are asked about. */
    public int most() {
        return most;
    }
}
