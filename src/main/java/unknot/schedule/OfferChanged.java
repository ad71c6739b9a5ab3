package unknot.schedule;

/**
 * Fired in the transaction of every change to what the clinic offers.
 *
 * @param by the display name of who changed it
 */
public record OfferChanged(String by) {
}
