package org.finessebridge.app.notification.admission;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what one connection holds of a request or message whose end has not come. Stands before
 * the codec; whoever gets the whole of it calls {@link #completed}. When all connections together
 * hold too much, the one that adds to it is closed. Lives on the connection's event loop.
 */
public final class UnfinishedInput extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedInput.class);

    /** What a read costs beside its bytes: its buffer is larger than what came. */
    private static final int OVERHEAD = 256;

    private final Admission admission;
    private long bytes;
    private long counted;

    UnfinishedInput(Admission admission) {
        this.admission = admission;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof ByteBuf buffer) {
            bytes += buffer.readableBytes() + OVERHEAD;
        }
        ctx.fireChannelRead(message);
    }

    /** The request or message is complete. */
    public void completed() {
        bytes = 0;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        boolean more = bytes > counted;
        long all = count(bytes);
        if (more && admission.isTooMuchUnfinished(all, ctx.channel().remoteAddress())) {
            LOG.info(
                    "Closing the connection of {}: {} bytes of unfinished requests are held for"
                            + " all clients (see finesse.notification.admission.unfinished)",
                    ctx.channel().remoteAddress(),
                    all);
            var _ = ctx.close();
        }
        ctx.fireChannelReadComplete();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        count(0);
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        count(0);
    }

    private long count(long now) {
        long all = admission.addUnfinished(now - counted);
        counted = now;
        return all;
    }
}
