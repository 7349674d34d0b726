package org.finessebridge.app.presence;

import java.time.Duration;
import java.util.ArrayDeque;

/** No more than so many in any second. Only the bridge's thread calls. */
final class LogoutRate {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final int most;
    private final ArrayDeque<Long> last = new ArrayDeque<>();

    LogoutRate(int most) {
        this.most = most;
    }

    /** Whether one more may be; then it is counted. */
    boolean allows(long now) {
        if (last.size() < most) {
            last.addLast(now);
            return true;
        }
        if (now - last.getFirst() < SECOND) {
            return false;
        }
        last.removeFirst();
        last.addLast(now);
        return true;
    }
}
