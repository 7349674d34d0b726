package org.finessebridge.app.notification.pubsub;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.finessebridge.app.notification.address.Jid;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.credential.ServiceUser;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.iq.IqAnswer;
import org.finessebridge.app.notification.iq.IqHandler;
import org.finessebridge.app.notification.iq.IqRequest;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.finessebridge.pubsub.node.AccessModel;
import org.finessebridge.pubsub.node.LeafNode;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the owner of the nodes asks, which is {@code finesse} alone (XEP-0060, 8.2 to 8.9).
 * A node's configuration may be read by everybody who is admitted to it.
 */
public final class PubSubOwnerHandler implements IqHandler {

    private final XmppDomains domains;
    private final NodeRegistry nodes;
    private final NodeAccess access;
    private final EventDelivery delivery;
    private final UnaryOperator<String> loginIds;

    /**
     * A handler for these nodes.
     *
     * @param loginIds gives the loginId for the local part of an address
     */
    public PubSubOwnerHandler(
            XmppDomains domains, NodeRegistry nodes, EventDelivery delivery, UnaryOperator<String> loginIds) {
        this.loginIds = loginIds;
        this.domains = domains;
        this.nodes = nodes;
        this.access = new NodeAccess(nodes);
        this.delivery = delivery;
    }

    @Override
    public IqAnswer handle(IqRequest request) throws StanzaErrorException {
        if (request.destination() != IqRequest.Destination.PUBSUB) {
            throw new StanzaErrorException(StanzaErrorCondition.SERVICE_UNAVAILABLE);
        }
        XmlElement action = PubSubAction.of(request.payload()).element();
        return switch ((request.set() ? "set " : "get ") + action.name()) {
            case "get configure" -> configuration(access.openNode(request, action));
            case "set configure" -> configure(access.ownNode(request, action), action);
            case "get default" -> byDefault(request);
            case "set delete" -> delete(access.ownNode(request, action));
            case "set purge" -> purge(access.ownNode(request, action));
            case "get subscriptions" -> subscriptions(access.ownNode(request, action));
            case "set subscriptions" -> subscribe(access.ownNode(request, action), action);
            case "get affiliations" -> affiliations(access.ownNode(request, action));
            case "set affiliations" -> affiliate(access.ownNode(request, action), action);
            default -> throw new StanzaErrorException(StanzaErrorCondition.FEATURE_NOT_IMPLEMENTED);
        };
    }

    private static IqAnswer configuration(PubSubNode node) {
        XmlWriter result = result("configure", node.nodeId());
        NodeOptionsForm.write(result, node.configuration());
        return IqAnswer.of(result.end().end().markup());
    }

    private IqAnswer byDefault(IqRequest request) throws StanzaErrorException {
        NodeAccess.requireOwner(request);
        XmlWriter result = result("default", null);
        NodeOptionsForm.write(result, nodes.byDefault(LeafNode.open("default")));
        return IqAnswer.of(result.end().end().markup());
    }

    private IqAnswer configure(PubSubNode node, XmlElement action) throws StanzaErrorException {
        XmlElement form = action.child("x", Namespaces.DATA_FORMS);
        if (form == null) {
            throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
        }
        if ("cancel".equals(form.attribute("type"))) {
            return IqAnswer.EMPTY;
        }
        NodeConfiguration changed = NodeOptionsForm.read(form, node.configuration());
        return new IqAnswer.Later(PubSubErrors.whenKept(nodes.configure(node, changed, delivery::unsubscribed), ""));
    }

    private IqAnswer delete(PubSubNode node) {
        delivery.deleted(node);
        return new IqAnswer.Later(PubSubErrors.whenKept(nodes.delete(node), ""));
    }

    private IqAnswer purge(PubSubNode node) {
        node.empty();
        if (node.configuration().notifyRetract()) {
            delivery.purged(node);
        }
        return IqAnswer.EMPTY;
    }

