package org.finessebridge.pubsub.error;

/** The stanza error conditions (RFC 6120, 8.3.3) that pubsub calls end with. */
public enum PubSubErrorCondition {
    FORBIDDEN("forbidden"),
    ITEM_NOT_FOUND("item-not-found"),
    NOT_ALLOWED("not-allowed");

    private final String wireName;

    PubSubErrorCondition(String wireName) {
        this.wireName = wireName;
    }

    /** The name of the element on the wire. */
    public String wireName() {
        return wireName;
    }
}
