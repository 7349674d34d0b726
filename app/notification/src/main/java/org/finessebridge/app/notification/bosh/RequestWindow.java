package org.finessebridge.app.notification.bosh;

import java.time.Duration;
import java.util.function.Consumer;
import org.finessebridge.app.notification.admission.Holding;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.jspecify.annotations.Nullable;

/**
 * Puts requests into the order of their {@code rid}s, within the window of those that a client may
 * use (XEP-0124, 14.1 and 14.2). Lives on the session's event loop.
 */
final class RequestWindow {

    /** Shortest time for which a request waits for one with a lower rid. */
    private static final Duration SHORTEST_PATIENCE = Duration.ofSeconds(1);

    private final BoshParameters parameters;
    private final StreamScheduler scheduler;
    private final Consumer<BoshRequest> onMissing;
    private final EarlyRequests early;
    private long lastRid;

    /**
     * A window that no request has opened.
     *
     * @param room for requests that wait for their turn
     * @param onMissing takes a request whose predecessor has not come for so long that it may be
     *     lost
     */
    RequestWindow(BoshParameters parameters, Holding room, StreamScheduler scheduler, Consumer<BoshRequest> onMissing) {
        this.parameters = parameters;
        this.scheduler = scheduler;
        this.onMissing = onMissing;
        this.early = new EarlyRequests(room);
    }

    /** The session request has come; the rids go on from its own. */
    void open(long rid) {
        lastRid = rid;
    }

    /** The highest rid whose turn has come. */
    long lastRid() {
        return lastRid;
    }

    /** Whether this rid has had its turn. */
    boolean isPast(long rid) {
        return rid <= lastRid;
    }

    /** Whether this rid is higher than a client may use now. */
    boolean isBeyond(long rid) {
        return rid > lastRid + parameters.requests();
    }

    /** What waits for its turn counts there from now on. */
    void countIn(Holding other) {
        early.countIn(other);
    }

    /** Keeps a request until its turn. */
    void add(BoshRequest request) {
        early.add(request, patienceFor(request.rid()));
    }

    private Runnable patienceFor(long rid) {
        Duration patience = parameters.longestWait();
        return scheduler.schedule(patience.compareTo(SHORTEST_PATIENCE) < 0 ? SHORTEST_PATIENCE : patience, () -> {
            BoshRequest waiting = early.take(rid);
            if (waiting != null) {
                onMissing.accept(waiting);
            }
        });
    }

    /** Takes the request whose turn it is; null if it has not come. */
    @Nullable
    BoshRequest next() {
        BoshRequest next = early.take(lastRid + 1);
        if (next != null) {
            lastRid++;
        }
        return next;
    }

    /** Whether this request waits for its turn. */
    boolean waits(long rid) {
        return early.contains(rid);
    }

    /** How many requests wait for their turn. */
    int waiting() {
        return early.size();
    }

    /** Forgets the request that came by this connection, which is gone; false if none waits. */
    boolean drop(long rid, BoshResponder responder) {
        return early.drop(rid, responder);
    }

    /** Takes all that wait, lowest rid first. */
    void takeAll(Consumer<BoshResponder> each) {
        early.takeAll().forEach(request -> each.accept(request.responder()));
    }
}
