package org.finessebridge.app.notification.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import org.finessebridge.app.notification.connection.LingeringClose;
import org.finessebridge.app.notification.meter.NotificationMeters;

/** Puts requests together with their bodies; what is too large is refused with 413, and closed. */
final class HttpBodies extends HttpObjectAggregator {

    private final NotificationMeters meters;
    private final CorsPolicy cors;
    private final boolean secure;

    HttpBodies(int largest, NotificationMeters meters, CorsPolicy cors, boolean secure) {
        super(largest, true);
        this.meters = meters;
        this.cors = cors;
        this.secure = secure;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
        meters.refused("body-size");
        FullHttpResponse refusal = HttpResponses.text(HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE, "Too large a body");
        if (oversized instanceof HttpRequest request) {
            cors.addToRefusal(refusal.headers(), request, ctx.channel().remoteAddress(), secure);
        }
        HttpUtil.setContentLength(refusal, refusal.content().readableBytes());
        HttpUtil.setKeepAlive(refusal, false);
        LingeringClose.after(ctx.writeAndFlush(refusal));
    }
}
