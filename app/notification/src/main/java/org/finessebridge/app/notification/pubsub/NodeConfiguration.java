package org.finessebridge.app.notification.pubsub;

import org.finessebridge.pubsub.node.LeafNode;

/**
 * How a node behaves: XEP-0060, 16.4.4, as far as the service knows it.
 *
 * @param leaf its id, and who may subscribe
 * @param title {@code pubsub#title}; may be empty
 * @param lastItemOnSubscribe {@code pubsub#send_last_published_item}: {@code on_sub} or {@code
 *     never}
 * @param notifyRetract {@code pubsub#notify_retract}: whether subscribers hear of a retracted item
 *     and of a purge
 * @param persistItems {@code pubsub#persist_items}: whether the last item is kept, in memory
 * @param deliverPayloads {@code pubsub#deliver_payloads}: whether events carry what was published
 */
public record NodeConfiguration(
        LeafNode leaf,
        String title,
        boolean lastItemOnSubscribe,
        boolean notifyRetract,
        boolean persistItems,
        boolean deliverPayloads) {

    /** A node as the web services need it: open to those who are admitted, all else by default. */
    static NodeConfiguration of(LeafNode leaf, boolean lastItemOnSubscribe) {
        return new NodeConfiguration(leaf, "", lastItemOnSubscribe, true, true, true);
    }

    NodeConfiguration withLeaf(LeafNode changed) {
        return new NodeConfiguration(changed, title, lastItemOnSubscribe, notifyRetract, persistItems, deliverPayloads);
    }

    NodeConfiguration withTitle(String changed) {
        return new NodeConfiguration(leaf, changed, lastItemOnSubscribe, notifyRetract, persistItems, deliverPayloads);
    }

    NodeConfiguration withLastItemOnSubscribe(boolean changed) {
        return new NodeConfiguration(leaf, title, changed, notifyRetract, persistItems, deliverPayloads);
    }

    NodeConfiguration withNotifyRetract(boolean changed) {
        return new NodeConfiguration(leaf, title, lastItemOnSubscribe, changed, persistItems, deliverPayloads);
    }

    NodeConfiguration withPersistItems(boolean changed) {
        return new NodeConfiguration(leaf, title, lastItemOnSubscribe, notifyRetract, changed, deliverPayloads);
    }

    NodeConfiguration withDeliverPayloads(boolean changed) {
        return new NodeConfiguration(leaf, title, lastItemOnSubscribe, notifyRetract, persistItems, changed);
    }

    /**
     * Whether a publication is only a sign that something happened: it then has no item (XEP-0060,
     * 7.1.3.6).
     */
    boolean isWithoutItems() {
        return !persistItems && !deliverPayloads;
    }

    /** The name of the node. */
    public String nodeId() {
        return leaf.nodeId();
    }
}
