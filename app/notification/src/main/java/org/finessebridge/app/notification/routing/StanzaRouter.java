package org.finessebridge.app.notification.routing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.finessebridge.app.notification.address.Jid;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.error.StanzaErrorException;
import org.finessebridge.app.notification.iq.IqAnswer;
import org.finessebridge.app.notification.iq.IqHandler;
import org.finessebridge.app.notification.iq.IqRequest;
import org.finessebridge.app.notification.iq.IqRequest.Destination;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.session.UserToUser;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds who answers a request or takes a message (RFC 6120, 10.3 to 10.5). What is sent to another
 * user goes to {@link UserToUser}. Safe for use by any thread.
 */
public final class StanzaRouter {

    private static final Logger LOG = LoggerFactory.getLogger(StanzaRouter.class);

    private final XmppDomains domains;
    private final Map<String, IqHandler> handlers;
    private final UserToUser users;

    /**
     * A router.
     *
     * @param handlers by the namespace of the request's payload; each decides itself for which
     *     destinations it answers
     */
    public StanzaRouter(XmppDomains domains, Map<String, IqHandler> handlers, UserToUser users) {
        this.domains = domains;
        this.handlers = Map.copyOf(handlers);
        this.users = users;
    }

    /** Whether an element is one of the three kinds of stanzas (RFC 6120, 8). */
    public static boolean isStanza(XmlElement element) {
        return element.namespace().equals(Namespaces.CLIENT)
                && switch (element.name()) {
                    case "iq", "presence", "message" -> true;
                    default -> false;
                };
    }

    /**
     * Answers an IQ stanza.
     *
     * @param later takes an answer that is not there yet; on any thread
     * @return the answer, or null if it comes later or the stanza needs none
     */
    public @Nullable OutboundXml iq(XmlElement iq, Jid from, UserSession session, Consumer<OutboundXml> later) {
        try {
            String type = iq.attribute("type");
            String address = iq.attribute("to");
            Jid to = address == null || address.isEmpty() ? from.bare() : Jid.parse(address);
            if (to != null && isOtherUser(to, from)) {
                refuseIf(users.deliver(iq, from, to));
                return null;
            }
            if ("result".equals(type) || "error".equals(type)) {
                return null;
            }
            if (to == null) {
                throw new StanzaErrorException(StanzaErrorCondition.JID_MALFORMED);
            }
            if (!"get".equals(type) && !"set".equals(type)) {
                throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
            }
            Destination destination = destination(to, from);
            List<XmlElement> payloads = iq.elements();
            if (payloads.size() != 1) {
                throw new StanzaErrorException(StanzaErrorCondition.BAD_REQUEST);
            }
            XmlElement payload = payloads.getFirst();
            IqHandler handler = handlers.get(payload.namespace());
            if (handler == null) {
                throw new StanzaErrorException(StanzaErrorCondition.SERVICE_UNAVAILABLE);
            }
            IqRequest request = new IqRequest(from, destination, "set".equals(type), payload, session);
            return switch (handler.handle(request)) {
                case IqAnswer.Now(String content) -> answer(iq, from, "result", content);
                case IqAnswer.Shared(OutboundXml content) -> answer(iq, from, content);
                case IqAnswer.Later(var content) -> {
                    content.whenComplete((result, failure) -> later.accept(
                            failure == null ? answer(iq, from, "result", result) : failed(iq, from, failure)));
                    yield null;
                }
            };
        } catch (StanzaErrorException e) {
            return answer(iq, from, "error", e.toXml());
        } catch (RuntimeException e) { // of a handler: it fails this request and nothing else
            return failed(iq, from, e);
        }
    }

