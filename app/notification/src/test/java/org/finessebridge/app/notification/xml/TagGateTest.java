package org.finessebridge.app.notification.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagGateTest {

    /** Where a gate of two attributes stops, however the bytes are cut. */
    private static int stop(String xml) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        int whole = new TagGate(2).pass(bytes, 0, bytes.length);
        TagGate inBytes = new TagGate(2);
        int at = 0;
        while (at < bytes.length && inBytes.pass(bytes, at, at + 1) > at) {
            at++;
        }
        assertThat(at).isEqualTo(whole);
        return whole;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a b='1' c='2'/><a b='1' c='2'/>",
                "<a b='>' c='=\"===<'>= = = =</a>",
                "<a b=\"'\" c='\"'/><b/>",
                "<a><![CDATA[<b c='1' d='2' e='3' ' ]]]]></a> \" </a><a b='1' c='2'/>",
                "<a><![CDATA[]] > ]>' \"]]></a><a b='1' c='2'/>"
            })
    void tagsWithinTheLimitPass(String xml) {
        assertThat(stop(xml)).isEqualTo(xml.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a b='1' c='2' d|='3'/>",
                "<a b = '1' xmlns:c = '2' d |= '3'/>",
                "<a><![CDATA[x]]></a><a b='>' c='' d|=''>",
                "<a b='1'>text</a><a b='' c='' d|"
            })
    void theAttributeTooManyIsWhereItStops(String xml) {
        assertThat(stop(xml.replace("|", ""))).isEqualTo(xml.endsWith("|") ? xml.length() - 1 : xml.indexOf('|'));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "RESTRICTED_XML, <!|DOCTYPE a [<!ENTITY b 'c'>]>",
                "NOT_WELL_FORMED, <a>]]|></a>",
                "NOT_WELL_FORMED, <a>]<![CDATA[]]]]>]]]|></a>",
                "POLICY_VIOLATION, <a b='' c='' d|=''/>"
            })
    void tellsWhatIsWrong(StreamErrorCondition condition, String xml) {
        byte[] bytes = xml.replace("|", "").getBytes(StandardCharsets.UTF_8);
        TagGate gate = new TagGate(2);

        assertThat(gate.pass(bytes, 0, bytes.length)).isEqualTo(xml.indexOf('|'));
        assertThat(gate.refusal().condition()).isEqualTo(condition);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a>]] ></a>", "<a>]</a>]>", "<a>]]&gt;</a>", "<a b=']]>'/>", "]>"})
    void bracketsAreNotAlwaysTheEndOfCdata(String xml) {
        assertThat(stop(xml)).isEqualTo(xml.length());
    }

    @Test
    void manyNamespacesNeverReachTheReader() {
        StringBuilder xml = new StringBuilder("<a");
        for (int i = 0; i < 8_000; i++) {
            xml.append(" xmlns:a").append(i).append("='u'");
        }

        assertThat(stop(xml.toString())).isEqualTo("<a xmlns:a0='u' xmlns:a1='u' xmlns:a2".length());
    }
}
