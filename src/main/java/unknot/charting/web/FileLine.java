package unknot.charting.web;

/**
 * A file in a list.
 *
 * @param href where its content is; null once it is taken away
 * @param facts what it is; {@code added} says when and by whom
 * @param removed when and by whom it was taken away, or null; {@code reason} says why
 * @param removalHref where it can be taken away, or null
 * @param sharing what is said of the client's seeing it, or empty; {@code sharingHref} where that can be changed, or null
 */
record FileLine(long id, boolean photo, String href, String name, String caption, String facts, String added, String removed, String reason,
        String removalHref, String sharing, String sharingHref) {

    public boolean isShared() {
        return !sharing.isEmpty();
    }

    /** What it is called in words. */
    public String title() {
        return caption.isEmpty() ? name : caption;
    }
}
