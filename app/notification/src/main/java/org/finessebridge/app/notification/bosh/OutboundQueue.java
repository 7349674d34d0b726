package org.finessebridge.app.notification.bosh;

import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.xml.OutboundXml;

/** What waits for the client's next request. Not thread-safe: lives on the session's event loop. */
final class OutboundQueue {

    private final StreamServices services;
    private final List<OutboundXml> waiting = new ArrayList<>(0);
    private long bytes;

    OutboundQueue(StreamServices services) {
        this.services = services;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    int size() {
        return waiting.size();
    }

    long bytes() {
        return bytes;
    }

    /** Whether more waits than a client may leave unread. */
    boolean isFull() {
        return waiting.size() >= services.limits().queuedStanzas()
                || bytes >= services.limits().queuedBytes().toBytes();
    }

    /** Whether less than half of that waits. */
    boolean hasRoom() {
        return waiting.size() < services.limits().queuedStanzas() / 2
                && bytes < services.limits().queuedBytes().toBytes() / 2;
    }

    void add(OutboundXml xml) {
        waiting.add(xml);
        bytes += xml.length();
        services.meters().queued(1);
    }

    /** All that waits, in its order; to be read before the next change only. */
    List<OutboundXml> content() {
        return waiting;
    }

    /** Everything has been written. */
    void written() {
        waiting.forEach(services::written);
        clear();
    }

    /** Drops everything. */
    void clear() {
        services.meters().queued(-waiting.size());
        waiting.clear();
        bytes = 0;
    }
}
