package org.finessebridge.app.notification.keepalive;

import org.finessebridge.app.notification.address.StreamIds;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlWriter;

/** A ping that the service sends (XEP-0199, 4.1). */
public final class Ping {

    private Ping() {}

    /** A ping for one full JID. */
    public static OutboundXml to(String jid, String domain) {
        return OutboundXml.of(new XmlWriter()
                .start("iq", Namespaces.CLIENT)
                .attribute("type", "get")
                .attribute("id", "ping-" + StreamIds.next().substring(0, 8))
                .attribute("from", domain)
                .attribute("to", jid)
                .start("ping", Namespaces.PING)
                .end()
                .end()
                .markup());
    }
}
