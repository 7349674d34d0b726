package org.finessebridge.app.notification.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.TooLongFrameException;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PongWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;

import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.session.OutboundXml;
import org.finessebridge.app.notification.stream.EventLoopScheduler;
import org.finessebridge.app.notification.stream.ForcedClose;
import org.finessebridge.app.notification.stream.HttpStreamTransport;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.stream.WriteBacklog;
import org.finessebridge.app.notification.stream.XmppStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;

/** One WebSocket: each text message is one element (RFC 7395, 3.3). */
final class WebSocketStreamHandler extends SimpleChannelInboundHandler<WebSocketFrame>
        implements HttpStreamTransport {

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketStreamHandler.class);

    /** How long a client may take to read the last words. */
    private static final int CLOSE_SECONDS = 5;

    private final StreamServices services;
    private final XmppFraming framing;
    private final WriteBacklog backlog;
    private boolean closing;

    // set when the handler is in its place
    private @Nullable ChannelHandlerContext context;
    private @Nullable XmppStream stream;

    WebSocketStreamHandler(StreamServices services) {
        this.services = services;
        this.framing = new XmppFraming(services);
        NotificationSettings.Limits limits = services.limits();
        this.backlog = new WriteBacklog(limits.queuedStanzas(), limits.queuedBytes().toBytes());
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        stream = new XmppStream(services, this, new EventLoopScheduler(ctx.executor()));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
        if (closing) {
            return;
        }
        switch (frame) {
            case TextWebSocketFrame text ->
                    framing.received(ByteBufUtil.getBytes(text.content()), stream());
            case PingWebSocketFrame ping ->
                    ctx.writeAndFlush(new PongWebSocketFrame(ping.content().retain()))
                            .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
            case PongWebSocketFrame pong -> LOG.trace("Pong of {}", peer());
            case CloseWebSocketFrame close -> {
                closing = true;
                ctx.writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE))
                        .addListener(ChannelFutureListener.CLOSE);
                stream().connectionLost();
            }
            default ->
                    stream()
                            .fail(
                                    StreamErrorCondition.POLICY_VIOLATION,
                                    "a message that is not text");
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        closing = true;
        stream().connectionLost();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof TooLongFrameException) {
            stream().fail(StreamErrorCondition.POLICY_VIOLATION, "a message that is too long");
        } else if (cause instanceof CorruptedWebSocketFrameException) {
            stream().fail(StreamErrorCondition.BAD_FORMAT, "a frame that RFC 6455 forbids");
        } else if (cause instanceof IOException) {
            LOG.debug("Connection of {} broke: {}", peer(), cause.toString());
            var _ = ctx.close();
        } else {
            LOG.warn("Closing the connection of {} after a failure", peer(), cause);
            var _ = ctx.close();
        }
    }

    private XmppStream stream() {
        if (stream == null) {
            throw new IllegalStateException("the connection is not open");
        }
        return stream;
    }

    private ChannelHandlerContext context() {
        if (context == null) {
            throw new IllegalStateException("the connection is not open");
        }
        return context;
    }

    // --- the stream's side ---

    @Override
    public String name() {
        return "WebSocket";
    }

    @Override
    public String peer() {
        return String.valueOf(context().channel().remoteAddress());
    }

    @Override
    public void openStream(String streamId) {
        write(OutboundXml.of(framing.open(streamId)));
    }

    @Override
    public void send(OutboundXml xml) {
        if (closing) {
            return;
        }
        if (backlog.isFull()) {
            context()
                    .executor()
                    .execute(
                            () ->
                                    stream()
                                            .fail(
                                                    StreamErrorCondition.POLICY_VIOLATION,
                                                    "the client reads too slowly"));
            return;
        }
        write(xml);
    }

    private void write(OutboundXml xml) {
        ByteBuf buffer = context().alloc().buffer(xml.length());
        xml.writeTo(buffer);
        backlog.add(xml.length(), context().writeAndFlush(new TextWebSocketFrame(buffer)));
    }

    @Override
    public void authenticated() {
        framing.authenticated();
    }

    @Override
    public void holdInput(boolean held) {
        context().channel().config().setAutoRead(!held);
    }

    @Override
    public void closeStream(@Nullable StreamErrorCondition error) {
        if (closing) {
            return;
        }
        closing = true;
        framing.closing(error).forEach(last -> write(OutboundXml.of(last)));
        context()
                .writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE))
                .addListener(ChannelFutureListener.CLOSE);
        context().channel().config().setAutoRead(true);
        ForcedClose.after(CLOSE_SECONDS, context().channel());
    }
}
