package org.finessebridge.app.notification.offline;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps events for users who have no session, until their next presence. Bounded for each user and
 * in all: the oldest goes first; what has grown too old is dropped. Safe for use by any thread, and
 * never blocks.
 */
public final class OfflineEvents {

    private static final Logger LOG = LoggerFactory.getLogger(OfflineEvents.class);

    private static final String END = "</message>";

    private final OfflineSettings settings;
    private final InstantSource time;
    private final ConcurrentHashMap<String, Deque<Stored>> byUser = new ConcurrentHashMap<>();
    private final AtomicInteger size = new AtomicInteger();
    private final Counter stored;
    private final Counter given;
    private final Counter stale;
    private final Counter full;

    /**
     * An event, rendered only if its user comes.
     *
     * @param publishedAt {@link System#nanoTime} of the publishing, or soon after it
     * @param state what it tells the state of, so that a newer one takes its place; null if it has
     *     to be told in any case
     */
    private record Stored(
            Instant at,
            long publishedAt,
            Supplier<OutboundXml> event,
            @Nullable String state) {

        boolean isOlderThan(Stored other) {
            return publishedAt - other.publishedAt < 0;
        }

        boolean isReplacedBy(Stored newer) {
            return state != null && state.equals(newer.state);
        }
    }

    /** Nothing is stored yet. */
    public OfflineEvents(OfflineSettings settings, InstantSource time, NotificationMeters meters) {
        this.settings = settings;
        this.time = time;
        this.stored = meters.offlineEvents("stored");
        this.given = meters.offlineEvents("given");
        this.stale = meters.offlineEvents("stale");
        this.full = meters.offlineEvents("full");
    }

    /** Keeps an event for a user. */
    public void store(String user, Supplier<OutboundXml> event) {
        store(user, event, null);
    }

    /**
     * Keeps an event for a user, in place of an older one that tells the state of the same.
     *
     * @param state of what; null for an event that takes no other's place
     */
    public void store(String user, Supplier<OutboundXml> event, @Nullable String state) {
        store(user, new Stored(time.instant(), System.nanoTime(), event, state));
    }

    /**
     * Keeps an event that a session of the user could not give on, before those that were published
     * after it.
     */
    public void giveBack(String user, OutboundXml event) {
        Duration age = Duration.ofNanos(System.nanoTime() - event.publishedAt());
        store(user, new Stored(time.instant().minus(age), event.publishedAt(), () -> event, null));
    }

    private void store(String user, Stored kept) {
        if (settings.eventsPerUser() == 0) {
            return;
        }
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "Unable to route packet. No session is available so store offline. {}",
                    kept.event().get());
        }
        if (size.get() >= settings.events()) {
            full.increment();
            return;
        }
        byUser.compute(user, (key, old) -> {
            Deque<Stored> events = old == null ? new ArrayDeque<>(4) : old;
            if (events.removeIf(older -> older.isReplacedBy(kept))) {
                size.decrementAndGet();
                stale.increment();
            }
            insert(events, kept);
            size.incrementAndGet();
            while (events.size() > settings.eventsPerUser()) {
                events.removeFirst();
                size.decrementAndGet();
                full.increment();
            }
            return events;
        });
        stored.increment();
    }

    private static void insert(Deque<Stored> events, Stored kept) {
        Deque<Stored> newer = new ArrayDeque<>(1);
        while (!events.isEmpty() && kept.isOlderThan(events.getLast())) {
            newer.addFirst(events.removeLast());
        }
        events.addLast(kept);
        events.addAll(newer);
    }

    /** Takes what is kept for a user, in order, each event with the time it is from. */
    public List<OutboundXml> take(String user) {
        Deque<Stored> events = byUser.remove(user);
        if (events == null) {
            return List.of();
        }
        size.addAndGet(-events.size());
        Instant oldest = time.instant().minus(settings.maxAge());
        List<OutboundXml> taken = new ArrayList<>(events.size());
        for (Stored event : events) {
            if (event.at().isBefore(oldest)) {
                stale.increment();
            } else {
                taken.add(delayed(event));
            }
        }
        given.increment(taken.size());
        return taken;
    }

    /** Drops what is kept for a user who will never come. */
    public void drop(String user) {
        Deque<Stored> events = byUser.remove(user);
        if (events != null) {
            size.addAndGet(-events.size());
        }
    }

    /** Drops what has grown too old. */
    public void dropStale() {
        Instant oldest = time.instant().minus(settings.maxAge());
        for (String user : byUser.keySet()) {
            byUser.computeIfPresent(user, (key, events) -> {
                Iterator<Stored> i = events.iterator();
                while (i.hasNext() && i.next().at().isBefore(oldest)) {
                    i.remove();
                    size.decrementAndGet();
                    stale.increment();
                }
                return events.isEmpty() ? null : events;
            });
        }
    }

    /** How many events are kept. */
    public int size() {
        return size.get();
    }

    /** With the time in the format of XEP-0082, as XEP-0203 wants it. */
    private static OutboundXml delayed(Stored stored) {
        String message = stored.event().get().toString();
        String delay = "<delay xmlns=\"urn:xmpp:delay\" stamp=\"" + stored.at().truncatedTo(ChronoUnit.MILLIS) + "\"/>";
        return OutboundXml.of(message.substring(0, message.length() - END.length()) + delay + END);
    }
}
