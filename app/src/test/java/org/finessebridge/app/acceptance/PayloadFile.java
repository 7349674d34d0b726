package org.finessebridge.app.acceptance;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A document of {@code payloads}, in which names in braces stand for what the server chooses. */
final class PayloadFile {

    private static final Path PAYLOADS = Path.of("src/test/resources/payloads");
    private static final String ANY = "{any}";

    private PayloadFile() {}

    /**
     * The document.
     *
     * @param values what stands for each name
     */
    static String read(String file, Map<String, String> values) {
        try {
            String payload = Files.readString(PAYLOADS.resolve(file));
            for (Map.Entry<String, String> value : values.entrySet()) {
                payload = payload.replace("{" + value.getKey() + "}", value.getValue());
            }
            return payload;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the document has and the answer has not; the order of members does not count, nor more of them. */
    static List<String> missing(String document, String answer) {
        List<String> missing = new ArrayList<>();
        compare(root(document), root(answer), missing);
        return missing;
    }

    private static void compare(Element expected, Element actual, List<String> missing) {
        if (!expected.getTagName().equals(actual.getTagName())) {
            missing.add(expected.getTagName());
            return;
        }
        List<Element> children = children(expected);
        if (children.isEmpty()) {
            String text = expected.getTextContent().strip();
            if (!text.equals(ANY) && !text.equals(actual.getTextContent().strip())) {
                missing.add(expected.getTagName() + " " + text);
            }
            return;
        }
        for (Element child : children) {
            List<List<String>> tries = children(actual).stream()
                    .filter(candidate -> candidate.getTagName().equals(child.getTagName()))
                    .map(candidate -> {
                        List<String> differs = new ArrayList<>();
                        compare(child, candidate, differs);
                        return differs;
                    })
                    .toList();
            if (tries.stream().noneMatch(List::isEmpty)) {
                missing.add(child.getTagName() + " " + tries);
            }
        }
    }

    private static List<Element> children(Element of) {
        List<Element> children = new ArrayList<>();
        for (Node child = of.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static Element root(String document) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(document)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(document, e);
        }
    }
}
