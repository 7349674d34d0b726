package org.finessebridge.app.notification.xml;

import com.fasterxml.aalto.AsyncByteArrayFeeder;
import com.fasterxml.aalto.AsyncXMLInputFactory;
import com.fasterxml.aalto.AsyncXMLStreamReader;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.jspecify.annotations.Nullable;

/**
 * Makes parsers. Their table of names is shared and never grows: a reader that is dropped without
 * being closed takes the names it met with it, so a client that floods the service with names slows
 * nobody else down. Safe for use by any thread.
 */
public final class ParserFactory {

    /** The names that clients send all the time; every reader begins with them in its table. */
    private static final String USUAL_NAMES =
            "<stream:stream xmlns:stream='s' xmlns='c' to='' version='' id='' xml:lang='en'><body"
                    + " rid='' sid='' wait='' hold='' ver='' type='' condition='' xmlns:xmpp='x'"
                    + " xmpp:restart='' xmpp:version='' ack='' pause='' key='' newkey='' from=''/><iq"
                    + " type='' id='' to=''><query"
                    + " node=''/><ping/><bind><resource/></bind><session/><pubsub><subscribe jid=''"
                    + " node=''/><unsubscribe/><items/></pubsub></iq><presence><priority/><status/><show/><c"
                    + " hash='' node='' ver=''/></presence><message><body/></message><auth"
                    + " mechanism=''/><response/><starttls/><open/><close/></stream:stream>";

    private static final AsyncXMLInputFactory AALTO = aalto();

    private static AsyncXMLInputFactory aalto() {
        AsyncXMLInputFactory aalto = new InputFactoryImpl();
        aalto.configureForSpeed();
        aalto.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        aalto.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = aalto.createAsyncForByteArray();
            byte[] names = USUAL_NAMES.getBytes(StandardCharsets.UTF_8);
            reader.getInputFeeder().feedInput(names, 0, names.length);
            reader.getInputFeeder().endOfInput();
            while (reader.hasNext()) {
                reader.next();
            }
            reader.close(); // the only reader that is: this puts its names into the shared table
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return aalto;
    }

    /** A parser of a stream: the elements below its root are handed over one by one. */
    public StanzaParser stream(ParserLimits limits, ParserListener listener) {
        return new StanzaParser(limits, listener, 1);
    }

    /**
     * Parses one whole document: a BOSH body or a WebSocket message.
     *
     * @throws StreamErrorException if it is not one complete element of the XML that XMPP allows
     */
    public XmlElement document(ParserLimits limits, byte[] bytes) throws StreamErrorException {
        Document document = new Document();
        StanzaParser parser = new StanzaParser(limits, document, 0);
        parser.parse(bytes, 0, bytes.length);
        XmlElement root = document.root;
        if (root == null || parser.endsWithinCharacter()) {
            throw new StreamErrorException(StreamErrorCondition.NOT_WELL_FORMED, "an incomplete document");
        }
        return root;
    }

    /** A reader of XML; it must never be closed. */
    static AsyncXMLStreamReader<AsyncByteArrayFeeder> reader() {
        return AALTO.createAsyncForByteArray();
    }

    private static final class Document implements ParserListener {

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
