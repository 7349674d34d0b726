package org.finessebridge.app.notification.http;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.notification.admission.UnfinishedInput;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes connections whose client takes too long: to send a whole request, headers and body, or to
 * begin with the next one. A connection whose request is held open is left alone. Stands behind the
 * HTTP codec, and is told by {@link FirstByte} before it that bytes have come.
 */
final class HttpPatience extends ChannelDuplexHandler {

    private static final Logger LOG = LoggerFactory.getLogger(HttpPatience.class);

    private final Duration request;
    private final Duration idle;
    private final boolean tls;
    private final UnfinishedInput unfinished;
    private final NotificationMeters meters;
    private @Nullable Future<?> timer;
    private boolean receiving;
    private int answersDue;

    /**
     * The patience for one connection.
     *
     * @param request for a whole request
     * @param idle for the first byte of the next one
     * @param tls whether it begins when the TLS handshake is done, which has limits of its own
     * @param unfinished to be told of whole requests
     * @param meters told of clients that take too long
     */
    HttpPatience(Duration request, Duration idle, boolean tls, UnfinishedInput unfinished, NotificationMeters meters) {
        this.meters = meters;
        this.unfinished = unfinished;
        this.request = request;
        this.idle = idle;
        this.tls = tls;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        if (!tls) {
            begin(ctx);
        }
        ctx.fireChannelActive();
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof SslHandshakeCompletionEvent done && done.isSuccess()) {
            begin(ctx);
        }
        ctx.fireUserEventTriggered(event);
    }

    private void begin(ChannelHandlerContext ctx) {
        start(ctx, request);
        receiving = true;
    }

    /** Bytes have come: if they begin a request it must be complete in time. */
    void bytesCame(ChannelHandlerContext ctx) {
        if (!receiving) {
            beginsRequest(ctx);
        }
    }

    /** While an answer is due the client is waited for; its time begins with the last answer then. */
    private void beginsRequest(ChannelHandlerContext ctx) {
        receiving = true;
        if (answersDue == 0) {
            start(ctx, request);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        if (message instanceof LastHttpContent) {
            receiving = false;
            unfinished.completed();
            answersDue++;
            cancel();
        } else if (!receiving) { // it came with the end of the one before
            beginsRequest(ctx);
            unfinished.begun();
        }
        ctx.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && answersDue > 0) {
            answersDue--;
            if (answersDue == 0) {
                start(ctx, receiving ? request : idle);
            }
        }
        var _ = ctx.write(message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        cancel();
        ctx.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        cancel();
    }

    private void start(ChannelHandlerContext ctx, Duration limit) {
        cancel();
        timer = ctx.executor().schedule(() -> close(ctx), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void close(ChannelHandlerContext ctx) {
        if (receiving) {
            meters.refused("slow-request");
            LOG.debug(
                    "Closing the connection of {}: its request takes too long",
                    ctx.channel().remoteAddress());
        }
        var _ = ctx.close();
    }

    private void cancel() {
        Future<?> running = timer;
        if (running != null) {
            running.cancel(false);
            timer = null;
        }
    }
}
