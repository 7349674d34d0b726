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
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.admission.UnfinishedInput;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.stream.HttpStreamTransport;
import org.finessebridge.app.notification.stream.LingeringClose;
import org.finessebridge.app.notification.stream.StreamConnection;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.stream.XmppStream;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;

/** One WebSocket: each text message is one element (RFC 7395, 3.3). */
final class WebSocketStreamHandler extends SimpleChannelInboundHandler<WebSocketFrame> implements HttpStreamTransport {

    /** RFC 6455, 5.2: what stands before the content of a client's short frame. */
    private static final int FRAME_HEADER = 6;

    private final StreamServices services;
    private final StreamPlace place;
    private final XmppFraming framing;
    private final UnfinishedInput unfinished;
    private boolean closed;

    // set when the handler is in its place
    private @Nullable ChannelHandlerContext context;
    private @Nullable StreamConnection connection;

    WebSocketStreamHandler(StreamServices services, StreamPlace place, UnfinishedInput unfinished) {
        this.unfinished = unfinished;
        this.services = services;
        this.place = place;
        this.framing = new XmppFraming(services);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        connection = new StreamConnection(ctx, services, this, place, TextWebSocketFrame::new);
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, WebSocketFrame frame) {
        unfinished.completed();
        switch (frame) {
            case TextWebSocketFrame text -> textReceived(ByteBufUtil.getBytes(text.content()));
            case PingWebSocketFrame ping -> {
                if (stream().asked(ping.content().readableBytes() + FRAME_HEADER)) {
                    pong(ctx, ping);
                }
            }
            case PongWebSocketFrame pong -> stream().heard();
            case CloseWebSocketFrame close -> {
                connection().lost();
                closeWebSocket();
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

    private void textReceived(byte[] message) {
        if (!connection().isClosing()) {
            stream().bytesReceived(message.length);
            framing.received(message, stream());
        } else if (framing.isClose(message)) {
            closeWebSocket();
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

    private StreamConnection connection() {
        if (connection == null) {
            throw new IllegalStateException("the connection is not open");
        }
        return connection;
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
        send(OutboundXml.of(framing.open(streamId)));
    }

    @Override
    public boolean hasRoom() {
        return connection().hasRoom();
    }

    @Override
    public int queued() {
        return connection().queued();
    }

    @Override
    public void send(OutboundXml xml) {
        connection().send(xml);
    }

    /** White space must not be sent (RFC 7395, 3.8); every WebSocket client answers its pings. */
    @Override
    public void ask(OutboundXml ping) {
        context().writeAndFlush(new PingWebSocketFrame()).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    @Override
    public void authenticated() {
        unfinished.signedIn();
        framing.authenticated();
    }

    @Override
    public void holdInput(boolean held) {
        connection().holdInput(held);
    }

    @Override
    public void closeStream(@Nullable StreamErrorCondition error) {
        if (connection().isClosing()) {
            return;
        }
        connection().closing();
        framing.closing(error)
                .forEach(last -> connection()
                        .writeAndFlush(OutboundXml.of(last))
                        .addListener(ChannelFutureListener.CLOSE_ON_FAILURE));
        connection().holdInput(false);
        // The client's <close/> or Close frame is awaited (RFC 7395, 3.6), but not for long.
        ScheduledFuture<?> patience = context()
                .executor()
                .schedule(this::closeWebSocket, XmppFraming.CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        context().channel().closeFuture().addListener(gone -> patience.cancel(false));
    }

    private void closeWebSocket() {
        if (!closed) {
            closed = true;
            LingeringClose.after(context().writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE)));
        }
    }
}
