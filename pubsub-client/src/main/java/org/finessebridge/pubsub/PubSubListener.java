package org.finessebridge.pubsub;

/**
 * Told whether what is published gets through, where the service runs elsewhere. Implementations
 * must return quickly and must not block.
 */
public interface PubSubListener {

    /**
     * Items are published again. What was published while the service was unavailable may be lost:
     * whoever holds a state should publish all of it.
     */
    void pubSubAvailable();

    /**
     * Items no longer get through, or no longer soon.
     *
     * @param reason why, in words for an operator
     */
    void pubSubUnavailable(String reason);

    /**
     * The connection with the service had gone for a moment, too short to be called unavailable, and stands again.
     * Nothing is lost; but subscribers have seen the publisher go and come, and may wait for a word.
     */
    default void pubSubReconnected() {}
}
