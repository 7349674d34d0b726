package org.finessebridge.pubsub.xmpp.smack;

import java.io.IOException;
import org.finessebridge.pubsub.xmpp.settings.XmppPubSubSettings;
import org.finessebridge.pubsub.xmpp.settings.XmppTls;
import org.jivesoftware.smack.ConnectionConfiguration.SecurityMode;
import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smack.util.ParserUtils;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.jxmpp.stringprep.XmppStringprepException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection of the service user that outlives a stanza that Smack can't read. Any user of the
 * XMPP server can send one to the service user: nobody may end the publishing for all with it.
 */
final class PublisherConnection extends XMPPTCPConnection {

    private static final Logger LOG = LoggerFactory.getLogger(PublisherConnection.class);

    private PublisherConnection(XMPPTCPConnectionConfiguration configuration) {
        super(configuration);
        setParsingExceptionCallback(stanza -> passedOver(String.valueOf(stanza.getParsingException())));
    }

    /** A connection that is not made yet, of the one session that publishes. */
    static PublisherConnection publishing(XmppPubSubSettings settings) throws XmppStringprepException {
        return of(settings, configuration(settings).setResource(settings.user().resource()));
    }

    /** A connection that is not made yet, of a session that no contact hears of. */
    static PublisherConnection unseen(XmppPubSubSettings settings, String resource) throws XmppStringprepException {
        return of(settings, configuration(settings).setResource(resource).setSendPresence(false));
    }

    private static PublisherConnection of(
            XmppPubSubSettings settings, XMPPTCPConnectionConfiguration.Builder configuration) {
        PublisherConnection connection = new PublisherConnection(configuration.build());
        connection.setUseStreamManagement(false);
        connection.setReplyTimeout(settings.limits().requestTimeout().toMillis());
        return connection;
    }

    private static XMPPTCPConnectionConfiguration.Builder configuration(XmppPubSubSettings settings)
            throws XmppStringprepException {
        XmppTls tls = settings.tls();
        XMPPTCPConnectionConfiguration.Builder configuration = XMPPTCPConnectionConfiguration.builder()
                .setHost(settings.server().host())
                .setPort(settings.server().port())
                .setXmppDomain(settings.server().domain())
                .setUsernameAndPassword(settings.user().name(), settings.user().password())
                .setConnectTimeout(
                        Math.toIntExact(settings.limits().requestTimeout().toMillis()))
                .setSocketFactory(new PatientSocketFactory())
                .setCompressionEnabled(false)
                .setSecurityMode(tls.required() ? SecurityMode.required : SecurityMode.disabled);
        if (tls.trust() != null) {
            configuration.setCustomX509TrustManager(tls.trust());
        }
        if (!tls.verifyHostName()) {
            configuration.setHostnameVerifier((name, session) -> true);
        }
        return configuration;
    }

    @Override
    protected void parseAndProcessStanza(XmlPullParser parser)
            throws XmlPullParserException, IOException, InterruptedException {
        int depth = parser.getDepth();
        try {
            super.parseAndProcessStanza(parser);
        } catch (RuntimeException e) {
            // Smack's providers cast what they find to what they expect.
            passedOver(e.toString());
            ParserUtils.forwardToEndTagOfDepth(parser, depth);
        }
    }

    private static void passedOver(String why) {
        LOG.debug("A stanza from the XMPP server is passed over: {}", why);
    }
}
