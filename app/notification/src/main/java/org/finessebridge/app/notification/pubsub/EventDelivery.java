package org.finessebridge.app.notification.pubsub;

import java.util.function.Supplier;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.handover.Handover;
import org.finessebridge.app.notification.handover.Publication;
import org.finessebridge.app.notification.handover.Publication.Keeping;
import org.finessebridge.app.notification.handover.PublishingClock;
import org.finessebridge.app.notification.handover.PublishingTime;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.session.UserSessions;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Publication} of what happens at a node, and hands it to those who are subscribed.
 * Never waits for a client. Safe for use by any thread; events of one thread reach each session in
 * their order.
 */
public final class EventDelivery {

    private final XmppDomains domains;
    private final UserSessions sessions;
    private final Handover handover;
    private final PublishingClock clock;

    /**
     * A delivery to these sessions.
     *
     * @param handover takes what is for all sessions of a user
     * @param clock of all deliveries with that handover
     */
    public EventDelivery(XmppDomains domains, UserSessions sessions, Handover handover, PublishingClock clock) {
        this.domains = domains;
        this.sessions = sessions;
        this.handover = handover;
        this.clock = clock;
    }

    /** Publishes an item: the node keeps it as its last, and all subscribers are told. */
    void publish(PubSubNode node, PublishedItem item) {
        publish(node, item, Keeping.ALWAYS);
    }

    /**
     * As above; who is away is told the newest item of the node alone, and what a session could not
     * give on is told to nobody when a newer one is there: it would come after that.
     */
    void publishState(PubSubNode node, PublishedItem item) {
        publish(node, item, Keeping.WHILE_NEWEST);
    }

    private void publish(PubSubNode node, PublishedItem item, Keeping keeping) {
        PublishingTime time = clock.next();
        node.keep(item, time);
        toAll(node, publication(node, item, time, keeping));
    }

    /** Tells all subscribers of a node that something was published, without an item. */
    void published(PubSubNode node) {
        toAll(node, Keeping.ALWAYS, () -> EventMarkup.published(node.nodeId()));
    }

    /** Tells all subscribers of a node that an item was taken back. */
    void retracted(PubSubNode node, String itemId) {
        toAll(node, Keeping.NEVER, () -> EventMarkup.retracted(node.nodeId(), itemId));
    }

    /** Tells all subscribers of a node that it is empty. */
    void purged(PubSubNode node) {
        toAll(node, Keeping.NEVER, () -> EventMarkup.purged(node.nodeId()));
    }

    /** Tells all subscribers of a node that it is gone. */
    void deleted(PubSubNode node) {
        toAll(node, Keeping.NEVER, () -> EventMarkup.deleted(node.nodeId()));
    }

    /** Tells a user who was subscribed and is so no more, as far as there are sessions. */
    void unsubscribed(PubSubNode node, String user, NodeSubscriptions was) {
        String bareJid = domains.bareJid(user);
        if (was.bare()) {
            sessions.of(user).forEach(session -> unsubscribed(node, bareJid, session));
        }
        was.resources().forEach((resource, session) -> unsubscribed(node, bareJid + "/" + resource, session));
    }

    private void unsubscribed(PubSubNode node, String jid, UserSession session) {
        Publication publication =
                publication(node, clock.next(), Keeping.NEVER, () -> EventMarkup.unsubscribed(node.nodeId(), jid));
        session.deliver(publication.to(jid));
    }

    /** Sends the last item, if there is one, to a session that has just subscribed. */
    void lastItem(PubSubNode node, String jid, UserSession session) {
        PubSubNode.@Nullable LastItem last = node.last();
        if (last != null) {
            session.deliver(publication(node, last.item(), last.time(), Keeping.ALWAYS)
                    .repeated()
                    .to(jid));
        }
    }

    private Publication publication(PubSubNode node, PublishedItem item, PublishingTime time, Keeping keeping) {
        PublishedItem content = node.configuration().deliverPayloads() ? item : PublishedItem.of(item.id(), "");
        return publication(node, time, keeping, () -> EventMarkup.published(node.nodeId(), content));
    }

    private Publication publication(PubSubNode node, PublishingTime time, Keeping keeping, Supplier<String> rendering) {
        return Publication.of(domains.pubSub(), node.nodeId(), node.history(), time, keeping, rendering);
    }

    private void toAll(PubSubNode node, Keeping keeping, Supplier<String> rendering) {
        PublishingTime time = clock.next();
        node.history().published(time);
        toAll(node, publication(node, time, keeping, rendering));
    }

    private void toAll(PubSubNode node, Publication publication) {
        node.subscribers().forEach((user, subscribed) -> deliver(publication, user, subscribed));
    }

    /** Each session gets one copy, also where its user is subscribed twice. */
    private void deliver(Publication publication, String user, NodeSubscriptions subscribed) {
        String bareJid = domains.bareJid(user);
        if (subscribed.bare()) {
            handover.hand(publication, user, bareJid);
        } else {
            subscribed
                    .resources()
                    .forEach((resource, session) -> session.deliver(publication.to(bareJid + "/" + resource)));
        }
    }
}
