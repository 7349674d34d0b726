package org.finessebridge.cti.simulator.session;

import java.time.Duration;
import org.finessebridge.cti.codec.MessageLayouts;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.ServiceMask;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.finessebridge.cti.simulator.agent.AgentDecision;
import org.finessebridge.cti.simulator.agent.AgentDesk;
import org.finessebridge.cti.simulator.fault.Dice;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour;
import org.finessebridge.cti.simulator.fault.SimulatorBehaviour.SetAgentState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a client's requests about agents. Guide, "Client Control Service". */
final class AgentRequestRules {

    private static final Logger LOG = LoggerFactory.getLogger(SimulatedServer.LOGGER);
    private static final long SERVICES = ServiceMask.CLIENT_CONTROL | ServiceMask.AGENT_STATE_CONTROL_ONLY;

    private final SimulatedServer server;
    private final SimulatedSession session;

    AgentRequestRules(SimulatedServer server, SimulatedSession session) {
        this.server = server;
        this.session = session;
    }

    void set(SetAgentStateReq request) {
        if (!isGranted(request)) {
            return;
        }
        SimulatorBehaviour behaviour = server.behaviour();
        Dice dice = server.dice();
        boolean byChance = behaviour.setAgentState() == SetAgentState.ANSWERED;
        SetAgentState fate = byChance ? dice.fate() : behaviour.setAgentState();
        Duration delay = byChance ? dice.delay() : behaviour.delay();
        ControlFailureCode refusal = behaviour.refusal();
        switch (fate) {
            case ANSWERED -> inOrder(Duration.ZERO, request, () -> decide(request));
            case DELAYED -> inOrder(delay, request, () -> decide(request));
            case CONFIRMED_ONLY -> confirm(request);
            case IGNORED -> LOG.debug("Ignored {}", MessageLayouts.render(request));
            case CONFIRMED_FIRST -> confirmThen(delay, request, () -> carryOut(request));
            case CONFIRMED_THEN_REFUSED -> confirmThen(delay, request, () -> refuse(request, refusal));
            case REFUSED -> inOrder(delay, request, () -> refuse(request, refusal));
        }
    }

    /** Requests for one agent are carried out in their order, however late each is. */
    private void inOrder(Duration delay, SetAgentStateReq request, Runnable task) {
        String agentId = request.agentId();
        String whose = agentId == null ? String.valueOf(request.agentInstrument()) : agentId;
        server.requests().after(delay, whose, task);
    }

    private void confirmThen(Duration delay, SetAgentStateReq request, Runnable task) {
        AgentDecision refusal = server.peripheral().agents().refusal(request);
        if (refusal == null) {
            confirm(request);
            inOrder(delay, request, task);
        } else {
            answer(request, refusal);
        }
    }

    void query(QueryAgentStateReq request) {
        if (!isGranted(request)) {
            return;
        }
        SimulatorBehaviour behaviour = server.behaviour();
        switch (behaviour.queryAgentState()) {
            case ANSWERED -> answer(request);
            case IGNORED -> LOG.debug("Ignored {}", MessageLayouts.render(request));
            case REFUSED -> refuse(request, behaviour.refusal());
        }
    }

    private void answer(QueryAgentStateReq request) {
        if (request.peripheralId() != server.peripheral().centre().peripheralId()) {
            session.fail(request.invokeId(), StatusCode.INVALID_PERIPHERAL_ID);
            return;
        }
        if (namesNobody(request)) {
            session.fail(request.invokeId(), StatusCode.REQUIRED_DATA_MISSING);
            return;
        }
        AgentDesk desk = server.peripheral().agents().find(request);
        if (desk == null) {
            refuse(request, ControlFailureCode.CF_INVALID_AGENT_ID_SPECIFIED);
        } else {
            session.answer(desk.answer(server.peripheral().centre(), request.invokeId()));
        }
    }

    private static boolean namesNobody(QueryAgentStateReq request) {
        return request.agentId() == null
                && request.agentExtension() == null
                && request.agentInstrument() == null
                && request.icmAgentId() == QueryAgentStateReq.NO_ICM_AGENT_ID;
    }

    private void decide(SetAgentStateReq request) {
        answer(request, server.peripheral().agents().decide(request));
    }

    private void answer(SetAgentStateReq request, AgentDecision decision) {
        switch (decision) {
            case AgentDecision.Accepted(AgentStateEvent event) -> {
                confirm(request);
                server.peripheral().tell(event);
            }
            case AgentDecision.Refused(ControlFailureCode code) -> refuse(request, code);
            case AgentDecision.Rejected(StatusCode status) -> session.fail(request.invokeId(), status);
        }
    }

    /** Carries out what has been confirmed already. */
    private void carryOut(SetAgentStateReq request) {
        AgentDecision decision = server.peripheral().agents().decide(request);
        if (decision instanceof AgentDecision.Accepted(AgentStateEvent event)) {
            server.peripheral().tell(event);
        } else {
            answer(request, decision);
        }
    }

    private void confirm(SetAgentStateReq request) {
        session.answer(new SetAgentStateConf(request.invokeId()));
    }

    private void refuse(CtiRequest<?> request, ControlFailureCode code) {
        session.answer(new ControlFailureConf(request.invokeId(), code.code(), 0, null));
    }

    private boolean isGranted(CtiRequest<?> request) {
        OpenSession open = session.opened();
        boolean granted = open != null && open.grants(SERVICES);
        if (!granted) {
            session.fail(request.invokeId(), StatusCode.FUNCTION_NOT_AVAILABLE);
        }
        return granted;
    }
}
