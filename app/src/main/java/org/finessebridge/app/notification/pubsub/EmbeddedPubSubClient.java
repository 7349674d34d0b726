package org.finessebridge.app.notification.pubsub;

import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.notification.session.OutboundXml;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.StreamIds;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.error.PubSubErrorCondition;
import org.finessebridge.pubsub.error.PubSubException;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The {@link PubSubClient} that goes straight to the service in the same JVM. Publishing renders
 * the event once, if anybody hears it, and hands it to the event loop of each receiver; it never
 * waits for a client.
 */
public final class EmbeddedPubSubClient implements PubSubClient {

    private final ServerIdentity identity;
    private final NodeRegistry nodes;
    private final UserSessions sessions;

    /** Differs from one start of the service to the next. */
    private final String itemIdPrefix = StreamIds.next().substring(0, 12);

    private final AtomicLong items = new AtomicLong();

    /** A client of the service that owns these nodes and sessions. */
    public EmbeddedPubSubClient(
            ServerIdentity identity, NodeRegistry nodes, UserSessions sessions) {
        this.identity = identity;
        this.nodes = nodes;
        this.sessions = sessions;
    }

    @Override
    public void createNode(LeafNode node) {
        nodes.configure(node);
    }

    @Override
    public void subscribe(String nodeId, String user) {
        PubSubNode node = find(nodeId);
        if (!node.configuration().admits(user)) {
            throw new PubSubException(PubSubErrorCondition.FORBIDDEN, nodeId);
        }
        node.subscribeByOwner(user);
    }

    @Override
    public void publishItem(String nodeId, Item item) {
        publishItem(nodeId, () -> item);
    }

    @Override
    public void publishItem(String nodeId, Supplier<Item> item) {
        PubSubNode node = find(nodeId);
        Rendering rendering = new Rendering(nodeId, item);
        node.subscribers().forEach((user, subscribed) -> deliver(rendering, user, subscribed));
    }

    /** Each session gets one copy, also where its user is subscribed twice. */
    private void deliver(Rendering rendering, String user, NodeSubscriptions subscribed) {
        if (subscribed.bare()) {
            OutboundXml event = null;
            for (UserSession session : sessions.of(user)) {
                event = event == null ? rendering.message().to(identity.bareJid(user)) : event;
                session.deliver(event);
            }
        } else {
            String bareJid = identity.bareJid(user);
            subscribed
                    .resources()
                    .forEach(
                            (resource, session) ->
                                    session.deliver(
                                            rendering.message().to(bareJid + "/" + resource)));
        }
    }

    private PubSubNode find(String nodeId) {
        PubSubNode node = nodes.find(nodeId);
        if (node == null) {
            throw new PubSubException(PubSubErrorCondition.ITEM_NOT_FOUND, nodeId);
        }
        return node;
    }

    /** Made for the first session that gets it: most users of a node are not signed in. */
    private final class Rendering {

        private final String nodeId;
        private final Supplier<Item> item;
        private @Nullable EventMessage made;

        Rendering(String nodeId, Supplier<Item> item) {
            this.nodeId = nodeId;
            this.item = item;
        }

        EventMessage message() {
            EventMessage message = made;
            if (message == null) {
                message =
                        new EventMessage(
                                identity.xmppPubSubDomain(),
                                nodeId,
                                itemIdPrefix + Long.toString(items.incrementAndGet(), 36),
                                item.get().notification());
                made = message;
            }
            return message;
        }
    }
}
