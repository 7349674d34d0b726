package org.finessebridge.app.notification.pubsub;

import java.util.concurrent.atomic.AtomicLong;
import org.finessebridge.app.notification.address.StreamIds;

/** Makes ids of items, and of nodes that have none. Safe for use by any thread. */
final class ItemIds {

    /** Differs from one start of the service to the next. */
    private final String prefix = StreamIds.next().substring(0, 12);

    private final AtomicLong last = new AtomicLong();

    String next() {
        return prefix + Long.toString(last.incrementAndGet(), 36);
    }
}
