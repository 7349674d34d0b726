package org.finessebridge.cti.simulator;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.handler.timeout.IdleStateHandler;
import io.netty.util.concurrent.Future;

import org.finessebridge.cti.layout.MalformedFrameException;
import org.finessebridge.cti.layout.MessageLayouts;
import org.finessebridge.cti.layout.ProtocolVersion;
import org.finessebridge.cti.message.AgentStateMask;
import org.finessebridge.cti.message.ControlFailureCode;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiEvent;
import org.finessebridge.cti.message.CtiIndication;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.ServiceMask;
import org.finessebridge.cti.message.StatusCode;
import org.finessebridge.cti.message.UnknownMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.session.ClientEventReportConf;
import org.finessebridge.cti.message.session.ClientEventReportReq;
import org.finessebridge.cti.message.session.CloseConf;
import org.finessebridge.cti.message.session.CloseReq;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.message.session.OpenReq;
import org.finessebridge.cti.netty.SessionVersion;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;

/** One client of the simulator. Used on its event loop only. */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the connection, which is seen
final class SimulatedSession extends SimpleChannelInboundHandler<CtiMessage> {

    private static final Logger LOG = LoggerFactory.getLogger("cti.simulator");
    private static final String IDLE = "idle";

    private final SimulatedPeripheral peripheral;
    private final SessionVersion version;
    private final Channel channel;
    private @Nullable OpenReq opened;

    SimulatedSession(SimulatedPeripheral peripheral, SessionVersion version, Channel channel) {
        super(CtiMessage.class);
        this.peripheral = peripheral;
        this.version = version;
        this.channel = channel;
    }

    /** Watches for silence; until OPEN_REQ sets a time, a client has this long. */
    static IdleStateHandler idle(long seconds) {
        return new IdleStateHandler(seconds, 0, 0, TimeUnit.SECONDS);
    }

    static String idleName() {
        return IDLE;
    }

    /** Sends an event where the client has asked for it. */
    void event(CtiEvent event) {
        OpenReq open = opened;
        if (open == null || !grants(open, ServiceMask.ALL_EVENTS)) {
            return;
        }
        if (event instanceof AgentStateEvent change) {
            var state = change.agentState().known();
            if (state != null && (open.agentStateMask() & AgentStateMask.bitOf(state)) == 0) {
                return;
            }
        }
        write(event);
    }

    /** Sends a message to a client that may not have opened a session. */
    void write(CtiMessage message) {
        if (!channel.isWritable()) {
            LOG.warn("Closed CTI client {}: it does not read what it asked for", name());
            channel.close();
            return;
        }
        channel.writeAndFlush(message, channel.voidPromise());
    }

    void close() {
        channel.close();
    }

    Future<?> closed() {
        return channel.closeFuture();
    }

