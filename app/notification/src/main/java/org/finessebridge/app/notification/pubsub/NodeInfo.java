package org.finessebridge.app.notification.pubsub;

import java.time.Instant;
import org.finessebridge.pubsub.node.AccessModel;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may know of a node: XEP-0060, 5.3 and 5.4.
 *
 * @param title may be empty
 * @param created when the service has created it
 * @param subscribers how many users are subscribed
 */
public record NodeInfo(String nodeId, String title, AccessModel accessModel, Instant created, int subscribers) {

    /** The info of a node; null if there is none of that id. */
    public static @Nullable NodeInfo of(NodeRegistry nodes, String nodeId) {
        PubSubNode node = nodes.find(nodeId);
        return node == null
                ? null
                : new NodeInfo(
                        nodeId,
                        node.configuration().title(),
                        node.configuration().leaf().accessModel(),
                        node.created(),
                        node.subscribers().size());
    }

    /** The id of a node's last item; null if there is none, or the user is not admitted. */
    public static @Nullable String lastItemId(NodeRegistry nodes, String nodeId, String user) {
        PubSubNode node = nodes.find(nodeId);
        if (node == null
                || !(NodeAccess.isOwner(user) || node.configuration().leaf().admits(user))) {
            return null;
        }
        PublishedItem item = node.lastItem();
        return item == null ? null : item.id();
    }
}
