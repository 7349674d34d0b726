package org.finessebridge.pubsub.xmpp.settings;

import java.time.Duration;

/**
 * How much the publisher keeps, and how long it waits.
 *
 * @param buffer most items that wait before the service is said to be unavailable; beside them
 *     there is always room for two items a node, which is what a full state needs
 * @param patience how long the server may be away before the service is said to be unavailable
 * @param replay items that the server took within this time before the connection broke are
 *     published again: it may have died before it passed them on. Zero: none
 * @param requestTimeout how long an answer may take before the connection counts as broken
 * @param reconnectMin the wait after the first failure to connect
 * @param reconnectMax the longest wait
 * @param slowRetry the wait after a failure that an operator has to put right
 * @param presenceSettle how long after a reconnect users have to come back before those who were
 *     available count as gone
 */
public record PublishLimits(
        int buffer,
        Duration patience,
        Duration replay,
        Duration requestTimeout,
        Duration reconnectMin,
        Duration reconnectMax,
        Duration slowRetry,
        Duration presenceSettle) {

    /** What suits a server in the same network. */
    public static final PublishLimits DEFAULTS = new PublishLimits(
            10_000,
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            Duration.ofMillis(250),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30));

    public PublishLimits {
        if (buffer < 1) {
            throw new IllegalArgumentException("the buffer must hold at least one item");
        }
    }
}
