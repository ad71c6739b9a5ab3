package unknot.audit;

import jakarta.enterprise.context.RequestScoped;
import unknot.audit.AuditLog.Event;

/** What the present request does, as far as it is known by now. */
@RequestScoped
class Deed {

    private Event event = Event.NOTHING;
    /** What was committed last: one request may take several transactions. */
    private Event written;

    Event event() {
        return event;
    }

    void becomes(Event more) {
        event = more;
    }

    boolean isWritten() {
        return event.equals(written);
    }

    void wasWritten(Event committed) {
        written = committed;
    }
}
