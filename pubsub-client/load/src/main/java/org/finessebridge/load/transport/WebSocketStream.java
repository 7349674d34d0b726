package org.finessebridge.load.transport;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoop;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakerFactory;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolConfig;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler;
import io.netty.handler.codec.http.websocketx.WebSocketClientProtocolHandler.ClientHandshakeStateEvent;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.net.URI;
import org.finessebridge.load.xml.Markup;
import org.jspecify.annotations.Nullable;

/** A stream as RFC 7395 has it: one element a message. */
@SuppressWarnings("FutureReturnValueIgnored") // the channel's end tells what failed
final class WebSocketStream extends SimpleChannelInboundHandler<WebSocketFrame> implements ClientStream {

    private static final int MOST_BYTES = 4 << 20;
    private static final int HANDSHAKE_BYTES = 65_536;
    private static final String FRAMING = "urn:ietf:params:xml:ns:xmpp-framing";

    private final StreamEndpoint endpoint;
    private final ClientStreamListener listener;
    private @Nullable Channel channel;
    private boolean over;

    private WebSocketStream(StreamEndpoint endpoint, ClientStreamListener listener) {
        this.endpoint = endpoint;
        this.listener = listener;
    }

    static WebSocketStream open(
            EventLoops loops, EventLoop loop, StreamEndpoint endpoint, ClientStreamListener listener) {
        WebSocketStream stream = new WebSocketStream(endpoint, listener);
        loops.connect(
                loop,
                endpoint,
                channel -> stream.start(loops, channel),
                cause -> stream.end(ConnectionFailures.inWords(cause)));
        return stream;
    }

    private void start(EventLoops loops, Channel channel) {
        if (endpoint.tls()) {
            channel.pipeline().addLast(loops.tls(channel, endpoint));
        }
        URI address = URI.create(
                (endpoint.tls() ? "wss://" : "ws://") + endpoint.host() + ":" + endpoint.port() + endpoint.path());
        channel.pipeline()
                .addLast(
                        new HttpClientCodec(),
                        new HttpObjectAggregator(HANDSHAKE_BYTES),
                        new WebSocketClientProtocolHandler(
                                WebSocketClientHandshakerFactory.newHandshaker(
                                        address,
                                        WebSocketVersion.V13,
                                        "xmpp",
                                        false,
                                        new DefaultHttpHeaders(),
                                        MOST_BYTES),
                                WebSocketClientProtocolConfig.newBuilder()
                                        .handshakeTimeoutMillis(loops.patience().toMillis())
                                        .build()),
                        new WebSocketFrameAggregator(MOST_BYTES),
                        this);
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event == ClientHandshakeStateEvent.HANDSHAKE_COMPLETE) {
            channel = context.channel();
            restart();
        } else if (event == ClientHandshakeStateEvent.HANDSHAKE_TIMEOUT) {
            end("the WebSocket handshake was not answered");
        }
    }

    @Override
    public void restart() {
        send("<open xmlns='" + FRAMING + "' to='" + Markup.escape(endpoint.domain()) + "' version='1.0'/>");
    }

    @Override
    public void send(String xml) {
        Channel open = channel;
        if (open != null && !over) {
            open.writeAndFlush(new TextWebSocketFrame(xml), open.voidPromise());
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame closing) {
            end("the server closed the WebSocket: " + closing.reasonText());
            return;
        }
        if (!(frame instanceof TextWebSocketFrame text)) {
            return;
        }
        String xml = text.text();
        if (Markup.isElement(xml, "close")) {
            end("the server closed the stream");
        } else if (!Markup.isElement(xml, "open")) {
            listener.onStanza(xml);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        end("the server closed the connection");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        end(ConnectionFailures.inWords(cause));
    }

    @Override
    public void close() {
        send("<close xmlns='" + FRAMING + "'/>");
        end("closed");
    }

    private void end(String reason) {
        if (over) {
            return;
        }
        over = true;
        Channel open = channel;
        if (open != null) {
            open.writeAndFlush(new CloseWebSocketFrame()).addListener(done -> open.close());
        }
        listener.onClosed(reason);
    }
}
