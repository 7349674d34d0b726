package org.finessebridge.app.notification.roster;

import org.finessebridge.app.notification.address.Jid;
import org.finessebridge.app.notification.address.XmppDomains;
import org.finessebridge.app.notification.credential.ServiceUser;

/**
 * The two service users that stand in every roster: {@code finesse}, which publishes, and {@code
 * presencelistener}, which receives the agents' presence.
 */
public record RosterContacts(XmppDomains domains) {

    /** The full JID from which {@code finesse} sends its presence. */
    public String finesseJid() {
        return domains.bareJid(ServiceUser.FINESSE.localPart()) + "/finesse";
    }

    /** Whether a user is one of the two. */
    public boolean isServiceUser(String user) {
        return ServiceUser.of(user) != null;
    }

    /** Whether an address is one of {@code finesse}. */
    public boolean isFinesse(Jid jid) {
        return ServiceUser.FINESSE.isMeantBy(jid.local()) && isOfUsers(jid);
    }

    /** Whether an address is one of the contacts. */
    public boolean contains(Jid jid) {
        String local = jid.local();
        return local != null && isServiceUser(local) && isOfUsers(jid);
    }

    private boolean isOfUsers(Jid jid) {
        return jid.domain().equals(domains.users());
    }
}
