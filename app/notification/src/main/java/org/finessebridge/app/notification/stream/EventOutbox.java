package org.finessebridge.app.notification.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.finessebridge.app.notification.limit.LimitSettings;
import org.finessebridge.app.notification.xml.OutboundXml;

/**
 * Events that wait for the presence of a session. Bounded: the oldest is dropped when it is full.
 * Not thread-safe.
 */
final class EventOutbox {

    private final int most;
    private final long mostBytes;
    private final Queue<OutboundXml> events = new ArrayDeque<>();
    private long bytes;

    /** Half of what a transport takes, so that giving all at once never fills it. */
    static EventOutbox within(LimitSettings limits) {
        return new EventOutbox(limits.queuedStanzas() / 2, limits.queuedBytes().toBytes() / 2);
    }

    EventOutbox(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /**
     * Keeps an event.
     *
     * @return how many older ones had to go for it
     */
    int keep(OutboundXml event) {
        int gone = 0;
        while (!events.isEmpty() && (events.size() >= most || bytes + event.length() > mostBytes)) {
            bytes -= events.remove().length();
            gone++;
        }
        events.add(event);
        bytes += event.length();
        return gone;
    }

    int size() {
        return events.size();
    }

    /** Takes all events, in their order. */
    List<OutboundXml> takeAll() {
        List<OutboundXml> all = new ArrayList<>(events);
        events.clear();
        bytes = 0;
        return all;
    }
}
