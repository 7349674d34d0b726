package org.finessebridge.app.notification.pubsub;

import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.iq.IqAnswer;
import org.finessebridge.app.notification.iq.IqHandler;
import org.finessebridge.app.notification.iq.IqRequest;
import org.finessebridge.app.notification.xml.XmlElement;

/**
 * Answers what clients ask of the pubsub service in its main namespace: entity, subscriber and
 * publisher use cases (XEP-0060, 5 to 7), and the creation of nodes (8.1).
 */
public final class PubSubHandler implements IqHandler {

    private final SubscriberRequests subscriber;
    private final PublisherRequests publisher;

    /** A handler for these nodes. */
    public PubSubHandler(XmppDomains domains, NodeRegistry nodes, EventDelivery delivery) {
        NodeAccess access = new NodeAccess(nodes);
        this.subscriber = new SubscriberRequests(domains, access, delivery);
        this.publisher = new PublisherRequests(access, delivery);
    }

    @Override
    public IqAnswer handle(IqRequest request) throws StanzaErrorException {
        if (request.destination() != IqRequest.Destination.PUBSUB) {
            throw new StanzaErrorException(StanzaErrorCondition.SERVICE_UNAVAILABLE);
        }
        PubSubAction asked = PubSubAction.of(request.payload());
        XmlElement action = asked.element();
        return switch ((request.set() ? "set " : "get ") + asked.name()) {
            case "set subscribe" -> {
                requireNoOptions(asked);
                yield subscriber.subscribe(request, action);
            }
            case "set unsubscribe" -> subscriber.unsubscribe(request, action);
            case "get subscriptions" -> subscriber.subscriptions(request, action);
            case "get affiliations" -> subscriber.affiliations(request, action);
            case "get items" -> subscriber.items(request, action);
            case "get options", "set options" -> throw PubSubErrors.unsupported("subscription-options");
            case "get default" -> throw PubSubErrors.unsupported("retrieve-default-sub");
            case "set create" -> publisher.create(request, asked);
            case "set publish" -> publisher.publish(request, asked);
            case "set retract" -> publisher.retract(request, action);
            default -> throw new StanzaErrorException(StanzaErrorCondition.FEATURE_NOT_IMPLEMENTED);
        };
    }

    /** XEP-0060, 6.3.7: options of a subscription that is yet to be name neither node nor JID. */
    private static void requireNoOptions(PubSubAction subscribe) throws StanzaErrorException {
        XmlElement options = subscribe.companion();
        if (options != null && (options.attribute("node") != null || options.attribute("jid") != null)) {
            throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
        }
        if (subscribe.hasOptions()) {
            throw PubSubErrors.unsupported("subscription-options");
        }
    }
}
