package org.finessebridge.cti.client;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.EncoderException;
import io.netty.util.ReferenceCountUtil;
import java.io.IOException;
import java.util.function.BiConsumer;
import javax.net.ssl.SSLException;
import org.finessebridge.cti.codec.MalformedFrameException;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.codec.UnencodableMessageException;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.netty.CtiFrameDecoder;
import org.finessebridge.cti.netty.CtiMessageDecoder;
import org.finessebridge.cti.netty.CtiMessageEncoder;
import org.finessebridge.cti.netty.MalformedFrame;
import org.finessebridge.cti.netty.SessionVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins a session to its connection. */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the connection, which is seen
final class CtiClientChannel extends ChannelInboundHandlerAdapter implements Wire {

    private static final Logger LOG = LoggerFactory.getLogger(CtiSession.LOGGER);
    private static final Logger WIRE = LoggerFactory.getLogger("cti.wire");

    private final CtiSide side;
    private final ProtocolVersion version;
    private final SessionParts parts;
    private final CtiSession session;
    private @Nullable Channel channel;

    CtiClientChannel(CtiSide side, ProtocolVersion version, SessionParts parts, SessionOwner owner) {
        this.side = side;
        this.version = version;
        this.parts = parts;
        this.session = new CtiSession(parts.settings(), version, this, parts.timer(), owner);
    }

    CtiSession session() {
        return session;
    }

    /** Puts the codec and this into the pipeline of the connection. */
    void install(ChannelPipeline pipeline) {
        SessionVersion spoken = new SessionVersion(version);
        channel = pipeline.channel();
        pipeline.addLast(new CtiFrameDecoder())
                .addLast(CtiMessageDecoder.ofClient(spoken))
                .addLast(new CtiMessageEncoder(spoken))
                .addLast(this);
    }

    void reading(boolean reads) {
        Channel joined = channel;
        if (joined != null) {
            joined.config().setAutoRead(reads);
        }
    }

    @Override
    public @Nullable String write(CtiMessage message) {
        Channel joined = channel;
        if (joined == null) {
            return "there is no connection";
        }
        if (joined.isActive() && !joined.isWritable()) { // a closed channel is not writable either
            return "the CTI server does not read what it is sent";
        }
        if (WIRE.isDebugEnabled()) {
            WIRE.debug("{} > {}", side, MessageLayouts.render(message));
        }
        ChannelFuture written = joined.writeAndFlush(message);
        Throwable cause = written.cause();
        if (cause instanceof EncoderException) { // nothing has been written
            return cause.getCause() instanceof UnencodableMessageException e
                    ? e.getMessage()
                    : "a defect of the codec: " + cause;
        }
        parts.meters().messagesOut().increment();
        show(message, CtiTraffic::sent);
        return null;
    }

    @Override
    public boolean isConnected() {
        Channel joined = channel;
        return joined != null && joined.isActive();
    }

    @Override
    public void close() {
        Channel joined = channel;
        if (joined != null) {
            joined.close();
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object read) {
        switch (read) {
            case CtiMessage message -> {
                parts.meters().messagesIn().increment();
                if (WIRE.isDebugEnabled()) {
                    WIRE.debug("{} < {}", side, MessageLayouts.render(message));
                }
                show(message, CtiTraffic::received);
                session.receive(message);
            }
            case MalformedFrame frame -> {
                parts.meters().malformed().increment();
                if (parts.malformedLog().permits()) {
                    LOG.warn(
                            "Skipped a message of side {} that cannot be decoded ({} more since the"
                                    + " last such line): {}. If this goes on, set a lower protocol"
                                    + " version",
                            side,
                            parts.malformedLog().heldBack(),
                            frame.reason());
                }
                session.receive(frame);
            }
            default -> ReferenceCountUtil.release(read);
        }
    }

    private void show(CtiMessage message, BiConsumer<CtiTraffic, CtiMessage> passing) {
        try {
            passing.accept(parts.traffic(), message);
        } catch (RuntimeException e) {
            LOG.error("Who sees the messages of the CTI client failed", e);
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        session.fail("the server closed the connection");
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        Throwable reason = cause instanceof DecoderException && cause.getCause() != null ? cause.getCause() : cause;
        session.fail(
                switch (reason) {
                    case MalformedFrameException e -> "the server sent a malformed frame: " + e.getMessage();
                    case SSLException e -> TlsFailure.afterHandshake(e);
                    case IOException e -> "the connection failed: " + e.getMessage();
                    default -> "the connection failed: " + reason;
                });
    }
}
