package org.finessebridge.cti.netty;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import java.util.ArrayList;
import java.util.List;
import org.finessebridge.cti.codec.MalformedFrameException;
import org.finessebridge.cti.codec.MessageLayouts;

/**
 * What becomes of a stream in a pipeline: for each frame a message, a {@link MalformedFrame} or a
 * {@link Refusal}. Nothing else may come out of it, and no memory may stay behind.
 */
record DecodedStream(List<Object> outcomes) {

    /** A MalformedFrameException. */
    record Refusal(String reason) {}

    static DecodedStream of(CodecInput input, int... chunks) {
        UnpooledByteBufAllocator memory = new UnpooledByteBufAllocator(input.isDirect(), true);
        Collector collector = new Collector();
        SessionVersion version = new SessionVersion(input.version());
        EmbeddedChannel channel = new EmbeddedChannel(
                new CtiFrameDecoder(),
                input.ofClient() ? CtiMessageDecoder.ofClient(version) : CtiMessageDecoder.ofServer(version),
                collector);
        channel.config().setAllocator(memory);
        int at = 0;
        for (int length : chunks) {
            ByteBuf chunk = memory.buffer(length).writeBytes(input.stream(), at, length);
            channel.writeInbound(chunk);
            at += length;
            assertThat(used(memory))
                    .as("bytes kept of a stream that goes on")
                    .isLessThanOrEqualTo(2L * (MessageLayouts.MAX_FRAME_LENGTH + length));
        }
        channel.finish();
        assertThat(used(memory)).as("bytes kept of a stream that has ended").isZero();
        return new DecodedStream(collector.outcomes);
    }

    private static long used(UnpooledByteBufAllocator memory) {
        return memory.metric().usedHeapMemory() + memory.metric().usedDirectMemory();
    }

    private static final class Collector extends ChannelInboundHandlerAdapter {

        private final List<Object> outcomes = new ArrayList<>();

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object outcome) {
            if (outcome instanceof MalformedFrame malformed) {
                assertThat(malformed.reason()).doesNotContain("defect");
            }
            outcomes.add(outcome);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext ctx, Throwable raised) {
            Throwable cause = raised instanceof DecoderException ? raised.getCause() : raised;
            if (!(cause instanceof MalformedFrameException)) {
                throw new AssertionError("not a MalformedFrameException", raised);
            }
            outcomes.add(new Refusal(String.valueOf(cause.getMessage())));
        }
    }
}
