package org.finessebridge.cti.simulator;

import org.finessebridge.cti.layout.MessageLayouts;
import org.finessebridge.cti.message.ControlFailureCode;
import org.finessebridge.cti.message.CtiRequest;
import org.finessebridge.cti.message.ServiceMask;
import org.finessebridge.cti.message.StatusCode;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateConf;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.session.ControlFailureConf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of a client's requests about agents. Guide, "Client Control Service". */
final class AgentRequestRules {

    private static final Logger LOG = LoggerFactory.getLogger(CtiServerSimulator.LOGGER);
    private static final long SERVICES =
            ServiceMask.CLIENT_CONTROL | ServiceMask.AGENT_STATE_CONTROL_ONLY;

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
        switch (behaviour.setAgentState()) {
            case ANSWERED -> decide(request);
            case DELAYED -> server.time().after(behaviour.delay(), () -> decide(request));
            case CONFIRMED_ONLY -> session.answer(new SetAgentStateConf(request.invokeId()));
            case IGNORED -> LOG.debug("Ignored {}", MessageLayouts.render(request));
        }
    }

    void query(QueryAgentStateReq request) {
        if (!isGranted(request)) {
            return;
        }
        if (request.peripheralId() != server.peripheral().centre().peripheralId()) {
            session.fail(request.invokeId(), StatusCode.INVALID_PERIPHERAL_ID);
            return;
        }
        AgentDesk desk = server.peripheral().agents().find(request);
        if (desk == null) {
            refuse(request, ControlFailureCode.CF_INVALID_AGENT_ID_SPECIFIED);
        } else {
            session.answer(desk.answer(server.peripheral().centre(), request.invokeId()));
        }
    }

    private void decide(SetAgentStateReq request) {
        switch (server.peripheral().agents().decide(request)) {
            case AgentDecision.Accepted(AgentStateEvent event) -> {
                session.answer(new SetAgentStateConf(request.invokeId()));
                server.peripheral().tell(event);
            }
            case AgentDecision.Refused(ControlFailureCode code) -> refuse(request, code);
            case AgentDecision.Rejected(StatusCode status) ->
                    session.fail(request.invokeId(), status);
        }
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
