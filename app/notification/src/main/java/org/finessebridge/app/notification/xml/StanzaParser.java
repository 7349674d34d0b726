package org.finessebridge.app.notification.xml;

import com.fasterxml.aalto.AsyncByteArrayFeeder;
import com.fasterxml.aalto.AsyncXMLStreamReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.jspecify.annotations.Nullable;

/**
 * Incremental parser of the XML that XMPP allows (RFC 6120, 11.1): no DTD, no comments, no
 * processing instructions, no entities but the five predefined ones, UTF-8 only. Bytes may come in
 * pieces of any size; the outcome is always the same, except that the pieces decide which of two
 * errors that stand side by side is named. Not thread-safe, and of no use after an error.
 *
 * <p>Between two stanzas it holds nothing but the stream's opening tag: the XML reader, and the
 * names that it has met, are dropped then.
 */
public final class StanzaParser {

    private static final byte[] NOTHING = {};

    private final ParserListener listener;
    private final int stanzaDepth;
    private final Deque<OpenElement> open = new ArrayDeque<>(2);
    private final ParserLimits limits;
    private final TagGate tags;

    private @Nullable AsyncXMLStreamReader<AsyncByteArrayFeeder> reader;

    /** What a new reader is given first. */
    private byte[] rootTag = NOTHING;

    /** The beginning of a character: Aalto loses some that are split between two feeds. */
    private byte[] carry = NOTHING;

    /** How many bytes the reader has been given. */
    private long fed;

    /** Where in the current array the reader's bytes begin. */
    private int arrayStart;

    /** Behind which byte the current stanza begins. */
    private long stanzaStart;

    private int depth;

    /** How many elements of the current stanza have begun. */
    private int elements;

    private boolean stopped;

    /**
     * A parser at the start of its input.
     *
     * @param stanzaDepth how many elements stand around a stanza: 1 in a stream, 0 in a document
     */
    StanzaParser(ParserLimits limits, ParserListener listener, int stanzaDepth) {
        this.limits = limits;
        this.tags = new TagGate(limits.attributes());
        this.listener = listener;
        this.stanzaDepth = stanzaDepth;
    }

    /** Ends the parser: what is left of the bytes in hand, and what it holds, is dropped. */
    public void stop() {
        stopped = true;
        reader = null;
        open.clear();
        carry = NOTHING;
    }

    /**
     * Parses the next bytes and calls the listener for all that became complete.
     *
     * @throws StreamErrorException if the bytes are not what XMPP allows, or from the listener
     */
    public void parse(byte[] bytes, int offset, int length) throws StreamErrorException {
        byte[] data = Arrays.copyOf(carry, carry.length + length);
        System.arraycopy(bytes, offset, data, carry.length, length);
        int whole = Utf8Gate.endOfWholeCharacters(data);
        for (int at = 0; at < whole && !stopped; ) {
            int end = endOfWhatFits(data, at, whole);
            if (end == at) {
                throw violation("a stanza of more than " + limits.bytes() + " bytes");
            }
            int passed = tags.pass(data, at, end);
            feed(data, at, passed - at);
            if (passed < end && !stopped) {
                throw tags.refusal();
            }
            at = end;
        }
        if (stopped) {
            return;
        }
        if (!Utf8Gate.mayGoOn(data, whole)) {
            throw new StreamErrorException(StreamErrorCondition.UNSUPPORTED_ENCODING, "bytes that are not UTF-8");
        }
        carry = whole == data.length ? NOTHING : Arrays.copyOfRange(data, whole, data.length);
        if (stanzaDepth > 0 && depth == stanzaDepth && fed == stanzaStart) {
            reader = null;
        }
    }

    /** How many bytes it holds of a tag or stanza whose end has not come. */
    public int pending() {
        return carry.length + (reader == null ? 0 : (int) (fed - stanzaStart));
    }

    /** Whether the bytes so far end within a character. */
    boolean endsWithinCharacter() {
        return carry.length > 0;
    }

    /** Up to where the current stanza may reach: whole characters only. */
    private int endOfWhatFits(byte[] data, int at, int whole) {
        long room = limits.bytes() - (fed - stanzaStart);
        int end = (int) Math.min(whole, at + Math.max(0, room));
        while (end > at && end < whole && (data[end] & 0xC0) == 0x80) {
            end--;
        }
        return end;
    }

    private void feed(byte[] bytes, int offset, int length) throws StreamErrorException {
        AsyncXMLStreamReader<AsyncByteArrayFeeder> fedReader = reader;
        if (fedReader == null) {
            fedReader = newReader();
            reader = fedReader;
        }
        give(fedReader, bytes, offset, length);
        readEvents(fedReader);
    }

    /** A reader that stands behind the stream's opening tag, if there has been one. */
    private AsyncXMLStreamReader<AsyncByteArrayFeeder> newReader() throws StreamErrorException {
        AsyncXMLStreamReader<AsyncByteArrayFeeder> created = ParserFactory.reader();
        fed = 0;
        stanzaStart = 0;
        if (rootTag.length > 0) {
            give(created, rootTag, 0, rootTag.length);
            while (next(created) != AsyncXMLStreamReader.EVENT_INCOMPLETE) {
                stanzaStart = fed;
            }
        }
        return created;
    }

