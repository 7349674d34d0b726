package org.finessebridge.load.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class StanzaScannerTest implements StanzaScanner.Listener {

    private final StanzaScanner scanner = new StanzaScanner();
    private final List<String> heard = new ArrayList<>();

    @Override
    public void onHeader(String tag) {
        heard.add("header " + tag);
    }

    @Override
    public void onStanza(String xml) {
        heard.add(xml);
    }

    @Override
    public void onEnd() {
        heard.add("end");
    }

    private void feed(String xml) {
        scanner.feed(Unpooled.copiedBuffer(xml, StandardCharsets.UTF_8), this);
    }

    private static final String STREAM =
            "<?xml version='1.0'?><s:stream a='>'><iq id=\"</iq>\"/> <message><b>ü</b><c/></message></s:stream>";

    private static final List<String> PARTS =
            List.of("header <s:stream a='>'>", "<iq id=\"</iq>\"/>", "<message><b>ü</b><c/></message>", "end");

    @Test
    void cutsAStreamIntoItsStanzas() {
        feed(STREAM);
        assertThat(heard).isEqualTo(PARTS);
    }

    @Test
    void cutsItTheSameWayByteByByte() {
        for (byte b : STREAM.getBytes(StandardCharsets.UTF_8)) {
            scanner.feed(Unpooled.wrappedBuffer(new byte[] {b}), this);
        }
        assertThat(heard).isEqualTo(PARTS);
    }

    @Test
    void anEmptyBodyIsAHeaderAndItsEnd() {
        feed("<body sid='1'/>");
        assertThat(heard).containsExactly("header <body sid='1'/>", "end");
    }

    @Test
    void refusesWhatXmppForbids() {
        assertThatThrownBy(() -> feed("<s><!-- x -->")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsAttributesElementsAndConditions() {
        String iq = "<iq type='error' id=\"7\"><error type='cancel'><conflict xmlns='x'/></error></iq>";
        assertThat(Markup.attribute(iq, "id")).isEqualTo("7");
        assertThat(Markup.attribute(iq, "to")).isNull();
        assertThat(Markup.isElement(iq, "iq")).isTrue();
        assertThat(Markup.isElement(iq, "i")).isFalse();
        assertThat(Markup.condition(iq)).isEqualTo("conflict");
        assertThat(Markup.condition("<failure><not-authorized/></failure>")).isEqualTo("not-authorized");
    }
}
