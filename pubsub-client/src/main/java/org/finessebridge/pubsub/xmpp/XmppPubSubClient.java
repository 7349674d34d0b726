package org.finessebridge.pubsub.xmpp;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.finessebridge.pubsub.PubSubClient;
import org.finessebridge.pubsub.error.PubSubErrorCondition;
import org.finessebridge.pubsub.error.PubSubException;
import org.finessebridge.pubsub.error.PubSubUnavailableException;
import org.finessebridge.pubsub.item.Item;
import org.finessebridge.pubsub.node.LeafNode;
import org.finessebridge.pubsub.xmpp.connection.Connector;
import org.finessebridge.pubsub.xmpp.presence.FollowedUsers;
import org.finessebridge.pubsub.xmpp.publisher.Publisher;
import org.finessebridge.pubsub.xmpp.queue.PendingItem;
import org.finessebridge.pubsub.xmpp.queue.WaitingItems;
import org.finessebridge.pubsub.xmpp.settings.PublishLimits;
import org.finessebridge.pubsub.xmpp.settings.XmppPubSubSettings;
import org.finessebridge.pubsub.xmpp.smack.SmackDialer;
import org.finessebridge.pubsub.xmpp.thread.SingleThread;

/**
 * Publishes at an XMPP server elsewhere (ejabberd, Prosody, Openfire), as one of its users, who
 * owns the nodes.
 *
 * <p>No call waits for the network. Items wait in order, node by node, until the server has taken
 * them; they outlive its restarts. A connection that breaks leaves it open whether the server has
 * passed on what it took last, so these items are published again with the same ids: a subscriber
 * may get the items of the last moment twice, never out of order otherwise, and loses none. Beyond
 * the bound of {@link PublishLimits} the {@link XmppPubSubListener} hears that the service is
 * unavailable.
 */
public final class XmppPubSubClient implements PubSubClient, AutoCloseable {

    private static final Duration LAST_ITEMS = Duration.ofSeconds(3);
    private static final Duration GLANCE = Duration.ofMillis(20);

    private final Map<String, LeafNode> nodes = new ConcurrentHashMap<>();
    private final FollowedUsers users = new FollowedUsers();
    private final String idPrefix = Long.toString(new SecureRandom().nextLong() >>> 4, 36);
    private final AtomicLong ids = new AtomicLong();
    private final XmppPubSubListener listener;
    private final String notYet;
    private final WaitingItems waiting;
    private final SingleThread thread = new SingleThread();
    private final Publisher publisher;
    private final Connector connector;

    /**
     * A client that is not started; nodes may be created all the same.
     *
     * @param listener told on the publisher's thread, and by {@link #start}
     */
    public XmppPubSubClient(XmppPubSubSettings settings, XmppPubSubListener listener) {
        this.listener = listener;
        this.notYet = "The XMPP server %s is not connected yet".formatted(settings.server());
        this.waiting = new WaitingItems(settings.limits().buffer());
        this.publisher = new Publisher(thread, settings.limits(), settings.server(), waiting, listener, listener);
        this.connector = new Connector(
                new SmackDialer(settings, users::haveAddress, users::all), publisher, thread, settings.limits());
    }

    /**
     * Begins to connect, and goes on until the client is closed. Before this method returns the
     * listener has heard that the service is not available yet: whoever starts later never takes it
     * for available.
     */
    public void start() {
        listener.pubSubUnavailable(notYet);
        thread.execute(() -> publisher.start(notYet));
        connector.start();
    }

    @Override
    public void createNode(LeafNode node) {
        if (nodes.put(node.nodeId(), node) == null) {
            waiting.nodeAdded();
        }
        thread.execute(() -> publisher.createNode(node));
    }

    /** {@inheritDoc} What waits for the node goes out first, if the node is there at all. */
    @Override
    public void deleteNode(String nodeId) {
        if (nodes.remove(nodeId) != null) {
            waiting.nodeRemoved();
            thread.execute(() -> publisher.deleteNode(nodeId));
        }
    }

    /** {@inheritDoc} The presence of that user is followed from now on. */
    @Override
    public void subscribe(String nodeId, String user) {
        if (!find(nodeId).admits(user)) {
            throw new PubSubException(PubSubErrorCondition.FORBIDDEN, nodeId);
        }
        users.add(user);
        thread.execute(() -> {
            users.add(user); // an unsubscription that waited may have taken it out
            publisher.subscribe(nodeId, user);
        });
    }

    /** {@inheritDoc} Who is subscribed nowhere any more is no user whose presence counts. */
    @Override
    public void unsubscribe(String nodeId, String user) {
        thread.execute(() -> {
            publisher.unsubscribe(nodeId, user);
            if (!publisher.hasSubscriptions(user)) {
                users.remove(user);
            }
        });
    }

    @Override
    public void publishItem(String nodeId, Item item) {
        find(nodeId);
        if (!waiting.take()) {
            throw new PubSubUnavailableException("too many updates wait for the XMPP server");
        }
        PendingItem pending = new PendingItem(idPrefix + "-" + Long.toString(ids.incrementAndGet(), 36), item);
        thread.execute(() -> publisher.publish(nodeId, pending));
    }

    /** {@inheritDoc} That it goes is told by the end of the stream, which the server tells everybody. */
    @Override
    public void showPublisher(boolean available) {
        if (available) {
            thread.execute(publisher::showPresence);
        }
    }

    /**
     * Ends all sessions of users at the server (XEP-0133, 4.5), which it lets administrators do. Does not wait.
     *
     * @return ends when they have, on the publisher's thread; with {@link
     *     org.finessebridge.pubsub.xmpp.connection.RefusedException} where the server refuses, or with {@link
     *     PubSubUnavailableException} where it is away: some sessions may go on then
     */
    public CompletableFuture<Void> endSessions(Set<String> users) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        List<String> each = List.copyOf(users);
        thread.execute(() -> publisher.endSessions(each, done));
        return done;
    }

    /**
     * Makes sure that nothing that the listener has to hear of users' presence is on its way: asks the server, whose
     * answer comes behind it. Does not wait.
     *
     * @return ends when the listener has been told of all that the server had sent before; with an exception where the
     *     server does not answer: the connection is closed then
     */
    public CompletableFuture<Void> awaitPresence() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        thread.execute(() -> publisher.awaitPresence(done));
        return done;
    }

    private LeafNode find(String nodeId) {
        LeafNode node = nodes.get(nodeId);
        if (node == null) {
            throw new PubSubException(PubSubErrorCondition.ITEM_NOT_FOUND, nodeId);
        }
        return node;
    }

    /** How many items wait for the server now. */
    public int waitingItems() {
        return waiting.count();
    }

    /** How many items were given up since the start. */
    public long lostItems() {
        return waiting.lost();
    }

    /** Gives what waits three seconds to get out, and signs out. Blocks for so long. */
    @Override
    public void close() {
        CountDownLatch drained = new CountDownLatch(1);
        connector.stop();
        thread.execute(() -> awaitDrained(drained));
        try {
            drained.await(LAST_ITEMS.toMillis(), TimeUnit.MILLISECONDS);
            CountDownLatch left = new CountDownLatch(1);
            thread.execute(() -> {
                publisher.leave();
                left.countDown();
            });
            left.await(LAST_ITEMS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread.close();
    }

    private void awaitDrained(CountDownLatch drained) {
        if (waiting.count() == 0 || !publisher.isConnected()) {
            drained.countDown();
        } else {
            thread.schedule(() -> awaitDrained(drained), GLANCE);
        }
    }
}
