package org.finessebridge.cti.client;

import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.finessebridge.cti.client.SessionEnd.Cause;

/** Which side is tried next, and after which wait. */
final class SideChoice {

    private final boolean isPair;
    private final SessionTimer timer;
    private final long between;
    private final ReconnectBackoff backoff;
    private CtiSide next = CtiSide.A;
    private boolean hasLeft;
    private long lastLeft;

    /**
     * Side A is the first.
     *
     * @param random numbers from 0 to 1
     */
    SideChoice(CtiClientSettings settings, SessionTimer timer, DoubleSupplier random) {
        this.isPair = settings.sides().size() > 1;
        this.timer = timer;
        this.between = settings.reconnectMax().toNanos();
        this.backoff = new ReconnectBackoff(settings, random);
    }

    /** The side to try. */
    CtiSide next() {
        return next;
    }

    /** The other side of a pair, the same one where it is alone. */
    CtiSide otherThan(CtiSide side) {
        return !isPair ? side : side == CtiSide.A ? CtiSide.B : CtiSide.A;
    }

    boolean isPair() {
        return isPair;
    }

    /** Attempts that have failed since the last lasting session. */
    int failures() {
        return backoff.failures();
    }

    /** A session has lasted. */
    void lasted() {
        backoff.reset();
    }

    /** Chooses the next side after the end of a session or an attempt; returns the wait. */
    Duration after(CtiSide side, Cause cause) {
        next = otherThan(side);
        if (cause == Cause.SERVER_LEAVES && isPair && mayFollowAtOnce()) {
            return Duration.ZERO;
        }
        Duration wait = backoff.afterFailure();
        return cause == Cause.TAKEN_OVER ? backoff.longest() : wait;
    }

    /** Two servers that send each other their clients must not make them run in circles. */
    private boolean mayFollowAtOnce() {
        long now = timer.nanoTime();
        boolean may = !hasLeft || now - lastLeft >= between;
        if (may) {
            hasLeft = true;
            lastLeft = now;
        }
        return may;
    }
}
