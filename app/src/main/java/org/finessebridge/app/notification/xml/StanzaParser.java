package org.finessebridge.app.notification.xml;

import com.fasterxml.aalto.AsyncByteArrayFeeder;
import com.fasterxml.aalto.AsyncXMLStreamReader;

import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Incremental parser of the XML that XMPP allows (RFC 6120, 11.1): no DTD, no comments, no
 * processing instructions, no entities but the five predefined ones, UTF-8 only. Bytes may come in
 * pieces of any size. Not thread-safe, and of no use after an error.
 *
 * <p>The parser is never closed: closing would merge its names into the factory's table.
 */
public final class StanzaParser {

    /** Bytes given to the XML parser at once; the size limit is exact to this many bytes. */
    private static final int SLICE = 1024;

    private final AsyncXMLStreamReader<AsyncByteArrayFeeder> reader;
    private final StreamListener listener;
    private final int stanzaDepth;
    private final Utf8Gate utf8 = new Utf8Gate();
    private final Deque<OpenElement> open = new ArrayDeque<>();
    private ParserLimits limits;

    /** The beginning of a character: Aalto loses some that are split between two feeds. */
    private byte[] carry = {};

    private int depth;
    private int bytesOfStanza;
    private boolean stopped;

    /**
     * A parser at the start of its input.
     *
     * @param stanzaDepth how many elements stand around a stanza: 1 in a stream, 0 in a document
     */
    StanzaParser(
            AsyncXMLStreamReader<AsyncByteArrayFeeder> reader,
            ParserLimits limits,
            StreamListener listener,
            int stanzaDepth) {
        this.reader = reader;
        this.limits = limits;
        this.listener = listener;
        this.stanzaDepth = stanzaDepth;
    }

    /** Changes the limits from the next byte on. */
    public void limits(ParserLimits newLimits) {
        limits = newLimits;
    }

    /** Ends the parser: what is left of the bytes in hand is dropped. */
    public void stop() {
        stopped = true;
    }

    /**
     * Parses the next bytes and calls the listener for all that became complete.
     *
     * @throws StreamErrorException if the bytes are not what XMPP allows, or from the listener
     */
    public void parse(byte[] bytes, int offset, int length) throws StreamErrorException {
        byte[] data = withCarry(bytes, offset, length);
        int unfed = 0;
        for (int at = carry.length; at < data.length && !stopped; ) {
            int slice = Math.min(SLICE, data.length - at);
            utf8.check(data, at, slice);
            bytesOfStanza += slice;
            at += slice;
            int end = at - utf8.pending();
            if (end > unfed) {
                feed(data, unfed, end - unfed);
                unfed = end;
            }
            if (bytesOfStanza > limits.bytes()) {
                throw violation("a stanza of more than " + limits.bytes() + " bytes");
            }
        }
        carry = Arrays.copyOfRange(data, unfed, data.length);
    }

    /** Whether the bytes so far end within a character. */
    boolean endsWithinCharacter() {
        return carry.length > 0;
    }

    private byte[] withCarry(byte[] bytes, int offset, int length) {
        byte[] data = Arrays.copyOf(carry, carry.length + length);
        System.arraycopy(bytes, offset, data, carry.length, length);
        return data;
    }

    private void feed(byte[] bytes, int offset, int length) throws StreamErrorException {
        try {
            reader.getInputFeeder().feedInput(bytes, offset, length);
        } catch (XMLStreamException e) {
            throw notWellFormed();
        }
        readEvents();
    }

    private void readEvents() throws StreamErrorException {
        while (!stopped) {
            int event = next();
            switch (event) {
                case AsyncXMLStreamReader.EVENT_INCOMPLETE -> {
                    return;
                }
                case XMLStreamConstants.START_DOCUMENT -> checkDeclaration();
                case XMLStreamConstants.START_ELEMENT -> startElement();
                case XMLStreamConstants.END_ELEMENT -> endElement();
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        characters(text());
                case XMLStreamConstants.DTD -> throw restricted("a document type declaration");
                case XMLStreamConstants.COMMENT -> throw restricted("a comment");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                        throw restricted("a processing instruction");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw restricted("an entity reference");
                default ->
                        throw new StreamErrorException(
                                StreamErrorCondition.BAD_FORMAT, "unexpected XML event " + event);
            }
        }
    }

