package org.finessebridge.app.notification.websocket;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker13;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import java.util.Arrays;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.admission.UnfinishedInput;
import org.finessebridge.app.notification.stream.StreamServices;
import org.jspecify.annotations.Nullable;

/** Turns an HTTP connection into an XMPP stream over WebSocket (RFC 7395, 3.1). */
public final class WebSocketUpgrade {

    private static final String SUBPROTOCOL = "xmpp";

    private final StreamServices services;

    /** An upgrade for streams of these services. */
    public WebSocketUpgrade(StreamServices services) {
        this.services = services;
    }

    /**
     * Whether a request asks for a WebSocket of the one version that there is (RFC 6455, 4.2.1). An
     * upgrade of HTTP/1.0 means nothing (RFC 9110, 7.8).
     */
    public static boolean isRequested(FullHttpRequest request) {
        HttpHeaders headers = request.headers();
        return request.protocolVersion().compareTo(HttpVersion.HTTP_1_1) >= 0
                && headers.containsValue(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET, true)
                && WebSocketVersion.V13.toHttpHeaderValue().equals(headers.get(HttpHeaderNames.SEC_WEBSOCKET_VERSION));
    }

    /** Whether a request names the subprotocol {@code xmpp}, without which there is no stream. */
    public static boolean offersXmpp(FullHttpRequest request) {
        return request.headers().getAll(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL).stream()
                .flatMap(names -> Arrays.stream(names.split(",")))
                .anyMatch(name -> name.strip().equals(SUBPROTOCOL));
    }

    /**
     * Answers the handshake and puts the stream's handlers in the place of those of HTTP.
     *
     * @param place of the stream; given back if there will be none
     * @param http the handlers to remove
     * @throws WebSocketHandshakeException if the request is not a valid handshake; nothing has been
     *     sent then
     */
    public void upgrade(ChannelHandlerContext ctx, FullHttpRequest request, StreamPlace place, ChannelHandler... http) {
        int longest = services.limits().stanzaBytes();
        WebSocketServerHandshaker handshaker =
                new WebSocketServerHandshaker13(request.uri(), SUBPROTOCOL, false, longest);
        ChannelPipeline pipeline = ctx.pipeline();
        try {
            var _ = handshaker.handshake(ctx.channel(), request);
        } catch (WebSocketHandshakeException e) {
            place.leave();
            throw e;
        }
        for (ChannelHandler handler : http) {
            pipeline.remove(handler);
        }
        pipeline.addLast(new WebSocketFrameAggregator(longest));
        pipeline.addLast(new WebSocketStreamHandler(services, place, pipeline.get(UnfinishedInput.class)));
    }

    /** A place for a stream; null if the client, or all of them, have too many. */
    public @Nullable StreamPlace place(ChannelHandlerContext ctx) {
        return services.admission().stream(ctx.channel().remoteAddress());
    }
}
