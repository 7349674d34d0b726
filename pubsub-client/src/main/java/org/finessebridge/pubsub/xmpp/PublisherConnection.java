package org.finessebridge.pubsub.xmpp;

import org.jivesoftware.smack.tcp.XMPPTCPConnection;
import org.jivesoftware.smack.tcp.XMPPTCPConnectionConfiguration;
import org.jivesoftware.smack.util.ParserUtils;
import org.jivesoftware.smack.xml.XmlPullParser;
import org.jivesoftware.smack.xml.XmlPullParserException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;

/**
 * A connection that outlives a stanza that Smack can't read. Any user of the XMPP server can send
 * one to the service user: nobody may end the publishing for all with it.
 */
final class PublisherConnection extends XMPPTCPConnection {

    private static final Logger log = LoggerFactory.getLogger(PublisherConnection.class);

    PublisherConnection(XMPPTCPConnectionConfiguration configuration) {
        super(configuration);
        setParsingExceptionCallback(
                stanza -> passedOver(String.valueOf(stanza.getParsingException())));
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
        log.debug("A stanza from the XMPP server is passed over: {}", why);
    }
}
