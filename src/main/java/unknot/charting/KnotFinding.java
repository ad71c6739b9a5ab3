package unknot.charting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;

/** What was found of one knot at one visit. */
@Entity
public class KnotFinding {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "note_id")
    private SoapNote note;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "knot_id")
    private Knot knot;
    private Activity activity;
    private Integer tenderness;
    private Integer painOnPressure;
    @Column(name = "pain_after_treatment")
    private Integer painAfter;
    private Sign twitch;
    private Sign tautBand;
    private String preset;
    @ElementCollection
    @CollectionTable(name = "referral_area", joinColumns = @JoinColumn(name = "finding_id"))
    @OrderColumn(name = "position")
    private List<ReferralArea> referral = new ArrayList<>();

    protected KnotFinding() {
    }

    KnotFinding(SoapNote note, Knot knot) {
        this.note = note;
        this.knot = knot;
        assess(Palpation.NOTHING);
    }

    final void assess(Palpation felt) {
        this.activity = felt.activity();
        this.tenderness = felt.tenderness();
        this.painOnPressure = felt.painOnPressure();
        this.painAfter = felt.painAfter();
        this.twitch = felt.twitch();
        this.tautBand = felt.tautBand();
    }

    /** Replaces where its pain spreads; nothing is written when it is the same. */
    void refersTo(List<DrawnArea> areas) {
        if (!referral().equals(areas)) {
            referral.clear();
            areas.forEach(area -> referral.add(ReferralArea.of(area)));
        }
    }

    /** Where its pain spreads, as far as that was drawn at this visit. */
    public List<DrawnArea> referral() {
        return referral.stream().map(ReferralArea::drawn).toList();
    }

    void cameWith(String newPreset) {
        this.preset = newPreset;
    }

    /** The code of the {@link Preset} with which it came onto the list, or null. */
    public String preset() {
        return preset;
    }

    public Palpation palpation() {
        return new Palpation(activity, tenderness, painOnPressure, painAfter, twitch, tautBand);
    }

    public SoapNote note() {
        return note;
    }

    public Knot knot() {
        return knot;
    }

    public Activity activity() {
        return activity;
    }

    /** 0 none, 1 tender, 2 with a grimace or flinch, 3 withdrawal, 4 withdrawal from a light touch; null where nobody tried. */
    public Integer tenderness() {
        return tenderness;
    }

    /** What the client felt on pressure, 0 to 10; null where nobody asked. */
    public Integer painOnPressure() {
        return painOnPressure;
    }
}
