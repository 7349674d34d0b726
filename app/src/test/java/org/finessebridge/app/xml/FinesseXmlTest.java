package org.finessebridge.app.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinesseXmlTest {

    record Body(@Nullable String state, @Nullable String extension) {}

    @Test
    void readsMembersInAnyOrderAndLeavesUnknownOnesOut() throws MalformedXmlException {
        Body body = read("""
                <?xml version='1.0'?><!-- hello --><User a='1'><new><x/></new><extension>20\
                <![CDATA[03]]></extension><state>LOGIN</state></User>""");

        assertThat(body).isEqualTo(new Body("LOGIN", "2003"));
    }

    @Test
    void whatIsLongerThanTheParsersBufferIsReadWholeWhereverItsEndsFall() throws MalformedXmlException {
        for (int length = 400; length < 1_100; length++) {
            String padding = "p".repeat(length);
            Body body = read("<User><new>" + padding + "</new><state>" + padding + "&amp;\uD83D\uDE00"
                    + "</state><extension>2003</extension></User>");
            assertThat(body).isEqualTo(new Body(padding + "&\uD83D\uDE00", "2003"));
        }
    }

    @Test
    void theLastOfTwoEqualTagsWins() throws MalformedXmlException {
        assertThat(read("<User><state>A</state><state>B</state></User>").state())
                .isEqualTo("B");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "<user/>",
                "<User>",
                "<User></User><User/>",
                "<User><state>READY</User>",
                "<User><state>&#x1;</state></User>",
                "<User><state>\u0001</state></User>",
                "<User><state>&#xFFFE;</state></User>",
                "<?xml version='1.1'?><User><state>&#x1;</state></User>",
                "<User><state>&unknown;</state></User>",
                "<User xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:nil='true'/>",
                "<!DOCTYPE User><User><state>READY</state></User>",
                "<!DOCTYPE User SYSTEM 'file:///etc/passwd'><User/>",
                "<!DOCTYPE User [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><User><state>&x;</state></User>",
                "<!DOCTYPE User [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;'>]><User><state>&b;</state></User>",
            })
    void refuses(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(MalformedXmlException.class);
        for (String encoding : List.of("UTF-16", "UTF-16LE", "ISO-8859-1", "windows-1252")) {
            assertThatThrownBy(() -> FinesseXml.read(
                            document.getBytes(Charset.forName(encoding)),
                            "application/xml;charset=" + encoding,
                            "User",
                            Body.class))
                    .isInstanceOf(MalformedXmlException.class);
        }
    }

    /** The parser lets them pass. */
    @ParameterizedTest
    @ValueSource(strings = {"\uFFFE", "\uFFFF"})
    void refusesWhatUnicodeHasNoCharacterFor(String text) {
        String document = "<User><state>" + text + "</state></User>";
        assertThatThrownBy(() -> read(document)).isInstanceOf(MalformedXmlException.class);
        assertThatThrownBy(() -> FinesseXml.read(
                        document.getBytes(StandardCharsets.UTF_16LE),
                        "application/xml;charset=UTF-16LE",
                        "User",
                        Body.class))
                .isInstanceOf(MalformedXmlException.class);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] document = "<User><state>RE__DY</state></User>".getBytes(StandardCharsets.US_ASCII);
        document[15] = (byte) 0xC0;
        document[16] = (byte) 0xAF;

        assertThatThrownBy(() -> FinesseXml.read(document, null, "User", Body.class))
                .isInstanceOf(MalformedXmlException.class);
    }

    @Test
    void refusesDepth() {
        String deep = "<User>" + "<a>".repeat(100) + "</a>".repeat(100) + "</User>";

        assertThatThrownBy(() -> read(deep)).isInstanceOf(MalformedXmlException.class);
    }

    @Test
    void replacesWhatXmlForbidsInEveryText() {
        assertThatXml(FinesseXml.element("User", new Body("a\u0001b\uFFFEc\uD800d", "<&")))
                .isEqualTo("""
                <User>
                    <extension>&lt;&amp;</extension>
                    <state>a\uFFFDb\uFFFDc\uFFFDd</state>
                </User>
                """);
    }

    @Test
    void writesEmptyElementsForEmptyTextAndNothingForNull() {
        assertThat(FinesseXml.element("User", new Body("", null))).isEqualTo("<User><state></state></User>");
    }

    private static Body read(String document) throws MalformedXmlException {
        return FinesseXml.read(document.getBytes(StandardCharsets.UTF_8), null, "User", Body.class);
    }
}
