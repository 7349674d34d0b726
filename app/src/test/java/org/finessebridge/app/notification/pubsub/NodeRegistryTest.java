package org.finessebridge.app.notification.pubsub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.finessebridge.app.notification.presence.FakeSession;
import org.finessebridge.app.notification.stream.FakeStreamServices;
import org.finessebridge.pubsub.node.LeafNode;
import org.junit.jupiter.api.Test;

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
        registry.configure(LeafNode.open(NODE), (node, user, was) -> {});
        PubSubNode node = Objects.requireNonNull(registry.find(NODE));
        assertFalse(failed(registry.subscribeBare(node, "2001")));
        store.full = true;

        assertFalse(failed(registry.subscribeBare(node, "2001")));
        assertTrue(failed(registry.subscribeBare(node, "2002")));

        assertTrue(node.of("2001").bare());
        assertFalse(node.of("2002").bare());
    }

    @Test
    void whoLostTheRightSinceItWasCheckedIsNotSubscribed() {
        registry.configure(LeafNode.whitelist(NODE, Set.of("2001")), (node, user, was) -> {});
        PubSubNode node = Objects.requireNonNull(registry.find(NODE));
        registry.configure(LeafNode.whitelist(NODE, Set.of("2002")), (n, user, was) -> {});

        assertTrue(failed(registry.subscribeBare(node, "2001")));
        assertFalse(registry.subscribe(node, "2001", "d", new FakeSession("2001", "d", 1)));

        assertTrue(node.subscribers().isEmpty());
        assertTrue(store.subscriptions().isEmpty());
    }

    @Test
    void subscriptionsThatEndWithTheRightAreToldAsTheyWere() {
        registry.configure(LeafNode.open(NODE), (node, user, was) -> {});
        PubSubNode node = Objects.requireNonNull(registry.find(NODE));
        assertFalse(failed(registry.subscribeBare(node, "2001")));
        assertTrue(registry.subscribe(node, "2001", "d", new FakeSession("2001", "d", 1)));
        assertFalse(failed(registry.subscribeBare(node, "2002")));
        List<String> ended = new ArrayList<>();

        registry.configure(
                LeafNode.whitelist(NODE, Set.of("2002")),
                (n, user, was) -> ended.add(user + was.bare() + was.resources().keySet()));

        assertEquals(List.of("2001true[d]"), ended);
        assertEquals(1, store.subscriptions().size());
    }

    @Test
    void whoIsForgottenHasNoSubscriptionHereNorInTheStore() {
        registry.configure(LeafNode.open(NODE), (node, user, was) -> {});
        PubSubNode node = Objects.requireNonNull(registry.find(NODE));
        assertFalse(failed(registry.subscribeBare(node, "2001")));

        registry.forget(Set.of("2001"));

        assertTrue(node.subscribers().isEmpty());
        assertTrue(store.subscriptions().isEmpty());
    }
}
