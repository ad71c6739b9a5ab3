package unknot.access;

import jakarta.persistence.Converter;
import unknot.shared.Coded;
import unknot.shared.CodedColumn;

/**
 * That somebody agreed to being looked after.
 *
 * @param name of who agreed
 */
public record Consent(As as, String name, How how) {

    /** As whom they agreed. */
    public enum As implements Coded {

        /** For themselves. */
        CLIENT("client"),
        /** For a child, declaring to be a parent or guardian. */
        PARENT("parent");

        private final String code;

        As(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Converter(autoApply = true)
        static class Column extends CodedColumn<As> {
            Column() {
                super(As.class);
            }
        }
    }

    /** How they said so. */
    public enum How implements Coded {

        /** At the desk. */
        IN_PERSON("in-person"),
        /** Signed, kept by the clinic. */
        ON_PAPER("on-paper"),
        /** Signed in, by their own button. */
        ONLINE("online");

        private final String code;

        How(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Converter(autoApply = true)
        static class Column extends CodedColumn<How> {
            Column() {
                super(How.class);
            }
        }
    }
}
