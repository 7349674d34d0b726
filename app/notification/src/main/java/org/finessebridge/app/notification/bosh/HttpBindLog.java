package org.finessebridge.app.notification.bosh;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /** Ours, and those that clients of others know (XEP-0078, XEP-0388). */
    private static final Set<String> AUTHENTICATION =
            Set.of(Namespaces.SASL, "jabber:iq:auth", "urn:xmpp:sasl:1", "urn:xmpp:sasl:2");

    private static final Set<String> SECRETS = Set.of("password", "digest");

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

    /** With stars in place of what somebody may sign in with, wherever it is. */
    private static XmlElement masked(XmlElement element) {
        List<XmlNode> nodes = new ArrayList<>();
        for (XmlNode node : element.nodes()) {
            if (!(node instanceof XmlElement inner)) {
                nodes.add(node);
            } else if (isSecret(inner)) {
                nodes.add(with(inner, List.of(new CharacterData("***"))));
            } else {
                nodes.add(masked(inner));
            }
        }
        return with(element, nodes);
    }

    private static boolean isSecret(XmlElement element) {
        return AUTHENTICATION.contains(element.namespace()) || SECRETS.contains(element.name());
    }

    private static XmlElement with(XmlElement element, List<XmlNode> nodes) {
        return new XmlElement(element.namespace(), element.name(), element.attributes(), nodes);
    }
}
