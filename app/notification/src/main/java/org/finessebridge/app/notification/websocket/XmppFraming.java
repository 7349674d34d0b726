package org.finessebridge.app.notification.websocket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.finessebridge.app.notification.limit.LimitSettings;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.stream.XmppStream;
import org.finessebridge.app.notification.transport.StreamHeader;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.ParserFactory;
import org.finessebridge.app.notification.xml.ParserLimits;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * What RFC 7395, 3.3, says of the messages of a WebSocket, whoever carries them: each text message
 * is one element, {@code <open/>} and {@code <close/>} stand for the stream's tags. Lives on the
 * stream's event loop.
 */
final class XmppFraming {

    private static final String CLOSE = "<close xmlns=\"" + Namespaces.FRAMING + "\"/>";

    private static final ParserFactory PARSERS = new ParserFactory();

    /** How long the side that ends a stream waits for the other's {@code <close/>}. */
    static final Duration CLOSE_PATIENCE = Duration.ofSeconds(1);

    private final StreamServices services;
    private final LimitSettings limits;
    private ParserLimits parserLimits;
    private boolean headerSent;

    XmppFraming(StreamServices services) {
        this.services = services;
        this.limits = services.limits();
        this.parserLimits = limits.unauthenticatedParser();
    }

    /** Hands a text message, in UTF-8, to the stream. */
    void received(byte[] message, XmppStream stream) {
        if (isBlank(message)) { // not allowed (3.8), but a sign of life
            var _ = stream.asked(message.length);
            return;
        }
        try {
            XmlElement element = PARSERS.document(parserLimits, message).withNamespace("", Namespaces.CLIENT);
            if (element.is("open", Namespaces.FRAMING)) {
                String version = element.attribute("version");
                if (version != null && !version.startsWith("1.")) {
                    throw new StreamErrorException(
                            StreamErrorCondition.UNSUPPORTED_VERSION, "a version other than 1.0");
                }
                stream.opened(new StreamHeader(element.attribute("to")));
            } else if (element.is("stream", Namespaces.STREAMS)) {
                throw new StreamErrorException(
                        StreamErrorCondition.INVALID_NAMESPACE, "a stream header in a WebSocket");
            } else if (element.is("close", Namespaces.FRAMING)) {
                stream.closedByPeer();
            } else {
                stream.received(element);
            }
        } catch (StreamErrorException e) {
            stream.failed(e);
        }
    }

    private static boolean isBlank(byte[] message) {
        for (byte b : message) {
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Whether a message is the client's {@code <close/>}. */
    boolean isClose(byte[] message) {
        try {
            return PARSERS.document(parserLimits, message).is("close", Namespaces.FRAMING);
        } catch (StreamErrorException e) {
            return false;
        }
    }

    /** The limits of authenticated clients apply. */
    void authenticated() {
        parserLimits = limits.parser();
    }

    /** The answer to the client's {@code <open/>}. */
    String open(String streamId) {
        headerSent = true;
        return new XmlWriter()
                .start("open", Namespaces.FRAMING)
                .attribute("from", services.domains().users())
                .attribute("id", streamId)
                .attribute("version", "1.0")
                .attribute("xml:lang", "en")
                .end()
                .markup();
    }

    /** The last messages of a stream; an error is told inside an open stream only. */
    List<String> closing(@Nullable StreamErrorCondition error) {
        List<String> last = new ArrayList<>();
        if (error != null) {
            if (!headerSent) {
                last.add(open("-"));
            }
            last.add(error.toXml());
        }
        last.add(CLOSE);
        return last;
    }
}
