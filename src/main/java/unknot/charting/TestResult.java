package unknot.charting;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/** What a test showed. */
public enum TestResult implements Coded {

    /** It brought on what it looks for. */
    POSITIVE("positive"),
    /** It did not. */
    NEGATIVE("negative"),
    /** Neither can be said. */
    UNCLEAR("unclear");

    private final String code;

    TestResult(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Converter(autoApply = true)
    static class Column extends CodedColumn<TestResult> {
        Column() {
            super(TestResult.class);
        }
    }
}
