package unknot.booking;

import java.util.Collection;
import java.util.Set;

/**
 * Of whom the front desk is to ask the therapist before it promises anything. The room of the record answers, and says neither why nor
 * what: this one does not know it.
 */
public interface AskTheTherapist {

    /** Those of the clients: two statements. */
    Set<Long> of(Collection<Long> clientIds);
}
