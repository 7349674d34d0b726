package org.finessebridge.app.notification.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.codec.http.websocketx.WebSocketHandshakeException;
import io.netty.handler.codec.http.websocketx.WebSocketVersion;
import org.finessebridge.app.notification.admission.Admission;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.admission.UnfinishedInput;
import org.finessebridge.app.notification.bosh.BoshResponder;
import org.finessebridge.app.notification.bosh.BoshSessions;
import org.finessebridge.app.notification.bosh.BoshSettings;
import org.finessebridge.app.notification.connection.ForcedClose;
import org.finessebridge.app.notification.connection.StreamConnection;
import org.finessebridge.app.notification.error.StreamErrorException;
import org.finessebridge.app.notification.limit.LimitSettings;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.finessebridge.app.notification.timer.EventLoopScheduler;
import org.finessebridge.app.notification.websocket.WebSocketUpgrade;
import org.finessebridge.app.notification.xml.ParserFactory;
import org.finessebridge.app.notification.xml.ParserLimits;
import org.finessebridge.app.notification.xml.XmlElement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the requests of one HTTP connection: {@code /http-bind} and {@code /ws}, and all below
 * them, as Openfire does.
 */
final class HttpRequestHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(HttpRequestHandler.class);

    /**
     * Requests that a client may send without having taken the answers of those before; more where
     * it may have more at a time in BOSH.
     */
    private static final int LEAST_DUE = 4;

    private static final String HTTP_BIND_METHODS = "GET, HEAD, OPTIONS, POST";
    private static final String WEB_SOCKET_METHODS = "GET, HEAD, OPTIONS";

    private static final String PAGE = """
            <!DOCTYPE html><html><head><title>Finesse notifications</title></head><body>\
            <p>This is a BOSH endpoint (XEP-0124). Desktops and XMPP clients connect here; there is \
            nothing to see in a browser.</p></body></html>
            """;

    private static final ParserFactory PARSERS = new ParserFactory();

    private final Admission admission;
    private final UnfinishedInput unfinished;
    private final BoshSessions bosh;
    private final WebSocketUpgrade webSockets;
    private final CorsPolicy cors;
    private final NotificationMeters meters;
    private final ParserLimits parserLimits;
    private final int mostDue;
    private final boolean secure;
    private final ChannelHandler[] handlersOfHttp;
    private @Nullable HttpAnswers answers;

    /** The user whose sessions the requests were of, as far as they were of any. */
    private @Nullable String user;

    HttpRequestHandler(
            Admission admission,
            UnfinishedInput unfinished,
            BoshSessions bosh,
            WebSocketUpgrade webSockets,
            CorsPolicy cors,
            LimitSettings limits,
            BoshSettings boshSettings,
            NotificationMeters meters,
            boolean secure,
            FirstByte firstByte,
            HttpPatience patience) {
        this.admission = admission;
        this.unfinished = unfinished;
        this.bosh = bosh;
        this.webSockets = webSockets;
        this.cors = cors;
        this.meters = meters;
        this.parserLimits = limits.boshParser();
        this.mostDue = Math.max(LEAST_DUE, boshSettings.hold() + 2); // one to end or to pause
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
        try {
            requireReadable(request.decoderResult());
            if (order.due() >= mostDue) {
                throw bad("Too many requests whose answers have not been taken");
            }
            serve(ctx, request, RequestTarget.of(request), order);
        } catch (HttpRefusal e) {
            meters.refused("bad-request");
            FullHttpResponse refusal = HttpResponses.text(e.status(), e.why());
            cors.addToRefusal(refusal.headers(), request, ctx.channel().remoteAddress(), secure);
            order.answer(order.expectLast(), refusal);
        }
    }

    private static void requireReadable(DecoderResult result) throws HttpRefusal {
        if (result.cause() instanceof TooLongHttpLineException) {
            throw new HttpRefusal(HttpResponseStatus.REQUEST_URI_TOO_LONG, "Too long a target");
        } else if (result.cause() instanceof TooLongHttpHeaderException) {
            throw new HttpRefusal(HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "Too large headers");
        } else if (result.isFailure()) {
            throw bad("This is not HTTP/1.1");
        }
    }

    private void serve(ChannelHandlerContext ctx, FullHttpRequest request, RequestTarget target, HttpAnswers order)
            throws HttpRefusal {
        if (target.isAt("/http-bind")) {
            httpBind(ctx, request, target, order);
        } else if (target.isAt("/ws")) {
            webSocket(ctx, request, target, order);
        } else if (target.path().equals(RequestTarget.SERVER)
                && request.method().equals(HttpMethod.OPTIONS)) {
            order.answer(order.expect(request), HttpResponses.options(HTTP_BIND_METHODS));
        } else {
            order.answer(
                    order.expect(request),
                    HttpResponses.text(
                            HttpResponseStatus.NOT_FOUND,
                            "Not found: BOSH is at /http-bind/, XMPP over WebSocket at /ws/"));
        }
    }

    private void httpBind(ChannelHandlerContext ctx, FullHttpRequest request, RequestTarget target, HttpAnswers order) {
        HttpAnswers.Pending place = order.expect(request);
        String origin = request.headers().get(HttpHeaderNames.ORIGIN);
        HttpMethod method = request.method();
        if (!isReading(method)
                && !cors.allows(request, target.authority(), ctx.channel().remoteAddress(), secure)) {
            order.answer(place, forbiddenOrigin());
        } else if (method.equals(HttpMethod.POST)) {
            post(ctx, request, new Responder(ctx, order, place, origin));
        } else if (method.equals(HttpMethod.OPTIONS)) {
            order.answer(
                    place, origin == null ? HttpResponses.options(HTTP_BIND_METHODS) : preflight(request.headers()));
        } else if (isReading(method)) {
            order.answer(place, HttpResponses.of(HttpResponseStatus.OK, "text/html; charset=utf-8", PAGE));
        } else {
            order.answer(place, HttpResponses.methodNotAllowed(HTTP_BIND_METHODS));
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
            LOG.debug(
                    "Refused a BOSH body of {} bytes from {}: {}",
                    bytes.length,
                    ctx.channel().remoteAddress(),
                    e.getMessage());
            bosh.malformed(bytes, responder);
            return;
        }
        responder.ifLost(bosh.received(
                body,
                bytes.length,
                secure,
                ctx.channel().remoteAddress(),
                new EventLoopScheduler(ctx.executor()),
                responder));
    }

    private FullHttpResponse preflight(HttpHeaders request) {
        FullHttpResponse allowed = HttpResponses.options(HTTP_BIND_METHODS);
        cors.addPreflightTo(allowed.headers(), request);
        return allowed;
    }

    private void webSocket(ChannelHandlerContext ctx, FullHttpRequest request, RequestTarget target, HttpAnswers order)
            throws HttpRefusal {
        if (order.due() > 0) {
            throw bad("A WebSocket can't begin before all answers are out");
        } else if (request.method().equals(HttpMethod.OPTIONS)) {
            order.answer(order.expect(request), HttpResponses.options(WEB_SOCKET_METHODS));
        } else if (!isReading(request.method())) {
            order.answer(order.expect(request), HttpResponses.methodNotAllowed(WEB_SOCKET_METHODS));
        } else if (!WebSocketUpgrade.isRequested(request)) {
            order.answer(order.expect(request), upgradeRequired());
        } else if (!cors.allows(request, target.authority(), ctx.channel().remoteAddress(), secure)) {
            order.answer(order.expectLast(), forbiddenOrigin());
        } else if (!WebSocketUpgrade.offersXmpp(request)) {
            throw bad("The subprotocol must be xmpp: Sec-WebSocket-Protocol: xmpp");
        } else {
            StreamPlace place = webSockets.place(ctx);
            if (place == null) {
                order.answer(
                        order.expectLast(),
                        HttpResponses.text(HttpResponseStatus.SERVICE_UNAVAILABLE, "Too many sessions"));
                return;
            }
            try {
                webSockets.upgrade(ctx, request, place, handlersOfHttp);
            } catch (WebSocketHandshakeException e) {
                throw bad("Not the handshake of a WebSocket: RFC 6455, 4.2.1");
            }
        }
    }

    /** RFC 9110, 15.5.22, and RFC 6455, 4.4: says what is spoken here. */
    private static FullHttpResponse upgradeRequired() {
        FullHttpResponse response = HttpResponses.text(
                HttpResponseStatus.UPGRADE_REQUIRED, "Here is XMPP over WebSocket (RFC 7395), version 13");
        response.headers()
                .set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET)
                .set(HttpHeaderNames.SEC_WEBSOCKET_VERSION, WebSocketVersion.V13.toHttpHeaderValue());
        return response;
    }

    private static HttpRefusal bad(String why) {
        return new HttpRefusal(HttpResponseStatus.BAD_REQUEST, why);
    }

    private FullHttpResponse forbiddenOrigin() {
        meters.refused("origin");
        return HttpResponses.text(HttpResponseStatus.FORBIDDEN, "This origin is not allowed");
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
            LOG.debug("Closing the connection of {}: {}", ctx.channel().remoteAddress(), cause.getMessage());
        } else {
            StreamConnection.logFailure(LOG, ctx.channel().remoteAddress(), cause);
        }
        var _ = ctx.close();
    }

    /** The connection is the user's from now on, and so is what it holds; proxies have one for several users. */
    private void signedIn(ChannelHandlerContext ctx, HttpAnswers order, String loginId) {
        if (loginId.equals(user)) {
            return;
        }
        user = loginId;
        unfinished.signedIn(loginId);
        EventLoopScheduler loop = new EventLoopScheduler(ctx.executor());
        order.countIn(admission.untakenAnswers(loginId, reason -> loop.execute(() -> tooMuchOutput(ctx, reason))));
    }

    private void tooMuchOutput(ChannelHandlerContext ctx, String reason) {
        meters.refused(Admission.OUTPUT);
        LOG.info(
                "Closing the connection of {}, whose answers are not taken: {}",
                ctx.channel().remoteAddress(),
                reason);
        ForcedClose.now(ctx.channel());
    }

    /** Brings the answer of a BOSH session, which may live elsewhere, back to this connection. */
    private final class Responder implements BoshResponder {

        private final ChannelHandlerContext ctx;
        private final HttpAnswers order;
        private final HttpAnswers.Pending place;
        private final @Nullable String origin;

        Responder(ChannelHandlerContext ctx, HttpAnswers order, HttpAnswers.Pending place, @Nullable String origin) {
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
            onEventLoop(() -> {
                FullHttpResponse response =
                        HttpResponses.of(HttpResponseStatus.OK, contentType, Unpooled.wrappedBuffer(body));
                cors.addTo(response.headers(), origin);
                order.answer(place, response);
            });
        }

        @Override
        public void signedIn(String loginId) {
            HttpRequestHandler.this.signedIn(ctx, order, loginId);
        }

        @Override
        public void abandon() {
            onEventLoop(() -> {
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
