package unknot.charting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;

/** A part of a client's body that must not be treated, from the note that marked it until somebody lifts it. */
@Entity
public class NoGoArea {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Column(updatable = false)
    private long clientId;
    private long markedIn;
    private NoGoReason reason;
    private LocalDate since;
    @Column(name = "chart_view")
    private ChartView view;
    private int chartVersion;
    private String outline;
    private String markedBy;
    private Instant markedAt;
    private String liftedBy;
    private Instant liftedAt;

    protected NoGoArea() {
    }

    /** @param since when it began, or null */
    NoGoArea(SoapNote note, NoGoReason reason, LocalDate since, DrawnArea drawn, String markedBy, Instant markedAt) {
        this.clientId = note.clientId();
        this.markedIn = note.id();
        this.reason = reason;
        this.since = since;
        this.view = drawn.view();
        this.chartVersion = BodyChart.VERSION;
        this.outline = drawn.corners();
        this.markedBy = markedBy;
        this.markedAt = markedAt;
    }

    /** @throws IllegalStateException where it was lifted before */
    void lift(String by, Instant at) {
        if (liftedAt != null) {
            throw new IllegalStateException("lifted already");
        }
        this.liftedBy = by;
        this.liftedAt = at;
    }

    public Long id() {
        return id;
    }

    public long clientId() {
        return clientId;
    }

    /** The id of the note in which it was drawn. */
    public long markedIn() {
        return markedIn;
    }

    public NoGoReason reason() {
        return reason;
    }

    /** Null where nobody knows. */
    public LocalDate since() {
        return since;
    }

    public DrawnArea drawn() {
        return DrawnArea.stored(view, outline);
    }

    /** The version of the chart it was drawn on. */
    public int chartVersion() {
        return chartVersion;
    }

    /** The name of the therapist who drew it. */
    public String markedBy() {
        return markedBy;
    }

    public Instant markedAt() {
        return markedAt;
    }

    /** Null while it holds; {@link #liftedAt} likewise. */
    public String liftedBy() {
        return liftedBy;
    }

    public Instant liftedAt() {
        return liftedAt;
    }
}
