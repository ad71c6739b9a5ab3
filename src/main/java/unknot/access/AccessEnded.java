package unknot.access;

/**
 * Somebody's way in was ended, within the present transaction: what else lets them in ends with it.
 *
 * @param practitionerId who they are among the therapists; null for others
 */
public record AccessEnded(long accountId, Long practitionerId) {
}
