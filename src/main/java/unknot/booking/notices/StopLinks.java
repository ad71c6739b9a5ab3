package unknot.booking.notices;

import java.util.Optional;

/** Messages with a link that stops them; whoever sends such answers here. One link stops all of them for its client, and all can be wanted again by it. */
public interface StopLinks {

    /** The visit about which the message with this key was; empty for a key that is not known here. */
    Optional<Long> visitOf(String key);
}
