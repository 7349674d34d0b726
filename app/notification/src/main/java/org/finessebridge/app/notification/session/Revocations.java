package org.finessebridge.app.notification.session;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Whose sign-ins came to an end, and in which order with those that begin: a password that was right when its check
 * began may be no longer so when the session is made. Safe for use by any thread; who asks never waits.
 */
public final class Revocations {

    /** More users than are kept apart: beyond, all sign-ins under way count as revoked, once. */
    static final int MOST = 50_000;

    private final AtomicLong moments = new AtomicLong();
    private final ConcurrentHashMap<String, Long> last = new ConcurrentHashMap<>();
    private volatile long allBefore;

    /** The present moment, for a check that is about to begin. */
    public long now() {
        return moments.get();
    }

    /** From now on no check that has begun before lets that user in. */
    public synchronized void revoke(String user) {
        long at = moments.incrementAndGet();
        if (last.size() >= MOST) {
            allBefore = at;
            last.clear();
        }
        last.merge(user, at, Math::max);
    }

    /**
     * Whether a user's sign-ins were revoked since a moment.
     *
     * @param moment {@link #now} of then
     */
    public boolean revokedSince(String user, long moment) {
        return moment < last.getOrDefault(user, 0L) || moment < allBefore;
    }
}
