package unknot.booking;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Metrics of the desk's work: what was changed for good, and what was refused why. */
@ApplicationScoped
class DeskCounts {

    @Inject
    MeterRegistry meters;

    void done(@Observes(during = TransactionPhase.AFTER_SUCCESS) VisitChanged change) {
        meters.counter("unknot.visits", "change", change.what().code()).increment();
    }

    void refused(Refusal reason) {
        meters.counter("unknot.refusals", "reason", reason.code()).increment();
    }
}