    private void give(AsyncXMLStreamReader<AsyncByteArrayFeeder> to, byte[] bytes, int offset, int length)
            throws StreamErrorException {
        try {
            to.getInputFeeder().feedInput(bytes, offset, length);
        } catch (XMLStreamException e) {
            throw notWellFormed();
        }
        arrayStart = offset;
        fed += length;
    }

    private void readEvents(AsyncXMLStreamReader<AsyncByteArrayFeeder> from) throws StreamErrorException {
        while (!stopped) {
            int event = next(from);
            switch (event) {
                case AsyncXMLStreamReader.EVENT_INCOMPLETE -> {
                    return;
                }
                case XMLStreamConstants.START_DOCUMENT -> checkDeclaration(from);
                case XMLStreamConstants.START_ELEMENT -> startElement(from);
                case XMLStreamConstants.END_ELEMENT -> endElement(from);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    characters(from, text(from));
                case XMLStreamConstants.DTD -> throw restricted("a document type declaration");
                case XMLStreamConstants.COMMENT -> throw restricted("a comment");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> throw restricted("a processing instruction");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw restricted("an entity reference");
                default ->
                    throw new StreamErrorException(StreamErrorCondition.BAD_FORMAT, "unexpected XML event " + event);
            }
        }
    }

    private static int next(AsyncXMLStreamReader<?> from) throws StreamErrorException {
        try {
            return from.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw notWellFormed();
        }
    }

    private static String text(AsyncXMLStreamReader<?> from) throws StreamErrorException {
        try {
            return from.getText();
        } catch (RuntimeException e) { // how Aalto reports forbidden characters in text
            throw notWellFormed();
        }
    }

    private static void checkDeclaration(AsyncXMLStreamReader<?> from) throws StreamErrorException {
        String encoding = from.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw new StreamErrorException(StreamErrorCondition.UNSUPPORTED_ENCODING, "an encoding other than UTF-8");
        }
        String version = from.getVersion();
        if (version != null && !version.equals("1.0")) {
            throw new StreamErrorException(StreamErrorCondition.NOT_WELL_FORMED, "a version of XML other than 1.0");
        }
    }

    private void startElement(AsyncXMLStreamReader<?> from) throws StreamErrorException {
        depth++;
        if (depth > limits.depth()) {
            throw violation("elements nested deeper than " + limits.depth());
        }
        if (++elements > limits.elements()) {
            throw violation("a stanza of more than " + limits.elements() + " elements");
        }
        if (from.getAttributeCount() + from.getNamespaceCount() > limits.attributes()) {
            throw violation("more than " + limits.attributes() + " attributes");
        }
        String namespace = from.getNamespaceURI();
        OpenElement element =
                new OpenElement(namespace == null ? "" : namespace, from.getLocalName(), attributes(from));
        if (depth <= stanzaDepth) {
            String content = from.getNamespaceContext().getNamespaceURI("");
            rootTag = RootTag.of(from);
            stanzaStart = position(from);
            elements = 0;
            listener.streamOpened(element.close(), content == null ? "" : content);
        } else {
            open.push(element);
        }
    }

    private static List<XmlAttribute> attributes(AsyncXMLStreamReader<?> from) {
        List<XmlAttribute> attributes = new ArrayList<>(from.getAttributeCount());
        for (int i = 0; i < from.getAttributeCount(); i++) {
            String namespace = from.getAttributeNamespace(i);
            attributes.add(new XmlAttribute(
                    namespace == null ? "" : namespace, from.getAttributeLocalName(i), from.getAttributeValue(i)));
        }
        return attributes;
    }

    private void endElement(AsyncXMLStreamReader<?> from) throws StreamErrorException {
        depth--;
        if (depth < stanzaDepth) {
            listener.streamClosed();
            return;
        }
        XmlElement element = open.pop().close();
        OpenElement parent = open.peek();
        if (parent == null) {
            stanzaStart = position(from);
            elements = 0;
            listener.elementReceived(element);
        } else {
            parent.add(element);
        }
    }

    private void characters(AsyncXMLStreamReader<?> from, String text) throws StreamErrorException {
        OpenElement element = open.peek();
        if (element != null) {
            element.add(text);
        } else if (!text.chars().allMatch(c -> c <= ' ')) {
            throw new StreamErrorException(StreamErrorCondition.BAD_FORMAT, "character data between stanzas");
        } else {
            stanzaStart = position(from);
            listener.whiteSpaceReceived();
        }
    }

    /** Behind which byte the reader stands. */
    private long position(AsyncXMLStreamReader<?> from) throws StreamErrorException {
        try {
            // Aalto counts the bytes of earlier arrays, and the index in the current one.
            return from.getLocationInfo().getEndingByteOffset() - arrayStart;
        } catch (XMLStreamException | RuntimeException e) {
            throw notWellFormed();
        }
    }

    private static StreamErrorException notWellFormed() {
        return new StreamErrorException(StreamErrorCondition.NOT_WELL_FORMED, "XML that is not well-formed");
    }

    private static StreamErrorException restricted(String what) {
        return new StreamErrorException(StreamErrorCondition.RESTRICTED_XML, what);
    }

    private static StreamErrorException violation(String what) {
        return new StreamErrorException(StreamErrorCondition.POLICY_VIOLATION, what);
    }
}
