package org.finessebridge.cti.simulator.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import java.util.Random;
import org.finessebridge.cti.codec.MessageLayouts;
import org.jspecify.annotations.Nullable;

/** Spoils one of the frames that pass. Stands between the encoder and the network. */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the connection, which is seen
public final class FaultyWire extends ChannelOutboundHandlerAdapter {

    /** The same bytes in every run, so that a failing test can be run again. */
    private static final long SEED = 188;

    private static final int RANDOM_LENGTH = 64;
    private static final int GARBAGE_END = 0xFF_FF_FF;
    private static final int GARBAGE_END_LENGTH = 3;

    private @Nullable WireFault fault;
    private int passed;

    /** A wire without a fault; one for each connection. */
    public FaultyWire() {}

    /** Plays a fault from now on, or none. */
    public void play(@Nullable WireFault next) {
        fault = next;
        passed = 0;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        WireFault playing = fault;
        if (playing == null || !(message instanceof ByteBuf frame) || !frame.isReadable()) {
            ctx.write(message, promise);
            return;
        }
        if (passed++ < playing.afterMessages()) {
            ctx.write(message, promise);
            return;
        }
        fault = null;
        spoil(ctx, playing.kind(), frame, promise.unvoid());
    }

    private static void spoil(ChannelHandlerContext ctx, WireFault.Kind kind, ByteBuf frame, ChannelPromise promise) {
        switch (kind) {
            case DISCONNECT -> {
                frame.release();
                ctx.close(promise);
            }
            case CUT_FRAME ->
                ctx.writeAndFlush(frame.writerIndex(frame.writerIndex() / 2), promise)
                        .addListener(ChannelFutureListener.CLOSE);
            case BAD_LENGTH -> ctx.write(frame.setInt(frame.readerIndex(), -1), promise);
            case GARBAGE_BODY -> ctx.write(garbage(frame), promise);
            case RANDOM_BYTES -> ctx.write(noise(frame), promise);
        }
    }

    /** Ends within the header of a floating field, whatever the version: it makes no message. */
    private static ByteBuf garbage(ByteBuf frame) {
        for (int i = frame.readerIndex() + MessageLayouts.HEADER_LENGTH; i < frame.writerIndex(); i++) {
            frame.setByte(i, 0xFF);
        }
        int length = frame.readableBytes() - MessageLayouts.HEADER_LENGTH + GARBAGE_END_LENGTH;
        return frame.setInt(frame.readerIndex(), length).writeMedium(GARBAGE_END);
    }

    private static ByteBuf noise(ByteBuf frame) {
        byte[] bytes = new byte[RANDOM_LENGTH];
        new Random(SEED).nextBytes(bytes);
        return frame.clear().writeBytes(bytes);
    }
}
