package org.finessebridge.app.notification.tcp;

import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.finessebridge.app.notification.stream.XmppStream;
import org.finessebridge.app.notification.transport.StreamHeader;
import org.finessebridge.app.notification.xml.Namespaces;
import org.finessebridge.app.notification.xml.ParserListener;
import org.finessebridge.app.notification.xml.XmlElement;

/** Tells a stream what the parser finds in the bytes of a TCP connection (RFC 6120, 4). */
record TcpElements(XmppStream stream) implements ParserListener {

    @Override
    public void streamOpened(XmlElement header, String contentNamespace) throws StreamErrorException {
        if (!header.is("stream", Namespaces.STREAMS)) {
            throw new StreamErrorException(StreamErrorCondition.INVALID_NAMESPACE, "an element that opens no stream");
        }
        // RFC 6120, 4.8.2: without a content namespace each stanza declares its own.
        boolean declaresContent = !contentNamespace.isEmpty() && !contentNamespace.equals(Namespaces.STREAMS);
        if (declaresContent && !contentNamespace.equals(Namespaces.CLIENT)) {
            throw new StreamErrorException(StreamErrorCondition.INVALID_NAMESPACE, "a stream that is not of a client");
        }
        String version = header.attribute("version");
        if (version != null && !version.startsWith("1.")) {
            throw new StreamErrorException(StreamErrorCondition.UNSUPPORTED_VERSION, "a version other than 1.0");
        }
        stream.opened(new StreamHeader(header.attribute("to")));
    }

    @Override
    public void elementReceived(XmlElement element) {
        stream.received(element.withNamespace("", Namespaces.CLIENT));
    }

    @Override
    public void whiteSpaceReceived() {
        stream.heard();
    }

    @Override
    public void streamClosed() {
        stream.closedByPeer();
    }
}
