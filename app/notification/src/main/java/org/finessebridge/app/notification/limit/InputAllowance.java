package org.finessebridge.app.notification.limit;

import org.finessebridge.app.notification.credential.ServiceUser;
import org.finessebridge.app.notification.timer.StreamScheduler;
import org.jspecify.annotations.Nullable;

/**
 * How much a client may send on its stream: so many bytes before it is known, and so many requests
 * a second after that (RFC 6120, 13.12). Not thread-safe: lives on the stream's event loop.
 */
public final class InputAllowance {

    private final LimitSettings limits;
    private final StreamScheduler scheduler;
    private long bytesBeforeAuthentication;

    /** Null until the first request of a known user. */
    private @Nullable Rate rate;

    /** An allowance of which nothing has been used. */
    public InputAllowance(LimitSettings limits, StreamScheduler scheduler) {
        this.limits = limits;
        this.scheduler = scheduler;
    }

    /** Counts bytes of a client that is not known yet; false if they are too many. */
    public boolean allowsBytes(int count) {
        bytesBeforeAuthentication += count;
        return bytesBeforeAuthentication <= limits.unauthenticatedBytes().toBytes();
    }

    /**
     * Counts a request; false if they come too fast. The service's own user publishes as fast as things happen.
     *
     * @param user whose request it is; null as long as nobody knows
     */
    public boolean allowsRequest(@Nullable String user) {
        return ServiceUser.FINESSE.isMeantBy(user) || rate().allows(1, scheduler.nanoTime());
    }

    private Rate rate() {
        Rate counted = rate;
        if (counted == null) {
            counted = new Rate(limits.stanzaBurst(), limits.stanzasPerSecond(), scheduler.nanoTime());
            rate = counted;
        }
        return counted;
    }
}
