package org.finessebridge.app.bridge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.bridge.PlayedCtiServer.Sent;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.cti.message.Secret;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.junit.jupiter.api.Test;

/** Each request names the device that it is for. */
class InstrumentTest {

    @Test
    void aRequestBehindASignInNamesItsDevice() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", "2001")) {
            bridge.put("in", RequestedState.LOGIN, "2001", "2020");
            bridge.put("ready", RequestedState.READY, "2001");
            bridge.confirm(bridge.request());
            bridge.event("2001", AgentState.NOT_READY, "2020");

            assertThat(next(bridge).agentInstrument()).isEqualTo("2020");
        }
    }

    @Test
    void theDeviceIsKnownThoughTheEventsComeLate() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2010", "2001")) {
            bridge.put("out", RequestedState.LOGOUT, "2001");
            bridge.put("in", RequestedState.LOGIN, "2001", "2020");
            bridge.put("ready", RequestedState.READY, "2001");
            SetAgentStateReq out = next(bridge);
            assertThat(out.agentInstrument()).isEqualTo("2010");
            assertThat(out.agentPassword()).isEqualTo(new Secret("2001"));
            bridge.confirm(bridge.request());
            bridge.pass(Duration.ofSeconds(2));
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.LOGOUT, ""));
            bridge.confirm(bridge.request());
            // The sign-out's event, late and in doubt, and then the answer after the sign-in.
            bridge.event("2001", AgentState.NOT_READY, "2010");
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.NOT_READY, "2020"));

            assertThat(next(bridge).agentInstrument()).isEqualTo("2020");
            assertThat(bridge.told("2001")).containsExactly("LOGOUT out", "NOT_READY in");
        }
    }

    @Test
    void aDeviceHasOneRequestUnderWayWhoeverIsThere() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.NOT_READY, "2020", "2001", "2002")) {
            // Both were told to be there; the second is, so the first is asked for again.
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.NOT_READY, "2020"));
            bridge.event("2002", AgentState.LOGOUT, "");
            bridge.told("2002");
            bridge.put("out", RequestedState.LOGOUT, "2001");
            bridge.put("in", RequestedState.LOGIN, "2002", "2020");
            Sent out = bridge.request();
            assertThat(((SetAgentStateReq) out.request()).agentId()).isEqualTo("2001");
            assertThat(bridge.underWay(SetAgentStateReq.class)).isEmpty();
            bridge.confirm(out);

            bridge.pass(Duration.ofSeconds(6));
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.LOGOUT, ""));

            assertThat(next(bridge).agentId()).isEqualTo("2002");
        }
    }

    /** As recorded: the PUT is accepted, and fails by an event. */
    @Test
    void whoIsSignedOutHasNoInstrumentAndFails() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", "2001")) {
            bridge.put("a", RequestedState.READY, "2001");
            bridge.settle();

            assertThat(bridge.underWay(SetAgentStateReq.class)).isEmpty();
            assertThat(bridge.updates("2001")).singleElement().satisfies(update -> {
                assertThat(update.text("errorType")).isEqualTo("Invalid State");
                assertThat(update.text("errorMessage")).isEqualTo("CF_INVALID_OBJECT_STATE");
                assertThat(update.text("errorData")).isEqualTo("22");
                assertThat(update.text("requestId")).isEqualTo("a");
            });
        }
    }

    private static SetAgentStateReq next(PlayedBridge bridge) {
        return (SetAgentStateReq)
                bridge.underWay(SetAgentStateReq.class).getFirst().request();
    }
}
