package unknot.shared;

import java.util.Arrays;
import java.util.Optional;

/** A constant that is stored, posted and styled by a code of its own, so that renaming the Java constant changes nothing else. */
public interface Coded {

    /** The code in lower case with hyphens, such as {@code no-show}. */
    String code();

    /** The constant with that code, or empty for an unknown or missing one. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.code().equals(code)).findFirst();
    }
}
