package org.finessebridge.app.notification.session;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.finessebridge.app.notification.address.Jid;
import org.finessebridge.app.notification.error.StanzaErrorCondition;
import org.finessebridge.app.notification.xml.CharacterData;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlNode;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * Stanzas from one user to another (RFC 6121, 8.5). A notification service needs none of it, so it
 * is refused unless a setting allows it. Nothing is stored for users who are not there. Safe for
 * use by any thread.
 */
public final class UserToUser {

    private final boolean allowed;
    private final UserSessions sessions;
    private final UnaryOperator<String> loginIds;

    /**
     * The way from user to user.
     *
     * @param allowed whether it is open
     * @param loginIds gives the loginId for the local part of an address
     */
    public UserToUser(boolean allowed, UserSessions sessions, UnaryOperator<String> loginIds) {
        this.loginIds = loginIds;
        this.allowed = allowed;
        this.sessions = sessions;
    }

    /** Whether users may reach each other. */
    public boolean isAllowed() {
        return allowed;
    }

    /**
     * Delivers a message, a request to a full JID or its answer, or directed presence.
     *
     * @param to the address of a user of this server
     * @return why it can't be delivered, or null if the sender is to hear nothing
     */
    public @Nullable StanzaErrorCondition deliver(XmlElement stanza, Jid from, Jid to) {
        String type = stanza.attribute("type");
        StanzaErrorCondition refusal = "error".equals(type) || ("iq".equals(stanza.name()) && "result".equals(type))
                ? null
                : StanzaErrorCondition.SERVICE_UNAVAILABLE;
        if (!allowed) {
            return refusal;
        }
        List<UserSession> receivers = receivers(stanza.name(), type, to);
        if (receivers.isEmpty()) {
            return mayVanish(stanza.name(), type) ? null : refusal;
        }
        OutboundXml copy = copy(stanza, from);
        boolean delivered = false;
        for (UserSession receiver : receivers) {
            delivered |= receiver.deliverFromUser(copy);
        }
        return delivered || refusal == null ? null : StanzaErrorCondition.RESOURCE_CONSTRAINT;
    }

    /** Presence to nobody, and headlines, are dropped without a word (8.5.2.2). */
    private static boolean mayVanish(String stanza, @Nullable String type) {
        return stanza.equals("presence") || "headline".equals(type);
    }

    private List<UserSession> receivers(String stanza, @Nullable String type, Jid to) {
        List<UserSession> all = sessions.of(loginIds.apply(String.valueOf(to.local())));
        String resource = to.resource();
        List<UserSession> found = new ArrayList<>();
        if (resource != null) {
            // connected is enough (8.5.3.1): messages come before the initial presence, too
            all.stream()
                    .filter(s -> resource.equals(s.resource()))
                    .filter(s -> !stanza.equals("presence") || s.presence() != null)
                    .forEach(found::add);
            if (!found.isEmpty() || !fallsBackToBareJid(stanza, type)) {
                return found;
            }
        }
        if (stanza.equals("iq") || "groupchat".equals(type)) {
            return List.of();
        }
        all.stream().filter(s -> s.presence() != null && s.priority() >= 0).forEach(found::add);
        return found;
    }

    /** RFC 6121, 8.5.3.2.1: a chat goes on with whichever session is there. */
    private static boolean fallsBackToBareJid(String stanza, @Nullable String type) {
        return stanza.equals("message") && (type == null || type.equals("normal") || type.equals("chat"));
    }

    /** The stanza with the sender's true address. */
    private static OutboundXml copy(XmlElement stanza, Jid from) {
        XmlWriter copy = new XmlWriter()
                .start(stanza.name(), Namespaces.CLIENT)
                .attribute("from", from.toString())
                .attribute("to", stanza.attribute("to"))
                .attribute("type", stanza.attribute("type"))
                .attribute("id", stanza.attribute("id"))
                .attribute("xml:lang", stanza.attribute(Namespaces.XML, "lang"));
        for (XmlNode node : stanza.nodes()) {
            switch (node) {
                case XmlElement child -> copy.element(child, Namespaces.CLIENT);
                case CharacterData(String text) -> copy.text(text);
            }
        }
        return OutboundXml.of(copy.end().markup());
    }
}
