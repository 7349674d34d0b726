package org.finessebridge.app.notification.subscription;

import java.util.function.LongSupplier;
import org.finessebridge.app.notification.limit.LineAllowance;

/** For a listener that writes lines of a log: a client that subscribes and unsubscribes can't cause any number of them. */
public final class BoundedUnsubscriptions implements SubscriptionListener {

    private final LineAllowance lines;
    private final SubscriptionListener next;

    /** Tells the other one, as long as a user does not end too many. */
    public BoundedUnsubscriptions(SubscriptionListener next, LongSupplier nanoTime) {
        this.next = next;
        this.lines = new LineAllowance(nanoTime);
    }

    @Override
    public void unsubscribed(String nodeId, String user) {
        lines.write(user, () -> next.unsubscribed(nodeId, user));
    }
}
