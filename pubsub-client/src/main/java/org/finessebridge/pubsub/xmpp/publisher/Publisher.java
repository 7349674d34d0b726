package org.finessebridge.pubsub.xmpp.publisher;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.finessebridge.pubsub.PubSubListener;
import org.finessebridge.pubsub.node.LeafNode;
import org.finessebridge.pubsub.xmpp.connection.ConnectorListener;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
import org.finessebridge.pubsub.xmpp.connection.PubSubLink;
import org.finessebridge.pubsub.xmpp.connection.RefusedException;
import org.finessebridge.pubsub.xmpp.presence.AvailableResources;
import org.finessebridge.pubsub.xmpp.presence.UserPresenceListener;
import org.finessebridge.pubsub.xmpp.queue.DesiredNode;
import org.finessebridge.pubsub.xmpp.queue.NodeQueue;
import org.finessebridge.pubsub.xmpp.queue.NodeQueues;
import org.finessebridge.pubsub.xmpp.queue.PendingItem;
import org.finessebridge.pubsub.xmpp.queue.RecentItems;
import org.finessebridge.pubsub.xmpp.queue.WaitingItems;
import org.finessebridge.pubsub.xmpp.settings.PublishLimits;
import org.finessebridge.pubsub.xmpp.settings.XmppServer;
import org.finessebridge.pubsub.xmpp.thread.PublisherThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the nodes at the server what they should be and publishes what waits, over whatever
 * connection there is. An item is forgotten only when the server has taken it. Only the publisher's
 * thread calls.
 */
public final class Publisher implements ConnectorListener {

    private static final Logger log = LoggerFactory.getLogger(Publisher.class);

    /** Items under way at a time; each is of another node. */
    private static final int PUBLISHING = 128;

    /** Nodes that are prepared at a time, where no item waits for them. */
    private static final int PREPARING = 16;

    private static final int MOST_REFUSALS = 5;
    private static final Duration REFUSAL_PAUSE = Duration.ofSeconds(1);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int TICKS_A_PING = 30;
    private static final int TICKS_A_PROGRESS = 5;

    private final PublisherThread thread;
    private final PublishLimits limits;
    private final XmppServer server;
    private final WaitingItems waiting;
    private final ServiceAvailability availability;
    private final AvailableResources presence;
    private final RecentItems recent;

    private final NodeQueues nodes = new NodeQueues();
    private int publishing;
    private int preparing;

    private @Nullable PubSubLink link;
    private boolean everConnected;

    /** Whether the connection is about to end: nothing more is asked of it. */
    private boolean closing;

    /** Whether the server has let this connection make a node. */
    private boolean proven;

    /** Whether all nodes have been made once since the start. */
    private boolean complete;

    private long disconnectedAt;
    private String lastReason = "not connected yet";
    private int ticks;