    private static OutboundXml failed(XmlElement iq, Jid from, Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof StanzaErrorException refusal) {
            return answer(iq, from, "error", refusal.toXml());
        }
        LOG.error("A request of {} could not be carried out", from, cause);
        return answer(iq, from, "error", StanzaErrorCondition.INTERNAL_SERVER_ERROR.toXml(""));
    }

    /** Takes a message; returns the error to answer with, or null. */
    public @Nullable OutboundXml message(XmlElement message, Jid from) {
        String address = message.attribute("to");
        Jid to = address == null || address.isEmpty() ? from.bare() : Jid.parse(address);
        StanzaErrorCondition refusal;
        if (to == null) {
            refusal = StanzaErrorCondition.JID_MALFORMED;
        } else if (isOwn(to)) {
            refusal = to.local() == null ? StanzaErrorCondition.SERVICE_UNAVAILABLE : users.deliver(message, from, to);
        } else {
            refusal = StanzaErrorCondition.REMOTE_SERVER_NOT_FOUND;
        }
        return refusal == null ? null : refuse(message, from, refusal);
    }

    /** Takes presence to another user or domain; returns the error to answer with, or null. */
    public @Nullable OutboundXml presence(XmlElement presence, Jid from, @Nullable Jid to) {
        StanzaErrorCondition refusal;
        if (to == null) {
            refusal = StanzaErrorCondition.JID_MALFORMED;
        } else if (!isOwn(to)) {
            refusal = StanzaErrorCondition.REMOTE_SERVER_NOT_FOUND;
        } else {
            refusal = to.local() == null ? StanzaErrorCondition.SERVICE_UNAVAILABLE : users.deliver(presence, from, to);
        }
        // an answer to unavailable presence would help nobody
        return refusal == null || presence.attribute("type") != null ? null : refuse(presence, from, refusal);
    }

    /** Whether users may reach each other. */
    public boolean usersReachEachOther() {
        return users.isAllowed();
    }

    /** Whether an address is that of this server itself. */
    public boolean isServer(Jid jid) {
        return jid.equals(new Jid(null, domains.users(), null));
    }

    /** Whether an address is one of this server's. */
    public boolean isOwn(Jid jid) {
        return jid.domain().equals(domains.users())
                || (jid.local() == null && jid.domain().equals(domains.pubSub()));
    }

    /** Refuses a stanza; null if it is itself an error, which is never answered. */
    public @Nullable OutboundXml refuse(XmlElement stanza, Jid from, StanzaErrorCondition condition) {
        if ("error".equals(stanza.attribute("type"))) {
            return null;
        }
        return answer(stanza, from, "error", condition.toXml(""));
    }

    private static void refuseIf(@Nullable StanzaErrorCondition refusal) throws StanzaErrorException {
        if (refusal != null) {
            throw new StanzaErrorException(refusal);
        }
    }

    /** Another user, or another session of the same one. */
    private boolean isOtherUser(Jid to, Jid from) {
        return to.local() != null && to.domain().equals(domains.users()) && !to.equals(from) && !to.equals(from.bare());
    }

    private Destination destination(Jid to, Jid from) throws StanzaErrorException {
        if (to.equals(from) || to.equals(from.bare())) {
            return Destination.ACCOUNT;
        }
        if (to.local() == null && to.resource() == null) {
            if (to.domain().equals(domains.users())) {
                return Destination.SERVER;
            }
            if (to.domain().equals(domains.pubSub())) {
                return Destination.PUBSUB;
            }
        }
        throw new StanzaErrorException(
                isOwn(to) ? StanzaErrorCondition.SERVICE_UNAVAILABLE : StanzaErrorCondition.REMOTE_SERVER_NOT_FOUND);
    }

    private static OutboundXml answer(XmlElement stanza, Jid to, String type, String content) {
        return OutboundXml.of(answering(stanza, to, type).raw(content).end().markup());
    }

    private static OutboundXml answer(XmlElement iq, Jid to, OutboundXml content) {
        return OutboundXml.around(answering(iq, to, "result").markup(), content, "</" + iq.name() + ">");
    }

    private static XmlWriter answering(XmlElement stanza, Jid to, String type) {
        return new XmlWriter()
                .start(stanza.name(), Namespaces.CLIENT)
                .attribute("type", type)
                .attribute("id", stanza.attribute("id"))
                .attribute("from", stanza.attribute("to"))
                .attribute("to", to.toString());
    }
}
