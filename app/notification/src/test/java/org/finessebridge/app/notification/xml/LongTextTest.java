package org.finessebridge.app.notification.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that is longer than one slice of the parser, in arrays that go on behind the slice. */
class LongTextTest {

    private static final String HEADER =
            "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>";

    @ParameterizedTest
    @ValueSource(ints = {900, 1023, 1024, 1025, 2000, 6000, 60_000})
    void comesOutAsItWentIn(int length) throws StreamErrorException {
        List<XmlElement> stanzas = new ArrayList<>();
        String text = "x".repeat(length);
        byte[] bytes = (HEADER + "<a>" + text + "</a><b>" + text + "</b>").getBytes(StandardCharsets.UTF_8);

        parser(64 * 1024, stanzas).parse(bytes, 0, bytes.length);

        assertThat(stanzas).hasSize(2);
        assertThat(stanzas).allSatisfy(stanza -> assertThat(stanza.text()).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(ints = {20_000, 200_000})
    void isRefusedWhenItIsTooLong(int length) {
        byte[] bytes = (HEADER + "<a>" + "x".repeat(length)).getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> parser(10 * 1024, new ArrayList<>()).parse(bytes, 0, bytes.length))
                .isInstanceOfSatisfying(
                        StreamErrorException.class,
                        e -> assertThat(e.condition()).isEqualTo(StreamErrorCondition.POLICY_VIOLATION));
    }

    private static StanzaParser parser(int maxBytes, List<XmlElement> stanzas) {
        return new ParserFactory().stream(new ParserLimits(maxBytes, 64, 64, 1000), new ParserListener() {
            @Override
            public void streamOpened(XmlElement header, String namespace) {
                // not of interest here
            }

            @Override
            public void elementReceived(XmlElement element) {
                stanzas.add(element);
            }

            @Override
            public void streamClosed() {
                // not of interest here
            }
        });
    }
}
