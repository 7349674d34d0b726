package org.finessebridge.pubsub.xmpp.smack;

import org.jivesoftware.smack.packet.ExtensionElement;
import org.jivesoftware.smack.packet.XmlEnvironment;

/**
 * The payload of Finesse's items: {@code <notification xmlns='http://jabber.org/protocol/pubsub'>}
 * with the Update as character data.
 */
final class NotificationElement implements ExtensionElement {

    private static final String NAME = "notification";
    private static final String NAMESPACE = "http://jabber.org/protocol/pubsub";

    private final String text;

    NotificationElement(String text) {
        this.text = text;
    }

    @Override
    public String getElementName() {
        return NAME;
    }

    @Override
    public String getNamespace() {
        return NAMESPACE;
    }

    @Override
    public String toXML(XmlEnvironment enclosing) {
        StringBuilder xml = new StringBuilder(text.length() + text.length() / 2 + 80);
        xml.append('<').append(NAME).append(" xmlns='").append(NAMESPACE).append("'>");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '\r' -> xml.append("&#13;"); // else a parser makes a line feed of it
                default -> xml.append(c);
            }
        }
        return xml.append("</").append(NAME).append('>').toString();
    }
}
