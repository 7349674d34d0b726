package org.finessebridge.load.transport;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One HTTP connection of a BOSH session, kept alive; at most one request at a time. */
@SuppressWarnings("FutureReturnValueIgnored") // the channel's end tells what failed
final class BoshConnection extends SimpleChannelInboundHandler<FullHttpResponse> {

    private static final int MOST_BYTES = 4 << 20;
    private static final long LAST_ANSWER_SECONDS = 3;

    private final EventLoop loop;
    private final StreamEndpoint endpoint;
    private final BoshStream stream;
    private @Nullable Channel channel;
    private @Nullable String unsent;
    private boolean busy;
    private boolean over;

    BoshConnection(EventLoops loops, EventLoop loop, StreamEndpoint endpoint, BoshStream stream) {
        this.loop = loop;
        this.endpoint = endpoint;
        this.stream = stream;
        loops.connect(
                loop,
                endpoint,
                fresh -> {
                    if (endpoint.tls()) {
                        fresh.pipeline().addLast(loops.tls(fresh, endpoint));
                    }
                    fresh.pipeline().addLast(new HttpClientCodec(), new HttpObjectAggregator(MOST_BYTES), this);
                },
                cause -> gone(ConnectionFailures.inWords(cause)));
    }

    boolean isBusy() {
        return busy;
    }

    /** Sends a request, as soon as there is a connection. */
    void post(String body) {
        busy = true;
        Channel open = channel;
        if (open == null) {
            unsent = body;
            return;
        }
        ByteBuf content = ByteBufUtil.writeUtf8(open.alloc(), body);
        DefaultFullHttpRequest request =
                new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, endpoint.path(), content);
        request.headers()
                .set(HttpHeaderNames.HOST, endpoint.host() + ":" + endpoint.port())
                .set(HttpHeaderNames.CONTENT_TYPE, "text/xml; charset=utf-8")
                .setInt(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes());
        open.writeAndFlush(request, open.voidPromise());
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        channel = context.channel();
        String waiting = unsent;
        unsent = null;
        if (waiting != null) {
            post(waiting);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse answer) {
        if (answer.status().code() != 200) {
            gone("HTTP status " + answer.status());
            context.close();
            return;
        }
        busy = false;
        if (over) {
            context.close();
            return;
        }
        if (!HttpUtil.isKeepAlive(answer)) {
            gone("the server does not keep the connection");
            context.close();
        }
        stream.onAnswer(answer.content());
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        gone("the server closed the connection");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        gone(ConnectionFailures.inWords(cause));
        context.close();
    }

    private void gone(String reason) {
        if (!over) {
            over = true;
            stream.onGone(this, busy, reason);
        }
    }

    void close() {
        over = true;
        Channel open = channel;
        if (open != null) {
            open.close();
        }
    }

    /** Closes when the request under way is answered, or soon without an answer. */
    void closeSoon() {
        over = true;
        if (busy) {
            loop.schedule(this::close, LAST_ANSWER_SECONDS, TimeUnit.SECONDS);
        } else {
            close();
        }
    }
}
