package org.finessebridge.app.notification.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hostile streams. Whatever comes, the parser hands over elements or refuses with a stream error
 * (RFC 6120, 4.9.3), holds no more than its limits allow, and finds the same however the bytes are
 * cut into pieces. In the usual build the seeds alone are tried; the profile {@code fuzz} mutates
 * them. An input that never ends is found by libFuzzer's own time-out; time is not measured here,
 * for the first input pays for the instrumentation of the classes.
 */
class StanzaParserFuzzTest {

    private static final ParserLimits LIMITS = new ParserLimits(400, 8, 8, 20);

    private static final String HEADER = """
            <?xml version='1.0'?>\
            <stream:stream to='a' xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' \
            version='1.0'>""";

    private static final Set<StreamErrorCondition> REFUSALS = EnumSet.of(
            StreamErrorCondition.BAD_FORMAT,
            StreamErrorCondition.NOT_WELL_FORMED,
            StreamErrorCondition.POLICY_VIOLATION,
            StreamErrorCondition.RESTRICTED_XML,
            StreamErrorCondition.UNSUPPORTED_ENCODING);

    static Stream<byte[]> seeds() {
        return Stream.concat(
                Stream.of(
                                "",
                                " ",
                                "<iq type='get' id='1'><query xmlns='jabber:iq:roster'/></iq>\n ",
                                """
                                        <message to='é&#233;'><body>a &lt;&amp;&gt; <![CDATA[\
                                        <x>]]></body></message><presence><priority>5</priority></presence>""",
                                "<a><b><c><d><e><f><g><h/></g></f></e></d></c></b></a>",
                                "<a>" + "<b/>".repeat(20) + "</a>",
                                "<a a='' b='''' c='' d='' e='' f='' g='' h='' i=''/>",
                                "<a>" + "x".repeat(392) + "</a>",
                                "<a>" + "x".repeat(393) + "</a>",
                                "<a>" + "x".repeat(394) + "</a>",
                                "<a>" + "é".repeat(197) + "</a>",
                                "<iq/>" + " ".repeat(900) + "<iq/>",
                                "\r\n\r<iq/>\r\n",
                                "<stream:features xmlns:q='q'><q:a q:b='c'/></stream:features>",
                                "<!-- c --><iq/>",
                                "<iq/><?pi x?>",
                                "<iq>&foo;</iq>",
                                "<iq a='&foo;'/>",
                                "<iq>&#x1;</iq>",
                                "<x:iq/>",
                                "<iq></x>",
                                "<iq>]]></iq>",
                                "character data",
                                "<iq/>\u00A0",
                                "<a xmlns:p='u' p:b='1' xmlns:q='u' q:b='2'/>",
                                "<!DOCTYPE x>",
                                "</stream:stream>",
                                "</stream:stream><iq/>",
                                "<iq/></stream:stream>  ")
                        .map(stanzas -> (HEADER + stanzas).getBytes(StandardCharsets.UTF_8)),
                Stream.of(
                                """
                                        <x:stream xmlns:x='http://etherx.jabber.org/streams' xmlns='o' \
                                        xmlns:z='z'><z:a/></x:stream>""",
                                "<stream/>",
                                "<!DOCTYPE a [<!ENTITY l 'l'>]><a>&l;</a>",
                                "\u00EF\u00BB\u00BF<a/>",
                                "<?xml version='1.1'?><a>",
                                "<?xml version='1.0' encoding='ISO-8859-1'?><a>",
                                "<a><b>\u00C0\u00AF</b></a>",
                                "<a><b>ok</b><c>\u00ED\u00A0\u0080</c></a>",
                                "<a><b>\u00F0\u009F\u0098\u0080</b></a>",
                                "GET / HTTP/1.1\r\n\r\n",
                                "<a b='" + "x".repeat(500))
                        .map(bytes -> bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "1m")
    void takesOrRefuses(byte[] bytes) {
        List<String> whole = outcome(bytes, new int[] {bytes.length});
        assertThat(outcome(bytes, new int[] {1})).as("byte by byte").isEqualTo(whole);
        assertThat(outcome(bytes, new int[] {7})).as("in sevens").isEqualTo(whole);
        assertThat(outcome(bytes, randomPieces(bytes))).as("in random pieces").isEqualTo(whole);
    }

    private static int[] randomPieces(byte[] bytes) {
        Random random = new Random(bytes.length * 31L + (bytes.length > 0 ? bytes[0] : 0));
        return random.ints(50, 1, 60).toArray();
    }

    /**
     * What a parser finds, as text. The last line tells whether it refused; not why, because the
     * pieces decide which of two errors that stand side by side is met first.
     */
    private static List<String> outcome(byte[] bytes, int[] pieces) {
        List<String> found = new ArrayList<>();
        StanzaParser parser = new ParserFactory().stream(LIMITS, new Found(found));
        try {
            for (int at = 0, piece = 0; at < bytes.length; piece++) {
                int length = Math.min(Math.max(1, pieces[piece % pieces.length]), bytes.length - at);
                parser.parse(bytes, at, length);
                at += length;
            }
        } catch (StreamErrorException refused) {
            assertThat(refused.condition()).isIn(REFUSALS);
            found.add("refused");
        }
        return found;
    }

    private record Found(List<String> events) implements ParserListener {

        @Override
        public void streamOpened(XmlElement header, String contentNamespace) {
            events.add("opened " + header + " " + contentNamespace);
        }

        @Override
        public void elementReceived(XmlElement element) {
            assertThat(held(element)).as("more text than bytes").isLessThanOrEqualTo(LIMITS.bytes());
            events.add(element.toString());
        }

        @Override
        public void streamClosed() {
            events.add("closed");
        }

        private static int held(XmlElement element) {
            int held = element.name().length();
            for (XmlNode node : element.nodes()) {
                held += switch (node) {
                    case XmlElement child -> held(child);
                    case CharacterData(String text) -> text.length();
                };
            }
            return held;
        }
    }
}
