package org.finessebridge.app.notification.pubsub;

import java.util.List;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.offline.OfflineEvents;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;

/**
 * Hands events to the sessions of those who are subscribed, and never waits for a client. Safe for
 * use by any thread; events of one thread reach each session in their order.
 */
public final class EventDelivery {

    private final XmppDomains domains;
    private final UserSessions sessions;
    private final OfflineEvents offline;

    /** A delivery to these sessions; what finds none goes to the offline events. */
    public EventDelivery(XmppDomains domains, UserSessions sessions, OfflineEvents offline) {
        this.domains = domains;
        this.sessions = sessions;
        this.offline = offline;
    }

    /** Tells all subscribers of a node that an item was published. */
    void published(PubSubNode node, PublishedItem item) {
        if (!node.subscribers().isEmpty()) {
            toAll(node, message(node, item));
        }
    }

    /**
     * As above; who is away is told the newest item of the node alone, and what a session could not
     * give on is told to nobody when a newer one is there: it would come after that.
     */
    void publishedState(PubSubNode node, PublishedItem item) {
        EventMessage message =
                EventMessage.publishedState(service(), node.nodeId(), content(node, item), () -> node.isNewest(item));
        node.subscribers().forEach((user, subscribed) -> deliver(message, user, subscribed, node.nodeId()));
    }

    /** Tells all subscribers of a node that something was published, without an item. */
    void published(PubSubNode node) {
        toAll(node, EventMessage.published(service(), node.nodeId()));
    }

    /** Tells all subscribers of a node that an item was taken back. */
    void retracted(PubSubNode node, String itemId) {
        toAll(node, EventMessage.retracted(service(), node.nodeId(), itemId));
    }

    /** Tells all subscribers of a node that it is empty. */
    void purged(PubSubNode node) {
        toAll(node, EventMessage.purged(service(), node.nodeId()));
    }

    /** Tells all subscribers of a node that it is gone. */
    void deleted(PubSubNode node) {
        toAll(node, EventMessage.deleted(service(), node.nodeId()));
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
        session.deliver(EventMessage.unsubscribed(service(), node.nodeId(), jid).to(jid));
    }

    /** Sends an item to one session, which has just subscribed. */
    void lastItem(PubSubNode node, PublishedItem item, String jid, UserSession session) {
        session.deliver(message(node, item).to(jid));
    }

    private EventMessage message(PubSubNode node, PublishedItem item) {
        return EventMessage.published(service(), node.nodeId(), content(node, item));
    }

    private static PublishedItem content(PubSubNode node, PublishedItem item) {
        return node.configuration().deliverPayloads() ? item : PublishedItem.of(item.id(), "");
    }

    private String service() {
        return domains.pubSub();
    }

    private void toAll(PubSubNode node, EventMessage message) {
        node.subscribers().forEach((user, subscribed) -> deliver(message, user, subscribed, null));
    }

    /**
     * Each session gets one copy, also where its user is subscribed twice.
     *
     * @param state what older event it takes the place of where it is kept; null for none
     */
    private void deliver(EventMessage message, String user, NodeSubscriptions subscribed, @Nullable String state) {
        String bareJid = domains.bareJid(user);
        if (!subscribed.bare()) {
            subscribed
                    .resources()
                    .forEach((resource, session) -> session.deliver(message.to(bareJid + "/" + resource)));
            return;
        }
        List<UserSession> present = sessions.of(user);
        if (!present.isEmpty()) {
            OutboundXml event = message.to(bareJid);
            present.forEach(session -> session.deliver(event));
        } else if (message.carriesItem()) {
            offline.store(user, () -> message.to(bareJid), state);
            List<UserSession> come = sessions.of(user);
            if (!come.isEmpty()) { // between the two looks
                for (OutboundXml event : offline.take(user)) {
                    come.forEach(session -> session.deliver(event));
                }
            }
        }
    }
}
