package org.finessebridge.app.notification.stream;

import org.finessebridge.app.notification.session.OutboundXml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Events that wait for the presence of a session. Bounded: the oldest is dropped when it is full.
 * Not thread-safe.
 */
final class EventOutbox {

    private final int most;
    private final Queue<OutboundXml> events = new ArrayDeque<>();

    EventOutbox(int most) {
        this.most = most;
    }

    /**
     * Keeps an event.
     *
     * @return false if an older one had to go for it
     */
    boolean keep(OutboundXml event) {
        boolean room = events.size() < most;
        if (!room) {
            events.remove();
        }
        events.add(event);
        return room;
    }

    /** Takes all events, in their order. */
    List<OutboundXml> takeAll() {
        List<OutboundXml> all = new ArrayList<>(events);
        events.clear();
        return all;
    }
}
