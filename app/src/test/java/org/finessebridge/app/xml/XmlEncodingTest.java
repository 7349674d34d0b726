package org.finessebridge.app.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.finessebridge.spec.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 7303, 3: the byte order mark, then the charset, then the declaration. */
class XmlEncodingTest {

    private static final String TYPE = "application/xml";

    /** The document in an encoding, behind a byte order mark in hexadecimal. */
    private static byte[] bytes(String mark, String encoding, String document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex(mark));
        out.writeBytes(document.getBytes(Charset.forName(encoding)));
        return out.toByteArray();
    }

    private static String declared(String encoding) {
        return "<?xml version='1.0' encoding='" + encoding + "'?><User>\u00E9</User>";
    }

    @Spec(document = "RFC 7303", section = "3", says = "the byte order mark comes first")
    @ParameterizedTest
    @CsvSource({
        "feff,UTF-16BE",
        "fffe,UTF-16LE",
        "efbbbf,UTF-8",
    })
    void theMarkComesFirst(String mark, String encoding) throws Exception {
        byte[] document = bytes(mark, encoding, declared("us-ascii"));

        assertThat(XmlEncoding.decode(document, TYPE + ";charset=iso-8859-1")).isEqualTo(declared("us-ascii"));
    }

    @Spec(document = "RFC 7303", section = "3", says = "then the charset")
    @ParameterizedTest
    @CsvSource({
        "ISO-8859-1,iso-8859-1",
        "windows-1252,Windows-1252",
        "ISO-8859-15,iso-8859-15",
        "UTF-8,utf-8",
        "UTF-16BE,utf-16",
        "UTF-16LE,utf-16",
        "UTF-16LE,utf-16le"
    })
    void thenTheCharset(String encoding, String charset) throws Exception {
        byte[] document = bytes("", encoding, declared("us-ascii"));

        for (String type : new String[] {
            TYPE + ";charset=" + charset,
            "text/xml; Charset=\"" + charset + "\"",
            TYPE + " ; x=y ;charset='" + charset + "' "
        }) {
            assertThat(XmlEncoding.decode(document, type)).isEqualTo(declared("us-ascii"));
        }
    }

    @Spec(document = "RFC 7303", section = "3", says = "then the declaration")
    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "windows-1252", "UTF-8"})
    void thenTheDeclaration(String encoding) throws Exception {
        String document = declared(encoding);

        assertThat(XmlEncoding.decode(bytes("", encoding, document), TYPE)).isEqualTo(document);
        assertThat(XmlEncoding.decode(bytes("", encoding, document), null)).isEqualTo(document);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16BE", "UTF-16LE"})
    void utf16IsFoundWithoutAnyWord(String encoding) throws Exception {
        byte[] document = bytes("", encoding, declared("utf-16"));

        assertThat(XmlEncoding.decode(document, TYPE)).isEqualTo(declared("utf-16"));
    }

    /** What .NET makes of a StringWriter. */
    @ParameterizedTest
    @CsvSource({"application/xml", "application/xml;charset=utf-8", "text/xml;charset=utf-16"})
    void utf8ThatSaysUtf16IsUtf8(String type) throws Exception {
        byte[] document = bytes("", "UTF-8", declared("utf-16"));

        assertThat(XmlEncoding.decode(document, type)).isEqualTo(declared("utf-16"));
    }

    @Test
    void anUnknownEncodingIsNamed() {
        for (String name : new String[] {"x-foo", "utf-7", "IBM037", "UTF-32", "ISO-2022-JP"}) {
            assertThatThrownBy(() -> XmlEncoding.decode(bytes("", "UTF-8", declared(name)), TYPE))
                    .isInstanceOf(MalformedXmlException.class)
                    .hasMessageContaining(name);
            assertThat(XmlEncoding.unknownIn(TYPE + ";charset=" + name)).contains(name);
        }
        assertThat(XmlEncoding.unknownIn(TYPE)).isEmpty();
        assertThat(XmlEncoding.unknownIn(null)).isEmpty();
        assertThat(XmlEncoding.unknownIn(TYPE + ";charset=utf-8")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "us-ascii,3c553ee93c2f553e",
        "utf-8,3c553ec0af3c2f553e",
        "utf-8,3c553eeda0803c2f553e",
        "windows-1252,3c553e813c2f553e",
        "utf-16,fffe3c00550000d8",
        "utf-16le,3c0055003e"
    })
    void bytesThatTheEncodingDoesNotHaveAreRefused(String charset, String hex) {
        assertThatThrownBy(() -> XmlEncoding.decode(HexFormat.of().parseHex(hex), TYPE + ";charset=" + charset))
                .isInstanceOf(MalformedXmlException.class);
    }

    @Test
    void nothingIsUtf8() throws Exception {
        assertThat(XmlEncoding.decode(new byte[0], null)).isEmpty();
        assertThat(XmlEncoding.decode("<a/>".getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo("<a/>");
    }
}
