package org.finessebridge.app.notification.pubsub;

import java.util.List;
import java.util.Map;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * What one request asks: an action, and what may stand beside it. Anything more is refused, since a
 * client takes a result as the answer to all that it has asked. Elements of other protocols, such
 * as the {@code <set/>} of XEP-0059, are left aside (RFC 6120, 8.4).
 *
 * @param element the action
 * @param companion what stands beside it; null if nothing does
 */
record PubSubAction(XmlElement element, @Nullable XmlElement companion) {

    /** By the name of the action; XEP-0060, 6.3.7, 7.1.5, 8.1.3 and its schema. */
    private static final Map<String, String> COMPANIONS = Map.of(
            "create", "configure",
            "publish", "publish-options",
            "subscribe", "options");

    /**
     * Reads the payload of a request.
     *
     * @throws StanzaErrorException {@code bad-request} if it is not one action with its companion
     */
    static PubSubAction of(XmlElement payload) throws StanzaErrorException {
        List<XmlElement> own = payload.elements().stream()
                .filter(element -> isOwn(element.namespace(), payload.namespace()))
                .toList();
        if (!payload.name().equals("pubsub") || own.isEmpty() || own.size() > 2) {
            throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
        }
        XmlElement element = own.getFirst();
        XmlElement companion = own.size() == 1 ? null : own.getLast();
        if (companion != null
                && (!payload.namespace().equals(Namespaces.PUBSUB)
                        || !companion.name().equals(COMPANIONS.get(element.name())))) {
            throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
        }
        return new PubSubAction(element, companion);
    }

    /** Some clients leave the namespace out, which then is that of the stream. */
    private static boolean isOwn(String namespace, String payload) {
        return namespace.equals(payload) || namespace.equals(Namespaces.CLIENT);
    }

    /** What the action is called. */
    String name() {
        return element.name();
    }

    /** Whether the companion's form asks for anything: a {@code FORM_TYPE} alone does not. */
    boolean hasOptions() {
        return companion != null
                && companion.elements().stream()
                        .flatMap(form -> form.elements().stream())
                        .anyMatch(PubSubAction::isOption);
    }

    private static boolean isOption(XmlElement element) {
        return element.name().equals("field") && !"FORM_TYPE".equals(element.attribute("var"));
    }
}
