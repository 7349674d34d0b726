package org.finessebridge.app.notification.tcp;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import org.finessebridge.app.notification.admission.StreamPlace;
import org.finessebridge.app.notification.admission.UnfinishedInput;
import org.finessebridge.app.notification.connection.LingeringClose;
import org.finessebridge.app.notification.error.StreamErrorCondition;
import org.finessebridge.app.notification.stream.StreamServices;
import org.finessebridge.app.notification.tls.HandshakePacing;
import org.finessebridge.app.notification.xml.OutboundXml;
import org.jspecify.annotations.Nullable;

/** Brings what comes on one socket to its {@link TcpConnection}, or refuses a client too many. */
final class TcpStreamHandler extends ChannelInboundHandlerAdapter {

    private final StreamServices services;
    private final TcpSettings settings;
    private final @Nullable HandshakePacing tls;
    private final UnfinishedInput unfinished;

    /** Null until the socket is open, and for a client that is refused. */
    private @Nullable TcpConnection connection;

    TcpStreamHandler(
            StreamServices services, TcpSettings settings, @Nullable HandshakePacing tls, UnfinishedInput unfinished) {
        this.services = services;
        this.settings = settings;
        this.tls = tls;
        this.unfinished = unfinished;
    }

    /** The stream's side of the connection; null where there is no stream. */
    @Nullable
    TcpConnection connection() {
        return connection;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        StreamPlace place = services.admission().stream(ctx.channel().remoteAddress());
        if (place == null) {
            refuse(ctx);
        } else {
            connection = new TcpConnection(ctx, services, place, settings, tls, unfinished);
        }
    }

    /** No stream is spent on a client that is one too many. */
    private void refuse(ChannelHandlerContext ctx) {
        OutboundXml refusal = OutboundXml.of(TcpConnection.header(services.domains(), "-")
                + StreamErrorCondition.POLICY_VIOLATION.toXml()
                + "</stream:stream>");
        ByteBuf buffer = ctx.alloc().buffer(refusal.length());
        refusal.writeTo(buffer);
        LingeringClose.after(ctx.writeAndFlush(buffer));
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
        try {
            if (message instanceof ByteBuf bytes && connection != null) {
                connection.received(bytes);
            }
        } finally {
            ReferenceCountUtil.release(message);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        if (connection != null) {
            connection.lost();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        if (connection != null) {
            connection.broke(cause);
        } else {
            var _ = ctx.close();
        }
    }
}
