package org.finessebridge.app.notification.websocket;

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
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.admission.UnfinishedInput;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.stream.XmppStream;
import org.jspecify.annotations.Nullable;

/** Brings the frames of one WebSocket to its {@link WebSocketConnection}. */
final class WebSocketStreamHandler extends SimpleChannelInboundHandler<WebSocketFrame> {

    /** RFC 6455, 5.2: what stands before the content of a client's short frame. */
    private static final int FRAME_HEADER = 6;

    private final StreamServices services;
    private final StreamPlace place;
    private final UnfinishedInput unfinished;

    /** Set when the handler is in its place. */
    private @Nullable WebSocketConnection connection;

    WebSocketStreamHandler(StreamServices services, StreamPlace place, UnfinishedInput unfinished) {
        this.services = services;
        this.place = place;
        this.unfinished = unfinished;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        connection = new WebSocketConnection(ctx, services, place, unfinished);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
        unfinished.completed();
        switch (frame) {
            case TextWebSocketFrame text -> connection().received(ByteBufUtil.getBytes(text.content()));
            case PingWebSocketFrame ping -> {
                if (stream().asked(ping.content().readableBytes() + FRAME_HEADER)) {
                    pong(ctx, ping);
                }
            }
            case PongWebSocketFrame pong -> stream().heard();
            case CloseWebSocketFrame close -> {
                connection().lost();
                connection().closeWebSocket();
            }
            default -> stream().fail(StreamErrorCondition.POLICY_VIOLATION, "a message that is not text");
        }
    }

    /** A client that does not read gets no more answers (RFC 6455, 5.5.3, lets some go). */
    private static void pong(ChannelHandlerContext ctx, PingWebSocketFrame ping) {
        if (ctx.channel().isWritable()) {
            ctx.writeAndFlush(new PongWebSocketFrame(ping.content().retain()))
                    .addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        connection().lost();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof TooLongFrameException) {
            stream().fail(StreamErrorCondition.POLICY_VIOLATION, "a message that is too long");
        } else if (cause instanceof CorruptedWebSocketFrameException) {
            stream().fail(StreamErrorCondition.BAD_FORMAT, "a frame that RFC 6455 forbids");
        } else {
            connection().broke(cause);
        }
    }

    private XmppStream stream() {
        return connection().stream();
    }

    private WebSocketConnection connection() {
        if (connection == null) {
            throw new IllegalStateException("the connection is not open");
        }
        return connection;
    }
}