    public Publisher(
            PublisherThread thread,
            PublishLimits limits,
            XmppServer server,
            WaitingItems waiting,
            PubSubListener listener,
            UserPresenceListener presence) {
        this.thread = thread;
        this.limits = limits;
        this.server = server;
        this.waiting = waiting;
        this.availability = new ServiceAvailability(server, waiting, listener);
        this.presence = new AvailableResources(server.domain(), presence);
        this.recent = new RecentItems(limits.replay());
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
            giveUpItems(queue);
        }
        if (waiting.isOver()) {
            availability.unavailable(
                    "More than %d updates wait for the XMPP server %s".formatted(waiting.bound(), server),
                    link == null
                            ? "Start it, or correct finesse.notification.external ("
                                    + lastReason
                                    + "); what does not fit any more is given up."
                            : "It takes them too slowly: look at its load and its log; what does"
                                    + " not fit any more is given up.");
        }
        goOn(queue);
    }

    @Override
    public void presence(String fullJid, boolean available) {
        presence.seen(fullJid, available);
    }

    @Override
    public void connected(PubSubLink connection) {
        link = connection;
        everConnected = true;
        closing = false;
        proven = nodes.size() == 0;
        publishing = 0;
        preparing = 0;
        nodes.newConnection();
        presence.newConnection();
        thread.schedule(() -> ifStill(connection, same -> presence.settled()), limits.presenceSettle());
        log.info("Connected with the XMPP server {}; {} updates wait", server, waiting.count());
        pump();
        availableIfPossible();
    }

    /** {@inheritDoc} What was under way waits again, in its order. */
    @Override
    public void disconnected(PubSubLink connection, LinkEnd end) {
        ifStill(connection, ended -> {
            link = null;
            disconnectedAt = thread.nanoTime();
            recent.drain(disconnectedAt, (queue, item) -> {
                waiting.takeBack();
                queue.items().addFirst(item);
            });
            if (!end.needsOperator()) {
                log.warn(
                        "The connection with the XMPP server {} has ended: {}. It is made"
                                + " again, unless another program has signed in here;"
                                + " updates wait meanwhile ({} at most)",
                        server,
                        end.reason(),
                        waiting.bound());
            }
            notConnected(end);
        });
    }

    @Override
    public void notConnected(LinkEnd end) {
        lastReason = end.reason();
        if (end.needsOperator()) {
            availability.unavailable(
                    end.reason(),
                    "It is tried again every %d s; %s."
                            .formatted(limits.slowRetry().toSeconds(), end.action()));
        } else if (!everConnected) {
            availability.unavailable(
                    "The XMPP server %s can't be reached: %s".formatted(server, end.reason()),
                    "Start it, or correct finesse.notification.external; it is tried again.");
        }
    }

    public boolean isConnected() {
        return link != null;
    }

    /** Signs out. */
    public void leave() {
        if (link != null) {
            close(link, LinkEnd.lost("the publisher stops"));
        }
    }

    private void tick() {
        thread.schedule(this::tick, TICK);
        ticks++;
        PubSubLink connection = link;
        if (connection == null) {
            if (availability.isAvailable()
                    && thread.nanoTime() - disconnectedAt >= limits.patience().toNanos()) {
                availability.unavailable(
                        "The XMPP server %s has been away for %d s: %s"
                                .formatted(server, limits.patience().toSeconds(), lastReason),
                        "Start it; %d updates wait for it.".formatted(waiting.count()));
            }
            return;
        }
        if (ticks % TICKS_A_PING == 0) {
            whenDone(connection, connection.ping(), this::closeIfBroken);
        }
        if (!complete && proven && ticks % TICKS_A_PROGRESS == 0) {
            log.info(
                    "Nodes are being made at the XMPP server {}: {} of {} are still to do",
                    server,
                    nodes.unprepared() + preparing,
                    nodes.size());
        }
    }

    private void pump() {
        PubSubLink connection = link;
        if (connection == null || closing) {
            return;
        }
        if (!proven) {
            // One node alone shows whether this user may make nodes at all.
            NodeQueue first = preparing == 0 ? nodes.takeOldest() : null;
            if (first != null) {
                prepare(connection, first);
            }
            return;
        }
        NodeQueue queue = mayPublish() ? nodes.takeWithItems() : null;
        while (queue != null) {
            if (queue.isPrepared()) {
                publishFirst(connection, queue);
            } else {
                prepare(connection, queue);
            }
            queue = mayPublish() ? nodes.takeWithItems() : null;
        }
        queue = preparing < PREPARING ? nodes.takeToPrepare() : null;
        while (queue != null) {
            prepare(connection, queue);
            queue = preparing < PREPARING ? nodes.takeToPrepare() : null;
        }
    }

    private boolean mayPublish() {
        return publishing + preparing < PUBLISHING;
    }

    private void prepare(PubSubLink connection, NodeQueue queue) {
        if (queue.isDeleting()) {
            delete(connection, queue);
            return;
        }
        DesiredNode desired = queue.desired();
        queue.busy(true);
        queue.prepared(true); // whoever changes the node meanwhile says that it is not
        preparing++;
        whenDone(connection, connection.prepare(desired), failure -> {
            queue.busy(false);
            preparing--;
            if (failure == null) {
                proven = true;
                queue.made(desired);
            } else {
                queue.prepared(false);
                notPrepared(connection, queue, failure);
            }
            goOn(queue);
        });
    }

    /** An item for a node that is to be deleted, and may not be there, has nobody to reach. */
    private void delete(PubSubLink connection, NodeQueue queue) {
        giveUpItems(queue);
        queue.busy(true);
        preparing++;
        whenDone(connection, connection.delete(queue.nodeId()), failure -> {
            queue.busy(false);
            queue.prepared(false); // for whoever creates it again
            preparing--;
            boolean over = failure == null || failure instanceof RefusedException;
            if (failure instanceof RefusedException refused) {
                log.error(
                        "Node {} can't be deleted at the XMPP server {}: {}. Delete it" + " there",
                        queue.nodeId(),
                        server,
                        refused.getMessage());
            } else {
                closeIfBroken(failure);
            }
            if (over && queue.isDeleting()) {
                recent.forget(queue);
                nodes.remove(queue);
                pump();
                availableIfPossible();
            } else {
                goOn(queue);
            }
        });
    }

    private void notPrepared(PubSubLink connection, NodeQueue queue, Throwable failure) {
        if (!(failure instanceof RefusedException refused)) {
            closeIfBroken(failure);
        } else if (!proven) {
            close(
                    connection,
                    LinkEnd.needsOperator("The XMPP server %s does not let its user make nodes at %s: %s"
                            .formatted(server, server.pubSubDomain(), refused.getMessage())));
        } else {
            queue.refused();
            giveUpItems(queue);
            log.error(
                    "Node {} can't be made at the XMPP server {}: {}. Nobody gets its updates;"
                            + " delete it there if somebody else owns it, and restart",
                    queue.nodeId(),
                    server,
                    refused.getMessage());
        }
    }

    private void publishFirst(PubSubLink connection, NodeQueue queue) {
        PendingItem item = queue.items().getFirst();
        queue.busy(true);
        publishing++;
        whenDone(connection, connection.publish(queue.nodeId(), item), failure -> {
            publishing--;
            if (failure == null) {
                queue.busy(false);
                queue.items().removeFirst();
                waiting.release();
                recent.add(queue, item, thread.nanoTime());
                goOn(queue);
            } else if (failure instanceof RefusedException refused) {
                notPublished(connection, queue, item, refused);
            } else {
                closeIfBroken(failure);
            }
        });
    }

    private void notPublished(PubSubLink connection, NodeQueue queue, PendingItem item, RefusedException refused) {
        boolean missing = refused.is("item-not-found");
        if (item.refused() < MOST_REFUSALS && (missing || refused.isTemporary())) {
            queue.prepared(!missing);
            thread.schedule(
                    () -> ifStill(connection, same -> {
                        queue.busy(false);
                        goOn(queue);
                    }),
                    missing ? Duration.ZERO : REFUSAL_PAUSE);
            return;
        }
        log.error(
                "An update of {} is lost: the XMPP server {} refuses it: {}",
                queue.nodeId(),
                server,
                refused.getMessage());
        queue.items().removeFirst();
        waiting.giveUp();
        queue.busy(false);
        goOn(queue);
    }

    private void goOn(NodeQueue queue) {
        nodes.enqueue(queue);
        pump();
        availableIfPossible();
    }

    private void giveUpItems(NodeQueue queue) {
        while (queue.items().pollFirst() != null) {
            waiting.giveUp();
        }
    }

    private void availableIfPossible() {
        complete |= proven && preparing == 0 && nodes.isIdle();
        if (complete && proven && link != null && waiting.hasCaughtUp()) {
            availability.available();
        }
    }

    /** Whatever is no refusal means that the connection is of no use any more. */
    private void closeIfBroken(@Nullable Throwable failure) {
        if (failure != null && !(failure instanceof RefusedException) && link != null) {
            close(link, LinkEnd.lost(String.valueOf(failure.getMessage())));
        }
    }

    private void close(PubSubLink connection, LinkEnd end) {
        closing = true;
        connection.close(end);
    }

    private void ifStill(PubSubLink connection, Consumer<PubSubLink> action) {
        if (connection.equals(link)) {
            action.accept(connection);
        }
    }

    /** Goes on on this thread, unless the connection has ended meanwhile. */
    private void whenDone(PubSubLink connection, CompletableFuture<Void> request, Consumer<@Nullable Throwable> then) {
        var _ = request.whenComplete((done, failure) ->
                thread.execute(() -> ifStill(connection, same -> then.accept(causeOf(failure)))));
    }

    private static @Nullable Throwable causeOf(@Nullable Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
