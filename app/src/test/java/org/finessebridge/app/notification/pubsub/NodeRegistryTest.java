package org.finessebridge.app.notification.pubsub;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.pubsub.node.LeafNode;
import org.junit.jupiter.api.Test;

import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

class NodeRegistryTest {

    private static final String NODE = "/finesse/api/SystemInfo";

    private final MemoryNodeStore store = new MemoryNodeStore();
    private final NodeRegistry registry =
            new NodeRegistry(FakeStreamServices.defaults().pubsub(), store, InstantSource.system());

    private static boolean failed(CompletionStage<Void> kept) {
        return kept.toCompletableFuture().isCompletedExceptionally();
    }

    @Test
    void aStoreThatFailsTakesNoSubscriptionThatWasThere() {
        registry.configure(LeafNode.open(NODE));
        PubSubNode node = Objects.requireNonNull(registry.find(NODE));
        assertFalse(failed(registry.subscribeBare(node, "2001")));
        store.full = true;

        assertFalse(failed(registry.subscribeBare(node, "2001")));
        assertTrue(failed(registry.subscribeBare(node, "2002")));

        assertTrue(node.of("2001").bare());
        assertFalse(node.of("2002").bare());
    }
}
