package org.finessebridge.app.notification.stream;

import org.finessebridge.app.notification.address.Jid;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.session.UserSessions.Outcome;
import org.finessebridge.app.notification.transport.StreamTransport;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The step of a stream from a known user to a full JID (RFC 6120, 7). */
final class ResourceBinding {

    private static final Logger LOG = LoggerFactory.getLogger(ResourceBinding.class);

    private ResourceBinding() {}

    /**
     * Handles an element that comes before a resource is bound; nothing else may come.
     *
     * @return the full JID that the session has now; null if it has none
     */
    static @Nullable String received(
            XmlElement element,
            BoundSession session,
            XmppStream stream,
            StreamTransport transport,
            StreamServices services) {
        BindRequest request = BindRequest.of(element);
        if (request == null) {
            stream.fail(StreamErrorCondition.NOT_AUTHORIZED, "a stanza before a resource was bound");
            return null;
        }
        if (!Jid.isResource(request.resource())) {
            transport.send(request.refused(StanzaErrorCondition.BAD_REQUEST));
            return null;
        }
        switch (session.bind(request.resource())) {
            case Outcome.TooMany() -> {
                transport.send(request.refused(StanzaErrorCondition.RESOURCE_CONSTRAINT));
                return null;
            }
            case Outcome.Taken(var displaced) -> {
                if (displaced != null) {
                    displaced.displaced();
                }
                String jid = String.valueOf(session.fullJid());
                session.log(
                        () -> LOG.info("Session opened over {} from {}: {}", transport.name(), transport.peer(), jid));
                services.meters().sessionOpened(transport.name());
                transport.send(request.bound(jid));
                return jid;
            }
        }
    }
}
