package org.finessebridge.app.notification.handover;

import java.time.InstantSource;
import org.finessebridge.app.notification.handover.Publication.Keeping;

/** Events that nobody has published over a node's registry. */
public final class FakeEvents {

    private static final PublishingClock CLOCK = new PublishingClock(InstantSource.system());

    private FakeEvents() {}

    /** An event for user 2001 that holds an empty element of that name, at a node of its own. */
    public static Event event(String element) {
        NodeHistory node = new NodeHistory();
        PublishingTime now = CLOCK.next();
        node.published(now);
        return Publication.of("pubsub.x", "/node", node, now, Keeping.ALWAYS, () -> "<" + element + "/>")
                .to("2001@fin1.ucce.local");
    }
}
