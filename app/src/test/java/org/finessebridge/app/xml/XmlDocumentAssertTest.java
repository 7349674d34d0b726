package org.finessebridge.app.xml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.finessebridge.app.xml.XmlDocumentAssert.assertThatXml;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An assertion that holds for everything proves nothing. */
class XmlDocumentAssertTest {

    @Test
    void spellingAndIndentationDoNotCount() {
        assertThatXml("<a xmlns='u' b='1' c='2'><d></d><e>x &lt; y</e></a>")
                .isEqualTo("""
                        <p:a xmlns:p="u" c="2" b="1">
                            <p:d/>
                            <p:e>x &#60; y</p:e>
                        </p:a>
                        """)
                .hasValue("/*[@b=1]/*[2]", "x < y")
                .hasNo("//f");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a xmlns='v'><b>x</b><c/></a>",
                "<a xmlns='u'><c/><b>x</b></a>",
                "<a xmlns='u'><b>x </b><c/></a>",
                "<a xmlns='u'><b>y</b><c/></a>",
                "<a xmlns='u'><b>x</b></a>",
                "<a xmlns='u'><b>x</b><c/><c/></a>",
                "<a xmlns='u'><b d='1'>x</b><c/></a>",
                "<a xmlns='u'>text<b>x</b><c/></a>"
            })
    void everythingElseCounts(String other) {
        assertThatThrownBy(() -> assertThatXml(other).isEqualTo("<a xmlns='u'><b>x</b><c/></a>"))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aValueThatIsNotThereIsNotEmpty() {
        assertThatThrownBy(() -> assertThatXml("<a/>").hasValue("/a/b", "")).isInstanceOf(AssertionError.class);
    }

    /** Neither the comparison nor a path opens the file or blows up. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>",
                "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;&x;&x;'>]><a>&y;</a>"
            })
    void aDoctypeIsRefused(String hostile) {
        assertThatThrownBy(() -> assertThatXml(hostile).isEqualTo("<a/>")).hasStackTraceContaining("DOCTYPE");
        assertThatThrownBy(() -> assertThatXml(hostile).hasValue("/a", "")).hasStackTraceContaining("DOCTYPE");
    }
}
