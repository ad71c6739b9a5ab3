package unknot.charting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import unknot.charting.BodyChart.Place;

/** A knot of a client: found once, reassessed at each visit until it is resolved. Where it is belongs to the note that found it. */
@Entity
public class Knot {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(updatable = false)
    private long clientId;
    @Column(name = "found_in_note")
    private long foundInNote;
    private String muscle;
    private Side side;
    @Column(name = "chart_view")
    private ChartView view;
    private int chartVersion;
    private BigDecimal x;
    private BigDecimal y;

    protected Knot() {
    }

    /**
     * @param foundIn a note that is stored already
     * @param place on the current body chart; see {@link BodyChart#place}
     */
    public Knot(SoapNote foundIn, Place place) {
        this.clientId = foundIn.clientId();
        this.foundInNote = foundIn.id();
        this.muscle = place.muscle();
        this.side = place.side();
        this.view = place.view();
        this.chartVersion = BodyChart.VERSION;
        this.x = place.x();
        this.y = place.y();
    }

    public Long id() {
        return id;
    }

    public long clientId() {
        return clientId;
    }

    /** The id of the note in which it appeared first. */
    public long foundInNote() {
        return foundInNote;
    }

    /** The muscle's code in the body chart. */
    public String muscle() {
        return muscle;
    }

    public Side side() {
        return side;
    }

    public int chartVersion() {
        return chartVersion;
    }

    /** Where it was charted, on the drawing of {@link #chartVersion}. Pages show {@link BodyChart#where}. */
    Place charted() {
        return new Place(muscle, side, view, x, y);
    }
}
