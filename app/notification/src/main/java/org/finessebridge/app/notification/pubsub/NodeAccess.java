package org.finessebridge.app.notification.pubsub;

import org.finessebridge.app.notification.credential.ServiceUser;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.iq.IqRequest;
import org.finessebridge.app.notification.xml.Printable;
import org.finessebridge.app.notification.xml.XmlElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which node a request is about, and what its sender may do there: {@code finesse} owns all nodes
 * and publishes; who is admitted may subscribe and read.
 */
record NodeAccess(NodeRegistry nodes) {

    private static final Logger LOG = LoggerFactory.getLogger(NodeAccess.class);

    /** The node that an action names. */
    PubSubNode node(XmlElement action) throws StanzaErrorException {
        String nodeId = action.attribute("node");
        if (nodeId == null || nodeId.isEmpty()) {
            throw PubSubErrors.of(StanzaErrorCondition.BAD_REQUEST, "nodeid-required");
        }
        PubSubNode node = nodes.find(nodeId);
        if (node == null) {
            throw new StanzaErrorException(StanzaErrorCondition.ITEM_NOT_FOUND);
        }
        return node;
    }

    /** The node that an action names, for its owner alone. */
    PubSubNode ownNode(IqRequest request, XmlElement action) throws StanzaErrorException {
        requireOwner(request);
        return node(action);
    }

    /** The node that an action names, for those who are admitted. */
    PubSubNode openNode(IqRequest request, XmlElement action) throws StanzaErrorException {
        PubSubNode node = node(action);
        if (!isAdmitted(request, node)) {
            request.session().log(() -> LOG.info("{} may not use {}", request.from(), Printable.of(node.nodeId())));
            throw closed();
        }
        return node;
    }

    static StanzaErrorException closed() {
        return PubSubErrors.of(StanzaErrorCondition.NOT_ALLOWED, "closed-node");
    }

    /** Why a user's subscription to a node could not be made, or could not stay, since the request was admitted. */
    static StanzaErrorException ended(PubSubNode node) {
        return node.isRemoved() ? new StanzaErrorException(StanzaErrorCondition.ITEM_NOT_FOUND) : closed();
    }

    static void requireOwner(IqRequest request) throws StanzaErrorException {
        if (!isOwner(request)) {
            throw new StanzaErrorException(StanzaErrorCondition.FORBIDDEN);
        }
    }

    static boolean isOwner(IqRequest request) {
        return isOwner(request.session().user());
    }

    static boolean isOwner(String user) {
        return ServiceUser.FINESSE.isMeantBy(user);
    }

    static boolean isAdmitted(IqRequest request, PubSubNode node) {
        return isAdmitted(request.session().user(), node);
    }

    static boolean isAdmitted(String user, PubSubNode node) {
        return isOwner(user) || node.configuration().leaf().admits(user);
    }
}
