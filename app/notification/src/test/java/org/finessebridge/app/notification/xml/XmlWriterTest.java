package org.finessebridge.app.notification.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlWriterTest {

    @ParameterizedTest(name = "[{index}]")
    @CsvSource(
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "plain,plain,plain",
                "``,``,``",
                "é😀=?@~,é😀=?@~,é😀=?@~",
                "<,&lt;,&lt;",
                "<<a>&b,&lt;&lt;a&gt;&amp;b,&lt;&lt;a&gt;&amp;b",
                "a&,a&amp;,a&amp;",
                "it's \"so\",it's \"so\",it's &quot;so&quot;",
                "`a\tb\nc\rd`,`a\tb\nc&#13;d`,a&#9;b&#10;c&#13;d",
            })
    void escapesWhatWouldBeReadAsSomethingElse(String text, String asText, String asAttribute) {
        assertThat(new XmlWriter()
                        .start("x")
                        .attribute("y", text)
                        .text(text)
                        .end()
                        .markup())
                .isEqualTo("<x y=\"" + asAttribute + "\">" + asText + "</x>");
    }
}
