package org.finessebridge.cti.simulator.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.finessebridge.cti.message.agent.AgentStateEvent;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.AgentWorkMode;
import org.finessebridge.cti.message.code.ControlFailureCode;
import org.junit.jupiter.api.Test;

/** Agents who work at a phone elsewhere. */
class MobilePhoneTest extends AskedAgents {

    @Test
    void signsMobileAgentsOnWithTheirPhone() {
        AgentStateEvent event = accepted(mobile("2003;0305551234"));

        assertThat(event.agentExtension()).isEqualTo("2003");
        assertThat(event.agentInstrument()).isEqualTo("2003;0305551234");
        assertThat(Objects.requireNonNull(logic.snapshot().get("2001")).mobilePhone())
                .isEqualTo(new MobilePhone(AgentWorkMode.RA_CALL_BY_CALL, "0305551234"));
        accepted(set(AgentState.AVAILABLE, 0, "2001"));
        accepted(set(AgentState.NOT_READY, 0, "2001"));
        accepted(set(AgentState.LOGOUT, 0, "2001"));
        assertThat(Objects.requireNonNull(logic.snapshot().get("2001")).mobilePhone())
                .isNull();
    }

    @Test
    void takesTheOtherPhoneOfWhoSignsOnAgain() {
        accepted(mobile("2003;0305551234"));
        accepted(set(AgentState.AVAILABLE, 0, "2001"));

        AgentStateEvent event = accepted(mobile("2003;0305559999"));

        assertThat(event.agentInstrument()).isEqualTo("2003;0305559999");
        assertThat(event.agentState().is(AgentState.AVAILABLE)).isTrue();
        assertThat(Objects.requireNonNull(logic.snapshot().get("2001")).mobilePhone())
                .isEqualTo(new MobilePhone(AgentWorkMode.RA_CALL_BY_CALL, "0305559999"));
        assertThat(accepted(login("2001", "2001", "2003")).agentInstrument())
                .as("it names no phone")
                .isEqualTo("2003;0305559999");
    }

    @Test
    void refusesMobileAgentsWithoutAPhoneAndMobileModesOfOtherRequests() {
        refused(mobile("2003"), ControlFailureCode.CF_INVALID_LOGON_DEVICE_SPECIFIED);
        refused(mobile("2003;"), ControlFailureCode.CF_INVALID_LOGON_DEVICE_SPECIFIED);
        accepted(login("2001", "2001", "2003"));
        refused(
                set(AgentState.AVAILABLE, 0, "2001").toBuilder()
                        .agentWorkMode(AgentWorkMode.RA_NAILED_CONNECTION)
                        .build(),
                ControlFailureCode.CF_INVALID_AGENT_WORKMODE);
    }

    private static SetAgentStateReq mobile(String instrument) {
        return login("2001", "2001", instrument).toBuilder()
                .agentWorkMode(AgentWorkMode.RA_CALL_BY_CALL)
                .build();
    }
}
