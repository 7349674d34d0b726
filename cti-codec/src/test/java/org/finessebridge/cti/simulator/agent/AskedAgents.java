package org.finessebridge.cti.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.StatusCode;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.jspecify.annotations.Nullable;

/** Two agents, signed off, and requests of theirs, of which a test says how they are to be decided. */
abstract class AskedAgents {

    Instant now = Instant.parse("2026-01-02T03:04:05Z");
    final ContactCentre centre = ContactCentre.builder()
            .agent(new SimulatedAgent("2001", new Secret("2001"), 5001))
            .agent(new SimulatedAgent("2002", new Secret("2002"), 5002))
            .extensions(2000, 2999)
            .build();
    final AgentLogic logic = new AgentLogic(centre, () -> now);

    static SetAgentStateReq login(String agentId, @Nullable String password, String extension) {
        return atPeripheral(SetAgentStateReq.login(agentId, password == null ? null : new Secret(password), extension));
    }

    static SetAgentStateReq set(AgentState state, int reason, String agentId) {
        return atPeripheral(SetAgentStateReq.of(state, reason, agentId, "2003"));
    }

    static SetAgentStateReq atPeripheral(SetAgentStateReq request) {
        return request.toBuilder()
                .peripheralId(ContactCentre.DEFAULT_PERIPHERAL_ID)
                .build();
    }

    AgentStateEvent accepted(SetAgentStateReq request) {
        AgentDecision decision = logic.decide(request);
        assertThat(decision).isInstanceOf(AgentDecision.Accepted.class);
        return ((AgentDecision.Accepted) decision).event();
    }

    void rejected(SetAgentStateReq request, StatusCode status) {
        assertThat(logic.decide(request)).isEqualTo(new AgentDecision.Rejected(status));
    }

    void refused(SetAgentStateReq request, ControlFailureCode failureCode) {
        assertThat(logic.decide(request)).isEqualTo(new AgentDecision.Refused(failureCode));
    }

    String found(QueryAgentStateReq query) {
        return Objects.requireNonNull(logic.find(query)).agent().agentId();
    }
}
