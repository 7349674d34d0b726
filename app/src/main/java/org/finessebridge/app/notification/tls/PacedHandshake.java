package org.finessebridge.app.notification.tls;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a connection's first bytes until its TLS handshake may begin. A client that stalls in its
 * handshake gives its turn back after a second, so that it holds nobody up; its connection is
 * closed when the time limit is over.
 */
public final class PacedHandshake extends ChannelInboundHandlerAdapter {

    private static final long TURN_MS = 1000;

    private final HandshakePacing pacing;
    private final SslContext tls;
    private final Duration timeout;
    private final Queue<Object> bytes = new ArrayDeque<>(1);
    private @Nullable ChannelHandlerContext context;
    private @Nullable Future<?> beginTimer;
    private boolean asked;
    private boolean turnOver;

    PacedHandshake(HandshakePacing pacing, SslContext tls, Duration timeout) {
        this.pacing = pacing;
        this.tls = tls;
        this.timeout = timeout;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        beginTimer =
                ctx.executor()
                        .schedule(
                                () -> {
                                    var _ = ctx.close();
                                },
                                timeout.toMillis(),
                                TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        bytes.add(message);
        if (!asked) {
            asked = true;
            stopBeginTimer();
            ctx.channel().config().setAutoRead(false);
            pacing.ask(this);
        }
    }

    /** Its turn has come. Any thread. */
    void granted() {
        ChannelHandlerContext ctx = context;
        if (ctx == null) {
            pacing.done();
            return;
        }
        try {
            ctx.executor().execute(() -> begin(ctx));
        } catch (RejectedExecutionException e) {
            pacing.done(); // the service stops
        }
    }

    /** Too many wait already. Any thread. */
    void refused() {
        ChannelHandlerContext ctx = context;
        if (ctx != null) {
            var _ = ctx.close();
        }
    }

    private void begin(ChannelHandlerContext ctx) {
        if (ctx.isRemoved() || !ctx.channel().isActive()) {
            pacing.done();
            return;
        }
        SslHandler handler = tls.newHandler(ctx.alloc());
        handler.setHandshakeTimeoutMillis(timeout.toMillis());
        Future<?> turn = ctx.executor().schedule(this::endTurn, TURN_MS, TimeUnit.MILLISECONDS);
        handler.handshakeFuture()
                .addListener(
                        done -> {
                            turn.cancel(false);
                            endTurn();
                        });
        ctx.pipeline().addAfter(ctx.name(), null, handler);
        for (Object next = bytes.poll(); next != null; next = bytes.poll()) {
            ctx.fireChannelRead(next);
        }
        ctx.fireChannelReadComplete();
        ctx.channel().config().setAutoRead(true);
        ctx.pipeline().remove(this);
    }

    private void endTurn() {
        if (!turnOver) {
            turnOver = true;
            pacing.done();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        stopBeginTimer();
        for (Object next = bytes.poll(); next != null; next = bytes.poll()) {
            ReferenceCountUtil.release(next);
        }
    }

    private void stopBeginTimer() {
        if (beginTimer != null) {
            beginTimer.cancel(false);
            beginTimer = null;
        }
    }
}
