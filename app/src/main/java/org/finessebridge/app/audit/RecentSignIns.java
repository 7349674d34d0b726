package org.finessebridge.app.audit;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.finessebridge.app.time.Ticker;

/**
 * Who has sent right passwords from where of late: REST sends one with every request, and the first
 * of them is the sign-in. Bounded. Safe for use by any thread.
 */
final class RecentSignIns {

    /** Of more than these all are forgotten, and signed in anew. */
    static final int MOST = 50_000;

    /** For so long without a request somebody has left. */
    static final Duration A_WHILE = Duration.ofHours(1);

    /** An entry is written no more often: requests come many a second. */
    private static final long STEP = Duration.ofMinutes(1).toNanos();

    private final Ticker ticker;
    private final ConcurrentHashMap<Client, Long> last = new ConcurrentHashMap<>();

    private record Client(String user, String from) {}

    RecentSignIns(Ticker ticker) {
        this.ticker = ticker;
    }

    /** Whether it is the first for a while. */
    boolean isFirst(String user, String from) {
        Client client = new Client(user, from);
        long now = ticker.nanos();
        Long before = last.get(client);
        if (before != null && now - before < STEP) {
            return false;
        }
        if (before == null && last.size() >= MOST) {
            last.values().removeIf(at -> now - at >= A_WHILE.toNanos());
            if (last.size() >= MOST) {
                last.clear();
            }
        }
        Long replaced = last.put(client, now);
        return replaced == null || now - replaced >= A_WHILE.toNanos();
    }

    int size() {
        return last.size();
    }
}
