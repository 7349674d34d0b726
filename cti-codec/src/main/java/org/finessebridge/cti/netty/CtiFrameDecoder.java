package org.finessebridge.cti.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import org.finessebridge.cti.codec.MalformedFrameException;
import org.finessebridge.cti.codec.MessageLayouts;

/**
 * Cuts the stream into frames, headers included. A length over the limit is refused as soon as its
 * four bytes are there: nothing is collected for it. After a refusal the rest of the stream is
 * dropped; the owner of the channel closes it.
 */
public final class CtiFrameDecoder extends ByteToMessageDecoder {

    private boolean refused;

    /** A decoder for one connection. */
    public CtiFrameDecoder() {}

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        if (refused) {
            in.skipBytes(in.readableBytes());
            return;
        }
        if (in.readableBytes() < Integer.BYTES) {
            return;
        }
        long length = MessageLayouts.HEADER_LENGTH + in.getUnsignedInt(in.readerIndex());
        if (length > MessageLayouts.MAX_FRAME_LENGTH) {
            refused = true;
            in.skipBytes(in.readableBytes());
            throw new MalformedFrameException("a frame of %d bytes is announced, the limit is %d"
                    .formatted(length, MessageLayouts.MAX_FRAME_LENGTH));
        }
        if (in.readableBytes() >= length) {
            out.add(in.readRetainedSlice((int) length));
        }
    }
}
