package org.finessebridge.app.notification.pubsub;

import java.util.Set;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.finessebridge.pubsub.node.AccessModel;
import org.finessebridge.pubsub.node.LeafNode;

/**
 * A node's configuration as a data form (XEP-0004): XEP-0060, 16.4.4 {@code pubsub#node_config}.
 */
final class NodeOptionsForm {

    private static final String CONFIG = Namespaces.PUBSUB + "#node_config";
    private static final String TITLE = "pubsub#title";
    private static final String ACCESS_MODEL = "pubsub#access_model";
    private static final String SEND_LAST = "pubsub#send_last_published_item";
    private static final String NOTIFY_RETRACT = "pubsub#notify_retract";
    private static final String PERSIST_ITEMS = "pubsub#persist_items";
    private static final String DELIVER_PAYLOADS = "pubsub#deliver_payloads";
    private static final int LONGEST_TITLE = 255;

    private NodeOptionsForm() {}

    /** Writes the form. */
    static void write(XmlWriter xml, NodeConfiguration node) {
        xml.start("x", Namespaces.DATA_FORMS).attribute("type", "form");
        field(xml, "FORM_TYPE", "hidden", CONFIG);
        field(xml, TITLE, "text-single", node.title());
        choice(
                xml,
                ACCESS_MODEL,
                node.leaf().accessModel().wireName(),
                AccessModel.OPEN.wireName(),
                AccessModel.WHITELIST.wireName());
        choice(xml, SEND_LAST, node.lastItemOnSubscribe() ? "on_sub" : "never", "never", "on_sub");
        field(xml, NOTIFY_RETRACT, "boolean", node.notifyRetract() ? "1" : "0");
        field(xml, PERSIST_ITEMS, "boolean", node.persistItems() ? "1" : "0");
        field(xml, DELIVER_PAYLOADS, "boolean", node.deliverPayloads() ? "1" : "0");
        // what can't be changed
        field(xml, "pubsub#node_type", "list-single", "leaf");
        field(xml, "pubsub#publish_model", "list-single", "publishers");
        field(xml, "pubsub#deliver_notifications", "boolean", "1");
        field(xml, "pubsub#notify_delete", "boolean", "1");
        field(xml, "pubsub#max_items", "text-single", "1");
        xml.end();
    }

    private static void field(XmlWriter xml, String name, String type, String value) {
        xml.start("field").attribute("var", name).attribute("type", type);
        xml.start("value").text(value).end().end();
    }

    private static void choice(XmlWriter xml, String name, String value, String... options) {
        xml.start("field").attribute("var", name).attribute("type", "list-single");
        for (String option : options) {
            xml.start("option").start("value").text(option).end().end();
        }
        xml.start("value").text(value).end().end();
    }

    /**
     * Reads a form that a client submits; fields that the service does not know, or that are as
     * they are anyway, are left aside.
     *
     * @param before what stays where the form says nothing
     * @throws StanzaErrorException {@code not-acceptable} for a value that can't be
     */
    static NodeConfiguration read(XmlElement form, NodeConfiguration before) throws StanzaErrorException {
        NodeConfiguration node = before;
        for (XmlElement field : form.elements()) {
            XmlElement value = field.child("value", Namespaces.DATA_FORMS);
            if (value != null) {
                node = with(
                        node,
                        String.valueOf(field.attribute("var")),
                        value.text().strip());
            }
        }
        return node;
    }

    private static NodeConfiguration with(NodeConfiguration node, String name, String value)
            throws StanzaErrorException {
        return switch (name) {
            case TITLE -> {
                require(value.length() <= LONGEST_TITLE);
                yield node.withTitle(value);
            }
            case ACCESS_MODEL -> node.withLeaf(withAccessModel(node.leaf(), value));
            case SEND_LAST -> {
                require(value.equals("never") || value.equals("on_sub"));
                yield node.withLastItemOnSubscribe(value.equals("on_sub"));
            }
            case NOTIFY_RETRACT -> node.withNotifyRetract(isTrue(value));
            case PERSIST_ITEMS -> node.withPersistItems(isTrue(value));
            case DELIVER_PAYLOADS -> node.withDeliverPayloads(isTrue(value));
            default -> node;
        };
    }

    private static LeafNode withAccessModel(LeafNode leaf, String value) throws StanzaErrorException {
        if (value.equals(AccessModel.OPEN.wireName())) {
            return LeafNode.open(leaf.nodeId());
        }
        require(value.equals(AccessModel.WHITELIST.wireName()));
        return leaf.accessModel() == AccessModel.WHITELIST ? leaf : LeafNode.whitelist(leaf.nodeId(), Set.of());
    }

    private static boolean isTrue(String value) throws StanzaErrorException {
        require(Set.of("0", "1", "true", "false").contains(value));
        return value.equals("1") || value.equals("true");
    }

    private static void require(boolean acceptable) throws StanzaErrorException {
        if (!acceptable) {
            throw new StanzaErrorException(StanzaErrorCondition.NOT_ACCEPTABLE);
        }
    }
}
