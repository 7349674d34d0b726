package org.finessebridge.scenario.report;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The outcomes of a run as JUnit's XML, which Jenkins and GitLab read: a testsuite, and a testcase a
 * scenario with its protocol.
 */
public final class JUnitXml {

    private static final double MILLIS_PER_SECOND = 1e3;
    private static final String SUITE = "finesse-scenario";

    private JUnitXml() {}

    /** The document. Characters that XML forbids are replaced by U+FFFD. */
    public static String of(List<ScenarioOutcome> outcomes) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", SUITE);
            xml.writeAttribute("tests", Integer.toString(outcomes.size()));
            xml.writeAttribute(
                    "failures",
                    Long.toString(outcomes.stream()
                            .filter(outcome -> !outcome.passed())
                            .count()));
            xml.writeAttribute("errors", "0");
            xml.writeAttribute("skipped", "0");
            xml.writeAttribute(
                    "time",
                    seconds(outcomes.stream().map(ScenarioOutcome::took).reduce(Duration.ZERO, Duration::plus)));
            for (ScenarioOutcome outcome : outcomes) {
                write(outcome, xml);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private static void write(ScenarioOutcome outcome, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", SUITE);
        xml.writeAttribute("name", allowed(outcome.name() + ": " + outcome.title()));
        xml.writeAttribute("time", seconds(outcome.took()));
        String failure = outcome.failure();
        if (failure != null) {
            xml.writeStartElement("failure");
            xml.writeAttribute("type", "expectation");
            xml.writeAttribute("message", allowed(failure.lines().findFirst().orElse("")));
            xml.writeCharacters(allowed(failure));
            xml.writeEndElement();
        }
        xml.writeStartElement("system-out");
        xml.writeCharacters(allowed(outcome.protocol().stream().collect(Collectors.joining("\n"))));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / MILLIS_PER_SECOND);
    }

    /** XML 1.0, 2.2: a document may not hold these, however they are written. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean may = c == '\t'
                    || c == '\n'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000;
            allowed.appendCodePoint(may ? c : 0xFFFD);
        });
        return allowed.toString();
    }
}
