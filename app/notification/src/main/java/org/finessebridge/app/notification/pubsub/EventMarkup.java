package org.finessebridge.app.notification.pubsub;

import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlWriter;

/**
 * The {@code <event/>} that tells subscribers what happened at a node (XEP-0060, 7.1.2.1, 7.2.2.1,
 * 8.4.2, 8.5.2, 8.8.3).
 */
final class EventMarkup {

    private EventMarkup() {}

    /** An item was published. */
    static String published(String nodeId, PublishedItem item) {
        return items(nodeId)
                .start("item")
                .attribute("id", item.id())
                .raw(item.payload())
                .end()
                .end()
                .end()
                .markup();
    }

    /** Something was published at a node that has no items. */
    static String published(String nodeId) {
        return items(nodeId).end().end().markup();
    }

    /** An item was taken back. */
    static String retracted(String nodeId, String itemId) {
        return items(nodeId)
                .start("retract")
                .attribute("id", itemId)
                .end()
                .end()
                .end()
                .markup();
    }

    /** All items are gone. */
    static String purged(String nodeId) {
        return event().start("purge").attribute("node", nodeId).end().end().markup();
    }

    /** The node is gone. */
    static String deleted(String nodeId) {
        return event().start("delete").attribute("node", nodeId).end().end().markup();
    }

    /** The owner has ended the subscription of that JID. */
    static String unsubscribed(String nodeId, String jid) {
        return event().start("subscription")
                .attribute("node", nodeId)
                .attribute("jid", jid)
                .attribute("subscription", "none")
                .end()
                .end()
                .markup();
    }

    private static XmlWriter items(String nodeId) {
        return event().start("items").attribute("node", nodeId);
    }

    private static XmlWriter event() {
        return new XmlWriter().start("event", Namespaces.PUBSUB_EVENT);
    }
}
