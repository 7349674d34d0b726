package org.finessebridge.app.notification.admission;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what one connection holds of a request, message or stanza whose end has not come. Stands
 * before the codec; whoever gets the whole of it calls {@link #completed}, and who parses as it
 * comes calls {@link #holds}. When all connections together hold too much, the stranger's that adds
 * to it is closed. Lives on the connection's event loop.
 */
public final class UnfinishedInput extends ChannelInboundHandlerAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(UnfinishedInput.class);

    /** What a read costs beside its bytes: its buffer is larger than what came. */
    private static final int OVERHEAD = 256;

    /** Why clients are refused, as the meter of refusals says it. */
    public static final String REASON = "unfinished";

    private final Admission admission;
    private @Nullable Runnable tooMuch;
    private boolean signedIn;
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
        holds(0);
    }

    /** What came has been parsed; so many bytes are left of what is not complete. */
    public void holds(int left) {
        bytes = left == 0 ? 0 : left + OVERHEAD;
        if (bytes < counted) {
            count(bytes);
        }
    }

    /** The client is known: its connection is not closed for what strangers hold. */
    public void signedIn() {
        signedIn = true;
    }

    /** Has a stream end in its own way, and give up at once what it holds. */
    public void whenTooMuch(Runnable end) {
        tooMuch = end;
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext ctx) {
        boolean more = bytes > counted && !signedIn;
        long all = count(bytes);
        if (more && admission.isTooMuchUnfinished(all)) {
            LOG.info(
                    "Closing the connection of {}: {} bytes of unfinished requests and stanzas are"
                            + " held for all clients (see finesse.notification.admission.unfinished)",
                    ctx.channel().remoteAddress(),
                    all);
            end(ctx);
        }
        ctx.fireChannelReadComplete();
    }

    private void end(ChannelHandlerContext ctx) {
        if (tooMuch == null) {
            admission.refused(REASON, ctx.channel().remoteAddress());
            var _ = ctx.close();
        } else {
            tooMuch.run();
        }
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
        long more = now - counted;
        counted = now;
        return more == 0 ? 0 : admission.addUnfinished(more);
    }
}
