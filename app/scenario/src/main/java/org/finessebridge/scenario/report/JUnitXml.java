package org.finessebridge.scenario.report;

import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.finessebridge.scenario.report.ScenarioOutcome.Verdict;

/**
 * The outcomes of a run as JUnit's XML, which Jenkins and GitLab read: a testsuite, and a testcase a
 * scenario with its protocol.
 */
public final class JUnitXml {

    private static final double MILLIS_PER_SECOND = 1e3;
    private static final String SUITE = "finesse-scenario";

    private JUnitXml() {}

    /** The document. Characters that XML forbids are written as {@link VisibleText} has them. */
    public static String of(List<ScenarioOutcome> outcomes) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuites");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", SUITE);
            xml.writeAttribute("tests", Integer.toString(outcomes.size()));
            xml.writeAttribute("failures", count(outcomes, Verdict.FAILED));
            xml.writeAttribute("errors", count(outcomes, Verdict.ERROR));
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

    private static String count(List<ScenarioOutcome> outcomes, Verdict verdict) {
        return Long.toString(outcomes.stream()
                .filter(outcome -> outcome.verdict() == verdict)
                .count());
    }

    private static void write(ScenarioOutcome outcome, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", SUITE);
        xml.writeAttribute("name", VisibleText.of(outcome.name() + ": " + outcome.title()));
        xml.writeAttribute("time", seconds(outcome.took()));
        String failure = outcome.failure();
        if (failure != null) {
            boolean failed = outcome.verdict() == Verdict.FAILED;
            xml.writeStartElement(failed ? "failure" : "error");
            xml.writeAttribute("type", failed ? "expectation" : "not-played");
            xml.writeAttribute("message", VisibleText.of(outcome.reason()));
            xml.writeCharacters(visible(failure.lines()));
            xml.writeEndElement();
        }
        xml.writeStartElement("system-out");
        xml.writeCharacters(visible(outcome.protocol().stream()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toMillis() / MILLIS_PER_SECOND);
    }

    /** Line ends stay, and nothing that XML forbids (XML 1.0, 2.2). */
    private static String visible(Stream<String> lines) {
        return lines.map(VisibleText::of).collect(Collectors.joining("\n"));
    }
}
