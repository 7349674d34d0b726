package org.finessebridge.app.bridge.recovery;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.finessebridge.cti.message.CtiEvent;

/**
 * The events of calls that come while calls are read: a snapshot may be older or newer than they are,
 * so they are applied after all snapshots, in their order, and the last of them is the truth. Only the
 * bridge's thread calls.
 */
public final class WaitingEvents {

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
        all.forEach(taker);
    }

    /** They mean nothing any more. */
    public void clear() {
        waiting.clear();
    }
}
