package unknot.charting;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** A view of the body chart. */
public enum ChartView implements Coded {

    /** Seen from the front: the right of the client is on the left. */
    FRONT("front"),
    /** Seen from behind: the left of the client is on the left. */
    BACK("back"),
    /** The client's left side: the front of the body is on the left. */
    LEFT("left"),
    /** The client's right side: the front of the body is on the right. */
    RIGHT("right");

    private final String code;

    ChartView(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** A view from the side shows that side alone; the others show both and the line between them. */
    public boolean shows(Side side) {
        return !fromTheSide() || code.equals(side.code());
    }

    public boolean fromTheSide() {
        return this == LEFT || this == RIGHT;
    }

    /** Where the same place on the other side of the body is seen. */
    public ChartView mirrored() {
        return this == LEFT ? RIGHT : this == RIGHT ? LEFT : this;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<ChartView> {
        Column() {
            super(ChartView.class);
        }
    }
}
