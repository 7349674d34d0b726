package org.finessebridge.app.notification.disco;

import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.iq.IqHandler;
import org.finessebridge.app.notification.iq.IqRequest;
import org.finessebridge.app.notification.pubsub.NodeRegistry;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlWriter;

/**
 * Answers {@code disco#items} (XEP-0030, 4): the domain has the pubsub service, and that has its
 * nodes.
 */
public final class DiscoItemsHandler implements IqHandler {

    private final ServerIdentity identity;
    private final NodeRegistry nodes;

    /** A handler that knows the nodes. */
    public DiscoItemsHandler(ServerIdentity identity, NodeRegistry nodes) {
        this.identity = identity;
        this.nodes = nodes;
    }

    @Override
    public String handle(IqRequest request) throws StanzaErrorException {
        if (request.set() || !request.payload().name().equals("query")) {
            throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
        }
        String node = request.payload().attribute("node");
        if (node != null && node.isEmpty()) {
            node = null;
        }
        if (node != null
                && (request.destination() != IqRequest.Destination.PUBSUB
                        || nodes.node(node) == null)) {
            throw new StanzaErrorException(StanzaErrorCondition.ITEM_NOT_FOUND);
        }
        XmlWriter query = new XmlWriter().start("query", Namespaces.DISCO_ITEMS);
        if (node != null) {
            query.attribute("node", node); // a leaf keeps no items
        } else if (request.destination() == IqRequest.Destination.SERVER) {
            query.start("item")
                    .attribute("jid", identity.xmppPubSubDomain())
                    .attribute("name", "Finesse notifications")
                    .end();
        } else if (request.destination() == IqRequest.Destination.PUBSUB) {
            for (String id : nodes.nodeIds()) {
                query.start("item")
                        .attribute("jid", identity.xmppPubSubDomain())
                        .attribute("name", "")
                        .attribute("node", id)
                        .end();
            }
        }
        return query.end().markup();
    }
}
