package org.finessebridge.cti.netty;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.message.CtiMessage;

/**
 * Encodes messages. A write fails with an {@link
 * org.finessebridge.cti.codec.UnencodableMessageException} as its cause where a value does not fit
 * its field; the connection is not harmed by it.
 */
public final class CtiMessageEncoder extends MessageToByteEncoder<CtiMessage> {

    private final SessionVersion version;

    /** Encodes by the version that the session has when a message is written. */
    public CtiMessageEncoder(SessionVersion version) {
        super(CtiMessage.class);
        this.version = version;
    }

    @Override
    protected void encode(ChannelHandlerContext ctx, CtiMessage message, ByteBuf out) {
        MessageLayouts.encode(message, version.get(), out);
    }
}
