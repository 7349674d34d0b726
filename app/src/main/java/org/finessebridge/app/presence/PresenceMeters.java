package org.finessebridge.app.presence;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/** What an operator can measure of absent agents. */
final class PresenceMeters {

    private final AtomicInteger waiting = new AtomicInteger();
    private final Counter logouts;
    private final Counter failures;
    private final Counter returned;

    PresenceMeters(MeterRegistry meters) {
        Gauge.builder("finesse.presence.waiting", waiting, AtomicInteger::get)
                .description("agents in the expiry hash")
                .register(meters);
        logouts = Counter.builder("finesse.presence.logouts")
                .description("agents who were logged out because their clients had gone")
                .register(meters);
        failures = Counter.builder("finesse.presence.failures")
                .description("attempts to log an absent agent out that came to nothing")
                .register(meters);
        returned = Counter.builder("finesse.presence.returned")
                .description("agents whose client came back in time")
                .register(meters);
    }

    void waiting(int agents) {
        waiting.set(agents);
    }

    void loggedOut() {
        logouts.increment();
    }

    void failed() {
        failures.increment();
    }

    void returned() {
        returned.increment();
    }
}
