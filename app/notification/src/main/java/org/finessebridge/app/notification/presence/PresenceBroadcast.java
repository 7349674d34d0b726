package org.finessebridge.app.notification.presence;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.finessebridge.app.notification.address.Jid;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.credential.ServiceUser;
import org.finessebridge.app.notification.roster.RosterContacts;
import org.finessebridge.app.notification.session.UserSession;
import org.finessebridge.app.notification.session.UserSessions;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is told about a session's presence (RFC 6121, 4): the {@link PresenceListener}, the user's
 * own available sessions, and the service users. Changes of one user are told one after the other,
 * whichever threads they come on: nobody hears {@code unavailable} of a displaced session after
 * {@code available} of the one that took its resource. Safe for use by any thread.
 */
public final class PresenceBroadcast {

    private static final Logger LOG = LoggerFactory.getLogger(PresenceBroadcast.class);

    private static final int LOCKS = 64;

    private final XmppDomains domains;
    private final RosterContacts contacts;
    private final UserSessions sessions;
    private final PresenceListener listener;

    /** What the listener knows of each full JID that is available. */
    private final Map<String, Announced> announced = new ConcurrentHashMap<>();

    private record Announced(UserSession session, int priority) {}

    /** The changes of a user are made under the lock of the user's. */
    private final Object[] locks = new Object[LOCKS];

    /** Whether the web services publish; only their own end changes it. */
    private volatile boolean finesseIsThere = true;

    /** A broadcast that has told nothing yet. */
    public PresenceBroadcast(
            XmppDomains domains, RosterContacts contacts, UserSessions sessions, PresenceListener listener) {
        this.domains = domains;
        this.contacts = contacts;
        this.sessions = sessions;
        this.listener = listener;
        Arrays.setAll(locks, i -> new Object());
    }

    /**
     * What a session gets after its initial presence (RFC 6121, 4.3): the presence of {@code
     * finesse}, which tells that the web services are connected, and of the user's other sessions.
     * A service user gets the presence of everybody.
     *
     * @param first takes the presence of {@code finesse}, for which nothing makes room
     * @param send takes the address that another presence is of, and the presence
     */
    public void greet(
            String user,
            Jid jid,
            UserSession session,
            Consumer<OutboundXml> first,
            BiConsumer<String, OutboundXml> send) {
        String to = jid.toString();
        String finesse = contacts.finesseJid();
        if (finesseIsThere) {
            first.accept(stanza(finesse, to, null, ""));
        }
        Iterable<UserSession> others = contacts.isServiceUser(user)
                ? announced.values().stream().map(Announced::session).toList()
                : sessions.of(user);
        for (UserSession other : others) {
            String presence = other.presence();
            if (other.equals(session) || presence == null) {
                continue;
            }
            String from = String.valueOf(other.fullJid());
            send.accept(from, stanza(from, to, null, presence));
        }
    }

    /**
     * Tells every session that is available that {@code finesse} is there, or that it goes; each hears it before what
     * is published after this call.
     */
    public void showFinesse(boolean available) {
        finesseIsThere = available;
        String finesse = contacts.finesseJid();
        for (Announced each : announced.values()) {
            UserSession session = each.session();
            session.deliverPublisherPresence(
                    finesse, stanza(finesse, domains.bareJid(session.user()), available ? null : "unavailable", ""));
        }
    }

    /**
     * A session is available, newly or with another status: tells all.
     *
     * @return the presence as the session itself gets it back (RFC 6121, 4.2.2), or null if the
     *     session has been displaced meanwhile
     */
    public @Nullable OutboundXml available(String user, UserSession session, String presence) {
        String jid = String.valueOf(session.fullJid());
        synchronized (lock(user)) {
            if (!sessions.contains(user, session)) {
                return null;
            }
            Announced before = announced.get(jid);
            if (before != null && !before.session().equals(session)) {
                end(user, jid, before.session()); // it has ended and not come to say so yet
                before = null;
            }
            int priority = session.priority();
            if (before == null || before.priority() != priority) {
                announced.put(jid, new Announced(session, priority));
                tell(() -> listener.available(user, jid, priority));
            }
            return broadcast(user, session, null, presence);
        }
    }

    /**
     * A session that was available is so no more: its client says so, it has ended, or it has lost
     * its resource to a newer one that is not available yet.
     */
    public void unavailable(String user, UserSession session) {
        String jid = String.valueOf(session.fullJid());
        synchronized (lock(user)) {
            Announced told = announced.get(jid);
            if (told != null && session.equals(told.session())) {
                end(user, jid, session);
            }
        }
    }

    /** The service has stopped: whoever is still taken for available is so no more. */
    public void stopped() {
        announced.forEach((jid, told) -> {
            String user = told.session().user();
            synchronized (lock(user)) {
                if (announced.remove(jid, told)) {
                    tell(() -> listener.unavailable(user, jid));
                }
            }
        });
    }

    private void end(String user, String jid, UserSession session) {
        announced.remove(jid);
        tell(() -> listener.unavailable(user, jid));
        var _ = broadcast(user, session, "unavailable", "");
    }

    private Object lock(String user) {
        return locks[Math.floorMod(user.hashCode(), LOCKS)];
    }

    /** Whether an address is a contact of every roster. */
    public boolean isContact(Jid jid) {
        return contacts.contains(jid);
    }

    /**
     * Answers presence to a contact of the roster: a probe or a subscription.
     *
     * @return null if there is nothing to answer
     */
    public @Nullable OutboundXml toContact(XmlElement stanza, Jid from, Jid to) {
        return switch (String.valueOf(stanza.attribute("type"))) {
            case "probe" ->
                finesseIsThere && contacts.isFinesse(to)
                        ? stanza(contacts.finesseJid(), from.toString(), null, "")
                        : stanza(to.bare().toString(), from.toString(), "unavailable", "");
            case "subscribe" -> stanza(to.bare().toString(), from.bare().toString(), "subscribed", "");
            default -> null;
        };
    }

    /**
     * Answers presence to another user of this server that asks for a subscription or for a
     * presence (RFC 6121, 3.1.3 and 4.3.2): rosters are fixed, and nobody learns whether there is
     * such a user.
     *
     * @return null if there is nothing to answer
     */
    public @Nullable OutboundXml toStranger(@Nullable String type, Jid from, Jid to) {
        return "subscribe".equals(type) || "probe".equals(type)
                ? stanza(to.bare().toString(), from.bare().toString(), "unsubscribed", "")
                : null;
    }

    private OutboundXml broadcast(String user, UserSession from, @Nullable String type, String content) {
        String jid = String.valueOf(from.fullJid());
        OutboundXml stanza = stanza(jid, domains.bareJid(user), type, content);
        Set<UserSession> receivers = new LinkedHashSet<>(sessions.of(user));
        for (ServiceUser serviceUser : ServiceUser.values()) {
            receivers.addAll(sessions.of(serviceUser.localPart()));
        }
        for (UserSession session : receivers) {
            if (!session.equals(from)) {
                session.deliverPresence(jid, stanza);
            }
        }
        return stanza;
    }

    private static OutboundXml stanza(String from, String to, @Nullable String type, String content) {
        return OutboundXml.of(new XmlWriter()
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
