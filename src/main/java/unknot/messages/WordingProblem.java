package unknot.messages;

/**
 * Why words cannot be a message's.
 *
 * @param placeholder what stands in the braces, or what is missing; null where it is about none
 * @param nearest the known placeholder that was probably meant; null unless it is unknown
 */
public record WordingProblem(Part part, What what, String placeholder, String nearest) {

    public enum Part {
        SUBJECT,
        BODY,
        TEXT
    }

    public enum What {
        EMPTY,
        TOO_LONG,
        /** There is no such placeholder. */
        UNKNOWN,
        /** A brace without its other half. */
        BROKEN,
        /** A placeholder that the message is of no use without. */
        MISSING
    }
}
