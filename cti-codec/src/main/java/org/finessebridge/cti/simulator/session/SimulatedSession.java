package org.finessebridge.cti.simulator.session;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.message.CtiConfirmation;
import org.finessebridge.cti.message.CtiMessage;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.UnknownMessage;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.config.ConfigRequestEvent;
import org.finessebridge.cti.message.config.ConfigRequestKeyEvent;
import org.finessebridge.cti.message.session.ActiveMaintenanceResp;
import org.finessebridge.cti.message.session.ClientEventReportConf;
import org.finessebridge.cti.message.session.ClientEventReportReq;
import org.finessebridge.cti.message.session.CloseConf;
import org.finessebridge.cti.message.session.CloseReq;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.finessebridge.cti.message.session.FailureConf;
import org.finessebridge.cti.message.session.HeartbeatConf;
import org.finessebridge.cti.message.session.HeartbeatReq;
import org.finessebridge.cti.message.session.OpenReq;
import org.finessebridge.cti.message.session.StandbyActiveEvent;
import org.finessebridge.cti.message.session.StoppingRequestsToThisSideInd;
import org.finessebridge.cti.message.statistics.QuerySkillGroupStatisticsReq;
import org.finessebridge.cti.netty.SessionVersion;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.agent.AgentDevice;
import org.finessebridge.cti.simulator.agent.AgentEvents;
import org.finessebridge.cti.simulator.fault.RequestFault;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.cti.simulator.fault.WireFault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The protocol of one client's session: what each message is answered with. Used on the simulator's
 * event loop only.
 */
