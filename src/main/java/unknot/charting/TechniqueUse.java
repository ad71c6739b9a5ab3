package unknot.charting;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A technique as it was used at a visit: on a knot or over an area, never both. */
@Entity
public class TechniqueUse {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "note_id")
    private SoapNote note;
    private int position;
    private String technique;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "knot_id")
    private Knot knot;
    private BodyArea area;
    private Integer minutes;
    private Pressure pressure;
    private Tool tool;
    private Response response;
    private Integer tolerance;

    protected TechniqueUse() {
    }

    TechniqueUse(SoapNote note, int position, Knot knot, BodyArea area, Treatment treatment) {
        this.note = note;
        this.position = position;
        this.technique = treatment.technique();
        this.knot = knot;
        this.area = area;
        this.minutes = treatment.minutes();
        this.pressure = treatment.pressure();
        this.tool = treatment.tool();
        this.response = treatment.response();
        this.tolerance = treatment.tolerance();
    }

    public Treatment treatment() {
        return new Treatment(technique, minutes, pressure, tool, response, tolerance);
    }

    public SoapNote note() {
        return note;
    }

    int position() {
        return position;
    }

    /** The technique's code. */
    public String technique() {
        return technique;
    }

    /** The knot, or null where an area was treated. */
    public Knot knot() {
        return knot;
    }

    /** The area, or null where a knot was treated. */
    public BodyArea area() {
        return area;
    }

    /** 1 to 240, or null where nobody counted. */
    public Integer minutes() {
        return minutes;
    }

    public Pressure pressure() {
        return pressure;
    }
}
