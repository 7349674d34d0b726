package org.finessebridge.app.acceptance;

import org.finessebridge.app.xml.XmlDocuments;
import org.w3c.dom.NodeList;

/**
 * An Update as a client got it.
 *
 * @param node the node it was published at
 * @param xml the document
 */
record ReceivedUpdate(String node, String xml) {

    String requestId() {
        return text("requestId");
    }

    String event() {
        return text("event");
    }

    String source() {
        return text("source");
    }

    String state() {
        return text("state");
    }

    String errorMessage() {
        return text("errorMessage");
    }

    /** The text of the first element of that name; empty if there is none. */
    String text(String element) {
        NodeList found = XmlDocuments.parse(xml).getElementsByTagName(element);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
