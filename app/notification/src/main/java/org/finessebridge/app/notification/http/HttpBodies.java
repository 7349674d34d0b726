package org.finessebridge.app.notification.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import org.finessebridge.app.notification.meter.NotificationMeters;

/** Puts requests together with their bodies; what is too large is refused with 413, and closed. */
final class HttpBodies extends HttpObjectAggregator {

    private final NotificationMeters meters;

    HttpBodies(int largest, NotificationMeters meters) {
        super(largest, true);
        this.meters = meters;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) throws Exception {
        meters.refused("body-size");
        super.handleOversizedMessage(ctx, oversized);
    }
}
