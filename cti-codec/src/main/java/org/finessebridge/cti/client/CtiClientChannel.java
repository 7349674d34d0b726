package org.finessebridge.cti.client;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;

import org.finessebridge.cti.layout.MalformedFrameException;
import org.finessebridge.cti.layout.MessageLayouts;
import org.finessebridge.cti.layout.UnencodableMessageException;
import org.finessebridge.cti.message.CtiMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins a session to its connection. */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the connection, which is seen
final class CtiClientChannel extends SimpleChannelInboundHandler<CtiMessage>
        implements CtiSession.Wire {

    private static final Logger WIRE = LoggerFactory.getLogger("cti.wire");

    private final Channel channel;
    private final CtiSide side;
    private final CtiClientMeters meters;
    private final CtiSession session;

    CtiClientChannel(
            Channel channel,
            CtiSide side,
            CtiClientSettings settings,
            SessionTimer timer,
            CtiClientMeters meters,
            CtiSession.Owner owner) {
        super(CtiMessage.class);
        this.channel = channel;
        this.side = side;
        this.meters = meters;
        this.session = new CtiSession(settings, this, timer, owner);
    }

    CtiSession session() {
        return session;
    }

    void reading(boolean reads) {
        channel.config().setAutoRead(reads);
    }

    @Override
    public @Nullable String write(CtiMessage message) {
        meters.messagesOut().increment();
        if (WIRE.isDebugEnabled()) {
            WIRE.debug("{} > {}", side, MessageLayouts.render(message));
        }
        ChannelFuture written = channel.writeAndFlush(message);
        Throwable cause = written.cause();
        return cause != null && cause.getCause() instanceof UnencodableMessageException e
                ? e.getMessage()
                : null;
    }

    @Override
    public void close() {
        channel.close();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, CtiMessage message) {
        meters.messagesIn().increment();
        if (WIRE.isDebugEnabled()) {
            WIRE.debug("{} < {}", side, MessageLayouts.render(message));
        }
        session.receive(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        session.end("the server closed the connection");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        Throwable reason =
                cause instanceof DecoderException && cause.getCause() != null
                        ? cause.getCause()
                        : cause;
        if (reason instanceof MalformedFrameException) {
            session.end("the server sent a malformed frame: " + reason.getMessage());
        } else {
            session.end("the connection failed: " + reason);
        }
    }
}
