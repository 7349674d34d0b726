package org.finessebridge.app.notification.disco;

import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.iq.IqHandler;
import org.finessebridge.app.notification.iq.IqRequest;
import org.finessebridge.app.notification.pubsub.NodeRegistry;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Answers {@code disco#info} (XEP-0030, 3) for the domain, the pubsub service and its nodes. */
public final class DiscoInfoHandler implements IqHandler {

    private static final List<String> SERVER_FEATURES =
            List.of(
                    Namespaces.DISCO_INFO,
                    Namespaces.DISCO_ITEMS,
                    Namespaces.PING,
                    Namespaces.ROSTER);
    private static final List<String> ACCOUNT_FEATURES =
            List.of(Namespaces.DISCO_INFO, Namespaces.PING);
    private static final List<String> PUBSUB_FEATURES =
            List.of(
                    Namespaces.DISCO_INFO,
                    Namespaces.DISCO_ITEMS,
                    Namespaces.PING,
                    Namespaces.PUBSUB,
                    Namespaces.PUBSUB + "#access-open",
                    Namespaces.PUBSUB + "#access-whitelist",
                    Namespaces.PUBSUB + "#item-ids",
                    Namespaces.PUBSUB + "#retrieve-subscriptions",
                    Namespaces.PUBSUB + "#subscribe");

    private final NodeRegistry nodes;

    /** A handler that knows the nodes. */
    public DiscoInfoHandler(NodeRegistry nodes) {
        this.nodes = nodes;
    }

    @Override
    public String handle(IqRequest request) throws StanzaErrorException {
        if (request.set() || !request.payload().name().equals("query")) {
            throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
        }
        String node = request.payload().attribute("node");
        return switch (request.destination()) {
            case PUBSUB -> pubsub(node);
            case SERVER -> {
                refuseNode(node);
                yield info(null, "server", "im", "Finesse Bridge", SERVER_FEATURES);
            }
            case ACCOUNT -> {
                refuseNode(node);
                yield info(null, "account", "registered", null, ACCOUNT_FEATURES);
            }
        };
    }

    private String pubsub(@Nullable String node) throws StanzaErrorException {
        if (node == null || node.isEmpty()) {
            return info(null, "pubsub", "service", "Finesse notifications", PUBSUB_FEATURES);
        }
        if (nodes.node(node) == null) {
            throw new StanzaErrorException(StanzaErrorCondition.ITEM_NOT_FOUND);
        }
        return info(node, "pubsub", "leaf", null, List.of(Namespaces.PUBSUB));
    }

    private static void refuseNode(@Nullable String node) throws StanzaErrorException {
        if (node != null && !node.isEmpty()) {
            throw new StanzaErrorException(StanzaErrorCondition.ITEM_NOT_FOUND);
        }
    }

    private static String info(
            @Nullable String node,
            String category,
            String type,
            @Nullable String name,
            List<String> features) {
        XmlWriter query =
                new XmlWriter()
                        .start("query", Namespaces.DISCO_INFO)
                        .attribute("node", node)
                        .start("identity")
                        .attribute("category", category)
                        .attribute("type", type)
                        .attribute("name", name)
                        .end();
        features.forEach(feature -> query.start("feature").attribute("var", feature).end());
        return query.end().markup();
    }
}
