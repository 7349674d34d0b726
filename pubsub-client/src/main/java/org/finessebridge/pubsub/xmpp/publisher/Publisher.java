package org.finessebridge.pubsub.xmpp.publisher;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.finessebridge.pubsub.PubSubListener;
import org.finessebridge.pubsub.node.LeafNode;
import org.finessebridge.pubsub.xmpp.connection.ConnectorListener;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
import org.finessebridge.pubsub.xmpp.connection.PubSubLink;
import org.finessebridge.pubsub.xmpp.presence.AvailableResources;
import org.finessebridge.pubsub.xmpp.presence.UserPresenceListener;
import org.finessebridge.pubsub.xmpp.queue.NodeQueue;
import org.finessebridge.pubsub.xmpp.queue.NodeQueues;
import org.finessebridge.pubsub.xmpp.queue.PendingItem;
import org.finessebridge.pubsub.xmpp.queue.WaitingItems;
import org.finessebridge.pubsub.xmpp.settings.PublishLimits;
import org.finessebridge.pubsub.xmpp.settings.XmppServer;
import org.finessebridge.pubsub.xmpp.thread.PublisherThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which node is made and which item is published next, over whatever connection there is.
 * Only the publisher's thread calls.
 */
public final class Publisher implements ConnectorListener {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    /** Items under way at a time; each is of another node. */
    private static final int PUBLISHING = 128;

    /** Nodes that are prepared at a time, where no item waits for them. */
    private static final int PREPARING = 16;

    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int TICKS_A_PING = 30;
    private static final int TICKS_A_PROGRESS = 5;

    private final PublisherThread thread;
    private final PublishLimits limits;
    private final XmppServer server;
    private final WaitingItems waiting;
    private final ServiceAvailability availability;
    private final AvailableResources presence;
    private final UserPresenceListener presenceListener;
    private final NodeQueues nodes = new NodeQueues();
    private final CurrentConnection connection;
    private final NodeMaking making;
    private final ItemPublishing publishing;
    private final SessionEnding ending;
    private final HeardPresence heard;

    /** Whether all nodes have been made once since the start. */
    private boolean complete;

    private int ticks;

    /**
     * A publisher without a connection.
     *
     * @param listener hears whether updates get through
     * @param presenceListener hears of the users' sessions
     */
    public Publisher(
            PublisherThread thread,
            PublishLimits limits,
            XmppServer server,
            WaitingItems waiting,
            PubSubListener listener,
            UserPresenceListener presenceListener) {
        this.thread = thread;
        this.limits = limits;
        this.server = server;
        this.waiting = waiting;
        this.availability = new ServiceAvailability(server, limits, waiting, listener);
        this.presenceListener = presenceListener;
        this.presence = new AvailableResources(server.domain(), presenceListener);
        this.connection = new CurrentConnection(thread);
        this.making = new NodeMaking(connection, server, waiting, this::goOn, this::deleted);
        this.publishing = new ItemPublishing(thread, connection, server, waiting, limits.replay(), this::goOn);
        this.ending = new SessionEnding(thread, connection);
        this.heard = new HeardPresence(thread, connection);
    }

    /**
     * Begins; there is no connection yet.
     *
     * @param told the reason that the listener has heard
     */
    public void start(String told) {
        availability.notYet(told);
        thread.schedule(this::tick, TICK);
    }

    /**
     * Ends the sessions of users at the server.
     *
     * @param done ends, on any thread, when they have, or with why they have not
     */
    public void endSessions(Collection<String> users, CompletableFuture<Void> done) {
        ending.of(users.iterator(), done);
    }

    /**
     * Makes sure that all presence was told.
     *
     * @param done ends, on any thread, when all has been that the server had sent before, or with why nobody can know
     */
    public void awaitPresence(CompletableFuture<Void> done) {
        heard.ask(done);
    }

    /** There is to be such a node, or one that is there is to be so. */
    public void createNode(LeafNode node) {
        NodeQueue queue = nodes.find(node.nodeId());
        if (queue == null) {
            queue = new NodeQueue(node);
            nodes.add(queue);
        } else {
            queue.configure(node);
        }
        goOn(queue);
    }

    /** The owner subscribes a user (XEP-0060, 8.8.2); the presence of that user counts. */
    public void subscribe(String nodeId, String user) {
        presence.follow(user);
        NodeQueue queue = nodes.find(nodeId);
        if (queue != null) {
            queue.subscribe(user);
            goOn(queue);
        }
    }

    /**
     * Deletes a node once what waits for it is out, and at the next connection if there is none.
     */
    public void deleteNode(String nodeId) {
        NodeQueue queue = nodes.find(nodeId);
        if (queue != null) {
            queue.delete();
            goOn(queue);
        }
    }

    /** Ends a user's subscription, whoever made it. */
    public void unsubscribe(String nodeId, String user) {
        NodeQueue queue = nodes.find(nodeId);
        if (queue != null) {
            queue.unsubscribe(user);
            goOn(queue);
        }
        if (!hasSubscriptions(user)) {
            presence.forget(user);
        }
    }

