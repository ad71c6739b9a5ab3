package unknot.access;

/**
 * From where somebody tries a password.
 *
 * @param network by its address; null for this machine, behind whose proxy it may be anybody
 * @param device what the browser was given when somebody signed in with it before; null for none
 */
public record Origin(String network, String device) {
}
