package org.finessebridge.cti.client;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

import java.util.concurrent.atomic.AtomicInteger;

/** What a client counts: {@code cti.sessions}, {@code cti.messages}, {@code cti.requests}. */
record CtiClientMeters(
        Counter sessionsOpened, Counter sessionsLost, Counter messagesIn, Counter messagesOut) {

    static CtiClientMeters in(MeterRegistry registry, AtomicInteger inFlight) {
        Gauge.builder("cti.requests.in.flight", inFlight, AtomicInteger::get).register(registry);
        return new CtiClientMeters(
                registry.counter("cti.sessions", "change", "opened"),
                registry.counter("cti.sessions", "change", "lost"),
                registry.counter("cti.messages", "direction", "in"),
                registry.counter("cti.messages", "direction", "out"));
    }
}
