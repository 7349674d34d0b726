package org.finessebridge.pubsub.xmpp.smack;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.finessebridge.pubsub.xmpp.connection.DialException;
import org.finessebridge.pubsub.xmpp.connection.LinkEnd;
import org.finessebridge.pubsub.xmpp.settings.PublisherAccount;
import org.finessebridge.pubsub.xmpp.settings.XmppPubSubSettings;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.SmackException.NoResponseException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.XMPPException.XMPPErrorException;
import org.jivesoftware.smack.packet.StanzaError;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smackx.ping.packet.Ping;
import org.jxmpp.jid.EntityFullJid;
import org.jxmpp.jid.impl.JidCreate;
import org.jxmpp.stringprep.XmppStringprepException;

/**
 * Who holds the publisher's full JID. Most servers give it to whoever asks last, and put the
 * session before out (RFC 6120, 7.7.2.2): one has to know before one asks. Another session of the
 * same user finds out, without presence, so that nobody hears of it: it pings the address
 * (XEP-0199). Where nobody holds the address the server answers {@code service-unavailable} (RFC
 * 6121, 8.5.3.2.3). A session whose program or network is gone, which the server still takes for
 * alive, does not answer at all; it is put out.
 */
final class AddressHolder {

    private final XmppPubSubSettings settings;

    AddressHolder(XmppPubSubSettings settings) {
        this.settings = settings;
    }

    /**
     * Returns if no program answers at the address. Blocks.
     *
     * @throws DialException if one answers, or the server can't be asked
     */
    void requireNone() throws DialException, InterruptedException {
        PublisherAccount user = settings.user();
        PublisherConnection connection;
        EntityFullJid address;
        try {
            connection = PublisherConnection.unseen(settings, user.resource() + "-asks-" + random());
            address = JidCreate.entityFullFrom(
                    user.name() + "@" + settings.server().domain() + "/" + user.resource());
        } catch (XmppStringprepException e) {
            throw new DialException(LinkEnd.needsOperator("No name of a server: " + e.getCausingString()), e);
        }
        try {
            Roster.getInstanceFor(connection).setRosterLoadedAtLogin(false);
            connection.connect().login();
            if (answers(connection, address)) {
                throw new DialException(SmackErrors.conflict(user));
            }
        } catch (SmackException | IOException | XMPPException e) {
            throw new DialException(SmackErrors.ofDialing(e, settings.server(), user), e);
        } finally {
            connection.disconnect();
        }
    }

    /** Two programs that ask at the same time must not put each other out. */
    private static String random() {
        return Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, 36);
    }

    private static boolean answers(PublisherConnection connection, EntityFullJid address)
            throws SmackException, InterruptedException {
        try {
            connection.sendIqRequestAndWaitForResponse(new Ping(address));
            return true;
        } catch (NoResponseException e) {
            return false;
        } catch (XMPPErrorException e) {
            return comesFromAProgram(e.getStanzaError().getCondition());
        }
    }

    /**
     * Programs that do not know pings mostly say so; what says {@code service-unavailable}, as
     * XEP-0199, 4.1 has it, can't be told from the server. Publishers know pings.
     */
    static boolean comesFromAProgram(StanzaError.Condition error) {
        return error == StanzaError.Condition.feature_not_implemented;
    }
}
