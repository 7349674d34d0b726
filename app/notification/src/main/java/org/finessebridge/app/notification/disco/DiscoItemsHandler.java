package org.finessebridge.app.notification.disco;

import java.util.List;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.iq.IqAnswer;
import org.finessebridge.app.notification.iq.IqHandler;
import org.finessebridge.app.notification.iq.IqRequest;
import org.finessebridge.app.notification.pubsub.NodeInfo;
import org.finessebridge.app.notification.pubsub.NodeRegistry;
import org.finessebridge.app.notification.pubsub.PubSubSettings;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code disco#items} (XEP-0030, 4): the domain has the pubsub service, that has its nodes
 * (XEP-0060, 5.2), and a node has its last item (5.5). Lists of nodes are paged by XEP-0059.
 */
public final class DiscoItemsHandler implements IqHandler {

    private final XmppDomains domains;
    private final NodeRegistry nodes;
    private final PubSubSettings settings;
    private final String attributesOfAll;

    /** The answer to who asks for all there are, as most do; null before the first. */
    private volatile @Nullable Rendered rendered;

    /** @param names of which version it is */
    private record Rendered(List<String> names, OutboundXml answer) {}

    /** A handler that knows the nodes. */
    public DiscoItemsHandler(XmppDomains domains, NodeRegistry nodes, PubSubSettings settings) {
        this.domains = domains;
        this.nodes = nodes;
        this.settings = settings;
        String item = new XmlWriter()
                .start("item")
                .attribute("jid", domains.pubSub())
                .attribute("name", "")
                .end()
                .markup();
        this.attributesOfAll = item.substring("<item".length(), item.length() - "/>".length());
    }

    @Override
    public IqAnswer handle(IqRequest request) throws StanzaErrorException {
        XmlElement asked = request.payload();
        if (request.set() || !asked.name().equals("query")) {
            throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
        }
        String node = asked.attribute("node");
        if (node != null && !node.isEmpty()) {
            return node(request, node);
        }
        return switch (request.destination()) {
            case SERVER ->
                IqAnswer.of(query().start("item")
                        .attribute("jid", domains.pubSub())
                        .attribute("name", "Finesse notifications")
                        .end()
                        .end()
                        .markup());
            case PUBSUB -> nodes(request, PageRequest.of(asked, settings.nodesPerPage()));
            case ACCOUNT -> IqAnswer.of(query().end().markup()); // an account has no items
        };
    }

    private static XmlWriter query() {
        return new XmlWriter().start("query", Namespaces.DISCO_ITEMS);
    }

    private IqAnswer nodes(IqRequest request, PageRequest wanted) throws StanzaErrorException {
        List<String> names = nodes.nodeIds();
        Page page = Page.of(names, wanted);
        request.charge(page.entries().size());
        if (wanted.asked()) {
            return IqAnswer.of(markup(page, true));
        }
        Rendered last = rendered;
        if (last == null || !last.names().equals(names)) {
            last = new Rendered(names, OutboundXml.of(markup(page, page.isPart())));
            rendered = last;
        }
        return new IqAnswer.Shared(last.answer());
    }

    /** There are ten thousands of items, and the first list is made by code that is not compiled yet. */
    private String markup(Page page, boolean told) {
        XmlWriter query = query();
        for (String id : page.entries()) {
            query.start("item")
                    .attributes(attributesOfAll)
                    .attribute("node", id)
                    .end();
        }
        if (told) {
            page.write(query);
        }
        return query.end().markup();
    }

    private IqAnswer node(IqRequest request, String node) throws StanzaErrorException {
        if (request.destination() != IqRequest.Destination.PUBSUB || NodeInfo.of(nodes, node) == null) {
            throw new StanzaErrorException(StanzaErrorCondition.ITEM_NOT_FOUND);
        }
        XmlWriter query = new XmlWriter().start("query", Namespaces.DISCO_ITEMS).attribute("node", node);
        String item = NodeInfo.lastItemId(nodes, node, request.session().user());
        if (item != null) {
            query.start("item")
                    .attribute("jid", domains.pubSub())
                    .attribute("name", item)
                    .end();
        }
        return IqAnswer.of(query.end().markup());
    }
}