    boolean isOpen() {
        return opened != null;
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        peripheral.clients().remove(this);
        if (opened != null) {
            LOG.info("CTI client {} is gone", name());
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, CtiMessage message) {
        switch (message) {
            case OpenReq request -> open(request);
            case CtiRequest<?> request when opened == null ->
                    fail(request.invokeId(), StatusCode.SESSION_NOT_OPEN);
            case HeartbeatReq request -> {
                if (peripheral.behaviour().answersHeartbeats()) {
                    write(new HeartbeatConf(request.invokeId()));
                }
            }
            case CloseReq request ->
                    channel.writeAndFlush(new CloseConf(request.invokeId()))
                            .addListener(ChannelFutureListener.CLOSE);
            case ClientEventReportReq request -> {
                LOG.info("CTI client {} reports {}", name(), MessageLayouts.render(request));
                write(new ClientEventReportConf(request.invokeId()));
            }
            case SetAgentStateReq request -> {
                if (allows(request)) {
                    setAgentState(request);
                }
            }
            case QueryAgentStateReq request -> {
                if (allows(request)) {
                    queryAgentState(request);
                }
            }
            case UnknownMessage unknown -> fail(invokeId(unknown), StatusCode.INVALID_MESSAGE_TYPE);
            case CtiConfirmation reversed ->
                    fail(reversed.invokeId(), StatusCode.INVALID_MESSAGE_TYPE);
            case CtiEvent ignored -> fail(0, StatusCode.INVALID_MESSAGE_TYPE);
            case CtiIndication indication ->
                    LOG.debug("Skipped {}", MessageLayouts.render(indication));
        }
    }

    private void open(OpenReq request) {
        if (!peripheral.behaviour().answersOpen()) {
            return;
        }
        StatusCode refusal =
                opened != null ? StatusCode.SESSION_ALREADY_OPEN : SimulatedOpen.refusal(request);
        if (refusal != null) {
            fail(request.invokeId(), refusal);
            return;
        }
        opened = request;
        version.set(new ProtocolVersion((int) request.versionNumber()));
        long idleTimeout = request.idleTimeout();
        if (idleTimeout == SimulatedOpen.NO_IDLE_TIMEOUT) {
            channel.pipeline().remove(IDLE);
        } else {
            channel.pipeline().replace(IDLE, IDLE, idle(idleTimeout));
        }
        LOG.info("CTI client {} has opened a session, version {}", name(), version.get());
        var now = peripheral.clock().instant();
        write(SimulatedOpen.confirmation(request, peripheral.centre(), now));
        event(SimulatedOpen.peripheralOnline(peripheral.centre(), now));
    }

    private void setAgentState(SetAgentStateReq request) {
        SimulatorBehaviour behaviour = peripheral.behaviour();
        switch (behaviour.setAgentState()) {
            case ANSWERED -> decide(request);
            case DELAYED ->
                    channel.eventLoop()
                            .schedule(
                                    () -> decide(request),
                                    behaviour.delay().toNanos(),
                                    TimeUnit.NANOSECONDS);
            case CONFIRMED_ONLY -> write(new SetAgentStateConf(request.invokeId()));
            case IGNORED -> LOG.debug("Ignored {}", MessageLayouts.render(request));
        }
    }

    private void decide(SetAgentStateReq request) {
        switch (peripheral.agents().decide(request)) {
            case AgentDecision.Accepted(AgentStateEvent event) -> {
                write(new SetAgentStateConf(request.invokeId()));
                peripheral.clients().tell(event);
            }
            case AgentDecision.Refused(ControlFailureCode failureCode) ->
                    write(new ControlFailureConf(request.invokeId(), failureCode.code(), 0, null));
            case AgentDecision.Rejected(StatusCode status) -> fail(request.invokeId(), status);
        }
    }

    private void queryAgentState(QueryAgentStateReq request) {
        if (request.peripheralId() != peripheral.centre().peripheralId()) {
            fail(request.invokeId(), StatusCode.INVALID_PERIPHERAL_ID);
            return;
        }
        AgentDesk desk = peripheral.agents().find(request);
        write(
                desk == null
                        ? new ControlFailureConf(
                                request.invokeId(),
                                ControlFailureCode.CF_INVALID_AGENT_ID_SPECIFIED.code(),
                                0,
                                null)
                        : desk.answer(request.invokeId()));
    }

    private boolean allows(CtiRequest<?> request) {
        OpenReq open = opened;
        boolean allowed = open != null && grants(open, ServiceMask.CLIENT_CONTROL);
        if (!allowed) {
            fail(request.invokeId(), StatusCode.FUNCTION_NOT_AVAILABLE);
        }
        return allowed;
    }

    private static boolean grants(OpenReq open, long service) {
        return (SimulatedOpen.granted(open) & service) != 0;
    }

    private void fail(long invokeId, StatusCode status) {
        write(new FailureConf(invokeId, status.code(), null));
    }

    /** Every request begins with its invoke id, also one of a type that is not known. */
    private static long invokeId(UnknownMessage unknown) {
        byte[] body = unknown.body().toByteArray();
        return body.length < Integer.BYTES
                ? 0
                : Integer.toUnsignedLong(ByteBuffer.wrap(body).getInt());
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (event instanceof IdleStateEvent) {
            LOG.info("Closed CTI client {}: it has been silent for its idle timeout", name());
            channel.close();
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        Throwable reason =
                cause instanceof DecoderException && cause.getCause() != null
                        ? cause.getCause()
                        : cause;
        if (reason instanceof MalformedFrameException) {
            LOG.warn("Closed CTI client {}: malformed frame: {}", name(), reason.getMessage());
        } else {
            LOG.info("Closed CTI client {}: {}", name(), reason.toString());
        }
        channel.close();
    }

    private String name() {
        OpenReq open = opened;
        String clientId = open == null ? null : open.clientId();
        return clientId == null
                ? String.valueOf(channel.remoteAddress())
                : clientId.replaceAll("\\p{Cntrl}", "?") + " " + channel.remoteAddress();
    }
}
