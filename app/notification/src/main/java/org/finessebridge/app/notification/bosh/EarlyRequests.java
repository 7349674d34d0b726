package org.finessebridge.app.notification.bosh;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.finessebridge.app.notification.admission.Holding;
import org.jspecify.annotations.Nullable;

/**
 * Requests that came before one with a lower rid (XEP-0124, 14.2). They count as unfinished input
 * of all clients. Not thread-safe: lives on the session's event loop.
 */
final class EarlyRequests {

    private final Map<Long, Early> early = new TreeMap<>();

    /** What counts of the room for input that is unfinished. */
    private Holding room;

    private long bytes;

    private record Early(BoshRequest request, Runnable timer) {}

    EarlyRequests(Holding room) {
        this.room = room;
    }

    /** From now on it counts there. */
    void countIn(Holding other) {
        room.close();
        room = other;
        counts(0);
    }

    private void counts(int more) {
        bytes += more;
        room.holds(bytes);
    }

    /**
     * Keeps a request.
     *
     * @param timer cancels what happens if the missing request never comes
     */
    void add(BoshRequest request, Runnable timer) {
        Early twin = early.put(request.rid(), new Early(request, timer));
        if (twin != null) {
            twin.timer().run();
            counts(-twin.request().bytes());
            twin.request().responder().abandon();
        }
        counts(request.bytes());
    }

    /** Takes the request with this rid; null if it has not come. */
    @Nullable
    BoshRequest take(long rid) {
        Early next = early.remove(rid);
        if (next == null) {
            return null;
        }
        next.timer().run();
        counts(-next.request().bytes());
        return next.request();
    }

    /** Forgets the request that came by this connection, which is gone; false if there is none. */
    boolean drop(long rid, BoshResponder responder) {
        Early lost = early.get(rid);
        return lost != null && lost.request().responder().equals(responder) && take(rid) != null;
    }

    boolean contains(long rid) {
        return early.containsKey(rid);
    }

    int size() {
        return early.size();
    }

    /** Takes all, lowest rid first. */
    List<BoshRequest> takeAll() {
        List<BoshRequest> all = early.values().stream().map(Early::request).toList();
        all.forEach(next -> take(next.rid()));
        return all;
    }
}
