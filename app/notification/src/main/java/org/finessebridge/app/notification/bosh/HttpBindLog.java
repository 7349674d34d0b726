package org.finessebridge.app.notification.bosh;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.notification.address.StreamIds;
import org.finessebridge.app.notification.xml.CharacterData;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlNode;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every {@code <body/>} in the debug log, as operators know it: without what clients sign in with,
 * and with the beginning of the sid alone, since whoever knows it all can take part in the session.
 */
final class HttpBindLog {

    private static final Logger LOG = LoggerFactory.getLogger(HttpBindLog.class);

    private HttpBindLog() {}

    static void received(String sid, XmlElement body) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "HTTPBindLog: HTTP RECV({}): {}",
                    StreamIds.shortened(sid),
                    new XmlWriter().element(masked(body), "").markup().replace(sid, StreamIds.shortened(sid)));
        }
    }

    static void sent(String sid, byte[] body) {
        if (LOG.isDebugEnabled()) {
            LOG.debug(
                    "HTTPBindLog: HTTP SENT({}): {}",
                    StreamIds.shortened(sid),
                    new String(body, StandardCharsets.UTF_8).replace(sid, StreamIds.shortened(sid)));
        }
    }

    /** With stars in place of what {@code <auth/>} and {@code <response/>} hold. */
    private static XmlElement masked(XmlElement body) {
        List<XmlNode> nodes = new ArrayList<>();
        for (XmlNode node : body.nodes()) {
            nodes.add(
                    node instanceof XmlElement element && element.namespace().equals(Namespaces.SASL)
                            ? new XmlElement(
                                    element.namespace(),
                                    element.name(),
                                    element.attributes(),
                                    List.of(new CharacterData("***")))
                            : node);
        }
        return new XmlElement(body.namespace(), body.name(), body.attributes(), nodes);
    }
}