    private IqAnswer subscriptions(PubSubNode node) {
        XmlWriter result = result("subscriptions", node.nodeId());
        node.subscribers().forEach((user, subscribed) -> {
            String bareJid = domains.bareJid(user);
            if (subscribed.bare()) {
                subscription(result, bareJid);
            }
            subscribed.resources().keySet().forEach(r -> subscription(result, bareJid + "/" + r));
        });
        return IqAnswer.of(result.end().end().markup());
    }

    private static void subscription(XmlWriter result, String jid) {
        result.start("subscription")
                .attribute("jid", jid)
                .attribute("subscription", "subscribed")
                .end();
    }

    /** Subscribes and unsubscribes users by their bare JIDs (8.8.2). */
    private IqAnswer subscribe(PubSubNode node, XmlElement action) throws StanzaErrorException {
        List<CompletableFuture<Void>> kept = new ArrayList<>();
        for (XmlElement entry : action.elements()) {
            String user = user(entry);
            String state = String.valueOf(entry.attribute("subscription"));
            if (state.equals("subscribed")) {
                if (!node.configuration().leaf().admits(user)) {
                    throw new StanzaErrorException(StanzaErrorCondition.NOT_ACCEPTABLE);
                }
                kept.add(nodes.subscribeBare(node, user).toCompletableFuture());
            } else if (state.equals("none")) {
                var forgotten = nodes.unsubscribeBare(node, user);
                if (forgotten != null) {
                    kept.add(forgotten.toCompletableFuture());
                }
            } else {
                throw new StanzaErrorException(StanzaErrorCondition.NOT_ACCEPTABLE);
            }
        }
        return later(kept);
    }

    private IqAnswer affiliations(PubSubNode node) {
        XmlWriter result = result("affiliations", node.nodeId());
        affiliation(result, domains.bareJid(ServiceUser.FINESSE.localPart()), "owner");
        node.configuration().leaf().members().forEach(user -> affiliation(result, domains.bareJid(user), "member"));
        return IqAnswer.of(result.end().end().markup());
    }

    private static void affiliation(XmlWriter result, String jid, String affiliation) {
        result.start("affiliation")
                .attribute("jid", jid)
                .attribute("affiliation", affiliation)
                .end();
    }

    /** Changes who may subscribe to a whitelist node (8.9.2). */
    private IqAnswer affiliate(PubSubNode node, XmlElement action) throws StanzaErrorException {
        LeafNode leaf = node.configuration().leaf();
        Set<String> members = new HashSet<>(leaf.members());
        for (XmlElement entry : action.elements()) {
            String user = user(entry);
            switch (String.valueOf(entry.attribute("affiliation"))) {
                case "member" -> members.add(user);
                case "none" -> members.remove(user);
                case "outcast" -> throw PubSubErrors.unsupported("outcast-affiliation");
                default -> throw new StanzaErrorException(StanzaErrorCondition.NOT_ACCEPTABLE);
            }
        }
        if (leaf.accessModel() == AccessModel.OPEN && !members.isEmpty()) {
            throw new StanzaErrorException(StanzaErrorCondition.NOT_ACCEPTABLE);
        }
        LeafNode changed = new LeafNode(leaf.nodeId(), leaf.accessModel(), members);
        return new IqAnswer.Later(PubSubErrors.whenKept(
                nodes.configure(node, node.configuration().withLeaf(changed), delivery::unsubscribed), ""));
    }

    private String user(XmlElement entry) throws StanzaErrorException {
        Jid jid = Jid.parse(String.valueOf(entry.attribute("jid")));
        String user = jid == null ? null : jid.local();
        if (jid == null
                || user == null
                || jid.resource() != null
                || !jid.domain().equals(domains.users())) {
            throw new StanzaErrorException(StanzaErrorCondition.NOT_ACCEPTABLE);
        }
        return loginIds.apply(user);
    }

    private static IqAnswer later(List<CompletableFuture<Void>> kept) {
        return new IqAnswer.Later(
                PubSubErrors.whenKept(CompletableFuture.allOf(kept.toArray(CompletableFuture[]::new)), ""));
    }

    private static XmlWriter result(String name, @Nullable String nodeId) {
        return new XmlWriter()
                .start("pubsub", Namespaces.PUBSUB_OWNER)
                .start(name)
                .attribute("node", nodeId);
    }
}
