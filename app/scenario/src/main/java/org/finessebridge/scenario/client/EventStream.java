package org.finessebridge.scenario.client;

import java.io.IOException;
import java.util.function.LongSupplier;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.filter.StanzaTypeFilter;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smackx.delay.packet.DelayInformation;
import org.jivesoftware.smackx.pubsub.EventElement;
import org.jivesoftware.smackx.pubsub.ItemsExtension;
import org.jivesoftware.smackx.pubsub.PayloadItem;
import org.jxmpp.stringprep.XmppStringprepException;

/** A user's XMPP session, as a desktop has one: what it hears goes to an {@link Inbox}. */
public final class EventStream implements AutoCloseable {

    private static final String EVENT = "http://jabber.org/protocol/pubsub#event";
    private static final String RESOURCE = "finesse-scenario";

    private final XMPPTCPConnection connection;

    private EventStream(XMPPTCPConnection connection) {
        this.connection = connection;
    }

    /**
     * Signs in. What the server kept from before is left out: it is no news of this run.
     *
     * @param domain the XMPP domain
     * @param nanos the run's clock
     * @throws IOException where that fails
     */
    public static EventStream open(
            ProductAddress product, String domain, ProductRest.Login user, LongSupplier nanos, Inbox inbox)
            throws IOException, InterruptedException {
        XMPPTCPConnection connection;
        try {
            connection = new XMPPTCPConnection(configuration(product, domain, user));
        } catch (XmppStringprepException e) {
            throw new IOException("'" + domain + "' is no XMPP domain", e);
        }
        Roster.getInstanceFor(connection).setRosterLoadedAtLogin(false);
        connection.setReplyTimeout(product.patience().toMillis());
        connection.addSyncStanzaListener(stanza -> hear((Message) stanza, nanos, inbox), StanzaTypeFilter.MESSAGE);
        boolean signedIn = false;
        try {
            connection.connect().login();
            signedIn = true;
            return new EventStream(connection);
        } catch (SmackException | XMPPException e) {
            String where = "%s:%d".formatted(product.xmppHost(), product.xmppPort());
            if (CertificateRemedy.isBehind(e)) {
                throw new IOException(CertificateRemedy.inWords(e, where), e);
            }
            throw new IOException("%s cannot sign in by XMPP at %s: %s".formatted(user.user(), where, firstLine(e)), e);
        } finally {
            if (!signedIn) {
                connection.disconnect();
            }
        }
    }

    private static XMPPTCPConnectionConfiguration configuration(
            ProductAddress product, String domain, ProductRest.Login user) throws XmppStringprepException {
        XMPPTCPConnectionConfiguration.Builder configuration = XMPPTCPConnectionConfiguration.builder()
                .setHost(product.xmppHost())
                .setPort(product.xmppPort())
                .setXmppDomain(domain)
                .setUsernameAndPassword(user.user(), user.password())
                .setResource(RESOURCE)
                .setConnectTimeout(Math.toIntExact(product.patience().toMillis()))
                .setCustomX509TrustManager(product.trust().manager())
                .setSecurityMode(SecurityMode.ifpossible);
        if (!product.trust().checksNames()) {
            configuration.setHostnameVerifier((name, session) -> true);
        }
        return configuration.build();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private static void hear(Message message, LongSupplier nanos, Inbox inbox) {
        if (message.hasExtension(DelayInformation.class)) {
            return;
        }
        if (message.getExtension(EVENT) instanceof EventElement event
                && event.getEvent() instanceof ItemsExtension items) {
            for (var item : items.getItems()) {
                if (item instanceof PayloadItem<?> payload) {
                    inbox.add(read(
                            nanos.getAsLong(),
                            items.getNode(),
                            payload.getPayload().toXML().toString()));
                }
            }
        }
    }

    /** An update that cannot be read is news too: an expectation that fails shows it. */
    private static HeardUpdate read(long nanos, String node, String payload) {
        try {
            return HeardUpdate.read(nanos, node, XmlText.read(payload).getTextContent());
        } catch (IOException e) {
            return new HeardUpdate(nanos, node, "unreadable", "", node, null);
        }
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
