package org.finessebridge.app.notification.presence;

import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of itself with presence that has no type and no address (RFC 6121, 4.7).
 *
 * @param content all that the stanza holds (show, status, priority, capabilities, ...), as markup
 * @param priority -128 to 127
 */
public record Availability(String content, int priority) {

    /** Reads a stanza; null if its priority is none. */
    public static @Nullable Availability of(XmlElement stanza) {
        XmlElement element = stanza.child("priority", Namespaces.CLIENT);
        int priority = 0;
        if (element != null) {
            try {
                priority = Integer.parseInt(element.text().strip());
            } catch (NumberFormatException e) {
                return null;
            }
            if (priority < -128 || priority > 127) {
                return null;
            }
        }
        XmlWriter content = new XmlWriter();
        for (XmlElement child : stanza.elements()) {
            content.element(child, Namespaces.CLIENT);
        }
        return new Availability(content.markup(), priority);
    }
}
