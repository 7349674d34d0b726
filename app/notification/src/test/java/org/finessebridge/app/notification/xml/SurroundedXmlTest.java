package org.finessebridge.app.notification.xml;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SurroundedXmlTest {

    @Test
    void isOneElementWhoseLengthIsInBytes() {
        OutboundXml shared = OutboundXml.of("<query>Zoë</query>");
        OutboundXml answer = OutboundXml.around("<iq to=\"müller\">", shared, "</iq>");
        ByteBuf written = Unpooled.buffer();

        answer.writeTo(written);

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("<iq to=\"müller\"><query>Zoë</query></iq>");
        assertThat(answer.length()).isEqualTo(written.readableBytes()).isEqualTo(41);
        assertThat(answer).hasToString("<iq to=\"müller\"><query>Zoë</query></iq>");
    }
}
