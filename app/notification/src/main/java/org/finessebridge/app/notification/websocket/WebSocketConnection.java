package org.finessebridge.app.notification.websocket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.admission.UnfinishedInput;
import org.finessebridge.app.notification.connection.LingeringClose;
import org.finessebridge.app.notification.connection.StreamConnection;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.transport.HttpStreamTransport;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;

/** A stream over one WebSocket: each text message is one element (RFC 7395, 3.3). */
final class WebSocketConnection extends StreamConnection implements HttpStreamTransport {

    private final UnfinishedInput unfinished;
    private final XmppFraming framing;
    private boolean closed;

    WebSocketConnection(
            ChannelHandlerContext context, StreamServices services, StreamPlace place, UnfinishedInput unfinished) {
        super(context, services, place);
        this.unfinished = unfinished;
        this.framing = new XmppFraming(services);
    }

    /** A text message has come. */
    void received(byte[] message) {
        if (!isClosing()) {
            stream().bytesReceived(message.length);
            framing.received(message, stream());
        } else if (framing.isClose(message)) {
            closeWebSocket();
        }
    }

    /** Answers the client's Close frame, or says the last word after some patience. */
    void closeWebSocket() {
        if (!closed) {
            closed = true;
            LingeringClose.after(context().writeAndFlush(new CloseWebSocketFrame(WebSocketCloseStatus.NORMAL_CLOSURE)));
        }
    }

    @Override
    protected Object frame(ByteBuf bytes) {
        return new TextWebSocketFrame(bytes);
    }

    @Override
    public String name() {
        return "WebSocket";
    }

    @Override
    public void openStream(String streamId) {
        send(OutboundXml.of(framing.open(streamId)));
    }

    /** White space must not be sent (RFC 7395, 3.8); every WebSocket client answers its pings. */
    @Override
    public void ask(OutboundXml ping) {
        context().writeAndFlush(new PingWebSocketFrame()).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }

    @Override
    public void authenticated() {
        countForUser(unfinished);
        framing.authenticated();
    }

    @Override
    public void closeStream(@Nullable StreamErrorCondition error) {
        if (isClosing()) {
            return;
        }
        closing();
        framing.closing(error)
                .forEach(last ->
                        writeAndFlush(OutboundXml.of(last)).addListener(ChannelFutureListener.CLOSE_ON_FAILURE));
        holdInput(false);
        // The client's <close/> or Close frame is awaited (RFC 7395, 3.6), but not for long.
        ScheduledFuture<?> patience = context()
                .executor()
                .schedule(this::closeWebSocket, XmppFraming.CLOSE_PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        context().channel().closeFuture().addListener(gone -> patience.cancel(false));
    }
}
