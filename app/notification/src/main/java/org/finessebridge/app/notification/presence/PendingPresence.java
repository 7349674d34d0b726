package org.finessebridge.app.notification.presence;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.finessebridge.app.notification.xml.OutboundXml;

/**
 * Presence for a session that has much to read: the last one of each address waits until there is
 * room, so that a crowd that signs in never fills the session's queue. Lives on the stream's event
 * loop.
 */
final class PendingPresence {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    private final StreamScheduler scheduler;
    private final BooleanSupplier room;
    private final Consumer<OutboundXml> send;
    private final Map<String, OutboundXml> waiting = new LinkedHashMap<>(0);
    private Runnable timer = () -> {};

    /**
     * Nothing waits.
     *
     * @param room whether the session can take more
     */
    PendingPresence(StreamScheduler scheduler, BooleanSupplier room, Consumer<OutboundXml> send) {
        this.scheduler = scheduler;
        this.room = room;
        this.send = send;
    }

    /** Sends a presence now, or the last one of its address when there is room. */
    void send(String from, OutboundXml presence) {
        if (waiting.isEmpty() && room.getAsBoolean()) {
            send.accept(presence);
            return;
        }
        boolean first = waiting.isEmpty();
        waiting.remove(from); // its place is behind those that changed before
        waiting.put(from, presence);
        if (first) {
            lookAgain();
        }
    }

    /** Sends a presence now, whatever waits and however little room there is; an older one of its address is dropped. */
    void sendNow(String from, OutboundXml presence) {
        if (waiting.remove(from) != null && waiting.isEmpty()) {
            timer.run();
        }
        send.accept(presence);
    }

    private void lookAgain() {
        timer = scheduler.schedule(LOOK_AGAIN, this::sendWaiting);
    }

    private void sendWaiting() {
        Iterator<OutboundXml> next = waiting.values().iterator();
        while (next.hasNext() && room.getAsBoolean()) {
            send.accept(next.next());
            next.remove();
        }
        if (!waiting.isEmpty()) {
            lookAgain();
        }
    }

    /** Drops what waits. */
    void clear() {
        waiting.clear();
        timer.run();
    }
}
