package org.finessebridge.app.notification.pubsub;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
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
import org.slf4j.LoggerFactory;

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
        assertThat(failed(registry.subscribeBare(node, "2001"))).isFalse();
        store.full = true;

        assertThat(failed(registry.subscribeBare(node, "2001"))).isFalse();
        assertThat(failed(registry.subscribeBare(node, "2002"))).isTrue();

        assertThat(node.of("2001").bare()).isTrue();
        assertThat(node.of("2002").bare()).isFalse();
    }

    @Test
    void whoLostTheRightSinceItWasCheckedIsNotSubscribed() {
        registry.configure(LeafNode.whitelist(NODE, Set.of("2001")), (node, user, was) -> {});
        PubSubNode node = Objects.requireNonNull(registry.find(NODE));
        registry.configure(LeafNode.whitelist(NODE, Set.of("2002")), (n, user, was) -> {});

        assertThat(failed(registry.subscribeBare(node, "2001"))).isTrue();
        assertThat(registry.subscribe(node, "2001", "d", new FakeSession("2001", "d", 1)))
                .isFalse();

        assertThat(node.subscribers()).isEmpty();
        assertThat(store.subscriptions()).isEmpty();
    }

    /** Between the request's look for the node and its subscription the node may go. */
    @Test
    void whoeverSubscribesToANodeThatIsGoneIsToldSoAndNothingIsKept() {
        registry.configure(LeafNode.open(NODE), (node, user, was) -> {});
        PubSubNode node = Objects.requireNonNull(registry.find(NODE));
        assertThat(failed(registry.delete(node))).isFalse();

        assertThat(failed(registry.subscribeBare(node, "2001"))).isTrue();
        assertThat(registry.subscribe(node, "2001", "d", new FakeSession("2001", "d", 1)))
                .isFalse();

        assertThat(NodeAccess.ended(node).toXml()).contains("item-not-found");
        assertThat(store.subscriptions()).isEmpty();
        assertThat(registry.subscribedBy("2001")).isEmpty();
    }

    /** The node goes while the store is being written. */
    @Test
    void whatWasStoredBehindTheEndOfItsNodeIsForgotten() {
        registry.configure(LeafNode.open(NODE), (node, user, was) -> {});
        PubSubNode node = Objects.requireNonNull(registry.find(NODE));
        store.beforeSubscription = node::removed;

        assertThat(failed(registry.subscribeBare(node, "2001"))).isTrue();

        assertThat(store.subscriptions()).isEmpty();
        assertThat(registry.subscribedBy("2001")).isEmpty();
    }

    @Test
    void subscriptionsThatEndWithTheRightAreToldAsTheyWere() {
        registry.configure(LeafNode.open(NODE), (node, user, was) -> {});
        PubSubNode node = Objects.requireNonNull(registry.find(NODE));
        assertThat(failed(registry.subscribeBare(node, "2001"))).isFalse();
        assertThat(registry.subscribe(node, "2001", "d", new FakeSession("2001", "d", 1)))
                .isTrue();
        assertThat(failed(registry.subscribeBare(node, "2002"))).isFalse();
        List<String> ended = new ArrayList<>();

        registry.configure(
                LeafNode.whitelist(NODE, Set.of("2002")),
                (n, user, was) -> ended.add(user + was.bare() + was.resources().keySet()));

        assertThat(ended).containsExactly("2001true[d]");
        assertThat(store.subscriptions()).hasSize(1);
    }

    /** Nobody waits for these writes: an operator has to hear what will come back. */
    @Test
    void tellsOfASubscriptionWhoseEndCannotBeKept() {
        registry.configure(LeafNode.open(NODE), (node, user, was) -> {});
        PubSubNode node = Objects.requireNonNull(registry.find(NODE));
        assertThat(failed(registry.subscribeBare(node, "2001"))).isFalse();
        Logger watched = (Logger) LoggerFactory.getLogger(NodeRegistry.class);
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        watched.addAppender(lines);
        try {
            store.full = true;
            registry.forget(Set.of("2001"));
        } finally {
            watched.detachAppender(lines);
        }

        assertThat(node.subscribers()).isEmpty();
        assertThat(lines.list)
                .singleElement()
                .extracting(ILoggingEvent::getFormattedMessage)
                .asString()
                .contains("2001", "come back with the next start", "full");
    }

    @Test
    void whoIsForgottenHasNoSubscriptionHereNorInTheStore() {
        registry.configure(LeafNode.open(NODE), (node, user, was) -> {});
        PubSubNode node = Objects.requireNonNull(registry.find(NODE));
        assertThat(failed(registry.subscribeBare(node, "2001"))).isFalse();

        registry.forget(Set.of("2001"));

        assertThat(node.subscribers()).isEmpty();
        assertThat(store.subscriptions()).isEmpty();
    }

    /** Thousands may be removed at once, and the store's queue is bounded. */
    @Test
    void whoeverAreForgottenTogetherAreOneWrite() {
        for (String id : new String[] {NODE, "other"}) {
            registry.configure(LeafNode.open(id), (node, user, was) -> {});
            PubSubNode node = Objects.requireNonNull(registry.find(id));
            for (String user : new String[] {"2001", "2002", "2003"}) {
                assertThat(failed(registry.subscribeBare(node, user))).isFalse();
            }
        }
        store.writes.set(0);

        registry.forget(Set.of("2001", "2002"));

        assertThat(store.writes).hasValue(1);
        assertThat(store.subscriptions())
                .hasSize(2)
                .allSatisfy(left -> assertThat(left.user()).isEqualTo("2003"));
    }

    /** What was kept for a node that is not there yet is a subscription all the same. */
    @Test
    void whoIsForgottenIsNotSubscribedToANodeThatComesLater() {
        store.subscribed(NODE, "2001");
        store.subscribed(NODE, "2002");
        NodeRegistry restarted =
                new NodeRegistry(FakeStreamServices.defaults().pubsub(), store, InstantSource.system());

        restarted.forget(Set.of("2001"));
        restarted.configure(LeafNode.open(NODE), (node, user, was) -> {});

        assertThat(Objects.requireNonNull(restarted.find(NODE)).subscribers()).containsOnlyKeys("2002");
    }
}
