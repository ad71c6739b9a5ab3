package unknot.charting;

/** Which parts of a note are written from what was tapped. Each stops following when somebody edits it. */
public record SelfWriting(Part objective, Part plan) {

    /** Both as somebody wrote them. */
    public static final SelfWriting BY_HAND = new SelfWriting(Part.BY_HAND, Part.BY_HAND);
    /** Both from the taps, as a note begins. */
    static final SelfWriting FOLLOWING = new SelfWriting(new Part(true, ""), new Part(true, ""));

    /**
     * One part.
     *
     * @param follows whether its text is the taps' and not the therapist's own
     * @param aside own words that were put away when it began to follow again, never null, at most {@link SoapNote#LONGEST_PART} characters
     */
    public record Part(boolean follows, String aside) {

        public static final Part BY_HAND = new Part(false, "");
    }

    boolean anyFollows() {
        return objective.follows() || plan.follows();
    }
}
