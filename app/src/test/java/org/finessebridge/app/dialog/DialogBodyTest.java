package org.finessebridge.app.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.finessebridge.app.apierror.FinesseApiException;
import org.finessebridge.app.dialog.DialogBody.Parameter;
import org.finessebridge.app.xml.FinesseXml;
import org.finessebridge.app.xml.MalformedXmlException;
import org.junit.jupiter.api.Test;

/** Bodies as clients write them. */
class DialogBodyTest {

    private static DialogBody read(String xml) throws MalformedXmlException {
        return FinesseXml.read(xml.getBytes(StandardCharsets.UTF_8), "application/xml", "Dialog", DialogBody.class);
    }

    @Test
    void variablesAndParametersAreRead() throws Exception {
        DialogBody body = read("""
                <Dialog>
                  <requestedAction>UPDATE_CALL_DATA</requestedAction>
                  <mediaProperties>
                    <wrapUpReason>Sale</wrapUpReason>
                    <callvariables>
                      <CallVariable><name>callVariable1</name><value>Gold</value></CallVariable>
                      <CallVariable><name>user.Tags[0]</name><value/></CallVariable>
                    </callvariables>
                  </mediaProperties>
                  <actionParams>
                    <ActionParam><name>dtmfString</name><value>777</value></ActionParam>
                  </actionParams>
                </Dialog>
                """);

        assertThat(body.parameters()).containsExactly(new Parameter("dtmfString", "777"));
        DialogBody.Properties properties = Objects.requireNonNull(body.mediaProperties());
        assertThat(properties.wrapUpReason()).isEqualTo("Sale");
        assertThat(CallVariableNames.read(properties.variables()))
                .containsExactly(new CallVariable("callVariable1", "Gold"), new CallVariable("user.Tags[0]", ""));
    }

    @Test
    void whatIsEmptyIsNothing() throws Exception {
        DialogBody body = read("<Dialog><toAddress/><actionParams/><mediaProperties><callvariables><CallVariable/>"
                + "</callvariables></mediaProperties></Dialog>");

        assertThat(body.parameters()).isEmpty();
        assertThat(body.requestedAction()).isNull();
    }

    @Test
    void outboundUnknownAndRepeatedVariablesAreRefused() {
        for (String name : new String[] {"BAResponse", "callVariable11", "callVariable0", "Segment", "user.", ""}) {
            assertThatThrownBy(() -> CallVariableNames.read(List.of(new Parameter(name, "x"))))
                    .isInstanceOf(FinesseApiException.class)
                    .hasMessageContaining("Invalid Input");
        }
        Parameter twice = new Parameter("callVariable1", "x");
        assertThatThrownBy(() -> CallVariableNames.read(List.of(twice, twice))).isInstanceOf(FinesseApiException.class);
    }
}
