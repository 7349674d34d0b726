package org.finessebridge.app.notification.disco;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.credential.ServiceUser;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.iq.IqAnswer;
import org.finessebridge.app.notification.iq.IqHandler;
import org.finessebridge.app.notification.iq.IqRequest;
import org.finessebridge.app.notification.pubsub.NodeInfo;
import org.finessebridge.app.notification.pubsub.NodeRegistry;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/** Answers {@code disco#info} (XEP-0030, 3) for the domain, the pubsub service and its nodes. */
public final class DiscoInfoHandler implements IqHandler {

    private static final List<String> SERVER_FEATURES =
            List.of(Namespaces.DISCO_INFO, Namespaces.DISCO_ITEMS, Namespaces.PING, Namespaces.ROSTER);
    private static final List<String> ACCOUNT_FEATURES = List.of(Namespaces.DISCO_INFO, Namespaces.PING);
    private static final List<String> PUBSUB_FEATURES = Stream.concat(
                    Stream.of(
                            Namespaces.DISCO_INFO,
                            Namespaces.DISCO_ITEMS,
                            Namespaces.PING,
                            Namespaces.RSM,
                            Namespaces.PUBSUB),
                    Stream.of(
                                    "access-open",
                                    "access-whitelist",
                                    "config-node",
                                    "create-and-configure",
                                    "create-nodes",
                                    "delete-nodes",
                                    "instant-nodes",
                                    "item-ids",
                                    "last-published",
                                    "manage-subscriptions",
                                    "member-affiliation",
                                    "meta-data",
                                    "modify-affiliations",
                                    "persistent-items",
                                    "publish",
                                    "purge-nodes",
                                    "retract-items",
                                    "retrieve-affiliations",
                                    "retrieve-default",
                                    "retrieve-items",
                                    "retrieve-subscriptions",
                                    "subscribe")
                            .map(feature -> Namespaces.PUBSUB + "#" + feature))
            .toList();

    private final XmppDomains domains;
    private final NodeRegistry nodes;

    /** A handler that knows the nodes. */
    public DiscoInfoHandler(XmppDomains domains, NodeRegistry nodes) {
        this.domains = domains;
        this.nodes = nodes;
    }

    @Override
    public IqAnswer handle(IqRequest request) throws StanzaErrorException {
        if (request.set() || !request.payload().name().equals("query")) {
            throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
        }
        String node = request.payload().attribute("node");
        String info = switch (request.destination()) {
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
        return IqAnswer.of(info);
    }

    private String pubsub(@Nullable String node) throws StanzaErrorException {
        if (node == null || node.isEmpty()) {
            return info(null, "pubsub", "service", "Finesse notifications", PUBSUB_FEATURES);
        }
        NodeInfo info = NodeInfo.of(nodes, node);
        if (info == null) {
            throw new StanzaErrorException(StanzaErrorCondition.ITEM_NOT_FOUND);
        }
        XmlWriter query = begin(node, "pubsub", "leaf", null, List.of(Namespaces.PUBSUB, Namespaces.RSM));
        metaData(query, info);
        return query.end().markup();
    }

    /** XEP-0060, 5.4. */
    private void metaData(XmlWriter query, NodeInfo info) {
        query.start("x", Namespaces.DATA_FORMS).attribute("type", "result");
        field(query, "FORM_TYPE", "hidden", Namespaces.PUBSUB + "#meta-data");
        field(query, "pubsub#title", "text-single", info.title());
        field(query, "pubsub#access_model", "list-single", info.accessModel().wireName());
        field(query, "pubsub#publish_model", "list-single", "publishers");
        field(query, "pubsub#owner", "jid-multi", domains.bareJid(ServiceUser.FINESSE.localPart()));
        field(query, "pubsub#publisher", "jid-multi", domains.bareJid(ServiceUser.FINESSE.localPart()));
        field(query, "pubsub#max_items", "text-single", "1");
        field(query, "pubsub#num_subscribers", "text-single", Integer.toString(info.subscribers()));
        field(
                query,
                "pubsub#creation_date",
                "text-single",
                info.created().truncatedTo(ChronoUnit.SECONDS).toString());
        query.end();
    }

    private static void field(XmlWriter query, String name, String type, String value) {
        query.start("field").attribute("var", name).attribute("type", type);
        query.start("value").text(value).end().end();
    }

    private static void refuseNode(@Nullable String node) throws StanzaErrorException {
        if (node != null && !node.isEmpty()) {
            throw new StanzaErrorException(StanzaErrorCondition.ITEM_NOT_FOUND);
        }
    }

    private static String info(
            @Nullable String node, String category, String type, @Nullable String name, List<String> features) {
        return begin(node, category, type, name, features).end().markup();
    }

    private static XmlWriter begin(
            @Nullable String node, String category, String type, @Nullable String name, List<String> features) {
        XmlWriter query = new XmlWriter()
                .start("query", Namespaces.DISCO_INFO)
                .attribute("node", node)
                .start("identity")
                .attribute("category", category)
                .attribute("type", type)
                .attribute("name", name)
                .end();
        features.forEach(
                feature -> query.start("feature").attribute("var", feature).end());
        return query;
    }
}
