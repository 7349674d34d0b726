package org.finessebridge.app.notification.stream;

import org.finessebridge.app.notification.address.StreamIds;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * A client's wish for a resource (RFC 6120, 7.6 and 7.7).
 *
 * @param id of the IQ; null if it has none
 * @param resource what the client wants to be called; made up if it does not say
 */
record BindRequest(@Nullable String id, String resource) {

    /** Reads an element; null if it is another one. */
    static @Nullable BindRequest of(XmlElement element) {
        if (!element.is("iq", Namespaces.CLIENT) || !"set".equals(element.attribute("type"))) {
            return null;
        }
        XmlElement bind = element.child("bind", Namespaces.BIND);
        if (bind == null) {
            return null;
        }
        XmlElement wanted = bind.child("resource", Namespaces.BIND);
        String resource = wanted == null ? "" : wanted.text().strip();
        return new BindRequest(
                element.attribute("id"), resource.isEmpty() ? StreamIds.next().substring(0, 16) : resource);
    }

    /** The answer that gives the client its address. */
    OutboundXml bound(String fullJid) {
        return answer(
                "result",
                new XmlWriter()
                        .start("bind", Namespaces.BIND)
                        .start("jid")
                        .text(fullJid)
                        .end()
                        .end()
                        .markup());
    }

    /** The answer that refuses it. */
    OutboundXml refused(StanzaErrorCondition condition) {
        return answer("error", condition.toXml(""));
    }

    private OutboundXml answer(String type, String content) {
        return OutboundXml.of(new XmlWriter()
                .start("iq", Namespaces.CLIENT)
                .attribute("type", type)
                .attribute("id", id)
                .raw(content)
                .end()
                .markup());
    }
}
