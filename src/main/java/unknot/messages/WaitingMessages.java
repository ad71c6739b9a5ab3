package unknot.messages;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many messages wait, as a metric. It is counted when somebody asks. */
@ApplicationScoped
class WaitingMessages implements MeterBinder {

    @Inject
    Outbox outbox;

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("unknot.messages.waiting", this, WaitingMessages::count).description("Messages that are to be sent, or to be tried again").register(meters);
    }

    /** The database may be away; then nobody knows. */
    private double count() {
        return QuarkusTransaction.requiringNew().call(() -> outbox.count("state", MessageState.WAITING));
    }
}
