package org.finessebridge.app.notification.presence;

import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.notification.PresenceListener;
import org.finessebridge.app.notification.roster.RosterContacts;
import org.finessebridge.app.notification.session.OutboundXml;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.stream.Jid;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Who is told about a session's presence (RFC 6121, 4): the {@link PresenceListener}, and the
 * user's own available sessions. Safe for use by any thread.
 */
public final class PresenceBroadcast {

    private static final Logger LOG = LoggerFactory.getLogger(PresenceBroadcast.class);

    private final ServerIdentity identity;
    private final RosterContacts contacts;
    private final UserSessions sessions;
    private final PresenceListener listener;

    /** Sessions that the listener knows to be available. */
    private final Set<UserSession> announced = ConcurrentHashMap.newKeySet();

    /** A broadcast that has told nothing yet. */
    public PresenceBroadcast(
            ServerIdentity identity,
            RosterContacts contacts,
            UserSessions sessions,
            PresenceListener listener) {
        this.identity = identity;
        this.contacts = contacts;
        this.sessions = sessions;
        this.listener = listener;
    }

    /** Whether a presence stanza without type is valid: its priority is a number (4.7.2.3). */
    public boolean isAvailability(XmlElement stanza) {
        XmlElement priority = stanza.child("priority", Namespaces.CLIENT);
        if (priority == null) {
            return true;
        }
        try {
            int value = Integer.parseInt(priority.text().strip());
            return value >= -128 && value <= 127;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** What a presence stanza holds, as markup. */
    public String content(XmlElement stanza) {
        XmlWriter content = new XmlWriter();
        for (XmlElement child : stanza.elements()) {
            content.element(child, Namespaces.CLIENT);
        }
        return content.markup();
    }

    /**
     * What a session gets after its initial presence (RFC 6121, 4.3): the presence of {@code
     * finesse}, which tells that the web services are connected, and of the user's other sessions.
     */
    public void greet(String user, Jid jid, UserSession session, Consumer<OutboundXml> send) {
        String to = jid.toString();
        send.accept(stanza(contacts.finesseJid(), to, null, ""));
        for (UserSession other : sessions.of(user)) {
            String presence = other.presence();
            if (!other.equals(session) && presence != null) {
                send.accept(stanza(String.valueOf(other.fullJid()), to, null, presence));
            }
        }
    }

    /**
     * A session is available, newly or with another status: tells the user's other sessions.
     *
     * @return the presence as the session itself gets it back (RFC 6121, 4.2.2), or null if the
     *     session has been displaced meanwhile
     */
    public @Nullable OutboundXml available(
            String user, UserSession session, String presence, boolean initial) {
        if (!sessions.contains(user, session)) {
            return null;
        }
        String jid = String.valueOf(session.fullJid());
        if (initial && announced.add(session)) {
            tell(() -> listener.available(jid));
        }
        return broadcast(user, session, null, presence);
    }

    /** A session that was available is so no more. */
    public void unavailable(String user, UserSession session) {
        if (announced.remove(session)) {
            String jid = String.valueOf(session.fullJid());
            tell(() -> listener.unavailable(jid));
            var _ = broadcast(user, session, "unavailable", "");
        }
    }

    /** A session has lost its resource to a newer one, which is not available yet. */
    public void displaced(String user, UserSession session) {
        unavailable(user, session);
    }

    /**
     * Answers presence that has an address: a probe or a subscription of a contact of the roster.
     *
     * @return null if there is nothing to answer
     */
    public @Nullable OutboundXml directed(XmlElement stanza, Jid from) {
        Jid to = Jid.parse(String.valueOf(stanza.attribute("to")));
        String type = stanza.attribute("type");
        if (to == null || type == null || !contacts.contains(to)) {
            return null;
        }
        return switch (type) {
            case "probe" ->
                    contacts.isFinesse(to)
                            ? stanza(contacts.finesseJid(), from.toString(), null, "")
                            : stanza(to.bare().toString(), from.toString(), "unavailable", "");
            case "subscribe" ->
                    stanza(to.bare().toString(), from.bare().toString(), "subscribed", "");
            default -> null;
        };
    }

    private OutboundXml broadcast(
            String user, UserSession from, @Nullable String type, String content) {
        OutboundXml stanza =
                stanza(String.valueOf(from.fullJid()), identity.bareJid(user), type, content);
        for (UserSession session : sessions.of(user)) {
            if (!session.equals(from)) {
                session.deliverPresence(stanza);
            }
        }
        return stanza;
    }

    private static OutboundXml stanza(
            String from, String to, @Nullable String type, String content) {
        return OutboundXml.of(
                new XmlWriter()
                        .start("presence", Namespaces.CLIENT)
                        .attribute("from", from)
                        .attribute("to", to)
                        .attribute("type", type)
                        .raw(content)
                        .end()
                        .markup());
    }

    private static void tell(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            LOG.error("A presence could not be handed on", e);
        }
    }
}
