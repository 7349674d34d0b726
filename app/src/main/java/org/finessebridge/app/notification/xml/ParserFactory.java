package org.finessebridge.app.notification.xml;

import com.fasterxml.aalto.AsyncByteArrayFeeder;
import com.fasterxml.aalto.AsyncXMLInputFactory;
import com.fasterxml.aalto.AsyncXMLStreamReader;
import com.fasterxml.aalto.stax.InputFactoryImpl;

import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the parsers of one connection. It owns the parsers' table of names, so a client that floods
 * the service with names fills a table that goes with its connection and slows nobody else down.
 * Not thread-safe.
 */
public final class ParserFactory {

    private final AsyncXMLInputFactory aalto;

    /** A factory with an empty table of names. */
    public ParserFactory() {
        aalto = new InputFactoryImpl();
        aalto.configureForSpeed();
        aalto.setProperty(javax.xml.stream.XMLInputFactory.SUPPORT_DTD, false);
        aalto.setProperty(javax.xml.stream.XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** A parser of a stream: the elements below its root are handed over one by one. */
    public StanzaParser stream(ParserLimits limits, StreamListener listener) {
        return new StanzaParser(reader(), limits, listener, 1);
    }

    /**
     * Parses one whole document: a BOSH body or a WebSocket message.
     *
     * @throws StreamErrorException if it is not one complete element of the XML that XMPP allows
     */
    public XmlElement document(ParserLimits limits, byte[] bytes) throws StreamErrorException {
        Document document = new Document();
        StanzaParser parser = new StanzaParser(reader(), limits, document, 0);
        parser.parse(bytes, 0, bytes.length);
        XmlElement root = document.root;
        if (root == null || parser.endsWithinCharacter()) {
            throw new StreamErrorException(
                    StreamErrorCondition.NOT_WELL_FORMED, "an incomplete document");
        }
        return root;
    }

    private AsyncXMLStreamReader<AsyncByteArrayFeeder> reader() {
        return aalto.createAsyncForByteArray();
    }

    private static final class Document implements StreamListener {

        private @Nullable XmlElement root;

        @Override
        public void streamOpened(XmlElement header, String contentNamespace) {
            throw new IllegalStateException("a document has no stream");
        }

        @Override
        public void elementReceived(XmlElement element) {
            root = element;
        }

        @Override
        public void streamClosed() {
            throw new IllegalStateException("a document has no stream");
        }
    }
}
