package unknot.between;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** What clients are asked between their visits, and when: one row, which the migrations create. */
@Entity
public class AskingPlan {

    /** The only row's id. */
    static final byte ONLY = 1;
    public static final int LONGEST_ADVICE = 600;

    @Id
    private Byte id;
    private Short checkInHours;
    private Short sorenessHours;
    private Short painDays;
    private String advice;
    @Version
    private int version;

    protected AskingPlan() {
    }

    /**
     * What the owner says.
     *
     * @param checkInHours before a visit, 1 to 72; null for no check-in by message
     * @param sorenessHours after a visit, 24 to 48; null for not asking
     * @param painDays after a visit, 2 to 7; null for not asking
     * @param advice for who has told something worrying; empty for the standard words
     */
    public record Said(Integer checkInHours, Integer sorenessHours, Integer painDays, String advice) {

        /** Hours from the visit at which this is asked; negative before it, null for never. */
        Integer hours(QuestionKind kind) {
            return switch (kind) {
                case CHECK_IN -> checkInHours == null ? null : -checkInHours;
                case SORENESS -> sorenessHours;
                case PAIN -> painDays == null ? null : painDays * 24;
            };
        }
    }

    public Said said() {
        return new Said(whole(checkInHours), whole(sorenessHours), whole(painDays), advice);
    }

    void become(Said said) {
        this.checkInHours = small(said.checkInHours());
        this.sorenessHours = small(said.sorenessHours());
        this.painDays = small(said.painDays());
        this.advice = said.advice();
    }

    private static Integer whole(Short stored) {
        return stored == null ? null : stored.intValue();
    }

    private static Short small(Integer said) {
        return said == null ? null : said.shortValue();
    }

    public int version() {
        return version;
    }
}
