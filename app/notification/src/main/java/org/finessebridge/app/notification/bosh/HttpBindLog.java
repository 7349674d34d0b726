package org.finessebridge.app.notification.bosh;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.finessebridge.app.notification.address.StreamIds;
import org.finessebridge.app.notification.xml.CharacterData;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlAttribute;
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

    /** What names of elements and attributes have in them, those of keys among them (XEP-0124, 15). */
    private static final List<String> SECRETS =
            List.of("password", "passwd", "pwd", "digest", "token", "secret", "credential", "authorization", "key");

    private static final String MECHANISM = "mechanism";
    private static final String STARS = "***";

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
                nodes.add(signIn(inner));
            } else {
                nodes.add(masked(inner));
            }
        }
        List<XmlAttribute> attributes = element.attributes().stream()
                .map(attribute -> isSecret(attribute.name()) ? stars(attribute) : attribute)
                .toList();
        return new XmlElement(element.namespace(), element.name(), attributes, nodes);
    }

    /** Nothing of it but how somebody signs in. */
    private static XmlElement signIn(XmlElement element) {
        List<XmlAttribute> attributes = element.attributes().stream()
                .map(attribute -> attribute.name().equals(MECHANISM) ? attribute : stars(attribute))
                .toList();
        return new XmlElement(element.namespace(), element.name(), attributes, List.of(new CharacterData(STARS)));
    }

    private static XmlAttribute stars(XmlAttribute attribute) {
        return new XmlAttribute(attribute.namespace(), attribute.name(), STARS);
    }

    private static boolean isSecret(XmlElement element) {
        return AUTHENTICATION.contains(element.namespace()) || isSecret(element.name());
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRETS.stream().anyMatch(lower::contains);
    }
}
