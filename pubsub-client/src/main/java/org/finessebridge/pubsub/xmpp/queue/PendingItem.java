package org.finessebridge.pubsub.xmpp.queue;

import org.finessebridge.pubsub.item.Item;

/** An item that is to be published; its id is the same however often it has to be tried. */
public final class PendingItem {

    private final String id;
    private final Item item;
    private int attempts;

    public PendingItem(String id, Item item) {
        this.id = id;
        this.item = item;
    }

    public String id() {
        return id;
    }

    public Item item() {
        return item;
    }

    /** Counts a refusal; returns how many there were. */
    public int refused() {
        return ++attempts;
    }
}
