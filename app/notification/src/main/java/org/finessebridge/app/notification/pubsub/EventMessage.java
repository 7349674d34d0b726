package org.finessebridge.app.notification.pubsub;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * The message that tells subscribers what happened at a node (XEP-0060, 7.1.2.1, 7.2.2.1, 8.4.2,
 * 8.5.2). What all receivers get alike is rendered once, for the first of them; only the opening
 * tag differs. Safe for use by any thread.
 */
final class EventMessage {

    private static final String SUFFIX_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int SUFFIX_LENGTH = 5;

    private final String from;
    private final String nodeId;
    private final boolean item;
    private final BooleanSupplier isWanted;
    private final Supplier<XmlWriter> rendering;
    private final long publishedAt = System.nanoTime();
    private volatile byte @Nullable [] event;

    private EventMessage(String from, String nodeId, boolean item, Supplier<XmlWriter> rendering) {
        this(from, nodeId, item, () -> true, rendering);
    }

    private EventMessage(
            String from, String nodeId, boolean item, BooleanSupplier isWanted, Supplier<XmlWriter> rendering) {
        this.from = from;
        this.nodeId = nodeId;
        this.item = item;
        this.isWanted = isWanted;
        this.rendering = rendering;
    }

    /**
     * An item was published.
     *
     * @param from the domain of the pubsub service
     */
    static EventMessage published(String from, String nodeId, PublishedItem item) {
        return publishedState(from, nodeId, item, () -> true);
    }

    /**
     * As above.
     *
     * @param isNewest whether nothing newer was published at the node; who did not get the item in
     *     time gets it no more where something was
     */
    static EventMessage publishedState(String from, String nodeId, PublishedItem item, BooleanSupplier isNewest) {
        return new EventMessage(
                from,
                nodeId,
                true,
                isNewest,
                () -> items(nodeId)
                        .start("item")
                        .attribute("id", item.id())
                        .raw(item.payload())
                        .end()
                        .end());
    }

    /** Something was published at a node that has no items. */
    static EventMessage published(String from, String nodeId) {
        return new EventMessage(from, nodeId, true, () -> items(nodeId).end());
    }

    /** An item was taken back. */
    static EventMessage retracted(String from, String nodeId, String itemId) {
        return new EventMessage(
                from,
                nodeId,
                false,
                () -> items(nodeId)
                        .start("retract")
                        .attribute("id", itemId)
                        .end()
                        .end());
    }

    /** All items are gone. */
    static EventMessage purged(String from, String nodeId) {
        return new EventMessage(
                from,
                nodeId,
                false,
                () -> event().start("purge").attribute("node", nodeId).end());
    }

    /** The node is gone. */
    static EventMessage deleted(String from, String nodeId) {
        return new EventMessage(
                from,
                nodeId,
                false,
                () -> event().start("delete").attribute("node", nodeId).end());
    }

    /** The owner has ended the subscription of that JID (8.8.3). */
    static EventMessage unsubscribed(String from, String nodeId, String jid) {
        return new EventMessage(
                from,
                nodeId,
                false,
                () -> event().start("subscription")
                        .attribute("node", nodeId)
                        .attribute("jid", jid)
                        .attribute("subscription", "none")
                        .end());
    }

    private static XmlWriter items(String nodeId) {
        return event().start("items").attribute("node", nodeId);
    }

    private static XmlWriter event() {
        return new XmlWriter().start("event", Namespaces.PUBSUB_EVENT);
    }

    /** Whether it carries an item, which is worth to be kept for users who are not there. */
    boolean carriesItem() {
        return item;
    }

    /** The message for one subscribed JID. */
    OutboundXml to(String jid) {
        String tag = new XmlWriter()
                .start("message", Namespaces.CLIENT)
                .attribute("from", from)
                .attribute("to", jid)
                .attribute("id", nodeId + "__" + jid + "__" + suffix())
                .markup();
        boolean keepable = item && jid.indexOf('/') < 0; // else it is for that session alone
        return OutboundXml.event(tag, rendered(), publishedAt, () -> keepable && isWanted.getAsBoolean());
    }

    /** Rendered for the first receiver. */
    private byte[] rendered() {
        byte[] bytes = event;
        if (bytes == null) {
            bytes = (rendering.get().end().markup() + "</message>").getBytes(StandardCharsets.UTF_8);
            event = bytes;
        }
        return bytes;
    }

    private static String suffix() {
        StringBuilder suffix = new StringBuilder(SUFFIX_LENGTH);
        for (int i = 0; i < SUFFIX_LENGTH; i++) {
            int pick = ThreadLocalRandom.current().nextInt(SUFFIX_CHARACTERS.length());
            suffix.append(SUFFIX_CHARACTERS.charAt(pick));
        }
        return suffix.toString();
    }
}
