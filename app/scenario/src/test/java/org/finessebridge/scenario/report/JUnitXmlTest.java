package org.finessebridge.scenario.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.finessebridge.scenario.report.ScenarioOutcome.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The report as a parser of XML reads it. */
class JUnitXmlTest {

    @Test
    void hasATestcaseForEachScenario() throws Exception {
        Element suite = suite(List.of(
                new ScenarioOutcome("one", "First", Duration.ofMillis(1_500), Verdict.PASSED, null, List.of("a", "b")),
                new ScenarioOutcome(
                        "two",
                        "Second",
                        Duration.ofMillis(250),
                        Verdict.FAILED,
                        "line 7, Anna: answers\n  none",
                        List.of("c")),
                new ScenarioOutcome(
                        "three", "Third", Duration.ZERO, Verdict.ERROR, "nobody is there\n  at all", List.of("d"))));

        assertThat(suite.getAttribute("name")).isEqualTo("finesse-scenario");
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(suite.getAttribute("time")).isEqualTo("1.750");
        Element passed = child(suite, "testcase", 0);
        assertThat(passed.getAttribute("name")).isEqualTo("one: First");
        assertThat(passed.getAttribute("classname")).isNotEmpty();
        assertThat(passed.getAttribute("time")).isEqualTo("1.500");
        assertThat(passed.getElementsByTagName("failure").getLength()).isZero();
        assertThat(child(passed, "system-out", 0).getTextContent()).isEqualTo("a\nb");
        Element failure = child(child(suite, "testcase", 1), "failure", 0);
        assertThat(failure.getAttribute("message")).isEqualTo("line 7, Anna: answers");
        assertThat(failure.getTextContent()).isEqualTo("line 7, Anna: answers\n  none");
        Element error = child(child(suite, "testcase", 2), "error", 0);
        assertThat(error.getAttribute("message")).isEqualTo("nobody is there");
        assertThat(error.getTextContent()).isEqualTo("nobody is there\n  at all");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<![CDATA[ ]]> ]]> & < > \" '",
                "</system-out></testcase>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>&b;",
                "\uD83D\uDE00 ä 漢",
            })
    void hostileTextIsText(String text) throws Exception {
        Element testcase = child(suite(List.of(outcome(text))), "testcase", 0);

        assertThat(testcase.getAttribute("name")).isEqualTo("name: " + text);
        assertThat(child(testcase, "system-out", 0).getTextContent()).isEqualTo(text);
        assertThat(child(testcase, "failure", 0).getTextContent()).isEqualTo(text);
        assertThat(child(testcase, "failure", 0).getAttribute("message")).isEqualTo(text);
    }

    /** XML 1.0, 2.2. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0007",
                "\u0008",
                "\u000B",
                "\u001B[31m",
                "\u202E",
                "\uFFFE",
                "\uFFFF",
                "\uD800",
                "\uDFFF!",
            })
    void whatXmlForbidsAndWhatSteersIsWrittenAsItsCode(String text) throws Exception {
        Element testcase = child(suite(List.of(outcome(text))), "testcase", 0);
        String code = "\\u{" + Integer.toHexString(text.charAt(0)) + "}";

        assertThat(child(testcase, "system-out", 0).getTextContent()).startsWith(code);
        assertThat(child(testcase, "failure", 0).getTextContent()).startsWith(code);
        assertThat(testcase.getAttribute("name")).contains(code);
    }

    private static ScenarioOutcome outcome(String text) {
        return new ScenarioOutcome("name", text, Duration.ZERO, Verdict.FAILED, text, List.of(text));
    }

    private static Element suite(List<ScenarioOutcome> outcomes) throws Exception {
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(JUnitXml.of(outcomes))))
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("testsuites");
        return child(root, "testsuite", 0);
    }

    private static Element child(Element parent, String name, int index) {
        return (Element) parent.getElementsByTagName(name).item(index);
    }
}
