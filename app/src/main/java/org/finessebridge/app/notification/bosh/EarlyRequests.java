package org.finessebridge.app.notification.bosh;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Requests that came before one with a lower rid (XEP-0124, 14.2). Not thread-safe: lives on the
 * session's event loop.
 */
final class EarlyRequests {

    private final Map<Long, Early> early = new TreeMap<>();

    private record Early(BoshRequest request, Runnable timer) {}

    /**
     * Keeps a request.
     *
     * @param timer cancels what happens if the missing request never comes
     */
    void add(BoshRequest request, Runnable timer) {
        Early twin = early.put(request.rid(), new Early(request, timer));
        if (twin != null) {
            twin.timer().run();
            twin.request().responder().abandon();
        }
    }

    /** Takes the request with this rid; null if it has not come. */
    @Nullable BoshRequest take(long rid) {
        Early next = early.remove(rid);
        if (next == null) {
            return null;
        }
        next.timer().run();
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
        early.values().forEach(next -> next.timer().run());
        List<BoshRequest> all = early.values().stream().map(Early::request).toList();
        early.clear();
        return all;
    }
}
