package unknot.charting;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** A view of the body chart. */
public enum ChartView implements Coded {

    /** Seen from the front: the right of the client is on the left. */
    FRONT("front"),
    /** Seen from behind: the left of the client is on the left. */
    BACK("back");

    private final String code;

    ChartView(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<ChartView> {
        Column() {
            super(ChartView.class);
        }
    }
}
