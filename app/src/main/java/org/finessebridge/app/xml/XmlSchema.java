package org.finessebridge.app.xml;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A schema (W3C XML Schema 1.0) that documents from outside are checked against. Safe for use by any thread. */
public final class XmlSchema {

    private final Schema schema;

    private XmlSchema(Schema schema) {
        this.schema = schema;
    }

    /**
     * Reads a schema of the product's own.
     *
     * @throws IllegalStateException if it is none
     */
    public static XmlSchema of(URL file) {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return new XmlSchema(factory.newSchema(file));
        } catch (SAXException e) {
            throw new IllegalStateException(file + " is no schema", e);
        }
    }

    /**
     * Looks whether a document is well-formed, has nothing that is dangerous ({@link FinesseXml}), and is valid.
     *
     * @throws MalformedXmlException if it is not; the message is safe in an answer
     */
    public void check(String document) throws MalformedXmlException {
        try {
            FinesseXml.requireEnd(FinesseXml.begin(document));
        } catch (XMLStreamException e) {
            throw new MalformedXmlException("not well-formed: " + FinesseXml.place(e));
        }
        try {
            // Of a text, not of the reader: with that one the places are those of whatever comes behind a mistake.
            schema.newValidator().validate(new StreamSource(new StringReader(document)));
        } catch (SAXParseException e) {
            throw new MalformedXmlException("line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": "
                    + shown(String.valueOf(e.getMessage())));
        } catch (SAXException | IOException e) {
            throw new MalformedXmlException("not valid: " + shown(String.valueOf(e.getMessage())));
        }
    }

    /** Messages repeat names of the document. */
    private static String shown(String message) {
        String clean = XmlCharacters.clean(message);
        return clean.length() <= 200 ? clean : clean.substring(0, 200) + "...";
    }
}