    /** Whether the owner has subscribed a user to any node. */
    public boolean hasSubscriptions(String user) {
        return nodes.anySubscribed(user);
    }

    /** Takes an item that has been counted in. */
    public void publish(String nodeId, PendingItem item) {
        NodeQueue queue = nodes.find(nodeId);
        if (queue == null) {
            waiting.giveUp();
            return;
        }
        queue.items().addLast(item);
        if (queue.isRefused()) {
            queue.giveUpItems(waiting);
        }
        if (waiting.isOver()) {
            availability.tooManyWait(connection.isThere());
        }
        goOn(queue);
    }

    @Override
    public void presence(String fullJid, boolean available, int priority) {
        presence.seen(fullJid, available, priority);
    }

    @Override
    public void connecting() {
        presence.newConnection();
    }

    @Override
    public void connected(PubSubLink link) {
        connection.begin(link);
        making.newConnection(nodes.size() == 0);
        publishing.newConnection();
        nodes.newConnection();
        thread.schedule(() -> presenceSettled(link), limits.presenceSettle());
        LOG.info("Connected with the XMPP server {}; {} updates wait", server, waiting.count());
        pump();
        availability.connected();
        availableIfPossible();
    }

    /** Sends the presence anew, ahead of what is published after this; without a connection the next one does. */
    public void showPresence() {
        PubSubLink link = connection.link();
        if (link != null) {
            link.showPresence();
        }
    }

    private void presenceSettled(PubSubLink link) {
        if (connection.isStill(link)) {
            presence.settled();
            presenceListener.presenceRead();
        }
    }

    /** {@inheritDoc} What was under way waits again, in its order. */
    @Override
    public void disconnected(PubSubLink link, LinkEnd end) {
        if (connection.end(link)) {
            publishing.takeBack();
            presenceListener.presenceLost(end.reason());
            if (!end.needsOperator()) {
                LOG.warn(
                        "The connection with the XMPP server {} has ended: {}. It is made again, unless another"
                                + " program has signed in here; updates wait meanwhile ({} at most)",
                        server,
                        end.reason(),
                        waiting.bound());
            }
            notConnected(end);
        }
    }

    @Override
    public void notConnected(LinkEnd end) {
        availability.notConnected(end, connection.hasEverBeen());
    }

    /** Whether there is a connection. */
    public boolean isConnected() {
        return connection.isThere();
    }

    /** Signs out. */
    public void leave() {
        connection.close(LinkEnd.lost("the publisher stops"));
    }

    private void tick() {
        thread.schedule(this::tick, TICK);
        ticks++;
        PubSubLink link = connection.link();
        if (link == null) {
            if (connection.nanosSinceEnd() >= limits.patience().toNanos()) {
                availability.awayTooLong();
            }
            return;
        }
        if (ticks % TICKS_A_PING == 0) {
            connection.whenDone(link, link.ping(), connection::closeIfBroken);
        }
        if (!complete && making.isProven() && ticks % TICKS_A_PROGRESS == 0) {
            LOG.info(
                    "Nodes are being made at the XMPP server {}: {} of {} are still to do",
                    server,
                    nodes.unprepared() + making.underWay(),
                    nodes.size());
        }
    }

    private void pump() {
        PubSubLink link = connection.link();
        if (link == null || !connection.isUsable()) {
            return;
        }
        if (!making.isProven()) {
            // One node alone shows whether this user may make nodes at all.
            NodeQueue first = making.underWay() == 0 ? nodes.takeOldest() : null;
            if (first != null) {
                making.prepare(link, first);
            }
            return;
        }
        for (NodeQueue queue = nextWithItems(); queue != null; queue = nextWithItems()) {
            if (queue.isPrepared()) {
                publishing.publishFirst(link, queue);
            } else {
                making.prepare(link, queue);
            }
        }
        for (NodeQueue queue = nextToPrepare(); queue != null; queue = nextToPrepare()) {
            making.prepare(link, queue);
        }
    }

    private @Nullable NodeQueue nextWithItems() {
        return publishing.underWay() + making.underWay() < PUBLISHING ? nodes.takeWithItems() : null;
    }

    private @Nullable NodeQueue nextToPrepare() {
        return making.underWay() < PREPARING ? nodes.takeToPrepare() : null;
    }

    private void goOn(NodeQueue queue) {
        nodes.enqueue(queue);
        pump();
        availableIfPossible();
    }

    private void deleted(NodeQueue queue) {
        publishing.forget(queue);
        nodes.remove(queue);
        pump();
        availableIfPossible();
    }

    private void availableIfPossible() {
        complete |= making.isProven() && making.underWay() == 0 && nodes.isIdle();
        if (complete && making.isProven() && connection.isThere() && waiting.hasCaughtUp()) {
            availability.available();
        }
    }
}
