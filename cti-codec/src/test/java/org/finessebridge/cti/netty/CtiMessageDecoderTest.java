package org.finessebridge.cti.netty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import java.util.HexFormat;
import org.finessebridge.cti.codec.MalformedFrameException;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.session.FailureEvent;
import org.junit.jupiter.api.Test;

class CtiMessageDecoderTest {

    private static final String CUT_EVENT = "000000060000001e000000000001";
    private static final String SOUND_EVENT = "000000040000000200000011";

    @Test
    void givesAClientWhatItCannotDecodeAndGoesOn() {
        EmbeddedChannel channel = channel(CtiMessageDecoder.ofClient(version()));
        channel.writeInbound(bytes(CUT_EVENT + SOUND_EVENT));

        MalformedFrame malformed = channel.readInbound();
        assertThat(malformed.messageType()).isEqualTo(30);
        assertThat(malformed.invokeId()).isZero();
        assertThat(malformed.reason())
                .isEqualTo("AGENT_STATE_EVENT ends within its fixed part; 14 bytes, beginning with " + CUT_EVENT);
        assertThat(channel.<Object>readInbound()).isEqualTo(new FailureEvent(17, null));
    }

    @Test
    void showsTheFirstBytesOnly() {
        String frame = "000000780000000200000011" + "0007ffff" + "00".repeat(112);
        EmbeddedChannel channel = channel(CtiMessageDecoder.ofClient(version()));
        channel.writeInbound(bytes(frame));

        MalformedFrame malformed = channel.readInbound();
        assertThat(malformed.reason()).endsWith("beginning with " + frame.substring(0, 128));
    }

    @Test
    void hasNoInvokeIdWhereThereAreNotEnoughBytes() {
        EmbeddedChannel channel = channel(CtiMessageDecoder.ofClient(version()));
        channel.writeInbound(bytes("00000002000000020011"));

        MalformedFrame malformed = channel.readInbound();
        assertThat(malformed.invokeId()).isNull();
    }

    @Test
    void refusesItAtAServerWithoutShowingBytes() {
        EmbeddedChannel channel = channel(CtiMessageDecoder.ofServer(version()));

        assertThatThrownBy(() -> channel.writeInbound(bytes(CUT_EVENT)))
                .isInstanceOf(DecoderException.class)
                .hasCauseInstanceOf(MalformedFrameException.class)
                .hasMessageNotContaining("1e");
    }

    private static SessionVersion version() {
        return new SessionVersion(ProtocolVersion.V20);
    }

    private static EmbeddedChannel channel(CtiMessageDecoder decoder) {
        return new EmbeddedChannel(new CtiFrameDecoder(), decoder);
    }

    private static ByteBuf bytes(String hex) {
        return Unpooled.wrappedBuffer(HexFormat.of().parseHex(hex));
    }
}
