package org.finessebridge.load.pubsub;

import org.finessebridge.load.xml.Markup;

/** What is inside the requests to a pubsub service: XEP-0060. */
public final class PubSubXml {

    private static final String PUBSUB = "<pubsub xmlns='http://jabber.org/protocol/pubsub'>";
    private static final String OWNER = "<pubsub xmlns='http://jabber.org/protocol/pubsub#owner'>";
    private static final String CONFIGURATION = "<configure><x xmlns='jabber:x:data' type='submit'>"
            + field("FORM_TYPE", "http://jabber.org/protocol/pubsub#node_config")
            + field("pubsub#access_model", "open")
            + field("pubsub#deliver_payloads", "1")
            + field("pubsub#persist_items", "0")
            + field("pubsub#send_last_published_item", "never")
            + "</x></configure>";

    /** Asks for one's own subscriptions. */
    public static final String SUBSCRIPTIONS = PUBSUB + "<subscriptions/></pubsub>";

    /** Asks for one's own affiliations. */
    public static final String AFFILIATIONS = PUBSUB + "<affiliations/></pubsub>";

    private PubSubXml() {}

    private static String field(String name, String value) {
        return "<field var='" + name + "'><value>" + value + "</value></field>";
    }

    /** Makes a node that anybody may subscribe to, and that keeps nothing. */
    public static String createConfigured(String node) {
        return PUBSUB + "<create node='" + Markup.escape(node) + "'/>" + CONFIGURATION + "</pubsub>";
    }

    /** Makes a node as the service likes it. */
    public static String create(String node) {
        return PUBSUB + "<create node='" + Markup.escape(node) + "'/></pubsub>";
    }

    /** Removes a node. */
    public static String delete(String node) {
        return OWNER + "<delete node='" + Markup.escape(node) + "'/></pubsub>";
    }

    /** Subscribes a JID, full or bare, to a node. */
    public static String subscribe(String node, String jid) {
        return PUBSUB
                + "<subscribe node='"
                + Markup.escape(node)
                + "' jid='"
                + jid // as the server wrote it, which is escaped
                + "'/></pubsub>";
    }

    /** Publishes an item without an id. */
    public static String publish(String node, String payload) {
        return PUBSUB + "<publish node='" + Markup.escape(node) + "'><item>" + payload + "</item></publish></pubsub>";
    }
}
