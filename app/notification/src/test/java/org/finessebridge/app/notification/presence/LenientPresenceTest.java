package org.finessebridge.app.notification.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.finessebridge.app.notification.xml.ParserFactory;
import org.finessebridge.app.notification.xml.ParserLimits;
import org.finessebridge.app.notification.xml.XmlElement;
import org.finessebridge.app.notification.xml.XmlWriter;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientPresenceTest {

    private static XmlElement taken(String attributes, String content) throws StreamErrorException {
        String xml = "<presence xmlns='jabber:client'" + attributes + ">" + content + "</presence>";
        return LenientPresence.of(new ParserFactory()
                .document(new ParserLimits(10_000, 10, 10, 100), xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static String content(String sent) throws StreamErrorException {
        XmlWriter written = new XmlWriter();
        taken("", sent).elements().forEach(child -> written.element(child, "jabber:client"));
        return written.markup();
    }

    @ParameterizedTest
    @ValueSource(strings = {"available", "invisible", "", "Unavailable", " unavailable"})
    void aTypeThatThereIsNotIsAvailable(String type) throws Exception {
        XmlElement stanza = taken(" type='" + type + "' id='1' to='a@b'", "");

        assertThat(stanza.attribute("type")).isNull();
        assertThat(stanza.attribute("id")).isEqualTo("1");
        assertThat(stanza.attribute("to")).isEqualTo("a@b");
    }

    @Spec(document = "RFC 6121", section = "4.7.1")
    @ParameterizedTest
    @ValueSource(strings = {"error", "probe", "subscribe", "subscribed", "unavailable", "unsubscribe", "unsubscribed"})
    void theTypesOfRfc6121Stay(String type) throws Exception {
        assertThat(taken(" type='" + type + "'", "").attribute("type")).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<show>away</show><status>x</status> | <show>away</show><status>x</status>",
                "<show>online</show><status>x</status> | <status>x</status>",
                "<show/><show>dnd</show><show>xa</show> | <show>dnd</show>",
                "<priority>high</priority> | <priority>0</priority>",
                "<priority> +7 </priority> | <priority>7</priority>",
                "<priority>5</priority><priority>-5</priority> | <priority>5</priority>",
                "<show xmlns='urn:x'>y</show> | <show xmlns=\"urn:x\">y</show>"
            })
    void othersGetWhatWasTaken(String sent, String taken) throws Exception {
        assertThat(content(sent)).isEqualTo(taken);
    }

    @Test
    void aNumberMayBeAsLongAsTheStanza() {
        assertThat(LenientPresence.priority("9".repeat(50_000))).isEqualTo(127);
        assertThat(LenientPresence.priority("-" + "9".repeat(50_000))).isEqualTo(-128);
        assertThat(LenientPresence.priority("-" + "0".repeat(50_000) + "1")).isEqualTo(-1);
    }
}
