package org.finessebridge.app.bridge.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.finessebridge.cti.message.CtiEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events of calls that come while calls are read: a snapshot may be older or newer than they are,
 * so they are applied after all snapshots, in their order, and the last of them is the truth. Only the
 * bridge's thread calls.
 */
public final class WaitingEvents {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingEvents.class);

    /** More than come in a recovery; what exceeds it is lost, and all is read anew. */
    private static final int MOST = 100_000;

    private final List<CtiEvent> waiting = new ArrayList<>();

    /** Keeps the event; false if there is no room. */
    public boolean add(CtiEvent event) {
        return waiting.size() < MOST && waiting.add(event);
    }

    /** Hands all over, and keeps none. */
    public void handOver(Consumer<CtiEvent> taker) {
        List<CtiEvent> all = List.copyOf(waiting);
        waiting.clear();
        all.forEach(event -> handOver(event, taker));
    }

    /** One that fails must not keep the others, and the end of the recovery, from coming. */
    private static void handOver(CtiEvent event, Consumer<CtiEvent> taker) {
        try {
            taker.accept(event);
        } catch (RuntimeException e) {
            LOG.error("An event of a call could not be applied after a recovery; this is a defect, report it", e);
        }
    }

    /** They mean nothing any more. */
    public void clear() {
        waiting.clear();
    }
}
