package unknot.booking;

import java.time.Instant;

/**
 * Fired in the transaction that offers a time to somebody on the wait list by a link.
 *
 * @param key of the link; it is kept nowhere else
 * @param until when the link stops working
 */
public record TimeOffered(WaitListEntry entry, FreeTime time, String key, Instant until) {
}
