package org.finessebridge.cti.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.UnknownMessage;
import org.jspecify.annotations.Nullable;

/** What holds of every frame that can be decoded. */
public final class RoundTrip {

    private static final String REASONS =
            "(?s).*(more than the 12500 bytes|bytes do not fit|named variables and arrays).*";

    private RoundTrip() {}

    /**
     * Holds a frame and the message that it was decoded to against each other.
     *
     * @param frame the frame, header included
     */
    public static void check(CtiMessage message, byte[] frame, ProtocolVersion version) {
        assertThat(decode(frame, version)).isEqualTo(message);
        assertThat(MessageLayouts.render(message)).isNotEmpty();
        MessageLayout<?> layout = layoutOf(message);
        boolean isUsual = true;
        if (layout != null) {
            WireFrame wire = new WireFrame(frame, version, layout);
            isUsual = wire.isUsual();
            CtiMessage one = decode(wire.withPasswordsOf('S'), version);
            CtiMessage other = decode(wire.withPasswordsOf('T'), version);
            assertThat(MessageLayouts.render(one) + one)
                    .as("a password shows")
                    .isEqualTo(MessageLayouts.render(other) + other);
        }

        byte[] again;
        try {
            again = encode(message, version);
        } catch (UnencodableMessageException e) {
            assertThat(e).hasMessageMatching(REASONS);
            return;
        }
        CtiMessage second = decode(again, version);
        assertThat(second).isEqualTo(message).hasSameHashCodeAs(message);
        assertThat(hex(encode(second, version))).isEqualTo(hex(again));
        if (isUsual) {
            assertThat(hex(again)).isEqualTo(hex(frame));
        }
    }

    private static @Nullable MessageLayout<?> layoutOf(CtiMessage message) {
        return message instanceof UnknownMessage ? null : MessageLayouts.of(message.getClass());
    }

    static CtiMessage decode(byte[] frame, ProtocolVersion version) {
        return MessageLayouts.decode(Unpooled.wrappedBuffer(frame), version);
    }

    static byte[] encode(CtiMessage message, ProtocolVersion version) {
        ByteBuf out = Unpooled.buffer();
        MessageLayouts.encode(message, version, out);
        return ByteBufUtil.getBytes(out);
    }

    private static String hex(byte[] bytes) {
        return ByteBufUtil.hexDump(bytes);
    }
}
