package org.finessebridge.pubsub.xmpp;

import org.finessebridge.pubsub.item.Item;

/** An item that is to be published; its id is the same however often it has to be tried. */
final class PendingItem {

    private final String id;
    private final Item item;
    private int attempts;

    PendingItem(String id, Item item) {
        this.id = id;
        this.item = item;
    }

    String id() {
        return id;
    }

    Item item() {
        return item;
    }

    /** Counts a refusal; returns how many there were. */
    int refused() {
        return ++attempts;
    }
}
