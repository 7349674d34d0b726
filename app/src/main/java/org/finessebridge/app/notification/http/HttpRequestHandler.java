package org.finessebridge.app.notification.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;

import org.finessebridge.app.notification.NotificationSettings;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.bosh.BoshResponder;
import org.finessebridge.app.notification.bosh.BoshSessions;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.stream.EventLoopScheduler;
import org.finessebridge.app.notification.stream.StreamConnection;
import org.finessebridge.app.notification.websocket.WebSocketUpgrade;
import org.finessebridge.app.notification.xml.ParserFactory;
import org.finessebridge.app.notification.xml.ParserLimits;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;

/** Answers the requests of one HTTP connection: {@code /http-bind} and {@code /ws}. */
final class HttpRequestHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(HttpRequestHandler.class);

    /**
     * Requests that a client may send without having taken the answers of those before; more where
     * it may have more at a time in BOSH.
     */
    private static final int LEAST_DUE = 4;

    private static final String METHODS = "GET, HEAD, OPTIONS, POST";

    private static final String PAGE =
            """
            <!DOCTYPE html><html><head><title>Finesse notifications</title></head><body>\
            <p>This is a BOSH endpoint (XEP-0124). Desktops and XMPP clients connect here; there is \
            nothing to see in a browser.</p></body></html>
            """;

    private static final ParserFactory PARSERS = new ParserFactory();

    private final BoshSessions bosh;
    private final WebSocketUpgrade webSockets;
    private final CorsPolicy cors;
    private final NotificationMeters meters;
    private final ParserLimits parserLimits;
    private final int mostDue;
    private final boolean secure;
    private final ChannelHandler[] handlersOfHttp;
    private @Nullable HttpAnswers answers;

    HttpRequestHandler(
            BoshSessions bosh,
            WebSocketUpgrade webSockets,
            CorsPolicy cors,
            NotificationSettings settings,
            NotificationMeters meters,
            boolean secure,
            FirstByte firstByte,
            HttpPatience patience) {
        this.bosh = bosh;
        this.webSockets = webSockets;
        this.cors = cors;
        this.meters = meters;
        this.parserLimits = settings.limits().boshParser();
        this.mostDue = Math.max(LEAST_DUE, settings.bosh().hold() + 2); // one to end or to pause
        this.secure = secure;
        this.handlersOfHttp = new ChannelHandler[] {firstByte, patience, this};
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
        HttpAnswers order = answers;
        if (order == null) {
            order = new HttpAnswers(ctx);
            answers = order;
        }
        if (order.isEnding()) {
            return;
        }
        if (request.decoderResult().isFailure() || order.due() >= mostDue) {
            badRequest(order, "Bad request");
            return;
        }
        String path = request.uri();
        int query = path.indexOf('?');
        path = query < 0 ? path : path.substring(0, query);
        switch (path) {
            case "/http-bind", "/http-bind/" -> httpBind(ctx, request, order);
            case "/ws", "/ws/" -> webSocket(ctx, request, order);
            default ->
                    order.answer(
                            order.expect(HttpUtil.isKeepAlive(request)),
                            text(HttpResponseStatus.NOT_FOUND, "Not found"));
        }
    }

    private void httpBind(ChannelHandlerContext ctx, FullHttpRequest request, HttpAnswers order) {
        HttpAnswers.Pending place = order.expect(HttpUtil.isKeepAlive(request));
        String origin = request.headers().get(HttpHeaderNames.ORIGIN);
        HttpMethod method = request.method();
        if (!isReading(method) && !cors.allows(request, ctx.channel().remoteAddress(), secure)) {
            order.answer(place, forbiddenOrigin());
        } else if (method.equals(HttpMethod.POST)) {
            post(ctx, request, new Responder(ctx, order, place, origin));
        } else if (method.equals(HttpMethod.OPTIONS)) {
            order.answer(place, preflight(origin));
        } else if (isReading(method)) {
            order.answer(place, response(HttpResponseStatus.OK, "text/html; charset=utf-8", PAGE));
        } else {
            FullHttpResponse refused = text(HttpResponseStatus.METHOD_NOT_ALLOWED, "Use POST");
            refused.headers().set(HttpHeaderNames.ALLOW, METHODS);
            order.answer(place, refused);
        }
    }

    /** The codec leaves the content out of the answer to HEAD. */
    private static boolean isReading(HttpMethod method) {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
    }

    private void post(ChannelHandlerContext ctx, FullHttpRequest request, Responder responder) {
        byte[] bytes = ByteBufUtil.getBytes(request.content());
        XmlElement body;
        try {
            body = PARSERS.document(parserLimits, bytes);
        } catch (StreamErrorException e) {
            LOG.info(
                    "Refused a BOSH body of {} bytes from {}: {}",
                    bytes.length,
                    ctx.channel().remoteAddress(),
                    e.getMessage());
            meters.refused("bad-request");
            responder.answer(BoshSessions.badRequest());
            return;
        }
        responder.ifLost(
                bosh.received(
                        body,
                        bytes.length,
                        secure,
                        ctx.channel().remoteAddress(),
                        new EventLoopScheduler(ctx.executor()),
                        responder));
    }

    private FullHttpResponse preflight(@Nullable String origin) {
        FullHttpResponse allowed = text(HttpResponseStatus.OK, "");
        allowed.headers().set(HttpHeaderNames.ALLOW, METHODS);
        cors.addPreflightTo(allowed.headers(), origin);
        return allowed;
    }

    private void webSocket(ChannelHandlerContext ctx, FullHttpRequest request, HttpAnswers order) {
        boolean keepAlive = HttpUtil.isKeepAlive(request);
        if (order.due() > 0) {
            badRequest(order, "Not now");
        } else if (!isReading(request.method())) {
            FullHttpResponse refused = text(HttpResponseStatus.METHOD_NOT_ALLOWED, "Use GET");
            refused.headers().set(HttpHeaderNames.ALLOW, "GET, HEAD");
            order.answer(order.expect(keepAlive), refused);
        } else if (!WebSocketUpgrade.isRequested(request)) {
            FullHttpResponse refused =
                    text(HttpResponseStatus.UPGRADE_REQUIRED, "This is a WebSocket endpoint");
            refused.headers().set(HttpHeaderNames.UPGRADE, "websocket");
            order.answer(order.expect(keepAlive), refused);
        } else if (!cors.allows(request, ctx.channel().remoteAddress(), secure)) {
            order.answer(order.expect(false), forbiddenOrigin());
        } else if (!WebSocketUpgrade.offersXmpp(request)) {
            badRequest(order, "The subprotocol must be xmpp");
        } else {
            StreamPlace place = webSockets.place(ctx);
            if (place == null) {
                order.answer(
                        order.expect(false),
                        text(HttpResponseStatus.SERVICE_UNAVAILABLE, "Too many sessions"));
                return;
            }
            try {
                webSockets.upgrade(ctx, request, place, handlersOfHttp);
            } catch (WebSocketHandshakeException e) {
                badRequest(order, "Not a WebSocket handshake");
            }
        }
    }

    /** The last answer on the connection. */
    private void badRequest(HttpAnswers order, String why) {
        meters.refused("bad-request");
        order.answer(order.expect(false), text(HttpResponseStatus.BAD_REQUEST, why));
    }

    private FullHttpResponse forbiddenOrigin() {
        meters.refused("origin");
        return text(HttpResponseStatus.FORBIDDEN, "This origin is not allowed");
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (answers != null) {
            answers.discard();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (cause instanceof DecoderException) { // the codec's own bound on what may be pipelined
            if (answers != null && answers.isEnding()) {
                return; // the last answer closes the connection
            }
            LOG.info(
                    "Closing the connection of {}: {}",
                    ctx.channel().remoteAddress(),
                    cause.getMessage());
        } else {
            StreamConnection.logFailure(LOG, ctx.channel().remoteAddress(), cause);
        }
        var _ = ctx.close();
    }

    private static FullHttpResponse text(HttpResponseStatus status, String text) {
        return response(status, "text/plain; charset=utf-8", text);
    }

    private static FullHttpResponse response(
            HttpResponseStatus status, String contentType, String content) {
        return response(
                status,
                contentType,
                Unpooled.wrappedBuffer(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static FullHttpResponse response(
            HttpResponseStatus status, String contentType, ByteBuf content) {
        FullHttpResponse response =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, status, content);
        response.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        return response;
    }

    /** Brings the answer of a BOSH session, which may live elsewhere, back to this connection. */
    private final class Responder implements BoshResponder {

        private final ChannelHandlerContext ctx;
        private final HttpAnswers order;
        private final HttpAnswers.Pending place;
        private final @Nullable String origin;

        Responder(
                ChannelHandlerContext ctx,
                HttpAnswers order,
                HttpAnswers.Pending place,
                @Nullable String origin) {
            this.ctx = ctx;
            this.order = order;
            this.place = place;
            this.origin = origin;
        }

        void ifLost(Runnable action) {
            order.ifLost(place, action);
        }

        @Override
        public void answer(byte[] body, String contentType) {
            onEventLoop(
                    () -> {
                        FullHttpResponse response =
                                response(
                                        HttpResponseStatus.OK,
                                        contentType,
                                        Unpooled.wrappedBuffer(body));
                        cors.addTo(response.headers(), origin);
                        order.answer(place, response);
                    });
        }

        @Override
        public void abandon() {
            onEventLoop(
                    () -> {
                        var _ = ctx.close();
                    });
        }

        private void onEventLoop(Runnable task) {
            if (ctx.executor().inEventLoop()) {
                task.run();
            } else {
                new EventLoopScheduler(ctx.executor()).execute(task);
            }
        }
    }
}
