package org.finessebridge.app.notification.pubsub;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.finessebridge.app.notification.address.Jid;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.iq.IqAnswer;
import org.finessebridge.app.notification.iq.IqRequest;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What subscribers ask: subscribe (XEP-0060, 6.1), unsubscribe (6.2), items (6.5), and the lists of
 * their own subscriptions (5.6) and affiliations (5.7).
 */
final class SubscriberRequests {

    private static final Logger LOG = LoggerFactory.getLogger(SubscriberRequests.class);

    private final XmppDomains domains;
    private final NodeAccess access;
    private final EventDelivery delivery;

    SubscriberRequests(XmppDomains domains, NodeAccess access, EventDelivery delivery) {
        this.domains = domains;
        this.access = access;
        this.delivery = delivery;
    }

    IqAnswer subscribe(IqRequest request, XmlElement action) throws StanzaErrorException {
        Jid jid = Jid.parse(String.valueOf(action.attribute("jid")));
        // 6.1.3.1: only one's own JID, and a full one only for the session that asks
        if (jid == null
                || !jid.bare().equals(request.from().bare())
                || (jid.resource() != null && !jid.equals(request.from()))) {
            throw PubSubErrors.of(StanzaErrorCondition.BAD_REQUEST, "invalid-jid");
        }
        PubSubNode node = access.openNode(request, action);
        String user = request.session().user();
        XmlWriter result = new XmlWriter().start("pubsub", Namespaces.PUBSUB);
        subscription(result, node.nodeId(), jid.toString());
        String markup = result.end().markup();
        String resource = jid.resource();
        if (resource != null) {
            if (!access.nodes().subscribe(node, user, resource, request.session())) {
                throw NodeAccess.ended(node);
            }
            sendLastItem(node, jid, request);
            return IqAnswer.of(markup);
        }
        CompletionStage<Void> kept = access.nodes().subscribeBare(node, user);
        return new IqAnswer.Later(PubSubErrors.whenKept(kept.thenRun(() -> sendLastItem(node, jid, request)), markup));
    }

    private void sendLastItem(PubSubNode node, Jid jid, IqRequest request) {
        if (node.configuration().lastItemOnSubscribe()) {
            delivery.lastItem(node, jid.toString(), request.session());
        }
    }

    IqAnswer unsubscribe(IqRequest request, XmlElement action) throws StanzaErrorException {
        Jid jid = Jid.parse(String.valueOf(action.attribute("jid")));
        if (jid == null) {
            throw PubSubErrors.of(StanzaErrorCondition.BAD_REQUEST, "invalid-jid");
        }
        if (!jid.bare().equals(request.from().bare())) {
            throw new StanzaErrorException(StanzaErrorCondition.FORBIDDEN);
        }
        PubSubNode node = access.node(action);
        String user = request.session().user();
        String resource = jid.resource();
        if (resource != null) {
            requireSubscribed(access.nodes().unsubscribe(node, user, resource));
            LOG.debug("{} unsubscribed from {}", jid, node.nodeId());
            return IqAnswer.EMPTY;
        }
        @Nullable CompletionStage<Void> forgotten = access.nodes().unsubscribeBare(node, user);
        if (forgotten == null) {
            throw PubSubErrors.of(StanzaErrorCondition.UNEXPECTED_REQUEST, "not-subscribed");
        }
        LOG.debug("{} unsubscribed from {}", jid, node.nodeId());
        return new IqAnswer.Later(PubSubErrors.whenKept(forgotten, ""));
    }

    private static void requireSubscribed(boolean subscribed) throws StanzaErrorException {
        if (!subscribed) {
            throw PubSubErrors.of(StanzaErrorCondition.UNEXPECTED_REQUEST, "not-subscribed");
        }
    }

    IqAnswer subscriptions(IqRequest request, XmlElement action) throws StanzaErrorException {
        String user = request.session().user();
        String nodeId = action.attribute("node");
        Collection<PubSubNode> nodes =
                nodeId == null ? access.nodes().subscribedBy(user) : List.of(access.node(action));
        chargeSubscriptions(request, nodes);
        XmlWriter result = new XmlWriter()
                .start("pubsub", Namespaces.PUBSUB)
                .start("subscriptions")
                .attribute("node", nodeId);
        String bareJid = domains.bareJid(user);
        for (PubSubNode node : nodes) {
            NodeSubscriptions subscribed = node.of(user);
            if (subscribed.bare()) {
                subscription(result, node.nodeId(), bareJid);
            }
            for (String resource : subscribed.resources().keySet()) {
                subscription(result, node.nodeId(), bareJid + "/" + resource);
            }
        }
        return IqAnswer.of(result.end().end().markup());
    }

    /** By node first, to look at them, and then by what is found: each session may have one of its own to each node. */
    private static void chargeSubscriptions(IqRequest request, Collection<PubSubNode> nodes)
            throws StanzaErrorException {
        int charged = nodes.size();
        request.charge(charged);
        String user = request.session().user();
        int entries = nodes.stream().mapToInt(node -> node.of(user).count()).sum();
        if (entries > charged) {
            request.charge(entries - charged);
        }
    }

    IqAnswer affiliations(IqRequest request, XmlElement action) throws StanzaErrorException {
        String nodeId = action.attribute("node");
        String user = request.session().user();
        Collection<PubSubNode> nodes = nodeId == null ? affiliated(user) : List.of(access.node(action));
        request.charge(nodes.size());
        XmlWriter result = new XmlWriter()
                .start("pubsub", Namespaces.PUBSUB)
                .start("affiliations")
                .attribute("node", nodeId);
        for (PubSubNode node : nodes) {
            boolean member = node.configuration().leaf().members().contains(user);
            if (member || NodeAccess.isOwner(user)) {
                result.start("affiliation")
                        .attribute("node", node.nodeId())
                        .attribute("affiliation", NodeAccess.isOwner(user) ? "owner" : "member")
                        .end();
            }
        }
        return IqAnswer.of(result.end().end().markup());
    }

    private Collection<PubSubNode> affiliated(String user) {
        return NodeAccess.isOwner(user) ? access.nodes().all() : access.nodes().withMember(user);
    }

    IqAnswer items(IqRequest request, XmlElement action) throws StanzaErrorException {
        PubSubNode node = access.openNode(request, action);
        Set<String> wanted = action.elements().stream()
                .filter(item -> item.is("item", Namespaces.PUBSUB))
                .map(item -> String.valueOf(item.attribute("id")))
                .collect(Collectors.toSet());
        XmlWriter result = new XmlWriter()
                .start("pubsub", Namespaces.PUBSUB)
                .start("items")
                .attribute("node", node.nodeId());
        PublishedItem item = node.lastItem();
        if (item != null && (wanted.isEmpty() || wanted.contains(item.id()))) {
            result.start("item").attribute("id", item.id()).raw(item.payload()).end();
        }
        return IqAnswer.of(result.end().end().markup());
    }

    private static void subscription(XmlWriter result, String nodeId, String jid) {
        result.start("subscription")
                .attribute("node", nodeId)
                .attribute("jid", jid)
                .attribute("subscription", "subscribed")
                .end();
    }
}
