package org.finessebridge.cti.simulator.session;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.ssl.NotSslRecordException;
import org.finessebridge.cti.codec.MalformedFrameException;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.session.CloseConf;
import org.finessebridge.cti.simulator.fault.FaultyWire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Joins a session to its channel. */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the connection, which is seen
final class SimulatedConnection extends SimpleChannelInboundHandler<CtiMessage> {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedServer.LOGGER);

    private final Channel channel;
    private final FaultyWire wire;
    private final SimulatedSession session;

    SimulatedConnection(SimulatedServer server, Channel channel, FaultyWire wire) {
        super(CtiMessage.class);
        this.channel = channel;
        this.wire = wire;
        this.session = new SimulatedSession(server, this);
    }

    SimulatedSession session() {
        return session;
    }

    FaultyWire wire() {
        return wire;
    }

    boolean isActive() {
        return channel.isActive();
    }

    /** Sends a message, unless the client does not read what it has got already. */
    void write(CtiMessage message) {
        if (!channel.isActive()) {
            return;
        }
        if (!channel.isWritable()) {
            LOG.warn(
                    "Closed CTI client {}: it does not read what it asked for; more than {} bytes" + " wait for it",
                    session.name(),
                    channel.config().getWriteBufferHighWaterMark());
            channel.close();
            return;
        }
        channel.writeAndFlush(message, channel.voidPromise());
    }

    /** Sends the last answer of a session, and closes. */
    void closeAfter(CloseConf last) {
        channel.writeAndFlush(last).addListener(ChannelFutureListener.CLOSE);
    }

    void close() {
        channel.close();
    }

    /** The client's address. */
    String peer() {
        return String.valueOf(channel.remoteAddress());
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        session.gone();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, CtiMessage message) {
        session.receive(message);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        Throwable reason = cause instanceof DecoderException && cause.getCause() != null ? cause.getCause() : cause;
        if (reason instanceof MalformedFrameException) {
            LOG.warn("Closed CTI client {}: malformed frame: {}", session.name(), reason.getMessage());
        } else if (reason instanceof NotSslRecordException) {
            // Its message has the client's bytes, and with them perhaps its password.
            LOG.warn("Closed CTI client {}: it does not speak TLS", session.name());
        } else {
            LOG.info("Closed CTI client {}: {}", session.name(), reason.toString());
        }
        channel.close();
    }
}
