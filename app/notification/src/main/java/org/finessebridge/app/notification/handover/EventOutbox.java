package org.finessebridge.app.notification.handover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.finessebridge.app.notification.limit.LimitSettings;

/**
 * Events that wait for the presence of a session. Bounded: the oldest is dropped when it is full.
 * Not thread-safe.
 */
public final class EventOutbox {

    private final int most;
    private final long mostBytes;
    private final Queue<Event> events = new ArrayDeque<>();
    private long bytes;

    /** Half of what a transport takes, so that giving all at once never fills it. */
    public static EventOutbox within(LimitSettings limits) {
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
    public int keep(Event event) {
        int gone = 0;
        while (!events.isEmpty() && (events.size() >= most || bytes + event.length() > mostBytes)) {
            bytes -= events.remove().length();
            gone++;
        }
        events.add(event);
        bytes += event.length();
        return gone;
    }

    /** How many events wait. */
    public int size() {
        return events.size();
    }

    /** Takes all events, in their order. */
    public List<Event> takeAll() {
        List<Event> all = new ArrayList<>(events);
        events.clear();
        bytes = 0;
        return all;
    }
}
