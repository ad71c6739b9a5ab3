package unknot.charting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A movement as it was measured at a visit. */
@Entity
public class RangeOfMotion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "note_id")
    private SoapNote note;
    private int position;
    private String movement;
    private Side side;
    private Effort effort;
    @Column(name = "degrees_before")
    private Integer before;
    @Column(name = "degrees_after")
    private Integer after;
    private String name;
    private int usualFrom;
    private int usualTo;

    protected RangeOfMotion() {
    }

    RangeOfMotion(SoapNote note, int position, Motion motion, Movement.Said said) {
        this.note = note;
        this.position = position;
        this.movement = motion.movement();
        this.side = motion.side();
        this.effort = motion.effort();
        this.before = motion.before();
        this.after = motion.after();
        this.name = said.name();
        this.usualFrom = said.usualFrom();
        this.usualTo = said.usualTo();
    }

    public SoapNote note() {
        return note;
    }

    int position() {
        return position;
    }

    public Motion motion() {
        return new Motion(movement, side, effort, before, after);
    }

    /** What the list said of the movement then. */
    Movement.Said said() {
        return new Movement.Said(name, usualFrom, usualTo);
    }
}
