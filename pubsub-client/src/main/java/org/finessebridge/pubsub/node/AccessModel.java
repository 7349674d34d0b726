package org.finessebridge.pubsub.node;

/** Who may subscribe to a node: XEP-0060, 4.5 Node Access Models. */
public enum AccessModel {
    /** Every user may subscribe. */
    OPEN("open"),
    /** Only the members may subscribe. */
    WHITELIST("whitelist");

    private final String wireName;

    AccessModel(String wireName) {
        this.wireName = wireName;
    }

    /** The value of {@code pubsub#access_model}. */
    public String wireName() {
        return wireName;
    }
}
