package org.finessebridge.app.notification.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpMessage;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import java.util.function.Consumer;
import org.finessebridge.app.notification.bosh.BoshSessions;
import org.finessebridge.app.notification.connection.LingeringClose;
import org.finessebridge.app.notification.meter.NotificationMeters;

/**
 * Puts requests together with their bodies; what is too large is refused with 413, and closed. Shows the beginning of a
 * long body before its end has come, since it may say whose it is.
 */
final class HttpBodies extends HttpObjectAggregator {

    private final NotificationMeters meters;
    private final CorsPolicy cors;
    private final boolean secure;
    private final Consumer<byte[]> onBeginning;

    /**
     * For one connection.
     *
     * @param largest bytes of a body
     * @param onBeginning takes the first {@link BoshSessions#BEGINNING} bytes of a body of which more is to come
     */
    HttpBodies(int largest, NotificationMeters meters, CorsPolicy cors, boolean secure, Consumer<byte[]> onBeginning) {
        super(largest, true);
        this.meters = meters;
        this.cors = cors;
        this.secure = secure;
        this.onBeginning = onBeginning;
    }

    @Override
    protected void aggregate(FullHttpMessage aggregated, HttpContent content) throws Exception {
        int bytes = aggregated.content().readableBytes();
        if (bytes >= BoshSessions.BEGINNING
                && bytes - content.content().readableBytes() < BoshSessions.BEGINNING
                && !(content instanceof LastHttpContent)) {
            onBeginning.accept(ByteBufUtil.getBytes(
                    aggregated.content(), aggregated.content().readerIndex(), BoshSessions.BEGINNING));
        }
        super.aggregate(aggregated, content);
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
