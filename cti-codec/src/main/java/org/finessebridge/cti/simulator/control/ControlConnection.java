package org.finessebridge.cti.simulator.control;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.util.concurrent.Future;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.finessebridge.cti.simulator.session.SimulatedServer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** One client's connection: one request at a time. Used on the event loop of the control API. */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the connection, which is seen
final class ControlConnection extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedServer.LOGGER);

    /** Where events are told. */
    static final String EVENTS = "/control/events";

    private static final String JSON = "application/json";
    private static final String OPEN_API = "/control/openapi.json";

    /** For a whole request to come, between two of them, and for an answer to be read. */
    private static final long PATIENCE_SECONDS = 30;

    private static final long LONGEST_ANSWER_SECONDS = 20;

    private final ControlRoutes routes;
    private final RequestOrigin origin;
    private final EventStreams streams;
    private final UnreadAnswers unread;
    private final AdmittedClients admitted;
    private @Nullable Future<?> deadline;
    private boolean isAnswering;

    ControlConnection(
            ControlRoutes routes,
            RequestOrigin origin,
            EventStreams streams,
            UnreadAnswers unread,
            AdmittedClients admitted) {
        super(FullHttpRequest.class);
        this.routes = routes;
        this.origin = origin;
        this.streams = streams;
        this.unread = unread;
        this.admitted = admitted;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        awaitRequest(ctx);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        stopWaiting();
    }

    private void awaitRequest(ChannelHandlerContext ctx) {
        admitted.isIdle(ctx.channel());
        awaitClient(ctx);
    }

    /** Closes the connection where its client keeps it waiting for too long. */
    private void awaitClient(ChannelHandlerContext ctx) {
        stopWaiting();
        deadline = ctx.executor().schedule(() -> ctx.close(), PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void stopWaiting() {
        Future<?> waiting = deadline;
        if (waiting != null) {
            waiting.cancel(false);
            deadline = null;
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, FullHttpRequest request) {
        if (isAnswering) {
            ctx.close(); // who does not wait for an answer gets none
            return;
        }
        isAnswering = true;
        admitted.isBusy(ctx.channel());
        stopWaiting();
        boolean keepAlive =
                HttpUtil.isKeepAlive(request) && request.decoderResult().isSuccess();
        CompletableFuture<ControlAnswer> answer;
        try {
            requireWhole(request);
            origin.check(request, (InetSocketAddress) ctx.channel().localAddress());
            String path = path(request.uri());
            if (path.equals(EVENTS)) {
                requireGet(request);
                streams.open(ctx.channel());
                return;
            }
            if (path.equals(OPEN_API)) {
                requireGet(request);
            }
            answer = path.equals(OPEN_API)
                    ? CompletableFuture.completedFuture(ControlAnswer.ok(OpenApiDocument.content()))
                    : routes.carryOut(request.method().name(), path, () -> body(request));
        } catch (RuntimeException e) {
            answer = CompletableFuture.failedFuture(e);
        }
        answer.orTimeout(LONGEST_ANSWER_SECONDS, TimeUnit.SECONDS)
                .exceptionally(failure -> ControlAnswer.refused(ControlFailures.of(failure)))
                .thenAcceptAsync(done -> write(ctx, done, keepAlive), ctx.executor());
    }

    private static void requireWhole(FullHttpRequest request) {
        if (!request.decoderResult().isSuccess()) {
            throw ControlException.wrong("no-http", "the request is no HTTP, or its headers are too long");
        }
    }

    private static void requireGet(FullHttpRequest request) {
        if (!request.method().equals(HttpMethod.GET)) {
            throw ControlException.unknownMethod("GET");
        }
    }

    private static String path(String uri) {
        if (!uri.startsWith("/") || uri.indexOf('?') >= 0 || uri.indexOf('#') >= 0) {
            throw ControlException.wrong("wrong-path", "the request needs a path, without a query");
        }
        try {
            return new QueryStringDecoder(uri).path();
        } catch (IllegalArgumentException e) {
            throw ControlException.wrong("wrong-path", "the path has a % without two digits behind it");
        }
    }

    /** The body of a request that has one; what a page may send unasked is refused. */
    private static ObjectNode body(FullHttpRequest request) {
        boolean changes =
                request.method().equals(HttpMethod.POST) || request.method().equals(HttpMethod.PUT);
        if (!changes && !request.content().isReadable()) {
            return ControlJson.object();
        }
        String type = request.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
        if (!type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(JSON)) {
            throw ControlException.of(415, "no-json", "send Content-Type: " + JSON);
        }
        return ControlJson.read(ByteBufUtil.getBytes(request.content()));
    }

    private void write(ChannelHandlerContext ctx, ControlAnswer answer, boolean keepAlive) {
        FullHttpResponse response = response(HttpResponseStatus.valueOf(answer.status()), answer.body());
        String location = answer.location();
        if (location != null) {
            response.headers().set(HttpHeaderNames.LOCATION, location);
        }
        String methods = answer.allow();
        if (methods != null) {
            response.headers().set(HttpHeaderNames.ALLOW, methods);
        }
        if (!unread.admit(response.content().readableBytes())) {
            response.release();
            response = response(
                    HttpResponseStatus.SERVICE_UNAVAILABLE,
                    ControlAnswer.refused(ControlException.of(
                                    503, "too-much-unread", "clients have not read their answers; try again"))
                            .body());
        }
        if (!keepAlive) {
            response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        }
        long size = response.content().readableBytes();
        unread.added(size);
        awaitClient(ctx); // to read it; until then the connection makes no room for others
        ctx.writeAndFlush(response).addListener(written -> {
            unread.gone(size);
            isAnswering = false; // until then nothing more is answered
            if (keepAlive && written.isSuccess()) {
                awaitRequest(ctx);
            } else {
                ctx.close();
            }
        });
    }

    /** An answer on its way out. */
    static FullHttpResponse response(HttpResponseStatus status, @Nullable ObjectNode body) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                status,
                body == null ? Unpooled.EMPTY_BUFFER : Unpooled.wrappedBuffer(ControlJson.bytes(body), LINE_END));
        response.headers()
                .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
                .set("X-Content-Type-Options", "nosniff");
        if (body != null) {
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, JSON);
        }
        if (!status.equals(HttpResponseStatus.NO_CONTENT)) {
            HttpUtil.setContentLength(response, response.content().readableBytes());
        }
        return response;
    }

    private static final byte[] LINE_END = {'\n'};

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (!(cause instanceof IOException)) {
            // At debug, for whoever reaches the port can cause it at will.
            LOG.debug("Closed a client of the control API: {}", cause.toString());
        }
        ctx.close();
    }
}
