package org.finessebridge.app.xml;

import java.util.Map;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.xmlunit.assertj3.XmlAssert;

/**
 * What a document says to a client that parses it: elements with their names, namespaces, attributes, texts and order.
 * Which prefixes and quotes it is written with does not count, nor does white space between elements. Parsed by
 * {@link XmlDocuments}.
 *
 * <p>Paths are XPath 1.0, with the prefixes of {@link #NAMESPACES}.
 */
public final class XmlDocumentAssert extends AbstractAssert<XmlDocumentAssert, String> {

    private static final Map<String, String> NAMESPACES = Map.of(
            "client", "jabber:client",
            "event", "http://jabber.org/protocol/pubsub#event",
            "pubsub", "http://jabber.org/protocol/pubsub");

    private XmlDocumentAssert(@Nullable String actual) {
        super(actual, XmlDocumentAssert.class);
    }

    public static XmlDocumentAssert assertThatXml(@Nullable String actual) {
        return new XmlDocumentAssert(actual).isNotNull();
    }

    @Override
    public XmlDocumentAssert isEqualTo(@Nullable Object expected) {
        document()
                .and(expected)
                .withDocumentBuilderFactory(XmlDocuments.PARSERS)
                .ignoreElementContentWhitespace()
                .areSimilar();
        return this;
    }

    /** The text of the first node at the path; there has to be one. */
    public XmlDocumentAssert hasValue(String path, String value) {
        document().hasXPath(path);
        document().valueByXPath(path).isEqualTo(value);
        return this;
    }

    public XmlDocumentAssert hasValueMatching(String path, String pattern) {
        document().valueByXPath(path).matches(pattern);
        return this;
    }

    public XmlDocumentAssert has(String path) {
        document().hasXPath(path);
        return this;
    }

    public XmlDocumentAssert hasNo(String path) {
        document().doesNotHaveXPath(path);
        return this;
    }

    private XmlAssert document() {
        return XmlAssert.assertThat(actual)
                .withDocumentBuilderFactory(XmlDocuments.PARSERS)
                .withNamespaceContext(NAMESPACES)
                .as(info.description());
    }
}
