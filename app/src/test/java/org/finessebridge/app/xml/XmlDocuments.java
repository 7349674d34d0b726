package org.finessebridge.app.xml;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The tests' parser. It takes no DOCTYPE, so nothing is read or expanded that a document names. */
public final class XmlDocuments {

    static final DocumentBuilderFactory PARSERS = parsers();

    private XmlDocuments() {}

    /**
     * The document.
     *
     * @throws AssertionError if it is none
     */
    public static Document parse(String xml) {
        try {
            return PARSERS.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError("not an XML document: " + xml, e);
        }
    }

    private static DocumentBuilderFactory parsers() {
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        try {
            parsers.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK's own parser knows these features", e);
        }
        parsers.setNamespaceAware(true);
        parsers.setXIncludeAware(false);
        parsers.setExpandEntityReferences(false);
        return parsers;
    }
}
