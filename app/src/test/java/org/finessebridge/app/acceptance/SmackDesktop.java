package org.finessebridge.app.acceptance;

import java.net.InetAddress;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.net.ssl.X509TrustManager;
import org.finessebridge.app.xml.XmlDocuments;
import org.finessebridge.fixture.Waiting;
import org.jivesoftware.smack.AbstractXMPPConnection;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.bosh.BOSHConfiguration;
import org.jivesoftware.smack.bosh.XMPPBOSHConnection;
import org.jivesoftware.smack.filter.StanzaTypeFilter;
import org.jivesoftware.smack.packet.IQ;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.packet.StandardExtensionElement;
import org.jivesoftware.smack.provider.ProviderManager;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smackx.delay.packet.DelayInformation;
import org.jivesoftware.smackx.pubsub.EventElement;
import org.jivesoftware.smackx.pubsub.ItemsExtension;
import org.jivesoftware.smackx.pubsub.PayloadItem;
import org.jivesoftware.smackx.pubsub.PubSubManager;
import org.jivesoftware.smackx.pubsub.PublishItem;
import org.jivesoftware.smackx.pubsub.packet.PubSub;
import org.jivesoftware.smackx.pubsub.provider.SubscriptionProvider;
import org.jxmpp.jid.impl.JidCreate;

/** Smack: the XMPP library of the JVM. */
final class SmackDesktop extends Desktop {

    private static final String EVENT = "http://jabber.org/protocol/pubsub#event";

    static {
        // ejabberd tells whom the owner has subscribed (XEP-0060, 8.8.4): Smack knows the element,
        // but not how to read it there, and ends the connection.
        ProviderManager.addExtensionProvider("subscription", EVENT, new SubscriptionProvider());
    }

    private final AbstractXMPPConnection connection;

    private SmackDesktop(AbstractXMPPConnection connection) throws Exception {
        this(connection, message -> !message.hasExtension(DelayInformation.class));
    }

    /**
     * @param heard which messages are looked at
     */
    private SmackDesktop(AbstractXMPPConnection connection, Predicate<Message> heard) throws Exception {
        this.connection = connection;
        connection.setReplyTimeout(Waiting.PATIENCE.toMillis());
        connection.addSyncStanzaListener(
                stanza -> {
                    if (heard.test((Message) stanza)) {
                        updates((Message) stanza, this::receive);
                    }
                },
                StanzaTypeFilter.MESSAGE);
        connection.connect().login();
    }

    /** Over TCP, without TLS: loopback may. */
    static SmackDesktop overTcp(RunningServer server, String user) throws Exception {
        return new SmackDesktop(new XMPPTCPConnection(
                tcp(server, user).setSecurityMode(SecurityMode.disabled).build()));
    }

    /** Over TCP, without TLS, with a resource of its own: no desktop's. */
    static SmackDesktop as(RunningServer server, String user, String resource) throws Exception {
        return new SmackDesktop(new XMPPTCPConnection(tcp(server, user)
                .setResource(resource)
                .setSecurityMode(SecurityMode.disabled)
                .build()));
    }

    /** Over TCP, and what was kept for the user is handed on, too. */
    static SmackDesktop hearingWhatWasKept(RunningServer server, String user) throws Exception {
        return new SmackDesktop(
                new XMPPTCPConnection(
                        tcp(server, user).setSecurityMode(SecurityMode.disabled).build()),
                message -> true);
    }

    /** Over TCP with STARTTLS; the server's own certificate is the one that is trusted. */
    static SmackDesktop overTls(RunningServer server, String user) throws Exception {
        return new SmackDesktop(new XMPPTCPConnection(tcp(server, user)
                .setSecurityMode(SecurityMode.required)
                .setCustomX509TrustManager((X509TrustManager) server.trust().getTrustManagers()[0])
                .build()));
    }

    /**
     * At an XMPP server elsewhere, over TCP with STARTTLS. What the server has kept for the user is
     * handed on, too.
     */
    static SmackDesktop at(XmppServerProcess xmpp, String user, String password) throws Exception {
        return at(xmpp, user, password, "desktop");
    }

    /** As above, with a resource. */
    static SmackDesktop at(XmppServerProcess xmpp, String user, String password, String resource) throws Exception {
        return new SmackDesktop(
                new XMPPTCPConnection(XMPPTCPConnectionConfiguration.builder()
                        .setHostAddress(InetAddress.getLoopbackAddress())
                        .setPort(xmpp.tcpPort())
                        .setXmppDomain(RunningServer.DOMAIN)
                        .setUsernameAndPassword(user, password)
                        .setResource(resource)
                        .setSecurityMode(SecurityMode.required)
                        .setCustomX509TrustManager(xmpp.trust())
                        .build()),
                message -> true);
    }

    /** Over BOSH at {@code /http-bind/}. */
    static SmackDesktop overBosh(RunningServer server, String user) throws Exception {
        return new SmackDesktop(new XMPPBOSHConnection(BOSHConfiguration.builder()
                .setUseHttps(false)
                .setSecurityMode(SecurityMode.disabled)
                .setHost("localhost")
                .setPort(server.notificationPorts().http())
                .setFile("/http-bind/")
                .setXmppDomain(RunningServer.DOMAIN)
                .setUsernameAndPassword(user, user)
                .setResource("desktop")
                .build()));
    }

    private static XMPPTCPConnectionConfiguration.Builder tcp(RunningServer server, String user) throws Exception {
        return XMPPTCPConnectionConfiguration.builder()
                .setHostAddress(InetAddress.getLoopbackAddress())
                .setPort(server.notificationPorts().tcp())
                .setXmppDomain(RunningServer.DOMAIN)
                .setUsernameAndPassword(user, user)
                .setResource("desktop");
    }

    @Override
    void subscribe(String node) throws Exception {
        PubSubManager.getInstanceFor(connection, JidCreate.domainBareFrom("pubsub." + RunningServer.DOMAIN))
                .getLeafNode(node)
                .subscribe(connection.getUser());
    }

    /** Publishes as no client may. */
    void publish(String node, String update) throws Exception {
        connection.sendIqRequestAndWaitForResponse(PubSub.createPubsubPacket(
                JidCreate.domainBareFrom("pubsub." + RunningServer.DOMAIN),
                IQ.Type.set,
                new PublishItem<>(
                        node,
                        new PayloadItem<>(
                                StandardExtensionElement.builder("notification", "http://jabber.org/protocol/pubsub")
                                        .setText(update)
                                        .build()))));
    }

    /** Sends an event that Smack can't read. */
    void sendUnreadableEvent(String to) throws Exception {
        connection.sendStanza(connection
                .getStanzaFactory()
                .buildMessageStanza()
                .to(JidCreate.from(to))
                .addExtension(StandardExtensionElement.builder("event", EVENT)
                        .addElement(
                                StandardExtensionElement.builder("odd", EVENT).build())
                        .build())
                .build());
    }

    boolean isConnected() {
        return connection.isConnected();
    }

    static void updates(Message message, Consumer<ReceivedUpdate> to) {
        if (message.getExtension(EVENT) instanceof EventElement event
                && event.getEvent() instanceof ItemsExtension items) {
            for (var item : items.getItems()) {
                if (item instanceof PayloadItem<?> payload) {
                    to.accept(new ReceivedUpdate(
                            items.getNode(), text(payload.getPayload().toXML().toString())));
                }
            }
        }
    }

    private static String text(String element) {
        return XmlDocuments.parse(element).getDocumentElement().getTextContent();
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
