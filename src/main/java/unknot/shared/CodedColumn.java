package unknot.shared;

import jakarta.persistence.AttributeConverter;

/**
 * Stores a {@link Coded} constant as its code. A code that is not known any more is an error, never a silent null.
 *
 * @param <E> the constants
 */
public abstract class CodedColumn<E extends Enum<E> & Coded> implements AttributeConverter<E, String> {

    private final Class<E> type;

    protected CodedColumn(Class<E> type) {
        this.type = type;
    }

    @Override
    public String convertToDatabaseColumn(E constant) {
        return constant == null ? null : constant.code();
    }

    @Override
    public E convertToEntityAttribute(String code) {
        return code == null ? null
                : Coded.find(type, code).orElseThrow(() -> new IllegalStateException("unknown " + type.getSimpleName()));
    }
}
