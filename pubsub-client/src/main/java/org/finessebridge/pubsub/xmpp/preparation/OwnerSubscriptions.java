package org.finessebridge.pubsub.xmpp.preparation;

import java.util.List;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smackx.pubsub.Subscription;
import org.jivesoftware.smackx.pubsub.SubscriptionsExtension;
import org.jivesoftware.smackx.pubsub.packet.PubSubNamespace;
import org.jspecify.annotations.Nullable;
import org.jxmpp.jid.Jid;

/**
 * A node's subscriptions as its owner sees and changes them (XEP-0060, 8.8). Smack's own {@link
 * Subscription} writes itself in the subscriber's namespace: servers pass over it and answer with a
 * result all the same.
 */
final class OwnerSubscriptions {

    private static final String NAMESPACE = PubSubNamespace.owner.getXmlns();

    private OwnerSubscriptions() {}

    /** The subscriptions that a result tells of; none where a server has nothing to say. */
    static List<Subscription> of(IQ result) {
        return result.getExtensionElement("subscriptions", NAMESPACE) instanceof SubscriptionsExtension found
                        && found.getSubscriptions() != null
                ? found.getSubscriptions()
                : List.of();
    }

    /** What the changes of one node are sent in. */
    static StandardExtensionElement element(String nodeId, List<StandardExtensionElement> changes) {
        var element =
                StandardExtensionElement.builder("subscriptions", NAMESPACE).addAttribute("node", nodeId);
        changes.forEach(element::addElement);
        return element.build();
    }

    static StandardExtensionElement subscribed(Jid subscriber) {
        return change(subscriber, null, Subscription.State.subscribed);
    }

    /**
     * @param id the subscription's id; null if the server gives none
     */
    static StandardExtensionElement removed(Jid subscriber, @Nullable String id) {
        return change(subscriber, id, Subscription.State.none);
    }

    private static StandardExtensionElement change(Jid subscriber, @Nullable String id, Subscription.State state) {
        var change = StandardExtensionElement.builder("subscription", NAMESPACE)
                .addAttribute("jid", subscriber.toString())
                .addAttribute("subscription", state.toString());
        if (id != null) {
            change.addAttribute("subid", id);
        }
        return change.build();
    }
}
