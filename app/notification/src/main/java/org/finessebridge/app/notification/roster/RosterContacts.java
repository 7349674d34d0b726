package org.finessebridge.app.notification.roster;

import java.util.List;
import org.finessebridge.app.notification.address.Jid;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.credential.ServiceUserSettings;

/**
 * The two service users that stand in every roster: {@code finesse}, which publishes, and {@code
 * presencelistener}, which receives the agents' presence.
 */
public record RosterContacts(XmppDomains domains) {

    /** The local part of the user that owns the nodes. */
    public static final String FINESSE = ServiceUserSettings.FINESSE;

    /** The local part of the user that hears of all presence. */
    public static final String PRESENCE_LISTENER = ServiceUserSettings.PRESENCE_LISTENER;

    /** Both. */
    public static final List<String> SERVICE_USERS = ServiceUserSettings.SERVICE_USERS;

    /** The full JID from which {@code finesse} sends its presence. */
    public String finesseJid() {
        return domains.bareJid(FINESSE) + "/finesse";
    }

    /** Whether a user is one of the two. */
    public boolean isServiceUser(String user) {
        return SERVICE_USERS.contains(user);
    }

    /** Whether an address is one of {@code finesse}. */
    public boolean isFinesse(Jid jid) {
        return FINESSE.equals(jid.local()) && jid.domain().equals(domains.users());
    }

    /** Whether an address is one of the contacts. */
    public boolean contains(Jid jid) {
        return isFinesse(jid)
                || (PRESENCE_LISTENER.equals(jid.local()) && jid.domain().equals(domains.users()));
    }
}
