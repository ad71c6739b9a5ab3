package unknot.charting;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** A part of the body larger than a knot, for techniques that are spread over it. */
public enum BodyArea implements Coded {

    /** Head and neck. */
    HEAD_NECK("head-neck"),
    /** Shoulders and shoulder blades. */
    SHOULDER("shoulder"),
    /** Upper back. */
    UPPER_BACK("upper-back"),
    /** Lower back. */
    LOWER_BACK("lower-back"),
    /** Chest and ribs. */
    CHEST("chest"),
    /** Belly and waist. */
    ABDOMEN("abdomen"),
    /** Arms and hands. */
    ARM("arm"),
    /** Hips and buttocks. */
    HIP("hip"),
    /** Legs. */
    LEG("leg"),
    /** Feet. */
    FOOT("foot"),
    /** Everywhere. */
    WHOLE_BODY("whole-body");

    private final String code;

    BodyArea(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<BodyArea> {
        Column() {
            super(BodyArea.class);
        }
    }
}
