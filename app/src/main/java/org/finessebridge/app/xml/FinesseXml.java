package org.finessebridge.app.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.ctc.wstx.stax.WstxOutputFactory;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLOutputFactory2;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.dataformat.xml.XmlFactory;
import tools.jackson.dataformat.xml.XmlMapper;

/**
 * Reads and writes Finesse's documents. Members come out in alphabetical order, as newer releases
 * of the original have them; a null member is left out; an empty string is an empty element; what
 * XML forbids is replaced in every text, wherever it came from.
 *
 * <p>Reading is strict about what is dangerous (a DOCTYPE, entities other than XML's five,
 * characters that XML 1.0 forbids, depth) and lenient about what is harmless (unknown elements,
 * order).
 */
public final class FinesseXml {

    /** What a document of a response begins with. */
    public static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    private static final int MAX_DEPTH = 32;
    private static final int MAX_ATTRIBUTES = 32;

    /**
     * Characters that a reader takes at once. The parser keeps its buffers for the next document by
     * thread, and each request has a virtual thread of its own: each document's buffer is new.
     */
    private static final int INPUT_BUFFER = 512;

    private static final WstxInputFactory INPUT = inputFactory();
    private static final XmlMapper MAPPER = XmlMapper.builder(XmlFactory.builder()
                    .xmlInputFactory(INPUT)
                    .xmlOutputFactory(outputFactory())
                    .build())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule().addSerializer(String.class, new CleanText()))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private FinesseXml() {}

    /** A whole document with its prolog, for a response of REST. */
    public static String document(String root, Object value) {
        return PROLOG + element(root, value);
    }

    /** Writes a whole document, without keeping it. */
    public static void write(String root, Object value, OutputStream out) throws IOException {
        out.write(PROLOG.getBytes(StandardCharsets.UTF_8));
        MAPPER.writer().withRootName(root).writeValue(out, value);
    }

    /** An element without prolog, to stand inside another document. */
    public static String element(String root, Object value) {
        return MAPPER.writer().withRootName(root).writeValueAsString(value);
    }

    /**
     * Reads a document.
     *
     * @param contentType the header that came with it, whose charset counts ({@link XmlEncoding});
     *     null if there was none
     * @param root the name of the root element, which is case-sensitive as in the original
     * @throws MalformedXmlException if it is not well-formed, has another root, or holds what is
     *     never allowed
     */
    public static <T> T read(byte[] document, @Nullable String contentType, String root, Class<T> type)
            throws MalformedXmlException {
        String text = XmlEncoding.decode(document, contentType);
        if (!XmlCharacters.isAllowed(text)) { // the parser lets U+FFFE and U+FFFF pass
            throw new MalformedXmlException("a character that XML forbids");
        }
        try {
            XMLStreamReader reader = begin(text);
            if (!root.equals(reader.getLocalName())) {
                throw new MalformedXmlException("the root element has to be " + root);
            }
            @Nullable T value = MAPPER.readValue(reader, type);
            requireEnd(reader);
            if (value == null) {
                throw new MalformedXmlException("the root element is nil");
            }
            return value;
        } catch (XMLStreamException | IOException | JacksonException e) {
            throw new MalformedXmlException("not well-formed, or not the structure of a " + root + ": " + place(e));
        }
    }

    /**
     * A reader at the root element of a document.
     *
     * @throws MalformedXmlException if what comes before it is never allowed
     * @throws XMLStreamException if that is not well-formed
     */
    static XMLStreamReader begin(String document) throws XMLStreamException, MalformedXmlException {
        XMLStreamReader reader = INPUT.createXMLStreamReader(new StringReader(document));
        if ("1.1".equals(reader.getVersion())) {
            throw new MalformedXmlException("XML 1.1 allows control characters; use 1.0");
        }
        for (int event = reader.getEventType(); event != XMLStreamConstants.START_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.DTD) {
                throw new MalformedXmlException("a DOCTYPE is not allowed");
            }
        }
        return reader;
    }

    /**
     * Reads what comes behind the root element.
     *
     * @throws XMLStreamException for anything but comments and the like
     */
    static void requireEnd(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next(); // text or a second root after the end is an error of the parser
        }
    }

    /** Where in a document something is wrong; safe in an answer. */
    static String place(Exception e) {
        return switch (e) {
            case XMLStreamException x
            when x.getLocation() != null ->
                "line "
                        + x.getLocation().getLineNumber()
                        + ", column "
                        + x.getLocation().getColumnNumber();
            case JacksonException x
            when x.getLocation() != null ->
                "line "
                        + x.getLocation().getLineNr()
                        + ", column "
                        + x.getLocation().getColumnNr();
            default -> "place unknown";
        };
    }

    private static WstxInputFactory inputFactory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_INPUT_BUFFER_LENGTH, INPUT_BUFFER);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        return factory;
    }

    /** An empty list is written as an empty string is, with both tags. */
    private static WstxOutputFactory outputFactory() {
        WstxOutputFactory factory = new WstxOutputFactory();
        factory.setProperty(XMLOutputFactory2.P_AUTOMATIC_EMPTY_ELEMENTS, false);
        return factory;
    }

    /** Woodstox would fail on a forbidden character, and with it the answer to a request. */
    private static final class CleanText extends StdSerializer<String> {

        CleanText() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator to, SerializationContext context) {
            to.writeString(XmlCharacters.clean(text));
        }
    }
}
