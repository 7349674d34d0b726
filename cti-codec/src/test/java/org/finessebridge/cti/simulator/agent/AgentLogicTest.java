package org.finessebridge.cti.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SkillGroup;
import org.finessebridge.cti.message.code.AgentAvailabilityStatus;
import org.finessebridge.cti.message.code.AgentMode;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.finessebridge.cti.message.code.PeripheralType;
import org.finessebridge.cti.simulator.centre.ContactCentre;
import org.finessebridge.cti.simulator.centre.SimulatedAgent;
import org.finessebridge.cti.simulator.centre.SimulatedSkillGroup;
import org.junit.jupiter.api.Test;

/** What becomes of an agent by the requests that are carried out. */
class AgentLogicTest extends AskedAgents {

    @Test
    void signsOnAndComesUpNotReady() {
        AgentStateEvent event = accepted(login("2001", "2001", "2003"));

        assertThat(event.skillGroupState().is(AgentState.LOGIN)).isTrue();
        assertThat(event.agentState().is(AgentState.NOT_READY)).isTrue();
        assertThat(event.eventReasonCode()).isZero();
        assertThat(event.mrdId()).isEqualTo(1);
        assertThat(event.agentMode().is(AgentMode.ROUTABLE)).isTrue();
        assertThat(event.maxTaskLimit()).isEqualTo(1);
        assertThat(event.icmAgentId()).isEqualTo(5001);
        assertThat(event.peripheralId()).isEqualTo(5000);
        assertThat(event.peripheralType().is(PeripheralType.ENTERPRISE_AGENT)).isTrue();
        assertThat(event.agentId()).isEqualTo("2001");
        assertThat(event.agentExtension()).isEqualTo("2003");
        assertThat(event.agentInstrument()).isEqualTo("2003");
    }

    @Test
    void tellsTheSkillGroupsAndKeepsAnAgentToItsOwnExtensions() {
        ContactCentre own = ContactCentre.builder()
                .skillGroup(new SimulatedSkillGroup(10, 5010, "English"))
                .extensions(2000, 2999)
                .agent(new SimulatedAgent(
                        "2001", Secret.NONE, 5001, "Mickey", "Mouse", null, List.of(10L), List.of("2005")))
                .build();
        AgentLogic ofOwn = new AgentLogic(own, () -> now);
        assertThat(ofOwn.decide(login("2001", null, "2003")))
                .isEqualTo(new AgentDecision.Refused(ControlFailureCode.CF_INVALID_LOGON_DEVICE_SPECIFIED));

        AgentStateEvent event = ofOwn.changeUnasked("2001", AgentState.AVAILABLE, 0);

        assertThat(event.agentExtension()).isEqualTo("2005");
        SkillGroup group = event.skillGroups().getFirst();
        assertThat(group.skillGroupNumber()).isEqualTo(10);
        assertThat(group.skillGroupId()).isEqualTo(5010);
        assertThat(Objects.requireNonNull(group.skillGroupState()).is(AgentState.AVAILABLE))
                .isTrue();
    }

    @Test
    void freesTheExtensionAtLogout() {
        accepted(login("2002", "2002", "2003"));
        accepted(set(AgentState.LOGOUT, 0, "2002"));
        accepted(login("2001", "2001", "2003"));
    }

    @Test
    void keepsTheStateAtASecondLogin() {
        accepted(login("2001", "2001", "2003"));
        accepted(set(AgentState.AVAILABLE, 0, "2001"));
        AgentStateEvent event = accepted(login("2001", "2001", "2003"));

        assertThat(event.agentState().is(AgentState.AVAILABLE)).isTrue();
    }

    @Test
    void goesReadyAndBackWithAReason() {
        accepted(login("2001", "2001", "2003"));
        AgentStateEvent ready = accepted(set(AgentState.AVAILABLE, 12, "2001"));
        assertThat(ready.agentState().is(AgentState.AVAILABLE)).isTrue();
        assertThat(ready.eventReasonCode()).isZero();
        assertThat(ready.agentAvailabilityStatus().is(AgentAvailabilityStatus.ICM_AVAILABLE))
                .isTrue();

        AgentStateEvent notReady = accepted(set(AgentState.NOT_READY, 12, "2001"));
        assertThat(notReady.agentState().is(AgentState.NOT_READY)).isTrue();
        assertThat(notReady.eventReasonCode()).isEqualTo(12);
        assertThat(notReady.agentAvailabilityStatus().is(AgentAvailabilityStatus.NOT_AVAILABLE))
                .isTrue();
    }

    @Test
    void changesTheReasonWhileNotReady() {
        accepted(login("2001", "2001", "2003"));
        accepted(set(AgentState.NOT_READY, 1, "2001"));
        assertThat(accepted(set(AgentState.NOT_READY, 2, "2001")).eventReasonCode())
                .isEqualTo(2);
    }

    @Test
    void tellsTheStateAgainWhenReadyIsAskedForTwice() {
        accepted(login("2001", "2001", "2003"));
        accepted(set(AgentState.AVAILABLE, 0, "2001"));
        assertThat(accepted(set(AgentState.AVAILABLE, 0, "2001")).agentState().is(AgentState.AVAILABLE))
                .isTrue();
    }

    @Test
    void takesTheAgentAtTheInstrumentWhereNoneIsNamed() {
        accepted(login("2001", "2001", "2003"));
        assertThat(accepted(set(AgentState.AVAILABLE, 0, "2001").toBuilder()
                                .agentId(null)
                                .build())
                        .agentId())
                .isEqualTo("2001");
        refused(
                set(AgentState.AVAILABLE, 0, "2001").toBuilder()
                        .agentId(null)
                        .agentInstrument("2004")
                        .build(),
                ControlFailureCode.CF_INVALID_OBJECT_STATE);
        refused(
                set(AgentState.AVAILABLE, 0, "2001").toBuilder()
                        .agentId(null)
                        .agentInstrument("9999")
                        .build(),
                ControlFailureCode.CF_INVALID_CSTA_DEVICE_ID);
    }

    @Test
    void countsTheSecondsInAState() {
        accepted(login("2001", "2001", "2003"));
        now = now.plus(Duration.ofSeconds(42));
        assertThat(accepted(login("2001", "2001", "2003")).stateDuration()).isEqualTo(42);
        assertThat(accepted(set(AgentState.AVAILABLE, 0, "2001")).stateDuration())
                .isZero();

        now = now.minus(Duration.ofHours(1)); // the field has no sign
        assertThat(accepted(login("2001", "2001", "2003")).stateDuration()).isZero();
    }

    @Test
    void findsAgentsByIdAndIcmAgentIdAndExtension() {
        accepted(login("2001", "2001", "2003"));

        assertThat(found(QueryAgentStateReq.ofAgent("2001"))).isEqualTo("2001");
        assertThat(found(new QueryAgentStateReq(0, 5000, 1, 5002, null, null, null)))
                .isEqualTo("2002");
        assertThat(found(new QueryAgentStateReq(0, 5000, 1, -1, "2003", null, null)))
                .isEqualTo("2001");
        assertThat(found(new QueryAgentStateReq(0, 5000, 1, -1, null, null, "2003")))
                .isEqualTo("2001");
        assertThat(logic.find(QueryAgentStateReq.ofAgent("9999"))).isNull();
    }

    @Test
    void changesAStateUnasked() {
        AgentStateEvent event = logic.changeUnasked("2001", AgentState.NOT_READY, 50002);

        assertThat(event.eventReasonCode()).isEqualTo(50002);
        assertThat(event.agentExtension()).isEqualTo("2001");
    }
}
