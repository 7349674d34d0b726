package org.finessebridge.pubsub.error;

/** The service refused a call with a defined condition: trying again does not help. */
public final class PubSubException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final PubSubErrorCondition condition;

    /** A refusal of a call about the named node. */
    public PubSubException(PubSubErrorCondition condition, String nodeId) {
        super(condition.wireName() + ": " + nodeId);
        this.condition = condition;
    }

    /** Why the service refused. */
    public PubSubErrorCondition condition() {
        return condition;
    }
}