    private int next() throws StreamErrorException {
        try {
            return reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw notWellFormed();
        }
    }

    private String text() throws StreamErrorException {
        try {
            return reader.getText();
        } catch (RuntimeException e) { // how Aalto reports forbidden characters in text
            throw notWellFormed();
        }
    }

    private void checkDeclaration() throws StreamErrorException {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw new StreamErrorException(
                    StreamErrorCondition.UNSUPPORTED_ENCODING, "an encoding other than UTF-8");
        }
        String version = reader.getVersion();
        if (version != null && !version.equals("1.0")) {
            throw new StreamErrorException(
                    StreamErrorCondition.NOT_WELL_FORMED, "a version of XML other than 1.0");
        }
    }

    private void startElement() throws StreamErrorException {
        depth++;
        if (depth > limits.depth()) {
            throw violation("elements nested deeper than " + limits.depth());
        }
        if (reader.getAttributeCount() + reader.getNamespaceCount() > limits.attributes()) {
            throw violation("more than " + limits.attributes() + " attributes");
        }
        OpenElement element = new OpenElement(namespace(), reader.getLocalName(), attributes());
        if (depth <= stanzaDepth) {
            String content = reader.getNamespaceContext().getNamespaceURI("");
            bytesOfStanza = 0;
            listener.streamOpened(element.close(), content == null ? "" : content);
        } else {
            open.push(element);
        }
    }

    private String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    private List<XmlAttribute> attributes() {
        List<XmlAttribute> attributes = new ArrayList<>(reader.getAttributeCount());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            attributes.add(
                    new XmlAttribute(
                            namespace == null ? "" : namespace,
                            reader.getAttributeLocalName(i),
                            reader.getAttributeValue(i)));
        }
        return attributes;
    }

    private void endElement() throws StreamErrorException {
        depth--;
        if (depth < stanzaDepth) {
            listener.streamClosed();
            return;
        }
        XmlElement element = open.pop().close();
        OpenElement parent = open.peek();
        if (parent == null) {
            bytesOfStanza = 0;
            listener.elementReceived(element);
        } else {
            parent.add(element);
        }
    }

    private void characters(String text) throws StreamErrorException {
        OpenElement element = open.peek();
        if (element != null) {
            element.add(text);
        } else if (!text.isBlank()) {
            throw new StreamErrorException(
                    StreamErrorCondition.BAD_FORMAT, "character data between stanzas");
        } else {
            bytesOfStanza = 0; // white space keeps connections alive: RFC 6120, 4.6.1
        }
    }

    private static StreamErrorException notWellFormed() {
        return new StreamErrorException(
                StreamErrorCondition.NOT_WELL_FORMED, "XML that is not well-formed");
    }

    private static StreamErrorException restricted(String what) {
        return new StreamErrorException(StreamErrorCondition.RESTRICTED_XML, what);
    }

    private static StreamErrorException violation(String what) {
        return new StreamErrorException(StreamErrorCondition.POLICY_VIOLATION, what);
    }

    /** An element whose end has not been read. */
    private static final class OpenElement {

        private final String namespace;
        private final String name;
        private final List<XmlAttribute> attributes;
        private final List<XmlNode> nodes = new ArrayList<>(4);
        private @Nullable StringBuilder text;

        OpenElement(String namespace, String name, List<XmlAttribute> attributes) {
            this.namespace = namespace;
            this.name = name;
            this.attributes = attributes;
        }

        void add(String part) {
            StringBuilder builder = text;
            if (builder == null) {
                builder = new StringBuilder(part.length());
                text = builder;
            }
            builder.append(part);
        }

        void add(XmlElement element) {
            endText();
            nodes.add(element);
        }

        XmlElement close() {
            endText();
            return new XmlElement(namespace, name, attributes, nodes);
        }

        private void endText() {
            if (text != null) {
                nodes.add(new XmlText(text.toString()));
                text = null;
            }
        }
    }
}
