package org.finessebridge.app.notification.pubsub;

import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.iq.IqHandler;
import org.finessebridge.app.notification.iq.IqRequest;
import org.finessebridge.app.notification.stream.Jid;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.Printable;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/**
 * Answers what subscribers ask of the pubsub service: subscribe (XEP-0060, 6.1), unsubscribe (6.2),
 * and the list of the own subscriptions (5.6).
 */
public final class PubSubHandler implements IqHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PubSubHandler.class);

    private final NodeRegistry nodes;

    /** A handler for these nodes. */
    public PubSubHandler(NodeRegistry nodes) {
        this.nodes = nodes;
    }

    @Override
    public String handle(IqRequest request) throws StanzaErrorException {
        if (request.destination() != IqRequest.Destination.PUBSUB) {
            throw new StanzaErrorException(StanzaErrorCondition.SERVICE_UNAVAILABLE);
        }
        List<XmlElement> actions = request.payload().elements();
        if (!request.payload().name().equals("pubsub") || actions.isEmpty()) {
            throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
        }
        XmlElement action = actions.getFirst();
        return switch ((request.set() ? "set " : "get ") + action.name()) {
            case "set subscribe" -> subscribe(request, action);
            case "set unsubscribe" -> unsubscribe(request, action);
            case "get subscriptions" -> subscriptions(request, action);
            case "get items" -> throw unsupported("retrieve-items");
            case "get affiliations" -> throw unsupported("retrieve-affiliations");
            case "set publish" -> throw new StanzaErrorException(StanzaErrorCondition.FORBIDDEN);
            default -> throw new StanzaErrorException(StanzaErrorCondition.FEATURE_NOT_IMPLEMENTED);
        };
    }

    private String subscribe(IqRequest request, XmlElement action) throws StanzaErrorException {
        Jid jid = Jid.parse(String.valueOf(action.attribute("jid")));
        // 6.1.3.1: only one's own JID, and a full one only for the session that asks
        if (jid == null
                || !jid.bare().equals(request.from().bare())
                || (jid.resource() != null && !jid.equals(request.from()))) {
            throw pubsubError(StanzaErrorCondition.BAD_REQUEST, "invalid-jid");
        }
        PubSubNode node = node(action);
        String user = user(request);
        if (!node.configuration().admits(user)) {
            LOG.info(
                    "{} may not subscribe to {}",
                    request.from(),
                    Printable.of(node.configuration().nodeId()));
            throw new StanzaErrorException(StanzaErrorCondition.FORBIDDEN);
        }
        String resource = jid.resource();
        if (resource == null) {
            nodes.subscribeBare(node, user);
        } else {
            nodes.subscribe(node, user, resource, request.session());
        }
        XmlWriter result = new XmlWriter().start("pubsub", Namespaces.PUBSUB);
        subscription(result, new Subscription(node.configuration().nodeId(), jid.toString()));
        return result.end().markup();
    }

    private String unsubscribe(IqRequest request, XmlElement action) throws StanzaErrorException {
        Jid jid = Jid.parse(String.valueOf(action.attribute("jid")));
        if (jid == null) {
            throw pubsubError(StanzaErrorCondition.BAD_REQUEST, "invalid-jid");
        }
        if (!jid.bare().equals(request.from().bare())) {
            throw new StanzaErrorException(StanzaErrorCondition.FORBIDDEN);
        }
        PubSubNode node = node(action);
        if (!nodes.unsubscribe(node, user(request), jid.resource())) {
            throw pubsubError(StanzaErrorCondition.UNEXPECTED_REQUEST, "not-subscribed");
        }
        LOG.debug("{} unsubscribed from {}", jid, node.configuration().nodeId());
        return "";
    }

    private String subscriptions(IqRequest request, XmlElement action) throws StanzaErrorException {
        String user = user(request);
        List<Subscription> found =
                action.attribute("node") == null
                        ? nodes.subscriptions(user)
                        : nodes.subscriptions(node(action), user);
        XmlWriter result =
                new XmlWriter()
                        .start("pubsub", Namespaces.PUBSUB)
                        .start("subscriptions")
                        .attribute("node", action.attribute("node"));
        found.forEach(subscription -> subscription(result, subscription));
        return result.end().end().markup();
    }

    private static void subscription(XmlWriter result, Subscription subscription) {
        result.start("subscription")
                .attribute("node", subscription.nodeId())
                .attribute("jid", subscription.jid())
                .attribute("subscription", "subscribed")
                .end();
    }

    private PubSubNode node(XmlElement action) throws StanzaErrorException {
        String nodeId = action.attribute("node");
        if (nodeId == null || nodeId.isEmpty()) {
            throw pubsubError(StanzaErrorCondition.BAD_REQUEST, "nodeid-required");
        }
        @Nullable PubSubNode node = nodes.find(nodeId);
        if (node == null) {
            throw new StanzaErrorException(StanzaErrorCondition.ITEM_NOT_FOUND);
        }
        return node;
    }

    private static String user(IqRequest request) {
        return request.session().user();
    }

    private static StanzaErrorException unsupported(String feature) {
        return new StanzaErrorException(
                StanzaErrorCondition.FEATURE_NOT_IMPLEMENTED,
                "<unsupported xmlns=\""
                        + Namespaces.PUBSUB_ERRORS
                        + "\" feature=\""
                        + feature
                        + "\"/>");
    }

    private static StanzaErrorException pubsubError(StanzaErrorCondition condition, String error) {
        return new StanzaErrorException(
                condition, "<" + error + " xmlns=\"" + Namespaces.PUBSUB_ERRORS + "\"/>");
    }
}
