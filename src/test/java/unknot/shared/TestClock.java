package unknot.shared;

import io.quarkus.test.Mock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock in tests: it stands where it was put. Without being put anywhere: Monday 11 January 2027, 08:00 in London. */
public class TestClock extends Clock {

    public static final Instant START = Instant.parse("2027-01-11T08:00:00Z");
    private static volatile Instant now = START;

    public static void standAt(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Mock
    public static class Producer extends ClockProducer {

        @Produces
        @ApplicationScoped
        @Override
        Clock clock() {
            return new TestClock();
        }
    }
}
