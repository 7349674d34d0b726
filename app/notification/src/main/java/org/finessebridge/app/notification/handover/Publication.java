package org.finessebridge.app.notification.handover;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was published at a node: all that its receivers have in common. It is rendered once, for the
 * first who is there. Safe for use by any thread.
 */
public final class Publication {

    /** What becomes of an event that no session takes. */
    public enum Keeping {

        /** It is dropped. */
        NEVER,

        /** It is kept for the user. */
        ALWAYS,

        /** It is kept for the user until something newer is published at its node. */
        WHILE_NEWEST
    }

    static final String END = "</message>";

    private final String service;
    private final String nodeId;
    private final NodeHistory history;
    private final PublishingTime time;
    private final Keeping keeping;
    private final boolean repeats;
    private final Supplier<String> rendering;
    private volatile byte @Nullable [] tail;

    private Publication(
            String service,
            String nodeId,
            NodeHistory history,
            PublishingTime time,
            Keeping keeping,
            boolean repeats,
            Supplier<String> rendering) {
        this.service = service;
        this.nodeId = nodeId;
        this.history = history;
        this.time = time;
        this.keeping = keeping;
        this.repeats = repeats;
        this.rendering = rendering;
    }

    /**
     * Something that has just been published.
     *
     * @param service the domain of the pubsub service
     * @param history of the node, which knows of it already
     * @param rendering makes the content of the message as markup; called at most a few times, by
     *     any thread
     */
    public static Publication of(
            String service,
            String nodeId,
            NodeHistory history,
            PublishingTime time,
            Keeping keeping,
            Supplier<String> rendering) {
        return new Publication(service, nodeId, history, time, keeping, false, rendering);
    }

    /** The same for one who was not there when it was published; not told where newer is to hear. */
    public Publication repeated() {
        return new Publication(service, nodeId, history, time, keeping, true, rendering);
    }

    /** The event for one subscribed JID; a full one is that of a single session. */
    public Event to(String jid) {
        return new Event(this, jid);
    }

    /** Whether nobody need hear of it any more, since its session is about to hear of newer. */
    public boolean isOvertaken() {
        return repeats && isSuperseded();
    }

    /** Whether something newer has been published at its node. */
    boolean isSuperseded() {
        return history.goesOnAfter(time.order());
    }

    /** Whether a newer one takes its place where it is kept. */
    boolean isState() {
        return keeping == Keeping.WHILE_NEWEST;
    }

    /** Whether it is kept, as things are now, where no session takes it. */
    boolean isKept() {
        return keeping == Keeping.ALWAYS || (isState() && !isSuperseded());
    }

    PublishingTime time() {
        return time;
    }

    NodeHistory history() {
        return history;
    }

    String service() {
        return service;
    }

    String nodeId() {
        return nodeId;
    }

    /** What follows the opening tag of the message, for all receivers; must not be changed. */
    byte[] tail() {
        byte[] bytes = tail;
        if (bytes == null) {
            bytes = (rendering.get() + END).getBytes(StandardCharsets.UTF_8);
            tail = bytes;
        }
        return bytes;
    }
}
