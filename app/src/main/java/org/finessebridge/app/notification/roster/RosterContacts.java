package org.finessebridge.app.notification.roster;

import org.finessebridge.app.identity.ServerIdentity;
import org.finessebridge.app.notification.stream.Jid;

/**
 * The two service users that stand in every roster: {@code finesse}, which publishes, and {@code
 * presencelistener}, which receives the agents' presence.
 */
public record RosterContacts(ServerIdentity identity) {

    static final String FINESSE = "finesse";
    static final String PRESENCE_LISTENER = "presencelistener";

    /** The full JID from which {@code finesse} sends its presence. */
    public String finesseJid() {
        return identity.bareJid(FINESSE) + "/finesse";
    }

    /** Whether an address is one of {@code finesse}. */
    public boolean isFinesse(Jid jid) {
        return FINESSE.equals(jid.local()) && jid.domain().equals(identity.xmppDomain());
    }

    /** Whether an address is one of the contacts. */
    public boolean contains(Jid jid) {
        return isFinesse(jid)
                || (PRESENCE_LISTENER.equals(jid.local())
                        && jid.domain().equals(identity.xmppDomain()));
    }
}
