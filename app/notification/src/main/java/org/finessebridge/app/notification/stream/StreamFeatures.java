package org.finessebridge.app.notification.stream;

import org.finessebridge.app.notification.transport.StreamTransport;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.finessebridge.app.notification.xml.XmlWriter;

/** What a stream offers after its header (RFC 6120, 4.3.2). */
final class StreamFeatures {

    private StreamFeatures() {}

    /**
     * The way to authentication: STARTTLS, mechanisms, or both.
     *
     * @param mechanisms the {@code <mechanisms/>} element
     */
    static OutboundXml beforeAuthentication(StreamTransport transport, String mechanisms) {
        XmlWriter features = features();
        if (transport.offersStartTls()) {
            features.start("starttls", Namespaces.TLS);
            if (!transport.allowsPlain()) {
                features.start("required").end();
            }
            features.end();
        }
        if (transport.allowsPlain()) {
            features.raw(mechanisms);
        }
        return OutboundXml.of(features.end().markup());
    }

    /** Resource binding, and the session of RFC 3921. */
    static OutboundXml afterAuthentication() {
        XmlWriter features = features().start("bind", Namespaces.BIND).end();
        // Optional, so that clients of RFC 6121 leave it out; older ones send it all the same.
        features.start("session", Namespaces.SESSION).start("optional").end().end();
        return OutboundXml.of(features.end().markup());
    }

    private static XmlWriter features() {
        return new XmlWriter().start("stream:features").attribute("xmlns:stream", Namespaces.STREAMS);
    }
}
