package org.finessebridge.app.bridge.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.finessebridge.app.bridge.PlayedBridge;
import org.finessebridge.app.bridge.PlayedCtiServer.Sent;
import org.finessebridge.app.user.RequestedState;
import org.finessebridge.cti.client.CtiOutcome;
import org.finessebridge.cti.message.agent.QueryAgentStateReq;
import org.finessebridge.cti.message.agent.SetAgentStateReq;
import org.finessebridge.cti.message.code.AgentState;
import org.finessebridge.cti.message.code.ForcedFlag;
import org.junit.jupiter.api.Test;

/** Who is removed from the directory is signed out at the CTI server: nobody else could do it. */
class RemovedAgentsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

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

    /** The server keeps the agent signed in, and calls ring: nothing tells of that by itself. */
    @Test
    void whoIsRemovedWithoutASessionIsSignedOutInTheNext() {
        try (PlayedBridge bridge =
                PlayedBridge.inService(AgentState.AVAILABLE, "2003", "2001", PlayedBridge.SUPERVISOR)) {
            bridge.loseSession();
            bridge.agentsAreNow(PlayedBridge.SUPERVISOR);
            bridge.pass(SOON);
            assertThat(bridge.underWay(SetAgentStateReq.class)).isEmpty();
            assertThat(bridge.underWay(QueryAgentStateReq.class)).isEmpty();

            bridge.openSession();
            bridge.pass(SOON);
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.AVAILABLE, "2003"));

            assertSignsOut((SetAgentStateReq) bridge.request().request(), "2003");
        }
    }

    @Test
    void whoIsRemovedBeforeTheFirstSessionIsAskedFor() {
        try (PlayedBridge bridge = new PlayedBridge("2001", "2002")) {
            bridge.agentsAreNow("2002");

            bridge.openSession();
            bridge.pass(SOON);
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.AVAILABLE, "2003"));

            assertSignsOut((SetAgentStateReq) bridge.request().request(), "2003");
        }
    }

    @Test
    void whoIsRemovedDuringTheRecoveryIsSignedOutByItsAnswer() {
        try (PlayedBridge bridge = new PlayedBridge("2001", "2002")) {
            bridge.openSession();
            Sent question = bridge.question("2001");
            bridge.agentsAreNow("2002");

            bridge.answer(question, PlayedBridge.told(AgentState.AVAILABLE, "2003"));

            assertSignsOut((SetAgentStateReq) bridge.request().request(), "2003");
        }
    }

    @Test
    void whoIsAddedAndRemovedBeforeTheServerHasToldIsSignedOut() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", "2002")) {
            bridge.agentsAreNow("2001", "2002");
            Sent question = bridge.question("2001");
            bridge.agentsAreNow("2002");

            bridge.answer(question, PlayedBridge.told(AgentState.NOT_READY, "2003"));

            assertSignsOut((SetAgentStateReq) bridge.request().request(), "2003");
        }
    }

    @Test
    void whoIsUnknownIsAskedForUntilTheServerTells() {
        try (PlayedBridge bridge = new PlayedBridge("2001", "2002")) {
            bridge.openSession();
            bridge.answer(bridge.question("2001"), new CtiOutcome.TimedOut<>(1, Duration.ofSeconds(10)));
            bridge.agentsAreNow("2002");
            bridge.pass(SOON);
            bridge.answer(bridge.question("2001"), new CtiOutcome.TimedOut<>(2, Duration.ofSeconds(10)));
            bridge.pass(SOON);

            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.NOT_READY, "2003"));

            assertSignsOut((SetAgentStateReq) bridge.request().request(), "2003");
        }
    }

    @Test
    void whoWasFoundSignedOutIsAskedForNoMore() {
        try (PlayedBridge bridge = new PlayedBridge("2001", "2002")) {
            bridge.agentsAreNow("2002");
            bridge.openSession();
            bridge.pass(SOON);
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.LOGOUT, ""));
            bridge.loseSession();
            bridge.openSession();
            bridge.question("2002");
            bridge.question("2002");
            bridge.pass(Duration.ofMinutes(3));

            assertThat(bridge.underWay(QueryAgentStateReq.class)).isEmpty();
            assertThat(bridge.underWay(SetAgentStateReq.class)).isEmpty();
        }
    }

    @Test
    void aSignOutThatCameToNothingIsTriedAgainAndNotForEver() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.AVAILABLE, "2003", "2001", "2002")) {
            bridge.agentsAreNow("2002");
            int asked = 0;
            for (int round = 0; round < 20; round++) {
                if (!bridge.underWay(SetAgentStateReq.class).isEmpty()) {
                    asked++;
                    bridge.refuse(bridge.request(), 256);
                }
                bridge.pass(SOON);
                if (!bridge.underWay(QueryAgentStateReq.class).isEmpty()) {
                    bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.AVAILABLE, "2003"));
                }
            }

            assertThat(asked).isEqualTo(5);
            assertThat(bridge.underWay(QueryAgentStateReq.class)).isEmpty();
        }
    }

    /** The answer may be older than the sign-in, which was on its way when the agent was removed. */
    @Test
    void anAnswerDoesNotSayThatASignInOnItsWayWillNotCome() {
        try (PlayedBridge bridge = PlayedBridge.inService(AgentState.LOGOUT, "", "2001", "2002")) {
            bridge.put("in", RequestedState.LOGIN, "2001", "2003");
            bridge.agentsAreNow("2002");
            bridge.pass(SOON);
            bridge.answer(bridge.question("2001"), PlayedBridge.told(AgentState.LOGOUT, ""));
            bridge.confirm(bridge.request());

            bridge.event("2001", AgentState.NOT_READY, "2003");

            assertSignsOut((SetAgentStateReq) bridge.request().request(), "2003");
        }
    }
}
