package org.finessebridge.cti.client;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a client counts.
 *
 * @param sessionsOpened {@code cti.sessions}, change opened
 * @param sessionsLost {@code cti.sessions}, change lost
 * @param messagesIn {@code cti.messages}, direction in
 * @param messagesOut {@code cti.messages}, direction out
 * @param malformed {@code cti.messages.malformed}: skipped, because they cannot be decoded
 * @param listenerTime {@code cti.listener.time}: how long the application takes for an event or an
 *     outcome
 * @param pausedTime {@code cti.reading.paused}: how long the application kept the client from
 *     reading
 * @param stateChanges {@code cti.client.state.changes}, by the state that begins
 * @param state {@code cti.session.open}: 1 while a session is open
 * @param health {@code cti.health}, by part: 1 while it is online
 */
record CtiClientMeters(
        Counter sessionsOpened,
        Counter sessionsLost,
        Counter messagesIn,
        Counter messagesOut,
        Counter malformed,
        Timer listenerTime,
        Timer pausedTime,
        Map<CtiClientState, Counter> stateChanges,
        AtomicReference<CtiClientState> state,
        AtomicReference<CtiHealth> health) {

    static CtiClientMeters in(MeterRegistry registry, AtomicInteger inFlight, CtiClientSettings settings) {
        Gauge.builder("cti.requests.in.flight", inFlight, AtomicInteger::get).register(registry);
        AtomicReference<CtiClientState> state = new AtomicReference<>(CtiClientState.NEW);
        Gauge.builder("cti.session.open", state, now -> {
                    CtiClientState present = now.get();
                    return present == CtiClientState.OPEN || present == CtiClientState.LEAVING ? 1 : 0;
                })
                .register(registry);
        AtomicReference<CtiHealth> health = new AtomicReference<>(CtiHealth.atOpen(settings.peripheralId(), 0));
        part(registry, health, "peripheral", now -> now.isOnline(now.ownPeripheralId()));
        part(registry, health, "peripheral.gateway", CtiHealth::peripheralGatewayOnline);
        part(registry, health, "central.controller", CtiHealth::centralControllerOnline);
        part(registry, health, "cti.server", CtiHealth::ctiServerOnline);
        return new CtiClientMeters(
                registry.counter("cti.sessions", "change", "opened"),
                registry.counter("cti.sessions", "change", "lost"),
                registry.counter("cti.messages", "direction", "in"),
                registry.counter("cti.messages", "direction", "out"),
                registry.counter("cti.messages.malformed"),
                registry.timer("cti.listener.time"),
                registry.timer("cti.reading.paused"),
                Stream.of(CtiClientState.values())
                        .collect(Collectors.toUnmodifiableMap(
                                to -> to, to -> registry.counter("cti.client.state.changes", "state", to.name()))),
                state,
                health);
    }

    private static void part(
            MeterRegistry registry, AtomicReference<CtiHealth> health, String part, Predicate<CtiHealth> isOnline) {
        Gauge.builder("cti.health", health, now -> isOnline.test(now.get()) ? 1 : 0)
                .tag("part", part)
                .register(registry);
    }

    /** The client does something else. */
    void changed(CtiClientState to) {
        state.set(to);
        Counter counter = stateChanges.get(to);
        if (counter != null) {
            counter.increment();
        }
    }
}
