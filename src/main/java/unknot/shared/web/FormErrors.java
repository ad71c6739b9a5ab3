package unknot.shared.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a form, field by field; the first thing said of a field stays. */
public final class FormErrors {

    /** Of errors that concern the whole form. */
    public static final String WHOLE = "";

    private final Map<String, String> byField = new LinkedHashMap<>();

    public FormErrors add(String field, String message) {
        byField.putIfAbsent(field == null ? WHOLE : field, message);
        return this;
    }

    /** Says {@code message} where the field holds no such value; gives the value back. */
    public <T> Optional<T> wanted(String field, Optional<T> value, String message) {
        if (value.isEmpty()) {
            add(field, message);
        }
        return value;
    }

    public boolean isEmpty() {
        return byField.isEmpty();
    }

    /** The message beside this field, or null. */
    public String of(String field) {
        return byField.get(field);
    }

    /** The message above the form, or null. */
    public String whole() {
        return byField.get(WHOLE);
    }

    public Map<String, String> byField() {
        return byField;
    }
}
