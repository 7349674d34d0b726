package org.finessebridge.app.notification.bosh;

import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;

import java.util.ArrayList;
import java.util.List;

/**
 * A request of a BOSH client (XEP-0124, 9).
 *
 * @param rid its number
 * @param body the wrapper with its attributes and payload
 * @param bytes its size
 */
record BoshRequest(long rid, XmlElement body, int bytes, BoshResponder responder) {

    /** Largest number that XEP-0124 (14.1) allows: 2^53 - 1. */
    private static final long LARGEST_RID = (1L << 53) - 1;

    /** Reads a number; -1 if it is none. */
    static long parseRid(String text) {
        try {
            long rid = Long.parseLong(text);
            return rid > LARGEST_RID ? -1 : rid;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    boolean restarts() {
        return "true".equals(body.attribute(Namespaces.XBOSH, "restart"))
                || "1".equals(body.attribute(Namespaces.XBOSH, "restart"));
    }

    /** Whether the client ends the session, in order or because of an error of its own. */
    boolean terminates() {
        return "terminate".equals(body.attribute("type"));
    }

    /** The elements in the body; some clients leave their namespace out. */
    List<XmlElement> payload() {
        List<XmlElement> payload = new ArrayList<>();
        for (XmlElement element : body.elements()) {
            payload.add(
                    element.withNamespace(Namespaces.HTTPBIND, Namespaces.CLIENT)
                            .withNamespace("", Namespaces.CLIENT));
        }
        return payload;
    }
}
