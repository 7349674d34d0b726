package org.finessebridge.app.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Stream;
import org.finessebridge.app.apierror.ErrorType;
import org.finessebridge.app.apierror.FinesseApiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which documents are layouts of desktops (guide, "LayoutConfig"; administration guide, "Manage Desktop Layout"). */
class LayoutXmlTest {

    private static final String BEGIN = "<finesseLayout xmlns=\"http://www.cisco.com/vtg/finesse\">";
    private static final String AGENT = "<layout><role>Agent</role></layout>";
    private static final String END = "</finesseLayout>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Releases 9 to 11, without columns.
                "<layout><role>Agent</role><page><gadget>/desktop/gadgets/CallControl.jsp</gadget>"
                        + "<gadget>/3rdpartygadget/files/HelloWorld.xml</gadget></page></layout>"
                        + "<layout><role>Supervisor</role><page/></layout>",
                "<layout><role>Agent</role><tabs><tab><id>a</id><label>b</label><gadgets><gadget>c</gadget></gadgets>"
                        + "</tab></tabs></layout>",
                // Release 12 on: a header, columns, icons, and what is told to gadgets.
                "<!-- DO NOT EDIT --><version>1250.03</version><configs><!-- none --><config key=\"title\""
                        + " value=\"\"/></configs><header><rightAlignedColumns><headercolumn width=\"50px\">"
                        + "<component id=\"chat\"><url>/desktop/scripts/js/chat.component.js</url><stylesheet>/a.css"
                        + "</stylesheet></component></headercolumn></rightAlignedColumns></header>"
                        + "<layout><role>Supervisor</role><page><gadget>a</gadget></page><tabs><tab><id>home</id>"
                        + "<icon>home</icon><label>l</label><columns><column><gadgets><gadget id=\"team-performance\""
                        + " maxRows=\"20\" alternateHosts=\"b\" managedBy=\"c\" staticMessage=\"d\">/e</gadget>"
                        + "</gadgets></column><column><!-- none --></column></columns></tab></tabs></layout>"
            })
    void takesWhatDesktopsTake(String layout) {
        assertThat(LayoutXml.required(" \n" + BEGIN + layout + END)).isEqualTo(BEGIN + layout + END);
        assertThat(LayoutXml.required("<?xml version='1.0' encoding='UTF-8'?><!-- c -->" + BEGIN + layout + END))
                .endsWith(END);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no XML",
                BEGIN,
                BEGIN + END,
                "<finesseLayout>" + AGENT + END,
                "<finesseLayout xmlns=\"http://example.com\">" + AGENT + END,
                BEGIN + "<layout><role>Administrator</role></layout>" + END,
                BEGIN + "<layout><tabs/></layout>" + END,
                BEGIN + "<layout><role>Agent</role><tabs><tab><label>no id</label></tab></tabs></layout>" + END,
                BEGIN + "<layout><role>Agent</role><script>alert(1)</script></layout>" + END,
                BEGIN + "<layout><role>Agent</role><page><gadget/></page></layout>" + END,
                BEGIN + AGENT + "<header/>" + END,
                BEGIN + AGENT + "text" + END,
                BEGIN + AGENT + END + BEGIN + AGENT + END,
                BEGIN + AGENT + END + "text",
                "<!DOCTYPE finesseLayout>" + BEGIN + AGENT + END,
                "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>" + BEGIN
                        + "<layout><role>Agent</role><page><gadget>&b;</gadget></page></layout>" + END,
                "<?xml version='1.1'?>" + BEGIN + AGENT + END,
                BEGIN + "<layout xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                        + " xsi:schemaLocation='http://example.com http://127.0.0.1:9/a.xsd'><role>x</role></layout>"
                        + END
            })
    void refusesWhatIsNoLayout(String document) {
        assertThatExceptionOfType(FinesseApiException.class)
                .isThrownBy(() -> LayoutXml.required(document))
                .satisfies(refusal -> {
                    assertThat(refusal.type()).isEqualTo(ErrorType.INVALID_INPUT);
                    assertThat(refusal.errorMessage()).isEqualTo("layoutxml");
                    assertThat(refusal.errorData()).startsWith("layoutxml: ").hasSizeLessThan(400);
                });
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of(BEGIN + "\n<layout><role>Agentx</role></layout>" + END, "line 2, column 28: ", "'Agentx'"),
                Arguments.of(
                        BEGIN + "<layout><role>Agent</role>\n<script>a</script></layout>\n\n" + END,
                        "line 2, column 9: ",
                        "script"),
                Arguments.of("<finesseLayout>" + AGENT + END, "line 1, column 16: ", "'finesseLayout'"),
                Arguments.of(BEGIN + "\n<layout></role>", "not well-formed: line 2, column ", ""),
                Arguments.of(BEGIN, "not well-formed: line 1, column ", ""));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhereAndWhatIsWrong(String document, String place, String reason) {
        assertThatExceptionOfType(FinesseApiException.class)
                .isThrownBy(() -> LayoutXml.required(document))
                .satisfies(refusal -> assertThat(refusal.errorData())
                        .startsWith("layoutxml: " + place)
                        .contains(reason));
    }

    @Test
    void theOneThatIsShippedIsOne() {
        String shipped = DefaultLayout.shipped();
        assertThat(LayoutXml.required(shipped)).isEqualTo(shipped);
    }
}
