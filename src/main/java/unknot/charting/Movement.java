package unknot.charting;

import jakarta.persistence.Entity;

/** A movement of a joint that is measured in degrees. */
@Entity
public class Movement extends Listed {

    public static final int LONGEST_JOINT = 40;
    public static final int LONGEST_NAME = 60;

    private String joint;
    private String name;
    private BodyArea area;
    private boolean sided;
    private int usualFrom;
    private int usualTo;
    private int most;

    protected Movement() {
    }

    Movement(String code, boolean sided) {
        super(code);
        this.sided = sided;
    }

    /**
     * What the owner says of it.
     *
     * @param joint 1 to {@link #LONGEST_JOINT} characters; {@code name} 1 to {@link #LONGEST_NAME}
     * @param range in degrees
     */
    public record Details(String joint, String name, BodyArea area, Range range) {
    }

    /** 0 &le; usualFrom &le; usualTo &le; most &le; {@link Motion#MOST_DEGREES}. */
    public record Range(int usualFrom, int usualTo, int most) {
    }

    /** What a note says of a movement, whatever becomes of the list: its name without a side, and what was usual then, in degrees. */
    public record Said(String name, int usualFrom, int usualTo) {
    }

    void become(Details details) {
        this.joint = details.joint();
        this.name = details.name();
        this.area = details.area();
        this.usualFrom = details.range().usualFrom();
        this.usualTo = details.range().usualTo();
        this.most = details.range().most();
    }

    public Said said() {
        return new Said(name(), usualFrom, usualTo);
    }

    /** Joint and movement, such as "Neck rotation". */
    @Override
    public String name() {
        return joint + " " + name;
    }

    public Details details() {
        return new Details(joint, name, area, new Range(usualFrom, usualTo, most));
    }

    /** Where knots are when this movement is measured first of all. */
    public BodyArea area() {
        return area;
    }

    /** Whether left and right are measured apart, which never changes: what was measured could not be read any more. */
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
