package org.finessebridge.app.bridge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ForcedFlag;
import org.junit.jupiter.api.Test;

/** Who is removed from the directory is signed out at the CTI server: nobody else could do it. */
class RemovedAgentsTest {

    private static void assertSignsOut(SetAgentStateReq request, String device) {
        assertThat(request.agentId()).isEqualTo("2001");
        assertThat(request.agentState().known()).isEqualTo(AgentState.LOGOUT);
        assertThat(request.agentInstrument()).isEqualTo(device);
        assertThat(request.forcedFlag().known()).isEqualTo(ForcedFlag.TRUE);
    }

    @Test
    void whoIsReadyIsSignedOut() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.AVAILABLE, "2003", "2001", "2002")) {
            bridge.agentsAreNow("2002");

            assertThat(bridge.underWay(SetAgentStateReq.class)).hasSize(1);
            assertSignsOut((SetAgentStateReq) bridge.request().request(), "2003");
        }
    }

    @Test
    void whoIsSignedOutAlreadyIsLeftAlone() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", "2001", "2002")) {
            bridge.agentsAreNow("2002");

            assertThat(bridge.underWay(SetAgentStateReq.class)).isEmpty();
        }
    }

    @Test
    void whoseSignInWasUnderWayIsSignedOutWhenItHasCome() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", "2001", "2002")) {
            bridge.put("in", RequestedState.LOGIN, "2001", "2003");
            bridge.agentsAreNow("2002");
            bridge.confirm(bridge.request());
            assertThat(bridge.underWay(SetAgentStateReq.class)).isEmpty();

            bridge.event("2001", AgentState.NOT_READY, "2003");

            assertSignsOut((SetAgentStateReq) bridge.request().request(), "2003");
        }
    }

    @Test
    void whoWasInACallIsSignedOutAfterItAndNotForEver() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.TALKING, "2003", "2001", "2002")) {
            bridge.agentsAreNow("2002");
            bridge.confirm(bridge.request());
            bridge.event("2001", AgentState.TALKING, "2003");
            assertThat(bridge.underWay(SetAgentStateReq.class)).isEmpty();

            int asked = 0;
            for (int event = 0; event < 20; event++) {
                bridge.event("2001", AgentState.NOT_READY, "2003");
                if (!bridge.underWay(SetAgentStateReq.class).isEmpty()) {
                    asked++;
                    bridge.confirm(bridge.request());
                }
            }

            assertThat(asked).isBetween(1, 10);
        }
    }

    @Test
    void whoIsBackIsLeftAlone() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.AVAILABLE, "2003", "2001", "2002")) {
            bridge.agentsAreNow("2002");
            bridge.confirm(bridge.request());
            bridge.agentsAreNow("2001", "2002");

            bridge.event("2001", AgentState.NOT_READY, "2003");

            assertThat(bridge.underWay(SetAgentStateReq.class)).isEmpty();
        }
    }
}
