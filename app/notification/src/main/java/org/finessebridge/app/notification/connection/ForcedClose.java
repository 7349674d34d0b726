package org.finessebridge.app.notification.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Closes a connection whose client does not read: not the last words, or nothing at all. */
public final class ForcedClose {

    private ForcedClose() {}

    /**
     * Closes a channel at once: what its client has not read is given up with its buffers, for which TLS's farewell,
     * behind it all, would have to wait. On the channel's event loop.
     */
    public static void now(Channel channel) {
        ChannelHandlerContext tls = channel.pipeline().context(SslHandler.class);
        var _ = tls == null ? channel.close() : tls.close();
    }

    /** Closes a channel after a while, unless it is closed by then. */
    public static void after(int seconds, Channel channel) {
        ScheduledFuture<?> forced = channel.eventLoop()
                .schedule(
                        () -> {
                            var _ = channel.close();
                        },
                        seconds,
                        TimeUnit.SECONDS);
        channel.closeFuture().addListener(closed -> forced.cancel(false));
    }
}
