package org.finessebridge.app.notification.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;

/**
 * Closes a connection so that the client gets the last words. Says that nothing more comes (TLS
 * close_notify, then TCP FIN), and drops what the client still sends until it ends its side: a
 * close with bytes unread would be a reset, which takes the last words from the client too.
 */
public final class LingeringClose {

    /** How long a client may take to read the last words. */
    private static final int SECONDS = 5;

    /** How much is read for nothing. */
    private static final long MOST_BYTES = 4 << 20;

    private LingeringClose() {}

    /** Closes a connection when its last words have been written. */
    public static void after(ChannelFuture lastWords) {
        Channel channel = lastWords.channel();
        ForcedClose.after(SECONDS, channel);
        ChannelHandlerContext tls = channel.pipeline().context(SslHandler.class);
        if (tls == null) {
            channel.pipeline().addFirst(new Drop());
        } else {
            channel.pipeline().addAfter(tls.name(), null, new Drop());
        }
        channel.config().setAutoRead(true); // notice the other side's end
        lastWords.addListener(written -> endOutput(channel));
    }

    private static void endOutput(Channel channel) {
        SslHandler tls = channel.pipeline().get(SslHandler.class);
        if (tls == null) {
            shutdownOutput(channel);
        } else {
            tls.closeOutbound().addListener(notified -> shutdownOutput(channel));
        }
    }

    private static void shutdownOutput(Channel channel) {
        if (channel instanceof DuplexChannel duplex) {
            duplex.shutdownOutput().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        } else {
            var _ = channel.close();
        }
    }

    private static final class Drop extends ChannelInboundHandlerAdapter {

        private long bytes;

        @Override
        public void channelRead(ChannelHandlerContext ctx, Object message) {
            bytes += message instanceof io.netty.buffer.ByteBuf buffer ? buffer.readableBytes() : 0;
            ReferenceCountUtil.release(message);
            if (bytes > MOST_BYTES) {
                var _ = ctx.close();
            }
        }
    }
}
