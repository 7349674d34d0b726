package org.finessebridge.app.notification.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Stands before the HTTP codec and tells {@link HttpPatience} behind it that bytes have come. */
final class FirstByte extends ChannelInboundHandlerAdapter {

    private final HttpPatience patience;

    FirstByte(HttpPatience patience) {
        this.patience = patience;
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ChannelHandlerContext behind = ctx.pipeline().context(patience);
        if (behind != null) {
            patience.bytesCame(behind);
        }
        ctx.fireChannelRead(message);
    }
}
