package org.finessebridge.app.notification.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StanzaParserTest {

    private static final ParserLimits LIMITS = new ParserLimits(10_000, 20, 16, 100);
    private static final String HEADER = """
            <?xml version='1.0' encoding='UTF-8'?>\
            <stream:stream to='example.test' xmlns='jabber:client' \
            xmlns:stream='http://etherx.jabber.org/streams' version='1.0'>""";
    private static final String STANZAS = """
            <iq type='get' id='1'><query xmlns='jabber:iq:roster'/></iq> \n\
            <message to='é&#233;\uD83D\uDE00'><body>a &lt;&amp;&gt; b<![CDATA[<x>]]>\u20AC</body></message>\
            <presence><priority>5</priority></presence>""";

    /** Writes down what a parser finds. */
    private static final class Recorder implements ParserListener {

        private final List<String> events = new ArrayList<>();

        @Override
        public void streamOpened(XmlElement header, String contentNamespace) {
            events.add("open " + header.attribute("to") + " " + contentNamespace);
        }

        @Override
        public void elementReceived(XmlElement element) {
            events.add(new XmlWriter().element(element, "jabber:client").markup());
        }

        @Override
        public void streamClosed() {
            events.add("close");
        }
    }

    private static List<String> parse(byte[] bytes, int pieceLength) throws StreamErrorException {
        Recorder recorder = new Recorder();
        StanzaParser parser = new ParserFactory().stream(LIMITS, recorder);
        for (int at = 0; at < bytes.length; at += pieceLength) {
            parser.parse(bytes, at, Math.min(pieceLength, bytes.length - at));
        }
        return recorder.events;
    }

    @Test
    void whatIsPendingIsTheStanzaThatHasBegun() throws Exception {
        StanzaParser parser = new ParserFactory().stream(LIMITS, new Recorder());
        feed(parser, "<?xml version='1.0'?>");
        assertThat(parser.pending()).isEqualTo(21);
        feed(parser, HEADER.substring(HEADER.indexOf("<stream")));
        assertThat(parser.pending()).isEqualTo(0);
        feed(parser, "<presence/><message><body>12");
        assertThat(parser.pending()).isEqualTo("<message><body>12".length());
        feed(parser, "345</body></message>");
        assertThat(parser.pending()).isEqualTo(0);
        feed(parser, "\n ");
        assertThat(parser.pending()).isEqualTo(0);
        parser.parse("\u20AC".getBytes(StandardCharsets.UTF_8), 0, 2);
        assertThat(parser.pending()).isEqualTo(2);
    }

    private static void feed(StanzaParser parser, String xml) throws StreamErrorException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        parser.parse(bytes, 0, bytes.length);
    }

    private static StreamErrorCondition refusal(byte[] bytes, int pieceLength) {
        return assertThatExceptionOfType(StreamErrorException.class)
                .isThrownBy(() -> parse(bytes, pieceLength))
                .actual()
                .condition();
    }

    @Test
    void piecesOfAnySizeGiveTheSameStanzas() throws Exception {
        byte[] bytes = (HEADER + STANZAS + "</stream:stream>").getBytes(StandardCharsets.UTF_8);
        List<String> expected = List.of(
                "open example.test jabber:client",
                "<iq type=\"get\" id=\"1\"><query xmlns=\"jabber:iq:roster\"/></iq>",
                "<message to=\"éé\uD83D\uDE00\"><body>a &lt;&amp;&gt; b&lt;x&gt;\u20AC</body></message>",
                "<presence><priority>5</priority></presence>",
                "close");

        for (int length = 1; length <= bytes.length; length++) {
            assertThat(parse(bytes, length)).as("pieces of " + length).isEqualTo(expected);
        }
    }

    @Spec(document = "RFC 6120", section = "11.6")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C0AF",
                "C1BF",
                "E080AF",
                "F08080AF",
                "F5808080",
                "F4908080",
                "FF",
                "FE",
                "80",
                "EDA080",
                "C341",
                "E28241"
            })
    void bytesThatAreNotUtf8AreAnUnsupportedEncoding(String hex) {
        byte[] header = (HEADER + "<a>").getBytes(StandardCharsets.UTF_8);
        byte[] bad = HexFormat.of().parseHex(hex);
        byte[] bytes = new byte[header.length + bad.length];
        System.arraycopy(header, 0, bytes, 0, header.length);
        System.arraycopy(bad, 0, bytes, header.length, bad.length);

        assertThat(refusal(bytes, bytes.length)).isEqualTo(StreamErrorCondition.UNSUPPORTED_ENCODING);
        assertThat(refusal(bytes, 1)).isEqualTo(StreamErrorCondition.UNSUPPORTED_ENCODING);
    }

    @Spec(document = "RFC 6120", section = "11.1")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<!-- c -->|RESTRICTED_XML",
                "<?pi data?>|RESTRICTED_XML",
                "<a>&foo;</a>|RESTRICTED_XML",
                "<a b='&foo;'/>|NOT_WELL_FORMED",
                "<a>&#x1;</a>|NOT_WELL_FORMED",
                "<a>&#0;</a>|NOT_WELL_FORMED",
                "<a>&#xD800;</a>|NOT_WELL_FORMED",
                "<a>&#xFFFE;</a>|NOT_WELL_FORMED",
                "<a b='1' b='2'/>|NOT_WELL_FORMED",
                "<p:a/>|NOT_WELL_FORMED",
                "<a></b>|NOT_WELL_FORMED",
                "text|BAD_FORMAT"
            })
    void whatXmppForbidsIsRefused(String xml, StreamErrorCondition condition) {
        byte[] bytes = (HEADER + xml + "<end/>").getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(bytes, bytes.length)).isEqualTo(condition);
        assertThat(refusal(bytes, 1)).isEqualTo(condition);
    }

    @Spec(document = "RFC 6120", section = "11.3")
    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0001", "\u000B", "\uFFFE"})
    void rawCharactersThatXmlForbidsAreNotWellFormed(String character) {
        byte[] bytes = (HEADER + "<a>x" + character + "y</a>").getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(bytes, bytes.length)).isEqualTo(StreamErrorCondition.NOT_WELL_FORMED);
        assertThat(refusal(bytes, 1)).isEqualTo(StreamErrorCondition.NOT_WELL_FORMED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<!DOCTYPE a><a>|RESTRICTED_XML",
                "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a>|RESTRICTED_XML",
                "<?xml version='1.0' encoding='ISO-8859-1'?><a>|UNSUPPORTED_ENCODING",
                "<?xml version='1.1'?><a>|NOT_WELL_FORMED",
                "\uFEFF<a>|NOT_WELL_FORMED"
            })
    void prologsThatXmppForbidsAreRefused(String xml, StreamErrorCondition condition) {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(bytes, bytes.length)).isEqualTo(condition);
    }

    @Spec(document = "RFC 6120", section = "11.1")
    @Test
    void anInternalSubsetIsRefused() {
        byte[] bytes = "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> parse(bytes, bytes.length)).isInstanceOf(StreamErrorException.class);
        assertThatThrownBy(() -> parse(bytes, 1)).isInstanceOf(StreamErrorException.class);
    }

    @Test
    void limitsOfDepthAttributesAndBytesHold() {
        String deep = "<a>".repeat(30);
        StringBuilder wide = new StringBuilder("<a");
        for (int i = 0; i < 30; i++) {
            wide.append(" a").append(i).append("='x'");
        }
        String large = "<a b='" + "x".repeat(20_000);
        String many = "<m>" + "<b/>".repeat(5_000);

        String manySmall = "<m>" + "<b/>".repeat(100) + "</m>";

        for (String xml : List.of(deep, wide + "/>", large, many, manySmall)) {
            byte[] bytes = (HEADER + xml).getBytes(StandardCharsets.UTF_8);
            assertThat(refusal(bytes, 700)).isEqualTo(StreamErrorCondition.POLICY_VIOLATION);
        }
    }

    @Test
    void whiteSpaceAndManyStanzasNeverReachTheSizeOfOne() throws Exception {
        byte[] bytes = (HEADER + "<iq id='1'/> ".repeat(5_000) + " ".repeat(50_000)).getBytes(StandardCharsets.UTF_8);

        assertThat(parse(bytes, 333)).hasSize(5_001);
    }

    @Test
    void nothingIsHandedOverAfterTheStop() throws Exception {
        List<String> received = new ArrayList<>();
        StanzaParser[] parser = new StanzaParser[1];
        parser[0] = new ParserFactory().stream(LIMITS, new ParserListener() {
            @Override
            public void streamOpened(XmlElement header, String ns) {}

            @Override
            public void elementReceived(XmlElement element) {
                received.add(element.name());
                parser[0].stop();
            }

            @Override
            public void streamClosed() {}
        });
        byte[] bytes = (HEADER + "<starttls/><injected/>").getBytes(StandardCharsets.UTF_8);

        parser[0].parse(bytes, 0, bytes.length);

        assertThat(received).containsExactly("starttls");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<a>", "<a/><b/>", "<a/>x", "x<a/>"})
    void aDocumentIsExactlyOneElement(String xml) {
        assertThatThrownBy(() -> new ParserFactory().document(LIMITS, xml.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(StreamErrorException.class);
    }

    @Test
    void attributesKeepTheirNamespaces() throws Exception {
        String stanza = "<iq xmlns:x='u' x:b='1' c='2' xml:lang='en'/>";

        assertThat(parse((HEADER + stanza).getBytes(StandardCharsets.UTF_8), 700)
                        .get(1))
                .isEqualTo("<iq xmlns:a1=\"u\" a1:b=\"1\" c=\"2\" xml:lang=\"en\"/>");
    }

    @Test
    void theElementsOfEachStanzaAreCountedAnew() throws Exception {
        String stanzas = ("<m>" + "<b/>".repeat(99) + "</m>").repeat(3);

        assertThat(parse((HEADER + stanzas).getBytes(StandardCharsets.UTF_8), 700))
                .hasSize(4);
    }
}
