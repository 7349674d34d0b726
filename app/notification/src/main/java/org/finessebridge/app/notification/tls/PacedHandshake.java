package org.finessebridge.app.notification.tls;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.finessebridge.app.notification.admission.ClientNetwork;
import org.finessebridge.app.notification.meter.NotificationMeters;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a connection's first bytes until its TLS handshake may begin: when the client's first
 * record, the ClientHello, is complete, and its turn has come. The turn lasts as long as the work
 * that the ClientHello makes. So a client that stalls, before or after it, holds nobody up; its
 * connection is closed when the time limit is over.
 */
public final class PacedHandshake extends ChannelInboundHandlerAdapter {

    /** RFC 8446, 5.1: the type of a handshake's records, and what stands before their content. */
    private static final int HANDSHAKE = 22;

    private static final int RECORD_HEADER = 5;

    /** No client has so much to say in its ClientHello; those with large keys need some 2,000. */
    private static final int LONGEST_HELLO = 8192;

    private final HandshakePacing pacing;
    private final SslContext tls;
    private final Duration timeout;
    private final NotificationMeters meters;
    private @Nullable ChannelHandlerContext context;
    private @Nullable Future<?> beginTimer;
    private @Nullable ByteBuf received;
    private boolean asked;

    PacedHandshake(HandshakePacing pacing, SslContext tls, Duration timeout, NotificationMeters meters) {
        this.meters = meters;
        this.pacing = pacing;
        this.tls = tls;
        this.timeout = timeout;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        context = ctx;
        beginTimer = ctx.executor().schedule(() -> refuse(ctx), timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        ByteBuf bytes = received;
        if (bytes == null) {
            bytes = ctx.alloc().buffer();
            received = bytes;
        }
        try {
            bytes.writeBytes((ByteBuf) message);
        } finally {
            ReferenceCountUtil.release(message);
        }
        if (asked) {
            return;
        }
        if (bytes.readableBytes() > LONGEST_HELLO && !isHelloComplete(bytes)) {
            refuse(ctx);
        } else if (isHelloComplete(bytes)) {
            asked = true;
            stopBeginTimer();
            ctx.channel().config().setAutoRead(false);
            pacing.ask(this, ClientNetwork.of(ctx.channel().remoteAddress()));
        }
    }

    /** What is no handshake at all counts as complete: TLS refuses it at once. */
    private static boolean isHelloComplete(ByteBuf bytes) {
        int length = bytes.readableBytes();
        return bytes.getUnsignedByte(bytes.readerIndex()) != HANDSHAKE
                || (length >= RECORD_HEADER
                        && length >= RECORD_HEADER + bytes.getUnsignedShort(bytes.readerIndex() + RECORD_HEADER - 2));
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
            refuse(ctx);
        }
    }

    private void refuse(ChannelHandlerContext ctx) {
        meters.refused("handshake");
        var _ = ctx.close();
    }

    private void begin(ChannelHandlerContext ctx) {
        try {
            if (!ctx.isRemoved() && ctx.channel().isActive()) {
                putTlsInPlace(ctx);
            }
        } finally {
            pacing.done();
        }
    }

    private void putTlsInPlace(ChannelHandlerContext ctx) {
        SslHandler handler = tls.newHandler(ctx.alloc());
        handler.setHandshakeTimeoutMillis(timeout.toMillis());
        handler.handshakeFuture().addListener(done -> {
            if (!done.isSuccess()) {
                meters.refused("handshake");
            }
        });
        ctx.pipeline().addAfter(ctx.name(), null, handler);
        ByteBuf bytes = received;
        received = null;
        if (bytes != null) {
            ctx.fireChannelRead(bytes);
        }
        ctx.fireChannelReadComplete();
        ctx.channel().config().setAutoRead(true);
        ctx.pipeline().remove(this);
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext ctx) {
        stopBeginTimer();
        ReferenceCountUtil.release(received);
        received = null;
    }

    private void stopBeginTimer() {
        if (beginTimer != null) {
            beginTimer.cancel(false);
            beginTimer = null;
        }
    }
}
