package org.finessebridge.app.notification.stream;

import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.iq.IqHandler;
import org.finessebridge.app.notification.iq.IqRequest;
import org.finessebridge.app.notification.iq.IqRequest.Destination;
import org.finessebridge.app.notification.session.OutboundXml;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Finds who answers an IQ request (RFC 6120, 10.3 to 10.5). Users can't reach each other: what is
 * sent to another user is answered with {@code service-unavailable}.
 */
public final class StanzaRouter {

    private final ServerIdentity identity;
    private final Map<String, IqHandler> handlers;

    /**
     * A router.
     *
     * @param handlers by the namespace of the request's payload; each decides itself for which
     *     destinations it answers
     */
    public StanzaRouter(ServerIdentity identity, Map<String, IqHandler> handlers) {
        this.identity = identity;
        this.handlers = Map.copyOf(handlers);
    }

    /** Answers an IQ stanza; null if it needs no answer. */
    @Nullable OutboundXml iq(XmlElement iq, Jid from, UserSession session) {
        String type = iq.attribute("type");
        if ("result".equals(type) || "error".equals(type)) {
            return null;
        }
        try {
            if (!"get".equals(type) && !"set".equals(type)) {
                throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
            }
            List<XmlElement> payloads = iq.elements();
            if (payloads.size() != 1) {
                throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
            }
            XmlElement payload = payloads.getFirst();
            Destination destination = destination(iq.attribute("to"), from);
            IqHandler handler = handlers.get(payload.namespace());
            if (handler == null) {
                throw new StanzaErrorException(StanzaErrorCondition.SERVICE_UNAVAILABLE);
            }
            IqRequest request =
                    new IqRequest(from, destination, "set".equals(type), payload, session);
            return answer(iq, from, "result", handler.handle(request));
        } catch (StanzaErrorException e) {
            return answer(iq, from, "error", e.toXml());
        }
    }

    /** Refuses a stanza; null if it is itself an error, which is never answered. */
    @Nullable OutboundXml refuse(XmlElement stanza, Jid from, StanzaErrorCondition condition) {
        if ("error".equals(stanza.attribute("type"))) {
            return null;
        }
        return answer(stanza, from, "error", condition.toXml(""));
    }

    private Destination destination(@Nullable String to, Jid from) throws StanzaErrorException {
        if (to == null || to.isEmpty()) {
            return Destination.ACCOUNT;
        }
        String address = to.toLowerCase(Locale.ROOT);
        if (address.equals(identity.xmppDomain())) {
            return Destination.SERVER;
        }
        if (address.equals(identity.xmppPubSubDomain())) {
            return Destination.PUBSUB;
        }
        Jid jid = Jid.parse(to);
        if (jid != null && jid.bare().equals(from.bare())) {
            boolean own = jid.resource() == null || jid.resource().equals(from.resource());
            if (own) {
                return Destination.ACCOUNT;
            }
        }
        throw new StanzaErrorException(StanzaErrorCondition.SERVICE_UNAVAILABLE);
    }

    private static OutboundXml answer(XmlElement stanza, Jid to, String type, String content) {
        return OutboundXml.of(
                new XmlWriter()
                        .start(stanza.name(), Namespaces.CLIENT)
                        .attribute("type", type)
                        .attribute("id", stanza.attribute("id"))
                        .attribute("from", stanza.attribute("to"))
                        .attribute("to", to.toString())
                        .raw(content)
                        .end()
                        .markup());
    }
}
