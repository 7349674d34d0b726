package org.finessebridge.app.notification.meter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * The meters of the Notification Service. Safe for use by any thread.
 *
 * <ul>
 *   <li>{@code finesse.notification.sessions}, by {@code transport}: sessions with a resource
 *   <li>{@code finesse.notification.deliveries}: events written to clients
 *   <li>{@code finesse.notification.latency}: from the publishing of an event to its writing
 *   <li>{@code finesse.notification.queued}: stanzas that wait for clients
 *   <li>{@code finesse.notification.dropped}: events for sessions that are connected and show no
 *       presence, where more came than are kept for it
 *   <li>{@code finesse.notification.refusals}, by {@code reason}: streams that were refused or
 *       closed for what the client did, {@code slow-receiver} among them; {@code sasl} are failed
 *       sign-ins, which do not end the stream; {@code body-size}, {@code bad-request}, {@code
 *       slow-request} and {@code origin} are HTTP requests, {@code handshake} those of TLS; {@code
 *       memory}, {@code unfinished} and {@code output} are limits of all clients together: a heap that
 *       is nearly full, input without an end, output that is not read
 *   <li>{@code finesse.notification.offline.events}, by {@code outcome}: events for users without a
 *       session, and those that a session could not bring to its client
 * </ul>
 */
public final class NotificationMeters {

    private static final String PREFIX = "finesse.notification.";

    private final MeterRegistry registry;
    private final Counter deliveries;
    private final Timer latency;
    private final Counter dropped;
    private final LongAdder queued = new LongAdder();
    private final ConcurrentHashMap<String, AtomicInteger> sessions = new ConcurrentHashMap<>();

    /** Meters in a registry. */
    public NotificationMeters(MeterRegistry registry) {
        this.registry = registry;
        this.deliveries = registry.counter(PREFIX + "deliveries");
        this.latency = registry.timer(PREFIX + "latency");
        this.dropped = registry.counter(PREFIX + "dropped");
        Gauge.builder(PREFIX + "queued", queued, LongAdder::sum).register(registry);
    }

    /** A session has its resource. */
    public void sessionOpened(String transport) {
        sessions(transport).incrementAndGet();
    }

    /** A session that had a resource has ended. */
    public void sessionClosed(String transport) {
        sessions(transport).decrementAndGet();
    }

    private AtomicInteger sessions(String transport) {
        return sessions.computeIfAbsent(transport, name -> {
            AtomicInteger count = new AtomicInteger();
            Gauge.builder(PREFIX + "sessions", count, AtomicInteger::get)
                    .tag("transport", name)
                    .strongReference(true)
                    .register(registry);
            return count;
        });
    }

    /** Stanzas begin to wait for a client, or wait no more if the number is negative. */
    public void queued(int stanzas) {
        queued.add(stanzas);
    }

    /**
     * An event has been written to a client's connection.
     *
     * @param publishedAt {@link System#nanoTime} of its publishing
     */
    public void delivered(long publishedAt) {
        deliveries.increment();
        latency.record(System.nanoTime() - publishedAt, TimeUnit.NANOSECONDS);
    }

    /** Events had to go that waited for the presence of a session. */
    public void dropped(int events) {
        dropped.increment(events);
    }

    /**
     * Counts events that no session has brought to the client when they were published.
     *
     * @param outcome what became of them: stored, given, stale, full or superseded
     */
    public Counter offlineEvents(String outcome) {
        return registry.counter(PREFIX + "offline.events", "outcome", outcome);
    }

    /**
     * A client was refused.
     *
     * @param reason one of few words, never what a client has sent
     */
    public void refused(String reason) {
        registry.counter(PREFIX + "refusals", "reason", reason).increment();
    }
}