final class SimulatedSession {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedServer.LOGGER);

    private final SimulatedServer server;
    private final SimulatedConnection connection;
    private final SessionVersion version;
    private final IdleTimeout idle;
    private final AgentRequestRules agentRequests;
    private final CallRequestRules callRequests;
    private final StatisticsRequestRules statisticsRequests;
    private final ConfigurationRequestRules configurationRequests;
    private final Delivery delivery;
    private boolean askedToOpen;
    private @Nullable OpenSession opened;

    SimulatedSession(SimulatedServer server, SimulatedConnection connection) {
        this.server = server;
        VersionRange accepted = server.settings().versions();
        this.version = new SessionVersion(accepted.version(accepted.oldest()));
        this.connection = connection;
        this.idle = new IdleTimeout(server.time(), this::silentTooLong);
        this.delivery = new Delivery(server, this::write);
        this.agentRequests = new AgentRequestRules(server, this);
        this.callRequests = new CallRequestRules(server, this);
        this.statisticsRequests = new StatisticsRequestRules(server, this);
        this.configurationRequests = new ConfigurationRequestRules(server, this);
        idle.start(server.settings().openWithin());
    }

    /** The version that its messages are read and written by. */
    SessionVersion version() {
        return version;
    }

    boolean isOpen() {
        return opened != null;
    }

    /** What was agreed on; null before OPEN_CONF. */
    @Nullable
    OpenSession opened() {
        return opened;
    }

    /** Something goes wrong on the wire from now on. */
    void play(@Nullable WireFault fault) {
        connection.wire().play(fault);
    }

    /** Sends an event where the client has asked for it. */
    void event(CtiMessage event) {
        OpenSession open = opened;
        if (open == null || !EventFilter.admits(open, event)) {
            return;
        }
        if (open.agent() != null && MessageNumbers.isOfCall(event)) {
            String device = deviceOf(open.agent());
            CtiMessage own = device == null ? null : CallEventsOfDevice.own(event, device, open.monitorId());
            if (own != null) {
                delivery.event(own);
            }
            return;
        }
        if (event instanceof AgentStateEvent change) {
            AgentStateEvent mine = open.monitorId() == 0
                    ? change
                    : change.toBuilder().monitorId(open.monitorId()).build();
            if (server.behaviour().eventPerSkillGroup()) {
                AgentEvents.eachOf(mine).forEach(delivery::event);
            } else {
                delivery.event(mine);
            }
        } else {
            delivery.event(event);
        }
    }

    /** Where the client's agent is; null where that is nowhere now. */
    private @Nullable String deviceOf(AgentDevice wanted) {
        if (wanted.device() != null) {
            return wanted.device();
        }
        AgentDesk desk = server.peripheral().agents().find(wanted);
        return desk == null ? null : desk.extension();
    }

    /** Sends a message, also to a client that has not opened a session. */
    void write(CtiMessage message) {
        if (!server.behaviour().saysNothing()) {
            connection.write(message);
        }
    }

    /** Sends an answer, as late as the behaviour says. */
    void answer(CtiMessage answer) {
        delivery.answer(answer);
    }

    /** Refuses by the rules of the protocol. */
    void fail(long invokeId, StatusCode status) {
        answer(new FailureConf(invokeId, status.code(), null));
    }

    void close() {
        connection.close();
    }

    /** The connection is closed, by whomever. */
    void gone() {
        idle.stop();
        server.clients().remove(this);
        server.maintenance().gone(this);
        if (opened != null) {
            LOG.info("CTI client {} is gone", name());
            server.tellSession(name(), false);
        }
    }

    /** The client's id and address, for the log. */
    String name() {
        OpenSession open = opened;
        String clientId = open == null ? null : open.request().clientId();
        return clientId == null ? connection.peer() : clientId.replaceAll("\\p{Cntrl}", "?") + " " + connection.peer();
    }

    /** A message came. */
    void receive(CtiMessage message) {
        if (opened != null) {
            idle.heard();
        }
        if (server.behaviour().saysNothing()) {
            return;
        }
        StatusCode refusal = refusal(message);
        if (refusal != null) {
            fail(invokeId(message), refusal);
            return;
        }
        RequestFault fault = message instanceof CtiRequest<?> request ? fault(request) : null;
        if (fault == null) {
            carryOut(message);
            return;
        }
        switch (fault.kind()) {
            case LOSE -> LOG.debug("Lost {}", MessageLayouts.render(message));
            case REFUSE ->
                answer(new ControlFailureConf(
                        invokeId(message), fault.failureCode(), fault.peripheralErrorCode(), null));
            case FAIL -> answer(new FailureConf(invokeId(message), fault.status(), null));
            case DELAY ->
                server.later(fault.delay(), () -> {
                    if (connection.isActive()) {
                        carryOut(message);
                    }
                });
        }
    }

    /** What somebody has asked to go wrong with a request; null for nothing. */
    private @Nullable RequestFault fault(CtiRequest<?> request) {
        boolean ofSession =
                request instanceof OpenReq || request instanceof HeartbeatReq || request instanceof CloseReq;
        return server.requestFaults().next(MessageLayouts.of(request.getClass()).name(), ofSession);
    }

    private void carryOut(CtiMessage message) {
        switch (message) {
            case OpenReq request -> open(request);
            case HeartbeatReq request -> heartbeat(request);
            case CloseReq request -> connection.closeAfter(new CloseConf(request.invokeId()));
            case ClientEventReportReq request -> {
                LOG.info("CTI client {} reports {}", name(), MessageLayouts.render(request));
                answer(new ClientEventReportConf(request.invokeId()));
            }
            case SetAgentStateReq request -> agentRequests.set(request);
            case QuerySkillGroupStatisticsReq request -> statisticsRequests.query(request);
            case QueryAgentStateReq request -> agentRequests.query(request);
            case ConfigRequestKeyEvent question -> configurationRequests.keys();
            case ConfigRequestEvent question -> configurationRequests.upload(question);
            case ActiveMaintenanceResp response -> server.maintenance().answered(this, response);
            case StoppingRequestsToThisSideInd stopping -> close();
            default -> callRequests.carryOut(message, invokeId(message));
        }
    }

    /** What the state of the session, the version and the role forbid, whatever it is. */
    private @Nullable StatusCode refusal(CtiMessage message) {
        OpenSession open = opened;
        if (message instanceof OpenReq) {
            return open == null && !askedToOpen ? null : StatusCode.SESSION_ALREADY_OPEN;
        }
        if (open == null) {
            return StatusCode.SESSION_NOT_OPEN;
        }
        if (!open.version().has(MessageNumbers.since(MessageNumbers.of(message)))) {
            return StatusCode.INVALID_MSG_TYPE_FOR_VERSION;
        }
        boolean atAnyServer = message instanceof HeartbeatReq || message instanceof CloseReq;
        return atAnyServer || server.serves() ? null : StatusCode.SERVER_NOT_MASTER;
    }

    private void open(OpenReq request) {
        SimulatorBehaviour behaviour = server.behaviour();
        switch (behaviour.open()) {
            case IGNORED -> LOG.debug("Ignored OPEN_REQ of {}", connection.peer());
            case REFUSED -> delivery.ofSession(new FailureConf(request.invokeId(), behaviour.openStatus(), null));
            case ANSWERED -> {
                // Opened when it is answered: no event may come before OPEN_CONF.
                askedToOpen = true;
                Duration late = behaviour.answerDelay();
                if (late.isZero()) {
                    openByTheRules(request);
                } else {
                    server.later(late, () -> openByTheRules(request));
                }
            }
        }
    }

    private void openByTheRules(OpenReq request) {
        askedToOpen = false;
        if (!connection.isActive()) {
            return;
        }
        StatusCode refusal = server.opening().refusal(request);
        if (refusal != null) {
            write(new FailureConf(request.invokeId(), refusal.code(), null));
            return;
        }
        OpenSession open = server.opening().open(request);
        opened = open;
        version.set(open.version());
        if (request.idleTimeout() == OpenRules.NO_IDLE_TIMEOUT) {
            idle.stop();
        } else {
            idle.start(Duration.ofSeconds(request.idleTimeout()));
        }
        LOG.info("CTI client {} has opened a session, version {}", name(), open.version());
        server.tellSession(name(), true);
        write(server.opening().confirmation(open));
        if (server.serves()) {
            greet();
        }
    }

    /** The server is the active one from now on. */
    void activated() {
        write(new StandbyActiveEvent());
        greet();
    }

    /** Tells what a client of an active server hears first. */
    private void greet() {
        OpenSession open = opened;
        CtiMessage peripheral = server.opening().peripheralStatus();
        if (open != null && EventFilter.admits(open, peripheral)) {
            write(peripheral);
        }
    }

    private void heartbeat(HeartbeatReq request) {
        switch (server.behaviour().heartbeats()) {
            case ANSWERED -> delivery.ofSession(new HeartbeatConf(request.invokeId()));
            case SERVER_OFFLINE ->
                delivery.ofSession(new FailureConf(request.invokeId(), StatusCode.CTI_SERVER_OFFLINE.code(), null));
            case IGNORED -> LOG.debug("Ignored HEARTBEAT_REQ of {}", name());
        }
    }

    private void silentTooLong() {
        LOG.info(
                "Closed CTI client {}: {}",
                name(),
                opened == null ? "it has opened no session in time" : "it has been silent for its idle timeout");
        close();
    }

    /** Every request begins with its invoke id, also one of a type that is not known. */
    private static long invokeId(CtiMessage message) {
        return switch (message) {
            case CtiRequest<?> request -> request.invokeId();
            case CtiConfirmation reversed -> reversed.invokeId();
            case UnknownMessage unknown -> {
                byte[] body = unknown.body().toByteArray();
                yield body.length < Integer.BYTES
                        ? 0
                        : Integer.toUnsignedLong(ByteBuffer.wrap(body).getInt());
            }
            default -> 0;
        };
    }
}
