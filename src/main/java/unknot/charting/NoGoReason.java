package unknot.charting;

import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.Optional;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** Why a part of the body must not be treated. */
public enum NoGoReason implements Coded {

    /** The skin is open. */
    OPEN_WOUND("open-wound"),
    /** A burn, of the sun also. */
    BURN("burn"),
    /** The skin is infected. */
    SKIN_INFECTION("skin-infection"),
    /** Not healed yet after an operation. */
    RECENT_SURGERY("recent-surgery"),
    /** A broken bone, known or suspected. */
    FRACTURE("fracture"),
    /** Where a tumour is or was. */
    TUMOUR("tumour", "tumour-site"),
    /** Varicose veins. */
    VARICOSE_VEINS("varicose-veins"),
    /** A joint or muscle that is inflamed at present. */
    FLARE("flare", "inflammatory-flare");

    private final String code;
    private final String topic;

    NoGoReason(String code) {
        this(code, code);
    }

    NoGoReason(String code, String topic) {
        this.code = code;
        this.topic = topic;
    }

    /** The reason that a {@link SafetyTopic} of that code asks to be marked; empty for topics of the clinic's own. */
    public static Optional<NoGoReason> of(String topic) {
        return Arrays.stream(values()).filter(reason -> reason.topic.equals(topic)).findFirst();
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<NoGoReason> {
        Column() {
            super(NoGoReason.class);
        }
    }
}
