package org.finessebridge.app.notification.handover;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * When something was last published at one node, or taken back there. By it an event knows whether
 * it is still the node's last word. Safe for use by any thread.
 */
public final class NodeHistory {

    private final AtomicReference<@Nullable PublishingTime> last = new AtomicReference<>();

    /** Something is published now, before anybody is told of it. */
    public void published(PublishingTime time) {
        last.accumulateAndGet(time, NodeHistory::later);
    }

    private static @Nullable PublishingTime later(@Nullable PublishingTime one, @Nullable PublishingTime other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? other : one;
    }

    /**
     * Whether something has been published since a moment.
     *
     * @param nanoTime as of {@link System#nanoTime}
     */
    boolean goesOnAfter(long nanoTime) {
        PublishingTime newest = last.get();
        return newest != null && newest.order() - nanoTime > 0;
    }

    /** Whether something has been published after that. */
    boolean goesOnAfter(PublishingTime time) {
        PublishingTime newest = last.get();
        return newest != null && time.isBefore(newest);
    }
}
