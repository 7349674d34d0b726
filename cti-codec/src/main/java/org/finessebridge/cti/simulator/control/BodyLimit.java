package org.finessebridge.cti.simulator.control;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;

/** Puts requests together, and refuses those that are too long. */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the connection, which is seen
final class BodyLimit extends HttpObjectAggregator {

    private static final int LONGEST_BODY = 64 * 1024;
    private static final int TOO_LARGE = 413;

    BodyLimit() {
        super(LONGEST_BODY);
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext ctx, HttpMessage oversized) {
        ControlException refusal =
                ControlException.of(TOO_LARGE, "too-large", "a body has at most %d bytes".formatted(LONGEST_BODY));
        FullHttpResponse response = ControlConnection.response(
                HttpResponseStatus.valueOf(TOO_LARGE),
                ControlAnswer.refused(refusal).body());
        if (HttpUtil.isKeepAlive(oversized)) {
            // The rest is read and thrown away, so that the answer gets through.
            ctx.writeAndFlush(response);
        } else {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            ctx.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) throws Exception {
        ctx.fireExceptionCaught(cause);
    }
}
