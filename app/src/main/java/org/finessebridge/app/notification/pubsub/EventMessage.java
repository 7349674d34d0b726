package org.finessebridge.app.notification.pubsub;

import org.finessebridge.app.notification.session.OutboundXml;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlWriter;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The message that carries an item to its subscribers (XEP-0060, 7.1.2.1). What all receivers get
 * alike is rendered once; only the opening tag differs.
 */
final class EventMessage {

    private static final String SUFFIX_CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    private static final int SUFFIX_LENGTH = 5;

    private final String from;
    private final String nodeId;
    private final byte[] event;
    private final long publishedAt = System.nanoTime();

    /**
     * Renders an event.
     *
     * @param from the domain of the pubsub service
     * @param notification character data, not escaped
     */
    EventMessage(String from, String nodeId, String itemId, String notification) {
        this.from = from;
        this.nodeId = nodeId;
        this.event =
                (new XmlWriter()
                                        .start("event", Namespaces.PUBSUB_EVENT)
                                        .start("items")
                                        .attribute("node", nodeId)
                                        .start("item")
                                        .attribute("id", itemId)
                                        .start("notification", Namespaces.PUBSUB)
                                        .text(notification)
                                        .end()
                                        .end()
                                        .end()
                                        .end()
                                        .markup()
                                + "</message>")
                        .getBytes(StandardCharsets.UTF_8);
    }

    /** The message for one subscribed JID. */
    OutboundXml to(String jid) {
        String tag =
                new XmlWriter()
                        .start("message", Namespaces.CLIENT)
                        .attribute("from", from)
                        .attribute("to", jid)
                        .attribute("id", nodeId + "__" + jid + "__" + suffix())
                        .markup();
        return OutboundXml.event(tag, event, publishedAt);
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
