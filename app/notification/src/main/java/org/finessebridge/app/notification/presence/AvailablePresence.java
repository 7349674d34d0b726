package org.finessebridge.app.notification.presence;

import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;

/**
 * What a client says of itself with presence that has no type and no address (RFC 6121, 4.7).
 *
 * @param content what the stanza holds (show, status, priority, capabilities, ...), as markup
 * @param priority -128 to 127
 */
public record AvailablePresence(String content, int priority) {

    /**
     * Characters of content that are kept and handed on; what goes beyond is left out. Everybody
     * who hears of the presence gets it, so it must not be long.
     */
    private static final int LONGEST_CONTENT = 2048;

    /** Reads a stanza as {@link LenientPresence} has it. */
    public static AvailablePresence of(XmlElement stanza) {
        XmlElement element = stanza.child("priority", Namespaces.CLIENT);
        int priority = element == null ? 0 : LenientPresence.priority(element.text());
        XmlWriter content = new XmlWriter();
        int length = 0;
        for (XmlElement child : stanza.elements()) {
            String markup = new XmlWriter().element(child, Namespaces.CLIENT).markup();
            if (length + markup.length() <= LONGEST_CONTENT) {
                length += markup.length();
                content.raw(markup);
            }
        }
        return new AvailablePresence(content.markup(), priority);
    }
}
