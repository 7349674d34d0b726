package org.finessebridge.load.rest;

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
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.finessebridge.load.transport.ConnectionFailures;
import org.finessebridge.load.transport.EventLoops;
import org.jspecify.annotations.Nullable;

/** One connection, with at most one request at a time. Lives on its event loop. */
@SuppressWarnings("FutureReturnValueIgnored") // the channel's end tells what failed
final class RestConnection extends SimpleChannelInboundHandler<FullHttpResponse> {

    private static final int MOST_BYTES = 1 << 20;

    private final RestClient client;
    private final String authority;
    private @Nullable Channel channel;
    private @Nullable RestRequest unsent;
    private @Nullable Consumer<RestAnswer> waiting;
    private long idleSince;

    RestConnection(RestClient client, EventLoops loops, EventLoop loop, String host, int port, boolean tls) {
        this.client = client;
        this.authority = host + ":" + port;
        loops.connect(
                loop,
                host,
                port,
                fresh -> {
                    if (tls) {
                        fresh.pipeline().addLast(loops.tls(fresh, host, port));
                    }
                    fresh.pipeline().addLast(new HttpClientCodec(), new HttpObjectAggregator(MOST_BYTES), this);
                },
                cause -> gone(ConnectionFailures.inWords(cause)));
    }

    /** Since when nothing is asked, of {@link System#nanoTime}. */
    long idleSince() {
        return idleSince;
    }

    /** Sends a request, as soon as there is a connection. */
    void send(RestRequest request, Consumer<RestAnswer> answered) {
        waiting = answered;
        Channel open = channel;
        if (open == null) {
            unsent = request;
            return;
        }
        ByteBuf content = ByteBufUtil.writeUtf8(open.alloc(), request.body());
        DefaultFullHttpRequest http = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.valueOf(request.method()), request.path(), content);
        http.headers().set(HttpHeaderNames.HOST, authority);
        if (!request.authorization().isEmpty()) {
            http.headers().set(HttpHeaderNames.AUTHORIZATION, request.authorization());
        }
        if (!request.requestId().isEmpty()) {
            http.headers().set("requestId", request.requestId());
        }
        if (!request.contentType().isEmpty()) {
            http.headers().set(HttpHeaderNames.CONTENT_TYPE, request.contentType());
            http.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, content.readableBytes());
        }
        open.writeAndFlush(http, open.voidPromise());
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        channel = context.channel();
        RestRequest request = unsent;
        Consumer<RestAnswer> answered = waiting;
        unsent = null;
        if (request != null && answered != null) {
            send(request, answered);
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse answer) {
        Consumer<RestAnswer> answered = waiting;
        waiting = null;
        if (HttpUtil.isKeepAlive(answer)) {
            idleSince = System.nanoTime();
            client.idle(this);
        } else {
            context.close();
        }
        if (answered != null) {
            answered.accept(
                    new RestAnswer(answer.status().code(), answer.content().toString(StandardCharsets.UTF_8)));
        }
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
        client.gone(this);
        Consumer<RestAnswer> answered = waiting;
        waiting = null;
        if (answered != null) {
            answered.accept(RestAnswer.none(reason));
        }
    }

    void close() {
        Channel open = channel;
        if (open != null) {
            open.close();
        }
    }
}
