package org.finessebridge.app.notification.pubsub;

import java.util.List;
import java.util.concurrent.CompletionStage;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.iq.IqAnswer;
import org.finessebridge.app.notification.iq.IqRequest;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.finessebridge.pubsub.node.LeafNode;
import org.jspecify.annotations.Nullable;

/**
 * What the publisher asks, which is {@code finesse} alone: publish (XEP-0060, 7.1), retract (7.2),
 * and create a node (8.1).
 */
final class PublisherRequests {

    private static final int LONGEST_ID = 1023;

    private final NodeAccess access;
    private final EventDelivery delivery;
    private final ItemIds ids = new ItemIds();

    PublisherRequests(NodeAccess access, EventDelivery delivery) {
        this.access = access;
        this.delivery = delivery;
    }

    IqAnswer create(IqRequest request, PubSubAction action) throws StanzaErrorException {
        NodeAccess.requireOwner(request);
        String wanted = action.element().attribute("node");
        boolean instant = wanted == null || wanted.isEmpty();
        String nodeId = instant ? ids.next() : wanted;
        if (nodeId == null || nodeId.length() > LONGEST_ID) {
            throw new StanzaErrorException(StanzaErrorCondition.NOT_ACCEPTABLE);
        }
        NodeConfiguration configuration = access.nodes().byDefault(LeafNode.open(nodeId));
        XmlElement configure = action.companion();
        XmlElement form = configure == null ? null : configure.child("x", Namespaces.DATA_FORMS);
        if (form != null) {
            configuration = NodeOptionsForm.read(form, configuration);
        }
        @Nullable CompletionStage<Void> kept = access.nodes().createDurable(configuration);
        if (kept == null) {
            throw new StanzaErrorException(
                    access.nodes().find(nodeId) == null
                            ? StanzaErrorCondition.RESOURCE_CONSTRAINT
                            : StanzaErrorCondition.CONFLICT);
        }
        String result = new XmlWriter()
                .start("pubsub", Namespaces.PUBSUB)
                .start("create")
                .attribute("node", nodeId)
                .end()
                .end()
                .markup();
        return new IqAnswer.Later(PubSubErrors.whenKept(kept, result));
    }

    IqAnswer publish(IqRequest request, PubSubAction action) throws StanzaErrorException {
        PubSubNode node = access.ownNode(request, action.element());
        if (action.hasOptions()) {
            throw PubSubErrors.unsupported("publish-options");
        }
        if (node.configuration().isWithoutItems()) {
            if (!action.element().elements().isEmpty()) {
                throw PubSubErrors.of(StanzaErrorCondition.BAD_REQUEST, "item-forbidden");
            }
            delivery.published(node);
            return published(node, null);
        }
        PublishedItem item = item(node, action.element());
        delivery.publish(node, item);
        return published(node, item.id());
    }

    /** The item of a publication; an item without payload is for nodes that deliver none. */
    private PublishedItem item(PubSubNode node, XmlElement action) throws StanzaErrorException {
        List<XmlElement> items = action.elements();
        if (items.isEmpty()) {
            throw PubSubErrors.of(StanzaErrorCondition.BAD_REQUEST, "item-required");
        }
        if (items.size() > 1) {
            throw PubSubErrors.of(StanzaErrorCondition.NOT_ALLOWED, "max-items-exceeded");
        }
        XmlElement item = items.getFirst();
        List<XmlElement> payloads = item.elements();
        if (payloads.isEmpty() && node.configuration().deliverPayloads()) {
            throw PubSubErrors.of(StanzaErrorCondition.BAD_REQUEST, "payload-required");
        }
        if (!item.is("item", Namespaces.PUBSUB) || payloads.size() > 1) {
            throw PubSubErrors.of(StanzaErrorCondition.BAD_REQUEST, "invalid-payload");
        }
        String given = item.attribute("id");
        return PublishedItem.of(
                given == null || given.isEmpty() ? ids.next() : given,
                payloads.isEmpty()
                        ? ""
                        : new XmlWriter().element(payloads.getFirst(), "").markup());
    }

    private static IqAnswer published(PubSubNode node, @Nullable String itemId) {
        XmlWriter result = new XmlWriter()
                .start("pubsub", Namespaces.PUBSUB)
                .start("publish")
                .attribute("node", node.nodeId());
        if (itemId != null) {
            result.start("item").attribute("id", itemId).end();
        }
        return IqAnswer.of(result.end().end().markup());
    }

    IqAnswer retract(IqRequest request, XmlElement action) throws StanzaErrorException {
        PubSubNode node = access.ownNode(request, action);
        List<XmlElement> items = action.elements();
        String itemId = items.isEmpty() ? null : items.getFirst().attribute("id");
        if (itemId == null) {
            throw PubSubErrors.of(StanzaErrorCondition.BAD_REQUEST, "item-required");
        }
        if (items.size() > 1) { // 7.2.1: one item, and a result would mean all of them
            throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
        }
        PublishedItem last = node.lastItem();
        if (last == null || !last.id().equals(itemId)) {
            throw new StanzaErrorException(StanzaErrorCondition.ITEM_NOT_FOUND);
        }
        node.empty();
        String notify = action.attribute("notify");
        if (node.configuration().notifyRetract() || "true".equals(notify) || "1".equals(notify)) {
            delivery.retracted(node, itemId);
        }
        return IqAnswer.EMPTY;
    }
}
